package space.stickney.flight.surface;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A campaign of drops.
 *
 * @param plane in which the footprints are measured
 * @param runs in the order of their numbers
 * @param firstContact footprint, of the runs that touched the ground; empty with fewer than two
 * @param rest footprint, of the runs that came to rest; empty with fewer than two
 * @param escaped runs
 * @param unsettled runs
 * @param fallTime to the first contact (s)
 * @param contactSpeed of the centre at the first contact (m/s)
 * @param restTime from the release (s)
 * @param restDistance from the run's own first contact, straight (m)
 * @param contacts number of contacts of those at rest
 */
public record DropStatistics(
        LocalPlane plane,
        List<DropRun> runs,
        Optional<Footprint> firstContact,
        Optional<Footprint> rest,
        Proportion escaped,
        Proportion unsettled,
        Optional<Spread> fallTime,
        Optional<Spread> contactSpeed,
        Optional<Spread> restTime,
        Optional<Spread> restDistance,
        Optional<Spread> contacts) {

    /**
     * Quantiles of a value.
     *
     * @param mean of all
     * @param sigma standard deviation, with count - 1
     * @param p5 5 of 100 are below
     * @param p50 median
     * @param p95 95 of 100 are below
     */
    public record Spread(double mean, double sigma, double p5, double p50, double p95) {}

    public DropStatistics {
        runs = List.copyOf(runs);
    }

    static DropStatistics of(LocalPlane plane, List<DropRun> runs) {
        List<DropRun> touched =
                runs.stream().filter(r -> r.path().firstContact().isPresent()).toList();
        List<DropRun> settled = runs.stream()
                .filter(r -> r.path().outcome() instanceof DropOutcome.AtRest)
                .toList();
        int escaped = count(runs, DropOutcome.Escaped.class);
        int unsettled = count(runs, DropOutcome.DidNotSettle.class);
        return new DropStatistics(
                plane,
                runs,
                footprint(touched.stream()
                        .map(r -> plane.project(first(r).point()))
                        .toList()),
                footprint(settled.stream()
                        .map(r -> plane.project(r.path().outcome().position()))
                        .toList()),
                Proportion.of(escaped, runs.size()),
                Proportion.of(unsettled, runs.size()),
                spread(touched, r -> first(r).time()),
                spread(touched, r -> first(r).speed()),
                spread(settled, r -> r.path().outcome().time()),
                spread(settled, r -> r.path().outcome().position().distance(first(r).point())),
                spread(settled, r -> r.path().contacts().size()));
    }

    private static Contact first(DropRun run) {
        return run.path().firstContact().orElseThrow();
    }

    private static int count(List<DropRun> runs, Class<? extends DropOutcome> kind) {
        return (int)
                runs.stream().filter(r -> kind.isInstance(r.path().outcome())).count();
    }

    private static Optional<Footprint> footprint(List<double[]> points) {
        return points.size() < 2 ? Optional.empty() : Optional.of(Footprint.of(points));
    }

    private static Optional<Spread> spread(List<DropRun> runs, ToDoubleFunction<DropRun> value) {
        if (runs.size() < 2) {
            return Optional.empty();
        }
        double[] sorted = runs.stream().mapToDouble(value).sorted().toArray();
        double mean = Footprint.mean(sorted);
        double squares = 0;
        for (double v : sorted) {
            squares += (v - mean) * (v - mean);
        }
        return Optional.of(new Spread(
                mean,
                Math.sqrt(squares / (sorted.length - 1)),
                Footprint.quantile(sorted, 0.05),
                Footprint.quantile(sorted, 0.5),
                Footprint.quantile(sorted, 0.95)));
    }
}
