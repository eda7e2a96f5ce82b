package space.stickney.flight.phase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.RandomGenerator;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.progress.Progress;
import space.stickney.core.random.RandomStreams;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Attraction;
import space.stickney.flight.dynamics.Burn;
import space.stickney.flight.dynamics.Engine;
import space.stickney.flight.dynamics.Environment;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.MoonVicinity;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.orekit.SolarSystem;

/**
 * A flight in progress: where the spacecraft is, what it weighs, and the log of how it came there. Phases move it; it draws
 * the errors with which reality departs from the plan, each from a stream of its own name.
 */
public final class Voyage {
    private static final double FLOWN_TOLERANCE = 1e-3;
    private static final double PLANNING_TOLERANCE = 1e-2;

    private final SolarSystem system;
    private final Spacecraft spacecraft;
    private final RandomStreams streams;
    private final Progress progress;
    private final List<Leg> legs = new ArrayList<>();
    private final List<ManeuverRecord> maneuvers = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<FlightRecord.Dropped> dropped = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<DataTable> tables = new ArrayList<>();
    private final Map<Integer, Environment> environments = new LinkedHashMap<>();
    private final double startMass;
    private Craft craft;
    private String phase = "";
    private Optional<FlightState> state = Optional.empty();
    private Optional<Encounter> aim = Optional.empty();

    public Voyage(SolarSystem system, Spacecraft spacecraft, RandomStreams streams, Progress progress) {
        this.system = system;
        this.spacecraft = spacecraft;
        this.streams = streams;
        this.progress = progress;
        this.craft = Craft.of(spacecraft);
        this.startMass = craft.mass();
    }

    // ---- what phases look at

    public SolarSystem system() {
        return system;
    }

    public Spacecraft spacecraft() {
        return spacecraft;
    }

    /** The true state. Planning uses {@link #estimate}. */
    public FlightState state() {
        return state.orElseThrow(() -> new NoSolution("The mission has not begun: its first phase must be a launch."));
    }

    public boolean begun() {
        return state.isPresent();
    }

    public double tdb() {
        return state().tdb();
    }

    /** Mass of the whole spacecraft before the launch (kg). */
    public double startMass() {
        return startMass;
    }

    public Engine engine() {
        return craft.engine();
    }

    /** What the present cruise aims at. */
    public Optional<Encounter> aim() {
        return aim;
    }

    public void aimAt(Encounter encounter) {
        aim = Optional.of(encounter);
    }

    /** Full dynamics about a centre, at the accuracy of the flown trajectory. */
    public Propagation truth(int center) {
        progress.pulse();
        return new Propagation(environment(center), sail(), FLOWN_TOLERANCE);
    }

    /** The same dynamics at the accuracy that targeting needs. */
    public Propagation planning(int center) {
        progress.pulse();
        return new Propagation(environment(center), sail(), PLANNING_TOLERANCE);
    }

    /**
     * Planning with a moon that does not pull. Near a small moon its pull makes the meeting point jump about between
     * neighbouring trial orbits, so that no search over many revolutions settles; what it does is mended close by.
     */
    public Propagation planningWithout(int center, int moon) {
        progress.pulse();
        Environment whole = environment(center);
        return new Propagation(
                new Environment(
                        system,
                        center,
                        whole.thirdBodies().stream()
                                .filter(b -> b.naif() != moon)
                                .toList(),
                        whole.field(),
                        whole.relativity()),
                sail(),
                PLANNING_TOLERANCE);
    }

    /** About Mars with the figures of its moons. */
    public Environment environment(int center) {
        return environments.computeIfAbsent(
                center,
                c -> c == Naif.MARS
                        ? Environment.near(system, Naif.PHOBOS, Naif.DEIMOS)
                        : Environment.about(system, c));
    }

    /** The motion beside a moon of Mars, for planning over a stretch of time (TDB seconds past J2000). */
    public MoonVicinity vicinity(int moon, double from, double until) {
        progress.pulse();
        double lightness = spacecraft.sunlitArea().value()
                * spacecraft.radiationPressureCoefficient().value()
                / craft.mass();
        return new MoonVicinity(environment(Naif.MARS), moon, lightness, from, until);
    }

    private Optional<Attraction.Sail> sail() {
        return Optional.of(new Attraction.Sail(
                spacecraft.sunlitArea().value(),
                spacecraft.radiationPressureCoefficient().value()));
    }

    /** The present state as navigation knows it: errors drawn per axis (1 sigma, m and m/s). */
    public FlightState estimate(String occasion, double positionSigma, double velocitySigma) {
        RandomGenerator draw = stream("navigation", occasion);
        FlightState s = state();
        return new FlightState(
                s.tdb(),
                s.center(),
                s.position().add(gaussian(draw, positionSigma)),
                s.velocity().add(gaussian(draw, velocitySigma)),
                s.mass());
    }

