package space.stickney.flight.kernels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.flight.time.Tdb;

/**
 * Which segment holds for a body at an epoch: the last one, in the order given, that covers it, both ends included.
 *
 * <p>The time line of each body is cut at all starts and ends; the segment that holds at each cut and between each two is
 * found once. A look-up is then two binary searches and allocates nothing.
 */
final class Coverage {
    private final int[] bodies;
    private final TimeLine[] timeLines;

    /**
     * @param cuts in order
     * @param at what holds at each cut
     * @param after what holds between a cut and the next
     */
    private record TimeLine(
            double[] cuts,
            @Nullable SpkSegment[] at,
            @Nullable SpkSegment[] after) {
        @Nullable
        SpkSegment segment(double tdb) {
            int i = Arrays.binarySearch(cuts, tdb);
            if (i >= 0) {
                return at[i];
            }
            int before = -i - 2;
            return before < 0 ? null : after[before];
        }
    }

    /** @param segments in order of priority, the last one first to be taken */
    Coverage(List<SpkSegment> segments) {
        NavigableMap<Integer, List<SpkSegment>> byBody = new TreeMap<>();
        for (SpkSegment segment : segments) {
            byBody.computeIfAbsent(segment.header().target(), b -> new ArrayList<>())
                    .add(segment);
        }
        bodies = byBody.keySet().stream().mapToInt(Integer::intValue).toArray();
        timeLines = byBody.values().stream().map(Coverage::timeLine).toArray(TimeLine[]::new);
    }

    int[] bodies() {
        return bodies.clone();
    }

    @Nullable
    SpkSegment segment(int body, double tdb) {
        int i = Arrays.binarySearch(bodies, body);
        return i < 0 ? null : timeLines[i].segment(tdb);
    }

    private static TimeLine timeLine(List<SpkSegment> segments) {
        NavigableMap<Double, List<Integer>> starts = new TreeMap<>();
        NavigableMap<Double, List<Integer>> ends = new TreeMap<>();
        for (int i = 0; i < segments.size(); i++) {
            // adding zero makes one cut of 0 and -0, which a TreeMap would tell apart
            starts.computeIfAbsent(segments.get(i).header().start() + 0.0, t -> new ArrayList<>())
                    .add(i);
            ends.computeIfAbsent(segments.get(i).header().end() + 0.0, t -> new ArrayList<>())
                    .add(i);
        }
        TreeSet<Double> all = new TreeSet<>(starts.keySet());
        all.addAll(ends.keySet());
        double[] cuts = all.stream().mapToDouble(Double::doubleValue).toArray();
        @Nullable SpkSegment[] at = new SpkSegment[cuts.length];
        @Nullable SpkSegment[] after = new SpkSegment[cuts.length];
        TreeSet<Integer> open = new TreeSet<>();
        for (int i = 0; i < cuts.length; i++) {
            open.addAll(starts.getOrDefault(cuts[i], List.of()));
            at[i] = open.isEmpty() ? null : segments.get(open.last());
            open.removeAll(ends.getOrDefault(cuts[i], List.of()));
            after[i] = open.isEmpty() ? null : segments.get(open.last());
        }
        return new TimeLine(cuts, at, after);
    }

    /** What a file covers, a line for each target, center and span without a gap. */
    static List<String> describe(SpkFile file) {
        Map<List<Integer>, List<double[]>> spans = new LinkedHashMap<>();
        file.segments().stream()
                .map(SpkSegment::header)
                .sorted(Comparator.comparingInt(SpkSegment.Header::target)
                        .thenComparingDouble(SpkSegment.Header::start))
                .forEach(h -> join(
                        spans.computeIfAbsent(List.of(h.target(), h.center()), k -> new ArrayList<>()),
                        h.start(),
                        h.end()));
        List<String> lines = new ArrayList<>();
        spans.forEach((pair, list) -> list.forEach(span -> lines.add(pair.get(0) + " with respect to " + pair.get(1)
                + " from " + day(span[0]) + " to " + day(span[1]) + " TDB (" + file.name() + ")")));
        return lines;
    }

    private static void join(List<double[]> spans, double start, double end) {
        double[] last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && start <= last[1]) {
            last[1] = Math.max(last[1], end);
        } else {
            spans.add(new double[] {start, end});
        }
    }

    private static String day(double tdb) {
        return Epochs.standard().format(Tdb.date(tdb), Scale.TDB, 0);
    }
}
