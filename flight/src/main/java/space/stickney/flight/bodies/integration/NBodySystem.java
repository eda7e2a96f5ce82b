package space.stickney.flight.bodies.integration;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.ODEStateAndDerivative;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;
import space.stickney.flight.bodies.Naif;

/**
 * The solar system at its initial epoch, ready to be integrated in both directions.
 *
 * <p>Integrator: Dormand-Prince 8(5,3) with a step limited to {@link #LONGEST_STEP}, which its tolerance never shortens
 * by much: halving the step moves no body by more than the numbers in docs/ephemeris.md.
 */
final class NBodySystem {
    static final double DAY = 86400.0;
    static final double LONGEST_STEP = 0.125 * DAY;
    private static final double POSITION_TOLERANCE = 1e-3;
    private static final double VELOCITY_TOLERANCE = 1e-9;
    private static final double SHORTEST_STEP = 1.0;
    /** Integration goes on past the last sample, so that a sample does not depend on where the integration ends. */
    private static final double OVERSHOOT = 2.0 * DAY;

    private final IntegratedBodies bodies;
    private final double epoch;
    private final double[] state;

    private NBodySystem(IntegratedBodies bodies, double epoch, double[] state) {
        this.bodies = bodies;
        this.epoch = epoch;
        this.state = state;
    }

    /** The Sun, the planets, the Moon and the asteroids of the resource, all at the epoch of the planets. */
    static NBodySystem initial() {
        List<InitialStates.Row> rows = InitialStates.read();
        List<InitialStates.Row> major = new ArrayList<>();
        TreeMap<Double, List<InitialStates.Row>> minor = new TreeMap<>();
        for (InitialStates.Row row : rows) {
            if (row.center() == Naif.SOLAR_SYSTEM_BARYCENTER) {
                major.add(row);
            } else {
                minor.computeIfAbsent(row.tdb(), tdb -> new ArrayList<>()).add(row);
            }
        }
        NBodySystem planets = of(major);
        NBodySystem all = planets;
        for (List<InitialStates.Row> group : minor.values()) {
            all = all.joined(planets.carried(group));
        }
        return all;
    }

    private static NBodySystem of(List<InitialStates.Row> rows) {
        int n = rows.size();
        int[] codes = new int[n];
        double[] gm = new double[n];
        double[] state = new double[6 * n];
        for (int i = 0; i < n; i++) {
            codes[i] = rows.get(i).code();
            gm[i] = rows.get(i).gm();
            System.arraycopy(rows.get(i).state(), 0, state, 3 * i, 3);
            System.arraycopy(rows.get(i).state(), 3, state, 3 * (n + i), 3);
        }
        return new NBodySystem(new IntegratedBodies(codes, gm), rows.get(0).tdb(), state);
    }

    IntegratedBodies bodies() {
        return bodies;
    }

    double epoch() {
        return epoch;
    }

    double[] state() {
        return state.clone();
    }

