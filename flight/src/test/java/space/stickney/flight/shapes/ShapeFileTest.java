package space.stickney.flight.shapes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.stickney.core.fault.BadInput;

/** The forms of shape files on one tetrahedron (volume 1/6), and what the reader says to malformed ones. */
class ShapeFileTest {
    private static final String VERTICES = "v 0 0 0\nv 1 0 0\nv 0 1 0\nv 0 0 1\n";
    private static final String FACETS = "f 1 3 2\nf 1 2 4\nf 1 4 3\nf 2 3 4\n";

    @TempDir
    Path folder;

    @Test
    void wavefrontWithAllItsLiberties() {
        String unix = """
                # unit: km
                o thing

                v 0 0 0
                v 1e0 .0 0. 1.0
                vn 0 0 1
                v 0 +1.0E+00 0 0.1 0.2 0.3
                v 0 0 1D0
                # middle
                s off
                f 1/1/1 3//1 2/1
                f -4 -3 -1
                f 1 4 3
                f 2 3 4
                """;
        String text = "\uFEFF" + unix.replace("\n", "\r\n");
        ShapeModel shape = ShapeFile.unitFromHeader().read(write(text));
        assertEquals(1e9 / 6, shape.mesh().volume(), 1e-6);
        assertEquals("km", shape.unit());
        assertArrayEquals(
                new int[] {0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3}, shape.mesh().facets());
    }

    @Test
    void polygonsAreCutIntoTriangles() {
        String cube = """
                v 0 0 0
                v 9e1 0 0
                v 90 90 0
                v 0 90 0
                v 0 0 90
                v 90 0 90
                v 90 90 90
                v 0 90 90
                f 4 3 2 1
                f 5 6 7 8
                f 1 2 6 5
                f 2 3 7 6
                f 3 4 8 7
                f 4 1 5 8
                """;
        ShapeModel shape = ShapeFile.unit("m").read(write(cube));
        assertEquals(90 * 90 * 90, shape.mesh().volume(), 1e-9);
        assertEquals(12, shape.mesh().facetCount());
        assertEquals(
                "[6 polygon(s) with more than three corners were cut into triangles.]",
                shape.notes().toString());
    }

    @Test
    void plateTables() {
        String near = "  4   4\n 0.0 0.0 0.0\n 1.0 0 0\n 0 1 0\n 0 0 1\n 1 3 2\n 1 2 4\n 1 4 3\n 2 3 4\n";
        String naif = "4\n1 0 0 0\n2, 1.,0,0\n3 0 1 0\n4 0 0 1\n4\n1 1 3 2\n2 1 2 4\n3 1 4 3\n4 2 3 4\n";
        String zero = "4 4\n0 0 0 0\n1 1 0 0\n2 0 1 0\n3 0 0 1\n1 0 2 1\n2 0 1 3\n3 0 3 2\n4 1 2 3\n";
        for (String text : new String[] {near, naif, zero}) {
            assertEquals(1e9 / 6, ShapeFile.unit("km").read(write(text)).mesh().volume(), 1e-6);
        }
        ShapeModel two = ShapeFile.unit("km")
                .read(write("0 0 0\n1 0 0\n0 1 0\n0 0 1\n"), write("4\n1 3 2\n1 2 4\n1 4 3\n2 3 4\n"));
        assertEquals(1e9 / 6, two.mesh().volume(), 1e-6);
        ShapeModel from0 = ShapeFile.unit("km")
                .read(write("# in kilometers\n0 0 0\n1 0 0\n0 1 0\n0 0 1\n"), write("0 2 1\n0 1 3\n0 3 2\n1 2 3\n"));
        assertEquals(1e9 / 6, from0.mesh().volume(), 1e-6);
    }

