package space.stickney.flight.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.landing.GuidedFlight;
import space.stickney.flight.landing.Landed;
import space.stickney.flight.landing.LandingRuns;
import space.stickney.flight.landing.Outcome;
import space.stickney.flight.landing.Part;
import space.stickney.flight.landing.Profile;
import space.stickney.flight.landing.Site;
import space.stickney.flight.landing.TransferPlan;
import space.stickney.flight.transfer.DifferentialCorrection;

/** One landing on its way: the steps of {@link LandingPhase} in their order. */
final class LandingFlight {
    private static final double REST_STEP = 300;
    private static final double LIFT_OFF_STEP = 1200;
    private static final double WAIT = 600;
    private static final int MOST_WAITS = 12;

    private final LandingPhase.Configuration configuration;
    private final Voyage voyage;
    private final LandingScene scene;
    private double spent;

    LandingFlight(LandingPhase.Configuration configuration, Voyage voyage) {
        this.configuration = configuration;
        this.voyage = voyage;
        this.scene = new LandingScene(configuration, voyage);
    }

    void fly() {
        siteFacts();
        double before = voyage.state().mass();
        LandingRuns runs = transferDown();
        List<Landed> landed = statistics(runs);
        voyage.progress().fraction(0.4);
        Outcome outcome = descend(runs);
        if (outcome instanceof Outcome.Completed) {
            configuration
                    .rover()
                    .ifPresent(r -> new RoverRelease(voyage, scene, r)
                            .drop(
                                    landed,
                                    configuration.gravity().value(),
                                    configuration.roughness().value()));
        }
        Site below = outcome instanceof Outcome.Touchdown t ? stay(t) : scene.site;
        voyage.progress().fraction(0.6);
        ascend(below);
        voyage.progress().fraction(0.8);
        transferUp(below);
        voyage.fact("total_m_s", spent);
        voyage.fact("propellant_kg", before - voyage.state().mass());
    }

    // ---- down

    /** From the orbit to the start of the braking; what the statistics start from. */
    private LandingRuns transferDown() {
        TransferPlan plan = scene.down;
        double arrival = plan.start() + plan.time();
        double braking = arrival - 0.5 * LandingScene.BRAKING;
        Vector3D gate = inertial(scene.gate(), arrival);
        voyage.coast(plan.start());
        FlightState known = estimate("departure");
        Vector3D guess = scene.axes.inertial(plan.start(), plan.first());
        Vector3D first = toPoint("transfer to the gate", known, guess, gate, arrival);
        spent += first.getNorm();
        voyage.fact("transfer_down_m_s", first.getNorm());
        voyage.fact("transfer_down_h", plan.time() / 3600);
        voyage.impulse("transfer to the gate", first);
        voyage.coast(plan.start() + 0.5 * plan.time());
        FlightState half = estimate("half-way");
        Vector3D correction = toPoint("correction of the transfer", half, Vector3D.ZERO, gate, arrival);
        spent += correction.getNorm();
        voyage.impulse("correction of the transfer", correction);
        LandingRuns runs = runs(half.withImpulse(correction), braking);
        voyage.coast(braking);
        return runs;
    }

    /** Impulse (m/s, ICRF axes) after which a point is reached at an epoch. */
    private Vector3D toPoint(String what, FlightState from, Vector3D guess, Vector3D point, double tdb) {
        try {
            return solved(what, from, guess, point, tdb);
        } catch (NoSolution e) {
            // the guess of the coarse model may lead into the ground near the gate: take that of the shape
            return solved(what, from, guessOfTheShape(from, guess, point, tdb).orElseThrow(() -> e), point, tdb);
        }
    }

