package space.stickney.flight.shapes;

import java.util.ArrayList;
import java.util.Set;

/**
 * Lines "v x y z" and "f a b c ...": Wavefront OBJ (vertex, texture and normal numbers with slashes; negative numbers count backwards
 * from the last vertex; polygons are cut into triangles from their first corner), and the plate tables of the same look, whose
 * numbers may begin at 0.
 */
final class WavefrontParser {
    private static final Set<String> KEYWORDS = Set.of("v", "f");
    private static final Set<String> IGNORED =
            Set.of("vn", "vt", "vp", "g", "o", "s", "usemtl", "mtllib", "usemap", "maplib", "l", "p", "end");

    private final LineReader in;
    private final RawShape shape;
    private int polygons;
    private boolean zero;
    private boolean negative;

    WavefrontParser(LineReader in, RawShape shape) {
        this.in = in;
        this.shape = shape;
    }

    /** Whether a first word belongs to this format. */
    static boolean knows(String word) {
        return KEYWORDS.contains(word) || IGNORED.contains(word);
    }

    /** Reads from the line at which the reader stands to the end. */
    void parse() {
        do {
            line();
        } while (in.nextData(shape.vertexCount == 0 ? shape.header : new ArrayList<>()));
        if (zero) {
            shape.base = 0;
            shape.notes.add("Facets count vertices from 0.");
        }
        if (polygons > 0) {
            shape.notes.add(polygons + " polygon(s) with more than three corners were cut into triangles.");
        }
    }

    private void line() {
        switch (in.word(0)) {
            case "v" -> vertex();
            case "f" -> face();
            default -> {
                if (!IGNORED.contains(in.word(0))) {
                    throw in.bad("\"v x y z\", \"f a b c\" or another keyword of Wavefront OBJ");
                }
            }
        }
    }

    private void vertex() {
        String valid = "\"v x y z\" with three numbers";
        if (in.size() == 5 && in.number(4, valid) != 1) {
            throw in.bad("three coordinates, or a fourth that is 1 (no rational surfaces)");
        }
        shape.vertex(in.number(1, valid), in.number(2, valid), in.number(3, valid), in.line());
    }

    private void face() {
        if (in.size() < 4) {
            throw in.bad("\"f a b c\" with at least three vertex numbers");
        }
        int first = index(1);
        int previous = index(2);
        for (int i = 3; i < in.size(); i++) {
            int next = index(i);
            shape.facet(first, previous, next, in.line());
            previous = next;
        }
        polygons += in.size() > 4 ? 1 : 0;
    }

    private int index(int i) {
        String word = in.word(i);
        int slash = word.indexOf('/');
        String digits = slash < 0 ? word : word.substring(0, slash);
        if (!digits.matches("[+-]?\\d{1,9}")) {
            throw in.bad("\"f a b c\" with whole vertex numbers, or number/texture/normal");
        }
        int index = Integer.parseInt(digits);
        negative |= index < 0;
        zero |= index == 0;
        if (negative && zero) {
            throw in.bad(
                    "numbers from 1, or negative ones backwards from -1; 0 and negative numbers do not go together");
        }
        if (index < 0 && shape.vertexCount + index < 0) {
            throw in.bad("-1 for the last vertex so far to -" + shape.vertexCount + " for the first");
        }
        return index < 0 ? shape.vertexCount + index + 1 : index;
    }
}
