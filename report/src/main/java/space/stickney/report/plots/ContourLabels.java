package space.stickney.report.plots;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * Writes the value of a contour along it, where it is long and straight enough, turned to be readable, and never over
 * another label.
 */
final class ContourLabels {
    private static final double CLEARANCE = 34;
    private static final double CHARACTER = 6.4;

    private final List<double[]> taken = new ArrayList<>();
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;

    ContourLabels(double left, double top, double right, double bottom) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    /** Keeps labels away from a point. */
    void avoid(double x, double y) {
        taken.add(new double[] {x, y});
    }

    /** One label for each long chain ({x, y, ...} in pixels). */
    void write(Svg svg, String classes, String text, List<double[]> chains) {
        double length = CHARACTER * text.length() + 8;
        for (double[] chain : chains) {
            place(svg, classes, text, chain, length);
        }
    }

    private void place(Svg svg, String classes, String text, double[] chain, double length) {
        int n = chain.length / 2;
        if (pathLength(chain) < 3.5 * length) {
            return;
        }
        int bestAt = -1;
        double bestCost = 0.12;
        for (int i = 2; i + 2 < n; i++) {
            double x = chain[2 * i];
            double y = chain[2 * i + 1];
            if (isFree(x, y, length)) {
                double cost = bend(chain, i, length);
                if (cost < bestCost) {
                    bestCost = cost;
                    bestAt = i;
                }
            }
        }
        if (bestAt >= 0) {
            put(svg, classes, text, chain, bestAt, length);
        }
    }

    private void put(Svg svg, String classes, String text, double[] chain, int i, double length) {
        int[] span = span(chain, i, length);
        double angle = FastMath.toDegrees(FastMath.atan2(
                chain[2 * span[1] + 1] - chain[2 * span[0] + 1], chain[2 * span[1]] - chain[2 * span[0]]));
        angle = angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
        svg.text(classes, chain[2 * i], chain[2 * i + 1], angle, text);
        avoid(chain[2 * i], chain[2 * i + 1]);
    }

    private boolean isFree(double x, double y, double length) {
        if (x < left + length || x > right - length || y < top + length || y > bottom - length) {
            return false;
        }
        double clearance = CLEARANCE + 0.3 * length;
        return taken.stream().noneMatch(t -> FastMath.hypot(t[0] - x, t[1] - y) < clearance);
    }

    /** How much longer the path is than the straight line under the label; one if the chain ends there. */
    private static double bend(double[] chain, int i, double length) {
        int[] span = span(chain, i, length);
        double straight = distance(chain, span[0], span[1]);
        if (straight < 0.8 * length) {
            return 1;
        }
        double path = 0;
        for (int k = span[0]; k < span[1]; k++) {
            path += distance(chain, k, k + 1);
        }
        return path / straight - 1;
    }

    /** The points about a place that are half a label away on either side. */
    private static int[] span(double[] chain, int i, double length) {
        int a = i;
        int b = i;
        while (a > 0 && distance(chain, a, i) < 0.5 * length) {
            a--;
        }
        while (b + 1 < chain.length / 2 && distance(chain, i, b) < 0.5 * length) {
            b++;
        }
        return new int[] {a, b};
    }

    private static double pathLength(double[] chain) {
        double path = 0;
        for (int k = 0; k + 1 < chain.length / 2; k++) {
            path += distance(chain, k, k + 1);
        }
        return path;
    }

    private static double distance(double[] chain, int a, int b) {
        return FastMath.hypot(chain[2 * a] - chain[2 * b], chain[2 * a + 1] - chain[2 * b + 1]);
    }
}
