package space.stickney.flight.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.random.RandomStreams;

/** The tree against a loop over all facets written here from other formulae, and against closed forms of cube and sphere. */
class MeshTreeTest {
    private static final RandomStreams STREAMS = new RandomStreams(20260);

    /** A lumpy body with concave places, 1,280 facets, so that brute force stays cheap. */
    private static final Mesh LUMPS = Icosphere.mesh(
            "lumps",
            "test",
            3,
            u -> 1000 + 300 * u.getX() * u.getY() + 200 * FastMath.sin(6 * u.getZ() + 3 * u.getX()));

    private static final Mesh CUBE = TestMeshes.cube(2);

    @Test
    void raysMeetTheFacetThatALoopOverAllFacetsMeets() {
        RandomGenerator random = STREAMS.stream("rays", 0);
        MeshTree tree = new MeshTree(LUMPS);
        RayHit hit = new RayHit();
        int met = 0;
        for (int i = 0; i < 4000; i++) {
            // half of the origins inside, half outside; half of these aimed at; directions of every length
            double[] o = scaled(direction(random), i % 2 == 0 ? 400 : 1600 + 3000 * random.nextDouble());
            double[] aim = scaled(direction(random), 2000 * random.nextDouble());
            double[] towards = i % 4 == 1 ? new double[] {aim[0] - o[0], aim[1] - o[1], aim[2] - o[2]} : aim;
            double[] d = scaled(towards, FastMath.pow(10, -9 + 12 * random.nextDouble()));
            double expected = BruteForce.ray(LUMPS, o, d);
            boolean found = tree.ray(o, d, hit);
            assertEquals(expected < Double.POSITIVE_INFINITY, found);
            assertEquals(found, tree.blocked(o, d, 0, Double.POSITIVE_INFINITY, new RayHit()));
            if (found) {
                met++;
                // the loop solves for the crossing in another way: rounding times the distance in facets' sizes
                assertEquals(expected, hit.distance(), 1e-11 * (1000 + expected));
                assertEquals(i % 2 != 0, hit.entering(), "from inside the first surface is left, from outside entered");
                assertFalse(tree.blocked(o, d, 0, hit.distance() * (1 - 1e-9), new RayHit()));
            }
        }
        assertTrue(met > 2300, "all 2000 from inside and a part of the others: " + met);
    }

    @Test
    void noRayFromInsideSlipsThroughAVertexOrEdge() {
        MeshTree tree = new MeshTree(LUMPS);
        RayHit hit = new RayHit();
        double[] o = {3.1, -2.7, 1.9};
        for (int f = 0; f < LUMPS.facetCount(); f++) {
            for (int k = 0; k < 3; k++) {
                Vector3D a = LUMPS.vertex(LUMPS.corner(f, k));
                Vector3D b = LUMPS.vertex(LUMPS.corner(f, (k + 1) % 3));
                for (double w : new double[] {0, 0.5, 0.3}) {
                    Vector3D p = new Vector3D(1 - w, a, w, b);
                    double[] d = {p.getX() - o[0], p.getY() - o[1], p.getZ() - o[2]};
                    assertTrue(tree.ray(o, d, hit));
                    // nearer folds of the surface are allowed, farther ones would mean that the edge leaked
                    assertTrue(hit.fraction() < 1 + 1e-12);
                }
            }
        }
    }

    @Test
    void axisParallelRaysAlongTheSidesAndThroughTheCornersOfACube() {
        MeshTree tree = new MeshTree(CUBE);
        RayHit hit = new RayHit();
        // through a corner, along an edge (in the planes of two sides), along the diagonal, through the middle of an
        // edge
        assertTrue(tree.ray(new double[] {3, 3, 3}, new double[] {-1, -1, -1}, hit));
        assertEquals(2 * FastMath.sqrt(3), hit.distance(), 1e-15);
        assertTrue(tree.ray(new double[] {3, 1, 1}, new double[] {-2, 0, 0}, hit), "runs along an edge: meets its end");
        assertEquals(2, hit.distance(), 0);
        assertTrue(tree.ray(new double[] {3, 0, 1}, new double[] {-1, -0.0, 0}, hit), "runs in the plane of the top");
        assertEquals(2, hit.distance(), 0);
        assertTrue(tree.ray(new double[] {0, 0, 5}, new double[] {0, 0, -1e-30}, hit));
        assertEquals(4, hit.distance(), 4e-15);
        assertFalse(tree.ray(new double[] {3, 1 + 1e-12, 0}, new double[] {-1, 0, 0}, hit));
        assertFalse(hit.found());
        assertThrows(IllegalArgumentException.class, () -> tree.ray(new double[3], new double[3], new RayHit()));
        assertThrows(
                IllegalArgumentException.class,
                () -> tree.ray(new double[] {0, Double.NaN, 0}, new double[] {1, 0, 0}, new RayHit()));
    }

    @Test
    void limitsOfARayAndSegments() {
        MeshTree tree = new MeshTree(CUBE);
        RayHit hit = new RayHit();
        double[] o = {-3, 0.2, 0.1};
        double[] d = {1, 0, 0};
        assertFalse(tree.ray(o, d, 0, 1.999, hit));
        assertTrue(tree.ray(o, d, 2.001, 10, hit));
        assertEquals(4, hit.distance(), 0);
        assertFalse(hit.entering());
        assertTrue(tree.crossing(o, new double[] {1, 0.2, 0.1}, hit));
        assertEquals(0.5, hit.fraction(), 0);
        assertEquals(2, hit.distance(), 0);
        assertEquals(-1, hit.coordinate(0), 0);
        assertFalse(tree.crossing(o, o, hit), "no way, no crossing");
        assertFalse(tree.crossing(o, new double[] {-1.0001, 0.2, 0.1}, hit));
        // takes off from the surface: crossing sees the start, entry does not
        double[] ground = {0.2, 0.1, 1};
        assertTrue(tree.crossing(ground, new double[] {0.3, 0.1, 2}, hit));
        assertFalse(tree.entry(ground, new double[] {0.3, 0.1, 2}, hit));
        assertTrue(tree.entry(ground, new double[] {0.3, 0.1, 0.9}, hit));
        assertEquals(0, hit.fraction(), 1e-15);
    }

