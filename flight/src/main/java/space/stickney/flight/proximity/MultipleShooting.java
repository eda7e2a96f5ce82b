package space.stickney.flight.proximity;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;

/**
 * Joins arcs of a motion into one path: nodes s_0 ... s_N at given times are moved until each arc ends at the next node.
 *
 * <p>The defects d_k = flow(s_k) - s_{k+1} leave as many freedoms as a state has components. Newton's step takes, of all that remove
 * the defects to first order, the smallest in the weighted norm: delta = W J^T (J W J^T)^-1 (-d). J has A_k (the transition matrix of
 * arc k) and -I in a row, so J W J^T is block tridiagonal and one block Cholesky factorisation solves it in time proportional to the
 * number of arcs. Errors are shared out along the path instead of growing from its start: that is why a guess that a single shot
 * would amplify away converges (Ascher, Mattheij and Russell 1995, chapter 4). A step that makes the defects larger is
 * halved. A weight of zero holds a component where it is (the start of a transfer, the place of an insertion).
 *
 * <p>With {@link #nearest} the path found is, among all paths of the motion, close to the one nearest to the guess (weighted least squares
 * over the nodes): what remains of a quasi-satellite orbit when the model changes.
 */
public final class MultipleShooting {
    private static final double SHORTEST = 1.0 / 64;

    private final Flow flow;
    private final double[] scales;
    private final double tolerance;
    private final int iterations;

    /**
     * For a motion.
     *
     * @param flow the motion
     * @param scales size of a usual change of each component of the state (m, m/s): the metric in which steps are small
     * @param tolerance largest defect allowed, in units of the scales
     * @param iterations most Newton steps
     */
    public MultipleShooting(Flow flow, double[] scales, double tolerance, int iterations) {
        this.flow = flow;
        this.scales = scales.clone();
        this.tolerance = tolerance;
        this.iterations = iterations;
    }

    /**
     * A path without gaps.
     *
     * @param times of the nodes
     * @param nodes states at these times
     * @param defect largest gap left, in units of the scales
     * @param iterations Newton steps taken
     */
    public record Path(double[] times, double[][] nodes, double defect, int iterations) {}

    /** Joins the arcs with the smallest steps; all nodes are free. */
    public Path join(double[] times, double[][] guess) {
        return join(times, guess, ones(guess));
    }

    /**
     * Joins the arcs with the smallest steps.
     *
     * @param weights freedom of each component of each node: 1 free, 0 held where the guess has it
     * @throws NoSolution if the defects do not vanish
     */
    public Path join(double[] times, double[][] guess, double[][] weights) {
        return run(times, guess, weights, false);
    }

    /** Joins the arcs into the path of the motion that stays nearest to the guess (weighted least squares over the nodes). */
    public Path nearest(double[] times, double[][] guess, double[][] weights) {
        return run(times, guess, weights, true);
    }

    private Path run(double[] times, double[][] guess, double[][] weights, boolean nearest) {
        if (times.length != guess.length || guess.length < 2) {
            throw new IllegalArgumentException(times.length + " times for " + guess.length + " nodes");
        }
        double[][] nodes = copy(guess);
        Arc[] arcs = arcs(times, nodes);
        double size = size(arcs, nodes);
        for (int i = 0; ; i++) {
            boolean joined = size <= tolerance;
            if (joined && !nearest) {
                return new Path(times.clone(), nodes, size, i);
            }
            if (i == iterations) {
                throw stopped(size, i);
            }
            double[][] step = step(arcs, nodes, guess, weights, nearest);
            double length = length(step);
            if (joined && length < 1e3 * tolerance) {
                return new Path(times.clone(), nodes, size, i);
            }
            double share = 1;
            double[][] trial = moved(nodes, step, share);
            Arc[] trialArcs = tryArcs(times, trial);
            // near the end rounding may enlarge defects that are as small as they get
            while (!(size(trialArcs, trial) < Math.max(size, tolerance)) && share > SHORTEST && !nearest) {
                share /= 2;
                trial = moved(nodes, step, share);
                trialArcs = tryArcs(times, trial);
            }
            double trialSize = size(trialArcs, trial);
            boolean worse = !nearest && !(trialSize < Math.max(size, tolerance));
            if (worse || Double.isInfinite(trialSize)) {
                throw stopped(size, i);
            }
            nodes = trial;
            arcs = trialArcs;
            size = trialSize;
        }
    }

    private static NoSolution stopped(double size, int steps) {
        return new NoSolution("Multiple shooting stopped with a largest gap of " + Numbers.shortest(size)
                + " of its scale after " + steps + " steps.");
    }

    private Arc[] arcs(double[] times, double[][] nodes) {
        Arc[] arcs = new Arc[nodes.length - 1];
        for (int k = 0; k < arcs.length; k++) {
            arcs[k] = flow.arc(times[k], nodes[k], times[k + 1]);
        }
        return arcs;
    }

    /** An arc that ends nowhere counts as an infinite gap; an empty array says so. */
    private Arc[] tryArcs(double[] times, double[][] nodes) {
        try {
            return arcs(times, nodes);
        } catch (NoSolution e) {
            return new Arc[0];
        }
    }

    private double size(Arc[] arcs, double[][] nodes) {
        if (arcs.length == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int k = 0; k < arcs.length; k++) {
            for (int i = 0; i < scales.length; i++) {
                double gap = Math.abs(arcs[k].state()[i] - nodes[k + 1][i]) / scales[i];
                largest = gap <= largest ? largest : gap;
            }
        }
        return Double.isNaN(largest) ? Double.POSITIVE_INFINITY : largest;
    }

