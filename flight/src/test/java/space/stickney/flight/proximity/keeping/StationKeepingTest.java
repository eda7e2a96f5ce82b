package space.stickney.flight.proximity.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.progress.Progress;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;

class StationKeepingTest {
    private static final double DAY = 86400;
    private static final StateErrors NONE = StateErrors.isotropic(0, 0);
    private static final ExecutionErrors ENGINE = new ExecutionErrors(0.01, 0, FastMath.toRadians(1), 0);
    private static final FlightState LOW = KeepingFixture.start(20e3);

    /** What is free costs nothing: the reference is a motion under all forces. Largest cost: rounding of its own passages. */
    @Test
    void keepsForNothingWithoutErrors() {
        KeepingStatistics s = run(plan(NONE, NONE, ExecutionErrors.NONE, 10), 2, 1);
        assertThat(s.lost()).isEmpty();
        assertThat(s.costs()[1]).isLessThan(1e-6);
        assertThat(s.deviations()[1]).isLessThan(1);
    }

    /** The control is linear: with errors k times as large the impulses are k times as large. Small errors and no shadows, whose
     * edges are not smooth, so that the dynamics is linear too. */
    @Test
    void costsGrowLinearlyWithTheErrors() {
        StateErrors small = StateErrors.isotropic(0.01, 5e-7);
        MoonSetting dark = MoonSetting.near(KeepingFixture.SYSTEM, Naif.PHOBOS, 0);
        double once = run(dark, plan(small, small, ENGINE, 10), 8, 3).costs()[7];
        double fourfold = run(dark, plan(small.times(4), small.times(4), ENGINE, 10), 8, 3)
                .costs()[7];
        assertThat(fourfold / once).isCloseTo(4, within(0.08));
    }

    /** Runs are drawn by number: neither threads nor how many runs there are change one. */
    @Test
    void givesTheSameNumbersOnAnyNumberOfThreads() {
        StateErrors e = StateErrors.isotropic(100, 0.005);
        StationKeeping keeping = new StationKeeping(KeepingFixture.setting(), plan(e, e, ENGINE, 8), LOW);
        List<KeepingRun> parallel =
                keeping.statistics(12, new RandomStreams(7), Progress.SILENT).runs();
        assertThat(keeping.serial(12, new RandomStreams(7)).runs()).isEqualTo(parallel);
        assertThat(keeping.serial(4, new RandomStreams(7)).runs()).isEqualTo(parallel.subList(0, 4));
        assertThat(keeping.serial(4, new RandomStreams(8)).runs()).isNotEqualTo(parallel.subList(0, 4));
    }

    /** Injected 2 m/s too slow an orbit of 20 km falls on Phobos or leaves it: an outcome with its time and place, not an error. */
    @Test
    void countsLostOrbits() {
        KeepingStatistics s = run(plan(StateErrors.isotropic(0, 2), NONE, ENGINE, 8), 40, 5);
        assertThat(s.lost()).isNotEmpty().hasSizeLessThan(40);
        for (KeepingRun lost : s.lost()) {
            if (lost instanceof KeepingRun.Impact impact) {
                assertThat(impact.tdb()).isBetween(KeepingFixture.START, KeepingFixture.START + 8 * DAY);
                // between the fall from 20 km and escape speed (11.3 m/s) with some more of its own
                assertThat(impact.speed()).isBetween(2.0, 25.0);
                assertThat(FastMath.abs(impact.latitude())).isLessThan(FastMath.PI / 2);
            } else if (lost instanceof KeepingRun.Escape escape) {
                assertThat(escape.distance()).isGreaterThan(5 * 27e3);
            }
        }
        double[] p = s.lossProbability();
        assertThat(s.lost().size() / 40.0).isBetween(p[0], p[1]);
    }

    /** Percentiles as such: with 200 runs of which half are held back, 95 per cent of the others lie below the 95th within 3 sigma of a binomial. */
    @Test
    void percentilesHoldForOtherRuns() {
        StateErrors e = StateErrors.isotropic(100, 0.005);
        StationKeeping keeping = new StationKeeping(KeepingFixture.setting(), plan(e, e, ENGINE, 8), LOW);
        double[] first =
                keeping.statistics(120, new RandomStreams(1), Progress.SILENT).costs();
        double[] second =
                keeping.statistics(120, new RandomStreams(2), Progress.SILENT).costs();
        double p80 = KeepingStatistics.percentile(first, 80);
        long below = java.util.Arrays.stream(second).filter(c -> c <= p80).count();
        // both samples scatter: sqrt(2 * 0.8 * 0.2 / 120) = 0.052
        assertThat(below / (double) second.length).isCloseTo(0.8, within(3 * 0.052));
    }

    /** Wilson 1927: 0 of 100 gives 0 ... 0.0370, 5 of 100 gives 0.0215 ... 0.1118 (Brown, Cai and DasGupta 2001 formula, by hand). */
    @Test
    void boundsTheProbabilityOfLoss() {
        KeepingRun kept = new KeepingRun.Kept(1, 1, 1);
        KeepingRun lost = new KeepingRun.Escape(1, 1, 1, 0, 1e6);
        assertThat(new KeepingStatistics(java.util.Collections.nCopies(100, kept), 1).lossProbability())
                .containsExactly(new double[] {0, 0.03699}, within(1e-4));
        List<KeepingRun> mixed = new java.util.ArrayList<>(java.util.Collections.nCopies(95, kept));
        mixed.addAll(java.util.Collections.nCopies(5, lost));
        assertThat(new KeepingStatistics(mixed, 1).lossProbability())
                .containsExactly(new double[] {0.02154, 0.11175}, within(1e-4));
    }

    /** Of 1, 2, 3, 4: definition 7 puts the median at 2.5 and the 5th percentile at 1.15 (as numpy's default). */
    @Test
    void interpolatesPercentiles() {
        double[] sorted = {1, 2, 3, 4};
        assertThat(KeepingStatistics.percentile(sorted, 50)).isCloseTo(2.5, within(1e-12));
        assertThat(KeepingStatistics.percentile(sorted, 5)).isCloseTo(1.15, within(1e-12));
    }

    private static KeepingPlan plan(
            StateErrors injection, StateErrors navigation, ExecutionErrors execution, double days) {
        return new KeepingPlan(days * DAY, 3 * DAY, 5 * DAY, 0, 4000, injection, navigation, execution);
    }

    private static KeepingStatistics run(KeepingPlan plan, int runs, long seed) {
        return run(KeepingFixture.setting(), plan, runs, seed);
    }

    private static KeepingStatistics run(MoonSetting setting, KeepingPlan plan, int runs, long seed) {
        return new StationKeeping(setting, plan, LOW).statistics(runs, new RandomStreams(seed), Progress.SILENT);
    }
}
