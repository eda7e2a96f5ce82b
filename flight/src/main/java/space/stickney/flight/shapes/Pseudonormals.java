package space.stickney.flight.shapes;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/**
 * Normals of facets, edges and vertices that tell inside from outside: at the nearest point c of a closed surface, p lies outside
 * where (p - c) . n is positive, if n is the facet's normal, the sum of the two facets' normals on an edge, and the sum of the
 * facets' normals weighted with their angles at a vertex (Baerentzen and Aanaes, "Signed distance computation using the angle
 * weighted pseudonormal", IEEE TVCG 11(3), 2005, section 4).
 */
final class Pseudonormals {
    private final double[] facets;
    private final double[] edges;
    private final double[] vertices;

    Pseudonormals(Mesh mesh) {
        facets = new double[3 * mesh.facetCount()];
        edges = new double[9 * mesh.facetCount()];
        vertices = new double[3 * mesh.vertexCount()];
        for (int f = 0; f < mesh.facetCount(); f++) {
            Vector3D normal = unit(mesh.areaVector(f));
            put(facets, 3 * f, normal);
            for (int k = 0; k < 3; k++) {
                add(vertices, 3 * mesh.corner(f, k), normal.scalarMultiply(angle(mesh, f, k)));
            }
        }
        int[] partner = new EdgeTable(mesh).partners();
        for (int h = 0; h < partner.length; h++) {
            add(edges, 3 * h, facet(h / 3));
            if (partner[h] >= 0) {
                add(edges, 3 * h, facet(partner[h] / 3));
            }
        }
    }

    /** Outward unit normal of a facet; zero where it has no area. */
    Vector3D facet(int facet) {
        return new Vector3D(facets[3 * facet], facets[3 * facet + 1], facets[3 * facet + 2]);
    }

    /** Component of a facet's unit normal. */
    double facet(int facet, int axis) {
        return facets[3 * facet + axis];
    }

    /** (p - c) . n at the nearest point: positive outside, negative inside. */
    double side(Mesh mesh, double[] p, NearestPoint c) {
        double dx = p[0] - c.x;
        double dy = p[1] - c.y;
        double dz = p[2] - c.z;
        if (c.feature >= TriangleDistance.CORNER) {
            return dot(vertices, 3 * mesh.corner(c.facet, c.feature - TriangleDistance.CORNER), dx, dy, dz);
        }
        if (c.feature >= TriangleDistance.EDGE) {
            return dot(edges, 9 * c.facet + 3 * (c.feature - TriangleDistance.EDGE), dx, dy, dz);
        }
        return dot(facets, 3 * c.facet, dx, dy, dz);
    }

    private static double dot(double[] normals, int at, double x, double y, double z) {
        return normals[at] * x + normals[at + 1] * y + normals[at + 2] * z;
    }

    private static Vector3D unit(Vector3D v) {
        double norm = v.getNorm();
        return norm == 0 ? Vector3D.ZERO : v.scalarMultiply(1 / norm);
    }

    private static void put(double[] into, int at, Vector3D v) {
        into[at] = v.getX();
        into[at + 1] = v.getY();
        into[at + 2] = v.getZ();
    }

    private static void add(double[] into, int at, Vector3D v) {
        into[at] += v.getX();
        into[at + 1] += v.getY();
        into[at + 2] += v.getZ();
    }

    /** Angle of a facet at its corner k (rad). */
    private static double angle(Mesh mesh, int facet, int k) {
        Vector3D at = mesh.vertex(mesh.corner(facet, k));
        Vector3D one = mesh.vertex(mesh.corner(facet, (k + 1) % 3)).subtract(at);
        Vector3D other = mesh.vertex(mesh.corner(facet, (k + 2) % 3)).subtract(at);
        return FastMath.atan2(one.crossProduct(other).getNorm(), one.dotProduct(other));
    }
}
