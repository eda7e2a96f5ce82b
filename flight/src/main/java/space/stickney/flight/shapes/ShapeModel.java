package space.stickney.flight.shapes;

import java.util.List;

/**
 * A shape as it was read.
 *
 * @param mesh the checked surface
 * @param report what the check found
 * @param unit unit of the file, "km" or "m"
 * @param notes in whole sentences: what was changed or looked strange (unused vertices dropped, polygons cut, an odd size)
 */
public record ShapeModel(Mesh mesh, MeshReport report, String unit, List<String> notes) {
    public ShapeModel {
        notes = List.copyOf(notes);
    }
}