    private static double length(double[][] step) {
        double largest = 0;
        for (double[] s : step) {
            for (double x : s) {
                largest = Math.max(largest, Math.abs(x));
            }
        }
        return largest;
    }

    private double[][] moved(double[][] nodes, double[][] step, double share) {
        double[][] moved = copy(nodes);
        for (int k = 0; k < moved.length; k++) {
            for (int i = 0; i < scales.length; i++) {
                moved[k][i] += share * scales[i] * step[k][i];
            }
        }
        return moved;
    }

    /**
     * Newton's step in units of the scales: delta = -g + W J^T lambda with (J W J^T) lambda = J g - d; g is the offset from the guess for the
     * nearest path, zero for the smallest step.
     */
    private double[][] step(Arc[] arcs, double[][] nodes, double[][] guess, double[][] weights, boolean nearest) {
        int n = scales.length;
        int count = arcs.length;
        RealMatrix[] a = new RealMatrix[count];
        double[][] g = new double[nodes.length][n];
        double[][] right = new double[count][n];
        for (int k = 0; nearest && k < nodes.length; k++) {
            for (int i = 0; i < n; i++) {
                g[k][i] = weights[k][i] == 0 ? 0 : (nodes[k][i] - guess[k][i]) / scales[i];
            }
        }
        for (int k = 0; k < count; k++) {
            a[k] = scaled(arcs[k].transition());
            double[] image = a[k].operate(g[k]);
            for (int i = 0; i < n; i++) {
                double defect = (arcs[k].state()[i] - nodes[k + 1][i]) / scales[i];
                right[k][i] = image[i] - g[k + 1][i] - defect;
            }
        }
        double[][] lambda = solve(a, weights, right);
        double[][] step = new double[nodes.length][n];
        for (int k = 0; k < nodes.length; k++) {
            double[] forward = k < count ? a[k].preMultiply(lambda[k]) : new double[n];
            for (int i = 0; i < n; i++) {
                double back = k > 0 ? lambda[k - 1][i] : 0;
                step[k][i] = -g[k][i] + weights[k][i] * (forward[i] - back);
            }
        }
        return step;
    }

    private RealMatrix scaled(double[] transition) {
        int n = scales.length;
        double[][] m = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                m[i][j] = transition[i * n + j] * scales[j] / scales[i];
            }
        }
        return new Array2DRowRealMatrix(m, false);
    }

    /** Solves the block tridiagonal system: diagonal A_k W_k A_k^T + W_{k+1}, beside it -W_{k+1} A_{k+1}^T. */
    private static double[][] solve(RealMatrix[] a, double[][] weights, double[][] right) {
        int count = a.length;
        RealMatrix[] gain = new RealMatrix[count];
        double[][] y = new double[count][];
        RealMatrix[] inverse = new RealMatrix[count];
        for (int k = 0; k < count; k++) {
            RealMatrix diagonal = weighted(a[k], weights[k]).multiplyTransposed(a[k]);
            for (int i = 0; i < right[k].length; i++) {
                diagonal.addToEntry(i, i, weights[k + 1][i]);
            }
            y[k] = right[k].clone();
            if (k > 0) {
                // lower block L = -A_k W_k; gain = L D_{k-1}^-1
                RealMatrix lower = weighted(a[k], weights[k]).scalarMultiply(-1);
                gain[k] = lower.multiply(inverse[k - 1]);
                diagonal = diagonal.subtract(gain[k].multiplyTransposed(lower));
                double[] known = gain[k].operate(y[k - 1]);
                for (int i = 0; i < y[k].length; i++) {
                    y[k][i] -= known[i];
                }
            }
            inverse[k] = inverse(diagonal);
        }
        double[][] x = new double[count][];
        for (int k = count - 1; k >= 0; k--) {
            x[k] = inverse[k].operate(y[k]);
            if (k + 1 < count) {
                double[] later = gain[k + 1].preMultiply(x[k + 1]);
                for (int i = 0; i < x[k].length; i++) {
                    x[k][i] -= later[i];
                }
            }
        }
        return x;
    }

    private static RealMatrix inverse(RealMatrix diagonal) {
        try {
            RealMatrix even = diagonal.add(diagonal.transpose()).scalarMultiply(0.5);
            return new CholeskyDecomposition(even, 1e-8, 1e-300).getSolver().getInverse();
        } catch (MathRuntimeException e) {
            throw new NoSolution(
                    "Multiple shooting has no freedom left to close a gap: too many components are held.", e);
        }
    }

    private static RealMatrix weighted(RealMatrix a, double[] weights) {
        RealMatrix m = a.copy();
        for (int i = 0; i < m.getRowDimension(); i++) {
            for (int j = 0; j < weights.length; j++) {
                m.multiplyEntry(i, j, weights[j]);
            }
        }
        return m;
    }

    private static double[][] ones(double[][] nodes) {
        double[][] ones = new double[nodes.length][nodes[0].length];
        for (double[] row : ones) {
            java.util.Arrays.fill(row, 1);
        }
        return ones;
    }

    private static double[][] copy(double[][] nodes) {
        double[][] copy = new double[nodes.length][];
        for (int i = 0; i < nodes.length; i++) {
            copy[i] = nodes[i].clone();
        }
        return copy;
    }
}
