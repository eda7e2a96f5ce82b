package space.stickney.flight.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import space.stickney.flight.shapes.MeshTree;

/** A planet's disc with a spherical moon before it: solid angles and overlaps of circles on the sky are known. */
class PlanetDiscTest {
    private static final double R = TestShapes.RADIUS;
    private static final double PLANET = 400 * R;
    private final PlanetDisc disc = new PlanetDisc(new MeshTree(TestShapes.sphere(5)), PLANET, 10);

    @Test
    void freeDisc() {
        disc.look(new double[] {0, 3 * R, 0}, new double[] {1000 * R, 3 * R, 0});
        assertEquals(
                2 * FastMath.PI * (1 - FastMath.sqrt(1 - 0.16)), disc.whole().total(), 1e-12);
        // the moon, 90 degrees off the line to the planet and 39 degrees across, stays clear of a disc of 47 degrees
        assertEquals(0, disc.hidden(), 0);
        double d = 1000;
        for (int b = 0; b < 10; b++) {
            double outer = FastMath.sqrt(1 - 0.16 * (1 - b * b / 100.0));
            double inner = FastMath.sqrt(1 - 0.16 * (1 - (b + 1) * (b + 1) / 100.0));
            assertEquals(2 * FastMath.PI * (inner - outer), disc.free().solidAngle(b), 1e-12, "bin " + b + " at " + d);
        }
    }

    /** Behind the moon its disc (half angle asin(R/x)) lies in the middle of the planet's: what is hidden are whole rings. */
    @ParameterizedTest
    @ValueSource(doubles = {3, 5, 10, 30})
    void moonBeforeTheMiddle(double distance) {
        disc.look(new double[] {-distance * R, 0, 0}, new double[] {1000 * R, 0, 0});
        double moon = 1 - FastMath.sqrt(1 - 1 / (distance * distance));
        double sine = 400 / (1000 + distance);
        double planet = 1 - FastMath.sqrt(1 - sine * sine);
        // a ring is judged at its middle: half the widest ring
        assertEquals(moon / planet, disc.hidden(), 0.1);
    }

    @Test
    void moonBeforeAll() {
        disc.look(new double[] {-2 * R, 0, 0}, new double[] {1000 * R, 0, 0});
        assertEquals(1, disc.hidden(), 0);
        assertEquals(0, disc.free().total(), 0);
    }

    /** Just above the moon's limb half of the sky behind it is covered: a plane through the planet's centre halves the disc. */
    @Test
    void halfHidden() {
        disc.look(new double[] {0, 1.0005 * R, 0}, new double[] {1000 * R, 1.0005 * R, 0});
        assertEquals(0.5, disc.hidden(), 0.05);
    }

    @Test
    void insideThePlanetIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> disc.look(new double[3], new double[] {399 * R, 0, 0}));
    }
}
