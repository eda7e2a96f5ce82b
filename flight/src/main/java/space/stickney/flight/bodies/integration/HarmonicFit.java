package space.stickney.flight.bodies.integration;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import space.stickney.flight.bodies.EquinoctialElements;
import space.stickney.flight.bodies.MoonTheory;

/**
 * Least squares of the harmonics of a moon's elements: all arguments j lambda + k theta up to given orders, and for the
 * stronger ones also with the eccentricity or the inclination as factor. A first solution says which matter, a second
 * one gives those alone.
 */
final class HarmonicFit {
    private static final int HIGHEST_J = 6;
    private static final int HIGHEST_K = 6;
    private static final int HIGHEST_J_FACTOR = 4;
    private static final int HIGHEST_K_FACTOR = 3;
    /** Slower ones are left to the slow part, cycles a day: the filter does not separate them. */
    private static final double SLOWEST = 0.17;
    /** From one sample that enters to the next: uneven, so that no two harmonics look alike at the samples. */
    private static final int[] STRIDES = {11, 18, 13, 21, 16, 12, 23};

    /** What Mars' flattening does within a revolution, as a part of the distance. */
    private static final double SHORT_PERIODIC = 1e-4;
    /** Added to the unit diagonal: harmonics that the span cannot tell apart share what they explain. */
    private static final double RIDGE = 1e-8;

    private record Candidate(int j, int k, int multiplier) {}

    private final MoonTheory slow;
    private final double spin;
    private final double meanMotion;
    private final double semiMajorAxis;

    HarmonicFit(MoonTheory slow, double spin, double meanMotion, double semiMajorAxis) {
        this.slow = slow;
        this.spin = spin;
        this.meanMotion = meanMotion;
        this.semiMajorAxis = semiMajorAxis;
    }

