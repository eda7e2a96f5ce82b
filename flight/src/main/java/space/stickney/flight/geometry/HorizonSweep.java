package space.stickney.flight.geometry;

import java.util.Arrays;
import space.stickney.flight.shapes.Mesh;

/**
 * Finds the crest around a facet: every edge of the mesh that rises over the facet's plane is drawn on the prism of {@link HorizonMap}
 * and lifts the nodes it passes. The highest thing in any azimuth is an edge, so that nodes are exact. Most vertices lie below
 * the plane and cost one scalar product; on a convex body all do.
 *
 * <p>Scratch space: one for each thread.
 */
final class HorizonSweep {
    /** Edges of a mesh: the neighbours of each vertex one after the other, those of v from first[v] to first[v + 1]. */
    record Edges(int[] first, int[] neighbour) {
        static Edges of(Mesh mesh) {
            int[] first = new int[mesh.vertexCount() + 1];
            for (int f = 0; f < mesh.facetCount(); f++) {
                for (int k = 0; k < 3; k++) {
                    first[mesh.corner(f, k) + 1]++;
                }
            }
            Arrays.parallelPrefix(first, Integer::sum);
            int[] at = first.clone();
            int[] neighbour = new int[first[mesh.vertexCount()]];
            for (int f = 0; f < mesh.facetCount(); f++) {
                for (int k = 0; k < 3; k++) {
                    neighbour[at[mesh.corner(f, k)]++] = mesh.corner(f, (k + 1) % 3);
                }
            }
            return new Edges(first, neighbour);
        }
    }

    private final double[] vertices;
    private final Edges edges;
    private final int nodes;
    private final double perUnit;
    private final double[] nodeX;
    private final double[] nodeY;
    private final double skin;
    /** Height of each vertex over the plane (m). */
    private final double[] height;
    /** The facet's frame: centre, first and second tangent, normal. */
    private final double[] frame = new double[12];

    private final double[] a = new double[3];
    private final double[] b = new double[3];
    private float[] crest = {};
    private int at;

    HorizonSweep(double[] vertices, Edges edges, int nodes, double skin) {
        this.vertices = vertices;
        this.edges = edges;
        this.nodes = nodes;
        this.perUnit = nodes / 4.0;
        this.skin = skin;
        this.height = new double[vertices.length / 3];
        this.nodeX = new double[nodes];
        this.nodeY = new double[nodes];
        for (int k = 0; k < nodes; k++) {
            double p = k / perUnit;
            nodeX[k] = p <= 2 ? 1 - p : p - 3;
            nodeY[k] = p <= 1 ? p : p <= 3 ? 2 - p : p - 4;
        }
    }

    /**
     * One facet.
     *
     * @param crest receives the heights of the nodes from index {@code at}; zero before
     */
    void sweep(FacetTable facets, double[] tangent, int f, float[] crest, int at) {
        this.crest = crest;
        this.at = at;
        double[] m = frame;
        for (int k = 0; k < 3; k++) {
            m[k] = facets.center[3 * f + k];
            m[3 + k] = tangent[3 * f + k];
            m[9 + k] = facets.normal[3 * f + k];
        }
        m[6] = m[10] * m[5] - m[11] * m[4];
        m[7] = m[11] * m[3] - m[9] * m[5];
        m[8] = m[9] * m[4] - m[10] * m[3];
        double plane = m[9] * m[0] + m[10] * m[1] + m[11] * m[2];
        boolean any = false;
        for (int v = 0, i = 0; v < height.length; v++, i += 3) {
            double h = m[9] * vertices[i] + m[10] * vertices[i + 1] + m[11] * vertices[i + 2] - plane;
            height[v] = h;
            any |= h > skin;
        }
        for (int v = 0; any && v < height.length; v++) {
            if (height[v] > skin) {
                rising(v);
            }
        }
    }

    /** The edges of a vertex over the plane; those whose other end is over it too are met twice and drawn once. */
    private void rising(int v) {
        boolean known = false;
        for (int e = edges.first[v]; e < edges.first[v + 1]; e++) {
            int w = edges.neighbour[e];
            if (height[w] > skin && w < v) {
                continue;
            }
            if (!known) {
                local(v, a);
                known = true;
            }
            local(w, b);
            if (b[2] < 0) {
                double t = a[2] / (a[2] - b[2]);
                b[0] = a[0] + t * (b[0] - a[0]);
                b[1] = a[1] + t * (b[1] - a[1]);
                b[2] = 0;
            }
            if (a[0] * b[1] - a[1] * b[0] >= 0) {
                lift(a, b);
            } else {
                lift(b, a);
            }
        }
    }

    private void local(int v, double[] out) {
        double[] m = frame;
        double x = vertices[3 * v] - m[0];
        double y = vertices[3 * v + 1] - m[1];
        double z = vertices[3 * v + 2] - m[2];
        out[0] = m[3] * x + m[4] * y + m[5] * z;
        out[1] = m[6] * x + m[7] * y + m[8] * z;
        out[2] = height[v];
    }

    /** Lifts the nodes between two points, the second to the left of the first. */
    private void lift(double[] from, double[] to) {
        double begin = HorizonMap.position(from[0], from[1], Math.abs(from[0]) + Math.abs(from[1])) * perUnit;
        double end = HorizonMap.position(to[0], to[1], Math.abs(to[0]) + Math.abs(to[1])) * perUnit;
        if (end < begin) {
            end += nodes;
        }
        for (int n = (int) Math.ceil(begin); n <= end; n++) {
            int k = n % nodes;
            double p = nodeX[k] * from[1] - nodeY[k] * from[0];
            double q = nodeX[k] * to[1] - nodeY[k] * to[0];
            double t = p == q ? 0 : p / (p - q);
            double x = from[0] + t * (to[0] - from[0]);
            double y = from[1] + t * (to[1] - from[1]);
            double s = (from[2] + t * (to[2] - from[2])) / (Math.abs(x) + Math.abs(y));
            if (s > crest[at + k]) {
                crest[at + k] = (float) s;
            }
        }
    }
}
