package space.stickney.flight.proximity;

import java.util.Optional;

/**
 * Newton's method for symmetric planar orbits: a path that crosses the x axis at right angles twice is closed, because the
 * equations do not change under (y, t) -> (-y, -t) (Henon 1965).
 *
 * <p>Unknown are u = (ln x0, w = vy0 / (n x0), theta = n T / 2); the two conditions are y = 0 and vx = 0 after half a period, taken at a
 * fixed time so that no root of an interpolation enters; the third equation chooses the member: a given x0, or a plane
 * across the family's tangent (pseudo-arclength, Keller 1977). The derivatives are those of the transition matrix.
 */
final class PlanarCorrector {
    private static final int ITERATIONS = 12;

    /** Newton's step below which the orbit is as good as the integration. */
    private static final double SMALL = 1e-12;

    /** Half a period (n T / 2) beyond which no guess is followed; orbits of several revolutions are corrected too. */
    private static final double LONGEST = 60;

    private final RestrictedFlow flow;
    private final double n;

    PlanarCorrector(RestrictedFlow flow) {
        this.flow = flow;
        this.n = flow.equations().system().meanMotion();
    }

    /**
     * A member found.
     *
     * @param u (ln x0, vy0 / (n x0), n T / 2)
     * @param tangent of the family there, unit vector
     */
    record Member(double[] u, double[] tangent) {
        double amplitude() {
            return org.hipparchus.util.FastMath.exp(u[0]);
        }
    }

    double[] state(double[] u) {
        double x = org.hipparchus.util.FastMath.exp(u[0]);
        return new double[] {x, 0, 0, 0, u[1] * n * x, 0};
    }

    double period(double[] u) {
        return 2 * u[2] / n;
    }

    QuasiSatelliteOrbit orbit(double[] u) {
        return QuasiSatelliteOrbit.of(flow, state(u), period(u), true);
    }

    /**
     * Solves for row . (u - guess) = 0 and the two conditions of symmetry.
     *
     * @return the member, or nothing where Newton's method does not converge to a retrograde orbit
     */
    Optional<Member> solve(double[] guess, double[] row) {
        double[] u = guess.clone();
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ITERATIONS; i++) {
            if (!(u[1] < 0 && u[2] > 0 && u[2] < LONGEST)) {
                return Optional.empty();
            }
            double[][] j = conditions(u);
            double along = 0;
            for (int k = 0; k < 3; k++) {
                along += row[k] * (u[k] - guess[k]);
            }
            double[] a = {j[0][0], j[0][1], j[0][2]};
            double[] b = {j[1][0], j[1][1], j[1][2]};
            double[] step = Cramer.solve(a, b, row, new double[] {-j[0][3], -j[1][3], -along});
            double size = 0;
            for (int k = 0; k < 3; k++) {
                u[k] += step[k];
                size = Math.max(size, Math.abs(step[k]));
            }
            if (!(size < 0.5)) {
                return Optional.empty();
            }
            boolean stalled = i > 2 && size >= before && size < 1e3 * SMALL;
            if (size < SMALL || stalled) {
                double[] tangent = Cramer.unitCross(a, b);
                return Optional.of(new Member(u, tangent));
            }
            before = size;
        }
        return Optional.empty();
    }

    /** Where another family crosses: the direction that the conditions do not see and that is not the family (unit vector). */
    double[] branch(double[] u, int revolutions) {
        double[][] rows = conditions(u);
        double[] a = rows[0];
        double[] b = rows[1];
        double[] seen = norm(a) > norm(b) ? a : b;
        double x = u[0];
        // the family itself: the tangent of the simple orbit, its half period counted q/2 times, changes theta alike
        double[] family = family(u, x, revolutions);
        return Cramer.unitCross(new double[] {seen[0], seen[1], seen[2]}, family);
    }

    private double[] family(double[] u, double x, int revolutions) {
        double h = 1e-5;
        double[] low = solve(new double[] {x - h, u[1], u[2] / revolutions}, new double[] {1, 0, 0})
                .orElseThrow()
                .u();
        double[] high = solve(new double[] {x + h, u[1], u[2] / revolutions}, new double[] {1, 0, 0})
                .orElseThrow()
                .u();
        return new double[] {high[0] - low[0], high[1] - low[1], revolutions * (high[2] - low[2])};
    }

    private static double norm(double[] row) {
        return row[0] * row[0] + row[1] * row[1] + row[2] * row[2];
    }

    /** Rows {d/d ln x0, d/dw, d/dtheta, value} of y / x0 and vx / (n x0) after half a period. */
    private double[][] conditions(double[] u) {
        double[] start = state(u);
        double x = start[0];
        Arc half = flow.arc(0, start, u[2] / n);
        double[] s = half.state();
        double[] rate = new double[6];
        flow.equations().derivatives(s, rate);
        double[] m = half.transition();
        double[][] rows = new double[2][];
        int[] component = {1, 3};
        double[] unit = {x, n * x};
        for (int r = 0; r < 2; r++) {
            int i = component[r];
            double byX = m[6 * i];
            double byV = m[6 * i + 4];
            // the value is divided by x0 as well; its own derivative by ln x0 is -value, and vanishes at the solution
            double value = s[i] / unit[r];
            rows[r] = new double[] {
                (byX * x + byV * start[4]) / unit[r] - value, byV * n * x / unit[r], rate[i] / n / unit[r], value
            };
        }
        return rows;
    }
}
