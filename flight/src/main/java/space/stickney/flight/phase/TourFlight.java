package space.stickney.flight.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.tour.PlaneMatch;
import space.stickney.flight.transfer.DifferentialCorrection;

/**
 * Flies a tour in the full dynamics.
 *
 * <ol>
 *   <li>A finite burn beside the moon left raises the apoapsis to the other moon's distance and tilts the plane.
 *   <li>At the node near the apoapsis an impulse turns the orbit into the other moon's plane; at the apoapsis one sets
 *       the period, so that the moon is there after the planned turns.
 *   <li>The moon is to be met when it passes the line of apses, which oblateness turns: away from the apoapsis a pass
 *       reacts less and less to what is aimed. Between two flybys there are three impulses, each computed from an estimate
 *       with navigation errors. A quarter turn past the apoapsis <i>aim</i> sets both components of the pass across the
 *       relative velocity, along its own velocity and across its plane, planned together with <i>period</i>, at the next
 *       apoapsis, which sets the epoch. A turn and a quarter before the meeting <i>correction</i>, the smallest impulse
 *       that reaches both components, mends what the two left.
 *   <li>From one resonance to the next an impulse along the velocity leads, an hour after the closest approach.
 * </ol>
 */
final class TourFlight {
    private static final double HOUR = 3600;

    /** Speed (m/s) by which the moon is passed at least; sets the pace of the samples around it. */
    private static final double SLOW = 100;

    private static final double TURN = 2 * FastMath.PI;

    /** Trial impulse (m/s). */
    private static final double TRIAL = 0.01;

    private final FlybyTourPhase.Configuration c;
    private final Voyage voyage;
    private final int moon;
    private final double gm;
    private final List<FlybyTable.Pass> passes = new ArrayList<>();

    TourFlight(FlybyTourPhase.Configuration c, Voyage voyage) {
        this.c = c;
        this.voyage = voyage;
        this.moon = c.moon(voyage);
        this.gm = voyage.environment(Naif.MARS).centerGm();
    }

    /** Flies it, until shortly before the departure if there is one. */
    void fly(TourPlan plan, Optional<Double> departure) {
        double start = voyage.tdb();
        leaveHome(plan);
        double span = plan.meeting() + plan.legs().span() - start;
        enter(plan);
        double meeting = plan.meeting();
        double from = plan.meeting() - plan.turns() * plan.legs().first().period();
        int legs = plan.legs().legs().size();
        for (int i = 0; i < legs; i++) {
            TourLegs.Leg leg = plan.legs().legs().get(i);
            FlybyTourPhase.Orbit orbit = c.orbits().get(i);
            for (int j = 1; j <= orbit.flybys() || anotherFits(i == legs - 1, from, leg, departure); j++) {
                if (i > 0 || j > 1) {
                    meeting = j == 1 ? change(orbit, leg) : again(leg);
                }
                from = pass(orbit, leg, j, from, meeting);
                voyage.progress().fraction(Math.min(1, (voyage.tdb() - start) / span));
            }
        }
        FlybyTable.leave(voyage, passes);
        if (c.then() == FlybyTourPhase.Then.RETURN) {
            new TourReturn(c, voyage).fly();
        } else {
            departure
                    .map(t -> t - plan.legs().last().period())
                    .filter(t -> t > voyage.tdb())
                    .ifPresent(voyage::coast);
        }
    }

    private static boolean anotherFits(boolean last, double flyby, TourLegs.Leg leg, Optional<Double> departure) {
        return last
                && departure
                        .filter(t -> flyby + leg.interval() < t - leg.period())
                        .isPresent();
    }

    /** The burn that begins the tour. */
    private void leaveHome(TourPlan plan) {
        if (plan.burn() - 2 * HOUR > voyage.tdb()) {
            voyage.coast(plan.burn() - 2 * HOUR);
        }
        FlightState known = known("departure");
        FlightState there = MoonOrbit.state(voyage, moon, plan.meeting());
        Vector3D wanted = there.position().crossProduct(there.velocity()).normalize();
        FlightState here = voyage.planning(Naif.MARS).to(known, plan.burn());
        PlaneMatch match = PlaneMatch.cheapest(
                gm, here.position(), here.velocity(), wanted, there.position().getNorm());
        ApoapsisBurn.plan(
                        voyage,
                        known,
                        here.position().normalize(),
                        match.normal(),
                        there.position().getNorm())
                .fly(voyage, "apoapsis raise to " + c.of());
    }

