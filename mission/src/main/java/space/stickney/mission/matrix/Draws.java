package space.stickney.mission.matrix;

import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.mission.scenario.Criterion;

/**
 * Statistics of drawn runs. The quantile p of n sorted values x is x[h] between neighbours in proportion, h = p (n - 1)
 * (Hyndman and Fan 1996, definition 7).
 */
final class Draws {
    private final double[] sorted;

    /** Draws that are no finite numbers stay in: an infinite error is a real outcome. NaN counts as the bad side of all. */
    Draws(List<Double> draws) {
        sorted = draws.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    int count() {
        return sorted.length;
    }

    boolean none() {
        return sorted.length == 0;
    }

    /**
     * Value below which a share of the draws lies.
     *
     * @param p 0 to 1
     */
    double quantile(double p) {
        return between(p * (sorted.length - 1));
    }

    /**
     * Value above which a share of the draws lies: as {@link #quantile}, counted from the other end.
     *
     * @param p 0 to 1
     */
    double quantileFromAbove(double p) {
        double fromTop = p * (sorted.length - 1);
        return between(sorted.length - 1 - fromTop);
    }

    private double between(double h) {
        int below = (int) FastMath.floor(h);
        int above = FastMath.min(below + 1, sorted.length - 1);
        double part = h - below;
        return part == 0 ? sorted[below] : sorted[below] + part * (sorted[above] - sorted[below]);
    }

    /** Share of the draws that are good. */
    double probability(Criterion criterion) {
        int met = 0;
        for (double x : sorted) {
            met += criterion.met(x) ? 1 : 0;
        }
        return (double) met / sorted.length;
    }
}
