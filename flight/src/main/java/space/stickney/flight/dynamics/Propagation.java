package space.stickney.flight.dynamics;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.orekit.attitudes.AttitudeProvider;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.attitudes.LofOffset;
import org.orekit.errors.OrekitException;
import org.orekit.forces.maneuvers.Maneuver;
import org.orekit.forces.maneuvers.propulsion.BasicConstantThrustPropulsionModel;
import org.orekit.forces.maneuvers.trigger.DateBasedManeuverTriggers;
import org.orekit.frames.Frame;
import org.orekit.frames.LOFType;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.orbits.OrbitType;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.events.FunctionalDetector;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.propagation.sampling.OrekitStepHandler;
import org.orekit.propagation.sampling.OrekitStepInterpolator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.time.Tdb;

/**
 * Propagates a spacecraft about one centre with Orekit's numerical propagator.
 *
 * <p>Hitting the centre is an error with its epoch, not a number: see {@link NoSolution}.
 */
public final class Propagation {
    /** Even a short burn is kept with enough samples for a full interpolation window. */
    private static final int LEAST_STEPS = 6;

    /** Nearer than this (m) the shadow of a moon matters, and steps are short. */
    private static final double BESIDE = 1e6;

    /** Local error (m) up to which the edges of shadows near moons are worth their time. */
    private static final double PRECISE = 1e-3;

    private static final double LEAST_STEP = 1e-6;
    private static final double LONGEST_STEP = 10 * 86400.0;

    private final Environment environment;
    private final Optional<Attraction.Sail> sail;
    private final double tolerance;

    /**
     * For one environment.
     *
     * @param sail what sunlight pushes on; empty for no radiation pressure
     * @param tolerance local error allowed per step in position (m); in velocity it is a thousandth of it per second
     */
    public Propagation(Environment environment, Optional<Attraction.Sail> sail, double tolerance) {
        this.environment = environment;
        this.sail = sail;
        this.tolerance = tolerance;
    }

    public Environment environment() {
        return environment;
    }