    // ---- what phases do

    /** A phase begins; its name marks all that follows. */
    public void enter(String name) {
        phase = name;
        progress.stage(name);
    }

    public Progress progress() {
        return progress;
    }

    /** Begins the trajectory. */
    public void begin(double tdb, int center, Vector3D position, Vector3D velocity) {
        if (state.isPresent()) {
            throw new NoSolution("The mission has begun already: a launch must be the first phase.");
        }
        state = Optional.of(new FlightState(tdb, center, position, velocity, craft.mass()));
    }

    /** Coasts until an epoch (TDB seconds past J2000). */
    public void coast(double until) {
        Samples samples = continuedLeg();
        state = Optional.of(truth(state().center()).to(state(), until, samples));
    }

    /** Goes on about another centre; the motion is the same. */
    public void recenter(int center) {
        if (state().center() != center) {
            FlightState there = state().about(center, system.ephemeris());
            note(
                    "center",
                    "now about " + system.bodies().get(center).name() + ", at "
                            + Numbers.fixed(there.position().getNorm() / 1e3, 0) + " km from it");
            state = Optional.of(there);
        }
    }

    /** A short manoeuvre, as a jump of the velocity, with drawn errors of size and direction. */
    public void impulse(String name, Vector3D planned) {
        if (planned.getNorm() == 0) {
            return;
        }
        RandomGenerator draw = stream("execution", name);
        Vector3D flown = pointingError(draw, planned)
                .scalarMultiply(
                        1 + draw.nextGaussian() * spacecraft.burnErrors().size().value());
        double before = craft.mass();
        double after = engine().massAfter(before, flown.getNorm());
        String module = craft.active().name();
        craft = craft.burnedTo(after, name);
        maneuvers.add(new ManeuverRecord(
                phase, name, tdb(), 0, flown.getNorm(), planned.getNorm(), flown.normalize(), before, after, module));
        state = Optional.of(state().withImpulse(flown).withMass(after));
        legs.add(new Leg(phase, "coast", new Samples(state().center())));
    }

    /**
     * A burn of the main engine from now on, with drawn errors: of the total impulse (the cut-off is commanded by the
     * measured velocity change) and of the direction.
     *
     * @param impulsive what the same change of orbit would cost as an impulse (m/s), for the gravity loss
     */
    public void burn(String name, Burn planned, double duration, double impulsive) {
        RandomGenerator draw = stream("execution", name);
        Vector3D direction = pointingError(draw, planned.direction());
        Burn burn = new Burn(planned.engine(), direction, planned.alongVelocity());
        double flown = duration
                * (1 + draw.nextGaussian() * spacecraft.burnErrors().size().value());
        double before = craft.mass();
        double start = tdb();
        Vector3D ignition = planned.alongVelocity() ? fromLocal(state(), direction) : direction;
        String module = craft.active().name();
        craft = craft.burnedTo(before - burn.engine().flow() * flown, name);
        Samples samples = new Samples(state().center());
        FlightState end = truth(state().center()).burn(state(), burn, flown, Optional.of(samples));
        state = Optional.of(end.withMass(craft.mass()));
        legs.add(new Leg(phase, name, samples));
        legs.add(new Leg(phase, "coast", new Samples(end.center())));
        maneuvers.add(new ManeuverRecord(
                phase,
                name,
                start,
                flown,
                burn.engine().deltaV(before, craft.mass()),
                impulsive,
                ignition.normalize(),
                before,
                craft.mass(),
                module));
    }

    /**
     * A stretch under thrust that a phase has integrated itself. It begins where the spacecraft is.
     *
     * @param samples path about the present centre
     * @param deltaV what the engine gave (m/s)
     * @param impulsive what the same change of velocity would have cost as an impulse (m/s)
     * @param direction of the thrust at its start, ICRF axes
     */
    public void flyPowered(String name, Samples samples, double deltaV, double impulsive, Vector3D direction) {
        double before = craft.mass();
        double after = engine().massAfter(before, deltaV);
        String module = craft.active().name();
        craft = craft.burnedTo(after, name);
        maneuvers.add(new ManeuverRecord(
                phase,
                name,
                samples.firstTdb(),
                samples.lastTdb() - samples.firstTdb(),
                deltaV,
                impulsive,
                direction,
                before,
                after,
                module));
        follow(name, samples);
    }