    /** Brings asteroids known at another epoch to this one, together with the bodies of this system. */
    private List<InitialStates.Row> carried(List<InitialStates.Row> group) {
        double there = group.get(0).tdb();
        double[] planets = at(there);
        int n = bodies.count();
        List<InitialStates.Row> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rows.add(new InitialStates.Row(
                    bodies.codes()[i], bodies.gm()[i], there, Naif.SOLAR_SYSTEM_BARYCENTER, one(planets, n, i)));
        }
        double[] sun = one(planets, n, bodies.index(Naif.SUN));
        for (InitialStates.Row row : group) {
            double[] barycentric = row.state().clone();
            for (int k = 0; k < 6; k++) {
                barycentric[k] += sun[k];
            }
            rows.add(new InitialStates.Row(row.code(), row.gm(), there, Naif.SOLAR_SYSTEM_BARYCENTER, barycentric));
        }
        double[] here = of(rows).at(epoch);
        double[] sunHere = one(here, rows.size(), bodies.index(Naif.SUN));
        double[] exactSun = one(state, n, bodies.index(Naif.SUN));
        List<InitialStates.Row> result = new ArrayList<>();
        for (int i = n; i < rows.size(); i++) {
            double[] moved = one(here, rows.size(), i);
            for (int k = 0; k < 6; k++) {
                moved[k] += exactSun[k] - sunHere[k];
            }
            InitialStates.Row row = rows.get(i);
            result.add(new InitialStates.Row(row.code(), row.gm(), epoch, Naif.SOLAR_SYSTEM_BARYCENTER, moved));
        }
        return result;
    }

    private NBodySystem joined(List<InitialStates.Row> more) {
        List<InitialStates.Row> rows = new ArrayList<>();
        for (int i = 0; i < bodies.count(); i++) {
            rows.add(new InitialStates.Row(
                    bodies.codes()[i],
                    bodies.gm()[i],
                    epoch,
                    Naif.SOLAR_SYSTEM_BARYCENTER,
                    one(state, bodies.count(), i)));
        }
        rows.addAll(more);
        return of(rows);
    }

    private static double[] one(double[] states, int n, int body) {
        double[] result = new double[6];
        System.arraycopy(states, 3 * body, result, 0, 3);
        System.arraycopy(states, 3 * (n + body), result, 3, 3);
        return result;
    }

    /** All states at one epoch: positions of all bodies (m), then velocities (m/s). */
    double[] at(double tdb) {
        return integrator(LONGEST_STEP)
                .integrate(new NBodyEquations(bodies), new ODEState(epoch, state), tdb)
                .getPrimaryState();
    }

    /** The system as it is at another epoch. */
    NBodySystem movedTo(double tdb) {
        return new NBodySystem(bodies, tdb, at(tdb));
    }

    /** Takes the states at given epochs. */
    interface Receiver {
        void accept(int index, double[] states);
    }

    /**
     * Samples the motion.
     *
     * @param epochs TDB seconds past J2000, ascending, on both sides of the initial epoch
     */
    void sample(double[] epochs, double longestStep, Receiver receiver) {
        int later = 0;
        while (later < epochs.length && epochs[later] < epoch) {
            later++;
        }
        sampleOneWay(epochs, later - 1, -1, longestStep, receiver);
        sampleOneWay(epochs, later, epochs.length, longestStep, receiver);
    }

    private void sampleOneWay(double[] epochs, int first, int end, double longestStep, Receiver receiver) {
        int way = end > first ? 1 : -1;
        if (first == end) {
            return;
        }
        DormandPrince853Integrator integrator = integrator(longestStep);
        integrator.addStepHandler(new Sampling(epochs, first, end, way, receiver));
        double beyond = epochs[end - way] + way * OVERSHOOT;
        integrator.integrate(new NBodyEquations(bodies), new ODEState(epoch, state), beyond);
    }

    private DormandPrince853Integrator integrator(double longestStep) {
        int n = bodies.count();
        double[] absolute = new double[6 * n];
        java.util.Arrays.fill(absolute, 0, 3 * n, POSITION_TOLERANCE);
        java.util.Arrays.fill(absolute, 3 * n, 6 * n, VELOCITY_TOLERANCE);
        DormandPrince853Integrator integrator =
                new DormandPrince853Integrator(SHORTEST_STEP, longestStep, absolute, new double[6 * n]);
        integrator.setInitialStepSize(longestStep);
        return integrator;
    }

    /** Evaluates the dense output at the wanted epochs inside each step. */
    private static final class Sampling implements ODEStepHandler {
        private final double[] epochs;
        private final int end;
        private final int way;
        private final Receiver receiver;
        private int next;

        Sampling(double[] epochs, int first, int end, int way, Receiver receiver) {
            this.epochs = epochs;
            this.end = end;
            this.way = way;
            this.receiver = receiver;
            this.next = first;
        }

        @Override
        public void handleStep(ODEStateInterpolator interpolator) {
            double reached = interpolator.getCurrentState().getTime();
            while (next != end && (epochs[next] - reached) * way <= 0.0) {
                ODEStateAndDerivative there = interpolator.getInterpolatedState(epochs[next]);
                receiver.accept(next, there.getPrimaryState());
                next += way;
            }
        }
    }
}
