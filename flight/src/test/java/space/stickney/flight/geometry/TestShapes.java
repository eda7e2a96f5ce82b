package space.stickney.flight.geometry;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import space.stickney.flight.shapes.Icosphere;
import space.stickney.flight.shapes.Mesh;

/** Shapes of which the answers are known. */
final class TestShapes {
    static final double RADIUS = 1000;

    private TestShapes() {}

    static Mesh sphere(int level) {
        return Icosphere.ellipsoid("sphere", "test", level, RADIUS, RADIUS, RADIUS);
    }

    /**
     * A sphere of radius 1000 m with a bowl: what lies within 400 m of its north pole is taken away. The bowl is the cap of a sphere
     * (radius 400 m, below the plane z = 920 m), 320 m deep. Rings about the axis: the rim is one of them, a polygon of 90 sides.
     */
    static Mesh bowl(int rings) {
        int sectors = 90;
        double rim = FastMath.acos(0.92);
        double deep = FastMath.acos(0.2);
        double[] vertices = new double[3 * (2 + (2 * rings - 1) * sectors)];
        vertices[2] = 600;
        vertices[vertices.length - 1] = -RADIUS;
        for (int r = 1; r < 2 * rings; r++) {
            double bowl = deep * r / rings;
            double polar = rim + (FastMath.PI - rim) * (r - rings) / rings;
            double z = r <= rings ? RADIUS - 400 * FastMath.cos(bowl) : RADIUS * FastMath.cos(polar);
            double rho = r <= rings ? 400 * FastMath.sin(bowl) : RADIUS * FastMath.sin(polar);
            for (int k = 0; k < sectors; k++) {
                double a = 2 * FastMath.PI * (k + 0.5 * r) / sectors;
                int i = 3 * (1 + (r - 1) * sectors + k);
                vertices[i] = rho * FastMath.cos(a);
                vertices[i + 1] = rho * FastMath.sin(a);
                vertices[i + 2] = z;
            }
        }
        return new Mesh("bowl", "test", vertices, bands(2 * rings - 1, sectors));
    }

    private static int[] bands(int rings, int sectors) {
        List<Integer> facets = new ArrayList<>();
        int last = 1 + rings * sectors;
        for (int k = 0; k < sectors; k++) {
            int next = (k + 1) % sectors;
            facets.addAll(List.of(0, 1 + k, 1 + next));
            int south = 1 + (rings - 1) * sectors;
            facets.addAll(List.of(last, south + next, south + k));
            for (int r = 0; r < rings - 1; r++) {
                int a = 1 + r * sectors;
                int b = a + sectors;
                // the next ring is turned by half a sector
                facets.addAll(List.of(a + k, b + k, a + next, b + k, b + next, a + next));
            }
        }
        return facets.stream().mapToInt(i -> i).toArray();
    }

    /** Whether a place lies in the bowl, away from its rim. */
    static boolean inBowl(Vector3D p) {
        return p.distance(new Vector3D(0, 0, RADIUS)) < 402 && p.getZ() < 920;
    }

    static Vector3D direction(RandomGenerator random) {
        return new Vector3D(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).normalize();
    }
}
