package space.stickney.flight.landing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import space.stickney.flight.surface.Footprint;
import space.stickney.flight.surface.Proportion;

/**
 * What many runs of a landing say together.
 *
 * @param runs how many
 * @param outcomes how many ended how, by name
 * @param footprint of the touchdowns; empty if there were fewer than two
 * @param kept how many kept each limit, of all runs: a run that does not touch down keeps none
 * @param go how many kept all
 * @param slope of the ground at the touchdowns (rad)
 * @param vertical speed at touchdown (m/s)
 * @param lateral speed at touchdown (m/s)
 * @param deltaV of all runs (m/s)
 */
public record LandingStatistics(
        int runs,
        Map<String, Integer> outcomes,
        Optional<Footprint> footprint,
        Map<String, Proportion> kept,
        Proportion go,
        Spread slope,
        Spread vertical,
        Spread lateral,
        Spread deltaV) {
    /**
     * Mean and quantiles (50, 95, 99 %), all zero where there is no value.
     *
     * @param mean arithmetic
     * @param median 50 %
     * @param p95 95 %
     * @param p99 99 %
     */
    public record Spread(double mean, double median, double p95, double p99) {
        static Spread of(double[] values) {
            if (values.length == 0) {
                return new Spread(0, 0, 0, 0);
            }
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double sum = 0;
            for (double v : sorted) {
                sum += v;
            }
            return new Spread(
                    sum / sorted.length,
                    Footprint.quantile(sorted, 0.5),
                    Footprint.quantile(sorted, 0.95),
                    Footprint.quantile(sorted, 0.99));
        }
    }

    /** Of these runs. */
    public static LandingStatistics of(List<Landed> runs, Limits limits) {
        List<Landed> down = runs.stream().filter(Landed::touchedDown).toList();
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        for (Landed run : runs) {
            outcomes.merge(run.outcome().name(), 1, Integer::sum);
        }
        Map<String, Proportion> kept = new LinkedHashMap<>();
        kept.put("slope", share(runs, r -> r.keepsSlope(limits)));
        kept.put("lateral_speed", share(runs, r -> r.keepsLateral(limits)));
        kept.put("vertical_speed", share(runs, r -> r.keepsVertical(limits)));
        kept.put("sun", share(runs, r -> r.keepsSun(limits)));
        kept.put("earth", share(runs, r -> r.keepsEarth(limits)));
        return new LandingStatistics(
                runs.size(),
                outcomes,
                down.size() < 2
                        ? Optional.empty()
                        : Optional.of(Footprint.of(down.stream()
                                .map(r -> new double[] {r.east(), r.north()})
                                .toList())),
                kept,
                share(runs, r -> r.go(limits)),
                Spread.of(values(down, Landed::slope)),
                Spread.of(values(down, r -> touchdown(r).vertical())),
                Spread.of(values(down, r -> touchdown(r).lateral())),
                Spread.of(values(runs, r -> r.outcome().end().deltaV())));
    }

    /** Runs that did not touch down, for a list with their times and places. */
    public static List<Landed> failures(List<Landed> runs) {
        List<Landed> failed = new ArrayList<>(runs);
        failed.removeIf(Landed::touchedDown);
        return failed;
    }

    private static Outcome.Touchdown touchdown(Landed run) {
        if (run.outcome() instanceof Outcome.Touchdown t) {
            return t;
        }
        throw new IllegalStateException("not a touchdown");
    }

    private static Proportion share(List<Landed> runs, Predicate<Landed> kept) {
        return Proportion.of((int) runs.stream().filter(kept).count(), runs.size());
    }

    private static double[] values(List<Landed> runs, ToDoubleFunction<Landed> value) {
        return runs.stream().mapToDouble(value).toArray();
    }
}
