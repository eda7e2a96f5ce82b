package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import space.stickney.flight.dynamics.Samples;

/**
 * As few samples of a path as interpolate it within a bound. Either some of its own: starts with every so many, halves each interval in which the
 * polynomial of degree 7 through the four nearest of those kept misses the path half-way between two original samples, and repeats. Or evenly spaced ones, which need no epochs
 * beside them, where these are fewer: in orbits that are all but circular.
 */
final class Thinning {
    private static final int[] STRIDES = {48, 64};

    /** An epoch takes about as much room as a fifth of its state. */
    private static final double EVEN_IS_CHEAPER = 1.25;

    private Thinning() {}

    /**
     * The fewest samples found.
     *
     * @param path at least two samples
     * @param bound on the error of position (m) where the distance from the centre is the argument (m)
     */
    static Samples of(Samples path, DoubleUnaryOperator bound) {
        Samples best = thinned(path, bound, STRIDES[0]);
        for (int i = 1; i < STRIDES.length; i++) {
            Samples other = thinned(path, bound, STRIDES[i]);
            best = other.size() < best.size() ? other : best;
        }
        return even(path, bound, (int) (best.size() * EVEN_IS_CHEAPER)).orElse(best);
    }

    /** The fewest evenly spaced states, if no more than so many do. */
    private static Optional<Samples> even(Samples path, DoubleUnaryOperator bound, int most) {
        int enough = most;
        if (most < 2 || misses(path, 0, path.size() - 1, spaced(path, most), bound)) {
            return Optional.empty();
        }
        int few = 1;
        while (enough - few > 1) {
            int middle = (few + enough) / 2;
            if (misses(path, 0, path.size() - 1, spaced(path, middle), bound)) {
                few = middle;
            } else {
                enough = middle;
            }
        }
        return Optional.of(spaced(path, enough));
    }

    private static Samples spaced(Samples path, int n) {
        double[] s = new double[6];
        Samples even = new Samples(path.center());
        double length = path.lastTdb() - path.firstTdb();
        for (int i = 0; i < n; i++) {
            double tdb = i + 1 == n ? path.lastTdb() : path.firstTdb() + length * i / (n - 1);
            path.at(tdb, s);
            even.add(tdb, s[0], s[1], s[2], s[3], s[4], s[5]);
        }
        return even;
    }

    private static Samples thinned(Samples path, DoubleUnaryOperator bound, int stride) {
        int last = path.size() - 1;
        BitSet kept = new BitSet(path.size());
        for (int i = 0; i < last; i += stride) {
            kept.set(i);
        }
        kept.set(last);
        while (true) {
            Samples trial = pick(path, kept);
            List<Integer> missing = missing(path, kept, trial, bound);
            if (missing.isEmpty()) {
                return trial;
            }
            missing.forEach(kept::set);
        }
    }

    private static Samples pick(Samples path, BitSet kept) {
        Samples some = new Samples(path.center());
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            some.add(
                    path.tdb(i),
                    path.component(i, 0),
                    path.component(i, 1),
                    path.component(i, 2),
                    path.component(i, 3),
                    path.component(i, 4),
                    path.component(i, 5));
        }
        return some;
    }

    private static List<Integer> missing(Samples path, BitSet kept, Samples trial, DoubleUnaryOperator bound) {
        List<Integer> halves = new ArrayList<>();
        int from = 0;
        for (int to = kept.nextSetBit(1); to >= 0; to = kept.nextSetBit(to + 1)) {
            if (to - from > 1 && misses(path, from, to, trial, bound)) {
                halves.add((from + to) / 2);
            }
            from = to;
        }
        return halves;
    }

    private static boolean misses(Samples path, int from, int to, Samples trial, DoubleUnaryOperator bound) {
        double[] kept = new double[6];
        double[] flown = new double[6];
        for (int i = from; i < to; i++) {
            double tdb = 0.5 * (path.tdb(i) + path.tdb(i + 1));
            path.at(tdb, flown);
            trial.at(tdb, kept);
            double r = Math.sqrt(flown[0] * flown[0] + flown[1] * flown[1] + flown[2] * flown[2]);
            double dx = kept[0] - flown[0];
            double dy = kept[1] - flown[1];
            double dz = kept[2] - flown[2];
            if (Math.sqrt(dx * dx + dy * dy + dz * dz) > bound.applyAsDouble(r)) {
                return true;
            }
        }
        return false;
    }
}
