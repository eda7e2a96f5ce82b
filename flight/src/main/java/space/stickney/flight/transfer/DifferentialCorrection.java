package space.stickney.flight.transfer;

import java.util.Arrays;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import space.stickney.core.fault.NoSolution;

/**
 * Newton's method for targeting: find controls that make the misses vanish, with a Jacobian by finite differences that
 * is kept up to date between evaluations by Broyden's rank-one formula (Broyden 1965, "good" update) and renewed when
 * progress slows down. A step that makes things worse is halved. Cost: n evaluations for a Jacobian, one per step.
 */
public final class DifferentialCorrection {
    private final String purpose;
    private final double[] steps;
    private final double[] tolerances;
    private final int maxEvaluations;

    /** From controls to misses; both have the same length. May throw {@link NoSolution} where a trial makes no sense. */
    @FunctionalInterface
    public interface Target {
        double[] misses(double[] controls);
    }

    /**
     * For one kind of problem.
     *
     * @param purpose what is being targeted, for the error message ("B-plane of Mars")
     * @param steps finite-difference step of each control
     * @param tolerances largest miss allowed in each target
     * @param maxEvaluations limit of calls to the target function
     */
    public DifferentialCorrection(String purpose, double[] steps, double[] tolerances, int maxEvaluations) {
        this.purpose = purpose;
        this.steps = steps.clone();
        this.tolerances = tolerances.clone();
        this.maxEvaluations = maxEvaluations;
    }

    /**
     * Solves from a first guess.
     *
     * @throws NoSolution if the misses do not get below the tolerances
     */
    public double[] solve(Target target, double[] guess) {
        return new Search(target).from(guess);
    }

    private final class Search {
        private final Target target;
        private int evaluations;

        Search(Target target) {
            this.target = target;
        }

        double[] from(double[] guess) {
            double[] x = guess.clone();
            double[] misses = evaluate(x);
            RealMatrix jacobian = jacobian(x, misses);
            boolean fresh = true;
            while (size(misses) > 1) {
                RealVector step = newtonStep(jacobian, misses, x);
                double scale = 1;
                double[] next = moved(x, step, scale);
                double[] nextMisses = tryEvaluate(next, misses);
                while (!(size(nextMisses) < size(misses)) && scale > 0.02) {
                    if (!fresh) {
                        break;
                    }
                    scale /= 2;
                    next = moved(x, step, scale);
                    nextMisses = tryEvaluate(next, misses);
                }
                boolean better = size(nextMisses) < size(misses);
                if (!better && fresh) {
                    throw failed(x, misses);
                }
                if (better) {
                    boolean slow = size(nextMisses) > 0.3 * size(misses);
                    jacobian = broyden(jacobian, x, next, misses, nextMisses);
                    x = next;
                    misses = nextMisses;
                    fresh = false;
                    if (!slow || size(misses) <= 1) {
                        continue;
                    }
                }
                jacobian = jacobian(x, misses);
                fresh = true;
            }
            return x;
        }

        private double[] evaluate(double[] x) {
            if (++evaluations > maxEvaluations) {
                throw new NoSolution("Targeting the " + purpose + " did not converge in " + maxEvaluations
                        + " evaluations; last controls " + Arrays.toString(x) + ".");
            }
            return target.misses(x);
        }

        /** A trial that ends nowhere (impact, no arrival) counts as worse than what is there. */
        private double[] tryEvaluate(double[] x, double[] current) {
            try {
                return evaluate(x);
            } catch (NoSolution e) {
                if (evaluations > maxEvaluations) {
                    throw e;
                }
                double[] worse = new double[current.length];
                Arrays.fill(worse, Double.POSITIVE_INFINITY);
                return worse;
            }
        }

        private RealMatrix jacobian(double[] x, double[] misses) {
            RealMatrix matrix = new Array2DRowRealMatrix(misses.length, x.length);
            for (int j = 0; j < x.length; j++) {
                double[] moved = x.clone();
                moved[j] += steps[j];
                double[] there = evaluate(moved);
                for (int i = 0; i < misses.length; i++) {
                    matrix.setEntry(i, j, (there[i] - misses[i]) / (moved[j] - x[j]));
                }
            }
            return matrix;
        }

        private RealVector newtonStep(RealMatrix jacobian, double[] misses, double[] x) {
            try {
                return new LUDecomposition(scaled(jacobian), 1e-300)
                        .getSolver()
                        .solve(scaled(misses))
                        .mapMultiply(-1);
            } catch (MathIllegalArgumentException e) {
                throw new NoSolution(
                        "Targeting the " + purpose + " has no unique solution near " + Arrays.toString(x), e);
            }
        }

        private RealMatrix scaled(RealMatrix jacobian) {
            RealMatrix matrix = jacobian.copy();
            for (int i = 0; i < tolerances.length; i++) {
                for (int j = 0; j < matrix.getColumnDimension(); j++) {
                    matrix.multiplyEntry(i, j, 1 / tolerances[i]);
                }
            }
            return matrix;
        }

        private RealVector scaled(double[] misses) {
            double[] s = new double[misses.length];
            for (int i = 0; i < s.length; i++) {
                s[i] = misses[i] / tolerances[i];
            }
            return new ArrayRealVector(s, false);
        }

        private double[] moved(double[] x, RealVector step, double scale) {
            double[] next = x.clone();
            for (int i = 0; i < x.length; i++) {
                next[i] += scale * step.getEntry(i);
            }
            return next;
        }

        private RealMatrix broyden(
                RealMatrix jacobian, double[] x, double[] next, double[] misses, double[] nextMisses) {
            RealVector dx = new ArrayRealVector(next).subtract(new ArrayRealVector(x));
            RealVector dy = new ArrayRealVector(nextMisses).subtract(new ArrayRealVector(misses));
            double norm2 = dx.dotProduct(dx);
            if (norm2 == 0) {
                return jacobian;
            }
            RealVector defect = dy.subtract(jacobian.operate(dx)).mapDivide(norm2);
            return jacobian.add(defect.outerProduct(dx));
        }

        /** Largest miss in units of its tolerance. */
        private double size(double[] misses) {
            double largest = 0;
            for (int i = 0; i < misses.length; i++) {
                double share = Math.abs(misses[i]) / tolerances[i];
                largest = share > largest || Double.isNaN(share) ? share : largest;
            }
            return Double.isNaN(largest) ? Double.POSITIVE_INFINITY : largest;
        }

        private NoSolution failed(double[] x, double[] misses) {
            return new NoSolution("Targeting the " + purpose + " stopped short: misses " + Arrays.toString(misses)
                    + " at controls " + Arrays.toString(x) + ".");
        }
    }
}
