package space.stickney.flight.phase;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Burn;
import space.stickney.flight.dynamics.Engine;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.tour.ApoapsisRaise;
import space.stickney.flight.transfer.DifferentialCorrection;

/**
 * A finite burn on an orbit about Mars, circular or not, that raises the apoapsis to a distance and puts it opposite a
 * direction: the impulse after {@link ApoapsisRaise}, mended in the full dynamics.
 *
 * @param middle planned state at the middle of the burn, without it
 * @param deltaV of the burn, fixed in inertial space (m/s, ICRF axes)
 * @param impulsive what it would cost as an impulse (m/s)
 */
record ApoapsisBurn(FlightState middle, Vector3D deltaV, double impulsive) {
    private static final double SEARCH = 3 * 86400.0;

    /**
     * Plans the burn at the next passage of the cheapest place.
     *
     * @param periapsis direction wanted for the periapsis
     * @param normal unit normal of the plane behind the burn
     * @param apoapsis distance wanted (m)
     */
    static ApoapsisBurn plan(Voyage voyage, FlightState known, Vector3D periapsis, Vector3D normal, double apoapsis) {
        double gm = voyage.environment(Naif.MARS).centerGm();
        Propagation planning = voyage.planning(Naif.MARS);
        ApoapsisRaise raise = impulse(known, periapsis, normal, apoapsis, gm);
        FlightState middle = passing(planning, known, turned(periapsis, normal, raise.angle()), SEARCH)
                .orElseThrow(() -> new NoSolution("The spacecraft does not cross the line of apses of its departure."));
        raise = impulse(middle, periapsis, normal, apoapsis, gm); // with the orbit as it is there
        Vector3D radial = middle.position().normalize();
        Vector3D along = normal.crossProduct(radial).normalize();
        Vector3D impulse = new Vector3D(raise.radial(), radial, raise.transverse(), along).subtract(middle.velocity());
        Vector3D across = normal.crossProduct(periapsis);
        Engine engine = voyage.engine();
        // half a revolution ahead, the height over the plane is out of reach: two controls, two targets
        double[] change = new DifferentialCorrection(
                        "raise of the apoapsis", new double[] {0.01, 0.01}, new double[] {2e4, 2e4}, 60)
                .solve(
                        x -> {
                            Vector3D v = new Vector3D(1, impulse, x[0], along, x[1], radial);
                            double duration = engine.duration(middle.mass(), v.getNorm());
                            FlightState ignition = planning.to(known, middle.tdb() - duration / 2);
                            FlightState end =
                                    planning.burn(ignition, Burn.fixed(engine, v), duration, Optional.empty());
                            Vector3D top = ApoapsisTurn.apoapsis(voyage, end).position();
                            return new double[] {top.getNorm() - apoapsis, top.dotProduct(across)};
                        },
                        new double[2]);
        return new ApoapsisBurn(
                middle, new Vector3D(1, impulse, change[0], along, change[1], radial), impulse.getNorm());
    }

    void fly(Voyage voyage, String name) {
        double duration = voyage.engine().duration(middle.mass(), deltaV.getNorm());
        voyage.coast(middle.tdb() - duration / 2);
        voyage.burn(name, Burn.fixed(voyage.engine(), deltaV), duration, impulsive);
    }

    /** The next passage of a direction, seen in the plane of the motion. */
    static Optional<FlightState> passing(Propagation planning, FlightState from, Vector3D direction, double within) {
        Vector3D across = from.position().crossProduct(from.velocity()).crossProduct(direction);
        return planning.untilIncreasing(
                from,
                from.tdb() + within,
                s -> s.position().dotProduct(direction) > 0 ? s.position().dotProduct(across) : -1);
    }

    private static ApoapsisRaise impulse(
            FlightState s, Vector3D periapsis, Vector3D normal, double apoapsis, double gm) {
        double a = Apses.semiMajorAxis(s, gm);
        double e = Apses.eccentricity(s, gm);
        double offset = Apses.angleAbout(normal, periapsis, Apses.periapsis(s, gm));
        offset = offset > FastMath.PI ? offset - 2 * FastMath.PI : offset;
        return ApoapsisRaise.cheapest(gm, a * (1 - e * e), e, offset, apoapsis);
    }

    private static Vector3D turned(Vector3D direction, Vector3D normal, double angle) {
        return new Rotation(normal, angle, RotationConvention.VECTOR_OPERATOR).applyTo(direction);
    }
}
