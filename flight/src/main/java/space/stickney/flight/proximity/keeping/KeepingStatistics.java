package space.stickney.flight.proximity.keeping;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/**
 * What many runs showed.
 *
 * @param runs each, in the order of their numbers
 * @param duration of a run (s)
 */
public record KeepingStatistics(List<KeepingRun> runs, double duration) {
    private static final double CONFIDENCE = 0.95;

    public KeepingStatistics {
        runs = List.copyOf(runs);
    }

    /** Cost of the runs that kept the orbit (m/s in 30 days), rising. */
    public double[] costs() {
        return kept(r -> r.cost() * KeepingPlan.MONTH / duration);
    }

    /** Largest distances from the reference of the runs that kept the orbit (m), rising. */
    public double[] deviations() {
        return kept(KeepingRun::largestDeviation);
    }

    /** Impulses of the runs that kept the orbit, rising. */
    public double[] maneuvers() {
        return kept(KeepingRun::maneuvers);
    }

    private double[] kept(java.util.function.ToDoubleFunction<KeepingRun> value) {
        double[] values = runs.stream()
                .filter(KeepingRun.Kept.class::isInstance)
                .mapToDouble(value)
                .toArray();
        Arrays.sort(values);
        return values;
    }

    /** Runs that lost the orbit. */
    public List<KeepingRun> lost() {
        return runs.stream().filter(r -> !(r instanceof KeepingRun.Kept)).toList();
    }

    /** Wilson's interval of 95 per cent (Wilson 1927) for the probability to lose the orbit in a run: lower, upper end. */
    public double[] lossProbability() {
        ConfidenceInterval wilson = BinomialProportion.getWilsonScoreInterval(
                runs.size(), (double) lost().size() / runs.size(), CONFIDENCE);
        // at none or all lost an end is 0 or 1 exactly, which rounding may miss
        return new double[] {Math.max(0, wilson.getLowerBound()), Math.min(1, wilson.getUpperBound())};
    }

    /**
     * Percentile of sorted values, linear between neighbours (definition 7 of Hyndman and Fan 1996).
     *
     * @param percent 0 to 100
     */
    public static double percentile(double[] sorted, double percent) {
        return new Percentile()
                .withEstimationType(Percentile.EstimationType.R_7)
                .evaluate(sorted, percent);
    }
}
