package space.stickney.flight.shapes;

import java.util.Arrays;

/**
 * Builds the boxes of a {@link MeshTree}: from the top, each set of facets is cut by a plane across the middle of its centres'
 * box where the surface-area heuristic over {@value #BINS} slices is least (Wald, "On fast construction of SAH-based bounding
 * volume hierarchies", 2007). Nodes stand depth first: the first child follows its parent, {@code next} leads past a subtree.
 */
final class TreeNodes {
    private static final int BINS = 16;
    private static final int LEAF = 4;
    /** From this depth on sets are halved, so that no stack overflows whatever the surface. */
    private static final int HALVE_FROM = MeshTree.DEEPEST - 32;

    /** Facets in the order of the leaves. */
    final int[] order;
    /** Lower and upper x, y, z of each node's box. */
    double[] boxes;
    /** Where to go when a node's box is missed. */
    int[] next;
    /** First facet of a leaf in {@code order}; -1 for inner nodes. */
    int[] first;
    /** Number of facets of a leaf. */
    int[] count;

    int size;

    private final double[] lower;
    private final double[] upper;

    TreeNodes(Mesh mesh) {
        int facets = mesh.facetCount();
        order = new int[facets];
        lower = new double[3 * facets];
        upper = new double[3 * facets];
        for (int f = 0; f < facets; f++) {
            order[f] = f;
            for (int axis = 0; axis < 3; axis++) {
                double a = mesh.coordinate(mesh.corner(f, 0), axis);
                double b = mesh.coordinate(mesh.corner(f, 1), axis);
                double c = mesh.coordinate(mesh.corner(f, 2), axis);
                lower[3 * f + axis] = Math.min(a, Math.min(b, c));
                upper[3 * f + axis] = Math.max(a, Math.max(b, c));
            }
        }
        int most = Math.max(1, 2 * facets);
        boxes = new double[6 * most];
        next = new int[most];
        first = new int[most];
        count = new int[most];
        build(0, facets, 0);
        boxes = Arrays.copyOf(boxes, 6 * size);
        next = Arrays.copyOf(next, size);
        first = Arrays.copyOf(first, size);
        count = Arrays.copyOf(count, size);
    }

    private void build(int begin, int end, int depth) {
        int node = size++;
        bound(node, begin, end);
        int cut = end - begin <= LEAF ? -1 : cut(begin, end, depth);
        if (cut < 0) {
            first[node] = begin;
            count[node] = end - begin;
        } else {
            first[node] = -1;
            build(begin, cut, depth + 1);
            build(cut, end, depth + 1);
        }
        next[node] = size;
    }

    private void bound(int node, int begin, int end) {
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = begin; i < end; i++) {
                low = Math.min(low, lower[3 * order[i] + axis]);
                high = Math.max(high, upper[3 * order[i] + axis]);
            }
            boxes[6 * node + axis] = low;
            boxes[6 * node + 3 + axis] = high;
        }
    }

    /** Twice the centre of a facet's box. */
    private double middle(int facet, int axis) {
        return lower[3 * facet + axis] + upper[3 * facet + axis];
    }

    /** Sorts the facets into two sets; where the second begins. */
    private int cut(int begin, int end, int depth) {
        double best = Double.POSITIVE_INFINITY;
        int bestAxis = -1;
        double bestPlane = 0;
        for (int axis = 0; axis < 3; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = begin; i < end; i++) {
                low = Math.min(low, middle(order[i], axis));
                high = Math.max(high, middle(order[i], axis));
            }
            if (high > low) {
                Slices slices = new Slices(low, high, axis);
                for (int i = begin; i < end; i++) {
                    slices.add(order[i]);
                }
                slices.weigh();
                if (slices.cost < best) {
                    best = slices.cost;
                    bestAxis = axis;
                    bestPlane = slices.plane;
                }
            }
        }
        int at = bestAxis < 0 || depth >= HALVE_FROM ? begin : partition(begin, end, bestAxis, bestPlane);
        // all centres in one point, or too deep: halve as they stand
        return at == begin || at == end ? (begin + end) / 2 : at;
    }

    private int partition(int begin, int end, int axis, double plane) {
        int at = begin;
        for (int i = begin; i < end; i++) {
            int facet = order[i];
            if (middle(facet, axis) < plane) {
                order[i] = order[at];
                order[at++] = facet;
            }
        }
        return at;
    }

    /** Facets counted by slices along an axis. */
    private final class Slices {
        private final int[] counts = new int[BINS];
        private final double[] bounds = new double[6 * BINS];
        private final double low;
        private final double width;
        private final int axis;
        double cost = Double.POSITIVE_INFINITY;
        double plane;

        Slices(double low, double high, int axis) {
            this.low = low;
            this.width = (high - low) / BINS;
            this.axis = axis;
            for (int b = 0; b < BINS; b++) {
                Arrays.fill(bounds, 6 * b, 6 * b + 3, Double.POSITIVE_INFINITY);
                Arrays.fill(bounds, 6 * b + 3, 6 * b + 6, Double.NEGATIVE_INFINITY);
            }
        }

        void add(int facet) {
            int b = Math.max(0, Math.min(BINS - 1, (int) ((middle(facet, axis) - low) / width)));
            counts[b]++;
            for (int k = 0; k < 3; k++) {
                bounds[6 * b + k] = Math.min(bounds[6 * b + k], lower[3 * facet + k]);
                bounds[6 * b + 3 + k] = Math.max(bounds[6 * b + 3 + k], upper[3 * facet + k]);
            }
        }

        /** The plane between two slices with the least sum of area times number of facets. */
        void weigh() {
            double[] right = new double[BINS];
            double[] box = empty();
            int number = 0;
            for (int b = BINS - 1; b > 0; b--) {
                number += counts[b];
                right[b] = number == 0 ? 0 : number * grow(box, b);
            }
            box = empty();
            number = 0;
            for (int b = 0; b < BINS - 1; b++) {
                number += counts[b];
                double sum = right[b + 1] + (number == 0 ? 0 : number * grow(box, b));
                if (number > 0 && right[b + 1] > 0 && sum < cost) {
                    cost = sum;
                    plane = low + (b + 1) * width;
                }
            }
        }

        private static double[] empty() {
            double inf = Double.POSITIVE_INFINITY;
            return new double[] {inf, inf, inf, -inf, -inf, -inf};
        }

        /** Half the area of a box with one more slice in it. */
        private double grow(double[] box, int b) {
            for (int k = 0; k < 3; k++) {
                box[k] = Math.min(box[k], bounds[6 * b + k]);
                box[k + 3] = Math.max(box[k + 3], bounds[6 * b + k + 3]);
            }
            double x = box[3] - box[0];
            double y = box[4] - box[1];
            double z = box[5] - box[2];
            return x < 0 ? 0 : x * y + y * z + z * x;
        }
    }
}
