package space.stickney.flight.gravity;

import java.util.Arrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.shapes.Mesh;

/**
 * What of a polyhedron does not depend on the point of evaluation, in flat arrays: one array for each coordinate of the vertices, for each of
 * ten numbers of the edges, for each of eight of the facets, padded with zeros to whole blocks. Immutable after construction; shared by all threads.
 *
 * <p>An edge carries its dyad {@code E = nA nAe' + nB nBe'} (Werner and Scheeres 1997, equation 12; symmetric), and, with one of its
 * ends v, {@code E v} and {@code v.E v}. Because {@code E} times the direction of the edge is zero, the sums over the edges of
 * {@code L E (v - p)} and {@code L (v - p).E (v - p)} follow from those of {@code L E}, {@code L E v}, {@code L v.E v}.
 */
final class PolyhedronTables {
    /** Numbers for each edge: Exx, Eyy, Ezz, Exy, Exz, Eyz; E v (3); v.E v. */
    static final int EDGE = 10;
    /** Numbers for each facet: unit normal n (3), n.v, 4 A, and the squared sides opposite to its corners (3). */
    static final int FACET = 8;

    /** Edges and facets are worked through in blocks of so many. */
    static final int BLOCK = 1024;

    final double[] x;
    final double[] y;
    final double[] z;
    final int[] tail;
    final int[] head;
    final double[] edgeLength;
    /** An edge with a smaller r1 + r2 than this (m) needs the logarithm: beyond, the argument of artanh is below 1/8. */
    final double[] edgeReach;
    /** edges[k][e]. */
    final double[][] edges;
    /** corners[i][f]: vertex at corner i. */
    final int[][] corners;
    /** facets[k][f]. */
    final double[][] facets;
    /** A facet whose first corner is nearer than this (m) needs the arc tangent of two arguments. */
    final double[] facetReach;
    /** Rounding error of a coordinate (m): nearer than this to an edge or to the plane of a facet is on it. */
    final double touch;

    final double volume;
    final double area;

    PolyhedronTables(Mesh mesh) {
        int vertexCount = mesh.vertexCount();
        x = new double[vertexCount];
        y = new double[vertexCount];
        z = new double[vertexCount];
        for (int v = 0; v < vertexCount; v++) {
            x[v] = mesh.coordinate(v, 0);
            y[v] = mesh.coordinate(v, 1);
            z[v] = mesh.coordinate(v, 2);
        }
        volume = mesh.volume();
        area = mesh.surfaceArea();
        if (!(volume > 0)) {
            throw new BadInput(
                    "shape " + mesh.name(),
                    "a volume of " + volume + " m3 (the facets look inwards, or the surface is not closed)",
                    "a closed surface with facets counter-clockwise seen from outside");
        }
        touch = 8 * Math.ulp(mesh.largestRadius());
        int facetCount = mesh.facetCount();
        corners = new int[3][facetCount];
        facets = new double[FACET][padded(facetCount)];
        facetReach = new double[facetCount];
        for (int f = 0; f < facetCount; f++) {
            facet(mesh, f);
        }
        long[] sides = sortedSides(mesh);
        int edgeCount = sides.length / 2;
        tail = new int[edgeCount];
        head = new int[edgeCount];
        edgeLength = new double[padded(edgeCount)];
        edgeReach = new double[edgeCount];
        edges = new double[EDGE][padded(edgeCount)];
        for (int e = 0; e < edgeCount; e++) {
            edge(mesh, e, sides[2 * e], sides[2 * e + 1]);
        }
    }

    private static int padded(int count) {
        return (count + BLOCK - 1) / BLOCK * BLOCK;
    }

    private void facet(Mesh mesh, int f) {
        Vector3D twice = mesh.areaVector(f);
        double norm = twice.getNorm();
        if (!(norm > 0)) {
            throw new BadInput(
                    "shape " + mesh.name(), "facet " + f + " (from 0) without area", "facets that enclose an area");
        }
        Vector3D n = twice.scalarMultiply(1 / norm);
        facets[0][f] = n.getX();
        facets[1][f] = n.getY();
        facets[2][f] = n.getZ();
        facets[3][f] = n.dotProduct(mesh.vertex(mesh.corner(f, 0)));
        facets[4][f] = 2 * norm;
        double longest = 0;
        for (int i = 0; i < 3; i++) {
            double side = mesh.vertex(mesh.corner(f, (i + 1) % 3))
                    .subtract(mesh.vertex(mesh.corner(f, (i + 2) % 3)))
                    .getNormSq();
            facets[5 + i][f] = side;
            corners[i][f] = mesh.corner(f, i);
            longest = Math.max(longest, side);
        }
        facetReach[f] = NEAR_FACET * Math.sqrt(longest);
    }

