package space.stickney.flight.tour;

import org.hipparchus.util.FastMath;

/** The energy integral of the ellipse. */
final class Ellipse {
    private Ellipse() {}

    /** Speed (m/s) at a radius (m) on an orbit with this semi-major axis (m): v^2 = GM (2/r - 1/a). */
    static double speed(double gm, double radius, double semiMajorAxis) {
        return FastMath.sqrt(gm * (2 / radius - 1 / semiMajorAxis));
    }

    /** Speed (m/s) at one apse (radius m) of the ellipse whose other apse is at another radius (m). */
    static double apseSpeed(double gm, double radius, double other) {
        return speed(gm, radius, 0.5 * (radius + other));
    }
}
