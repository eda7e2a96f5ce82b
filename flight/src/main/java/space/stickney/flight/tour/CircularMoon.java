package space.stickney.flight.tour;

import org.hipparchus.util.FastMath;

/**
 * A moon on a circular orbit, for closed forms.
 *
 * @param name of the moon
 * @param gm of its planet (m3/s2)
 * @param radius of the orbit (m)
 */
public record CircularMoon(String name, double gm, double radius) {
    /** The orbit that has this period (s) about a point mass: the radius is Kepler's, not the measured mean distance. */
    public static CircularMoon ofPeriod(String name, double gm, double period) {
        return new CircularMoon(name, gm, FastMath.cbrt(gm * FastMath.pow(period / (2 * FastMath.PI), 2)));
    }

    /** Sidereal period (s). */
    public double period() {
        return 2 * FastMath.PI * FastMath.sqrt(radius * radius * radius / gm);
    }

    /** m/s. */
    public double speed() {
        return FastMath.sqrt(gm / radius);
    }
}
