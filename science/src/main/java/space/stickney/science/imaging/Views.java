package space.stickney.science.imaging;

import java.util.Arrays;

/**
 * All views of all facets in the images of a body, sorted by facet and within a facet by resolution, the finest first: flat arrays,
 * so that a map can be drawn up again and again under other conditions.
 */
final class Views {
    final int count;
    /** Where the views of each facet begin; one more at the end. */
    final int[] first;
    /** Number of the image, in the order of time. */
    final int[] image;

    final float[] resolution;
    final float[] incidence;
    final float[] emission;
    final float[] phase;
    final float[] share;

    private Views(Collector c, int facets) {
        count = c.size;
        first = new int[facets + 1];
        for (int i = 0; i < count; i++) {
            first[c.facet[i] + 1]++;
        }
        for (int f = 0; f < facets; f++) {
            first[f + 1] += first[f];
        }
        int[] order = order(c, facets);
        image = new int[count];
        resolution = new float[count];
        incidence = new float[count];
        emission = new float[count];
        phase = new float[count];
        share = new float[count];
        for (int i = 0; i < count; i++) {
            int from = order[i];
            image[i] = c.image[from];
            resolution[i] = c.resolution[from];
            incidence[i] = c.incidence[from];
            emission[i] = c.emission[from];
            phase[i] = c.phase[from];
            share[i] = c.share[from];
        }
    }

    /** By facet, then resolution, then number: positive floats sort like their bits. */
    private int[] order(Collector c, int facets) {
        int[] next = Arrays.copyOf(first, facets);
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[next[c.facet[i]]++] = (long) Float.floatToIntBits(c.resolution[i]) << 32 | i;
        }
        int[] order = new int[count];
        for (int f = 0; f < facets; f++) {
            Arrays.sort(keys, first[f], first[f + 1]);
        }
        for (int i = 0; i < count; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    /** Gathers views image by image. */
    static final class Collector implements Projection.Seen {
        private int now;
        private int size;
        private int[] image = new int[4096];
        private int[] facet = new int[4096];
        private float[] resolution = new float[4096];
        private float[] incidence = new float[4096];
        private float[] emission = new float[4096];
        private float[] phase = new float[4096];
        private float[] share = new float[4096];

        /** The views that follow are of this image. */
        void image(int number) {
            now = number;
        }

        @Override
        public void facet(int f, double r, double i, double e, double p, double covered) {
            if (size == image.length) {
                grow();
            }
            image[size] = now;
            facet[size] = f;
            resolution[size] = (float) r;
            incidence[size] = (float) i;
            emission[size] = (float) e;
            phase[size] = (float) p;
            share[size++] = (float) covered;
        }

        private void grow() {
            int n = 2 * size;
            image = Arrays.copyOf(image, n);
            facet = Arrays.copyOf(facet, n);
            resolution = Arrays.copyOf(resolution, n);
            incidence = Arrays.copyOf(incidence, n);
            emission = Arrays.copyOf(emission, n);
            phase = Arrays.copyOf(phase, n);
            share = Arrays.copyOf(share, n);
        }

        /** All of them, for a surface of so many facets. */
        Views views(int facets) {
            return new Views(this, facets);
        }
    }
}
