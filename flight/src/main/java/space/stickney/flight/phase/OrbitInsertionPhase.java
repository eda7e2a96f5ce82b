package space.stickney.flight.phase;

import java.util.Optional;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.In;
import space.stickney.core.quantity.Sourced;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Burn;
import space.stickney.flight.dynamics.Engine;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.transfer.Hyperbola;

/**
 * From the arrival hyperbola into the orbit plane of a moon at its distance, in three finite burns: capture into a high
 * ellipse at the periapsis, plane change and raise of the periapsis at the apoapsis, and then, by the phase that follows,
 * circularisation where the raised periapsis touches the moon's orbit.
 */
public final class OrbitInsertionPhase implements PhaseKind<OrbitInsertionPhase.Configuration> {
    /** Its part of the scenario file. */
    @About("Capture into a high ellipse, then plane change and periapsis raise at its apoapsis.")
    public record Configuration(
            @About("planet") String at,

            @About("moon into whose orbit plane and to whose distance the periapsis is brought")
            String towards,

            @About("altitude of the periapsis at arrival") @In("km") @Above(100e3)
            Sourced periapsisAltitude,

            @About("distance of the apoapsis of the capture ellipse from the centre") @In("km") @Above(1e7)
            Sourced apoapsis,

            @About("error of the known position before a burn, 1 sigma on each axis") @In("km") @Between(min = 0)
            Sourced navigationPosition,

            @About("error of the known velocity before a burn, 1 sigma on each axis") @In("m/s") @Between(min = 0)
            Sourced navigationVelocity) {

        Encounter encounter(Voyage voyage, TransferSearch.Choice choice) {
            double gm = voyage.environment(Naif.MARS).centerGm();
            return new MoonPlaneArrival(
                    Naif.MARS,
                    choice.arriveTdb(),
                    gm,
                    voyage.environment(Naif.MARS).centerRadius() + periapsisAltitude.value(),
                    MoonOrbit.at(voyage, moon(voyage), choice.arriveTdb()).normal());
        }

        int moon(Voyage voyage) {
            return voyage.system().bodies().find(towards).naif();
        }
    }

    @Override
    public String name() {
        return "orbit-insertion";
    }

    @Override
    public Class<Configuration> configuration() {
        return Configuration.class;
    }

    @Override
    public String summary() {
        return "captures into a high ellipse and turns it into the orbit plane of a moon";
    }

    @Override
    public void fly(Configuration c, Voyage voyage, Ahead ahead) {
        if (voyage.state().center() != Naif.MARS) {
            throw new NoSolution("An orbit insertion at Mars needs a cruise to Mars before it.");
        }
        capture(c, voyage);
        voyage.progress().fraction(0.5);
        turn(
                c,
                voyage,
                ahead.next(QuasiSatellitePhase.Configuration.class)
                        .map(q -> q.amplitude().value())
                        .orElse(0.0));
    }

    /** First burn: braking about the periapsis, as long as it takes for the apoapsis to come down to the wanted distance. */
    private static void capture(Configuration c, Voyage voyage) {
        FlightState known = known(c, voyage, "capture");
        double gm = voyage.environment(Naif.MARS).centerGm();
        Hyperbola h = Hyperbola.of(known.position(), known.velocity(), gm);
        double rp = h.periapsisRadius();
        double before = FastMath.sqrt(h.vInfinity() * h.vInfinity() + 2 * gm / rp);
        double after = FastMath.sqrt(2 * gm * (1 / rp - 1 / (rp + c.apoapsis().value())));
        double impulsive = before - after;
        Engine engine = voyage.engine();
        double guess = engine.duration(known.mass(), impulsive);
        double periapsis = known.tdb() + h.timeToPeriapsis();
        Propagation plan = voyage.planning(Naif.MARS);
        Burn burn = Burn.braking(engine);
        UnivariateFunction miss = duration -> {
            FlightState ignition = plan.to(known, periapsis - duration / 2);
            FlightState end = plan.burn(ignition, burn, duration, Optional.empty());
            return Apses.apoapsisRadius(end, gm) / c.apoapsis().value() - 1;
        };
        double duration = root("capture burn", miss, guess);
        voyage.coast(periapsis - duration / 2);
        voyage.burn("capture", burn, duration, impulsive);
        voyage.fact("periapsis_altitude_km", (rp - voyage.environment(Naif.MARS).centerRadius()) / 1e3);
        voyage.fact("capture_apoapsis_km", Apses.apoapsisRadius(voyage.state(), gm) / 1e3);
    }

    /** 1/apoapsis is smooth through the parabola, so the root is bracketed around the impulsive guess. */
    private static double root(String what, UnivariateFunction apoapsisMiss, double guess) {
        UnivariateFunction smooth = t -> {
            double ratio = apoapsisMiss.value(t) + 1;
            return ratio < 0 ? 1 : 1 - 1 / ratio; // negative: still a hyperbola
        };
        try {
            return new BracketingNthOrderBrentSolver(1e-9, 1e-4, 1e-9, 5)
                    .solve(60, smooth, 0.97 * guess, 1.35 * guess, guess * 1.02);
        } catch (MathRuntimeException e) {
            throw new NoSolution("No duration of the " + what + " reaches the wanted apoapsis.", e);
        }
    }

    /** Second burn, at the apoapsis: into the moon's orbit plane, and the periapsis up to the moon's distance. */
    private static void turn(Configuration c, Voyage voyage, double beyondMoon) {
        FlightState known = known(c, voyage, "plane change");
        FlightState apoapsis = ApoapsisTurn.apoapsis(voyage, known);
        MoonOrbit moon = MoonOrbit.at(voyage, c.moon(voyage), apoapsis.tdb() + 3 * 86400.0);
        double radius = MoonOrbit.distanceTowards(
                voyage, c.moon(voyage), apoapsis.position().negate(), apoapsis.tdb());
        ApoapsisTurn turn = ApoapsisTurn.plan(voyage, known, moon.normal(), radius + beyondMoon);
        turn.fly(voyage, "plane change and periapsis raise");
        voyage.fact("inclination_before_deg", FastMath.toDegrees(turn.inclinationBefore()));
    }

    private static FlightState known(Configuration c, Voyage voyage, String occasion) {
        return voyage.estimate(
                occasion, c.navigationPosition().value(), c.navigationVelocity().value());
    }
}
