package space.stickney.flight.events;

import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Ephemeris;

/**
 * Angles at a spacecraft. Geometric: light time and aberration (under 20 arcsec, some seconds of event time) are
 * neglected.
 */
final class Sight {
    private final Ephemeris ephemeris;
    private final double[] one = new double[6];
    private final double[] two = new double[6];

    Sight(Ephemeris ephemeris) {
        this.ephemeris = ephemeris;
    }

    /**
     * How far the discs of two bodies are from touching (rad): negative once they overlap.
     *
     * @param state of the spacecraft about a centre (m, ICRF axes)
     * @param center NAIF code of that centre
     * @param near the body in front, with its radius (m)
     * @param far the body behind, with its radius (m)
     */
    double discs(double tdb, double[] state, int center, int near, double nearRadius, int far, double farRadius) {
        vector(tdb, state, center, near, one);
        vector(tdb, state, center, far, two);
        return angle() - radius(nearRadius, one) - radius(farRadius, two);
    }

    /** As {@link #discs}, until the far disc is wholly hidden: angle - near radius + far radius (rad). */
    double hidden(double tdb, double[] state, int center, int near, double nearRadius, int far, double farRadius) {
        vector(tdb, state, center, near, one);
        vector(tdb, state, center, far, two);
        return angle() - radius(nearRadius, one) + radius(farRadius, two);
    }

    /** Angle at one body between two others and the spacecraft: Sun-Earth-probe with the Earth as vertex (rad). */
    double elongation(double tdb, double[] state, int center, int vertex, int reference) {
        vector(tdb, state, center, vertex, one);
        for (int i = 0; i < 3; i++) {
            one[i] = -one[i];
        }
        ephemeris.state(reference, vertex, tdb, two);
        return angle();
    }

    private void vector(double tdb, double[] state, int center, int body, double[] out) {
        if (body == center) {
            java.util.Arrays.fill(out, 0);
        } else {
            ephemeris.state(body, center, tdb, out);
        }
        for (int i = 0; i < 3; i++) {
            out[i] -= state[i];
        }
    }

    private double angle() {
        double cx = one[1] * two[2] - one[2] * two[1];
        double cy = one[2] * two[0] - one[0] * two[2];
        double cz = one[0] * two[1] - one[1] * two[0];
        double dot = one[0] * two[0] + one[1] * two[1] + one[2] * two[2];
        return FastMath.atan2(Math.sqrt(cx * cx + cy * cy + cz * cz), dot);
    }

    private static double radius(double size, double[] v) {
        return FastMath.asin(Math.min(1, size / norm(v)));
    }

    private static double norm(double[] v) {
        return Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }
}
