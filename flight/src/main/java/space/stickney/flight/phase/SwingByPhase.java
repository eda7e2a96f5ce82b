package space.stickney.flight.phase;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.In;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.transfer.DifferentialCorrection;
import space.stickney.flight.transfer.Hyperbola;
import space.stickney.flight.transfer.SwingBy;

/**
 * Pass of a planet on the way to another, in the full dynamics: a trim before it moves the B vector and an impulse at the
 * periapsis along the velocity sets the speed behind it, so that the aim of the next cruise is met.
 *
 * <p>The dates come from patched conics ({@link SwingBy}): the launch searches its own date and that of the pass, and for
 * each pair the arrival behind it that costs least. The impulse is a jump of the velocity; losses of a long burn are neglected.
 */
public final class SwingByPhase implements PhaseKind<SwingByPhase.Configuration> {
    private static final double DAY = 86400;

    /** Kept free over the smallest altitude when dates are chosen, for what two bodies neglect (m). */
    private static final double ALTITUDE_ALLOWANCE = 50e3;

    /** Kept free below the largest impulse when dates are chosen, for the same reason (m/s). */
    private static final double IMPULSE_ALLOWANCE = 30;

    /** Price of each m/s over the limit during the search, so that it runs downhill to where the limit is kept. */
    private static final double PENALTY = 10;

    /** Impulses below are not made (m/s): the corrections of the next cruise do it. */
    private static final double SMALLEST_IMPULSE = 0.05;

    /** Its part of the scenario file. */
    @About("Pass of a planet that turns the flight towards the next one, with an impulse at the periapsis if needed.")
    public record Configuration(
            @About("planet that is passed") String at,

            @About("smallest altitude of the periapsis") @In("km") @Between(min = 0)
            Sourced minimumAltitude,

            @About("largest impulse at the periapsis") @In("m/s") @Between(min = 40)
            Sourced maximumImpulse,

            @About("error of the known position before the pass, 1 sigma on each axis") @In("km") @Between(min = 0)
            Sourced navigationPosition,

            @About("error of the known velocity before the pass, 1 sigma on each axis") @In("m/s") @Between(min = 0)
            Sourced navigationVelocity) {

        int planet(Voyage voyage) {
            int body = voyage.system().bodies().find(at).naif();
            if (body != Naif.MARS && body != Naif.EARTH) {
                throw new BadInput("swing-by.at", at, "Mars or Earth");
            }
            return body;
        }

        /** What the cruise before aims at. */
        Encounter encounter(Voyage voyage, Ahead beyond, TransferSearch.Choice in) {
            Onward onward = onward(voyage, beyond, in)
                    .orElseThrow(() -> new NoSolution("No swing-by within its limits leads on into the next window."));
            int planet = planet(voyage);
            return new SwingByArrival(
                    planet, in.arriveTdb(), voyage.environment(planet).centerGm(), onward.choice());
        }

        /** The cheapest way on from an arrival, in patched conics; empty if none keeps the limits. */
        Optional<Onward> onward(Voyage voyage, Ahead beyond, TransferSearch.Choice in) {
            CruisePhase.Configuration cruise = cruise(beyond);
            int planet = planet(voyage);
            TransferSearch search = new TransferSearch(voyage.system(), planet, cruise.target(voyage));
            double from = cruise.window().from().tdb();
            double until = cruise.window().until().tdb();
            double step = Math.min(4 * DAY, (until - from) / 4);
            Optional<Onward> best = Optional.empty();
            for (double a = from; a <= until; a += step) {
                best = better(best, at(voyage, beyond, search, in, a));
            }
            while (best.isPresent() && step > 10) {
                step /= 2;
                double middle = best.get().choice().arriveTdb();
                best = better(best, at(voyage, beyond, search, in, Math.max(from, middle - step)));
                best = better(best, at(voyage, beyond, search, in, Math.min(until, middle + step)));
            }
            return best.filter(o -> o.impulse() <= limit());
        }

        private double limit() {
            return maximumImpulse.value() - IMPULSE_ALLOWANCE;
        }

        private static Optional<Onward> better(Optional<Onward> one, Optional<Onward> other) {
            return other.isPresent()
                            && (one.isEmpty() || other.get().cost() < one.get().cost())
                    ? other
                    : one;
        }

        private Optional<Onward> at(
                Voyage voyage, Ahead beyond, TransferSearch search, TransferSearch.Choice in, double arrive) {
            int planet = planet(voyage);
            double limit = voyage.environment(planet).centerRadius() + minimumAltitude.value() + ALTITUDE_ALLOWANCE;
            double gm = voyage.environment(planet).centerGm();
            return search.at(in.arriveTdb(), arrive).flatMap(out -> {
                if (SwingBy.between(gm, in.arrival(), out.departure(), limit) instanceof SwingBy.Possible possible) {
                    double impulse = Math.abs(possible.pass().impulse());
                    double cost = impulse + PENALTY * Math.max(0, impulse - limit()) + arrivalCost(voyage, beyond, out);
                    return Double.isInfinite(cost) ? Optional.empty() : Optional.of(new Onward(out, impulse, cost));
                }
                return Optional.empty();
            });
        }

        /** An entry takes any speed up to its largest; an insertion pays for all of it. */
        private static double arrivalCost(Voyage voyage, Ahead beyond, TransferSearch.Choice out) {
            if (beyond.behind(cruise(beyond)).orElse(null) instanceof EntryPhase.Configuration entry) {
                double largest = entry.excessSpeed(voyage, entry.maximumSpeed().value());
                boolean allowed = out.arrival().getNorm() <= largest
                        && entry.design(voyage, out.arriveTdb()).reaches(out.arrival());
                return allowed ? 0 : Double.POSITIVE_INFINITY;
            }
            return out.arrival().getNorm();
        }

        private static CruisePhase.Configuration cruise(Ahead beyond) {
            CruisePhase.Configuration cruise = beyond.next(CruisePhase.Configuration.class)
                    .orElseThrow(() -> new NoSolution("A swing-by needs a cruise behind it that says where to go."));
            if (beyond.behind(cruise).orElse(null) instanceof Configuration) {
                throw new NoSolution("A second swing-by right behind the first is not planned yet.");
            }
            return cruise;
        }
    }

