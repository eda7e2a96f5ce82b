package space.stickney.flight.orekit;

import java.util.Map;
import java.util.Objects;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Ephemeris;

/** Bodies on inclined circles about the Sun and moons about their planets: closed-form position, velocity and acceleration. */
final class CircularEphemeris implements Ephemeris {
    /** Parent, radius (m), angular rate (rad/s), phase (rad), inclination (rad). */
    private static final Map<Integer, double[]> CIRCLES = Map.of(
            199, new double[] {10, 5.8e10, 8.27e-7, 0.3, 0.12},
            399, new double[] {10, 1.496e11, 1.991e-7, 1.0, 0.41},
            301, new double[] {399, 3.844e8, 2.66e-6, 2.0, 0.49},
            499, new double[] {10, 2.279e11, 1.059e-7, 3.0, 0.43},
            401, new double[] {499, 9.376e6, 2.28e-4, 4.0, 0.65},
            402, new double[] {499, 2.3463e7, 5.76e-5, 5.0, 0.63});

    private final double from;
    private final double until;

    CircularEphemeris() {
        this(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    CircularEphemeris(double from, double until) {
        this.from = from;
        this.until = until;
    }

    @Override
    public void state(int target, int center, double tdb, double[] state) {
        if (tdb < from || tdb > until) {
            throw new BadInput("epoch", tdb + " s", from + " to " + until + " s");
        }
        double[] t = fromSun(target, tdb);
        double[] c = fromSun(center, tdb);
        for (int i = 0; i < 6; i++) {
            state[i] = t[i] - c[i];
        }
        if (target / 100 == 4 && center == 499) {
            System.arraycopy(circle(target, tdb), 0, state, 0, 6);
        }
    }

    /** Closed-form acceleration of a body about its parent. */
    static double[] acceleration(int body, double tdb) {
        double n = elements(body)[2];
        double[] s = circle(body, tdb);
        return new double[] {-n * n * s[0], -n * n * s[1], -n * n * s[2]};
    }

    @Override
    public String source(int target, int center, double tdb) {
        return "circles";
    }

    private static double[] fromSun(int body, double tdb) {
        if (body == 10) {
            return new double[6];
        }
        double[] own = circle(body, tdb);
        double[] parent = fromSun((int) elements(body)[0], tdb);
        for (int i = 0; i < 6; i++) {
            own[i] += parent[i];
        }
        return own;
    }

    private static double[] elements(int body) {
        return Objects.requireNonNull(CIRCLES.get(body), () -> "no circle for " + body);
    }

    private static double[] circle(int body, double tdb) {
        double[] o = elements(body);
        double u = o[3] + o[2] * tdb;
        double c = FastMath.cos(u);
        double s = FastMath.sin(u);
        double ci = FastMath.cos(o[4]);
        double si = FastMath.sin(o[4]);
        double v = o[1] * o[2];
        return new double[] {o[1] * c, o[1] * s * ci, o[1] * s * si, -v * s, v * c * ci, v * c * si};
    }
}
