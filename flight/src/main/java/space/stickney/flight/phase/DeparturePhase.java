package space.stickney.flight.phase;

import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Burn;
import space.stickney.flight.dynamics.Engine;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.time.EpochRange;
import space.stickney.flight.transfer.ApseInPlane;
import space.stickney.flight.transfer.DifferentialCorrection;
import space.stickney.flight.transfer.Hyperbola;

/**
 * From a moon's orbit to the planet that follows, in three finite burns, the insertion run backwards: up to a high
 * apoapsis opposite the wanted periapsis, at the apoapsis down with the periapsis and into the plane of the outgoing
 * asymptote, and at the periapsis onto the hyperbola.
 */
public final class DeparturePhase implements PhaseKind<DeparturePhase.Configuration> {
    private static final double DAY = 86400;

    /** Any return from Mars meets the atmosphere faster than this (m/s). */
    private static final double SLOWEST_ENTRY = 11_150;

    /** Its part of the scenario file. */
    @About("Departure from a moon's orbit in three burns; the dates are found in the windows.")
    public record Configuration(
            @About("moon that is left") String from,
            @About("dates of the escape allowed") EpochRange window,

            @About("distance of the apoapsis of the departure ellipse from the centre") @In("km") @Above(1e7)
            Sourced apoapsis,

            @About("altitude of the periapsis at which the escape burn is made") @In("km") @Above(100e3)
            Sourced periapsisAltitude,

            @About("error of the known position before a burn, 1 sigma on each axis") @In("km") @Between(min = 0)
            Sourced navigationPosition,

            @About("error of the known velocity before a burn, 1 sigma on each axis") @In("m/s") @Between(min = 0)
            Sourced navigationVelocity,

            @About("modules dropped before the first burn") @Default("[]")
            List<String> drop,

            @About("spacing of the search grid") @In("d") @Above(0) @Default("2 d")
            double step)
            implements Leaving {

        int moon(Voyage voyage) {
            return voyage.system().bodies().find(from).naif();
        }

        @Override
        public double leave(Voyage voyage, Ahead ahead) {
            return plan(voyage, ahead).firstBurn();
        }

        Plan plan(Voyage voyage, Ahead ahead) {
            CruisePhase.Configuration cruise = ahead.next(CruisePhase.Configuration.class)
                    .orElseThrow(() -> new NoSolution("A departure needs a cruise ahead that says where to go."));
            EntryPhase.Configuration entry = ahead.next(EntryPhase.Configuration.class)
                    .orElseThrow(() -> new NoSolution("A departure needs an entry ahead that says how to arrive."));
            TransferSearch search = new TransferSearch(voyage.system(), Naif.MARS, cruise.target(voyage));
            TransferSearch.Choice choice = slowest(
                            search, cruise, entry, voyage, entry.maximumSpeed().value())
                    .orElseThrow(() -> new NoSolution(
                            "No transfer in the windows of departure and return reaches the entry point slower than "
                                    + Numbers.fixed(entry.maximumSpeed().value() / 1e3, 2) + " km/s."));
            double gm = voyage.environment(Naif.MARS).centerGm();
            double rp = voyage.environment(Naif.MARS).centerRadius() + periapsisAltitude.value();
            double moonRadius =
                    MoonOrbit.at(voyage, moon(voyage), choice.departTdb()).semiMajorAxis();
            double ra = apoapsis.value();
            double up = Apses.period((moonRadius + ra) / 2, gm) / 2;
            double down = Apses.period((rp + ra) / 2, gm) / 2;
            return new Plan(search, choice, choice.departTdb() - up - down, rp);
        }

        /** The transfer that leaves slowest among those that arrive slowly enough and can enter where they must. */
        private Optional<TransferSearch.Choice> slowest(
                TransferSearch search,
                CruisePhase.Configuration cruise,
                EntryPhase.Configuration entry,
                Voyage voyage,
                double entrySpeed) {
            double largest = entry.excessSpeed(voyage, entrySpeed);
            EntryDesign design = entry.design(voyage, window.until().tdb()); // the pole hardly moves within months
            return search.best(
                    window,
                    cruise.window(),
                    step,
                    transfer -> transfer.arrival().getNorm() > largest || !design.reaches(transfer.arrival())
                            ? Double.POSITIVE_INFINITY
                            : transfer.departure().getNorm());
        }

        /**
         * The choice between entry speed and escape cost: for entry speeds around the largest one allowed, the cheapest
         * escape (two bodies, single impulse at the periapsis of the departure ellipse).
         */
        private void trade(Voyage voyage, Ahead ahead, Plan plan) {
            CruisePhase.Configuration cruise =
                    ahead.next(CruisePhase.Configuration.class).orElseThrow();
            EntryPhase.Configuration entry =
                    ahead.next(EntryPhase.Configuration.class).orElseThrow();
            double gm = voyage.environment(Naif.MARS).centerGm();
            double rp = plan.periapsisRadius();
            double ellipse = FastMath.sqrt(2 * gm * (1 / rp - 1 / (rp + apoapsis.value())));
            for (int i = -3; i <= 3; i++) {
                double speed = entry.maximumSpeed().value() + 200 * i;
                if (speed < SLOWEST_ENTRY) {
                    continue;
                }
                String name = "escape_for_entry_at_" + Numbers.fixed(speed / 1e3, 1) + "_km/s_m_s";
                slowest(plan.search(), cruise, entry, voyage, speed).ifPresent(choice -> {
                    double v2 = choice.departure().getNormSq();
                    voyage.fact(name, FastMath.sqrt(v2 + 2 * gm / rp) - ellipse);
                });
            }
        }
    }

