package space.stickney.flight.tour;

import org.hipparchus.util.FastMath;

/**
 * The orbit about a planet that touches a moon's orbit with its apoapsis and is in resonance with it: two bodies, moon on a
 * circle in the same plane.
 *
 * @param moon that is met
 * @param resonance p:q
 */
public record ResonantOrbit(CircularMoon moon, Resonance resonance) {
    /** s. */
    public double period() {
        return moon.period() * resonance.ratio();
    }

    /** m; Kepler: a = a_moon (p/q)^(2/3). */
    public double semiMajorAxis() {
        double cube = FastMath.cbrt(resonance.ratio());
        return moon.radius() * cube * cube;
    }

    /** Radius of the apoapsis (m): the moon's distance. */
    public double apoapsis() {
        return moon.radius();
    }

    /** Radius of the periapsis (m); may be less than the planet's, or nothing: 2 a - r. */
    public double periapsis() {
        return 2 * semiMajorAxis() - moon.radius();
    }

    public double eccentricity() {
        return moon.radius() / semiMajorAxis() - 1;
    }

    /** Speed at the apoapsis (m/s), by the energy integral. */
    public double apoapsisSpeed() {
        return Ellipse.speed(moon.gm(), apoapsis(), semiMajorAxis());
    }

    /** Speed at the periapsis (m/s). */
    public double periapsisSpeed() {
        return Ellipse.speed(moon.gm(), periapsis(), semiMajorAxis());
    }

    /** Speed with which the moon overtakes the spacecraft (m/s). */
    public double flybySpeed() {
        return moon.speed() - apoapsisSpeed();
    }

    /** Time between two meetings (s). */
    public double interval() {
        return resonance.moonRevolutions() * moon.period();
    }

    /** Whether the orbit clears a radius (m) about the planet. */
    public boolean clears(double radius) {
        return periapsis() > radius;
    }
}
