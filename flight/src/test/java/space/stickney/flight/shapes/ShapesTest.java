package space.stickney.flight.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;

/** The built-in shapes against published sizes and closed forms. */
class ShapesTest {
    @Test
    void everyBodyWithRadiiHasASoundShapeAboutItsCentre() {
        int count = 0;
        for (Body body : Bodies.standard().all()) {
            if (body.constant(Body.RADIUS_C).isPresent()) {
                Mesh mesh = Shapes.of(body, 3);
                assertTrue(MeshCheck.of(mesh).sound(), body.name());
                assertEquals(0, mesh.centroid().getNorm(), 1e-10 * body.radiusA(), body.name());
                count++;
            }
        }
        assertTrue(count >= 14, count + " bodies");
    }

    @Test
    void ellipsoidVolumeConverges() {
        Body phobos = Bodies.standard().find("phobos");
        double exact = 4 * FastMath.PI / 3 * phobos.radiusA() * phobos.radiusB() * phobos.radiusC();
        double before = 1 - Shapes.ellipsoid(phobos, 3).volume() / exact;
        for (int level = 4; level <= 6; level++) {
            double lack = 1 - Shapes.ellipsoid(phobos, level).volume() / exact;
            assertEquals(4, before / lack, 0.1, "second order");
            before = lack;
        }
        // as the class comment of Shapes says
        assertEquals(1.35e-4, before, 1e-6);
    }

    @Test
    void publishedSizes() {
        // Ernst et al. 2023, abstract: average radii 11.08 +/- 0.04 km (Phobos) and 6.27 +/- 0.07 km (Deimos); Watanabe
        // et al. 2019:
        // Ryugu 448 +/- 2 m; all as radii of the sphere of the same volume
        assertEquals(11080, sameVolume(Shapes.of("Phobos", 6)), 40);
        assertEquals(6270, sameVolume(Shapes.of("Deimos", 6)), 70);
        assertEquals(448, sameVolume(Shapes.of("Ryugu", 6)), 2);
        // Ernst et al. 2023, abstract: best-fit semi-axes of Phobos 12.95, 11.30, 9.16 km; on the axes themselves
        // craters and ridges
        // of some hundred metres come on top
        MeshTree tree = new MeshTree(Shapes.of("Phobos"));
        assertEquals(12950, across(tree, 0, 0), 700);
        assertEquals(11300, across(tree, FastMath.PI / 2, 0), 700);
        assertEquals(9160, across(tree, 0, FastMath.PI / 2), 700);
    }

    private static double sameVolume(Mesh mesh) {
        return FastMath.cbrt(0.75 * mesh.volume() / FastMath.PI);
    }

    /** Half the distance between the two points of the surface on a line through the origin. */
    private static double across(MeshTree tree, double longitude, double latitude) {
        return 0.5
                * (tree.surfacePoint(longitude, latitude)
                                .orElseThrow()
                                .position()
                                .getNorm()
                        + tree.surfacePoint(longitude + FastMath.PI, -latitude)
                                .orElseThrow()
                                .position()
                                .getNorm());
    }

    @Test
    void functionsOfLowDegreeInClosedForm() {
        // Heiskanen and Moritz 1967, table 1-2, times the normalisation sqrt((2 - delta_m0) (2n + 1) (n - m)! / (n +
        // m)!)
        SurfaceHarmonics functions = new SurfaceHarmonics(4);
        double[] c = new double[15];
        double[] s = new double[15];
        for (Vector3D u : new Vector3D[] {
            Vector3D.PLUS_K,
            Vector3D.MINUS_K,
            Vector3D.PLUS_I,
            new Vector3D(0.36, 0.48, -0.8),
            new Vector3D(-0.6, 0, 0.8)
        }) {
            functions.at(u, c, s);
            double x = u.getX();
            double y = u.getY();
            double z = u.getZ();
            assertEquals(1, c[0], 0);
            assertEquals(FastMath.sqrt(3) * z, c[1], 1e-15);
            assertEquals(FastMath.sqrt(3) * x, c[2], 1e-15);
            assertEquals(FastMath.sqrt(3) * y, s[2], 1e-15);
            assertEquals(FastMath.sqrt(5) / 2 * (3 * z * z - 1), c[3], 3e-15);
            assertEquals(FastMath.sqrt(15) * z * x, c[4], 3e-15);
            assertEquals(FastMath.sqrt(15) / 2 * (x * x - y * y), c[5], 3e-15);
            assertEquals(FastMath.sqrt(15) * x * y, s[5], 3e-15);
            assertEquals(FastMath.sqrt(21.0 / 8) * x * (5 * z * z - 1), c[7], 3e-15);
            assertEquals(3.0 / 8 * (35 * z * z * z * z - 30 * z * z + 3), c[10], 5e-15);
            assertEquals(3 * FastMath.sqrt(35) / 8 * (x * x * x * x - 6 * x * x * y * y + y * y * y * y), c[14], 5e-15);
        }
    }

    @Test
    void additionTheoremAtHighDegree() {
        // sum over m of the squares is 2n + 1 in every direction
        SurfaceHarmonics functions = new SurfaceHarmonics(60);
        double[] c = new double[SurfaceHarmonics.size(60)];
        double[] s = new double[c.length];
        functions.at(new Vector3D(1, -2, 3).normalize(), c, s);
        for (int n = 0; n <= 60; n++) {
            double sum = 0;
            for (int m = 0; m <= n; m++) {
                int at = SurfaceHarmonics.index(n, m);
                sum += c[at] * c[at] + s[at] * s[at];
            }
            assertEquals(2 * n + 1, sum, 1e-11);
        }
    }

    @Test
    void aTableSaysWhoseItIs() {
        assertTrue(Shapes.of("Phobos", 2).source().contains("Ernst et al. 2023"));
        assertTrue(Shapes.of("Ryugu", 2).source().contains("CC-BY-4.0"));
        assertTrue(Shapes.of("Mars", 2).source().startsWith("ellipsoid, "));
        assertTrue(Shapes.harmonics("Mars").isEmpty());
    }

    @Test
    void bodiesWithoutRadiiAreRefused() {
        assertThrows(BadInput.class, () -> Shapes.of("Pallas"));
        assertThrows(BadInput.class, () -> Shapes.of("Fobos"));
        assertThrows(IllegalArgumentException.class, () -> Shapes.of("Phobos", 8));
    }
}
