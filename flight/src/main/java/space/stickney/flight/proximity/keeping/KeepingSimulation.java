package space.stickney.flight.proximity.keeping;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;

/**
 * Follows one spacecraft for one month: truth by {@link MoonPath}; at each control an estimate (truth with errors), an impulse
 * from {@link ControlLaw}, and the impulse as the engines make it. Immutable but for its working arrays: one for each thread.
 */
final class KeepingSimulation {
    private static final int BISECTIONS = 40;

    private final KeepingPlan plan;
    private final ReferencePath reference;
    private final Passages passages;
    private final ControlLaw[] controls;
    private final LocalAxes axes;
    private final int interval;
    private final int quarter;
    private final int steps;
    private final double escape;
    private final MoonPath path;

    private double cost;
    private int maneuvers;
    private double largest;

    /**
     * For a plan.
     *
     * @param controls one for each passage that has the horizon behind it
     * @param interval steps from one control to the next: whole revolutions of the moon
     * @param quarter steps in a quarter of a revolution
     * @param steps of a run
     * @param escape distance from the moon's centre at which a spacecraft is lost (m)
     */
    KeepingSimulation(
            KeepingPlan plan,
            ReferencePath reference,
            Passages passages,
            ControlLaw[] controls,
            LocalAxes axes,
            int interval,
            int quarter,
            int steps,
            double escape,
            MoonPath path) {
        this.plan = plan;
        this.reference = reference;
        this.passages = passages;
        this.controls = controls;
        this.axes = axes;
        this.interval = interval;
        this.quarter = quarter;
        this.steps = steps;
        this.escape = escape;
        this.path = path;
    }

    KeepingRun run(RandomGenerator random) {
        cost = 0;
        maneuvers = 0;
        largest = 0;
        double[] state = new double[6];
        System.arraycopy(reference.states(), 0, state, 0, 6);
        double[] error = plan.injection().draw(random);
        axes.add(0, error, 0, state, 0);
        axes.add(0, error, 3, state, 3);
        double[] local = new double[6];
        double[] before = new double[6];
        for (int i = 0; i < steps; i++) {
            if (i > 0 && i % interval == 0) {
                control(i, state, random);
            }
            System.arraycopy(state, 0, before, 0, 6);
            boolean outside = path.step(i, state);
            double distance = ExecutionErrors.norm(state);
            if ((i + 1) % quarter == 0) {
                axes.to(i + 1, state, 0, local);
                largest = Math.max(largest, passages.deviation(local, (i + 1) / quarter % Passages.PHASES));
            }
            if (!outside) {
                return impact(i, before, state);
            }
            if (!(distance < escape)) {
                return new KeepingRun.Escape(cost, maneuvers, largest, epoch(i + 1), distance);
            }
        }
        return new KeepingRun.Kept(cost, maneuvers, largest);
    }

    private void control(int step, double[] state, RandomGenerator random) {
        double[] estimate = new double[6];
        axes.to(step, state, 0, estimate);
        double[] error = plan.navigation().draw(random);
        for (int k = 0; k < 6; k++) {
            estimate[k] += error[k];
        }
        int revolution = passages.belongsTo(estimate, controls);
        double[] wanted = controls[revolution].impulse(passages.difference(estimate, revolution));
        if (ExecutionErrors.norm(wanted) < plan.execution().smallest()) {
            wanted = new double[3];
        }
        double[] made = plan.execution().execute(wanted, random);
        double size = ExecutionErrors.norm(made);
        if (size > 0) {
            cost += size;
            maneuvers++;
            axes.add(step, made, 0, state, 3);
        }
    }

    private double epoch(double step) {
        return path.surroundings().start() + step * path.surroundings().step();
    }

    /**
     * Where the surface is passed within a step: on the cubic through the states at its ends, or at its end where the cubic stays outside
     * (a graze between two stages).
     */
    private KeepingRun impact(int step, double[] before, double[] after) {
        double h = path.surroundings().step();
        double[] at = new double[6];
        double inside = 1;
        for (int i = 1; i < 64; i++) {
            hermite(before, after, h, i / 64.0, at);
            if (path.level(step, i / 64.0, at) < 0) {
                inside = i / 64.0;
                break;
            }
        }
        double outside = Math.max(0, inside - 1 / 64.0);
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = 0.5 * (inside + outside);
            hermite(before, after, h, middle, at);
            if (path.level(step, middle, at) < 0) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        hermite(before, after, h, inside, at);
        double tdb = epoch(step + inside);
        double[] fixed = path.fixed(tdb, at);
        double rho = Math.sqrt(fixed[0] * fixed[0] + fixed[1] * fixed[1]);
        return new KeepingRun.Impact(
                cost,
                maneuvers,
                largest,
                tdb,
                FastMath.atan2(fixed[1], fixed[0]),
                FastMath.atan2(fixed[2], rho),
                Math.sqrt(fixed[3] * fixed[3] + fixed[4] * fixed[4] + fixed[5] * fixed[5]));
    }

    /** The cubic through two states, with its derivative. */
    private static void hermite(double[] a, double[] b, double h, double t, double[] at) {
        double u = 1 - t;
        for (int k = 0; k < 3; k++) {
            double pa = a[k];
            double pb = b[k];
            double va = h * a[3 + k];
            double vb = h * b[3 + k];
            at[k] = u * u * ((1 + 2 * t) * pa + t * va) + t * t * ((1 + 2 * u) * pb - u * vb);
            at[3 + k] = (6 * t * u * (pb - pa) + u * (1 - 3 * t) * va - t * (2 - 3 * t) * vb) / h;
        }
    }
}
