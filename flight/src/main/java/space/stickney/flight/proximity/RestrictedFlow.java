package space.stickney.flight.proximity;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.ExpandableODE;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.SecondaryODE;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.sampling.ODEFixedStepHandler;
import org.hipparchus.ode.sampling.StepNormalizer;
import org.hipparchus.ode.sampling.StepNormalizerBounds;
import org.hipparchus.ode.sampling.StepNormalizerMode;
import space.stickney.core.fault.NoSolution;

/**
 * Follows the circular restricted problem with Dormand and Prince's pair of order 8 (Hairer, Norsett and Wanner 1993, II.5), steps
 * chosen so that each adds at most the tolerance times the size of the orbit. The transition matrix rides along and does
 * not change the steps: a state is the same with it and without.
 */
public final class RestrictedFlow implements Flow {
    /** Relative tolerance of a step that closes orbits to micrometres. */
    public static final double TOLERANCE = 1e-13;

    private static final double[] IDENTITY = identity();

    private final RestrictedThreeBody equations;
    private final double tolerance;

    public RestrictedFlow(RestrictedThreeBody equations) {
        this(equations, TOLERANCE);
    }

    /**
     * With another tolerance.
     *
     * @param tolerance of a step, relative to the size of the orbit
     */
    public RestrictedFlow(RestrictedThreeBody equations, double tolerance) {
        this.equations = equations;
        this.tolerance = tolerance;
    }

    public RestrictedThreeBody equations() {
        return equations;
    }

    @Override
    public Arc arc(double from, double[] state, double until) {
        if (from == until) {
            return new Arc(state.clone(), IDENTITY.clone());
        }
        ExpandableODE system = new ExpandableODE(equations);
        system.addSecondaryEquations(new Variation());
        ODEStateAndDerivative end =
                run(system, new ODEState(from, state.clone(), new double[][] {IDENTITY}), until, integrator(state));
        return new Arc(end.getPrimaryState(), end.getSecondaryState(1));
    }

    /** The state at a later or earlier time. */
    public double[] state(double from, double[] state, double until) {
        if (from == until) {
            return state.clone();
        }
        return run(new ExpandableODE(equations), new ODEState(from, state.clone()), until, integrator(state))
                .getPrimaryState();
    }

    /** The states at {@code count + 1} equal steps from the start to the end, both included. */
    public double[][] samples(double from, double[] state, double until, int count) {
        double[][] samples = new double[count + 1][];
        double step = (until - from) / count;
        ODEFixedStepHandler keep = (s, last) -> {
            int i = (int) Math.rint((s.getTime() - from) / step);
            samples[i] = s.getPrimaryState();
        };
        DormandPrince853Integrator integrator = integrator(state);
        integrator.addStepHandler(
                new StepNormalizer(Math.abs(step), keep, StepNormalizerMode.INCREMENT, StepNormalizerBounds.BOTH));
        double[] end = run(new ExpandableODE(equations), new ODEState(from, state.clone()), until, integrator)
                .getPrimaryState();
        samples[count] = end;
        return samples;
    }

    /** An integrator with steps as fine as the tolerance asks for about this state. */
    DormandPrince853Integrator integrator(double[] state) {
        double n = equations.system().meanMotion();
        double r = Math.sqrt(state[0] * state[0] + state[1] * state[1] + state[2] * state[2]);
        double v = Math.sqrt(state[3] * state[3] + state[4] * state[4] + state[5] * state[5]);
        double size = Math.min(r, equations.system().distance());
        double speed = Math.max(v, n * size);
        double[] absolute = {size, size, size, speed, speed, speed};
        double[] relative = new double[6];
        for (int i = 0; i < 6; i++) {
            absolute[i] *= tolerance;
            relative[i] = tolerance;
        }
        return new DormandPrince853Integrator(1e-12 / n, 0.5 / n, absolute, relative);
    }

    private static ODEStateAndDerivative run(
            ExpandableODE system, ODEState start, double until, DormandPrince853Integrator integrator) {
        try {
            return integrator.integrate(system, start, until);
        } catch (MathRuntimeException e) {
            throw new NoSolution(
                    "The motion cannot be followed: it comes too close to the centre of one of the bodies.", e);
        }
    }

    private static double[] identity() {
        double[] m = new double[36];
        for (int i = 0; i < 6; i++) {
            m[7 * i] = 1;
        }
        return m;
    }

    private final class Variation implements SecondaryODE {
        @Override
        public int getDimension() {
            return 36;
        }

        @Override
        public double[] computeDerivatives(double t, double[] primary, double[] primaryDot, double[] secondary) {
            double[] out = new double[36];
            equations.variation(primary, secondary, out);
            return out;
        }
    }
}
