package space.stickney.mission.document;

import java.util.List;
import java.util.Map;
import space.stickney.core.kind.Kind;
import space.stickney.flight.time.Epochs;

/**
 * Reads a file into a record.
 *
 * @param <T> what it was read into
 * @param content the record
 * @param given every value with where it comes from, in the order of the record's components
 */
public record Document<T extends Record>(T content, List<Given> given) {
    /**
     * Makes a record of a node.
     *
     * @param later keys of the top level that are known but not read yet, each with what to say about it
     * @throws space.stickney.core.fault.BadInput with all faults at once
     */
    public static <T extends Record> Document<T> of(
            Node root, Class<T> type, List<Kind<?>> kinds, Epochs epochs, Map<String, String> later) {
        Faults faults = new Faults();
        Shapes shapes = new Shapes(kinds, epochs);
        Binder binder = new Binder(shapes, faults);
        Object content = binder.read(shapes.of(type), Later.without(root, later, faults), "")
                .orElse(faults);
        faults.raise();
        return new Document<>(type.cast(content), binder.given());
    }
}