    /** Dates and shape of a departure. */
    record Plan(TransferSearch search, TransferSearch.Choice choice, double firstBurn, double periapsisRadius) {}

    @Override
    public String name() {
        return "departure";
    }

    @Override
    public Class<Configuration> configuration() {
        return Configuration.class;
    }

    @Override
    public String summary() {
        return "leaves a moon's orbit for another planet in three burns";
    }

    @Override
    public void fly(Configuration c, Voyage voyage, Ahead ahead) {
        c.drop().forEach(voyage::jettison);
        Plan plan = c.plan(voyage, ahead);
        EntryPhase.Configuration entry =
                ahead.next(EntryPhase.Configuration.class).orElseThrow();
        if (plan.firstBurn() - voyage.tdb() > 2 * DAY) {
            throw new NoSolution("The stay ends " + Numbers.fixed((plan.firstBurn() - voyage.tdb()) / DAY, 1)
                    + " days before the departure; leave out 'for' in the phase before, or make it longer.");
        }
        c.trade(voyage, ahead, plan);
        raise(c, voyage, plan);
        voyage.progress().fraction(0.3);
        FlightState known = known(c, voyage, "turn");
        ApoapsisTurn turn = turn(voyage, plan, known);
        turn.fly(voyage, "plane change and periapsis lowering");
        voyage.progress().fraction(0.6);
        escape(c, voyage, plan, entry);
    }

    /** First burn, in the plane of the orbit that is left, so that the apoapsis lies opposite the periapsis of the escape. */
    private static void raise(Configuration c, Voyage voyage, Plan plan) {
        FlightState known = known(c, voyage, "raise");
        Vector3D normal = known.position().crossProduct(known.velocity()).normalize();
        ApoapsisBurn.plan(
                        voyage,
                        known,
                        periapsis(voyage, plan, normal),
                        normal,
                        c.apoapsis().value())
                .fly(voyage, "apoapsis raise");
    }

    /** Second burn, with the asymptote for the epoch at which the periapsis will really be passed. */
    private static ApoapsisTurn turn(Voyage voyage, Plan plan, FlightState known) {
        double gm = voyage.environment(Naif.MARS).centerGm();
        FlightState apoapsis = ApoapsisTurn.apoapsis(voyage, known);
        double fall = Apses.period((apoapsis.position().getNorm() + plan.periapsisRadius()) / 2, gm) / 2;
        TransferSearch.Choice choice = plan.search()
                .at(apoapsis.tdb() + fall, plan.choice().arriveTdb())
                .orElseThrow(() -> new NoSolution("The transfer home vanished when its date moved by hours."));
        // the plane that holds both the apoapsis reached and the asymptote
        Vector3D normal = apoapsis.position().crossProduct(choice.departure()).normalize();
        Vector3D before = apoapsis.position().crossProduct(apoapsis.velocity());
        normal = normal.dotProduct(before) < 0 ? normal.negate() : normal;
        return ApoapsisTurn.plan(voyage, known, normal, plan.periapsisRadius());
    }

