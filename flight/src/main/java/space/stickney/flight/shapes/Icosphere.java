package space.stickney.flight.shapes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/**
 * Directions spread evenly over the sphere: an icosahedron whose facets are cut into four again and again, 20 x 4^level facets of
 * nearly equal size and 10 x 4^level + 2 vertices. With a radius for each direction it becomes the mesh of a body.
 */
public final class Icosphere {
    /** 327,680 facets. */
    public static final int FINEST = 7;

    private static final int[] ICOSAHEDRON = {
        0, 11, 5, 0, 5, 1, 0, 1, 7, 0, 7, 10, 0, 10, 11, 1, 5, 9, 5, 11, 4, 11, 10, 2, 10, 7, 6, 7, 1, 8, 3, 9, 4, 3, 4,
        2, 3, 2, 6, 3, 6, 8, 3, 8, 9, 4, 9, 5, 2, 4, 11, 6, 2, 10, 8, 6, 7, 9, 8, 1
    };

    private Icosphere() {}

    /**
     * The mesh of a star-shaped body.
     *
     * @param level how often the facets are cut, 0 to {@value #FINEST}
     * @param radius distance of the surface from the origin (m) in the direction of a unit vector
     */
    public static Mesh mesh(String name, String source, int level, ToDoubleFunction<Vector3D> radius) {
        return map(name, source, level, u -> u.scalarMultiply(radius.applyAsDouble(u)));
    }

    /** The triaxial ellipsoid with these semi-axes (m): the unit sphere stretched. */
    public static Mesh ellipsoid(String name, String source, int level, double a, double b, double c) {
        return map(name, source, level, u -> new Vector3D(a * u.getX(), b * u.getY(), c * u.getZ()));
    }

    private static Mesh map(String name, String source, int level, Warp warp) {
        if (level < 0 || level > FINEST) {
            throw new IllegalArgumentException("level " + level + " is not one of 0 to " + FINEST);
        }
        double[] directions = icosahedron();
        int[] facets = ICOSAHEDRON;
        for (int i = 0; i < level; i++) {
            Cut cut = new Cut(directions, facets);
            directions = cut.directions;
            facets = cut.facets;
        }
        double[] vertices = new double[directions.length];
        for (int i = 0; i < directions.length; i += 3) {
            Vector3D v = warp.apply(new Vector3D(directions[i], directions[i + 1], directions[i + 2]));
            vertices[i] = v.getX();
            vertices[i + 1] = v.getY();
            vertices[i + 2] = v.getZ();
        }
        return new Mesh(name, source, vertices, facets);
    }

    private static double[] icosahedron() {
        double t = 0.5 * (1 + Math.sqrt(5));
        double norm = Math.sqrt(1 + t * t);
        double s = 1 / norm;
        double g = t / norm;
        return new double[] {
            -s, g, 0, s, g, 0, -s, -g, 0, s, -g, 0, 0, -s, g, 0, s, g, 0, -s, -g, 0, s, -g, g, 0, -s, g, 0, s, -g, 0,
            -s, -g, 0, s
        };
    }

    private interface Warp {
        Vector3D apply(Vector3D direction);
    }

    /** One step: a new direction over the middle of each edge. */
    private static final class Cut {
        private double[] directions;
        private final int[] facets;
        private final Map<Long, Integer> middles = new HashMap<>();
        private int count;

        Cut(double[] coarse, int[] coarseFacets) {
            directions = Arrays.copyOf(coarse, coarse.length + coarseFacets.length / 2 * 3);
            count = coarse.length / 3;
            facets = new int[4 * coarseFacets.length];
            for (int f = 0; f < coarseFacets.length; f += 3) {
                int a = coarseFacets[f];
                int b = coarseFacets[f + 1];
                int c = coarseFacets[f + 2];
                int ab = middle(a, b);
                int bc = middle(b, c);
                int ca = middle(c, a);
                System.arraycopy(new int[] {a, ab, ca, b, bc, ab, c, ca, bc, ab, bc, ca}, 0, facets, 4 * f, 12);
            }
            directions = Arrays.copyOf(directions, 3 * count);
        }

        private int middle(int a, int b) {
            return middles.computeIfAbsent(
                    ((long) Math.min(a, b) << Integer.SIZE) | Math.max(a, b),
                    key -> add(Math.min(a, b), Math.max(a, b)));
        }

        private int add(int a, int b) {
            double x = directions[3 * a] + directions[3 * b];
            double y = directions[3 * a + 1] + directions[3 * b + 1];
            double z = directions[3 * a + 2] + directions[3 * b + 2];
            double scale = 1 / FastMath.sqrt(x * x + y * y + z * z);
            directions[3 * count] = x * scale;
            directions[3 * count + 1] = y * scale;
            directions[3 * count + 2] = z * scale;
            return count++;
        }
    }
}
