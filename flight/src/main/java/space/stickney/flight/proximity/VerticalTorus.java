package space.stickney.flight.proximity;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;

/**
 * Three-dimensional quasi-satellite orbits of any size and height: the invariant curve of the map over one revolution.
 *
 * <p>For a planar orbit and a height z, the states X_j at M equal phases, the time T and the rotation rho are solved for together from
 * phi_T(X(theta - rho)) = X(theta) at the M phases (Gomez and Mondelo 2001; Olikara and Scheeres 2012), with y = vz = 0, x = x0, z = z0 at theta = 0. The
 * vertical motion of the planar orbit's monodromy matrix is the first guess; the height grows by steps. Least squares, because the
 * conservation of energy makes some of the equations depend on the others.
 *
 * <p>Holds while the vertical frequency is not close to a low multiple of the orbital one at that height: there the torus breaks into the
 * periodic orbits of {@link SpatialFamily}, the invariance error stays large, and {@link NoSolution} is thrown.
 */
public final class VerticalTorus {
    /** Odd numbers of points on the curve, tried in turn. */
    private static final int[] POINTS = {15, 25, 41};

    private static final int ITERATIONS = 10;

    /** Largest distance (as a share of the size) from the map of the curve to the curve, accepted. */
    private static final double ACCEPTED = 1e-6;

    private static final double CONVERGED = 1e-10;
    private static final double STEP = 0.12;
    private static final double SHORTEST = 0.01;
    private static final int FINE = 45;

    /** Revolutions over which the growth of deviations is measured, and the rate below which it is linear. */
    private static final int REVOLUTIONS = 150;

    private static final double STEADY = 1.015;

    private final QuasiSatelliteOrbit planar;
    private final RestrictedFlow flow;
    private final double n;
    private final double size;

    private VerticalTorus(QuasiSatelliteOrbit planar) {
        this.planar = planar;
        this.flow = new RestrictedFlow(new RestrictedThreeBody(planar.system()));
        this.n = planar.system().meanMotion();
        this.size = planar.amplitude();
    }

    /**
     * The torus that crosses the xz plane at right angles above the planar orbit's own crossing and whose largest |z| is given.
     *
     * @param planar orbit of the same x0
     * @param height largest |z| (m)
     * @throws NoSolution where there is none, or too close to a resonance
     */
    public static QuasiPeriodicOrbit about(QuasiSatelliteOrbit planar, double height) {
        return new VerticalTorus(planar).reach(height);
    }

    /** Unknowns of one torus: curve (M x 6, in units of size and n size), n T, rho. */
    private record Torus(double[][] curve, double time, double rotation, double error) {}

    private QuasiPeriodicOrbit reach(double height) {
        NoSolution last = new NoSolution("no number of points");
        for (int points : POINTS) {
            try {
                return reach(height, points);
            } catch (NoSolution e) {
                last = e;
            }
        }
        throw last;
    }

    private QuasiPeriodicOrbit reach(double height, int points) {
        if (Math.abs(planar.stability().vertical()) >= 1) {
            throw new NoSolution("The planar orbit is unstable across the plane: no motion swings about it.");
        }
        double wanted = height / size;
        Torus at = grow(linear(points, Math.min(STEP, wanted)), wanted);
        double z = at.curve[0][2];
        QuasiPeriodicOrbit orbit = finished(at);
        // usually the start is the highest place; else the height of the start follows by proportion
        for (int i = 0; i < 8 && Math.abs(orbit.extent().z() - height) > 1e-8 * height; i++) {
            z *= height / orbit.extent().z();
            at = solve(scaled(at, z)).orElseThrow(this::lost);
            orbit = finished(at);
        }
        return orbit;
    }

    private NoSolution lost() {
        return new NoSolution("No torus of quasi-periodic orbits found for x0 = " + Numbers.fixed(size / 1e3, 3)
                + " km at this height: the vertical motion is in resonance with the orbit or unstable.");
    }

