package space.stickney.flight.shapes;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Points that have the same coordinates to the last bit (0 and -0 are the same). */
final class Coincidence {
    private Coincidence() {}

    /** For each point the lowest one at its place, itself if there is no lower. */
    static int[] firstAtSamePlace(double[] points) {
        int n = points.length / 3;
        Comparator<Integer> byPlace = (a, b) -> compare(points, a, b);
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(byPlace.thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] first = new int[n];
        for (int i = 0; i < n; i++) {
            boolean same = i > 0 && compare(points, order[i - 1], order[i]) == 0;
            first[order[i]] = same ? first[order[i - 1]] : order[i];
        }
        return first;
    }

    private static int compare(double[] points, int a, int b) {
        for (int axis = 0; axis < 3; axis++) {
            // adding 0 turns -0 into 0
            int sign = Double.compare(points[3 * a + axis] + 0.0, points[3 * b + axis] + 0.0);
            if (sign != 0) {
                return sign;
            }
        }
        return 0;
    }
}
