package space.stickney.flight.phase;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;

/**
 * An impulse that turns an ellipse about Mars into another plane, where the planes cross in the half around the apoapsis:
 * there the speed across the radius is least. Size and shape of the orbit stay.
 */
final class PlaneTurn {
    /** Planes nearer than this are taken as one (rad): 10 m/s across would be 0.5 degrees. */
    private static final double ONE_PLANE = FastMath.toRadians(0.02);

    private PlaneTurn() {}

    /** The next passage of that node; empty if the planes agree. */
    static Optional<FlightState> node(Voyage voyage, FlightState state, Vector3D normal) {
        double gm = voyage.environment(Naif.MARS).centerGm();
        Vector3D own = state.position().crossProduct(state.velocity());
        if (Vector3D.angle(own, normal) < ONE_PLANE) {
            return Optional.empty();
        }
        Vector3D line = own.crossProduct(normal).normalize();
        Vector3D direction = line.dotProduct(Apses.periapsis(state, gm)) > 0 ? line.negate() : line;
        double period = Apses.period(Apses.semiMajorAxis(state, gm), gm);
        return Optional.of(ApoapsisBurn.passing(voyage.planning(Naif.MARS), state, direction, 1.1 * period)
                .orElseThrow(() -> new NoSolution("The spacecraft does not reach the node of the planes.")));
    }

    /** Coasts to the node and turns. */
    static void fly(Voyage voyage, FlightState known, Vector3D normal, String name) {
        Optional<FlightState> node = node(voyage, known, normal);
        if (node.isEmpty()) {
            return;
        }
        FlightState at = node.get();
        voyage.coast(at.tdb());
        Vector3D radial = at.position().normalize();
        double outward = at.velocity().dotProduct(radial);
        double across = FastMath.sqrt(Math.max(0, at.velocity().getNormSq() - outward * outward));
        Vector3D wanted = new Vector3D(
                outward, radial, across, normal.crossProduct(radial).normalize());
        voyage.impulse(name, wanted.subtract(at.velocity()));
    }
}
