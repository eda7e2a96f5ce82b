package space.stickney.flight.phase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.tour.ApoapsisRaise;
import space.stickney.flight.tour.PlaneMatch;

/**
 * When a tour begins. The spacecraft is where the moon left is; half a revolution behind the burn it comes to its first
 * apoapsis, and after some turns in the first resonant orbit the moon flown by must be there. Within a revolution of the
 * moon left there is a place of the burn for every number of turns; the cheapest of all in the span of dates is taken, by
 * what the burn, the planes, the orbits and, where a departure follows, the direction of the line of apses cost (two
 * bodies, impulses).
 *
 * @param legs the resonant orbits
 * @param burn epoch of the burn that begins the tour (TDB seconds past J2000)
 * @param meeting epoch of the first flyby (TDB seconds past J2000)
 * @param turns revolutions from the first apoapsis to the first flyby
 * @param match the planes
 * @param misalignment of the line of apses at the departure (rad)
 * @param cost of the tour's large impulses and, where it follows, of the departure's first (m/s)
 * @param goal the departure
 */
record TourPlan(
        TourLegs legs,
        double burn,
        double meeting,
        int turns,
        PlaneMatch match,
        double misalignment,
        double cost,
        Optional<TourGoal> goal) {
    private static final double DAY = 86400;

    /** Sampling of the search for roots (s): the angle grows by 35 degrees an hour. */
    private static final double STEP = 3600;

    /** Turns between the first apoapsis and the first flyby: two impulses have to find room. */
    private static final int LEAST_TURNS = 2;

    /** Time that the burn needs before it (s). */
    private static final double NOTICE = 0.25 * DAY;

    /** The cheapest tour that is over in time for a departure. */
    static TourPlan before(TourGoal goal, FlybyTourPhase.Configuration c, Voyage voyage, double earliest) {
        TourLegs legs = TourLegs.of(c, voyage, goal.epoch());
        double last = goal.epoch() - legs.last().period();
        int most = legs.first().orbit().resonance().revolutions() + LEAST_TURNS - 1;
        double longest = legs.span() + (most + 1) * legs.first().period();
        TourPlan found = cheapest(legs, c, voyage, last - longest - c.search(), last - legs.span(), Optional.of(goal))
                .filter(p -> p.meeting() + legs.span() <= last && p.meeting() + legs.span() > last - c.search())
                .min(Comparator.comparingDouble(TourPlan::cost))
                .orElseThrow(() -> new NoSolution("No start of the tour within " + Numbers.fixed(c.search() / DAY, 0)
                        + " days meets " + c.of() + "; make 'search' longer."));
        if (found.burn() < earliest) {
            throw new NoSolution("The tour begins " + Numbers.fixed((earliest - found.burn()) / DAY, 1)
                    + " days too late for the departure behind it: "
                    + Numbers.fixed((goal.epoch() - found.burn()) / DAY, 1)
                    + " days are needed. Shorten the stay before it, or leave out its 'for'.");
        }
        if (earliest > Double.NEGATIVE_INFINITY && found.burn() - earliest > 2 * DAY) {
            throw new NoSolution("The stay ends " + Numbers.fixed((found.burn() - earliest) / DAY, 1)
                    + " days before the tour; leave out 'for' in the phase before, or make it longer.");
        }
        return found;
    }

    /** The cheapest tour that begins soon after an epoch. */
    static TourPlan after(double earliest, FlybyTourPhase.Configuration c, Voyage voyage) {
        TourLegs legs = TourLegs.of(c, voyage, earliest);
        return cheapest(legs, c, voyage, earliest + NOTICE, earliest + NOTICE + c.search(), Optional.empty())
                .min(Comparator.comparingDouble(TourPlan::cost))
                .orElseThrow(() -> new NoSolution("No start of the tour within " + Numbers.fixed(c.search() / DAY, 0)
                        + " days meets " + c.of() + "; make 'search' longer."));
    }

    private static java.util.stream.Stream<TourPlan> cheapest(
            TourLegs legs,
            FlybyTourPhase.Configuration c,
            Voyage voyage,
            double from,
            double until,
            Optional<TourGoal> goal) {
        Search search = new Search(legs, c, voyage, goal);
        List<TourPlan> found = new ArrayList<>();
        int most = legs.first().orbit().resonance().revolutions() + LEAST_TURNS;
        for (int turns = LEAST_TURNS; turns < most; turns++) {
            double before = search.ahead(from, turns);
            for (double t = from; t < until; t += STEP) {
                double next = search.ahead(t + STEP, turns);
                // the moon left overtakes: the angle falls; a jump from -pi to pi is no root
                if (before > 0 && next <= 0 && before - next < FastMath.PI) {
                    found.add(search.at(search.root(t, before, next, turns), turns));
                }
                before = next;
            }
        }
        return found.stream();
    }

    private record Search(TourLegs legs, FlybyTourPhase.Configuration c, Voyage voyage, Optional<TourGoal> goal) {
        /** How far the moon flown by is ahead of the apoapsis at the meeting (rad, -pi to pi). */
        double ahead(double burn, int turns) {
            double meeting = meeting(burn, turns);
            FlightState there = MoonOrbit.state(voyage, c.moon(voyage), meeting);
            Vector3D normal = there.position().crossProduct(there.velocity()).normalize();
            Vector3D here = MoonOrbit.state(voyage, c.home(voyage), burn).position();
            Vector3D apoapsis = turned(here.negate(), normal, legs.first().drift() * (meeting - burn));
            double angle = Apses.angleAbout(normal, apoapsis, there.position());
            return angle > FastMath.PI ? angle - 2 * FastMath.PI : angle;
        }

        double meeting(double burn, int turns) {
            double gm = legs.moon().gm();
            double r = MoonOrbit.state(voyage, c.home(voyage), burn).position().getNorm();
            return burn
                    + Apses.period((r + legs.moon().radius()) / 2, gm) / 2
                    + turns * legs.first().period();
        }

        double root(double from, double before, double after, int turns) {
            double low = from;
            double high = from + STEP;
            double t = low + STEP * before / (before - after);
            for (int i = 0; i < 40 && high - low > 1e-3; i++) {
                double angle = ahead(t, turns);
                if (angle > 0) {
                    low = t;
                } else {
                    high = t;
                }
                t = 0.5 * (low + high);
            }
            return t;
        }

        TourPlan at(double burn, int turns) {
            double gm = legs.moon().gm();
            double meeting = meeting(burn, turns);
            FlightState here = MoonOrbit.state(voyage, c.home(voyage), burn);
            FlightState there = MoonOrbit.state(voyage, c.moon(voyage), meeting);
            Vector3D normal = there.position().crossProduct(there.velocity()).normalize();
            double ra = there.position().getNorm();
            PlaneMatch match = PlaneMatch.cheapest(gm, here.position(), here.velocity(), normal, ra);
            double reached =
                    FastMath.sqrt(2 * gm * (1 / ra - 1 / (ra + here.position().getNorm())));
            double entry = Math.abs(legs.first().orbit().apoapsisSpeed() - reached);
            double cost = match.total() + entry + legs.changes();
            double offset = 0;
            if (goal.isPresent()) {
                Vector3D apses = turned(
                        here.position(),
                        normal,
                        legs.first().drift() * (meeting - burn)
                                + legs.turned(goal.get().epoch() - meeting));
                double angle = Apses.angleAbout(normal, goal.get().periapsis(), apses);
                offset = angle > FastMath.PI ? angle - 2 * FastMath.PI : angle;
                cost += raise(offset, goal.get().apoapsis());
            }
            return new TourPlan(legs, burn, meeting, turns, match, offset, cost, goal);
        }

        private double raise(double offset, double apoapsis) {
            double e = legs.last().orbit().eccentricity();
            double a = legs.last().orbit().semiMajorAxis();
            return ApoapsisRaise.cheapest(legs.moon().gm(), a * (1 - e * e), e, offset, apoapsis)
                    .deltaV();
        }
    }

    private static Vector3D turned(Vector3D direction, Vector3D normal, double angle) {
        return new Rotation(normal, angle, RotationConvention.VECTOR_OPERATOR).applyTo(direction);
    }

    /** Leaves the plan in the summary. */
    void tell(Voyage voyage) {
        voyage.fact("planned_m_s", cost);
        voyage.fact("planned_plane_change_m_s", match.second());
        goal.ifPresent(g -> voyage.fact("line_of_apses_off_departure_deg", FastMath.toDegrees(misalignment)));
        for (TourLegs.Leg leg : legs.legs()) {
            String name = leg.orbit().resonance().toString().replace(':', '_');
            voyage.fact("orbit_" + name + "_period_h", leg.period() / 3600);
            voyage.fact("orbit_" + name + "_interval_d", leg.interval() / DAY);
            voyage.fact("orbit_" + name + "_flyby_speed_m_s", leg.orbit().flybySpeed());
        }
    }
}
