package space.stickney.flight.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.kind.About;
import space.stickney.core.kind.Above;
import space.stickney.core.kind.Between;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Default;
import space.stickney.core.kind.In;
import space.stickney.core.quantity.Sourced;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.tour.Resonance;

/**
 * From an orbit beside one moon through resonant orbits past another, again and again, and to the departure or back.
 *
 * <p>The date of the first burn is found by {@link TourPlan}; {@link TourFlight} flies. The orbits and their costs by
 * closed form are {@link space.stickney.flight.tour}'s.
 */
public final class FlybyTourPhase implements PhaseKind<FlybyTourPhase.Configuration> {
    /** Where a pass goes by, seen from the moon. */
    public enum Side {
        SUNLIT,
        DARK,
        TOWARDS_MARS,
        AWAY_FROM_MARS,
        NORTH,
        SOUTH
    }

    /** What follows the last flyby. */
    public enum Then {
        ESCAPE,
        RETURN
    }

    /** One resonant orbit of the tour. */
    @About("One resonant orbit of the tour.")
    public record Orbit(
            @About("revolutions of the moon and of the spacecraft between two flybys, such as \"3:5\"")
            Resonance resonance,

            @About("flybys in it; the last orbit of the tour goes on flying by until it is left")
            @Between(min = 1, max = 100)
            int flybys,

            @About("distance of the closest approach from the moon's centre")
            @In("km")
            @Between(min = 15e3, max = 1000e3)
            Sourced distance,

            @About("side of the moon on which it goes by") @Default("sunlit")
            Side side) {}

    /** Its part of the scenario file. */
    @About("Resonant orbits about Mars with repeated flybys of a moon, from an orbit beside another moon.")
    public record Configuration(
            @About("moon that is flown by") String of,
            @About("moon that is left") String from,
            @About("the resonant orbits, in their order") List<Orbit> orbits,

            @About(
                    "what follows: escape (the departure ahead) or return (an ellipse that meets the orbit of the moon left)")
            @Default("escape")
            Then then,

            @About("span of dates in which the cheapest start is searched")
            @In("d")
            @Between(min = 86400, max = 100 * 86400.0)
            @Default("10 d")
            double search,

            @About("least altitude of a periapsis over Mars") @In("km") @Above(100e3) @Default("300 km")
            double minimumAltitude,

            @About("error of the known position before an impulse, 1 sigma on each axis") @In("m") @Between(min = 0)
            Sourced navigationPosition,

            @About("error of the known velocity before an impulse, 1 sigma on each axis") @In("mm/s") @Between(min = 0)
            Sourced navigationVelocity)
            implements Leaving, Consistent {
        @Override
        public List<Contradiction> contradictions() {
            List<Contradiction> found = new ArrayList<>();
            if (orbits.isEmpty()) {
                found.add(new Contradiction("orbits", "none", "at least one resonant orbit"));
            }
            if (of.equalsIgnoreCase(from)) {
                found.add(new Contradiction("from", from, "another moon than the one flown by"));
            }
            return found;
        }

        int moon(Voyage voyage) {
            return moonOfMars(voyage, of);
        }

        int home(Voyage voyage) {
            return moonOfMars(voyage, from);
        }

        private static int moonOfMars(Voyage voyage, String name) {
            int naif = voyage.system().bodies().find(name).naif();
            if (naif != Naif.PHOBOS && naif != Naif.DEIMOS) {
                throw new NoSolution("A flyby tour needs moons of Mars, " + name + " is none.");
            }
            return naif;
        }

        @Override
        public double leave(Voyage voyage, Ahead ahead) {
            if (then == Then.RETURN) {
                throw new NoSolution("A tour that returns to " + from + " does not say when it begins: give the stay"
                        + " before it a length ('for').");
            }
            return plan(voyage, ahead, Double.NEGATIVE_INFINITY).burn();
        }

        /** The tour as it begins not before an epoch (TDB seconds past J2000). */
        TourPlan plan(Voyage voyage, Ahead ahead, double earliest) {
            return then == Then.ESCAPE
                    ? TourPlan.before(TourGoal.of(voyage, ahead, this), this, voyage, earliest)
                    : TourPlan.after(earliest, this, voyage);
        }
    }

    @Override
    public String name() {
        return "flyby-tour";
    }

    @Override
    public Class<Configuration> configuration() {
        return Configuration.class;
    }

    @Override
    public String summary() {
        return "flies by a moon many times in resonant orbits about its planet";
    }

    @Override
    public void fly(Configuration c, Voyage voyage, Ahead ahead) {
        TourPlan plan = c.plan(voyage, ahead, voyage.tdb());
        plan.tell(voyage);
        Optional<Double> end = plan.goal().map(TourGoal::epoch);
        new TourFlight(c, voyage).fly(plan, end);
    }
}
