package space.stickney.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.ShapeFile;
import space.stickney.flight.shapes.Shapes;

/** Options that say which shape a body has. */
final class ShapeOptions {
    @Option(
            names = "--level",
            paramLabel = "N",
            description = "Fineness of the built-in shape: 20 x 4^N facets (default: 5; for sites 4).")
    private @Nullable Integer level;

    @Option(names = "--shape", paramLabel = "FILE", description = "Shape of your own: OBJ or plate table.")
    private @Nullable Path shape;

    @Option(names = "--shape-unit", paramLabel = "m|km", description = "Unit of that file.")
    private @Nullable String shapeUnit;

    /** What can be refused before the work begins. */
    void check() {
        if (level != null && (level < 0 || level > 6)) {
            throw new BadInput("--level", Integer.toString(level), "0 to 6");
        }
    }

    /**
     * The shape chosen.
     *
     * @param usual level
     */
    Mesh mesh(Body target, int usual) {
        return shape == null
                ? Shapes.of(target, level == null ? usual : level)
                : ShapeFile.metresUnlessSaid(Optional.ofNullable(shapeUnit))
                        .read(shape)
                        .mesh();
    }
}
