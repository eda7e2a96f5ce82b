package space.stickney.flight.bodies;

import org.hipparchus.util.FastMath;

/**
 * Elements without a singularity at small eccentricity and inclination, and the position they stand for.
 *
 * <pre>
 * a, lambda = Omega + omega + M, k = e cos(Omega + omega), h = e sin(Omega + omega),
 * q = tan(i/2) cos Omega, p = tan(i/2) sin Omega
 * lambda = F + h cos F - k sin F
 * </pre>
 *
 * <p>Broucke and Cefola, "On the equinoctial orbit elements", Celest. Mech. 5, 303, 1972. Arrays hold a (m), lambda (rad),
 * k, h, q, p in this order. Valid for inclinations below 180 degrees and e below 0.9.
 */
public final class EquinoctialElements {
    public static final int A = 0;
    public static final int LAMBDA = 1;
    public static final int K = 2;
    public static final int H = 3;
    public static final int Q = 4;
    public static final int P = 5;

    private static final int NEWTON_STEPS = 12;
    /** Below this angle the sine's series to the fifth power is exact to 1e-21. */
    private static final double SMALL = 1e-3;

    private EquinoctialElements() {}

    /**
     * Osculating elements.
     *
     * @param state position (m) and velocity (m/s)
     * @param gm m3/s2
     * @param elements receives six numbers, lambda between -pi and pi
     */
    public static void of(double[] state, double gm, double[] elements) {
        double x = state[0];
        double y = state[1];
        double z = state[2];
        double wx = y * state[5] - z * state[4];
        double wy = z * state[3] - x * state[5];
        double wz = x * state[4] - y * state[3];
        double w = Math.sqrt(wx * wx + wy * wy + wz * wz);
        double p = wx / (w + wz);
        double q = -wy / (w + wz);
        double radius = Math.sqrt(x * x + y * y + z * z);
        double v2 = state[3] * state[3] + state[4] * state[4] + state[5] * state[5];
        double a = 1.0 / (2.0 / radius - v2 / gm);
        double rv = x * state[3] + y * state[4] + z * state[5];
        double ex = (v2 / gm - 1.0 / radius) * x - rv / gm * state[3];
        double ey = (v2 / gm - 1.0 / radius) * y - rv / gm * state[4];
        double ez = (v2 / gm - 1.0 / radius) * z - rv / gm * state[5];
        double s = 1.0 + p * p + q * q;
        double k = ((1.0 - p * p + q * q) * ex + 2.0 * p * q * ey - 2.0 * p * ez) / s;
        double h = (2.0 * p * q * ex + (1.0 + p * p - q * q) * ey + 2.0 * q * ez) / s;
        double planeX = ((1.0 - p * p + q * q) * x + 2.0 * p * q * y - 2.0 * p * z) / s;
        double planeY = (2.0 * p * q * x + (1.0 + p * p - q * q) * y + 2.0 * q * z) / s;
        double root = Math.sqrt(1.0 - h * h - k * k);
        double beta = 1.0 / (1.0 + root);
        double cosF = k + ((1.0 - k * k * beta) * planeX - h * k * beta * planeY) / (a * root);
        double sinF = h + ((1.0 - h * h * beta) * planeY - h * k * beta * planeX) / (a * root);
        elements[A] = a;
        elements[LAMBDA] = FastMath.atan2(sinF, cosF) + h * cosF - k * sinF;
        elements[K] = k;
        elements[H] = h;
        elements[Q] = q;
        elements[P] = p;
    }

    /**
     * Position, and its derivative for elements that change in any way.
     *
     * @param e elements
     * @param rate their derivatives, per second
     * @param state receives position (m) and velocity (m/s); may not be one of the other arrays
     */
    public static void state(double[] e, double[] rate, double[] state) {
        double k = e[K];
        double h = e[H];
        double f = e[LAMBDA];
        double sin = FastMath.sin(f);
        double cos = FastMath.cos(f);
        for (int i = 0; i < NEWTON_STEPS; i++) {
            double step = (e[LAMBDA] - f - h * cos + k * sin) / (1.0 - h * sin - k * cos);
            f += step;
            if (Math.abs(step) < SMALL) {
                double d2 = step * step;
                double sinStep = step * (1.0 - d2 / 6.0 * (1.0 - d2 / 20.0));
                double cosStep = 1.0 - d2 / 2.0 * (1.0 - d2 / 12.0);
                double turned = sin * cosStep + cos * sinStep;
                cos = cos * cosStep - sin * sinStep;
                sin = turned;
            } else {
                sin = FastMath.sin(f);
                cos = FastMath.cos(f);
            }
            if (Math.abs(step) < 1e-9) {
                break;
            }
        }
        double fRate = (rate[LAMBDA] - rate[H] * cos + rate[K] * sin) / (1.0 - h * sin - k * cos);
        double root = Math.sqrt(1.0 - h * h - k * k);
        double beta = 1.0 / (1.0 + root);
        double betaRate = beta * beta * (h * rate[H] + k * rate[K]) / root;
        double hkb = h * k * beta;
        double hkbRate = (rate[H] * k + h * rate[K]) * beta + h * k * betaRate;
        double hh = 1.0 - h * h * beta;
        double hhRate = -2.0 * h * rate[H] * beta - h * h * betaRate;
        double kk = 1.0 - k * k * beta;
        double kkRate = -2.0 * k * rate[K] * beta - k * k * betaRate;
        double x = hh * cos + hkb * sin - k;
        double y = kk * sin + hkb * cos - h;
        double xRate = hhRate * cos + hkbRate * sin - rate[K] + fRate * (hkb * cos - hh * sin);
        double yRate = kkRate * sin + hkbRate * cos - rate[H] + fRate * (kk * cos - hkb * sin);
        plane(e, rate, e[A] * x, e[A] * y, rate[A] * x + e[A] * xRate, rate[A] * y + e[A] * yRate, state);
    }

    /** Turns coordinates in the plane of the orbit into space: x f + y g. */
    private static void plane(
            double[] e, double[] rate, double x, double y, double xRate, double yRate, double[] state) {
        double p = e[P];
        double q = e[Q];
        double pRate = rate[P];
        double qRate = rate[Q];
        double s = 1.0 / (1.0 + p * p + q * q);
        double sRate = -2.0 * s * s * (p * pRate + q * qRate);
        double fx = 1.0 - p * p + q * q;
        double fxRate = 2.0 * (q * qRate - p * pRate);
        double fy = 2.0 * p * q;
        double fyRate = 2.0 * (pRate * q + p * qRate);
        double gy = 1.0 + p * p - q * q;
        double ux = x * fx + y * fy;
        double uy = x * fy + y * gy;
        double uz = 2.0 * (y * q - x * p);
        double uxRate = xRate * fx + yRate * fy + x * fxRate + y * fyRate;
        double uyRate = xRate * fy + yRate * gy + x * fyRate - y * fxRate;
        double uzRate = 2.0 * (yRate * q - xRate * p + y * qRate - x * pRate);
        state[0] = s * ux;
        state[1] = s * uy;
        state[2] = s * uz;
        state[3] = s * uxRate + sRate * ux;
        state[4] = s * uyRate + sRate * uy;
        state[5] = s * uzRate + sRate * uz;
    }
}
