package space.stickney.flight.bodies.integration;

/**
 * The attraction of a body's flattening: the zonal term of degree two and, where the body has a fixed long axis, the
 * sectorial one.
 *
 * <pre>
 * U = mu R^2 / r^5 Q,   Q = -J2 (3 z^2 - r^2) / 2 + 3 C22 (x^2 - y^2),   a = grad U
 * </pre>
 *
 * <p>in body axes, x along the long axis and z along the pole. Coefficients are not normalised. The attracted body pulls
 * back with the opposite force. Higher degrees are neglected: at the Moon the Earth's J3 is 1e-11 of the main term.
 */
final class DegreeTwoFigure {
    private final double scale;
    private final double j2;
    private final double c22;

    /**
     * @param gm of the body, m3/s2
     * @param radius reference radius, m
     * @param j2 zonal coefficient, not normalised
     * @param c22 sectorial coefficient, not normalised
     */
    DegreeTwoFigure(double gm, double radius, double j2, double c22) {
        this.scale = gm * radius * radius;
        this.j2 = j2;
        this.c22 = c22;
    }

    /**
     * Adds the pull between the figure of one body and another body taken as a point.
     *
     * @param y positions of all bodies first, m
     * @param body index of the body with the figure
     * @param point index of the other body
     * @param axes rows are the body's x, y and z axes along ICRF: nine elements
     * @param massRatio mass of the point over the mass of the body
     * @param acceleration is added to, m/s2
     */
    void add(double[] y, int body, int point, double[] axes, double massRatio, double[] acceleration) {
        double dx = y[3 * point] - y[3 * body];
        double dy = y[3 * point + 1] - y[3 * body + 1];
        double dz = y[3 * point + 2] - y[3 * body + 2];
        double bx = axes[0] * dx + axes[1] * dy + axes[2] * dz;
        double by = axes[3] * dx + axes[4] * dy + axes[5] * dz;
        double bz = axes[6] * dx + axes[7] * dy + axes[8] * dz;
        double r2 = dx * dx + dy * dy + dz * dz;
        double q = -0.5 * j2 * (3.0 * bz * bz - r2) + 3.0 * c22 * (bx * bx - by * by);
        double factor = scale / (r2 * r2 * Math.sqrt(r2));
        double radial = -5.0 * q / r2;
        double fx = factor * (j2 * bx + 6.0 * c22 * bx + radial * bx);
        double fy = factor * (j2 * by - 6.0 * c22 * by + radial * by);
        double fz = factor * (-2.0 * j2 * bz + radial * bz);
        for (int k = 0; k < 3; k++) {
            double a = axes[k] * fx + axes[3 + k] * fy + axes[6 + k] * fz;
            acceleration[3 * point + k] += a;
            acceleration[3 * body + k] -= massRatio * a;
        }
    }
}