    /**
     * A transfer behind a pass.
     *
     * @param choice the transfer
     * @param impulse at the periapsis, its size (m/s)
     * @param cost impulse at the periapsis and what the arrival costs (m/s)
     */
    record Onward(TransferSearch.Choice choice, double impulse, double cost) {}

    @Override
    public String name() {
        return "swing-by";
    }

    @Override
    public Class<Configuration> configuration() {
        return Configuration.class;
    }

    @Override
    public String summary() {
        return "passes a planet so that it turns the flight towards the next one";
    }

    @Override
    public void fly(Configuration c, Voyage voyage, Ahead ahead) {
        int planet = c.planet(voyage);
        if (!(voyage.aim().orElse(null) instanceof SwingByArrival arrival)
                || arrival.body() != planet
                || voyage.state().center() != planet) {
            throw new NoSolution("A swing-by needs a launch and a cruise to its planet right before it.");
        }
        FlightState known = voyage.estimate(
                "swing-by",
                c.navigationPosition().value(),
                c.navigationVelocity().value());
        Encounter next = Configuration.cruise(ahead).encounter(voyage, ahead, arrival.onward());
        Trim trim = Trim.of(voyage, known, arrival, next);
        double[] controls = trim.solve();
        check(c, voyage, trim.periapsis(controls), controls[2]);
        voyage.impulse("trim before the pass", trim.before(controls));
        voyage.progress().fraction(0.5);
        voyage.coast(periapsis(voyage, voyage.state()).tdb());
        double before = voyage.state().velocity().getNorm();
        if (Math.abs(controls[2]) > SMALLEST_IMPULSE) {
            voyage.impulse("impulse at the periapsis", along(voyage.state(), controls[2]));
        }
        voyage.aimAt(next);
        report(voyage, arrival, before);
    }