    private Torus grow(Torus guess, double wanted) {
        Torus at = solve(guess).orElseThrow(this::lost);
        double step = STEP;
        while (at.curve[0][2] < wanted) {
            double next = Math.min(wanted, at.curve[0][2] + step);
            java.util.Optional<Torus> there = solve(scaled(at, next));
            if (there.isPresent()) {
                at = there.get();
                if (wanted - next < 1e-12) {
                    break;
                }
            } else {
                step /= 2;
                if (step < SHORTEST) {
                    throw lost();
                }
            }
        }
        return at;
    }

    private Torus linear(int points, double height) {
        double[] m = planar.monodromy();
        double cosine = planar.stability().vertical();
        double rotation = FastMath.acos(cosine);
        double slope = FastMath.sin(rotation) / (m[17] * n);
        double[][] curve = new double[points][];
        for (int k = 0; k < points; k++) {
            double theta = 2 * FastMath.PI * k / points;
            double[] s = units(planar.state());
            s[2] = height * FastMath.cos(theta);
            s[5] = -height * slope * FastMath.sin(theta);
            curve[k] = s;
        }
        return new Torus(curve, n * planar.period(), rotation, 0);
    }

    /** A guess for another height: vertical motion in proportion, the rest as its square. */
    private Torus scaled(Torus t, double height) {
        double share = height / t.curve[0][2];
        double[] base = units(planar.state());
        double[][] curve = new double[t.curve.length][6];
        for (int k = 0; k < curve.length; k++) {
            for (int i = 0; i < 6; i++) {
                double offset = t.curve[k][i] - base[i];
                curve[k][i] = base[i] + offset * (i % 3 == 2 ? share : share * share);
            }
        }
        curve[0][2] = height;
        double time = n * planar.period();
        double rotation = FastMath.acos(planar.stability().vertical());
        return new Torus(
                curve, time + (t.time - time) * share * share, rotation + (t.rotation - rotation) * share * share, 0);
    }

    private double[] units(double[] state) {
        double[] s = new double[6];
        for (int i = 0; i < 6; i++) {
            s[i] = state[i] / unit(i);
        }
        return s;
    }

    private double unit(int i) {
        return i < 3 ? size : n * size;
    }

    private double[] si(double[] s) {
        double[] state = new double[6];
        for (int i = 0; i < 6; i++) {
            state[i] = s[i] * unit(i);
        }
        return state;
    }

    private java.util.Optional<Torus> solve(Torus guess) {
        Torus t = guess;
        double height = guess.curve[0][2];
        for (int i = 0; i < ITERATIONS; i++) {
            Linearised system;
            RealVector step;
            try {
                system = new Linearised(t, height);
                step = new QRDecomposition(new Array2DRowRealMatrix(system.matrix, false), 1e-13)
                        .getSolver()
                        .solve(new ArrayRealVector(system.right, false));
            } catch (NoSolution | MathRuntimeException e) {
                return java.util.Optional.empty();
            }
            double largest = step.getLInfNorm();
            if (!(largest < 1)) {
                return java.util.Optional.empty();
            }
            t = moved(t, step);
            if (largest < CONVERGED) {
                double error = new Linearised(t, height).error();
                return error < ACCEPTED
                        ? java.util.Optional.of(new Torus(t.curve, t.time, t.rotation, error))
                        : java.util.Optional.empty();
            }
        }
        return java.util.Optional.empty();
    }

    private static Torus moved(Torus t, RealVector step) {
        int points = t.curve.length;
        double[][] curve = new double[points][6];
        for (int k = 0; k < points; k++) {
            for (int i = 0; i < 6; i++) {
                curve[k][i] = t.curve[k][i] + step.getEntry(6 * k + i);
            }
        }
        return new Torus(curve, t.time + step.getEntry(6 * points), t.rotation + step.getEntry(6 * points + 1), 0);
    }

    /** The equations of a torus and their derivatives. */
    private final class Linearised {
        private final double[][] matrix;
        private final double[] right;
        private final int points;

