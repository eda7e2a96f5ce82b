package space.stickney.flight.shapes;

import java.util.ArrayList;

/**
 * Plate tables of the Planetary Data System: numbers only, vertices first. One file begins with the count of vertices, with or
 * without the count of facets beside it (then it stands before the facets): NEAR's Eros tables, NAIF's plate-vertex tables. Vertices
 * and facets may also stand in two files, with or without a count. Rows have three numbers, or their own running number before them.
 */
final class PlateTableParser {
    private static final String VERTEX = "x y z, or the running number and x y z";
    private static final String FACET = "three vertex numbers, or the running number and three vertex numbers";

    private final RawShape shape;
    /** Running number of the first vertex; -1 if rows have none. */
    private int firstNumber = -1;

    PlateTableParser(RawShape shape) {
        this.shape = shape;
    }

    /** Reads one file, from the line at which the reader stands. */
    void parse(LineReader in) {
        int vertices = in.integer(0, "the number of vertices");
        if (in.size() > 2 || vertices < 0) {
            throw in.bad("the number of vertices, and possibly that of facets");
        }
        int facets = in.size() == 2 ? in.integer(1, "the numbers of vertices and facets") : -1;
        vertices(in, vertices);
        if (facets < 0) {
            if (!in.nextData(new ArrayList<>())) {
                throw in.ended("no facets", "the number of facets after the vertices");
            }
            facets = in.integer(0, "the number of facets alone in a line, after " + vertices + " vertices");
            if (in.size() != 1) {
                throw in.bad("the number of facets alone in a line, after " + vertices + " vertices");
            }
        }
        facets(in, facets);
        nothingMore(in);
        base();
    }

    /** Reads a file of vertices and a file of facets. */
    void parse(LineReader vertexFile, LineReader facetFile) {
        int vertices = count(vertexFile, "vertices");
        vertices(vertexFile, vertices);
        nothingMore(vertexFile);
        int facets = count(facetFile, "facets");
        facets(facetFile, facets);
        nothingMore(facetFile);
        base();
    }

    private boolean pending;

    /** The count, if the first row is one; otherwise all rows. */
    private int count(LineReader in, String what) {
        if (!in.nextData(shape.header)) {
            throw in.ended("no " + what, "rows of " + what);
        }
        if (in.size() == 1) {
            return in.integer(0, "the number of " + what + ", or a row of " + what);
        }
        pending = true;
        return Integer.MAX_VALUE;
    }

    private boolean row(LineReader in) {
        if (pending) {
            pending = false;
            return true;
        }
        return in.nextData(new ArrayList<>());
    }

    private void vertices(LineReader in, int count) {
        for (int i = 0; i < count; i++) {
            if (!row(in)) {
                complete(in, i, count, "vertices");
                return;
            }
            int at = offset(in, i, VERTEX);
            shape.vertex(in.number(at, VERTEX), in.number(at + 1, VERTEX), in.number(at + 2, VERTEX), in.line());
        }
    }

    private void facets(LineReader in, int count) {
        for (int i = 0; i < count; i++) {
            if (!row(in)) {
                complete(in, i, count, "facets");
                return;
            }
            int at = offset(in, i, FACET);
            shape.facet(in.integer(at, FACET), in.integer(at + 1, FACET), in.integer(at + 2, FACET), in.line());
        }
    }

    private static void complete(LineReader in, int found, int announced, String what) {
        if (announced != Integer.MAX_VALUE) {
            throw in.ended(found + " " + what, announced + " " + what + ", as announced");
        }
    }

    /** Where the three numbers of a row begin: behind its running number, if it has one. */
    private int offset(LineReader in, int i, String valid) {
        if (in.size() == 3) {
            return 0;
        }
        if (in.size() != 4) {
            throw in.bad(valid);
        }
        int number = in.integer(0, valid);
        boolean vertex = valid.equals(VERTEX);
        if (vertex && i == 0 && (number == 0 || number == 1)) {
            firstNumber = number;
        }
        boolean running = vertex ? firstNumber >= 0 && number == firstNumber + i : number == i || number == i + 1;
        if (!running) {
            throw in.bad("rows numbered one after the other from 0 or 1");
        }
        return 1;
    }

    private static void nothingMore(LineReader in) {
        if (in.nextData(new ArrayList<>())) {
            throw in.bad("no more rows than announced");
        }
    }

    private void base() {
        int lowest = Integer.MAX_VALUE;
        for (int i = 0; i < 3 * shape.facetCount; i++) {
            lowest = Math.min(lowest, shape.facets[i]);
        }
        shape.base = firstNumber >= 0 ? firstNumber : lowest == 0 ? 0 : 1;
        if (shape.base == 0) {
            shape.notes.add("Facets count vertices from 0.");
        }
    }
}
