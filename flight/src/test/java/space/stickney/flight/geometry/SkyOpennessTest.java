package space.stickney.flight.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.Shapes;

/** Sky factors against the view factor of a sphere and the isotropic mean. */
class SkyOpennessTest {
    private static final double MARS = 3389.5e3;
    private static final double FAR = 9376e3;

    /**
     * A sphere wholly above the horizon at zenith distance z has the view factor (R/d)^2 cos z (Howell, catalogue of configuration
     * factors, B-15). Tolerance: 300 patches, and the facet is not at the origin (2e-4).
     */
    @Test
    void planetOverTheHorizon() {
        Mesh mesh = TestShapes.sphere(3);
        HorizonMap map = HorizonMap.of(mesh);
        double[] g = SkyOpenness.beneath(map, new double[][] {{FAR, 0, 0}}, MARS);
        double edge = FastMath.asin(MARS / FAR);
        int above = 0;
        for (int f = 0; f < g.length; f++) {
            double cosine = mesh.areaVector(f).normalize().getX();
            double zenith = FastMath.acos(cosine);
            if (zenith < 0.5 * FastMath.PI - edge - 0.02) {
                assertEquals(1 - (MARS / FAR) * (MARS / FAR) * cosine, g[f], 2e-3);
                above++;
            } else if (zenith > 0.5 * FastMath.PI + edge + 0.02) {
                assertEquals(1, g[f], 1e-12);
            }
        }
        assertTrue(above > 300);
    }

    /** Over all facets of a sphere the planet takes its solid angle over 4 pi: 3.4 % (gamma-neutron.md, 2.6). */
    @Test
    void meanOverASphere() {
        Mesh mesh = TestShapes.sphere(4);
        double[] g = SkyOpenness.beneath(HorizonMap.of(mesh), new double[][] {{FAR, 0, 0}}, MARS);
        double sum = 0;
        for (int f = 0; f < g.length; f++) {
            sum += g[f] * mesh.areaVector(f).getNorm() / 2 / mesh.surfaceArea();
        }
        double solidAngle = 2 * FastMath.PI * (1 - FastMath.sqrt(1 - (MARS / FAR) * (MARS / FAR)));
        assertEquals(1 - solidAngle / (4 * FastMath.PI), sum, 2e-4);
        assertEquals(0.034, 1 - sum, 0.0005);
    }

    /** Phobos shows Mars its +x end (longitude 0, IAU): there a tenth of the sky is lost, at the far end nothing but the terrain's. */
    @Test
    void phobosBeneathMars() {
        Mesh mesh = Shapes.of("Phobos", 4);
        HorizonMap map = HorizonMap.of(mesh);
        double[] alone = SkyOpenness.isolated(map);
        double[] g =
                SkyOpenness.of(map, Bodies.standard().find("Phobos"), EmbeddedEphemeris.get(), 9e8, 9e8 + 10 * 86400);
        for (int f = 0; f < g.length; f++) {
            double cosine = mesh.areaVector(f).normalize().getX();
            if (cosine > 0.95) {
                assertEquals(0.13 * cosine, alone[f] - g[f], 0.012);
            } else if (cosine < -0.5) {
                assertEquals(alone[f], g[f], 1e-12);
            }
            assertTrue(g[f] > 0.5 && g[f] <= 1 + 1e-12);
        }
    }
}