    /** Plane and period, in the order in which their places come. */
    private void enter(TourPlan plan) {
        FlightState state = known("node");
        FlightState there = MoonOrbit.state(voyage, moon, plan.meeting());
        Vector3D normal = there.position().crossProduct(there.velocity()).normalize();
        double apoapsis = ApoapsisTurn.apoapsis(voyage, state).tdb();
        Optional<FlightState> node = node(state, normal);
        boolean first = node.isPresent() && node.get().tdb() < apoapsis - 60;
        if (first) {
            PlaneTurn.fly(voyage, known("node"), normal, "plane change to " + c.of());
        }
        voyage.coast(ApoapsisTurn.apoapsis(voyage, known("apoapsis")).tdb());
        TourLegs.Leg leg = plan.legs().first();
        FlightState entry = known("entry");
        changePeriod(
                "entry into " + leg.orbit().resonance(),
                entry,
                plan.turns(),
                aim(c.orbits().get(0), plan.meeting()),
                voyage.tdb() + leg.quarter() * leg.period());
        if (node.isPresent() && !first) {
            PlaneTurn.fly(voyage, known("node"), normal, "plane change to " + c.of());
        }
    }

    private FlybyAim aim(FlybyTourPhase.Orbit orbit, double meeting) {
        return new FlybyAim(moon, meeting, orbit.distance().value(), orbit.side());
    }

    /** The next flyby in the same orbit. */
    private double again(TourLegs.Leg leg) {
        return atApoapsis(known("meeting " + passes.size()), leg);
    }

    /** Onto the next orbit, an hour after a flyby; returns the epoch of the next one. */
    private double change(FlybyTourPhase.Orbit orbit, TourLegs.Leg leg) {
        FlightState known = known("change");
        double meeting = atApoapsis(known, leg);
        for (int i = 0; i < 3; i++) { // the impulse turns the line of apses a little, and with it the epoch
            meeting = atApoapsis(
                    faster(known, guess(known, meeting, leg.orbit().resonance().revolutions())), leg);
        }
        double next = last().tdb() + leg.quarter() * leg.period();
        changePeriod(
                "change to " + leg.orbit().resonance(),
                known,
                leg.orbit().resonance().revolutions(),
                aim(orbit, meeting),
                next);
        return meeting;
    }

    private static FlightState faster(FlightState s, double dv) {
        return s.withImpulse(s.velocity().normalize().scalarMultiply(dv));
    }

    /**
     * An impulse along the velocity onto an orbit that comes back when the moon does, planned together with the one that
     * aims.
     *
     * @param turns of the spacecraft until then
     * @param next epoch of the next impulse (TDB seconds past J2000)
     */
    private void changePeriod(String name, FlightState known, int turns, FlybyAim aim, double next) {
        double[] x = together(name, aim, new double[] {guess(known, aim.tdb(), turns), 0, 0}, (plan, dv) -> {
            FlightState second = plan.to(faster(known, dv[0]), next);
            return faster(second, dv[1]).withImpulse(up(second).scalarMultiply(dv[2]));
        });
        voyage.impulse(name, known.velocity().normalize().scalarMultiply(x[0]));
    }

    /** The impulse that aims, a quarter turn past the apoapsis. */
    private void aimAt(String name, FlybyAim aim, double apoapsis) {
        FlightState known = known(name);
        double[] x = together(name, aim, new double[3], (plan, dv) -> {
            FlightState now = faster(known, dv[0]).withImpulse(up(known).scalarMultiply(dv[2]));
            return faster(plan.to(now, apoapsis), dv[1]);
        });
        voyage.impulse(name, new Vector3D(x[0], known.velocity().normalize(), x[2], up(known)));
    }

    /** The impulse at an apoapsis that sets the epoch. */
    private void setPeriod(String name, FlybyAim aim) {
        FlightState known = known(name);
        Propagation plan = voyage.planningWithout(Naif.MARS, moon);
        double dv = new DifferentialCorrection(name, new double[] {0.02}, new double[] {500}, 40)
                .solve(
                        x -> new double[] {aim.misses(voyage, plan.to(faster(known, x[0]), aim.tdb()))[2]},
                        new double[1])[0];
        voyage.impulse(name, known.velocity().normalize().scalarMultiply(dv));
    }

    /** Two impulses with three components that bring both components of the pass and its epoch. */
    private double[] together(
            String name, FlybyAim aim, double[] guess, BiFunction<Propagation, double[], FlightState> impulses) {
        Propagation plan = voyage.planningWithout(Naif.MARS, moon);
        return new DifferentialCorrection(name, new double[] {0.02, 0.02, 0.02}, new double[] {500, 500, 500}, 100)
                .solve(dv -> aim.misses(voyage, plan.to(impulses.apply(plan, dv), aim.tdb())), guess);
    }

    private static Vector3D up(FlightState s) {
        return s.position().crossProduct(s.velocity()).normalize();
    }

