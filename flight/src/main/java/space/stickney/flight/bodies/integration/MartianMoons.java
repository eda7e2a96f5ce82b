package space.stickney.flight.bodies.integration;

import java.util.Arrays;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;

/** Integrates Phobos and Deimos together, in both directions from the epoch of their states. */
final class MartianMoons {
    /** A ninetieth of a revolution of Phobos: the error in longitude grows to metres only after 20 years. */
    static final double STEP = 300.0;

    private static final double OVERSHOOT = 3600.0;

    private final MartianEnvironment environment;
    private final MoonParameters parameters;

    MartianMoons(MartianEnvironment environment, MoonParameters parameters) {
        this.environment = environment;
        this.parameters = parameters;
    }

    /**
     * Samples the motion.
     *
     * @param epochs TDB seconds past J2000, ascending
     * @param receiver gets positions of Phobos and Deimos (m), then their velocities (m/s), Mars-centred, ICRF axes
     */
    void sample(double[] epochs, NBodySystem.Receiver receiver) {
        sample(epochs, STEP, receiver);
    }

    void sample(double[] epochs, double step, NBodySystem.Receiver receiver) {
        int later = 0;
        while (later < epochs.length && epochs[later] < parameters.epoch()) {
            later++;
        }
        if (later > 0) {
            oneWay(epochs, later - 1, -1, step, receiver);
        }
        if (later < epochs.length) {
            oneWay(epochs, later, epochs.length, step, receiver);
        }
    }

    private void oneWay(double[] epochs, int first, int end, double step, NBodySystem.Receiver receiver) {
        int way = end > first ? 1 : -1;
        double[] values = parameters.values();
        double[] state = new double[12];
        System.arraycopy(values, 0, state, 0, 3);
        System.arraycopy(values, 6, state, 3, 3);
        System.arraycopy(values, 3, state, 6, 3);
        System.arraycopy(values, 9, state, 9, 3);
        double[] loose = new double[12];
        Arrays.fill(loose, 1e3);
        DormandPrince853Integrator integrator = new DormandPrince853Integrator(step, step, loose, new double[12]);
        integrator.setInitialStepSize(step);
        integrator.addStepHandler(new ODEStepHandler() {
            private int next = first;

            @Override
            public void handleStep(ODEStateInterpolator interpolator) {
                double reached = interpolator.getCurrentState().getTime();
                while (next != end && (epochs[next] - reached) * way <= 0.0) {
                    receiver.accept(
                            next,
                            interpolator.getInterpolatedState(epochs[next]).getPrimaryState());
                    next += way;
                }
            }
        });
        integrator.integrate(
                new MartianMoonEquations(environment, parameters),
                new ODEState(parameters.epoch(), state),
                epochs[end - way] + way * OVERSHOOT);
    }
}
