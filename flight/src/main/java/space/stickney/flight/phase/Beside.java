package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;

/** Where a voyage is with respect to a moon of Mars. */
final class Beside {
    private Beside() {}

    /** Distance from the moon's centre (m). */
    static double distance(Voyage voyage, int moon) {
        FlightState here = voyage.state().about(Naif.MARS, voyage.system().ephemeris());
        return here.position()
                .distance(MoonOrbit.state(voyage, moon, here.tdb()).position());
    }

    /** Place (m) in the axes of the moon's orbit: x away from Mars, y along the motion, z along the angular momentum. */
    static Vector3D place(Voyage voyage, int moon, double tdb, Vector3D aboutMars) {
        FlightState m = MoonOrbit.state(voyage, moon, tdb);
        Vector3D x = m.position().normalize();
        Vector3D z = m.position().crossProduct(m.velocity()).normalize();
        Vector3D r = aboutMars.subtract(m.position());
        return new Vector3D(r.dotProduct(x), r.dotProduct(z.crossProduct(x)), r.dotProduct(z));
    }
}
