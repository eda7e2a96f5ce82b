package space.stickney.flight.shapes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import space.stickney.core.fault.BadInput;

/** Vertices and facets as they stand in a file, with the lines they stand on. Filled by the parsers. */
final class RawShape {
    /** Comment lines before the first number. */
    final List<String> header = new ArrayList<>();

    final List<String> notes = new ArrayList<>();
    double[] vertices = new double[3 * 1024];
    int[] facets = new int[3 * 1024];
    int[] vertexLines = new int[1024];
    int[] facetLines = new int[1024];
    int vertexCount;
    int facetCount;
    /** Number of the first vertex in the facets: 1 or 0. */
    int base = 1;

    final Path vertexFile;
    final Path facetFile;

    RawShape(Path vertexFile, Path facetFile) {
        this.vertexFile = vertexFile;
        this.facetFile = facetFile;
    }

    void vertex(double x, double y, double z, int line) {
        if (vertexCount == vertexLines.length) {
            vertexLines = Arrays.copyOf(vertexLines, 2 * vertexCount);
            vertices = Arrays.copyOf(vertices, 6 * vertexCount);
        }
        vertices[3 * vertexCount] = x;
        vertices[3 * vertexCount + 1] = y;
        vertices[3 * vertexCount + 2] = z;
        vertexLines[vertexCount++] = line;
    }

    /** A facet by its indices as written (still counted from the base). */
    void facet(int a, int b, int c, int line) {
        if (facetCount == facetLines.length) {
            facetLines = Arrays.copyOf(facetLines, 2 * facetCount);
            facets = Arrays.copyOf(facets, 6 * facetCount);
        }
        facets[3 * facetCount] = a;
        facets[3 * facetCount + 1] = b;
        facets[3 * facetCount + 2] = c;
        facetLines[facetCount++] = line;
    }

    /** Facet indices from 0; one that points nowhere is a fault with its line. */
    int[] corners() {
        int[] corners = new int[3 * facetCount];
        for (int i = 0; i < corners.length; i++) {
            int index = facets[i] - base;
            if (index < 0 || index >= vertexCount) {
                throw new BadInput(
                        facetFile + ", line " + facetLines[i / 3],
                        "a facet with vertex " + facets[i] + " of " + vertexCount,
                        "vertex numbers from " + base + " to " + (vertexCount - 1 + base));
            }
            corners[i] = index;
        }
        return corners;
    }

    double[] points() {
        return Arrays.copyOf(vertices, 3 * vertexCount);
    }

    /** A place of a report, with the lines of the file. */
    String locate(MeshFinding.Place place) {
        return switch (place.element()) {
            case FACET -> place + " (" + lines(facetLines, place) + ")";
            case EDGE, VERTEX -> place + " (" + lines(vertexLines, place) + ")";
        };
    }

    private static String lines(int[] lines, MeshFinding.Place place) {
        return place.second() < 0
                ? "line " + lines[place.first()]
                : "lines " + lines[place.first()] + " and " + lines[place.second()];
    }
}
