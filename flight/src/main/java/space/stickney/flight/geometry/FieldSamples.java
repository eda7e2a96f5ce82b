package space.stickney.flight.geometry;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/**
 * Directions that stand for equal parts of a field of view: the middles of the cells of a square grid on Lambert's equal-area plane about
 * the boresight, X = x sqrt(2/(1+z)) (Snyder 1987, USGS Professional Paper 1395, p. 182), as far as they lie in the field. The same every
 * time, nothing is drawn; a share of n samples is known to about n^(-3/4).
 */
final class FieldSamples {
    private static final int EDGE = 256;
    private static final int FEWEST = 4;

    private FieldSamples() {}

    /**
     * Unit vectors in instrument axes.
     *
     * @param wanted how many, about
     * @return flat: x, y, z, x, y, z, ...
     */
    static double[] of(FieldOfView field, int wanted) {
        double[] box = box(field);
        double width = box[1] - box[0];
        double height = box[3] - box[2];
        double cell = FastMath.sqrt(width * height / wanted);
        int columns = (int) Math.max(FEWEST, FastMath.rint(width / cell));
        int rows = (int) Math.max(FEWEST, FastMath.rint(height / cell));
        double[] out = new double[3 * columns * rows];
        int n = 0;
        for (int i = 0; i < rows; i++) {
            double v = box[2] + height * (i + 0.5) / rows;
            for (int j = 0; j < columns; j++) {
                double u = box[0] + width * (j + 0.5) / columns;
                double q = u * u + v * v;
                if (q <= 4) {
                    double f = FastMath.sqrt(1 - q / 4);
                    out[n] = u * f;
                    out[n + 1] = v * f;
                    out[n + 2] = 1 - q / 2;
                    n += field.contains(out[n], out[n + 1], out[n + 2]) ? 3 : 0;
                }
            }
        }
        return Arrays.copyOf(out, n);
    }

    /** Smallest and largest X, smallest and largest Y of the edge. */
    private static double[] box(FieldOfView field) {
        double[] edge = field.boundary(EDGE);
        double[] box = {2, -2, 2, -2};
        for (int i = 0; i < edge.length; i += 3) {
            double f = FastMath.sqrt(2 / Math.max(1 + edge[i + 2], 1e-300));
            // where the edge shrinks to the point behind, the field is everything
            double u = edge[i + 2] <= -1 ? 2 : f * edge[i];
            double v = edge[i + 2] <= -1 ? 2 : f * edge[i + 1];
            box[0] = Math.min(box[0], Math.min(u, edge[i + 2] <= -1 ? -2 : u));
            box[1] = Math.max(box[1], u);
            box[2] = Math.min(box[2], Math.min(v, edge[i + 2] <= -1 ? -2 : v));
            box[3] = Math.max(box[3], v);
        }
        return box;
    }
}
