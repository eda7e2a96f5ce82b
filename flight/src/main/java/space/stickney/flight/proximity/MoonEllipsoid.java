package space.stickney.flight.proximity;

/**
 * Triaxial figure of a moon that always shows the same face: semi-axis a along the line of the two bodies (x), b along the
 * orbital motion (y), c along the pole (z).
 *
 * <p>The altitude is the distance to the nearest point of the surface (negative inside). For a point outside, that point is
 * (a_i^2 d_i / (t + a_i^2)) where t is the one root of sum (a_i d_i / (t + a_i^2))^2 = 1 above -c^2 (Eberly 2013, "Distance from
 * a point to an ellipse, an ellipsoid, or a hyperellipsoid", section 3); the function falls and is convex there, so Newton's
 * steps from the left arrive without overshooting.
 *
 * @param a semi-axis along x (m)
 * @param b semi-axis along y (m)
 * @param c semi-axis along z (m)
 */
public record MoonEllipsoid(double a, double b, double c) {
    /** No figure: every point but the centre is outside. */
    public static final MoonEllipsoid POINT = new MoonEllipsoid(0, 0, 0);

    private static final int ITERATIONS = 200;

    /** Whether a point (m, from the centre) is inside or on the surface; nothing is inside a point mass. */
    public boolean holds(double x, double y, double z) {
        return level(x, y, z) <= 0;
    }

    /** Negative inside, zero on the surface, positive outside: (x/a)^2 + (y/b)^2 + (z/c)^2 - 1; for a point mass positive. */
    public double level(double x, double y, double z) {
        if (a == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return x * x / (a * a) + y * y / (b * b) + z * z / (c * c) - 1;
    }

    /** Height over the surface (m) of a point outside; for a point inside the negative distance along its radius. */
    public double altitude(double x, double y, double z) {
        double r = Math.sqrt(x * x + y * y + z * z);
        if (a == 0) {
            return r;
        }
        double level = level(x, y, z);
        if (level <= 0) {
            return r == 0 ? -Math.min(a, Math.min(b, c)) : r - r / Math.sqrt(level + 1);
        }
        double t = 0;
        for (int i = 0; i < ITERATIONS; i++) {
            double fx = a * x / (t + a * a);
            double fy = b * y / (t + b * b);
            double fz = c * z / (t + c * c);
            double f = fx * fx + fy * fy + fz * fz - 1;
            double slope = -2 * (fx * fx / (t + a * a) + fy * fy / (t + b * b) + fz * fz / (t + c * c));
            double next = t - f / slope;
            if (!(next > t)) {
                break;
            }
            t = next;
        }
        double ex = x * t / (t + a * a);
        double ey = y * t / (t + b * b);
        double ez = z * t / (t + c * c);
        return Math.sqrt(ex * ex + ey * ey + ez * ez);
    }
}
