package space.stickney.flight.proximity.keeping;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import space.stickney.core.progress.Progress;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.gravity.SphericalHarmonicField;

/**
 * Station-keeping about one reference with one plan: prepared once, then any number of runs.
 *
 * <p>Run i draws from the stream ("station-keeping", i) of the seed and nothing else, so that neither the number of threads nor
 * that of runs changes it.
 */
public final class StationKeeping {
    /** With longer steps an orbit of 20 km is off by more than a metre after a month. */
    private static final double LONGEST_STEP = 400;

    /** Samples of the deviation in a quarter of a revolution. */
    private static final int SAMPLES = 3;

    /**
     * Degrees of the moon's field whose (R/r)^n falls below this are left out: less than 1e-3 of its attraction, while the published
     * values of GM differ by 6e-3. Costs do not change by it (StationKeepingTest).
     */
    private static final double FADED = 0.05;

    private static final int LEAST_DEGREE = 4;

    /** The reference comes as near as this share of its distance at the start. */
    private static final double CLOSEST = 0.97;

    /** A spacecraft this many times as far as the reference ever goes is lost. */
    private static final double ESCAPED = 5;

    private final KeepingPlan plan;
    private final NystromTableau tableau = new NystromTableau();
    private final MoonSurroundings surroundings;
    private final SphericalHarmonicField field;
    private final LocalAxes axes;
    private final ReferencePath reference;
    private final Passages passages;
    private final ControlLaw[] controls;
    private final int interval;
    private final int quarter;
    private final int steps;

    /**
     * Prepares.
     *
     * @param from where the reference starts: one that stays about its moon by itself
     *     ({@link space.stickney.flight.proximity.ephemeris.EphemerisQuasiSatellite})
     */
    public StationKeeping(MoonSetting setting, KeepingPlan plan, FlightState from) {
        this.plan = plan;
        double start = from.tdb();
        FlightState beside =
                from.about(setting.moon(), setting.environment().system().ephemeris());
        double revolution = MoonRevolution.period(setting, start, plan.duration());
        this.quarter = SAMPLES * (int) Math.ceil(revolution / (Passages.PHASES * SAMPLES * LONGEST_STEP));
        int perRevolution = Passages.PHASES * quarter;
        double step = revolution / perRevolution;
        this.interval = perRevolution * (int) Math.max(1, Math.rint(plan.interval() / revolution));
        this.steps = (int) Math.round(plan.duration() / step);
        int horizon = (int) Math.max(1, Math.rint(plan.horizon() / revolution));
        int revolutions = (int) Math.ceil((double) steps / perRevolution);
        // one step more: directions are taken by differences
        int all = (revolutions + horizon) * perRevolution + 1;
        this.surroundings = new MoonSurroundings(setting, start, step, all, tableau);
        this.axes = new LocalAxes(surroundings);
        this.field = felt(setting.moonField(), beside.position().getNorm());
        MoonPath path = new MoonPath(surroundings, tableau, field);
        this.reference = ReferencePath.from(beside, path);
        this.passages = new Passages(reference, axes, perRevolution, revolutions + horizon, step);
        Transitions transitions =
                new Transitions(reference, axes, path, perRevolution, revolutions + horizon, quarter / SAMPLES);
        this.controls = new ControlLaw[revolutions];
        for (int i = 0; i < revolutions; i++) {
            controls[i] = new ControlLaw(transitions.meanSquare(i, horizon), plan.tau(), plan.deadband());
        }
    }

    /** The moon's field without the degrees that have faded where the orbit goes. */
    private static SphericalHarmonicField felt(SphericalHarmonicField field, double distance) {
        double ratio = field.radius() / (CLOSEST * distance);
        int degree = LEAST_DEGREE;
        for (double fades = ratio * ratio * ratio * ratio; fades > FADED; fades *= ratio) {
            degree++;
        }
        return field.truncated(degree);
    }

    /** Time between controls as it is flown: whole revolutions of the moon (s). */
    public double interval() {
        return interval * surroundings.step();
    }

    /** Degree of the moon's field that the runs feel. */
    public int degree() {
        return field.degree();
    }

    /** Smallest distance of the reference from the moon's centre (m). */
    public double nearest() {
        return reference.nearest();
    }

    /** Largest distance of the reference from the moon's centre (m). */
    public double farthest() {
        return reference.farthest();
    }

    /** The runs of a seed, on all cores. */
    public KeepingStatistics statistics(int runs, RandomStreams streams, Progress progress) {
        return statistics(IntStream.range(0, runs).parallel(), runs, streams, progress);
    }

    /** The same on one core. */
    KeepingStatistics serial(int runs, RandomStreams streams) {
        return statistics(IntStream.range(0, runs), runs, streams, Progress.SILENT);
    }

    private KeepingStatistics statistics(IntStream numbers, int runs, RandomStreams streams, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        List<KeepingRun> outcomes = numbers.mapToObj(i -> {
                    KeepingRun outcome = simulation().run(streams.stream("station-keeping", i));
                    progress.fraction((double) done.incrementAndGet() / runs);
                    return outcome;
                })
                .toList();
        return new KeepingStatistics(outcomes, steps * surroundings.step());
    }

    private KeepingSimulation simulation() {
        return new KeepingSimulation(
                plan,
                reference,
                passages,
                controls,
                axes,
                interval,
                quarter,
                steps,
                ESCAPED * reference.farthest(),
                new MoonPath(surroundings, tableau, field));
    }
}
