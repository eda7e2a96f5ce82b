package space.stickney.flight.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.dynamics.Shadow;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.RayHit;
import space.stickney.flight.shapes.Shapes;

/** Coverage against caps of a sphere, an eclipse by hand, and a plain loop with rays and angles (another way to all of it). */
class CoverageTest {
    private static final double R = TestShapes.RADIUS;
    private static final double AU = 1.495978707e11;
    private static final double HALF_PI = 0.5 * FastMath.PI;

    /** From d a sphere shows the cap within acos(R/d): the share (1 - R/d)/2. Under its middle a pixel is angle x (d - R) wide. */
    @Test
    void capSeenFromOnePlace() {
        HorizonMap map = HorizonMap.of(TestShapes.sphere(5));
        BodyFixedPath path = still(new double[] {0, 0, 3 * R}, new double[] {0, 0, AU}, 1);
        Coverage coverage = Coverage.of(map, path, CoverageSettings.of(1e-3));
        assertEquals(1.0 / 3, coverage.fraction(), 0.004);
        double best = Arrays.stream(coverage.bestResolution()).min().orElseThrow();
        assertEquals(2.0, best, 0.002);
        assertEquals(coverage.fraction(), coverage.fraction(1e9), 0);
        assertEquals(0, coverage.fraction(1.99), 0);
    }

    /** Facets emitting at up to e lie within e - asin(R/d sin e) of the middle: cap of half angle b, share (1 - cos b)/2. */
    @Test
    void emissionLimit() {
        HorizonMap map = HorizonMap.of(TestShapes.sphere(5));
        BodyFixedPath path = still(new double[] {2 * R, 0, 0}, new double[] {AU, 0, 0}, 1);
        double e = FastMath.toRadians(50);
        double cap = e - FastMath.asin(FastMath.sin(e) / 2);
        Coverage coverage =
                Coverage.of(map, path, CoverageSettings.of(1e-3).within(Illumination.DAY.withEmission(0, e)));
        assertEquals((1 - FastMath.cos(cap)) / 2, coverage.fraction(), 0.003);
        for (int f = 0; f < map.mesh().facetCount(); f++) {
            if (coverage.seen(f)) {
                assertTrue(coverage.angles(f).maxEmission() <= e + 1e-9);
            }
        }
    }

    /** From afar, with the Sun at right angles, a quarter of the sphere is both seen and lit; by day or night half of it. */
    @Test
    void sunFromTheSide() {
        HorizonMap map = HorizonMap.of(TestShapes.sphere(5));
        BodyFixedPath path = still(new double[] {1e6 * R, 0, 0}, new double[] {0, AU, 0}, 1);
        assertEquals(0.25, Coverage.of(map, path, CoverageSettings.of(1e-3)).fraction(), 0.004);
        CoverageSettings night = CoverageSettings.of(1e-3).lit(0).within(Illumination.ANY);
        assertEquals(0.5, Coverage.of(map, path, night).fraction(), 0.004);
        CoverageSettings backlit = CoverageSettings.of(1e-3)
                .sortedInto(List.of(
                        Illumination.DAY.withPhase(0, FastMath.toRadians(80)).named("low phase"),
                        Illumination.DAY
                                .withIncidence(0, FastMath.toRadians(60))
                                .named("high Sun")));
        Coverage coverage = Coverage.of(map, path, backlit);
        assertEquals(0, coverage.fraction(0, 1e12), 0);
        // incidence below 60 degrees: half of the cap of 60 degrees, (1 - cos 60)/2/2
        assertEquals(0.125, coverage.fraction(1, 1e12), 0.004);
    }

    /** Round and round the equator: each facet there comes into view once a turn; between two passes in the records a look ends. */
    @Test
    void looksAreCounted() {
        HorizonMap map = HorizonMap.of(TestShapes.sphere(3));
        int n = 360;
        double[] craft = new double[3 * n];
        double[] sun = new double[3 * n];
        double[] tdb = new double[n];
        for (int i = 0; i < n; i++) {
            double a = 2 * FastMath.PI * 3 * i / n - FastMath.PI;
            craft[3 * i] = 2 * R * FastMath.cos(a);
            craft[3 * i + 1] = 2 * R * FastMath.sin(a);
            sun[3 * i + 2] = AU;
            tdb[i] = 60.0 * i;
        }
        BodyFixedPath path = new BodyFixedPath(tdb, 60, craft, sun, new double[0], 0);
        CoverageSettings dark = CoverageSettings.of(1e-3).lit(0).within(Illumination.ANY);
        Coverage coverage = Coverage.of(map, path, dark);
        int checked = 0;
        for (int f = 0; f < map.mesh().facetCount(); f++) {
            Vector3D c = map.mesh().center(f);
            if (c.getX() > 900) {
                assertEquals(3, coverage.looks()[f]);
                // visible while within 60 degrees: a third of the time, within a step on either side of each look
                assertEquals(n / 3.0 * 60, coverage.seconds()[f], 0.12 * n / 3.0 * 60);
                checked++;
            }
        }
        assertTrue(checked > 10);
    }

