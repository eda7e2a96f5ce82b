package space.stickney.flight.transfer;

import org.hipparchus.util.FastMath;

/**
 * All x that solve T(x) = T for one geometry: 2 N + 1 of them, N the largest number of revolutions for which the time is
 * long enough (Izzo 2015, section 3), found by Householder's third-order iteration (order of convergence four) on {@link
 * TimeEquation}.
 *
 * <p>The first guess differs from Izzo's: it matches T and dT/dx at x = 0, at the parabola and towards x = -1, without a
 * power or a logarithm, so that one to two iterations remain where the published guess takes two to three. A
 * root that the iteration does not reach in a few steps (double root near the minimum of T, extreme geometry) is found by
 * bracketing; the answer is the same, only slower. Instances hold scratch and are for one thread.
 */
final class LambertRoots {
    private static final int MAX_ITERATIONS = 8;
    /** Below this |1 - x^2| the recurrences of the derivatives lose too many digits. */
    private static final double NEAR_PARABOLA = 1e-4;

    private static final long TWO_THIRDS_BITS = 1705L << 52;

    private double lambda;
    private double om;
    private double l3;
    private double target;

    private double dT;
    private double ddT;
    private double dddT;

    /** Where T has its minimum for the revolutions last asked, and T there. */
    private double xMin;

    private double tMin;

    /** Householder steps and bracketing steps taken so far; for tests and tuning. */
    private long steps;

    private long fallbacks;

    /**
     * Finds the roots in the order: none, then for each number of revolutions the larger 1 - x^2 (smaller semi-major
     * axis) first.
     *
     * @param lambda signed parameter, -1 &lt; lambda &lt; 1
     * @param om 1 - lambda^2, positive, without cancellation
     * @param time T, positive
     * @param maxRevolutions the largest number of revolutions wanted
     * @param x receives the roots; 2 maxRevolutions + 1 elements at least
     * @return how many were found, an odd number
     */
    int solve(double lambda, double om, double time, int maxRevolutions, double[] x) {
        this.lambda = lambda;
        this.om = om;
        this.l3 = lambda * lambda * lambda;
        this.target = time;
        double t00 = ArcTable.angle(Math.sqrt(om), lambda) + lambda * Math.sqrt(om);
        x[0] = single(t00);
        int count = maxRevolutions > 0 ? mostRevolutions(t00, maxRevolutions) : 0;
        for (int n = 1; n <= count; n++) {
            x[2 * n - 1] = low(n, t00);
            x[2 * n] = high(n, t00);
        }
        return 2 * count + 1;
    }

    long steps() {
        return steps;
    }

    long fallbacks() {
        return fallbacks;
    }

    /** T has its minimum above N pi and below T(0) = T00 + N pi, hence only the last candidate needs the minimum itself. */
    private int mostRevolutions(double t00, int wanted) {
        double most = Math.floor(target / FastMath.PI);
        if (most > wanted) {
            return wanted;
        }
        int n = (int) most;
        if (n > 0 && target < t00 + n * FastMath.PI) {
            findMinimum(n);
            if (target < tMin) {
                return n - 1;
            }
        }
        return n;
    }

    // ---- no full revolution: T falls from infinity at x = -1 to zero at x = infinity

