package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How near and how long the target was seen: from the rows of geometry.csv. */
final class LowExposure {
    private final List<GammaAccumulation> rows;
    private final double low;
    private final double share;

    /**
     * Of an observation.
     *
     * @param radius mean radius of the target (m)
     */
    LowExposure(List<GammaAccumulation> rows, double radius) {
        this.rows = rows.stream()
                .filter(r -> r.mode().equals(GammaAccumulation.TARGET))
                .sorted(Comparator.comparingDouble(GammaAccumulation::end))
                .toList();
        double near = 0;
        double time = 0;
        double all = 0;
        for (GammaAccumulation row : this.rows) {
            all += weight(row);
            if (row.distance() < 2 * radius) {
                near += weight(row);
                time += row.live();
            }
        }
        this.low = time;
        this.share = all > 0 ? near / all : 0;
    }

    /** Counts of a line go with solid angle, its variance hardly: what a second tells goes with the square. */
    private static double weight(GammaAccumulation row) {
        return row.live() * row.solidAngle() * row.solidAngle();
    }

    /** Live time below one mean radius of altitude (s). */
    double low() {
        return low;
    }

    /** What is left of the information without so much of the time below one radius. */
    double without(double seconds) {
        return 1 - share * Math.min(1, low > 0 ? seconds / low : 0);
    }

    /**
     * A point of the history.
     *
     * @param tdb TDB seconds past J2000
     * @param information share of all until then, 0 to 1
     * @param low live time below one radius until then (s)
     */
    record Point(double tdb, double information, double low) {}

    /** So many points, equal steps of information apart; the last is the whole. */
    List<Point> history(int points, double radius) {
        double all = rows.stream().mapToDouble(LowExposure::weight).sum();
        List<Point> found = new ArrayList<>();
        double sum = 0;
        double time = 0;
        for (int i = 0; i < rows.size(); i++) {
            GammaAccumulation row = rows.get(i);
            sum += weight(row);
            time += row.distance() < 2 * radius ? row.live() : 0;
            if (sum >= all * (found.size() + 1) / points * (1 - 1e-12) || i == rows.size() - 1) {
                found.add(new Point(row.end(), sum / all, time));
            }
        }
        return found;
    }
}
