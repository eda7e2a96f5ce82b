package space.stickney.flight.geometry;

import org.hipparchus.util.FastMath;
import space.stickney.flight.dynamics.Shadow;

/**
 * The planet's shadow on a body: at each instant none, all of the body, or somewhere in between, where each place is asked apart
 * with {@link Shadow}.
 */
final class PlanetShade {
    static final byte CLEAR = 0;
    static final byte DARK = 1;
    static final byte PARTLY = 2;

    private final BodyFixedPath path;
    final byte[] state;

    PlanetShade(BodyFixedPath path, double bodyRadius) {
        this.path = path;
        this.state = new byte[path.count()];
        if (path.hasPlanet()) {
            for (int i = 0; i < state.length; i++) {
                state[i] = state(i, bodyRadius);
            }
        }
    }

    /** Fraction of the Sun's disc seen from a place (m, body-fixed). */
    double lit(int i, double x, double y, double z) {
        double[] p = path.planet;
        double[] s = path.sun;
        int k = 3 * i;
        return Shadow.litFraction(
                x - p[k],
                y - p[k + 1],
                z - p[k + 2],
                s[k] - p[k],
                s[k + 1] - p[k + 1],
                s[k + 2] - p[k + 2],
                path.planetRadius);
    }

    /** From a place inside the body the discs stand at most this much differently than from its centre: their parallax. */
    private byte state(int i, double bodyRadius) {
        int k = 3 * i;
        double px = path.planet[k];
        double py = path.planet[k + 1];
        double pz = path.planet[k + 2];
        double sx = path.sun[k];
        double sy = path.sun[k + 1];
        double sz = path.sun[k + 2];
        double distance = Math.sqrt(px * px + py * py + pz * pz);
        double toSun = Math.sqrt(sx * sx + sy * sy + sz * sz);
        double apart = FastMath.acos(Math.max(-1, Math.min(1, (px * sx + py * sy + pz * sz) / (distance * toSun))));
        double disc = FastMath.asin(Math.min(1, path.planetRadius / distance));
        double sun = FastMath.asin(Shadow.SOLAR_RADIUS / toSun);
        double parallax = 2 * bodyRadius / distance;
        if (apart > disc + sun + parallax) {
            return CLEAR;
        }
        return apart < disc - sun - parallax ? DARK : PARTLY;
    }
}