    private static void check(Configuration c, Voyage voyage, FlightState periapsis, double impulse) {
        double altitude = periapsis.position().getNorm()
                - voyage.environment(periapsis.center()).centerRadius();
        if (altitude < c.minimumAltitude().value()) {
            throw new NoSolution("The swing-by would pass at an altitude of " + Numbers.fixed(altitude / 1e3, 1)
                    + " km; allowed are " + Numbers.fixed(c.minimumAltitude().value() / 1e3, 1) + " km.");
        }
        if (Math.abs(impulse) > c.maximumImpulse().value()) {
            throw new NoSolution("The swing-by needs an impulse of " + Numbers.fixed(impulse, 1)
                    + " m/s at its periapsis; allowed are "
                    + Numbers.fixed(c.maximumImpulse().value(), 1) + " m/s.");
        }
    }

    private static FlightState periapsis(Voyage voyage, FlightState from) {
        return voyage.planning(from.center())
                .untilIncreasing(from, from.tdb() + 20 * DAY, Apses::radialRate)
                .orElseThrow(() -> new NoSolution("The swing-by has no periapsis."));
    }

    private static Vector3D along(FlightState s, double impulse) {
        return s.velocity().normalize().scalarMultiply(impulse);
    }

    private static void report(Voyage voyage, SwingByArrival arrival, double speedBefore) {
        FlightState s = voyage.state();
        Vector3D before = s.velocity().normalize().scalarMultiply(speedBefore);
        Hyperbola in = Hyperbola.of(s.position(), before, arrival.gm());
        Hyperbola out = Hyperbola.of(s.position(), s.velocity(), arrival.gm());
        SwingBy twoBody = arrival.pass(in);
        voyage.fact("vinf_in_km_s", in.vInfinity() / 1e3);
        voyage.fact("vinf_out_km_s", out.vInfinity() / 1e3);
        voyage.fact("vinf_out_two_body_km_s", twoBody.outgoing().getNorm() / 1e3);
        voyage.fact("turn_deg", FastMath.toDegrees(Vector3D.angle(in.incoming(), out.outgoing())));
        voyage.fact("turn_two_body_deg", FastMath.toDegrees(twoBody.turn()));
        Vector3D flown = out.outgoing().scalarMultiply(out.vInfinity());
        voyage.fact("vinf_out_off_two_body_m_s", flown.distance(twoBody.outgoing()));
        double altitude =
                s.position().getNorm() - voyage.environment(s.center()).centerRadius();
        voyage.fact("periapsis_altitude_km", altitude / 1e3);
        voyage.note("periapsis", "swing-by at an altitude of " + Numbers.fixed(altitude / 1e3, 1) + " km");
    }

    /**
     * The change before the pass (m/s along T and R) and the impulse at the periapsis (m/s) that meet the next aim.
     *
     * @param known state before the pass
     * @param guess impulse at the periapsis in two bodies (m/s)
     */
    private record Trim(Voyage voyage, FlightState known, Vector3D t, Vector3D r, double guess, Encounter next) {
        static Trim of(Voyage voyage, FlightState known, SwingByArrival arrival, Encounter next) {
            Hyperbola h = Hyperbola.of(known.position(), known.velocity(), arrival.gm());
            Vector3D t = Hyperbola.tAxis(h.incoming(), Vector3D.PLUS_K);
            return new Trim(
                    voyage,
                    known,
                    t,
                    h.incoming().crossProduct(t),
                    arrival.pass(h).impulse(),
                    next);
        }

        /** The pass magnifies the last metres of the integration, so less is asked than of a correction on the way. */
        double[] solve() {
            return new DifferentialCorrection(
                            "way on behind the swing-by",
                            new double[] {1e-3, 1e-3, 1e-2},
                            new double[] {2e4, 2e4, 20},
                            120)
                    .solve(x -> next.misses(Approach.near(voyage, after(x), next)), new double[] {0, 0, guess});
        }

        Vector3D before(double[] x) {
            return new Vector3D(x[0], t, x[1], r);
        }

        FlightState periapsis(double[] x) {
            return SwingByPhase.periapsis(voyage, known.withImpulse(before(x)));
        }

        private FlightState after(double[] x) {
            FlightState p = periapsis(x);
            return p.withImpulse(along(p, x[2]));
        }
    }
}