    /** A stretch without thrust that a phase has integrated itself: free fall, or at rest on the ground. */
    public void follow(String name, Samples samples) {
        if (samples.center() != state().center() || Math.abs(samples.firstTdb() - tdb()) > 1e-3) {
            throw new IllegalArgumentException("the path " + name + " does not begin where the spacecraft is");
        }
        legs.add(new Leg(phase, name, samples));
        legs.add(new Leg(phase, "coast", new Samples(samples.center())));
        int last = samples.size() - 1;
        Vector3D position =
                new Vector3D(samples.component(last, 0), samples.component(last, 1), samples.component(last, 2));
        Vector3D velocity =
                new Vector3D(samples.component(last, 3), samples.component(last, 4), samples.component(last, 5));
        state = Optional.of(new FlightState(samples.lastTdb(), samples.center(), position, velocity, craft.mass()));
    }

    /** Whether a module is still attached. */
    public boolean has(String module) {
        return craft.has(module);
    }

    /** Drops a module. */
    public void jettison(String module) {
        if (!craft.has(module)) {
            throw new NoSolution("There is no module " + module + " to drop; left are "
                    + craft.modules().stream().map(Craft.Part::name).toList() + ".");
        }
        double before = craft.mass();
        double propellant = craft.propellant();
        craft = craft.without(module);
        dropped.add(new FlightRecord.Dropped(module, tdb(), before - craft.mass(), propellant - craft.propellant()));
        state = Optional.of(state().withMass(craft.mass()));
        note(
                "jettison",
                module + " dropped with " + Numbers.fixed(before - craft.mass(), 1) + " kg, "
                        + Numbers.fixed(craft.mass(), 1) + " kg left");
    }

    public void note(String kind, String detail) {
        note(tdb(), kind, detail);
    }

    public void note(double tdb, String kind, String detail) {
        events.add(new Event(tdb, phase, kind, detail));
    }

    /** A number or text for the summary of this phase. */
    public void fact(String name, Object value) {
        facts.put(phase + "." + name, value);
    }

    /** A table for the run folder; see {@link DataTable}. */
    public void table(String name, List<String> columns, List<List<String>> rows) {
        tables.add(new DataTable(phase, name, columns, rows));
    }

    /** Name of the present phase. */
    String phaseName() {
        return phase;
    }

    /** Streams of random numbers, for work that draws by the hundred. */
    RandomStreams streams() {
        return streams;
    }

    /** A stream of random numbers for an occasion of the present phase. */
    public RandomGenerator stream(String stage, String occasion) {
        return streams.stream(stage + "/" + phase + "/" + occasion, 0);
    }

    /** Everything flown so far. */
    public FlightRecord record() {
        List<Leg> flown = legs.stream().filter(leg -> leg.samples().size() > 1).toList();
        return new FlightRecord(
                flown,
                List.copyOf(maneuvers),
                List.copyOf(events),
                Map.copyOf(facts),
                List.copyOf(tables),
                startMass,
                craft.mass(),
                craft.modules().stream()
                        .map(p -> new FlightRecord.Remaining(p.name(), p.dry(), p.propellant()))
                        .toList(),
                List.copyOf(dropped));
    }

    /** Samples of the leg flown last. */
    Samples lastSamples() {
        return legs.get(legs.size() - 1).samples();
    }

    private Samples continuedLeg() {
        if (!legs.isEmpty()) {
            Leg last = legs.get(legs.size() - 1);
            if (last.center() == state().center()
                    && last.name().equals("coast")
                    && last.phase().equals(phase)) {
                return last.samples();
            }
        }
        Samples samples = new Samples(state().center());
        legs.add(new Leg(phase, "coast", samples));
        return samples;
    }

    /** A direction of the local frame TNW (tangent, in-plane normal, orbit normal) along ICRF axes. */
    private static Vector3D fromLocal(FlightState s, Vector3D local) {
        Vector3D t = s.velocity().normalize();
        Vector3D w = s.position().crossProduct(s.velocity()).normalize();
        return new Vector3D(local.getX(), t, local.getY(), w.crossProduct(t), local.getZ(), w);
    }

    private Vector3D pointingError(RandomGenerator draw, Vector3D direction) {
        double sigma = spacecraft.burnErrors().pointing().value();
        Vector3D across = direction.orthogonal();
        Vector3D other = direction.normalize().crossProduct(across);
        Vector3D tilted = new Vector3D(
                1, direction.normalize(), sigma * draw.nextGaussian(), across, sigma * draw.nextGaussian(), other);
        return tilted.normalize().scalarMultiply(direction.getNorm());
    }

    private static Vector3D gaussian(RandomGenerator draw, double sigma) {
        return new Vector3D(sigma * draw.nextGaussian(), sigma * draw.nextGaussian(), sigma * draw.nextGaussian());
    }
}
