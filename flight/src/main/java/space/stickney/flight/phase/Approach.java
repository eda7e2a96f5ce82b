package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.transfer.DifferentialCorrection;

/**
 * The way to an encounter: about the body that was left, about the Sun, about the body that is met; and the change of
 * velocity that makes it meet its aim.
 */
final class Approach {
    /** Where the flight goes over from a planet to the Sun (m): outside the spheres of influence of Earth and Mars. */
    static final double HANDOVER_DISTANCE = 1.2e9;

    /** How long before the encounter it goes over to the planet met (s). */
    static final double APPROACH_TIME = 5 * 86400.0;

    /** How long before the planned periapsis the hyperbola is read (s). */
    static final double READING_TIME = 6 * 3600.0;

    private Approach() {}

    /** Propagates a planned state to just before the encounter, about the body met. */
    static FlightState near(Voyage voyage, FlightState from, Encounter encounter) {
        return follow(voyage, from, encounter.body(), encounter.tdb() - READING_TIME);
    }

    /** Propagates a planned state to an epoch, going over from body to Sun to body. */
    static FlightState follow(Voyage voyage, FlightState from, int body, double until) {
        FlightState s = from;
        double approach = until + READING_TIME - APPROACH_TIME;
        if (s.center() != Naif.SUN && s.center() != body) {
            s = voyage.planning(s.center())
                    .untilIncreasing(s, approach, x -> x.position().getNorm() - HANDOVER_DISTANCE)
                    .orElseThrow(() -> new NoSolution("The spacecraft does not leave the body it starts from."))
                    .about(Naif.SUN, voyage.system().ephemeris());
        }
        if (s.center() == Naif.SUN) {
            if (s.tdb() < approach) {
                s = voyage.planning(Naif.SUN).to(s, approach);
            }
            s = s.about(body, voyage.system().ephemeris());
        }
        return voyage.planning(body).to(s, until);
    }

    /** The impulse (m/s) at a state that makes it meet the aim. */
    static Vector3D correction(Voyage voyage, FlightState from, Encounter encounter) {
        double[] zero = new double[3];
        DifferentialCorrection newton = new DifferentialCorrection(
                "encounter with "
                        + voyage.system().bodies().get(encounter.body()).name(),
                new double[] {1e-2, 1e-2, 1e-2},
                Encounter.tolerances(),
                60);
        double[] dv =
                newton.solve(x -> encounter.misses(near(voyage, from.withImpulse(new Vector3D(x)), encounter)), zero);
        return new Vector3D(dv);
    }
}
