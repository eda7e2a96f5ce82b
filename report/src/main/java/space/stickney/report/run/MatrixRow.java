package space.stickney.report.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.run.Numbers;

/**
 * A requirement with what the run yields for it, as {@code matrix[]} of {@code summary.json} holds it.
 *
 * @param fields by name, in the order of the file: texts, numbers, flags, lists and maps of these; an absent value is an empty
 *     Optional
 */
public record MatrixRow(Map<String, Object> fields) {
    /** A field as text; empty if there is none. Numbers as the project writes them. */
    public String text(String field) {
        return value(field).map(MatrixRow::text).orElse("");
    }

    private static String text(Object value) {
        return value instanceof Double || value instanceof Float
                ? Numbers.shortest(((Number) value).doubleValue())
                : value.toString();
    }

    public Optional<Double> number(String field) {
        return value(field).filter(Number.class::isInstance).map(n -> ((Number) n).doubleValue());
    }

    public boolean flag(String field) {
        return value(field).filter(Boolean.TRUE::equals).isPresent();
    }

    /** The items of a list as texts; empty if there is none. */
    public List<String> list(String field) {
        return value(field).filter(List.class::isInstance).map(l -> (List<?>) l).orElse(List.of()).stream()
                .filter(v -> !(v instanceof Map))
                .map(MatrixRow::text)
                .toList();
    }

    /** The items of a list of maps, such as the drivers. */
    @SuppressWarnings("unchecked") // the fields are made of maps with text keys
    public List<MatrixRow> items(String field) {
        return value(field).filter(List.class::isInstance).map(l -> (List<?>) l).orElse(List.of()).stream()
                .filter(Map.class::isInstance)
                .map(m -> new MatrixRow((Map<String, Object>) m))
                .toList();
    }

    private Optional<Object> value(String field) {
        Object value = fields.getOrDefault(field, Optional.empty());
        return value instanceof Optional<?> o ? o.map(v -> v) : Optional.of(value);
    }

    public String id() {
        return text("id");
    }

    public String verdict() {
        return text("verdict");
    }

    /** Whether the numbers are instants, given as texts in UTC. */
    public boolean isDate() {
        return text("unit").equals("UTC");
    }

    /** The unit behind a number; empty for a pure number. */
    public String unit() {
        return text("unit").equals("1") ? "" : text("unit");
    }
}
