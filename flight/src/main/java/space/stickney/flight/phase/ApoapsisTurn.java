package space.stickney.flight.phase;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Burn;
import space.stickney.flight.dynamics.Engine;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.transfer.DifferentialCorrection;

/**
 * A burn at the apoapsis of a high ellipse about Mars that moves the next periapsis to a distance and the orbit into a plane.
 *
 * @param apoapsis planned state at the apoapsis, without the burn
 * @param deltaV of the finite burn, fixed in inertial space (m/s, ICRF axes)
 * @param impulsive what it would cost as an impulse (m/s)
 * @param inclinationBefore angle between the plane before and the wanted plane (rad)
 */
record ApoapsisTurn(FlightState apoapsis, Vector3D deltaV, double impulsive, double inclinationBefore) {
    private static final double SEARCH = 30 * 86400.0;

    /** The next apoapsis of a planned state. */
    static FlightState apoapsis(Voyage voyage, FlightState known) {
        return voyage.planning(Naif.MARS)
                .untilIncreasing(known, known.tdb() + SEARCH, s -> -Apses.radialRate(s))
                .orElseThrow(() -> new NoSolution("The ellipse has no apoapsis within 30 days."));
    }

    /** The next periapsis of a planned state. */
    static FlightState periapsis(Voyage voyage, FlightState known) {
        return voyage.planning(Naif.MARS)
                .untilIncreasing(known, known.tdb() + SEARCH, Apses::radialRate)
                .orElseThrow(() -> new NoSolution("The ellipse has no periapsis within 30 days."));
    }

    /**
     * Plans the burn in the full dynamics.
     *
     * @param normal unit normal of the wanted plane, ICRF axes
     * @param periapsisRadius wanted (m)
     */
    static ApoapsisTurn plan(Voyage voyage, FlightState known, Vector3D normal, double periapsisRadius) {
        FlightState apoapsis = apoapsis(voyage, known);
        Vector3D impulse = impulse(
                apoapsis, normal, periapsisRadius, voyage.environment(Naif.MARS).centerGm());
        Engine engine = voyage.engine();
        Propagation plan = voyage.planning(Naif.MARS);
        // the plane turns about the line of apses, and the radial part would only turn that line: two controls, two
        // targets
        Vector3D along = normal.crossProduct(apoapsis.position()).normalize();
        double[] change = new DifferentialCorrection(
                        "turn at the apoapsis", new double[] {0.01, 0.01}, new double[] {2e3, 0.02}, 60)
                .solve(
                        x -> {
                            Vector3D dv = new Vector3D(1, impulse, x[0], along, x[1], normal);
                            FlightState after = periapsis(voyage, burned(plan, known, apoapsis, engine, dv));
                            return new double[] {
                                after.position().getNorm() - periapsisRadius,
                                after.velocity().dotProduct(normal)
                            };
                        },
                        new double[2]);
        Vector3D dv = new Vector3D(1, impulse, change[0], along, change[1], normal);
        Vector3D before = apoapsis.position().crossProduct(apoapsis.velocity());
        return new ApoapsisTurn(apoapsis, dv, impulse.getNorm(), Vector3D.angle(before, normal));
    }

    void fly(Voyage voyage, String name) {
        double duration = voyage.engine().duration(apoapsis.mass(), deltaV.getNorm());
        voyage.coast(apoapsis.tdb() - duration / 2);
        voyage.note(
                apoapsis.tdb(),
                "apoapsis",
                Numbers.fixed(apoapsis.position().getNorm() / 1e3, 0) + " km from the centre of Mars");
        voyage.burn(name, Burn.fixed(voyage.engine(), deltaV), duration, impulsive);
    }

    private static FlightState burned(
            Propagation plan, FlightState known, FlightState apoapsis, Engine engine, Vector3D dv) {
        double duration = engine.duration(apoapsis.mass(), dv.getNorm());
        FlightState ignition = plan.to(known, apoapsis.tdb() - duration / 2);
        return plan.burn(ignition, Burn.fixed(engine, dv), duration, Optional.empty());
    }

    private static Vector3D impulse(FlightState apoapsis, Vector3D normal, double rp, double gm) {
        double ra = apoapsis.position().getNorm();
        double speed = FastMath.sqrt(2 * gm * (1 / ra - 1 / (ra + rp)));
        Vector3D direction = normal.crossProduct(apoapsis.position()).normalize();
        return direction.scalarMultiply(speed).subtract(apoapsis.velocity());
    }
}
