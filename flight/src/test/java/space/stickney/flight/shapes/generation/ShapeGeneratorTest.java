package space.stickney.flight.shapes.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import space.stickney.flight.ReferenceData;
import space.stickney.flight.shapes.Icosphere;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.NearestPoint;
import space.stickney.flight.shapes.RadiusHarmonics;
import space.stickney.flight.shapes.ShapeFile;
import space.stickney.flight.shapes.ShapeTable;
import space.stickney.flight.shapes.Shapes;

/** The built-in tables are what the generator makes of the published models, and describe them as well as their headers say. */
class ShapeGeneratorTest {
    @ParameterizedTest
    @ValueSource(strings = {"Phobos", "Deimos", "Ryugu"})
    void theTablesComeFromTheModels(String body) {
        Mesh model = model(body);
        ShapeTable built = Shapes.harmonics(body).orElseThrow();
        RadiusHarmonics again = new RadiusExpansion(model, ShapeGenerator.LATITUDES).harmonics(6);
        for (int n = 0; n <= 6; n++) {
            for (int m = 0; m <= n; m++) {
                // half a millimetre of rounding in the table
                assertEquals(again.c(n, m), built.harmonics().c(n, m), 5.001e-4);
                assertEquals(again.s(n, m), built.harmonics().s(n, m), 5.001e-4);
            }
        }
        // the size of a table that is embedded stays below 30 kB
        assertTrue(String.join("\n", built.lines()).length() < 30_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phobos", "Deimos", "Ryugu"})
    void theBuiltInMeshLiesAsNearToTheModelAsTheHeaderSays(String body) {
        Mesh model = model(body);
        MeshTree tree = new MeshTree(model.shifted(model.centroid().negate()));
        Mesh built = Shapes.of(body, 5);
        assertEquals(0, built.centroid().getNorm(), 1e-9 * built.largestRadius());
        NearestPoint nearest = new NearestPoint();
        double squares = 0;
        for (int v = 0; v < built.vertexCount(); v++) {
            double d = tree.signedDistance(built.vertex(v).toArray(), nearest);
            squares += d * d;
        }
        double rms = Math.sqrt(squares / built.vertexCount());
        double stated = statedRms(Shapes.harmonics(body).orElseThrow());
        // along the normal, not the radius, hence smaller by the cosine of the slope; and by a few metres of
        // re-centring larger
        assertTrue(rms < 1.02 * stated && rms > 0.7 * stated, rms + " m, stated " + stated);
        // volume: 3 sigma^2 / r^2 left out by truncation (1e-5), 0.1 % by chords of 20,480 facets
        assertEquals(1, built.volume() / model.volume(), 0.002);
    }

    @Test
    void aSphereOffItsOriginIsExpandedAboutItsOwnCentre() {
        Mesh sphere = Icosphere.mesh("sphere", "test", 6, u -> 100).shifted(new Vector3D(30, -20, 10));
        RadiusExpansion expansion = new RadiusExpansion(sphere, 64);
        assertEquals(0, expansion.center().distance(new Vector3D(30, -20, 10)), 1e-10);
        RadiusHarmonics harmonics = expansion.harmonics(4);
        // chords of 81,920 facets lie 100 * 3e-4 * 2/3 below on average
        assertEquals(100, harmonics.c(0, 0), 0.02);
        assertEquals(0, harmonics.c(2, 0), 1e-4);
        assertEquals(0, harmonics.s(3, 2), 1e-4);
    }

    @Test
    void aKnownTableComesBackThroughAMesh() {
        List<String> lines = new ArrayList<>(List.of("# Shape: test", "n,m,C,S"));
        double[] c = {1000, 3, -4, 50, -20, 30, 5, 10, -7, 12};
        double[] s = {0, 0, 6, 0, 15, -8, 0, 9, 4, -11};
        RadiusHarmonics known = new RadiusHarmonics(3, c, s);
        lines.addAll(new ShapeTable(List.of("Shape: test"), known).lines().subList(2, 12));
        assertEquals(-11, ShapeTable.of(lines).harmonics().s(3, 3), 0);
        Mesh mesh = Icosphere.mesh("known", "test", 7, known::radius);
        // back to the origin of the table: undo what the expansion takes away
        Vector3D center = mesh.centroid();
        RadiusHarmonics back = new RadiusExpansion(mesh, 48).harmonics(3);
        double[] shift = {center.getZ(), center.getX(), center.getY()};
        // degree 1 moves by shift / sqrt 3 to first order in shift / radius; degree 2 and 3 by shift times slope: less
        // than 0.5 m
        assertEquals(c[1] - shift[0] / Math.sqrt(3), back.c(1, 0), 0.8);
        assertEquals(c[2] - shift[1] / Math.sqrt(3), back.c(1, 1), 0.8);
        assertEquals(s[2] - shift[2] / Math.sqrt(3), back.s(1, 1), 0.8);
        for (int n = 2; n <= 3; n++) {
            for (int m = 0; m <= n; m++) {
                assertEquals(known.c(n, m), back.c(n, m), 0.8);
                assertEquals(known.s(n, m), back.s(n, m), 0.8);
            }
        }
    }

    private static double statedRms(ShapeTable table) {
        String line = table.comments().stream()
                .filter(l -> l.startsWith("Left out"))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(line.replaceFirst(".*: ([0-9.]+) m rms.*", "$1"));
    }

    private static Mesh model(String body) {
        return ShapeFile.unitFromHeader()
                .read(ReferenceData.path("shapes/" + body.toLowerCase(Locale.ROOT) + "-49k.obj"))
                .mesh();
    }
}