    /** State at another epoch (TDB seconds past J2000), earlier or later. */
    public FlightState to(FlightState from, double tdb) {
        return run(from, tdb, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, keeping the path. */
    public FlightState to(FlightState from, double tdb, Samples samples) {
        return run(from, tdb, Optional.empty(), Optional.empty(), Optional.of(samples));
    }

    /** State where a function of the state crosses zero upwards, or empty if it does not before {@code limit}. */
    public Optional<FlightState> untilIncreasing(FlightState from, double limit, ToDoubleFunction<FlightState> g) {
        FlightState end = run(from, limit, Optional.of(g), Optional.empty(), Optional.empty());
        return end.tdb() == limit ? Optional.empty() : Optional.of(end);
    }

    /** Burns for a time (s) along a direction and gives the state, with its mass, at the end. */
    public FlightState burn(FlightState from, Burn burn, double duration, Optional<Samples> samples) {
        return run(from, from.tdb() + duration, Optional.empty(), Optional.of(burn), samples);
    }

    private FlightState run(
            FlightState from,
            double until,
            Optional<ToDoubleFunction<FlightState>> stop,
            Optional<Burn> burn,
            Optional<Samples> samples) {
        requireCenter(from);
        if (until == from.tdb()) {
            return from;
        }
        Frame frame = environment.system().inertialFrame(environment.center());
        AbsoluteDate start = Tdb.date(from.tdb());
        AbsoluteDate end = Tdb.date(until);
        NumericalPropagator propagator = propagator(from, frame, start, Math.abs(until - from.tdb()));
        burn.ifPresent(b -> propagator.addForceModel(maneuver(b, frame, start, end)));
        if (environment.center() != Naif.SUN) {
            addImpactGuard(propagator);
        }
        if (tolerance <= PRECISE) { // a search may try paths through a moon on its way to one beside it
            environment
                    .figures()
                    .forEach(moon -> propagator.addEventDetector(new MoonSurface(environment, moon).guard()));
        }
        boolean[] stopped = {false};
        stop.ifPresent(g -> addStop(propagator, g, stopped));
        samples.ifPresent(s -> {
            s.begin(from);
            propagator.setStepHandler(new Keeper(s, environment, (until - from.tdb()) / LEAST_STEPS));
        });
        SpacecraftState last = integrate(propagator, end, from);
        FlightState result = stateOf(last, stopped[0] ? Tdb.seconds(last.getDate()) : until);
        samples.ifPresent(s -> s.end(result));
        return result;
    }

    private SpacecraftState integrate(NumericalPropagator propagator, AbsoluteDate end, FlightState from) {
        try {
            return propagator.propagate(end);
        } catch (OrekitException e) {
            throw new NoSolution(
                    "The integration about "
                            + environment
                                    .system()
                                    .bodies()
                                    .get(environment.center())
                                    .name() + " from "
                            + from + " stopped: " + e.getMessage(),
                    e);
        }
    }

    /** No step is longer than the arc: a first trial beyond its end would burn more propellant than there is. */
    private NumericalPropagator propagator(FlightState from, Frame frame, AbsoluteDate start, double span) {
        double[] absolute = {
            tolerance, tolerance, tolerance, 1e-3 * tolerance, 1e-3 * tolerance, 1e-3 * tolerance, 1e-6 * from.mass()
        };
        double[] relative = new double[7];
        NumericalPropagator propagator = new NumericalPropagator(
                // aligned with the frame flown in: other axes would be transformed at every step
                new DormandPrince853Integrator(
                        LEAST_STEP, Math.max(LEAST_STEP, Math.min(LONGEST_STEP, span)), absolute, relative),
                new FrameAlignedProvider(frame));
        propagator.setOrbitType(OrbitType.CARTESIAN);
        PVCoordinates pv = new PVCoordinates(from.position(), from.velocity());
        CartesianOrbit orbit = new CartesianOrbit(pv, frame, start, environment.centerGm());
        propagator.setInitialState(new SpacecraftState(orbit).withMass(from.mass()));
        boolean edges = sail.isPresent() && tolerance <= PRECISE && besideMoon(from);
        propagator.addForceModel(new Attraction(
                environment.system().ephemeris(), environment, sail, edges ? ShadowEdges.of(environment) : List.of()));
        return propagator;
    }

    /**
     * Whether a moon with a figure is near. Ending steps at the edges of shadows pays only there: elsewhere the steps are so long
     * that the interpolation at an edge costs more than the edge.
     */
    private boolean besideMoon(FlightState from) {
        double[] moon = new double[6];
        return environment.figures().stream().anyMatch(mass -> {
            environment.system().ephemeris().state(mass.naif(), environment.center(), from.tdb(), moon);
            return from.position().distance(new Vector3D(moon[0], moon[1], moon[2])) < BESIDE;
        });
    }

    private static Maneuver maneuver(Burn burn, Frame frame, AbsoluteDate start, AbsoluteDate end) {
        AttitudeProvider attitude = burn.alongVelocity()
                ? new LofOffset(frame, LOFType.TNW)
                : new FrameAlignedProvider(new Rotation(burn.direction(), Vector3D.PLUS_I), frame);
        Vector3D axis = burn.alongVelocity() ? burn.direction() : Vector3D.PLUS_I;
        // the trigger is wider than the arc, so that the engine is on throughout and no event falls on its ends
        double duration = end.durationFrom(start);
        AbsoluteDate on = start.shiftedBy(-Math.signum(duration) * 10.0);
        return new Maneuver(
                attitude,
                new DateBasedManeuverTriggers(on, duration + Math.signum(duration) * 20.0),
                new BasicConstantThrustPropulsionModel(
                        burn.engine().thrust(), burn.engine().specificImpulse(), axis, "engine"));
    }

    private void addImpactGuard(NumericalPropagator propagator) {
        double radius = environment.centerRadius();
        propagator.addEventDetector(new FunctionalDetector()
                .withMaxCheck((s, forward) -> nextCheck(s, radius, environment.centerGm()))
                .withFunction(s -> s.getPosition().getNorm() - radius)
                .withHandler((s, detector, increasing) -> {
                    if (increasing) {
                        return Action.CONTINUE;
                    }
                    String name = environment
                            .system()
                            .bodies()
                            .get(environment.center())
                            .name();
                    throw new NoSolution("The spacecraft hits " + name + " at "
                            + s.getDate().toString(org.orekit.time.TimeScalesFactory.getTDB()) + " TDB.");
                }));
    }

    /**
     * The centre is not reached sooner than its height over the surface at the speed that the fall down there would give,
     * sqrt(v^2 + 2 GM (1/R - 1/r)); halved, since third bodies help a little.
     */
    private static double nextCheck(SpacecraftState s, double radius, double gm) {
        double r = s.getPosition().getNorm();
        double gain = Math.max(0, 2 * gm * (1 / radius - 1 / r));
        double fastest = Math.sqrt(s.getVelocity().getNormSq() + gain);
        return Math.max(60, 0.5 * (r - radius) / fastest);
    }

    private void addStop(NumericalPropagator propagator, ToDoubleFunction<FlightState> g, boolean[] stopped) {
        propagator.addEventDetector(new FunctionalDetector()
                .withMaxCheck(600)
                .withThreshold(1e-6)
                .withFunction(s -> g.applyAsDouble(stateOf(s, Tdb.seconds(s.getDate()))))
                .withHandler((s, detector, increasing) -> {
                    stopped[0] |= increasing;
                    return increasing ? Action.STOP : Action.CONTINUE;
                }));
    }

    private FlightState stateOf(SpacecraftState s, double tdb) {
        return new FlightState(tdb, environment.center(), s.getPosition(), s.getVelocity(), s.getMass());
    }

    private void requireCenter(FlightState state) {
        if (state.center() != environment.center()) {
            throw new IllegalArgumentException(
                    "a state about " + state.center() + " in an environment about " + environment.center());
        }
    }

    /** Keeps samples at the pace of {@link Sampling}. */
    private static final class Keeper implements OrekitStepHandler {
        private final Samples samples;
        private final Environment environment;
        private final double longest;

        Keeper(Samples samples, Environment environment, double longest) {
            this.samples = samples;
            this.environment = environment;
            this.longest = longest;
        }

        @Override
        public void handleStep(OrekitStepInterpolator interpolator) {
            double end = Tdb.seconds(interpolator.getCurrentState().getDate());
            while (true) {
                int last = samples.size() - 1;
                double next = samples.lastTdb() + Math.min(longest, Sampling.STANDARD.step(samples, last, environment));
                if (next > end) {
                    return;
                }
                SpacecraftState s = interpolator.getInterpolatedState(Tdb.date(next));
                Vector3D p = s.getPosition();
                Vector3D v = s.getVelocity();
                samples.add(next, p.getX(), p.getY(), p.getZ(), v.getX(), v.getY(), v.getZ());
            }
        }
    }
}