    /** Every malformed file: the line and what is said. The last columns are parts of the message. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v 0 0|line 1|three numbers",
                "v 0 0 NaN|line 1|three numbers",
                "v 0 0 0x1p3|line 1|three numbers",
                "v 0 0 1e999|line 1|three numbers",
                "v 0 0 0 2|line 1|no rational surfaces",
                "w 0 0 0|line 1|Wavefront OBJ",
                "v 0 0 0;q 1|line 2|keyword of Wavefront OBJ",
                "v 0 0 0;f 1 2|line 2|at least three",
                "v 0 0 0;f 1 1 1.5|line 2|whole vertex numbers",
                "v 0 0 0;;# c;f 1 1 2|line 4|a facet with vertex 2 of 1",
                "v 0 0 0;f -2 1 1|line 2|-1 for the last",
                "v 0 0 0;f -1 1 0|line 2|do not go together",
                "4 4;0 0 0;1 0 0|line 3|2 vertices; valid: 4 vertices, as announced",
                "4 4;0 0 0;1 0 0;0 1 0;0 0 1;1 3 2|line 6|1 facets; valid: 4 facets, as announced",
                "1 1;0 0 0;1 1 1;1 1 1|line 4|no more rows than announced",
                "2 1;1 0 0 0;3 1 0 0|line 3|numbered one after the other",
                "1 1;0 0|line 2|x y z",
                "1;0 0 0;1 2 3|line 3|number of facets",
                "1;0 0 0|line 2|no facets",
                "-3 2|line 1|number of vertices",
                "solid ascii|line 1|Wavefront OBJ"
            })
    void malformedFilesAreRefusedWithTheirLine(String text, String line, String said) {
        Path file = write(text.replace(';', '\n'));
        String message = refused(ShapeFile.unit("m"), file);
        assertTrue(message.contains(file + ", " + line + ":"), message);
        assertTrue(message.contains(said), message);
    }

    @Test
    void theUnitIsNeverGuessed() {
        Path plain = write(VERTICES + FACETS);
        assertTrue(
                refused(ShapeFile.unitFromHeader(), plain).contains("unit: found none in the header; valid: m or km"));
        assertTrue(refused(ShapeFile.unit("ft"), plain).contains("\"ft\"; valid: m or km"));
        Path km = write("# some body, km\n" + VERTICES + FACETS);
        assertEquals("km", ShapeFile.unitFromHeader().read(km).unit());
        assertTrue(refused(ShapeFile.unit("m"), km).contains("but the file's header says km"));
        Path both = write("# coordinates in metres\n# radii, km\n" + VERTICES + FACETS);
        assertTrue(refused(ShapeFile.unitFromHeader(), both).contains("both km and m"));
        assertEquals("m", ShapeFile.unit("m").read(both).unit());
    }

    @Test
    void aBadSurfaceIsRefusedWithTheLines() {
        String inward = VERTICES + "f 1 2 3\nf 1 4 2\nf 1 3 4\nf 2 4 3\n";
        String message = refused(ShapeFile.unit("km"), write(inward));
        assertTrue(message.contains("inside out"), message);
        assertTrue(message.contains("facet 1 (line 5)"), message);
        assertTrue(message.contains("read it flipped"), message);
        ShapeModel flipped = ShapeFile.unit("km").flipped().read(write(inward));
        assertEquals(1e9 / 6, flipped.mesh().volume(), 1e-6);
        assertTrue(flipped.notes().toString().contains("turned round"));

        String open = refused(ShapeFile.unit("km"), write(VERTICES + "f 1 3 2\nf 1 2 4\nf 1 4 3\n"));
        assertTrue(open.contains("3 edges with only one facet"), open);
        assertTrue(open.contains("edge of vertices 3 and 2 (lines 3 and 2)"), open);
    }

    @Test
    void seamsAreWeldedOnlyOnRequest() {
        // the same tetrahedron with three vertices of its own for each facet
        StringBuilder text = new StringBuilder("# unit: m\n");
        double[] p = {0, 0, 0, 100, 0, 0, 0, 100, 0, 0, 0, 100};
        for (int corner : new int[] {0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3}) {
            text.append("v " + p[3 * corner] + " " + p[3 * corner + 1] + " " + p[3 * corner + 2] + "\n");
        }
        Path file = write(text + "f 1 2 3\nf 4 5 6\nf 7 8 9\nf 10 11 12\n");
        String message = refused(ShapeFile.unitFromHeader(), file);
        assertTrue(message.contains("read it welded"), message);
        ShapeModel welded = ShapeFile.unitFromHeader().welded().read(file);
        assertEquals(4, welded.mesh().vertexCount());
        assertEquals(1e6 / 6, welded.mesh().volume(), 1e-6);
    }

    @Test
    void missingAndEmptyFiles() {
        assertTrue(refused(ShapeFile.unit("m"), folder.resolve("none.obj")).contains("no file"));
        assertTrue(refused(ShapeFile.unit("m"), folder).contains("cannot be read"));
        assertTrue(refused(ShapeFile.unit("m"), write("# nothing\n")).contains("no vertices"));
        assertTrue(refused(ShapeFile.unit("m"), write("v 1 2 3\n")).contains("no facets"));
    }

    private static String refused(ShapeFile reader, Path file) {
        return String.valueOf(
                assertThrows(BadInput.class, () -> reader.read(file)).getMessage());
    }

    private Path write(String text) {
        try {
            return Files.writeString(Files.createTempFile(folder, "shape", ".txt"), text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
