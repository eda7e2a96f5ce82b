package space.stickney.flight.proximity;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketedUnivariateSolver;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.events.Action;
import org.hipparchus.ode.events.AdaptableInterval;
import org.hipparchus.ode.events.ODEEventDetector;
import org.hipparchus.ode.events.ODEEventHandler;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/**
 * A path of the circular restricted problem until it ends: after the time asked for, on the moon, or away from it. Crossings of
 * a coordinate plane are kept on the way.
 */
public final class RestrictedPath {
    private static final int ITERATIONS = 100;

    private final RestrictedFlow flow;
    private final double limit;

    /**
     * For paths in a system.
     *
     * @param flow the motion
     * @param limit distance from the moon that counts as escape (m)
     */
    public RestrictedPath(RestrictedFlow flow, double limit) {
        this.flow = flow;
        this.limit = limit;
    }

    /** A coordinate plane through the moon: x = 0, y = 0 or z = 0. */
    public enum Plane {
        YZ(0),
        XZ(1),
        XY(2);

        private final int component;

        Plane(int component) {
            this.component = component;
        }
    }

    /**
     * A passage through a plane.
     *
     * @param time from the start (s)
     * @param state there
     * @param rising whether the coordinate grows
     */
    public record Crossing(double time, double[] state, boolean rising) {}

    /**
     * A path followed.
     *
     * @param end how it ended
     * @param crossings of the plane asked for, in order of time
     */
    public record Followed(PathEnd end, List<Crossing> crossings) {}

    /** Follows a path from a state for a time (s, negative to go back). */
    public PathEnd follow(double[] state, double time) {
        return follow(state, time, Plane.XZ).end();
    }

    /** Follows a path and keeps its crossings of a plane. */
    public Followed follow(double[] state, double time, Plane plane) {
        MoonEllipsoid moon = flow.equations().system().moon();
        if (moon.holds(state[0], state[1], state[2])) {
            return new Followed(new PathEnd.Impact(0, state.clone()), List.of());
        }
        if (distance(state) >= limit) {
            return new Followed(new PathEnd.Escape(0, state.clone()), List.of());
        }
        List<PathEnd> ends = new ArrayList<>();
        List<Crossing> crossings = new ArrayList<>();
        DormandPrince853Integrator integrator = flow.integrator(state);
        double check = 0.02 * flow.equations().system().timeUnit();
        if (moon.a() > 0) {
            integrator.addEventDetector(new Detector(
                    check,
                    s -> moon.level(s[0], s[1], s[2]),
                    (s, rising) -> stop(ends, new PathEnd.Impact(s.getTime(), s.getPrimaryState()))));
        }
        integrator.addEventDetector(new Detector(
                check,
                s -> distance(s) - limit,
                (s, rising) -> stop(ends, new PathEnd.Escape(s.getTime(), s.getPrimaryState()))));
        integrator.addEventDetector(new Detector(check, s -> s[plane.component], (s, rising) -> {
            crossings.add(new Crossing(s.getTime(), s.getPrimaryState(), rising));
            return Action.CONTINUE;
        }));
        ODEStateAndDerivative last = integrator.integrate(flow.equations(), new ODEState(0, state.clone()), time);
        PathEnd end = ends.isEmpty() ? new PathEnd.Arrived(last.getTime(), last.getPrimaryState()) : ends.get(0);
        return new Followed(end, List.copyOf(crossings));
    }

    private static Action stop(List<PathEnd> ends, PathEnd end) {
        ends.add(end);
        return Action.STOP;
    }

    private static double distance(double[] s) {
        return Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
    }

    @FunctionalInterface
    private interface Switch {
        double value(double[] state);
    }

    @FunctionalInterface
    private interface Reaction {
        Action at(ODEStateAndDerivative state, boolean rising);
    }

    private record Detector(double check, Switch function, Reaction reaction) implements ODEEventDetector {
        @Override
        public AdaptableInterval getMaxCheckInterval() {
            return AdaptableInterval.of(check);
        }

        @Override
        public int getMaxIterationCount() {
            return ITERATIONS;
        }

        @Override
        public BracketedUnivariateSolver<UnivariateFunction> getSolver() {
            return new BracketingNthOrderBrentSolver(0, 1e-9 * check, 0, 5);
        }

        @Override
        public ODEEventHandler getHandler() {
            return (state, detector, rising) -> reaction.at(state, rising);
        }

        @Override
        public double g(ODEStateAndDerivative state) {
            return function.value(state.getPrimaryState());
        }
    }
}