    /**
     * Beyond four times its longest side every corner is three sides away, so that the solid angle is below
     * {@code (sqrt(3)/4)/9 = 0.048} and its tangent needs five terms of the series.
     */
    private static final double NEAR_FACET = 4;

    /** Each undirected edge twice, one after the other: ends, then number of the directed side 3 f + i. */
    private static long[] sortedSides(Mesh mesh) {
        long count = 3L * mesh.facetCount();
        long vertexCount = mesh.vertexCount();
        if (vertexCount > 1_000_000 || count > 8_000_000) {
            throw new BadInput("shape " + mesh.name(), vertexCount + " vertices", "at most one million");
        }
        long[] keys = new long[(int) count];
        for (int side = 0; side < count; side++) {
            int from = from(mesh, side);
            int to = to(mesh, side);
            keys[side] = (Math.min(from, to) * vertexCount + Math.max(from, to)) * count + side;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            long key = keys[i] / count;
            int first = i - i % 2;
            boolean paired = first + 1 < keys.length
                    && keys[first] / count == key
                    && keys[first + 1] / count == key
                    && (first + 2 >= keys.length || keys[first + 2] / count != key);
            if (!paired) {
                throw new BadInput(
                        "shape " + mesh.name(),
                        "the edge between vertices " + key / vertexCount + " and " + key % vertexCount
                                + " (from 0) with one facet, or more than two",
                        "a closed surface: two facets at each edge");
            }
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i] %= count;
        }
        return keys;
    }

    private static int from(Mesh mesh, long side) {
        return mesh.corner((int) (side / 3), (int) (side % 3));
    }

    private static int to(Mesh mesh, long side) {
        return mesh.corner((int) (side / 3), (int) ((side + 1) % 3));
    }

    private void edge(Mesh mesh, int e, long side, long other) {
        int a = from(mesh, side);
        int b = to(mesh, side);
        if (a != to(mesh, other) || b != from(mesh, other)) {
            throw new BadInput(
                    "shape " + mesh.name(),
                    "facets " + side / 3 + " and " + other / 3 + " (from 0) that turn opposite ways",
                    "all facets counter-clockwise seen from outside");
        }
        Vector3D v = mesh.vertex(a);
        Vector3D along = mesh.vertex(b).subtract(v);
        double length = along.getNorm();
        Vector3D t = along.scalarMultiply(1 / length);
        Vector3D na = normal((int) (side / 3));
        Vector3D nb = normal((int) (other / 3));
        double[] p = na.toArray();
        double[] q = nb.toArray();
        double[] pe = Vector3D.crossProduct(t, na).toArray();
        double[] qe = Vector3D.crossProduct(nb, t).toArray();
        double[][] dyad = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                dyad[i][j] = 0.5 * (p[i] * pe[j] + q[i] * qe[j] + (p[j] * pe[i] + q[j] * qe[i]));
            }
        }
        double[] r = v.toArray();
        double[] ev = new double[3];
        for (int i = 0; i < 3; i++) {
            ev[i] = dyad[i][0] * r[0] + dyad[i][1] * r[1] + dyad[i][2] * r[2];
        }
        tail[e] = a;
        head[e] = b;
        edgeLength[e] = length;
        edgeReach[e] = 8 * length;
        double[] numbers = {
            dyad[0][0],
            dyad[1][1],
            dyad[2][2],
            dyad[0][1],
            dyad[0][2],
            dyad[1][2],
            ev[0],
            ev[1],
            ev[2],
            r[0] * ev[0] + r[1] * ev[1] + r[2] * ev[2]
        };
        for (int k = 0; k < EDGE; k++) {
            edges[k][e] = numbers[k];
        }
    }

    private Vector3D normal(int f) {
        return new Vector3D(facets[0][f], facets[1][f], facets[2][f]);
    }

    int edgeCount() {
        return edgeReach.length;
    }

    int facetCount() {
        return facetReach.length;
    }
}