    private Optional<Vector3D> guessOfTheShape(FlightState from, Vector3D guess, Vector3D point, double tdb) {
        double[] s = new double[6];
        scene.axes.toBodyFixed(from, s);
        Vector3D velocity = new Vector3D(s[3], s[4], s[5]);
        double[] end = new double[6];
        scene.axes.toBodyFixed(new FlightState(tdb, from.center(), point, Vector3D.ZERO, 0), end);
        return scene.fields
                .arc(
                        from.tdb(),
                        new Vector3D(s[0], s[1], s[2]),
                        tdb - from.tdb(),
                        new Vector3D(end[0], end[1], end[2]),
                        velocity.add(scene.axes.bodyFixed(from.tdb(), guess)))
                .map(v -> scene.axes.inertial(from.tdb(), v.subtract(velocity)));
    }

    private Vector3D solved(String what, FlightState from, Vector3D guess, Vector3D point, double tdb) {
        Propagation plan = voyage.planning(Naif.MARS);
        double[] dv = new DifferentialCorrection(
                        what, new double[] {0.01, 0.01, 0.01}, new double[] {0.1, 0.1, 0.1}, 40)
                .solve(
                        x -> plan.to(from.withImpulse(new Vector3D(x)), tdb)
                                .position()
                                .subtract(point)
                                .toArray(),
                        guess.toArray());
        return new Vector3D(dv);
    }

    /** The guided descent from the braking on, and how the errors at the half-way point spread until then. */
    private LandingRuns runs(FlightState from, double braking) {
        double[] mean = bodyFixedAt(from, braking);
        List<double[]> scatter = new ArrayList<>();
        Vector3D[] axes = {Vector3D.PLUS_I, Vector3D.PLUS_J, Vector3D.PLUS_K};
        double position = configuration.navigationPosition().value();
        double velocity = configuration.navigationVelocity().value();
        for (Vector3D axis : axes) {
            scatter.add(difference(moved(from, axis.scalarMultiply(position), Vector3D.ZERO), braking, mean));
            scatter.add(difference(moved(from, Vector3D.ZERO, axis.scalarMultiply(velocity)), braking, mean));
        }
        return new LandingRuns(
                flight(),
                scene.axes,
                braking,
                mean,
                scatter,
                configuration.roughness().value());
    }

    private double[] difference(FlightState moved, double tdb, double[] mean) {
        double[] s = bodyFixedAt(moved, tdb);
        for (int i = 0; i < 6; i++) {
            s[i] -= mean[i];
        }
        return s;
    }

    private double[] bodyFixedAt(FlightState from, double tdb) {
        double[] s = new double[6];
        scene.axes.toBodyFixed(voyage.planning(Naif.MARS).to(from, tdb), s);
        return s;
    }

    private static FlightState moved(FlightState s, Vector3D dr, Vector3D dv) {
        return new FlightState(
                s.tdb(), s.center(), s.position().add(dr), s.velocity().add(dv), s.mass());
    }

    private GuidedFlight flight() {
        return new GuidedFlight(
                scene.tree,
                scene.near,
                scene.site,
                LandingScene.BRAKING,
                scene.profile,
                !configuration.rehearsal(),
                voyage.engine().thrust() / voyage.state().mass(),
                configuration.corridor(),
                configuration.errors());
    }

    private List<Landed> statistics(LandingRuns runs) {
        List<Landed> landed = runs.fly(configuration.runs(), voyage.streams(), voyage.phaseName() + "/descent");
        new LandingFacts(voyage, configuration).write(landed);
        return landed;
    }

    private Outcome descend(LandingRuns runs) {
        double[] state = new double[6];
        scene.axes.toBodyFixed(voyage.state(), state);
        GroundLegs path = new GroundLegs(scene.axes, Naif.MARS);
        Outcome outcome = runs.flight().fly(voyage.tdb(), state, voyage.stream("descent", "flown"), path);
        keep(outcome.end().parts(), path);
        if (outcome instanceof Outcome.EarlyContact || outcome instanceof Outcome.NoContact) {
            throw new NoSolution("The descent to " + configuration.on() + " fails (" + outcome.name() + ") "
                    + place(outcome.end().position()) + ", at TDB second "
                    + Numbers.fixed(outcome.end().tdb(), 1) + " past J2000.");
        }
        if (outcome instanceof Outcome.Aborted a) {
            voyage.note("abort", "descent given up " + a.reason());
        }
        voyage.fact("outcome", outcome.name());
        return outcome;
    }