    @Test
    void nearestPointsAreThoseOfALoopOverAllFacets() {
        RandomGenerator random = STREAMS.stream("nearest", 0);
        MeshTree tree = new MeshTree(LUMPS);
        NearestPoint answer = new NearestPoint();
        for (int i = 0; i < 2000; i++) {
            double[] p = scaled(direction(random), 2500 * random.nextDouble());
            double expected = BruteForce.distance(LUMPS, p);
            assertTrue(tree.nearest(p, answer));
            // quadratic minimisation in barycentric coordinates there, Voronoi regions here
            assertEquals(expected, answer.distance(), 1e-10);
            assertEquals(expected, new Vector3D(p).distance(answer.point()), 1e-10);
            assertTrue(tree.nearest(p, expected + 1e-6, new NearestPoint()));
            assertFalse(tree.nearest(p, expected - 1e-6, new NearestPoint()));
        }
    }

    @Test
    void signedDistanceOfACube() {
        // closed form: outside the length of the positive parts of |x| - 1, inside their largest (Quilez)
        RandomGenerator random = STREAMS.stream("cube", 0);
        MeshTree tree = new MeshTree(CUBE);
        NearestPoint answer = new NearestPoint();
        int[] kinds = new int[3];
        for (int i = 0; i < 20000; i++) {
            double[] p = new double[3];
            double outside = 0;
            double inside = -1;
            for (int axis = 0; axis < 3; axis++) {
                p[axis] = 4 * random.nextDouble() - 2;
                double over = Math.abs(p[axis]) - 1;
                outside += over > 0 ? over * over : 0;
                inside = Math.max(inside, over);
            }
            double expected = inside < 0 ? inside : FastMath.sqrt(outside);
            assertEquals(expected, tree.signedDistance(p, answer), 1e-15);
            kinds[answer.onVertex() ? 2 : answer.onEdge() ? 1 : 0]++;
        }
        assertTrue(kinds[1] > 1000 && kinds[2] > 1000, "edges and vertices were met");
        for (int v = 0; v < CUBE.vertexCount(); v++) {
            assertEquals(0, tree.signedDistance(CUBE.vertex(v).toArray(), answer), 0);
        }
        assertEquals(-1, tree.signedDistance(new double[3], answer), 0);
    }

    @Test
    void theSignIsRightBesideSharpAndHollowEdges() {
        // a thin spike and a notch: points on a ray from inside through every vertex, just below and just above it
        Mesh spiky = Icosphere.mesh(
                "spikes", "test", 2, u -> 10 + (FastMath.sin(40 * u.getX() + 17 * u.getY()) > 0 ? 30 : 0));
        MeshTree tree = new MeshTree(spiky);
        RayHit hit = new RayHit();
        NearestPoint answer = new NearestPoint();
        RandomGenerator random = STREAMS.stream("spikes", 0);
        for (int i = 0; i < 20000; i++) {
            double[] p = scaled(direction(random), 45 * random.nextDouble());
            // star-shaped about the origin: inside exactly if the ray from the origin to the point crosses nothing
            boolean inside = !tree.crossing(new double[3], p, hit);
            assertEquals(inside, tree.signedDistance(p, answer) < 0);
        }
    }

    @Test
    void distanceFromASphere() {
        MeshTree tree = new MeshTree(Icosphere.mesh("sphere", "test", 5, u -> 1));
        NearestPoint answer = new NearestPoint();
        RandomGenerator random = STREAMS.stream("sphere", 0);
        for (int i = 0; i < 2000; i++) {
            double radius = 3 * random.nextDouble();
            // 20,480 facets: edges of 0.04 sag by (edge length)^2 / 6 = 2.4e-4 at the middle of the largest facets
            assertEquals(radius - 1, tree.signedDistance(scaled(direction(random), radius), answer), 4e-4);
        }
    }

    @Test
    void surfacePointsAreOutermostAndLieInTheirDirection() {
        MeshTree tree = new MeshTree(CUBE);
        SurfacePoint top = tree.surfacePoint(0.3, FastMath.PI / 2).orElseThrow();
        assertEquals(0, top.position().distance(Vector3D.PLUS_K), 1e-15);
        assertEquals(Vector3D.PLUS_K, top.normal());
        SurfacePoint edge = tree.surfacePoint(FastMath.PI / 4, 0).orElseThrow();
        assertEquals(0, edge.position().distance(new Vector3D(1, 1, 0)), 1e-15);
        MeshTree away = new MeshTree(CUBE.shifted(new Vector3D(5, 0, 0)));
        assertEquals(6, away.surfacePoint(0, 0).orElseThrow().position().getX(), 1e-14, "the far side is outermost");
        assertTrue(away.surfacePoint(FastMath.PI, 0).isEmpty());
    }

    private static double[] direction(RandomGenerator random) {
        return new Vector3D(random.nextGaussian(), random.nextGaussian(), random.nextGaussian())
                .normalize()
                .toArray();
    }

    private static double[] scaled(double[] v, double factor) {
        return new double[] {v[0] * factor, v[1] * factor, v[2] * factor};
    }
}
