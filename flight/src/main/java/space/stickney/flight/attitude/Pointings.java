package space.stickney.flight.attitude;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.geometry.Observer;
import space.stickney.flight.geometry.Turns;

/**
 * Directions as seen from a spacecraft. Geometric: light time and aberration are neglected, 0.1 mrad at most for the Sun, millimetres a
 * second over c beside a moon.
 */
public final class Pointings {
    /** North of the ecliptic of J2000 (obliquity 84381.448 arcseconds, IAU 1976), ICRF axes. */
    public static final Vector3D ECLIPTIC_NORTH = ecliptic();

    private Pointings() {}

    /** Always the same. */
    public static Pointing inertial(Vector3D direction) {
        Vector3D unit = direction.normalize();
        return tdb -> unit;
    }

    /** To the centre of a body. Keeps scratch space: one for each thread. */
    public static Pointing body(Observer spacecraft, int naif) {
        double[] state = new double[6];
        return tdb -> {
            spacecraft.state(naif, tdb, state);
            return new Vector3D(-state[0], -state[1], -state[2]).normalize();
        };
    }

    /** To a point that turns with a body. Keeps scratch space: one for each thread. */
    public static Pointing place(Observer spacecraft, Body body, Vector3D fixed) {
        IauRotation rotation = body.needRotation();
        double[] state = new double[6];
        double[] matrix = new double[9];
        return tdb -> {
            spacecraft.state(body.naif(), tdb, state);
            Vector3D place = Turns.of(rotation, tdb, matrix).applyInverseTo(fixed);
            return place.subtract(new Vector3D(state[0], state[1], state[2])).normalize();
        };
    }

    /** Pole of a body: north, or of positive rotation. */
    public static Pointing pole(IauRotation rotation) {
        return tdb -> new Vector3D(rotation.poleRightAscension(tdb), rotation.poleDeclination(tdb));
    }

    private static Vector3D ecliptic() {
        double obliquity = FastMath.toRadians(84381.448 / 3600);
        return new Vector3D(0, -FastMath.sin(obliquity), FastMath.cos(obliquity));
    }
}
