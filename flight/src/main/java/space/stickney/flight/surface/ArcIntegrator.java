package space.stickney.flight.surface;

import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;

/**
 * Integrates one arc step by step: the Runge-Kutta pair of Dormand and Prince, order 5(4) (1980, J. Comput. Appl. Math. 6, 19), and
 * between the ends of a step the quintic polynomial through position, velocity and acceleration at both, which has the order
 * of the method for a second-order equation and costs nothing. Keeps its arrays: one for each thread, allocates nothing.
 *
 * <p>The step follows the local error: position against the tolerance, velocity against a hundredth of it per second.
 */
public final class ArcIntegrator {
    private static final double[] C = {0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1};
    private static final double[][] A = {
        {},
        {1.0 / 5},
        {3.0 / 40, 9.0 / 40},
        {44.0 / 45, -56.0 / 15, 32.0 / 9},
        {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
        {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
        {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
    };
    /** Difference of the fifth- and the fourth-order weights. */
    private static final double[] E = {
        71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
    };

    private static final int STAGES = 7;
    private static final double SAFETY = 0.9;
    private static final double SHORTEST = 1e-9;
    private static final double FIRST = 1;

    private final Acceleration equation;
    private final double positionTolerance;
    private final double velocityTolerance;
    private final double[][] slope = new double[STAGES][6];
    private final double[] stage = new double[6];
    private final double[] begin = new double[6];
    private final double[] end = new double[6];
    private final double[] a0 = new double[3];
    private final double[] a1 = new double[3];
    private double t0;
    private double t1;
    private double next = FIRST;

    /**
     * @param equation of motion
     * @param tolerance local error in position allowed per step (m); in velocity a hundredth of it per second
     */
    public ArcIntegrator(Acceleration equation, double tolerance) {
        this.equation = equation;
        this.positionTolerance = tolerance;
        this.velocityTolerance = 0.01 * tolerance;
    }

    /** Puts the lander at a state: the step that it is in has no length. */
    public void start(double t, double[] state) {
        t0 = t;
        t1 = t;
        System.arraycopy(state, 0, begin, 0, 6);
        System.arraycopy(state, 0, end, 0, 6);
        equation.acceleration(t, end, a1);
        System.arraycopy(a1, 0, a0, 0, 3);
    }

    /**
     * One step onwards from the end of the last, as long as the tolerance allows.
     *
     * @param latest not beyond this time
     * @return time of its end
     */
    public double step(double latest) {
        t0 = t1;
        System.arraycopy(end, 0, begin, 0, 6);
        System.arraycopy(a1, 0, a0, 0, 3);
        if (!(latest > t0)) {
            return t1;
        }
        double h = Math.min(next, latest - t0);
        while (true) {
            double error = attempt(h);
            double factor = SAFETY * FastMath.pow(Math.max(error, 1e-10), -0.2);
            if (error <= 1) {
                boolean cut = h < next;
                double proposal = h * Math.min(5, Math.max(0.2, factor));
                next = cut ? Math.max(next, proposal) : proposal;
                t1 = t0 + h == latest || latest - (t0 + h) < 1e-12 * Math.abs(latest) ? latest : t0 + h;
                return t1;
            }
            if (!(h > SHORTEST)) {
                throw new NoSolution("motion near the surface: no step of more than a nanosecond"
                        + " keeps the tolerance at " + Numbers.fixed(t0, 3) + " s; the gravity is not smooth there");
            }
            h *= Double.isNaN(error) ? 0.2 : Math.min(0.9, Math.max(0.2, factor));
            next = h;
        }
    }

    /** Shortens the step so that it ends at this time within it: integrated anew, not interpolated. */
    public void cut(double t) {
        if (t < t1) {
            double h = t - t0;
            if (h > 0) {
                attempt(h);
            } else {
                System.arraycopy(begin, 0, end, 0, 6);
                System.arraycopy(a0, 0, a1, 0, 3);
            }
            t1 = t;
        }
    }

    /** Beginning of the step (s). */
    public double from() {
        return t0;
    }

    /** End of the step (s). */
    public double until() {
        return t1;
    }

    /** State at the end of the step: x, y, z (m), vx, vy, vz (m/s). */
    public void state(double[] out) {
        System.arraycopy(end, 0, out, 0, 6);
    }

    /** State at a time within the step, interpolated. */
    public void at(double t, double[] out) {
        double h = t1 - t0;
        if (!(h > 0)) {
            state(out);
            return;
        }
        double s = (t - t0) / h;
        for (int i = 0; i < 3; i++) {
            // p(s) = x0 + s (h v0 + s (h2 a0/2 + s (c3 + s (c4 + s c5)))), the rest from the conditions at s = 1
            double v = h * begin[3 + i];
            double a = 0.5 * h * h * a0[i];
            double dx = end[i] - begin[i] - v - a;
            double dv = h * end[3 + i] - v - 2 * a;
            double da = h * h * a1[i] - 2 * a;
            double c3 = 10 * dx - 4 * dv + 0.5 * da;
            double c4 = -15 * dx + 7 * dv - da;
            double c5 = 6 * dx - 3 * dv + 0.5 * da;
            out[i] = begin[i] + s * (v + s * (a + s * (c3 + s * (c4 + s * c5))));
            out[3 + i] = (v + s * (2 * a + s * (3 * c3 + s * (4 * c4 + s * 5 * c5)))) / h;
        }
    }

    /** Largest acceleration at the ends of the step (m/s2). */
    public double largestAcceleration() {
        return Math.max(norm(a0, 0), norm(a1, 0));
    }

    private static double norm(double[] v, int at) {
        return Math.sqrt(v[at] * v[at] + v[at + 1] * v[at + 1] + v[at + 2] * v[at + 2]);
    }

    /** Fills the end of the step; returns the error in units of the tolerance. */
    private double attempt(double h) {
        System.arraycopy(begin, 3, slope[0], 0, 3);
        System.arraycopy(a0, 0, slope[0], 3, 3);
        for (int s = 1; s < STAGES; s++) {
            for (int i = 0; i < 6; i++) {
                double sum = 0;
                for (int j = 0; j < s; j++) {
                    sum += A[s][j] * slope[j][i];
                }
                stage[i] = begin[i] + h * sum;
            }
            System.arraycopy(stage, 3, slope[s], 0, 3);
            equation.acceleration(t0 + C[s] * h, stage, a1);
            System.arraycopy(a1, 0, slope[s], 3, 3);
        }
        // the last stage stands at the end of the step: its acceleration is a1, and the next step's first
        System.arraycopy(stage, 0, end, 0, 6);
        return error(h);
    }

    private double error(double h) {
        double largest = 0;
        for (int i = 0; i < 6; i++) {
            double sum = 0;
            for (int j = 0; j < STAGES; j++) {
                sum += E[j] * slope[j][i];
            }
            double scaled = Math.abs(h * sum) / (i < 3 ? positionTolerance : velocityTolerance);
            if (Double.isNaN(scaled)) {
                return Double.NaN;
            }
            largest = Math.max(largest, scaled);
        }
        return largest;
    }
}
