package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.flight.dynamics.FlightState;

/** Osculating apses of a state about its centre. */
final class Apses {
    private Apses() {}

    /** r.v (m2/s): zero at the apses, rising through the periapsis. */
    static double radialRate(FlightState s) {
        return s.position().dotProduct(s.velocity());
    }

    /** Semi-major axis (m); negative for a hyperbola. */
    static double semiMajorAxis(FlightState s, double gm) {
        return 1 / (2 / s.position().getNorm() - s.velocity().getNormSq() / gm);
    }

    static double eccentricity(FlightState s, double gm) {
        double h2 = s.position().crossProduct(s.velocity()).getNormSq();
        return FastMath.sqrt(Math.max(0, 1 - h2 / (gm * semiMajorAxis(s, gm))));
    }

    /** Apoapsis distance (m); negative for a hyperbola, as its formula gives it. */
    static double apoapsisRadius(FlightState s, double gm) {
        double a = semiMajorAxis(s, gm);
        return a > 0 ? a * (1 + eccentricity(s, gm)) : -1e15;
    }

    static double periapsisRadius(FlightState s, double gm) {
        return semiMajorAxis(s, gm) * (1 - eccentricity(s, gm));
    }

    /** Unit vector towards the osculating periapsis; of no meaning on a circle. */
    static Vector3D periapsis(FlightState s, double gm) {
        Vector3D h = s.position().crossProduct(s.velocity());
        Vector3D e = s.velocity()
                .crossProduct(h)
                .scalarMultiply(1 / gm)
                .subtract(s.position().normalize());
        return e.getNorm() > 0 ? e.normalize() : s.position().normalize();
    }

    /** Period of the osculating ellipse (s). */
    static double period(double semiMajorAxis, double gm) {
        return 2 * FastMath.PI * FastMath.sqrt(semiMajorAxis * semiMajorAxis * semiMajorAxis / gm);
    }

    /** Angle from one direction to another about an axis, 0 to 2 pi. */
    static double angleAbout(Vector3D axis, Vector3D from, Vector3D to) {
        double y = axis.dotProduct(from.crossProduct(to));
        double x = from.dotProduct(to) - from.dotProduct(axis) * to.dotProduct(axis);
        double angle = FastMath.atan2(y, x);
        return angle < 0 ? angle + 2 * FastMath.PI : angle;
    }
}