        Linearised(Torus t, double height) {
            points = t.curve.length;
            int unknowns = 6 * points + 2;
            matrix = new double[unknowns + 2][unknowns];
            right = new double[unknowns + 2];
            double[][] ends = new double[points][];
            double[][] rates = new double[points][];
            double[][] transitions = new double[points][];
            for (int k = 0; k < points; k++) {
                Arc arc = flow.arc(0, si(t.curve[k]), t.time / n);
                ends[k] = units(arc.state());
                double[] rate = new double[6];
                flow.equations().derivatives(arc.state(), rate);
                rates[k] = units(rate);
                transitions[k] = arc.transition();
            }
            for (int j = 0; j < points; j++) {
                for (int k = 0; k < points; k++) {
                    double x = 2 * FastMath.PI * (j - k) / points - t.rotation;
                    couple(
                            j,
                            k,
                            QuasiPeriodicOrbit.kernel(points, x),
                            QuasiPeriodicOrbit.kernelSlope(points, x),
                            ends,
                            rates,
                            transitions);
                }
                for (int i = 0; i < 6; i++) {
                    matrix[6 * j + i][6 * j + i] -= 1;
                    right[6 * j + i] += t.curve[j][i];
                }
            }
            double[] start = t.curve[0];
            double[] conditions = {start[1], start[5], start[0] - 1, start[2] - height};
            int[] component = {1, 5, 0, 2};
            for (int c = 0; c < 4; c++) {
                matrix[6 * points + c][component[c]] = 1;
                right[6 * points + c] = -conditions[c];
            }
        }

        private void couple(
                int j, int k, double weight, double slope, double[][] ends, double[][] rates, double[][] transitions) {
            for (int i = 0; i < 6; i++) {
                int row = 6 * j + i;
                for (int l = 0; l < 6; l++) {
                    double phi = weight * transitions[k][6 * i + l] * unit(l) / unit(i);
                    matrix[row][6 * k + l] = phi;
                }
                matrix[row][6 * points] += weight * rates[k][i] / n;
                matrix[row][6 * points + 1] += slope * ends[k][i];
                right[row] -= weight * ends[k][i];
            }
        }

        double error() {
            double largest = 0;
            for (int r = 0; r < 6 * points; r++) {
                largest = r % 6 < 3 ? Math.max(largest, Math.abs(right[r])) : largest;
            }
            return largest;
        }
    }

    private QuasiPeriodicOrbit finished(Torus t) {
        double[][] curve = new double[t.curve.length][];
        for (int k = 0; k < curve.length; k++) {
            curve[k] = si(t.curve[k]);
        }
        return new QuasiPeriodicOrbit(
                planar.system(),
                curve,
                t.time / n,
                t.rotation,
                t.error * size,
                extent(curve, t.time / n),
                growth(curve, t.time / n, t.rotation));
    }

    /**
     * Growth of the largest deviation in a revolution: from the size of the transition matrix after K and after 2 K revolutions. On a stable
     * torus it grows in proportion to time (a ratio of two), on an unstable one by growth^K.
     */
    private double growth(double[][] curve, double time, double rotation) {
        double[] phi = new double[36];
        for (int i = 0; i < 6; i++) {
            phi[7 * i] = 1;
        }
        double half = 1;
        for (int r = 0; r < 2 * REVOLUTIONS; r++) {
            Arc arc = flow.arc(0, QuasiPeriodicOrbit.interpolate(curve, r * rotation), time);
            phi = product(arc.transition(), phi);
            if (r + 1 == REVOLUTIONS) {
                half = norm(phi);
            }
        }
        double rate = FastMath.pow(0.5 * norm(phi) / half, 1.0 / REVOLUTIONS);
        return rate < STEADY ? 1 : rate;
    }

    private double[] product(double[] a, double[] b) {
        double[] c = new double[36];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                for (int k = 0; k < 6; k++) {
                    c[6 * i + j] += a[6 * i + k] * b[6 * k + j];
                }
            }
        }
        return c;
    }

    private double norm(double[] phi) {
        double sum = 0;
        for (int i = 0; i < 36; i++) {
            double x = phi[i] * unit(i % 6) / unit(i / 6);
            sum += x * x;
        }
        return Math.sqrt(sum);
    }

    private Extent extent(double[][] curve, double time) {
        Extent[] rounds = new Extent[FINE];
        for (int k = 0; k < FINE; k++) {
            rounds[k] = Extent.of(flow, QuasiPeriodicOrbit.interpolate(curve, 2 * FastMath.PI * k / FINE), time);
        }
        return Extent.union(rounds);
    }
}
