package space.stickney.flight.orbit;

import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;

/**
 * Where a body is after some time when only one point attracts it: ellipse, parabola and hyperbola by one formula, without
 * orbital elements.
 *
 * <p>Universal Kepler equation with the universal anomaly chi, z = alpha chi^2, alpha = 2 / r0 - v0^2 / mu, sigma0 = r0.v0 /
 * sqrt(mu): sqrt(mu) t = r0 chi (1 - z c3) + sigma0 chi^2 c2 + chi^3 c3; then r = f r0 + g v0 (Battin 1999, An Introduction
 * to the Mathematics and Methods of Astrodynamics, eq. 4.81 and section 4.5). c2 and c3 are Stumpff's functions; the series is
 * taken below |z| = 1, where the closed forms cancel. The left side grows with chi (its slope is the distance), so the root is
 * found by Newton's steps inside a bracket, and bisection where they leave it.
 *
 * <p>Whole revolutions are taken out of the time first. Valid for any conic, also a straight line, unless it leads through
 * the centre. Neglected: everything but a point mass. Agrees with Orekit's Keplerian propagator to 1e-11 of the distance
 * ({@code TwoBodyMotionTest}).
 */
public final class TwoBodyMotion {
    private static final int LONGEST_SEARCH = 400;
    /** A semi-latus rectum below this fraction of the distance counts as a straight line: it has no digits left. */
    private static final double STRAIGHT = 1e-24;

    /** Beyond, the rounding of the time is more than a thousandth of a revolution. */
    private static final double MOST_REVOLUTIONS = 1e12;

    private final double rootMu;
    private final double[] start;
    private final double r0;
    private final double sigma0;
    private final double alpha;
    private final boolean straight;

    /**
     * A motion.
     *
     * @param mu gravitational parameter of the centre (m3/s2), above zero
     * @param state x, y, z (m), vx, vy, vz (m/s) at time zero, from the centre, along axes that do not turn; not at the
     *     centre
     */
    public TwoBodyMotion(double mu, double[] state) {
        this.rootMu = Math.sqrt(mu);
        this.start = state.clone();
        this.r0 = norm(state, 0);
        double v0 = norm(state, 3);
        this.sigma0 = (state[0] * state[3] + state[1] * state[4] + state[2] * state[5]) / rootMu;
        this.alpha = 2 / r0 - v0 / mu * v0;
        double hx = state[1] * state[5] - state[2] * state[4];
        double hy = state[2] * state[3] - state[0] * state[5];
        double hz = state[0] * state[4] - state[1] * state[3];
        this.straight = (hx * hx + hy * hy + hz * hz) / mu < STRAIGHT * r0;
        if (!(mu > 0) || !(r0 > 0) || !Double.isFinite(alpha) || !Double.isFinite(sigma0)) {
            throw new IllegalArgumentException("no motion with mu = " + mu + " at the distance " + r0);
        }
    }

    /** Reciprocal of the semi-major axis (1/m): positive for an ellipse, zero for a parabola, negative for a hyperbola. */
    public double reciprocalSemiMajorAxis() {
        return alpha;
    }

    /** Time of a revolution (s), infinite unless the orbit is an ellipse. */
    public double period() {
        return alpha > 0 ? 2 * FastMath.PI / (rootMu * alpha * Math.sqrt(alpha)) : Double.POSITIVE_INFINITY;
    }

    /**
     * The state after a time.
     *
     * @param seconds after time zero, before it if negative
     * @return x, y, z (m), vx, vy, vz (m/s)
     * @throws NoSolution if the motion leads through the centre, or there are more than 1e12 revolutions
     */
    public double[] state(double seconds) {
        double period = period();
        if (Math.abs(seconds) > MOST_REVOLUTIONS * period) {
            throw new NoSolution("after " + Numbers.shortest(Math.rint(seconds / period))
                    + " revolutions the numbers hold no digit of the place on the orbit");
        }
        refuseCentre(seconds, period);
        double time =
                Double.isInfinite(period) || period == 0 ? seconds : seconds - period * Math.rint(seconds / period);
        if (time == 0) {
            return start.clone();
        }
        double chi = time > 0 ? anomaly(time, 1) : -anomaly(-time, -1);
        return at(chi, time);
    }

    /** The anomaly of a positive time on the motion, or on the reversed one (direction -1). */
    private double anomaly(double time, int direction) {
        double target = rootMu * time;
        double sigma = direction * sigma0;
        double low = 0;
        double high = firstBound(target);
        for (int i = 0; !(kepler(high, sigma) >= target); i++) {
            if (i > LONGEST_SEARCH) {
                throw new NoSolution("Kepler's equation found no bracket for " + time + " s");
            }
            low = high;
            high *= 2;
        }
        double chi = 0.5 * (low + high);
        for (int i = 0; i < LONGEST_SEARCH; i++) {
            double error = kepler(chi, sigma) - target;
            if (error > 0) {
                high = chi;
            } else {
                low = chi;
            }
            double newton = chi - error / distance(chi, sigma);
            double next = newton > low && newton < high ? newton : 0.5 * (low + high);
            if (Math.abs(next - chi) <= Math.ulp(chi) || high - low <= Math.ulp(high)) {
                return next;
            }
            chi = next;
        }
        return chi;
    }

