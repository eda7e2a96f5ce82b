package space.stickney.science.imaging;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How well each part of a surface was imaged: the best views of each facet, taken from the finest until its area is full. What no
 * image shows is known no better than to the size of the body.
 */
final class SurfaceMap {
    private final Surface surface;
    private final int[] facet;
    private final double[] resolution;
    private final double[] area;
    private final double[] full;
    private int size;

    private SurfaceMap(Surface surface) {
        this.surface = surface;
        facet = new int[16 * surface.count];
        resolution = new double[16 * surface.count];
        area = new double[16 * surface.count];
        full = new double[surface.count];
    }

    /**
     * Draws up the map.
     *
     * @param angles within which ground counts
     * @param factor by which resolutions are larger than the views say
     * @param arrived whether an image, by its number, may be used
     */
    static SurfaceMap of(Surface surface, Views views, Angles angles, double factor, IntPredicate arrived) {
        SurfaceMap map = new SurfaceMap(surface);
        for (int f = 0; f < surface.count; f++) {
            map.fill(f, views, angles, factor, arrived);
        }
        return map;
    }

    /** At most 16 pieces a facet: what a seventeenth view would add is left out. */
    private void fill(int f, Views views, Angles angles, double factor, IntPredicate arrived) {
        double left = 1;
        int most = size + 16;
        for (int i = views.first[f]; i < views.first[f + 1] && left > 1e-6 && size < most; i++) {
            if (arrived.test(views.image[i]) && angles.hold(views.incidence[i], views.emission[i], views.phase[i])) {
                double piece = Math.min(left, views.share[i]);
                facet[size] = f;
                resolution[size] = factor * views.resolution[i];
                area[size++] = piece * surface.area[f];
                left -= piece;
            }
        }
        full[f] = 1 - left;
    }

    /** Share of a facet that was imaged. */
    double share(int f) {
        return full[f];
    }

    /** Share of the surface imaged, however coarsely. */
    double fraction() {
        return fraction(Double.POSITIVE_INFINITY);
    }

    /** Share of the surface imaged at a resolution (m a pixel) or finer. */
    double fraction(double atMost) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += resolution[i] <= atMost ? area[i] : 0;
        }
        return sum / surface.whole;
    }

    /**
     * The resolution (m a pixel) that a share of the surface has or is finer than; the body's diameter (m) if less of it was imaged.
     *
     * @param share from 0 to 1
     */
    double over(double share) {
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (long) Float.floatToIntBits((float) resolution[i]) << 32 | i;
        }
        Arrays.sort(keys);
        double sum = 0;
        for (long key : keys) {
            int i = (int) key;
            sum += area[i];
            if (sum >= share * surface.whole * (1 - 1e-12)) {
                return resolution[i];
            }
        }
        return surface.diameter;
    }

    /** The finest resolution on a facet (m a pixel), the body's diameter if none. */
    double finest(int f) {
        for (int i = 0; i < size; i++) {
            if (facet[i] == f) {
                return resolution[i];
            }
        }
        return surface.diameter;
    }

    /** The finest resolution anywhere (m a pixel), the body's diameter if there is no image. */
    double finest() {
        double best = surface.diameter;
        for (int i = 0; i < size; i++) {
            best = Math.min(best, resolution[i]);
        }
        return best;
    }
}