    private double single(double t00) {
        double x = guessSingle(t00);
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            double step = householder(x, 0);
            x += step;
            if (!(x > -1)) {
                break;
            }
            if (Math.abs(step) < (dddT == 0 ? 1e-6 : 3e-5 * (1 + x))) {
                return x;
            }
        }
        return bracketed(0, 1, Double.POSITIVE_INFINITY);
    }

    private double guessSingle(double t00) {
        double t1 = (2.0 / 3) * (1 - l3);
        if (target >= t00) {
            return guessLong(target - t00, t00);
        }
        double slope = 0.4 * (1 - l3 * (1 - om));
        if (target > t1) {
            double u = (t00 - target) / (t00 - t1);
            double a = 0.5 * (t00 - t1);
            double b = (t00 - t1) / slope;
            double v = u * (1 - u);
            return (u * u + a * v) / (1 + (a + b - 2) * v);
        }
        return 1 + t1 * (t1 - target) / (slope * target);
    }

    /**
     * (1 + x)^(-3/2) is nearly linear in T: 1 + 3/4 tau near x = 0 (dT/dx = -2 there), 2^(3/2) T / pi towards x = -1; the
     * second derivative at x = 0 sets how fast the one turns into the other.
     */
    private double guessLong(double tau, double t00) {
        double root = Math.sqrt(om);
        double curvature = 3 * t00 + 2 * l3 / root;
        double c = 0.46875 - 0.09375 * curvature;
        double w = 1 + tau * (0.75 + clamp(c) * tau / (1 + clamp(c) * tau / 0.1503));
        return inverseTwoThirds(w) - 1;
    }

    private static double clamp(double c) {
        return Math.min(1, Math.max(0.02, c));
    }

    /**
     * w^(-2/3) to 2e-3, w positive: the exponent scaled by -2/3 in the bits of the number, then two Newton steps on y^-3 =
     * w^2.
     */
    static double inverseTwoThirds(double w) {
        double y = Double.longBitsToDouble(TWO_THIRDS_BITS - Double.doubleToRawLongBits(w) / 3 * 2);
        double w2 = w * w;
        y *= (4 - w2 * (y * y * y)) * (1.0 / 3);
        y *= (4 - w2 * (y * y * y)) * (1.0 / 3);
        return y;
    }

    // ---- N revolutions: T falls to its minimum and rises again to infinity at x = 1

    private double low(int n, double t00) {
        double t = inverseTwoThirds(8 * target / ((n + 1) * FastMath.PI));
        return multi(n, improve((t - 1) / (t + 1), n, t00), true);
    }

    private double high(int n, double t00) {
        double t = inverseTwoThirds(8 * target / (n * FastMath.PI));
        return multi(n, improve((1 - t) / (1 + t), n, t00), false);
    }

    /**
     * One step of Halley's iteration on a model of the time equation without an arc: T (1 - x^2)^(3/2) = n pi + phi(x) with a
     * cubic phi that has the true values pi, T00, 0 at x = -1, 0, 1 and the true slope -2 at x = 0.
     */
    private double improve(double x, int n, double t00) {
        double e = (1 - x) * (1 + x);
        double te = target * Math.sqrt(e);
        double c = FastMath.PI / 2 - t00;
        double d = 2 - FastMath.PI / 2;
        double g = te * e - n * FastMath.PI - (t00 + x * (-2 + x * (c + x * d)));
        double g1 = -3 * x * te + 2 - x * (2 * c + 3 * x * d);
        double g2 = 3 * te * (x * x / e - 1) - 2 * c - 6 * d * x;
        double better = x - 2 * g * g1 / (2 * g1 * g1 - g * g2);
        return better > -1 && better < 1 && Math.abs(better - x) < 0.3 * e ? better : x;
    }

    private double multi(int n, double guess, boolean falling) {
        double x = guess;
        for (int i = 0; i < MAX_ITERATIONS; i++) {
            double step = householder(x, n);
            double limit = 2e-4 * Math.min(Math.abs(dT / ddT), (1 - x) * (1 + x));
            boolean side = falling == (dT < 0);
            x += step;
            if (!(x > -1 && x < 1)) {
                break;
            }
            if (Math.abs(step) < limit && side) {
                return x;
            }
        }
        findMinimum(n);
        if (target <= tMin) {
            return xMin;
        }
        return falling ? bracketed(n, 1, 1 + xMin) : bracketed(n, -1, 1 - xMin);
    }

    // ---- steps

    /** The correction of x, with dT and ddT left in the fields. */
    private double householder(double x, int n) {
        steps++;
        double e = (1 - x) * (1 + x);
        double y = Math.sqrt(om + lambda * lambda * x * x);
        double t = TimeEquation.time(x, y, e, lambda, om, n);
        if (Math.abs(e) < NEAR_PARABOLA && n == 0) {
            nearParabola(x, y);
        } else {
            differentiate(x, y, e, t);
        }
        double delta = t - target;
        double d2 = dT * dT;
        return -delta * (d2 - 0.5 * delta * ddT) / (dT * (d2 - delta * ddT) + dddT * delta * delta * (1.0 / 6));
    }

    /** Derivatives of T (Izzo 2015, eq. 22). */
    private void differentiate(double x, double y, double e, double t) {
        double inverse = 1 / (e * y);
        double ie = inverse * y;
        double iy = inverse * e;
        double iy2 = iy * iy;
        double l3iy = l3 * iy;
        double q = om * l3iy * iy2;
        dT = (3 * t * x - 2 + 2 * l3iy * x) * ie;
        ddT = (3 * t + 5 * x * dT + 2 * q) * ie;
        dddT = (7 * x * ddT + 8 * dT - 6 * q * lambda * lambda * x * iy2) * ie;
    }

    /**
     * The derivatives from eq. 20 itself: with eta' = -lambda eta / y and z' = -eta^2 / (2 y), dT/dx = -(eta/y) G and G =
     * 2 lambda eta^2 F + eta^4 F' / 3 + 2 lambda^2. The third one is left out: the next step is then Halley's.
     */
    private void nearParabola(double x, double y) {
        double eta = TimeEquation.eta(x, y, lambda, om);
        double z = 0.5 * (1 - lambda - x * eta);
        double f = 1 + z * (6.0 / 5 + z * (48.0 / 35));
        double f1 = 6.0 / 5 + z * (96.0 / 35);
        double f2 = 96.0 / 35;
        double eta2 = eta * eta;
        double g = 2 * lambda * eta2 * f + eta2 * eta2 * f1 / 3 + 2 * lambda * lambda;
        double dg = -eta2 * (4 * lambda * lambda * f + eta2 * (7.0 / 3 * lambda * f1 + eta2 * f2 / 6)) / y;
        dT = -eta / y * g;
        ddT = lambda * eta * (y + lambda * x) / (y * y * y) * g - eta / y * dg;
        dddT = 0;
    }

    private double timeAt(double x, int n) {
        return TimeEquation.time(x, Math.sqrt(om + lambda * lambda * x * x), (1 - x) * (1 + x), lambda, om, n);
    }

    // ---- robust ways

    /** Leaves the minimum of T for n revolutions in the fields: Halley's iteration on dT/dx = 0, or bisection. */
    private void findMinimum(int n) {
        double lo = 0;
        double hi = 1;
        double x = 0;
        for (int i = 0; i < 100; i++) {
            double e = (1 - x) * (1 + x);
            double y = Math.sqrt(om + lambda * lambda * x * x);
            tMin = TimeEquation.time(x, y, e, lambda, om, n);
            differentiate(x, y, e, tMin);
            xMin = x;
            if (dT < 0) {
                lo = x;
            } else {
                hi = x;
            }
            double step = -dT * ddT / (ddT * ddT - 0.5 * dT * dddT);
            double next = x + step;
            if (Math.abs(step) < 1e-9 || hi - lo < 1e-15) {
                return;
            }
            x = next > lo && next < hi ? next : 0.5 * (lo + hi);
        }
    }

    /**
     * The root by bisection in the distance u from the end of the interval, geometric so that both ends of the scale are
     * reached; T falls as u grows.
     *
     * @param sign 1: x = u - 1; -1: x = 1 - u
     * @param widest the largest u, or infinity
     */
    private double bracketed(int n, int sign, double widest) {
        fallbacks++;
        double hi = Double.isInfinite(widest) ? 2 : widest;
        while (Double.isInfinite(widest) && timeAt(sign * (hi - 1), n) > target) {
            hi *= 4;
        }
        double lo = hi;
        while (timeAt(sign * (lo - 1), n) < target) {
            lo *= 0.25;
            if (lo < 1e-16) {
                return Double.NaN;
            }
        }
        double at = Math.sqrt(lo * hi);
        for (int i = 0; i < 200 && hi - lo > 2e-16 * Math.max(1, hi); i++) {
            double x = sign * (at - 1);
            double step = sign * householder(x, n);
            if (timeAt(x, n) > target) {
                lo = at;
            } else {
                hi = at;
            }
            double next = at + step;
            if (Math.abs(step) < 1e-16 * at) {
                break;
            }
            at = next > lo && next < hi && i % 3 != 2 ? next : Math.sqrt(lo * hi);
        }
        return sign * (at - 1);
    }
}
