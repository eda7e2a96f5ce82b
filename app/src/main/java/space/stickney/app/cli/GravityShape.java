package space.stickney.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.ShapeFile;
import space.stickney.flight.shapes.Shapes;

/** Which body's gravity: a shape file, or a body with its embedded shape. A picocli mixin. */
final class GravityShape {
    @Option(names = "--shape", paramLabel = "FILE", description = "Shape: Wavefront OBJ or plate table.")
    private @Nullable Path shape;

    @Option(
            names = "--shape-unit",
            paramLabel = "m|km",
            description = "Unit of the shape (default: as its header says, else m).")
    private @Nullable String unit;

    @Option(names = "--body", paramLabel = "NAME", description = "A body with its embedded shape, instead of --shape.")
    private @Nullable String body;

    @Option(
            names = "--center",
            defaultValue = "file",
            paramLabel = "file|figure",
            description = "Origin of the positions: that of the shape, or the centre of its volume (default: "
                    + "${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String center;

    /** The mesh in metres, from the origin asked for. */
    Mesh mesh() {
        if (!center.equals("file") && !center.equals("figure")) {
            throw new BadInput("--center", center, "file or figure");
        }
        Mesh mesh = read();
        Vector3D centroid = mesh.centroid();
        return center.equals("figure") ? mesh.shifted(centroid.negate()) : mesh;
    }

    private Mesh read() {
        Path file = shape;
        if ((file == null) == (body == null)) {
            throw new BadInput(
                    "--shape, --body", file == null ? "neither" : "both", "a shape file, or a body of the catalogue");
        }
        if (file == null) {
            return Shapes.of(needBody(), Shapes.DEFAULT_LEVEL);
        }
        return ShapeFile.metresUnlessSaid(Optional.ofNullable(unit)).read(file).mesh();
    }

    /** The body named, if one was. */
    Optional<Body> named() {
        return body == null ? Optional.empty() : Optional.of(needBody());
    }

    private Body needBody() {
        return BodyName.parse("--body", body == null ? "" : body);
    }

    String text() {
        return shape == null ? String.valueOf(body) : shape.toString();
    }

    String center() {
        return center;
    }
}