    /** The flown parts as legs of the voyage, burns with what they cost. */
    private void keep(List<Part> parts, GroundLegs path) {
        for (Part p : parts) {
            Samples samples = path.samples(p.name());
            if (p.deltaV() > 0) {
                Vector3D direction = scene.axes.inertial(p.start(), p.direction());
                double needed = p.name().equals(GuidedFlight.BRAKING)
                        ? scene.down.second().getNorm()
                        : 0;
                voyage.flyPowered(p.name(), samples, p.deltaV(), needed, direction);
                spent += p.deltaV();
                voyage.fact(p.name().replace(' ', '_') + "_m_s", p.deltaV());
            } else {
                voyage.follow(p.name(), samples);
            }
        }
    }

    // ---- on the ground

    /** The stay; returns the place with its vertical, for the ascent. */
    private Site stay(Outcome.Touchdown t) {
        Vector3D place = t.end().position();
        double start = voyage.tdb();
        Site here = new Site(
                place,
                scene.site.up(),
                scene.site.east(),
                scene.site.north(),
                scene.tree.normal(t.facet()),
                scene.site.gravity());
        double over = start + configuration.stay().value();
        double end = liftOff(here, over);
        voyage.fact("touchdown_vertical_m_s", t.vertical());
        voyage.fact("touchdown_lateral_m_s", t.lateral());
        voyage.fact("touchdown_east_m", scene.site.east(place));
        voyage.fact("touchdown_north_m", scene.site.north(place));
        voyage.fact("stay_h", (end - start) / 3600);
        voyage.note(
                "touchdown",
                place(place) + ", " + Numbers.fixed(t.vertical(), 3) + " m/s down, " + Numbers.fixed(t.lateral(), 3)
                        + " m/s across, " + Numbers.fixed(scene.site.position().distance(place), 1)
                        + " m from the aim");
        double middle = 0.5 * (start + over - configuration.sampling());
        voyage.follow(
                "on the ground", GroundLegs.resting(scene.axes, Naif.MARS, place.toArray(), start, end, REST_STEP));
        if (configuration.sampling() > 0) {
            voyage.note(
                    middle,
                    "sampling",
                    "for " + Numbers.fixed(configuration.sampling() / 60, 0) + " min (duration assumed)");
        }
        voyage.note("lift-off", place(place));
        return here;
    }

    /** The epoch of the cheapest way up within the window after the stay. */
    private double liftOff(Site here, double earliest) {
        double gate = configuration.gateAltitude().value();
        double climb =
                Profile.move("ascent", 0, gate, configuration.descentSpeed()).duration();
        double best = earliest;
        double least = Double.POSITIVE_INFINITY;
        for (double wait = 0; wait <= configuration.liftOffWindow(); wait += LIFT_OFF_STEP) {
            double cost = scene.transfer(here.above(gate), earliest + wait + climb, false)
                    .map(TransferPlan::deltaV)
                    .orElse(Double.POSITIVE_INFINITY);
            if (cost < least) {
                least = cost;
                best = earliest + wait;
            }
        }
        return best;
    }

    // ---- up

    private void ascend(Site below) {
        double[] state = new double[6];
        scene.axes.toBodyFixed(voyage.state(), state);
        double height = below.height(new Vector3D(state[0], state[1], state[2]));
        double gate = configuration.gateAltitude().value();
        climb(below, Profile.move("ascent", height, gate, configuration.descentSpeed()));
    }

