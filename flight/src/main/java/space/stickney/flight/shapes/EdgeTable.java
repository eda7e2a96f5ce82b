package space.stickney.flight.shapes;

import java.util.Arrays;

/**
 * Which facets meet at which edge. A half-edge h = 3 f + k runs from corner k of facet f to the next corner; sorting half-edges by
 * their two vertices (O(n log n)) puts the halves of an edge side by side.
 */
final class EdgeTable {
    private final Mesh mesh;
    /** Lower vertex, higher vertex of each half-edge as one number, sorted. */
    private final long[] keys;
    /** The half-edges in the order of the keys, those of one edge by number. */
    private final int[] halves;

    EdgeTable(Mesh mesh) {
        this.mesh = mesh;
        int n = 3 * mesh.facetCount();
        long vertices = Math.max(1, mesh.vertexCount());
        long[] byKey = new long[n];
        for (int h = 0; h < n; h++) {
            byKey[h] = Math.min(from(h), to(h)) * vertices + Math.max(from(h), to(h));
        }
        int[] order = sorted(byKey);
        halves = order;
        keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = byKey[order[i]];
        }
    }

    /** Vertex at which a half-edge begins. */
    int from(int half) {
        return mesh.corner(half / 3, half % 3);
    }

    /** Vertex at which a half-edge ends. */
    int to(int half) {
        return mesh.corner(half / 3, (half % 3 + 1) % 3);
    }

    /** Visits every edge with the half-edges that lie on it. */
    void forEach(EdgeVisitor visitor) {
        int begin = 0;
        while (begin < keys.length) {
            int end = begin + 1;
            while (end < keys.length && keys[end] == keys[begin]) {
                end++;
            }
            visitor.visit(Arrays.copyOfRange(halves, begin, end));
            begin = end;
        }
    }

    /** For each half-edge the one of the other facet, -1 where there is not exactly one other that runs the other way. */
    int[] partners() {
        int[] partner = new int[halves.length];
        Arrays.fill(partner, -1);
        forEach(on -> {
            if (on.length == 2 && from(on[0]) == to(on[1])) {
                partner[on[0]] = on[1];
                partner[on[1]] = on[0];
            }
        });
        return partner;
    }

    interface EdgeVisitor {
        /** An edge, by its half-edges in the order of their numbers. */
        void visit(int[] halfEdges);
    }

    /** Indices that sort the values; equal values by index. */
    private static int[] sorted(long[] values) {
        int[] order = new int[values.length];
        int[] other = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int width = 1; width < order.length; width *= 2) {
            for (int low = 0; low < order.length; low += 2 * width) {
                merge(values, order, other, low, Math.min(low + width, order.length), width);
            }
            int[] swap = order;
            order = other;
            other = swap;
        }
        return order;
    }

    private static void merge(long[] values, int[] from, int[] into, int low, int middle, int width) {
        int high = Math.min(middle + width, from.length);
        int left = low;
        int right = middle;
        for (int k = low; k < high; k++) {
            boolean takeLeft = left < middle && (right >= high || values[from[left]] <= values[from[right]]);
            into[k] = takeLeft ? from[left++] : from[right++];
        }
    }
}