    private double firstBound(double target) {
        double straight = target / r0;
        return alpha == 0 ? straight : Math.min(straight, 1 / Math.sqrt(Math.abs(alpha)));
    }

    private double kepler(double chi, double sigma) {
        double z = alpha * chi * chi;
        double c3 = c3(z);
        return chi * (r0 * (1 - z * c3) + chi * (sigma * c2(z) + chi * c3));
    }

    private double distance(double chi, double sigma) {
        double z = alpha * chi * chi;
        double c2 = c2(z);
        return r0 * (1 - z * c2) + chi * (sigma * (1 - z * c3(z)) + chi * c2);
    }

    private double[] at(double chi, double time) {
        double z = alpha * chi * chi;
        double c2 = c2(z);
        double c3 = c3(z);
        double f = 1 - chi / r0 * chi * c2;
        double g = time - chi * chi * chi * c3 / rootMu;
        double[] state = new double[6];
        for (int i = 0; i < 3; i++) {
            state[i] = f * start[i] + g * start[3 + i];
        }
        double r = distance(chi, sigma0);
        if (straight && (!(r > 0) || (alpha <= 0 && turns(chi)))) {
            throw throughCentre(time);
        }
        double fRate = rootMu / r * chi / r0 * (z * c3 - 1);
        double gRate = 1 - chi / r * chi * c2;
        for (int i = 0; i < 3; i++) {
            state[3 + i] = fRate * start[i] + gRate * start[3 + i];
        }
        return state;
    }

    /** On a straight line bound to the centre: seconds = (E - sin E) sqrt(a^3 / mu) since it was there. */
    private void refuseCentre(double seconds, double period) {
        if (!straight || alpha <= 0) {
            return;
        }
        double half = Math.min(1, 0.5 * alpha * r0);
        double eccentric = 2 * FastMath.asin(Math.sqrt(half));
        double anomaly = sigma0 >= 0 ? eccentric : 2 * FastMath.PI - eccentric;
        double since = (anomaly - FastMath.sin(anomaly)) / (2 * FastMath.PI) * period;
        double slack = 1e-12 * period;
        if (seconds <= slack - since || seconds >= period - since - slack) {
            throw throughCentre(seconds);
        }
    }

    /** Whether a free straight motion is inward at one end and outward at the other. */
    private boolean turns(double chi) {
        double z = alpha * chi * chi;
        double sigma = sigma0 * (1 - z * c2(z)) + (1 - alpha * r0) * chi * (1 - z * c3(z));
        return (sigma0 < 0 && chi > 0 && sigma >= 0) || (sigma0 > 0 && chi < 0 && sigma <= 0);
    }

    private static NoSolution throughCentre(double seconds) {
        return new NoSolution("the motion is a straight line through the centre, which it meets within "
                + Numbers.shortest(seconds) + " s: there is no state beyond");
    }

    /** (1 - cos sqrt z) / z and its continuation to negative z. */
    static double c2(double z) {
        if (Math.abs(z) < 1) {
            return series(z, 2);
        }
        double half = 0.5 * Math.sqrt(Math.abs(z));
        double s = z > 0 ? FastMath.sin(half) : FastMath.sinh(half);
        return 2 * s * s / Math.abs(z);
    }

    /** (sqrt z - sin sqrt z) / sqrt z^3 and its continuation to negative z. */
    static double c3(double z) {
        if (Math.abs(z) < 1) {
            return series(z, 3);
        }
        double root = Math.sqrt(Math.abs(z));
        double difference = z > 0 ? root - FastMath.sin(root) : FastMath.sinh(root) - root;
        return difference / (root * Math.abs(z));
    }

    /** c_k = sum (-z)^i / (k + 2 i)!, from the end; eleven terms leave 1e-19 at |z| = 1. */
    private static double series(double z, int k) {
        double sum = 0;
        for (int i = 10; i >= 1; i--) {
            sum = -z / ((k + 2 * i) * (k + 2 * i - 1)) * (1 + sum);
        }
        return (1 + sum) / (k == 2 ? 2 : 6);
    }

    private static double norm(double[] v, int at) {
        double scale = Math.max(Math.abs(v[at]), Math.max(Math.abs(v[at + 1]), Math.abs(v[at + 2])));
        if (scale == 0 || Double.isInfinite(scale)) {
            return scale;
        }
        double x = v[at] / scale;
        double y = v[at + 1] / scale;
        double z = v[at + 2] / scale;
        return scale * Math.sqrt(x * x + y * y + z * z);
    }
}
