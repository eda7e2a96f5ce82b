package space.stickney.flight.shapes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.run.Numbers;

/**
 * Reads shapes of users: Wavefront OBJ and plate tables (docs/shapes.md lists the forms). The surface is checked and refused if it is
 * none ({@link MeshCheck}); nothing is repaired unless asked for, except that vertices without facet are dropped, with a note.
 *
 * <p>For example {@code ShapeFile.unit("km").read(Path.of("phobos.obj")).mesh()}. Immutable.
 */
public final class ShapeFile {
    /** Sizes of visited small bodies and moons lie between these largest radii (m); others are remarked on. */
    private static final double SMALLEST = 50;

    private static final double LARGEST = 3e6;

    private final Optional<String> unit;
    private final Optional<String> otherwise;
    private final boolean flip;
    private final boolean weld;

    private ShapeFile(Optional<String> unit, Optional<String> otherwise, boolean flip, boolean weld) {
        this.unit = unit;
        this.otherwise = otherwise;
        this.flip = flip;
        this.weld = weld;
    }

    /** A reader of files whose unit the caller knows: "m" or "km". */
    public static ShapeFile unit(String unit) {
        return unit(Optional.of(unit));
    }

    /** A reader of files whose unit the caller may know; if not, it must stand in their header. */
    public static ShapeFile unit(Optional<String> unit) {
        return new ShapeFile(unit, Optional.empty(), false, false);
    }

    /** A reader of files that state their unit. */
    public static ShapeFile unitFromHeader() {
        return unit(Optional.empty());
    }

    /** A reader for the command line: metres, unless the user or the file says otherwise. */
    public static ShapeFile metresUnlessSaid(Optional<String> unit) {
        return new ShapeFile(unit, Optional.of("m"), false, false);
    }

    /** The same, for a surface whose facets look inwards: they are turned round. */
    public ShapeFile flipped() {
        return new ShapeFile(unit, otherwise, true, weld);
    }

    /** The same, for a surface with seams: vertices with exactly equal coordinates become one. */
    public ShapeFile welded() {
        return new ShapeFile(unit, otherwise, flip, true);
    }

    /** Reads one file that holds vertices and facets. */
    public ShapeModel read(Path file) {
        LineReader in = new LineReader(file);
        RawShape shape = new RawShape(file, file);
        if (!in.nextData(shape.header)) {
            throw in.ended("no vertices", "a Wavefront OBJ file or a plate table");
        }
        if (WavefrontParser.knows(in.word(0))) {
            new WavefrontParser(in, shape).parse();
        } else if (in.isInteger(0) && in.size() <= 2) {
            new PlateTableParser(shape).parse(in);
        } else {
            throw in.bad("\"v x y z\" (Wavefront OBJ), or the number of vertices (plate table)");
        }
        return finish(shape);
    }

    /** Reads a table of vertices and a table of facets. */
    public ShapeModel read(Path vertices, Path facets) {
        RawShape shape = new RawShape(vertices, facets);
        new PlateTableParser(shape).parse(new LineReader(vertices), new LineReader(facets));
        return finish(shape);
    }

    private ShapeModel finish(RawShape raw) {
        String inUnit = ShapeUnit.decide(raw.vertexFile.toString(), unit, otherwise, raw.header);
        double[] points = raw.points();
        for (int i = 0; i < points.length; i++) {
            points[i] *= ShapeUnit.metres(inUnit);
        }
        int[] corners = raw.corners();
        List<String> notes = new ArrayList<>(raw.notes);
        if (weld) {
            weld(points, corners, notes);
        }
        if (flip) {
            flip(corners);
            notes.add("Facets were turned round, as asked for.");
        }
        String name = String.valueOf(raw.vertexFile.getFileName());
        // checked with the file's own numbers, so that the report can name its lines
        MeshReport report = MeshCheck.of(new Mesh(name, name, points, corners));
        if (!report.sound()) {
            throw new BadInput(faults(raw, report));
        }
        Mesh mesh = withoutUnused(new Mesh(name, credit(raw, name), points, corners), notes);
        report.notes().stream()
                .filter(f -> !f.what().startsWith(MeshCheck.UNUSED))
                .forEach(f -> notes.add(sentence(raw, f)));
        size(mesh, inUnit, notes);
        return new ShapeModel(mesh, MeshCheck.of(mesh), inUnit, notes);
    }

    private static String credit(RawShape raw, String name) {
        String text = raw.header.stream()
                .map(c -> c.replaceFirst("^#+\\s*", ""))
                .filter(c -> !c.isBlank())
                .limit(4)
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? name : text;
    }

    private static List<Fault> faults(RawShape raw, MeshReport report) {
        boolean seams = report.notes().stream().anyMatch(f -> f.what().startsWith(MeshCheck.TWICE));
        return report.faults().stream()
                .map(f -> {
                    Fault fault = Fault.of(
                            raw.facetFile.toString(),
                            sentence(raw, f).replaceFirst("\\.$", ""),
                            "a closed surface of facets that look outwards, two at each edge");
                    if (f.what().startsWith(MeshCheck.INWARD)) {
                        return fault.withHint("If that is known, read it flipped.");
                    }
                    return f.what().startsWith(MeshCheck.OPEN) && seams
                            ? fault.withHint("Some vertices have the same place: read it welded to close seams.")
                            : fault;
                })
                .toList();
    }

    private static String sentence(RawShape raw, MeshFinding finding) {
        String places = finding.places().stream().map(raw::locate).collect(Collectors.joining("; "));
        String more = finding.count() > finding.places().size() && !places.isEmpty() ? "; ..." : "";
        return (finding.places().isEmpty() ? "" : finding.count() + " ")
                + finding.what()
                + (places.isEmpty() ? "" : ": " + places + more)
                + ".";
    }

    private static void flip(int[] corners) {
        for (int i = 0; i < corners.length; i += 3) {
            int keep = corners[i + 1];
            corners[i + 1] = corners[i + 2];
            corners[i + 2] = keep;
        }
    }

    private static void weld(double[] points, int[] corners, List<String> notes) {
        int[] first = Coincidence.firstAtSamePlace(points);
        for (int i = 0; i < corners.length; i++) {
            corners[i] = first[corners[i]];
        }
        int welded = 0;
        for (int v = 0; v < first.length; v++) {
            welded += first[v] == v ? 0 : 1;
        }
        notes.add(welded + " vertices were welded to others at the same place, as asked for.");
    }

    private static Mesh withoutUnused(Mesh mesh, List<String> notes) {
        int[] number = new int[mesh.vertexCount()];
        Arrays.fill(number, -1);
        int[] corners = mesh.facets();
        for (int corner : corners) {
            number[corner] = 0;
        }
        double[] points = mesh.vertices();
        int count = 0;
        for (int v = 0; v < number.length; v++) {
            if (number[v] == 0) {
                System.arraycopy(points, 3 * v, points, 3 * count, 3);
                number[v] = count++;
            }
        }
        if (count == number.length) {
            return mesh;
        }
        notes.add((number.length - count) + " vertices that no facet uses were dropped.");
        for (int i = 0; i < corners.length; i++) {
            corners[i] = number[corners[i]];
        }
        return new Mesh(mesh.name(), mesh.source(), Arrays.copyOf(points, 3 * count), corners);
    }

    private static void size(Mesh mesh, String unit, List<String> notes) {
        double radius = mesh.largestRadius();
        if (radius < SMALLEST || radius > LARGEST) {
            notes.add("The largest radius is " + Numbers.shortest(radius) + " m, read in " + unit
                    + ": an unusual size for a body; is the unit right?");
        }
    }
}