    /** A planet before the Sun: no light in the umbra, half the disc where the planet's limb cuts it in two. */
    @Test
    void planetShades() {
        HorizonMap map = HorizonMap.of(TestShapes.sphere(2));
        double planet = 3396e3;
        double far = 9376e3;
        double[] craft = {3 * R, 0, 0};
        double[] sun = {1.5 * AU, 0, 0};
        BodyFixedPath behind = new BodyFixedPath(new double[] {0}, 60, craft, sun, new double[] {far, 0, 0}, planet);
        assertEquals(0, Coverage.of(map, behind, CoverageSettings.of(1e-3)).fraction(), 0);
        double edge = FastMath.asin(planet / far);
        double[] limb = {far * FastMath.cos(edge), far * FastMath.sin(edge), 0};
        BodyFixedPath grazing = new BodyFixedPath(new double[] {0}, 60, craft, sun, limb, planet);
        VisibleFacets view = new VisibleFacets(map, grazing);
        view.look(0);
        int penumbra = 0;
        for (int f = 0; f < map.mesh().facetCount(); f++) {
            if (view.incidence(f) < 1.4) {
                assertEquals(0.5, view.lit(f), 0.05);
                penumbra++;
            }
        }
        assertTrue(penumbra > 50);
        BodyFixedPath beside = new BodyFixedPath(new double[] {0}, 60, craft, sun, new double[] {0, far, 0}, planet);
        assertTrue(Coverage.of(map, beside, CoverageSettings.of(1e-3)).fraction() > 0.2);
    }

    /** 300 random instants over Phobos, the whole account against a loop with rays, angles by vectors, and Shadow. */
    @Test
    void plainLoopAgrees() {
        MeshTree tree = new MeshTree(Shapes.of("Phobos", 3));
        BodyFixedPath path = random(300);
        double reach = FastMath.toRadians(12);
        Illumination limits = new Illumination("limits", 0.1, 1.2, 0, 1.1, 0.2, 2.5);
        CoverageSettings settings = CoverageSettings.of(1e-4).within(limits).finerThan(4);
        Coverage coverage = Coverage.of(HorizonMap.of(tree, 128), path, settings, nadirCone(path, reach));
        Mesh mesh = tree.mesh();
        RayHit hit = new RayHit();
        int differences = 0;
        int all = 0;
        for (int f = 0; f < mesh.facetCount(); f++) {
            int samples = 0;
            for (int i = 0; i < path.count(); i++) {
                samples += seen(tree, f, path, i, limits, reach, hit) ? 1 : 0;
            }
            all += samples;
            differences += FastMath.abs(samples - (int) FastMath.round(coverage.seconds()[f] / path.step()));
        }
        assertTrue(all > 5_000, "seen: " + all);
        // horizons are cut straight between nodes: 0.1 %
        assertTrue(differences < 0.001 * all, differences + " of " + all);
    }

    private static InView nadirCone(BodyFixedPath path, double halfAngle) {
        return (step, dx, dy, dz) -> {
            Vector3D down = new Vector3D(-path.craft(step, 0), -path.craft(step, 1), -path.craft(step, 2));
            return Vector3D.angle(down, new Vector3D(dx, dy, dz)) <= halfAngle;
        };
    }

    private static boolean seen(
            MeshTree tree, int f, BodyFixedPath path, int i, Illumination limits, double reach, RayHit hit) {
        Vector3D c = tree.mesh().center(f);
        Vector3D n = tree.mesh().areaVector(f).normalize();
        Vector3D craft = new Vector3D(path.craft(i, 0), path.craft(i, 1), path.craft(i, 2));
        Vector3D sun = new Vector3D(path.sun(i, 0), path.sun(i, 1), path.sun(i, 2));
        Vector3D planet = new Vector3D(path.planet(i, 0), path.planet(i, 1), path.planet(i, 2));
        Vector3D d = craft.subtract(c);
        double incidence = Vector3D.angle(n, sun);
        double emission = Vector3D.angle(n, d);
        double phase = Vector3D.angle(d, sun);
        double resolution = 1e-4 * d.getNorm() / FastMath.cos(emission);
        if (emission >= HALF_PI
                || emission > limits.maxEmission()
                || incidence < limits.minIncidence()
                || incidence > limits.maxIncidence()
                || phase < limits.minPhase()
                || phase > limits.maxPhase()
                || resolution > 4
                || Vector3D.angle(craft, d) > reach) {
            return false;
        }
        Vector3D from = c.subtract(planet);
        Vector3D light = sun.subtract(planet);
        double lit = Shadow.litFraction(
                from.getX(), from.getY(), from.getZ(), light.getX(), light.getY(), light.getZ(), path.planetRadius);
        double[] start = c.add(n.scalarMultiply(1e-3)).toArray();
        return lit >= 0.5
                && !tree.blocked(start, d.toArray(), 0, d.getNorm(), hit)
                && !tree.blocked(start, sun.toArray(), 0, Double.POSITIVE_INFINITY, hit);
    }

