package space.stickney.flight.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** Solids with closed forms pass; each way to break them is found, counted and placed. */
class MeshCheckTest {
    private static final Mesh CUBE = TestMeshes.cube(2);

    @Test
    void closedForms() {
        assertEquals(8, CUBE.volume(), 1e-14);
        assertEquals(24, CUBE.surfaceArea(), 1e-14);
        Mesh moved = CUBE.shifted(new Vector3D(1, -2, 3));
        assertEquals(0, moved.centroid().distance(new Vector3D(1, -2, 3)), 1e-14);
        Mesh tetrahedron = TestMeshes.tetrahedron();
        assertEquals(1.0 / 6, tetrahedron.volume(), 1e-16);
        assertEquals((3 + FastMath.sqrt(3)) / 2, tetrahedron.surfaceArea(), 1e-15);
        assertEquals(0, tetrahedron.centroid().distance(new Vector3D(0.25, 0.25, 0.25)), 1e-16);
        // icosahedron of circumradius 1: edge a = 1 / sin(72 deg), volume 5 (3 + sqrt 5) a^3 / 12, area 5 sqrt 3 a^2
        Mesh icosahedron = Icosphere.mesh("icosahedron", "test", 0, u -> 1);
        double a = 1 / FastMath.sin(FastMath.toRadians(72));
        assertEquals(5 * (3 + FastMath.sqrt(5)) / 12 * a * a * a, icosahedron.volume(), 1e-14);
        assertEquals(5 * FastMath.sqrt(3) * a * a, icosahedron.surfaceArea(), 1e-14);
    }

    @Test
    void refinedIcospheresTendToTheSphere() {
        double error = 4 * FastMath.PI / 3 - Icosphere.mesh("", "", 0, u -> 1).volume();
        for (int level = 1; level <= 5; level++) {
            Mesh mesh = Icosphere.mesh("", "", level, u -> 1);
            assertTrue(MeshCheck.of(mesh).sound());
            assertEquals(20 << (2 * level), mesh.facetCount());
            assertEquals((10 << (2 * level)) + 2, mesh.vertexCount());
            double next = 4 * FastMath.PI / 3 - mesh.volume();
            // second order in the length of the edges: a quarter with each cut, first cuts a little less
            assertEquals(4, error / next, level == 1 ? 0.9 : 0.4);
            error = next;
        }
    }

    @Test
    void soundSolids() {
        MeshReport report = MeshCheck.of(CUBE);
        assertTrue(report.sound());
        assertEquals(List.of(), report.findings());
        assertEquals(18, report.edges());
        assertEquals(2, report.eulerCharacteristic());
        assertEquals(1, report.shells());
    }

    @Test
    void aRingIsNotedAsOne() {
        MeshReport report = MeshCheck.of(torus());
        assertTrue(report.sound());
        assertEquals(0, report.eulerCharacteristic());
        assertTrue(report.notes().get(0).what().startsWith("not like a sphere"));
    }

    @Test
    void aMissingFacetLeavesThreeOpenEdges() {
        MeshReport report = MeshCheck.of(with(Arrays.copyOfRange(CUBE.facets(), 0, 33)));
        assertEquals(
                "edges with only one facet (the surface is open)",
                report.faults().get(0).what());
        assertEquals(3, report.faults().get(0).count());
        assertEquals(
                "[edge of vertices 2 and 6, edge of vertices 8 and 2, edge of vertices 6 and 8]",
                report.faults().get(0).places().toString());
    }

    @Test
    void aFacetTwiceCrowdsThreeEdges() {
        int[] facets = Arrays.copyOf(CUBE.facets(), 39);
        System.arraycopy(facets, 0, facets, 36, 3);
        MeshFinding fault = MeshCheck.of(with(facets)).faults().get(0);
        assertEquals("edges with more than two facets", fault.what());
        assertEquals(3, fault.count());
    }

    @Test
    void aTurnedFacetIsFoundByItsEdges() {
        int[] facets = CUBE.facets();
        facets[0] = CUBE.corner(0, 1);
        facets[1] = CUBE.corner(0, 0);
        MeshFinding fault = MeshCheck.of(with(facets)).faults().get(0);
        assertEquals(3, fault.count());
        assertTrue(fault.what().startsWith("edges whose two facets run the same way"));
    }