    /** Third burn, at the periapsis, aimed at the entry at the end of the cruise. */
    private static void escape(Configuration c, Voyage voyage, Plan plan, EntryPhase.Configuration entry) {
        FlightState known = known(c, voyage, "escape");
        double gm = voyage.environment(Naif.MARS).centerGm();
        FlightState periapsis = ApoapsisTurn.periapsis(voyage, known);
        TransferSearch.Choice choice = plan.search()
                .at(periapsis.tdb(), plan.choice().arriveTdb())
                .orElseThrow(() -> new NoSolution("The transfer home vanished when its date moved by hours."));
        Encounter encounter = entry.encounter(voyage, choice);
        voyage.aimAt(encounter);
        Engine engine = voyage.engine();
        double rp = periapsis.position().getNorm();
        double vInfinity = choice.departure().getNorm();
        Vector3D wanted = departureVelocity(periapsis.position(), choice.departure(), gm);
        Vector3D impulse = wanted.subtract(periapsis.velocity());
        Propagation planning = voyage.planning(Naif.MARS);
        DifferentialCorrection newton = new DifferentialCorrection(
                "escape towards the Earth", new double[] {0.01, 0.01, 0.01}, Encounter.tolerances(), 120);
        double[] dv = newton.solve(
                x -> {
                    Vector3D v = new Vector3D(x);
                    double duration = engine.duration(periapsis.mass(), v.getNorm());
                    FlightState ignition = planning.to(known, periapsis.tdb() - duration / 2);
                    FlightState end = planning.burn(ignition, Burn.fixed(engine, v), duration, Optional.empty());
                    return encounter.misses(Approach.near(voyage, end, encounter));
                },
                impulse.toArray());
        Vector3D planned = new Vector3D(dv);
        double duration = engine.duration(periapsis.mass(), planned.getNorm());
        voyage.coast(periapsis.tdb() - duration / 2);
        double before = FastMath.sqrt(gm * (2 / rp - 1 / Apses.semiMajorAxis(periapsis, gm)));
        voyage.burn("escape", Burn.fixed(engine, planned), duration, impulse.getNorm());
        voyage.fact("vinf_depart_km_s", vInfinity / 1e3);
        voyage.fact("vinf_arrive_two_body_km_s", choice.arrival().getNorm() / 1e3);
        voyage.fact("periapsis_speed_km_s", before / 1e3);
        voyage.fact(
                "escape_periapsis_altitude_km",
                (rp - voyage.environment(Naif.MARS).centerRadius()) / 1e3);
    }

    /** Velocity (m/s) at a position from which the motion leaves along a given excess velocity, the short way. */
    static Vector3D departureVelocity(Vector3D position, Vector3D excess, double gm) {
        // Lambert's problem with its far end at infinity, in the skew axes s (asymptote) and r: v = (D + v/2) s + (D -
        // v/2) r
        // with D = sqrt(gm / (r (1 + cos)) + v^2 / 4). Energy: the square of it is v^2 + 2 gm / r; the asymptote: the
        // eccentricity vector of the orbit has the component -gm along s (DepartureVelocityTest flies both)
        double vInfinity = excess.getNorm();
        Vector3D s = excess.normalize();
        Vector3D r = position.normalize();
        double cosine = r.dotProduct(s);
        double d = FastMath.sqrt(gm / ((1 + cosine) * position.getNorm()) + vInfinity * vInfinity / 4);
        return new Vector3D(d + vInfinity / 2, s, d - vInfinity / 2, r);
    }

    /** Direction of the periapsis of the escape for an orbit plane that is left. */
    static Vector3D periapsis(Voyage voyage, Plan plan, Vector3D normal) {
        Vector3D excess = plan.choice().departure();
        double gm = voyage.environment(Naif.MARS).centerGm();
        double e = Hyperbola.eccentricity(plan.periapsisRadius(), excess.getNorm(), gm);
        return ApseInPlane.departing(excess.normalize(), e, normal)
                .orElseThrow(() -> new NoSolution("The asymptote of departure stands too steep over the orbit plane: "
                        + Numbers.fixed(90 - FastMath.toDegrees(Vector3D.angle(excess, normal)), 1) + " deg."))
                .periapsis();
    }

    private static FlightState known(Configuration c, Voyage voyage, String occasion) {
        return voyage.estimate(
                occasion, c.navigationPosition().value(), c.navigationVelocity().value());
    }
}