    List<MoonTheory.Term> fit(double first, double step, int[] inside, double[][] elements, double negligible) {
        List<MoonTheory.Term> terms = new ArrayList<>();
        double[] size = sizes(first, step, inside);
        for (int function = 0; function < MoonTheory.FUNCTIONS; function++) {
            List<Candidate> all = candidates(function, size, negligible);
            double[][] solution = solve(all, function, first, step, inside, elements);
            List<Candidate> strong = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                double amplitude = FastMath.hypot(solution[i][0], solution[i][1]);
                if (amplitude * size[all.get(i).multiplier] * semiMajorAxis > negligible) {
                    strong.add(all.get(i));
                }
            }
            double[][] again = solve(strong, function, first, step, inside, elements);
            for (int i = 0; i < strong.size(); i++) {
                Candidate c = strong.get(i);
                terms.add(new MoonTheory.Term(function, c.j, c.k, c.multiplier, again[i][0], again[i][1]));
            }
        }
        return terms;
    }

    private List<Candidate> candidates(int function, double[] size, double negligible) {
        List<Candidate> list = new ArrayList<>();
        for (int j = -HIGHEST_J; j <= HIGHEST_J; j++) {
            for (int k = -HIGHEST_K; k <= HIGHEST_K; k++) {
                double rate = (j * meanMotion + k * spin) * NBodySystem.DAY / MathUtils.TWO_PI;
                if (Math.abs(rate) < SLOWEST) {
                    continue;
                }
                list.add(new Candidate(j, k, 0));
                if (Math.abs(j) <= HIGHEST_J_FACTOR && Math.abs(k) <= HIGHEST_K_FACTOR && k % 2 == 0) {
                    factors(function, size, negligible, j, k, list);
                }
            }
        }
        return list;
    }

    /** The eccentricity multiplies harmonics in the plane, the inclination those across it. */
    private void factors(int function, double[] size, double negligible, int j, int k, List<Candidate> list) {
        int multiplier = function == 2 ? 3 : 1;
        if (size[multiplier] * SHORT_PERIODIC * semiMajorAxis > negligible) {
            list.add(new Candidate(j, k, multiplier));
            list.add(new Candidate(j, k, multiplier + 1));
        }
    }

    /** How large the factors are: 1, e, e, tan(i/2), tan(i/2). */
    private double[] sizes(double first, double step, int[] inside) {
        double[] e = new double[6];
        slow.slow(first + inside[0] * step + step, e, new double[6]);
        double ecc = FastMath.hypot(e[EquinoctialElements.K], e[EquinoctialElements.H]);
        double inc = FastMath.hypot(e[EquinoctialElements.Q], e[EquinoctialElements.P]);
        return new double[] {1.0, ecc, ecc, inc, inc};
    }

    /** Complex coefficients by candidate, from the real normal equations of twice the size. */
    private double[][] solve(
            List<Candidate> candidates, int function, double first, double step, int[] inside, double[][] elements) {
        int n = candidates.size();
        double[][] normal = new double[2 * n][2 * n];
        double[] right = new double[2 * n];
        double[] basis = new double[2 * n];
        double[] slowElements = new double[6];
        double[] rates = new double[6];
        int taken = 0;
        for (int i = inside[0]; i < inside[1]; i += STRIDES[taken++ % STRIDES.length]) {
            double tdb = first + i * step;
            slow.slow(tdb, slowElements, rates);
            basis(candidates, tdb, slowElements, basis);
            slowElements[EquinoctialElements.LAMBDA] -= meanMotion * (tdb - slow.start());
            accumulate(normal, basis, n);
            double re = elements[2 * function][i] - slowElements[2 * function];
            double im = elements[2 * function + 1][i] - slowElements[2 * function + 1];
            for (int c = 0; c < n; c++) {
                right[c] += basis[2 * c] * re + basis[2 * c + 1] * im;
                right[n + c] += basis[2 * c] * im - basis[2 * c + 1] * re;
            }
        }
        return solution(normal, right, n);
    }

    private void basis(List<Candidate> candidates, double tdb, double[] slowElements, double[] basis) {
        double lambda = slowElements[EquinoctialElements.LAMBDA];
        double theta = spin * tdb;
        for (int c = 0; c < candidates.size(); c++) {
            Candidate candidate = candidates.get(c);
            double angle = candidate.j * lambda + candidate.k * theta;
            double cos = FastMath.cos(angle);
            double sin = FastMath.sin(angle);
            int of = candidate.multiplier <= 2 ? EquinoctialElements.K : EquinoctialElements.Q;
            double re = candidate.multiplier == 0 ? 1.0 : slowElements[of];
            double im = candidate.multiplier == 0 ? 0.0 : slowElements[of + 1];
            if (candidate.multiplier == 2 || candidate.multiplier == 4) {
                im = -im;
            }
            basis[2 * c] = re * cos - im * sin;
            basis[2 * c + 1] = re * sin + im * cos;
        }
    }

    /** Adds conj(b_i) b_j: real parts in the upper left block, imaginary parts in the upper right one. */
    private static void accumulate(double[][] normal, double[] basis, int n) {
        for (int i = 0; i < n; i++) {
            double re = basis[2 * i];
            double im = basis[2 * i + 1];
            double[] row = normal[i];
            for (int j = 0; j <= i; j++) {
                row[j] += re * basis[2 * j] + im * basis[2 * j + 1];
                row[n + j] += re * basis[2 * j + 1] - im * basis[2 * j];
            }
        }
    }

    private static double[][] solution(double[][] normal, double[] right, int n) {
        RealMatrix matrix = MatrixUtils.createRealMatrix(2 * n, 2 * n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double re = normal[i][j];
                double im = normal[i][n + j];
                set(matrix, i, j, re);
                set(matrix, n + i, n + j, re);
                // (a + ib)(x + iy): the imaginary part of the matrix couples x and y with opposite signs
                matrix.setEntry(i, n + j, -im);
                matrix.setEntry(n + j, i, -im);
                matrix.setEntry(n + i, j, im);
                matrix.setEntry(j, n + i, im);
            }
        }
        double[] scale = new double[2 * n];
        for (int i = 0; i < 2 * n; i++) {
            scale[i] = 1.0 / Math.sqrt(matrix.getEntry(i, i));
        }
        RealMatrix diagonal = MatrixUtils.createRealDiagonalMatrix(scale);
        RealMatrix scaled = diagonal.multiply(matrix).multiply(diagonal);
        for (int i = 0; i < 2 * n; i++) {
            scaled.addToEntry(i, i, RIDGE);
        }
        double[] x = new CholeskyDecomposition(scaled, 1e-9, 1e-14)
                .getSolver()
                .solve(new ArrayRealVector(right).ebeMultiply(new ArrayRealVector(scale)))
                .toArray();
        double[][] result = new double[n][2];
        for (int c = 0; c < n; c++) {
            result[c][0] = x[c] * scale[c];
            result[c][1] = x[n + c] * scale[n + c];
        }
        return result;
    }

    private static void set(RealMatrix matrix, int i, int j, double value) {
        matrix.setEntry(i, j, value);
        matrix.setEntry(j, i, value);
    }
}
