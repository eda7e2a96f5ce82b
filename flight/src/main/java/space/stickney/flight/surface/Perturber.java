package space.stickney.flight.surface;

import org.hipparchus.util.FastMath;

/**
 * Pull of a distant body on a point near the origin, less its pull on the origin: the tide, as the full difference of
 * vectors.
 *
 * <p>With d from the origin to the perturber, rho = |r - d| and q = r.(r - 2d)/d2 the difference of the point-mass terms is
 * {@code -GM/rho3 (r + f(q) d)}, {@code f = q (3 + 3q + q2) / (1 + (1+q)^(3/2))} (Battin 1999, section 8.4), which does not
 * subtract large numbers. The oblateness term, {@code -(3/2) GM J2 R2/rho5 ((1 - 5u2) s + 2 (s.p) p)} with s = r - d, the pole
 * p and u = s.p/rho, is subtracted as it stands: it is a thousand times smaller.
 *
 * @param gm gravitational parameter (m3/s2)
 * @param oblateness J2 times the square of its reference radius (m2), zero for a point
 */
record Perturber(double gm, double oblateness) {
    /**
     * Adds the tide.
     *
     * @param d from the origin to the perturber (m)
     * @param pole its north pole, unit vector; same axes
     */
    void add(double x, double y, double z, double[] d, double[] pole, double[] sum) {
        double d2 = d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
        double q = (x * (x - 2 * d[0]) + y * (y - 2 * d[1]) + z * (z - 2 * d[2])) / d2;
        double root = Math.sqrt(1 + q);
        double f = q * (3 + q * (3 + q)) / (1 + (1 + q) * root);
        double rho3 = d2 * Math.sqrt(d2) * (1 + q) * root;
        double k = -gm / rho3;
        sum[0] += k * (x + f * d[0]);
        sum[1] += k * (y + f * d[1]);
        sum[2] += k * (z + f * d[2]);
        if (oblateness != 0) {
            flattened(x - d[0], y - d[1], z - d[2], pole, 1, sum);
            flattened(-d[0], -d[1], -d[2], pole, -1, sum);
        }
    }

    /** Potential of the tide (m2/s2), zero with its gradient at the origin. */
    double potential(double x, double y, double z, double[] d, double[] pole) {
        double d2 = d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
        double rd = x * d[0] + y * d[1] + z * d[2];
        double q = (x * x + y * y + z * z - 2 * rd) / d2;
        double root = Math.sqrt(1 + q);
        double sum = gm / Math.sqrt(d2) * (-q / (root * (1 + root)) - rd / d2);
        if (oblateness != 0) {
            double[] at = new double[3];
            flattened(-d[0], -d[1], -d[2], pole, 1, at);
            sum += flattened(x - d[0], y - d[1], z - d[2], pole)
                    - flattened(-d[0], -d[1], -d[2], pole)
                    - (x * at[0] + y * at[1] + z * at[2]);
        }
        return sum;
    }

    private void flattened(double x, double y, double z, double[] pole, double sign, double[] sum) {
        double rho2 = x * x + y * y + z * z;
        double sp = x * pole[0] + y * pole[1] + z * pole[2];
        double k = -1.5 * sign * gm * oblateness / (rho2 * rho2 * Math.sqrt(rho2));
        double along = 1 - 5 * sp * sp / rho2;
        sum[0] += k * (along * x + 2 * sp * pole[0]);
        sum[1] += k * (along * y + 2 * sp * pole[1]);
        sum[2] += k * (along * z + 2 * sp * pole[2]);
    }

    private double flattened(double x, double y, double z, double[] pole) {
        double rho2 = x * x + y * y + z * z;
        double sp = x * pole[0] + y * pole[1] + z * pole[2];
        return -0.5 * gm * oblateness / (rho2 * Math.sqrt(rho2)) * (3 * sp * sp / rho2 - 1);
    }

    /** Radius of the Hill sphere (m) of a mass (m3/s2) at this distance (m). */
    double hillRadius(double mass, double distance) {
        return distance * FastMath.cbrt(mass / (3 * gm));
    }
}
