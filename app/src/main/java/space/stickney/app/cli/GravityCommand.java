package space.stickney.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.stickney.core.constant.Constant;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.gravity.GravityAt;
import space.stickney.flight.gravity.IcgemWriter;
import space.stickney.flight.gravity.PolyhedronEvaluator;
import space.stickney.flight.gravity.PolyhedronGravity;
import space.stickney.flight.gravity.PolyhedronHarmonics;
import space.stickney.flight.gravity.SphericalHarmonicField;
import space.stickney.flight.shapes.Mesh;

/** Gravity of a homogeneous polyhedron at points, and its spherical harmonics as a file. */
@Command(
        name = "gravity",
        description = {
            "Gravity of a homogeneous body of any shape, in closed form, at points along its own axes:",
            "potential, attraction, gradient, Laplacian, inside or not. The body alone: no rotation, no tide."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stickney gravity --body phobos --at 12.95,0,0km",
            "  stickney gravity --shape eros.obj --shape-unit km --density 2670 --at 20,0,0km --at 0,8,1km --json",
            "  stickney gravity --body deimos --at 10,0,0km --degree 8 --field-out deimos.gfc"
        })
final class GravityCommand implements Callable<Integer> {
    @Mixin
    private final GravityShape shape = new GravityShape();

    @Option(names = "--density", paramLabel = "RHO", description = "Density of the body (kg/m3).")
    private @Nullable String density;

    @Option(
            names = "--gm",
            paramLabel = "GM",
            description = "Gravitational parameter instead of a density (m3/s2); with --body the catalogue's is used.")
    private @Nullable String gm;

    @Option(
            names = "--constant",
            paramLabel = "G",
            description = "Constant of gravitation (m3 kg-1 s-2; default: 6.6743e-11, CODATA 2018).")
    private @Nullable String constant;

    @Option(names = "--at", paramLabel = "X,Y,Z", description = "Position (m), body-fixed; may be repeated.")
    private List<String> at = new ArrayList<>();

    @Option(names = "--degree", paramLabel = "N", description = "Degree of the harmonics of --field-out (2 to 60).")
    private @Nullable Integer degree;

    @Option(
            names = "--reference-radius",
            paramLabel = "R",
            description = "Reference radius of the harmonics (m; default: the largest radius of the shape).")
    private @Nullable String referenceRadius;