    private void climb(Site below, Profile.Piece piece) {
        double[] state = new double[6];
        scene.axes.toBodyFixed(voyage.state(), state);
        GuidedFlight flight = new GuidedFlight(
                scene.tree,
                scene.near,
                below,
                0,
                new Profile(List.of(piece)),
                false,
                voyage.engine().thrust() / voyage.state().mass(),
                Double.POSITIVE_INFINITY,
                configuration.errors());
        GroundLegs path = new GroundLegs(scene.axes, Naif.MARS);
        Outcome outcome = flight.fly(voyage.tdb(), state, voyage.stream(piece.name(), "flown"), path);
        keep(outcome.end().parts(), path);
        if (!(outcome instanceof Outcome.Completed)) {
            throw new NoSolution("The ascent from " + configuration.on() + " fails (" + outcome.name() + ") "
                    + place(outcome.end().position()) + ".");
        }
    }

    /** A transfer from the gate into the orbit, after a wait at the gate if there is none at once. */
    private TransferPlan wayUp(Site below) {
        double[] state = new double[6];
        double gate = configuration.gateAltitude().value();
        for (int waits = 0; waits <= MOST_WAITS; waits++) {
            scene.axes.toBodyFixed(voyage.state(), state);
            Optional<TransferPlan> plan =
                    scene.transfer(new Vector3D(state[0], state[1], state[2]), voyage.tdb(), false);
            if (plan.isPresent()) {
                return plan.get();
            }
            climb(below, Profile.hover("wait at the gate " + (waits + 1), gate, WAIT));
        }
        throw new NoSolution("No transfer leads from the gate back to the orbit.");
    }

    /** Back into the orbit that was left. */
    private void transferUp(Site below) {
        TransferPlan plan = wayUp(below);
        double arrival = plan.start() + plan.time();
        FlightState known = estimate("above the site");
        FlightState target = scene.orbitState(arrival);
        Vector3D guess = scene.axes.inertial(known.tdb(), plan.first());
        Vector3D first = toPoint("transfer to the orbit", known, guess, target.position(), arrival);
        voyage.impulse("transfer to the orbit", first);
        voyage.coast(plan.start() + 0.5 * plan.time());
        FlightState half = estimate("half-way up");
        Vector3D correction = toPoint("correction of the ascent", half, Vector3D.ZERO, target.position(), arrival);
        voyage.impulse("correction of the ascent", correction);
        voyage.coast(arrival);
        Vector3D last = target.velocity().subtract(estimate("orbit insertion").velocity());
        voyage.impulse("orbit insertion", last);
        double cost = first.getNorm() + correction.getNorm() + last.getNorm();
        spent += cost;
        voyage.fact("transfer_up_m_s", cost);
        voyage.fact("transfer_up_h", plan.time() / 3600);
        voyage.fact(
                "orbit_error_m",
                voyage.state().position().subtract(target.position()).getNorm());
    }

    // ---- words

    private void siteFacts() {
        voyage.fact("site_longitude_deg", FastMath.toDegrees(scene.site.longitude()));
        voyage.fact("site_latitude_deg", FastMath.toDegrees(scene.site.latitude()));
        voyage.fact("site_slope_deg", FastMath.toDegrees(scene.site.slope()));
        voyage.fact("site_gravity_mm_s2", 1e3 * scene.site.gravity());
    }

    private static String place(Vector3D p) {
        return "at longitude " + Numbers.fixed(FastMath.toDegrees(p.getAlpha()), 3) + " deg, latitude "
                + Numbers.fixed(FastMath.toDegrees(p.getDelta()), 3) + " deg";
    }

    private Vector3D inertial(Vector3D bodyFixed, double tdb) {
        double[] s = {bodyFixed.getX(), bodyFixed.getY(), bodyFixed.getZ(), 0, 0, 0};
        return scene.axes.toInertial(tdb, s, Naif.MARS, 0).position();
    }

    private FlightState estimate(String occasion) {
        return voyage.estimate(
                occasion,
                configuration.navigationPosition().value(),
                configuration.navigationVelocity().value());
    }
}
