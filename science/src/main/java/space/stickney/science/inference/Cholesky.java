package space.stickney.science.inference;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;

/**
 * The Cholesky factor of a symmetric positive definite matrix, scaled to unit diagonal first so that parameters of very
 * different units do no harm.
 */
public final class Cholesky {
    private static final double SINGULAR = 1e-14;
    private final double[][] lower;
    private final double[] scale;
    /** The factor by columns, each of the full length: loops along them run on vector units. */
    private final double[][] columns;

    private Cholesky(double[][] lower, double[] scale) {
        this.lower = lower;
        this.scale = scale;
        columns = new double[scale.length][scale.length];
        for (int i = 0; i < scale.length; i++) {
            for (int j = 0; j <= i; j++) {
                columns[j][i] = lower[i][j];
            }
        }
    }

    /**
     * Factors a matrix; it is not changed.
     *
     * @param matrix n by n, symmetric; only the lower triangle is read
     * @throws NoSolution if it is not positive definite to working precision
     */
    public static Cholesky of(double[][] matrix) {
        int n = matrix.length;
        double[] scale = new double[n];
        double[][] l = new double[n][];
        for (int i = 0; i < n; i++) {
            scale[i] = 1 / FastMath.sqrt(matrix[i][i]);
            l[i] = Arrays.copyOf(matrix[i], i + 1);
        }
        for (int i = 0; i < n; i++) {
            double[] row = l[i];
            for (int j = 0; j <= i; j++) {
                double sum = row[j] * scale[i] * scale[j];
                double[] other = l[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                row[j] = j < i ? sum / other[j] : pivot(sum, i);
            }
        }
        return new Cholesky(l, scale);
    }

    private static double pivot(double square, int i) {
        if (!(square > SINGULAR)) {
            throw new NoSolution("The data and priors do not determine parameter " + i
                    + ": its information, given the parameters before it, is zero.");
        }
        return FastMath.sqrt(square);
    }

    public int size() {
        return scale.length;
    }

    /** Solves A x = b in place. */
    public void solve(double[] b) {
        int n = scale.length;
        for (int i = 0; i < n; i++) {
            double sum = b[i] * scale[i];
            double[] row = lower[i];
            for (int k = 0; k < i; k++) {
                sum -= row[k] * b[k];
            }
            b[i] = sum / row[i];
        }
        for (int i = n - 1; i >= 0; i--) {
            b[i] /= lower[i][i];
            double x = b[i];
            double[] row = lower[i];
            for (int k = 0; k < i; k++) {
                b[k] -= row[k] * x;
            }
        }
        for (int i = 0; i < n; i++) {
            b[i] *= scale[i];
        }
    }

    /** ln of the determinant. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < scale.length; i++) {
            sum += 2 * (FastMath.log(lower[i][i]) - FastMath.log(scale[i]));
        }
        return sum;
    }

    /** The inverse, n by n. */
    public double[][] inverse() {
        int n = scale.length;
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            inverse[i][i] = 1;
            solve(inverse[i]);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double mean = 0.5 * (inverse[i][j] + inverse[j][i]);
                inverse[i][j] = mean;
                inverse[j][i] = mean;
            }
        }
        return inverse;
    }

    /** A deviate with covariance A from independent unit ones. */
    public double[] correlate(double[] unit) {
        double[] out = new double[scale.length];
        correlate(unit, out);
        return out;
    }

    /** The same into an array that is there. */
    public void correlate(double[] unit, double[] out) {
        int n = scale.length;
        Arrays.fill(out, 0, n, 0);
        for (int k = 0; k < n; k++) {
            double[] column = columns[k];
            double x = unit[k];
            for (int i = k; i < n; i++) {
                out[i] += column[i] * x;
            }
        }
        for (int i = 0; i < n; i++) {
            out[i] /= scale[i];
        }
    }

    /** Solves L y = b for the factor A = L L^T in place: data of covariance A become independent with variance one. */
    public void whiten(double[] b) {
        int n = scale.length;
        for (int i = 0; i < n; i++) {
            b[i] *= scale[i];
        }
        for (int k = 0; k < n; k++) {
            double[] column = columns[k];
            double y = b[k] / column[k];
            b[k] = y;
            for (int i = k + 1; i < n; i++) {
                b[i] -= column[i] * y;
            }
        }
    }
}