    /** Change of speed (m/s) that brings the spacecraft back to where it is at an epoch, after whole turns. */
    private double guess(FlightState known, double meeting, int turns) {
        double wanted = FastMath.cbrt(gm * FastMath.pow((meeting - known.tdb()) / turns / TURN, 2));
        double r = known.position().getNorm();
        return FastMath.sqrt(gm * (2 / r - 1 / wanted)) - known.velocity().getNorm();
    }

    /** Aims, corrects, passes; returns the epoch of the closest approach. */
    private double pass(FlybyTourPhase.Orbit orbit, TourLegs.Leg leg, int number, double from, double meeting) {
        String name = leg.orbit().resonance() + " " + number;
        FlybyAim aim = aim(orbit, meeting);
        double apoapsis = from + leg.period();
        voyage.coast(Math.max(voyage.tdb(), from + leg.quarter() * leg.period()));
        aimAt("aim " + name, aim, apoapsis);
        voyage.coast(apoapsis);
        setPeriod("period " + name, aim);
        double early = meeting - (1 + leg.quarter()) * leg.period();
        voyage.coast(early > apoapsis ? early : meeting - leg.quarter() * leg.period());
        double closest = correct("correction " + name, aim);
        follow(closest, orbit.distance().value());
        Flyby flyby = Flyby.on(voyage.lastSamples(), voyage, moon, closest);
        if (flyby.distance() < voyage.system().bodies().get(moon).radiusA()) {
            throw new NoSolution("The spacecraft hits " + c.of() + " in flyby " + name + ".");
        }
        passes.add(new FlybyTable.Pass(leg.orbit().resonance(), orbit.distance().value(), flyby));
        voyage.note(flyby.tdb(), "flyby", name + ": " + flyby.text(c.of()));
        return flyby.tdb();
    }

    /** The smallest impulse after which the spacecraft meets the aim; returns the epoch of the closest approach. */
    private double correct(String name, FlybyAim aim) {
        FlightState known = known(name);
        Propagation plan = voyage.planning(Naif.MARS);
        Vector3D along = known.velocity().normalize();
        Vector3D steepest = steepest(known, along, along.crossProduct(up(known)));
        double[] x = new DifferentialCorrection(name, new double[] {TRIAL, TRIAL}, new double[] {20, 20}, 60)
                .solve(
                        dv -> miss(aim, plan, known.withImpulse(new Vector3D(dv[0], steepest, dv[1], up(known)))),
                        new double[2]);
        Vector3D dv = new Vector3D(x[0], steepest, x[1], up(known));
        voyage.impulse(name, dv);
        return aim.closest(voyage, plan, known.withImpulse(dv)).tdb();
    }

    /** The direction in the plane that changes the apoapsis most. */
    private Vector3D steepest(FlightState s, Vector3D along, Vector3D outward) {
        double radius = Apses.apoapsisRadius(s, gm);
        double byAlong = Apses.apoapsisRadius(s.withImpulse(along.scalarMultiply(TRIAL)), gm) - radius;
        double byOutward = Apses.apoapsisRadius(s.withImpulse(outward.scalarMultiply(TRIAL)), gm) - radius;
        return new Vector3D(byAlong, along, byOutward, outward).normalize();
    }

    private double[] miss(FlybyAim aim, Propagation plan, FlightState from) {
        return Arrays.copyOf(aim.misses(voyage, aim.closest(voyage, plan, from)), 2);
    }

    /** Through the flyby, an hour beyond it, with samples that grow denser towards it. */
    private void follow(double meeting, double distance) {
        double unit = distance / SLOW / 4;
        double wide = unit;
        while (wide < HOUR) {
            wide *= 2;
        }
        for (double before = wide; before >= unit; before /= 2) {
            voyage.coast(Math.max(voyage.tdb(), meeting - before));
        }
        for (double after = unit; after < wide; after *= 2) {
            voyage.coast(meeting + after);
        }
        voyage.coast(meeting + wide);
    }

    /** When the moon passes the line of apses of an orbit next, after its whole revolutions. */
    private double atApoapsis(FlightState known, TourLegs.Leg leg) {
        Vector3D apoapsis = Apses.periapsis(known, gm).negate();
        double t = last().tdb() + leg.interval();
        FlightState there = MoonOrbit.state(voyage, moon, t);
        Vector3D normal = there.position().crossProduct(there.velocity()).normalize();
        double ahead = Apses.angleAbout(normal, apoapsis, there.position()) - leg.drift() * (t - known.tdb());
        ahead = ahead - TURN * Math.rint(ahead / TURN);
        return t - ahead / TURN * leg.orbit().moon().period();
    }

    private Optional<FlightState> node(FlightState state, Vector3D normal) {
        return PlaneTurn.node(voyage, state, normal);
    }

    private Flyby last() {
        return passes.get(passes.size() - 1).flyby();
    }

    private FlightState known(String occasion) {
        return voyage.estimate(
                occasion, c.navigationPosition().value(), c.navigationVelocity().value());
    }
}