    @Test
    void parallelGivesTheSameBytesAsSerial() {
        HorizonMap map = HorizonMap.of(Shapes.of("Phobos", 4));
        BodyFixedPath path = random(2500);
        CoverageSettings settings = CoverageSettings.of(1e-4)
                .sortedInto(List.of(Illumination.DAY.withPhase(0, 1).named("low phase")));
        Coverage one = Coverage.of(map, path, settings, InView.everywhere(), false);
        Coverage many = Coverage.of(map, path, settings);
        assertArrayEquals(one.bestResolution(), many.bestResolution());
        assertArrayEquals(one.bestResolution(0), many.bestResolution(0));
        assertArrayEquals(one.looks(), many.looks());
        assertArrayEquals(one.seconds(), many.seconds());
        assertArrayEquals(one.cosines, many.cosines);
    }

    /** The view of one instant and the account of it are the same thing. */
    @Test
    void oneInstant() {
        HorizonMap map = HorizonMap.of(Shapes.of("Phobos", 3));
        BodyFixedPath path = still(new double[] {12e3, 15e3, -9e3}, new double[] {AU, 0.5 * AU, 0}, 1);
        Coverage coverage = Coverage.of(map, path, CoverageSettings.of(2e-4));
        VisibleFacets view = new VisibleFacets(map, path);
        view.look(0);
        int seen = 0;
        for (int f = 0; f < map.mesh().facetCount(); f++) {
            assertEquals(view.visible(f) && view.lit(f) >= 0.5, coverage.seen(f), "facet " + f);
            if (coverage.seen(f)) {
                assertEquals(view.resolution(f, 2e-4), coverage.bestResolution()[f], 1e-9);
                assertEquals(view.incidence(f), coverage.angles(f).minIncidence(), 1e-9);
                assertEquals(view.phase(f), coverage.angles(f).maxPhase(), 1e-9);
                seen++;
            }
        }
        assertTrue(seen > 100);
    }

    @Test
    void nothingSeenHasNoAngles() {
        HorizonMap map = HorizonMap.of(TestShapes.sphere(1));
        Coverage coverage = Coverage.of(
                map, still(new double[] {0, 0, 3 * R}, new double[] {0, 0, -AU}, 3), CoverageSettings.of(1));
        assertEquals(0, coverage.fraction(), 0);
        assertFalse(coverage.seen(0));
        assertThrows(IllegalArgumentException.class, () -> coverage.angles(0));
    }

    private static BodyFixedPath still(double[] craft, double[] sun, int n) {
        double[] many = new double[3 * n];
        double[] light = new double[3 * n];
        for (int i = 0; i < many.length; i++) {
            many[i] = craft[i % 3];
            light[i] = sun[i % 3];
        }
        return new BodyFixedPath(BodyFixedPath.instants(0, 60.0 * (n - 1), 60), 60, many, light, new double[0], 0);
    }

    /** Places 18 to 30 km from Phobos, the Sun more or less in the back, Mars where it is: sometimes before the Sun. */
    private static BodyFixedPath random(int n) {
        RandomGenerator random = new RandomStreams(2).stream("coverage test", 0);
        double[] craft = new double[3 * n];
        double[] sun = new double[3 * n];
        double[] planet = new double[3 * n];
        for (int i = 0; i < n; i++) {
            double[] c = TestShapes.direction(random)
                    .scalarMultiply(18e3 + 12e3 * random.nextDouble())
                    .toArray();
            Vector3D behind =
                    new Vector3D(c).normalize().add(TestShapes.direction(random).scalarMultiply(0.9));
            double[] s = behind.normalize().scalarMultiply(1.5 * AU).toArray();
            System.arraycopy(c, 0, craft, 3 * i, 3);
            System.arraycopy(s, 0, sun, 3 * i, 3);
            planet[3 * i] = 9376e3;
        }
        return new BodyFixedPath(BodyFixedPath.instants(0, 60.0 * (n - 1), 60), 60, craft, sun, planet, 3396.19e3);
    }
}
