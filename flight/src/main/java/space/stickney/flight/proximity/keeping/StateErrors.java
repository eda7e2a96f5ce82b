package space.stickney.flight.proximity.keeping;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RectangularCholeskyDecomposition;
import org.hipparchus.random.RandomGenerator;

/**
 * Errors of a state relative to the moon, normally distributed about zero: of the orbit determination, or of the injection.
 *
 * <p>Given along the moon's local axes: radial (from Mars), along (the motion, at right angles to it), normal (to the moon's
 * orbit). A draw is L z with L LT the covariance, so that correlated errors are drawn as one.
 */
public final class StateErrors {
    private static final int N = 6;
    private static final double SMALL = 1e-12;

    private final double[][] root;

    private StateErrors(double[][] root) {
        this.root = root;
    }

    /** The same on each axis: position (m) and velocity (m/s), 1 sigma. */
    public static StateErrors isotropic(double position, double velocity) {
        return of(new double[] {position, position, position}, new double[] {velocity, velocity, velocity}, 0);
    }

    /**
     * By axis.
     *
     * @param position 1 sigma radial, along, normal (m)
     * @param velocity 1 sigma radial, along, normal (m/s)
     * @param correlation between radial position and velocity along, and with the opposite sign between position along and
     *     radial velocity: -1 to 1. An orbit determination knows the period better than position and velocity, which makes
     *     it negative
     */
    public static StateErrors of(double[] position, double[] velocity, double correlation) {
        double[][] c = new double[N][N];
        for (int i = 0; i < 3; i++) {
            c[i][i] = position[i] * position[i];
            c[i + 3][i + 3] = velocity[i] * velocity[i];
        }
        c[0][4] = correlation * position[0] * velocity[1];
        c[1][3] = -correlation * position[1] * velocity[0];
        c[4][0] = c[0][4];
        c[3][1] = c[1][3];
        return covariance(c);
    }

    /** A covariance, 6 x 6: radial, along, normal position (m), then velocity (m/s); singular ones are allowed. */
    public static StateErrors covariance(double[][] c) {
        double[] scale = new double[N];
        for (int i = 0; i < N; i++) {
            scale[i] = Math.sqrt(c[i][i]);
        }
        double[][] unit = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                boolean none = scale[i] == 0 || scale[j] == 0;
                unit[i][j] = none ? 0 : c[i][j] / (scale[i] * scale[j]);
                if (!(Math.abs(unit[i][j]) <= 1 + SMALL) || Math.abs(c[i][j] - c[j][i]) > SMALL * scale[i] * scale[j]) {
                    throw new IllegalArgumentException("not a covariance: elements " + i + ", " + j);
                }
            }
        }
        double[][] root = zero(scale)
                ? new double[N][1]
                : new RectangularCholeskyDecomposition(MatrixUtils.createRealMatrix(unit), SMALL)
                        .getRootMatrix()
                        .getData();
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < root[i].length; j++) {
                root[i][j] *= scale[i];
            }
        }
        return new StateErrors(root);
    }

    private static boolean zero(double[] scale) {
        double largest = 0;
        for (double s : scale) {
            largest = Math.max(largest, s);
        }
        return largest == 0;
    }

    /** The same errors, all of them larger by a factor. */
    public StateErrors times(double factor) {
        double[][] scaled = new double[N][];
        for (int i = 0; i < N; i++) {
            scaled[i] = root[i].clone();
            for (int j = 0; j < scaled[i].length; j++) {
                scaled[i][j] *= factor;
            }
        }
        return new StateErrors(scaled);
    }

    /** Draws one: position (m) and velocity (m/s) errors along the local axes. */
    double[] draw(RandomGenerator random) {
        double[] z = new double[root[0].length];
        for (int j = 0; j < z.length; j++) {
            z[j] = random.nextGaussian();
        }
        double[] error = new double[N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < z.length; j++) {
                error[i] += root[i][j] * z[j];
            }
        }
        return error;
    }
}
