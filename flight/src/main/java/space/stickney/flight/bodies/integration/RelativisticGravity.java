package space.stickney.flight.bodies.integration;

/**
 * Point masses attract each other after Einstein, Infeld and Hoffmann, in the first post-Newtonian order with beta =
 * gamma = 1, in isotropic barycentric coordinates.
 *
 * <pre>
 * a_i = sum_j mu_j (r_j - r_i) / r_ij^3 { 1 - 4/c^2 sum_l mu_l / r_il - 1/c^2 sum_k mu_k / r_jk
 *         + (v_i/c)^2 + 2 (v_j/c)^2 - 4/c^2 v_i.v_j - 3/(2 c^2) [(r_i - r_j).v_j / r_ij]^2 + 1/(2 c^2) (r_j - r_i).a_j }
 *     + 1/c^2 sum_j mu_j / r_ij^3 { (r_i - r_j).(4 v_i - 3 v_j) } (v_i - v_j)
 *     + 7/(2 c^2) sum_j mu_j a_j / r_ij
 * </pre>
 *
 * <p>The accelerations a_j on the right side are the Newtonian ones; the error of that is of the second order. Moyer
 * 2000, equation 4-26; Park and others 2021, equation 27. Sums run in the order of the bodies, so that results repeat
 * bit by bit.
 */
final class RelativisticGravity {
    private static final double SPEED_OF_LIGHT = 299792458.0;
    private static final double INVERSE_C2 = 1.0 / (SPEED_OF_LIGHT * SPEED_OF_LIGHT);

    private final double[] gm;
    private final double[] newtonian;
    private final double[] potential;
    private final double[] inverseDistance;

    /** @param gm gravitational parameters, m3/s2, in the order of the bodies */
    RelativisticGravity(double[] gm) {
        this.gm = gm.clone();
        this.newtonian = new double[3 * gm.length];
        this.potential = new double[gm.length];
        this.inverseDistance = new double[gm.length * gm.length];
    }

    /**
     * Accelerations of all bodies. Not safe for threads: work space is reused.
     *
     * @param y barycentric positions of all bodies (m), then their velocities (m/s): 6 n elements
     * @param acceleration receives 3 n elements, m/s2
     */
    void accelerations(double[] y, double[] acceleration) {
        newtonianPart(y);
        for (int i = 0; i < gm.length; i++) {
            body(i, y, acceleration);
        }
    }

    private void newtonianPart(double[] y) {
        int n = gm.length;
        java.util.Arrays.fill(newtonian, 0.0);
        java.util.Arrays.fill(potential, 0.0);
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double dx = y[3 * j] - y[3 * i];
                double dy = y[3 * j + 1] - y[3 * i + 1];
                double dz = y[3 * j + 2] - y[3 * i + 2];
                double inverse = 1.0 / Math.sqrt(dx * dx + dy * dy + dz * dz);
                inverseDistance[i * n + j] = inverse;
                inverseDistance[j * n + i] = inverse;
                potential[i] += gm[j] * inverse;
                potential[j] += gm[i] * inverse;
                double cube = inverse * inverse * inverse;
                attract(i, gm[j] * cube, dx, dy, dz);
                attract(j, -gm[i] * cube, dx, dy, dz);
            }
        }
    }

    private void attract(int body, double factor, double dx, double dy, double dz) {
        newtonian[3 * body] += factor * dx;
        newtonian[3 * body + 1] += factor * dy;
        newtonian[3 * body + 2] += factor * dz;
    }

    private void body(int i, double[] y, double[] acceleration) {
        int n = gm.length;
        int velocities = 3 * n;
        double vxi = y[velocities + 3 * i];
        double vyi = y[velocities + 3 * i + 1];
        double vzi = y[velocities + 3 * i + 2];
        double v2i = vxi * vxi + vyi * vyi + vzi * vzi;
        double ax = 0.0;
        double ay = 0.0;
        double az = 0.0;
        for (int j = 0; j < n; j++) {
            if (j == i) {
                continue;
            }
            double dx = y[3 * j] - y[3 * i];
            double dy = y[3 * j + 1] - y[3 * i + 1];
            double dz = y[3 * j + 2] - y[3 * i + 2];
            double vxj = y[velocities + 3 * j];
            double vyj = y[velocities + 3 * j + 1];
            double vzj = y[velocities + 3 * j + 2];
            double inverse = inverseDistance[i * n + j];
            double attraction = gm[j] * inverse * inverse * inverse;
            double radialSpeed = (dx * vxj + dy * vyj + dz * vzj) * inverse;
            double along = dx * newtonian[3 * j] + dy * newtonian[3 * j + 1] + dz * newtonian[3 * j + 2];
            double bracket = -4.0 * potential[i]
                    - potential[j]
                    + v2i
                    + 2.0 * (vxj * vxj + vyj * vyj + vzj * vzj)
                    - 4.0 * (vxi * vxj + vyi * vyj + vzi * vzj)
                    - 1.5 * radialSpeed * radialSpeed
                    + 0.5 * along;
            double central = attraction * INVERSE_C2 * bracket;
            double drag = -attraction
                    * INVERSE_C2
                    * (dx * (4.0 * vxi - 3.0 * vxj) + dy * (4.0 * vyi - 3.0 * vyj) + dz * (4.0 * vzi - 3.0 * vzj));
            double induced = 3.5 * INVERSE_C2 * gm[j] * inverse;
            ax += central * dx + drag * (vxi - vxj) + induced * newtonian[3 * j];
            ay += central * dy + drag * (vyi - vyj) + induced * newtonian[3 * j + 1];
            az += central * dz + drag * (vzi - vzj) + induced * newtonian[3 * j + 2];
        }
        acceleration[3 * i] = newtonian[3 * i] + ax;
        acceleration[3 * i + 1] = newtonian[3 * i + 1] + ay;
        acceleration[3 * i + 2] = newtonian[3 * i + 2] + az;
    }
}
