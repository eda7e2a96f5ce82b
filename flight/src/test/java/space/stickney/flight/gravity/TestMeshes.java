package space.stickney.flight.gravity;

import java.util.HashMap;
import java.util.Map;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.shapes.Mesh;

/** Meshes with known gravity. */
final class TestMeshes {
    private TestMeshes() {}

    /** A prism between two corners (m). */
    static Mesh prism(Vector3D low, Vector3D high) {
        double[] v = new double[24];
        for (int i = 0; i < 8; i++) {
            v[3 * i] = (i & 1) == 0 ? low.getX() : high.getX();
            v[3 * i + 1] = (i & 2) == 0 ? low.getY() : high.getY();
            v[3 * i + 2] = (i & 4) == 0 ? low.getZ() : high.getZ();
        }
        int[][] sides = {{0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5}};
        int[] f = new int[36];
        int k = 0;
        for (int[] q : sides) {
            for (int corner : new int[] {q[0], q[1], q[2], q[0], q[2], q[3]}) {
                f[k++] = corner;
            }
        }
        return new Mesh("prism", "test", v, f);
    }

    /** The cube of the closed reference: side 1000 m about the origin. */
    static Mesh cube() {
        return prism(new Vector3D(-500, -500, -500), new Vector3D(500, 500, 500));
    }

    static Mesh inverted(Mesh mesh) {
        int[] f = mesh.facets();
        for (int i = 0; i < f.length; i += 3) {
            int swap = f[i + 1];
            f[i + 1] = f[i + 2];
            f[i + 2] = swap;
        }
        return new Mesh(mesh.name(), mesh.source(), mesh.vertices(), f);
    }

    /** An octahedron, each facet divided in four so many times, its vertices on the ellipsoid. */
    static Mesh ellipsoid(double a, double b, double c, int divisions) {
        double[] v = {1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1};
        int[] f = {0, 2, 4, 2, 1, 4, 1, 3, 4, 3, 0, 4, 2, 0, 5, 1, 2, 5, 3, 1, 5, 0, 3, 5};
        for (int k = 0; k < divisions; k++) {
            Divided divided = new Divided(v, f);
            v = divided.vertices();
            f = divided.facets();
        }
        for (int i = 0; i < v.length; i += 3) {
            v[i] *= a;
            v[i + 1] *= b;
            v[i + 2] *= c;
        }
        return new Mesh("ellipsoid", "test", v, f);
    }

    private static final class Divided {
        private final double[] v;
        private final int[] f;
        private final Map<Long, Integer> middles = new HashMap<>();
        private final double[] grown;
        private int count;

        Divided(double[] v, int[] f) {
            this.v = v;
            this.f = f;
            this.grown = java.util.Arrays.copyOf(v, v.length + 3 * f.length / 2);
            this.count = v.length / 3;
        }

        int[] facets() {
            int[] out = new int[4 * f.length];
            int k = 0;
            for (int i = 0; i < f.length; i += 3) {
                int ab = middle(f[i], f[i + 1]);
                int bc = middle(f[i + 1], f[i + 2]);
                int ca = middle(f[i + 2], f[i]);
                for (int corner : new int[] {f[i], ab, ca, ab, f[i + 1], bc, ca, bc, f[i + 2], ab, bc, ca}) {
                    out[k++] = corner;
                }
            }
            return out;
        }

        double[] vertices() {
            facets();
            return grown.clone();
        }

        private int middle(int p, int q) {
            long key = (long) Math.min(p, q) * v.length + Math.max(p, q);
            Integer known = middles.get(key);
            if (known != null) {
                return known;
            }
            Vector3D m = new Vector3D(v[3 * p] + v[3 * q], v[3 * p + 1] + v[3 * q + 1], v[3 * p + 2] + v[3 * q + 2])
                    .normalize();
            grown[3 * count] = m.getX();
            grown[3 * count + 1] = m.getY();
            grown[3 * count + 2] = m.getZ();
            middles.put(key, count);
            return count++;
        }
    }
}
