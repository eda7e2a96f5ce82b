package space.stickney.report.plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of equal value on a rectangular grid (marching squares: linear interpolation along the edges of each square; a saddle
 * is decided by the mean of its corners), joined to chains.
 *
 * <p>Squares with a NaN corner, or with corners of different zones, hold no line: so no false contour crosses a jump of
 * the function, such as the 180-degree ridge of a launch window.
 */
public final class Contours {
    private final double[] values;
    private final int[] zones;
    private final int columns;
    private final int rows;

    /**
     * @param values row by row: index = row x columns + column; NaN where there is none
     * @param zones the zone of each value, same layout
     */
    public Contours(double[] values, int[] zones, int columns, int rows) {
        if (values.length != columns * rows || zones.length != values.length) {
            throw new IllegalArgumentException(values.length + " values for " + columns + " x " + rows);
        }
        this.values = values.clone();
        this.zones = zones.clone();
        this.columns = columns;
        this.rows = rows;
    }

    /** The chains at a level, each {column, row, column, row, ...} in fractional grid indices, in a fixed order. */
    public List<double[]> at(double level) {
        Map<Long, long[]> neighbours = new HashMap<>();
        List<Long> order = new ArrayList<>();
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column + 1 < columns; column++) {
                square(level, column, row, neighbours, order);
            }
        }
        return chains(level, neighbours, order);
    }

    // ---- squares. An edge is named by its lower left end and its direction: 2 index (along the row), 2 index + 1
    // (across).

    private void square(double level, int column, int row, Map<Long, long[]> neighbours, List<Long> order) {
        int a = row * columns + column;
        int[] corner = {a, a + 1, a + columns + 1, a + columns};
        int inside = 0;
        double mean = 0;
        for (int k = 0; k < 4; k++) {
            double v = values[corner[k]];
            if (Double.isNaN(v) || zones[corner[k]] != zones[a]) {
                return;
            }
            inside |= v >= level ? 1 << k : 0;
            mean += 0.25 * v;
        }
        long[] edge = {2L * a, 2L * (a + 1) + 1, 2L * (a + columns), 2L * a + 1};
        if (inside == 5 || inside == 10) {
            boolean joined = mean >= level == (inside == 5);
            join(neighbours, order, edge[0], joined ? edge[1] : edge[3]);
            join(neighbours, order, edge[2], joined ? edge[3] : edge[1]);
            return;
        }
        long first = -1;
        for (int k = 0; k < 4; k++) {
            boolean crossed = (inside >> k & 1) != (inside >> (k + 1) % 4 & 1);
            if (crossed && first < 0) {
                first = edge[k];
            } else if (crossed) {
                join(neighbours, order, first, edge[k]);
            }
        }
    }

    private static void join(Map<Long, long[]> neighbours, List<Long> order, long a, long b) {
        attach(neighbours, order, a, b);
        attach(neighbours, order, b, a);
    }

    private static void attach(Map<Long, long[]> neighbours, List<Long> order, long a, long b) {
        long[] known = neighbours.get(a);
        if (known == null) {
            neighbours.put(a, new long[] {b, -1});
            order.add(a);
        } else {
            known[1] = b;
        }
    }

    // ---- chains: first the open ones from their ends, then the closed ones

    private List<double[]> chains(double level, Map<Long, long[]> neighbours, List<Long> order) {
        List<double[]> chains = new ArrayList<>();
        for (boolean open : new boolean[] {true, false}) {
            for (long edge : order) {
                long[] next = neighbours.get(edge);
                if (next != null && (!open || next[1] < 0)) {
                    chains.add(follow(level, edge, neighbours));
                }
            }
        }
        return chains;
    }

    private double[] follow(double level, long start, Map<Long, long[]> neighbours) {
        double[] points = new double[64];
        int n = 0;
        long before = -1;
        long edge = start;
        boolean again = true;
        while (again) {
            if (n + 4 > points.length) {
                points = Arrays.copyOf(points, 2 * points.length);
            }
            n = add(level, edge, points, n);
            long[] next = neighbours.remove(edge);
            if (next == null) {
                break;
            }
            long onward = next[0] != before && neighbours.containsKey(next[0]) ? next[0] : next[1];
            boolean closes = !neighbours.containsKey(onward);
            if (closes && n > 4 && (next[0] == start || next[1] == start)) {
                n = add(level, start, points, n);
            }
            again = onward >= 0 && !closes;
            before = edge;
            edge = onward;
        }
        return Arrays.copyOf(points, n);
    }

    private int add(double level, long edge, double[] points, int n) {
        int a = (int) (edge / 2);
        boolean across = edge % 2 == 1;
        int b = across ? a + columns : a + 1;
        double t = (level - values[a]) / (values[b] - values[a]);
        points[n] = a % columns + (across ? 0 : t);
        points[n + 1] = Math.floorDiv(a, columns) + (across ? t : 0);
        return n + 2;
    }
}
