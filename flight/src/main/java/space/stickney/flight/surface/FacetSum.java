package space.stickney.flight.surface;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.flight.shapes.Mesh;

/**
 * The share of some facets in the gravity of a homogeneous polyhedron. By the divergence theorem
 * {@code U = (G rho/2) sum (n.r) S, grad U = -G rho sum n S} with {@code S = integral of dA/|r|} over the facet, which is
 * {@code sum over its edges of (m.r) L - (n.r) w}, m the outward normal of the edge in the facet's plane (Werner and Scheeres 1997,
 * Celest. Mech. Dyn. Astr. 65, 313, regrouped by facets). The share of a facet is smooth away from it.
 */
final class FacetSum {
    private static final int STRIDE = 24;

    private final double gRho;
    /** Corners (9), normal (3), edge normals (9), edge lengths (3). */
    private final double[] table;

    FacetSum(Mesh mesh, List<Integer> facets, double gRho) {
        this.gRho = gRho;
        this.table = new double[STRIDE * facets.size()];
        for (int k = 0; k < facets.size(); k++) {
            fill(mesh, facets.get(k), STRIDE * k);
        }
    }

    int size() {
        return table.length / STRIDE;
    }

    private void fill(Mesh mesh, int facet, int at) {
        Vector3D normal = mesh.areaVector(facet).normalize();
        put(normal, at + 9);
        for (int i = 0; i < 3; i++) {
            Vector3D a = mesh.vertex(mesh.corner(facet, i));
            Vector3D edge = mesh.vertex(mesh.corner(facet, (i + 1) % 3)).subtract(a);
            put(a, at + 3 * i);
            put(edge.crossProduct(normal).normalize(), at + 12 + 3 * i);
            table[at + 21 + i] = edge.getNorm();
        }
    }

    private void put(Vector3D v, int at) {
        table[at] = v.getX();
        table[at + 1] = v.getY();
        table[at + 2] = v.getZ();
    }

    /** Whether any corner of a facet lies in a cube, or its middle nearer than its size. */
    boolean within(int facet, double[] center, double half) {
        int at = STRIDE * facet;
        double reach = Math.max(table[at + 21], Math.max(table[at + 22], table[at + 23]));
        for (int axis = 0; axis < 3; axis++) {
            double middle = (table[at + axis] + table[at + 3 + axis] + table[at + 6 + axis]) / 3;
            if (Math.abs(middle - center[axis]) > half + reach) {
                return false;
            }
        }
        return true;
    }

    /**
     * Potential and acceleration.
     *
     * @param facets which, by their place in the list
     * @param out receives ax, ay, az (m/s2) and the potential (m2/s2)
     */
    void evaluate(int[] facets, double x, double y, double z, double[] out) {
        Arrays.fill(out, 0, 4, 0);
        for (int facet : facets) {
            add(STRIDE * facet, x, y, z, out);
        }
        out[0] *= -gRho;
        out[1] *= -gRho;
        out[2] *= -gRho;
        out[3] *= 0.5 * gRho;
    }

    private void add(int at, double x, double y, double z, double[] out) {
        double ax = table[at] - x;
        double ay = table[at + 1] - y;
        double az = table[at + 2] - z;
        double bx = table[at + 3] - x;
        double by = table[at + 4] - y;
        double bz = table[at + 5] - z;
        double cx = table[at + 6] - x;
        double cy = table[at + 7] - y;
        double cz = table[at + 8] - z;
        double a = Math.sqrt(ax * ax + ay * ay + az * az);
        double b = Math.sqrt(bx * bx + by * by + bz * bz);
        double c = Math.sqrt(cx * cx + cy * cy + cz * cz);
        double nx = table[at + 9];
        double ny = table[at + 10];
        double nz = table[at + 11];
        double height = nx * ax + ny * ay + nz * az;
        double sum = edge(at, 0, ax, ay, az, a + b) + edge(at, 1, bx, by, bz, b + c) + edge(at, 2, cx, cy, cz, c + a);
        double triple = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
        double cosine = a * b * c
                + a * (bx * cx + by * cy + bz * cz)
                + b * (cx * ax + cy * ay + cz * az)
                + c * (ax * bx + ay * by + az * bz);
        double single = sum - height * 2 * FastMath.atan2(triple, cosine);
        out[0] += nx * single;
        out[1] += ny * single;
        out[2] += nz * single;
        out[3] += height * single;
    }

    /** (m.r) L of an edge; zero on its line, where m.r goes to zero faster than L grows. */
    private double edge(int at, int i, double x, double y, double z, double sum) {
        int m = at + 12 + 3 * i;
        double across = table[m] * x + table[m + 1] * y + table[m + 2] * z;
        double length = table[at + 21 + i];
        double rest = sum - length;
        return rest > 1e-14 * length ? across * FastMath.log((sum + length) / rest) : 0;
    }
}