    @Test
    void anInsideOutPartIsFoundWhereverItLies() {
        int[] facets = CUBE.facets();
        for (int i = 0; i < facets.length; i += 3) {
            int keep = facets[i];
            facets[i] = facets[i + 1];
            facets[i + 1] = keep;
        }
        Mesh inward = with(facets).shifted(new Vector3D(1e6, 0, 0));
        MeshFinding fault = MeshCheck.of(inward).faults().get(0);
        assertTrue(fault.what().startsWith("closed surface(s) inside out"));
        // beside a good one that is far larger, so that the volume of both is positive
        Mesh both = together(CUBE.scaled(100), inward);
        MeshReport report = MeshCheck.of(both);
        assertTrue(report.volume() > 0);
        assertEquals(2, report.shells());
        assertEquals(1, report.faults().size());
        assertEquals("facet 13", report.faults().get(0).places().get(0).toString());
    }

    @Test
    void twoPartsAreAllowedAndNoted() {
        MeshReport report = MeshCheck.of(together(CUBE, CUBE.shifted(new Vector3D(5, 0, 0))));
        assertTrue(report.sound());
        assertEquals(4, report.eulerCharacteristic());
        assertEquals("separate closed surfaces", report.notes().get(0).what());
    }

    @Test
    void needlesAndRepeatedVerticesAreDegenerate() {
        double[] vertices = CUBE.vertices();
        // vertex 1 moves onto the line of 0 and 3, to rounding: facet (0, 3, 1) has no area
        vertices[3] = 0;
        vertices[4] = 1e-14;
        MeshReport report = MeshCheck.of(new Mesh("needle", "test", vertices, CUBE.facets()));
        assertFalse(report.sound());
        assertEquals("facet 2", report.faults().get(0).places().get(0).toString());
        int[] facets = CUBE.facets();
        facets[0] = facets[1];
        assertTrue(MeshCheck.of(with(facets)).faults().get(0).what().startsWith("degenerate"));
    }

    @Test
    void duplicateUnusedAndTouchingVerticesAreNoted() {
        double[] vertices = Arrays.copyOf(CUBE.vertices(), 27);
        System.arraycopy(vertices, 6, vertices, 24, 3);
        MeshReport report = MeshCheck.of(new Mesh("more", "test", vertices, CUBE.facets()));
        assertTrue(report.sound());
        assertEquals(
                "[vertices that no facet uses, vertices at the place of another]",
                report.notes().stream().map(MeshFinding::what).toList().toString());
        assertEquals(
                "vertex 9 = vertex 3", report.notes().get(1).places().get(0).toString());
        // two tetrahedra tip to tip, with one vertex for both
        double[] tips = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, -1, 0, 0, 0, -1, 0, 0, 0, -1};
        int[] facets = {0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3, 0, 4, 5, 0, 6, 4, 0, 5, 6, 4, 6, 5};
        MeshReport hourglass = MeshCheck.of(new Mesh("hourglass", "test", tips, facets));
        assertTrue(hourglass.sound(), hourglass.findings()::toString);
        assertTrue(hourglass.notes().stream().anyMatch(n -> n.what().contains("only touch") && n.count() == 1));
    }

    private static Mesh with(int[] facets) {
        return new Mesh("changed", "test", CUBE.vertices(), facets);
    }

    private static Mesh together(Mesh a, Mesh b) {
        double[] vertices = Arrays.copyOf(a.vertices(), 3 * (a.vertexCount() + b.vertexCount()));
        System.arraycopy(b.vertices(), 0, vertices, 3 * a.vertexCount(), 3 * b.vertexCount());
        int[] facets = Arrays.copyOf(a.facets(), 3 * (a.facetCount() + b.facetCount()));
        for (int i = 0; i < 3 * b.facetCount(); i++) {
            facets[3 * a.facetCount() + i] = b.facets()[i] + a.vertexCount();
        }
        return new Mesh("both", "test", vertices, facets);
    }

    private static Mesh torus() {
        int n = 8;
        double[] vertices = new double[3 * n * n];
        int[] facets = new int[6 * n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double u = 2 * FastMath.PI * i / n;
                double v = 2 * FastMath.PI * j / n;
                double r = 3 + FastMath.cos(v);
                int at = n * i + j;
                vertices[3 * at] = r * FastMath.cos(u);
                vertices[3 * at + 1] = r * FastMath.sin(u);
                vertices[3 * at + 2] = FastMath.sin(v);
                int right = n * ((i + 1) % n) + j;
                int up = n * i + (j + 1) % n;
                int both = n * ((i + 1) % n) + (j + 1) % n;
                System.arraycopy(new int[] {at, right, both, at, both, up}, 0, facets, 6 * at, 6);
            }
        }
        return new Mesh("torus", "test", vertices, facets);
    }
}