    @Option(
            names = "--field-out",
            paramLabel = "FILE",
            description = "Write the field in spherical harmonics (ICGEM format, .gfc) about the origin of positions.")
    private @Nullable Path fieldOut;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        List<Vector3D> points = at.stream()
                .map(p -> new Vector3D(Options.vector("--at", p, "m")))
                .toList();
        if (points.isEmpty() && fieldOut == null) {
            throw new BadInput("--at", "no position", "x,y,z in metres or with a unit, body-fixed");
        }
        checkHarmonics();
        Mesh mesh = shape.mesh();
        PolyhedronGravity gravity = gravity(mesh);
        PolyhedronEvaluator evaluator = gravity.evaluator();
        List<GravityAt> values = new ArrayList<>();
        for (Vector3D p : points) {
            evaluator.evaluate(p.getX(), p.getY(), p.getZ());
            values.add(evaluator.result());
        }
        Result result = result(points, values, gravity);
        write(gravity, result);
        output.print(result, out -> text(out, points, values, gravity));
        return 0;
    }

    private void checkHarmonics() {
        Integer n = degree;
        if ((n == null) != (fieldOut == null)) {
            throw new BadInput(
                    "--degree, --field-out", n == null ? "no --degree" : "no --field-out", "both, or neither");
        }
        if (n != null && (n < 2 || n > 60)) {
            throw new BadInput("--degree", n.toString(), "a whole number from 2 to 60");
        }
        if (fieldOut != null) {
            OutputFile.check("--field-out", fieldOut);
        }
    }

    /** One of density, GM, and the GM of the catalogue. */
    private PolyhedronGravity gravity(Mesh mesh) {
        if (density != null && gm != null) {
            throw new BadInput("--density, --gm", "both", "one of them");
        }
        if (density != null) {
            return PolyhedronGravity.ofDensity(mesh, Options.positive("--density", density, "kg/m3"), constant());
        }
        if (constant != null) {
            throw new BadInput("--constant", "without --density", "together with --density; GM contains it");
        }
        if (gm != null) {
            return PolyhedronGravity.ofGm(mesh, Options.positive("--gm", gm, "m3/s2"));
        }
        Body body = shape.named()
                .orElseThrow(() -> new BadInput("--density", "no density and no --gm", "a density in kg/m3"));
        return PolyhedronGravity.ofGm(mesh, body.gm());
    }

    private double constant() {
        return constant == null
                ? PolyhedronGravity.GRAVITATIONAL_CONSTANT
                : Options.positive("--constant", constant, "m3/kg/s2");
    }

    private Result result(List<Vector3D> points, List<GravityAt> values, PolyhedronGravity gravity) {
        Result result = new Result("gravity");
        if (!values.isEmpty()) {
            fields(values.get(0)).forEach(result::put);
        }
        if (values.size() > 1) {
            List<Map<String, Object>> all = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("at", points.get(i).toArray());
                one.putAll(fields(values.get(i)));
                all.add(one);
            }
            result.put("points", all);
        }
        result.put("volume", gravity.volume())
                .put("surfaceArea", gravity.surfaceArea())
                .put("facets", gravity.mesh().facetCount())
                .put("gm", gravity.gm())
                .put("centroid", gravity.mesh().centroid().toArray())
                .input("shape", shape.text())
                .input("source", gravity.mesh().source())
                .input("center", shape.center())
                .input("at", points.stream().map(Vector3D::toArray).toList())
                .assumption("homogeneous density; the body alone, without rotation, tide or other bodies")
                .assumption("positions along the axes of the shape; its facets are planes");
        if (density != null) {
            result.input("density", Options.positive("--density", density, "kg/m3"));
            result.constant(new Constant(
                    "constant of gravitation",
                    "G",
                    constant(),
                    "m3/kg/s2",
                    Double.NaN,
                    constant == null ? "CODATA 2018" : "--constant"));
        } else if (gm == null) {
            shape.named().flatMap(b -> b.constant(Body.GM)).ifPresent(result::constant);
        }
        return result;
    }

    private static Map<String, Object> fields(GravityAt value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("potential", value.potential());
        fields.put("acceleration", value.acceleration().toArray());
        // infinite on an edge: null
        fields.put(
                "gradient",
                Double.isNaN(value.gradient()[0][0])
                        ? Optional.empty()
                        : List.of(value.gradient()[0], value.gradient()[1], value.gradient()[2]));
        fields.put("laplacian", value.laplacian());
        fields.put("inside", value.inside());
        return fields;
    }

    private void write(PolyhedronGravity gravity, Result result) {
        Path file = fieldOut;
        Integer n = degree;
        if (file == null || n == null) {
            return;
        }
        Mesh mesh = gravity.mesh();
        double radius = referenceRadius == null
                ? mesh.largestRadius()
                : Options.positive("--reference-radius", referenceRadius, "m");
        SphericalHarmonicField field = PolyhedronHarmonics.of(mesh, gravity.gm(), radius, n);
        List<String> remarks = List.of(
                "Gravity of a homogeneous body, body-fixed axes of its shape, origin: " + shape.center() + ".",
                "Shape: " + mesh.name() + ", " + mesh.facetCount() + " facets; " + mesh.source());
        OutputFile.write("--field-out", file, String.join("\n", IcgemWriter.lines(field, remarks)) + "\n");
        result.put("field", Map.of("file", file.toString(), "degree", n, "radius", radius));
    }

    private static void text(
            PrintWriter out, List<Vector3D> points, List<GravityAt> values, PolyhedronGravity gravity) {
        out.println("shape           " + gravity.mesh().name() + ", "
                + gravity.mesh().facetCount() + " facets");
        out.println("volume          " + Numbers.shortest(gravity.volume()) + " m3");
        out.println("surface         " + Numbers.shortest(gravity.surfaceArea()) + " m2");
        out.println("GM              " + Numbers.shortest(gravity.gm()) + " m3/s2");
        for (int i = 0; i < values.size(); i++) {
            GravityAt v = values.get(i);
            out.println();
            out.println("at              " + vector(points.get(i).toArray()) + " m" + (v.inside() ? "  (inside)" : ""));
            out.println("potential       " + Numbers.shortest(v.potential()) + " m2/s2");
            out.println("acceleration    " + vector(v.acceleration().toArray()) + " m/s2");
            out.println("  its size      " + Numbers.shortest(v.acceleration().getNorm()) + " m/s2");
            boolean infinite = Double.isNaN(v.gradient()[0][0]);
            out.println("gradient        " + (infinite ? "infinite: the point is on an edge" : gradient(v)));
            out.println("Laplacian       " + Numbers.shortest(v.laplacian()) + " 1/s2");
        }
    }

    private static String gradient(GravityAt v) {
        return vector(v.gradient()[0]) + " 1/s2\n                " + vector(v.gradient()[1]) + "\n                "
                + vector(v.gradient()[2]);
    }

    private static String vector(double[] v) {
        return Numbers.shortest(v[0]) + ", " + Numbers.shortest(v[1]) + ", " + Numbers.shortest(v[2]);
    }
}
