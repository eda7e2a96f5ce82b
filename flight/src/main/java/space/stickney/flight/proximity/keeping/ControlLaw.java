package space.stickney.flight.proximity.keeping;

import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The control at one passage of the reference: the impulse that makes the least of the mean square of the deviation across the motion over the horizon and of its own
 * size,
 *
 * <pre>
 * J = mean |dr(t)|^2 + (tau |dv|)^2 = xT Q x + tau^2 dvT dv,  x = (dr, dv0 + dv)
 * dv = -(Qvv + tau^2 I)^-1 (Qvr dr + Qvv dv0)
 * </pre>
 *
 * <p>with Q from {@link Transitions}. None is made where the estimate stays within the deadband: sqrt(xT Q x) is the
 * deviation (root mean square over the horizon) that it predicts without an impulse.
 */
final class ControlLaw {
    private final double[][] gain;
    private final double[][] q;
    private final double deadband;

    /**
     * Of one control.
     *
     * @param q form of the mean square, 6 x 6
     * @param tau seconds of deviation that a metre a second is worth
     * @param deadband m
     */
    ControlLaw(RealMatrix q, double tau, double deadband) {
        RealMatrix rows = q.getSubMatrix(3, 5, 0, 5);
        RealMatrix square = q.getSubMatrix(3, 5, 3, 5)
                .add(MatrixUtils.createRealIdentityMatrix(3).scalarMultiply(tau * tau));
        this.gain = new LUDecomposition(square)
                .getSolver()
                .solve(rows)
                .scalarMultiply(-1)
                .getData();
        this.q = q.getData();
        this.deadband = deadband;
    }

    /** Deviation (m) that a difference from the reference (m, m/s) leads to without an impulse. */
    double predicted(double[] x) {
        double sum = 0;
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                sum += x[i] * q[i][j] * x[j];
            }
        }
        return Math.sqrt(Math.max(0, sum));
    }

    /** The impulse (m/s) for an estimated difference from the reference; zero within the deadband. */
    double[] impulse(double[] x) {
        double[] dv = new double[3];
        if (predicted(x) <= deadband) {
            return dv;
        }
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 6; j++) {
                dv[k] += gain[k][j] * x[j];
            }
        }
        return dv;
    }
}
