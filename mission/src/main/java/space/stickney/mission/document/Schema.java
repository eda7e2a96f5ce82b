package space.stickney.mission.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import space.stickney.core.kind.Kind;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.quantity.Unit;
import space.stickney.core.quantity.UnitPattern;
import space.stickney.core.run.Numbers;
import space.stickney.flight.time.Epochs;

/**
 * The JSON Schema of a file, made from the shapes by which it is read. Draft 7, because that is what editors read without
 * gaps; a reference stands in an {@code allOf} so that a description may stand beside it.
 *
 * <p>It refuses what is wrong in form: unknown and missing keys, wrong types, words that are no choice, units of another
 * dimension, numbers out of bounds. Bounds of numbers with a unit and contradictions are left to the reader.
 */
public final class Schema {
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,18})?)?)?";
    private static final String EPOCH =
            "\\s*(?:" + DATE + "|M?JD\\s*[+-]?\\d{1,9}(?:\\.\\d{0,30})?)\\s*(?:UTC|TAI|TT|TDB|Z)?\\s*";

    private final Shapes shapes;
    private final Map<String, Object> definitions = new TreeMap<>();

    private Schema(Shapes shapes) {
        this.shapes = shapes;
    }

    /** The schema of a record and of the kinds that its lists may name, as an object to be written as JSON. */
    public static Map<String, Object> of(
            Class<? extends Record> type, List<Kind<?>> kinds, Epochs epochs, String title) {
        Shapes shapes = new Shapes(kinds, epochs);
        Schema schema = new Schema(shapes);
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "http://json-schema.org/draft-07/schema#");
        root.put("title", title);
        root.putAll(schema.record(shapes.of(type)));
        if (!schema.definitions.isEmpty()) {
            root.put("definitions", schema.definitions);
        }
        return root;
    }

    private Map<String, Object> shape(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return object("type", "array", "items", shape(list.item()));
        }
        if (shape instanceof Shape.MapOf map) {
            return object("type", "object", "additionalProperties", shape(map.value()));
        }
        if (shape instanceof Shape.Fields fields) {
            return record(fields);
        }
        if (shape instanceof Shape.OneOfKind kinds) {
            return kinds(kinds);
        }
        return leaf((Shape.Leaf) shape);
    }

    private Map<String, Object> record(Shape.Fields shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        shape.fields().forEach(f -> properties.put(f.key(), field(f)));
        Map<String, Object> result = object("type", "object");
        if (!shape.about().isEmpty()) {
            result.put("description", shape.about());
        }
        result.put("properties", properties);
        result.put(
                "required",
                shape.fields().stream()
                        .filter(Shape.Field::required)
                        .map(Shape.Field::key)
                        .toList());
        result.put("additionalProperties", false);
        return result;
    }

    private Map<String, Object> field(Shape.Field field) {
        Map<String, Object> result = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>();
        field.about().ifPresent(parts::add);
        if (field.shape() instanceof Shape.Leaf leaf) {
            parts.add(leaf.valid());
        }
        field.defaultText().ifPresent(d -> parts.add("default: " + d));
        result.putAll(shape(field.shape()));
        if (!parts.isEmpty()) {
            result.put("description", String.join("; ", parts));
        }
        return result;
    }

    private Map<String, Object> kinds(Shape.OneOfKind shape) {
        if (shape.kinds().isEmpty()) {
            return object("not", Map.of());
        }
        List<Object> choices = new ArrayList<>();
        for (Kind<?> kind : shape.kinds()) {
            Map<String, Object> configuration = record(shapes.of(kind.configuration()));
            configuration.put("description", kind.summary());
            if (shape.tagged()) {
                choices.add(tagged(kind, configuration));
                continue;
            }
            Map<String, Object> choice = object("type", "object", "description", kind.summary());
            choice.put("properties", object(kind.name(), configuration));
            choice.put("required", List.of(kind.name()));
            choice.put("additionalProperties", false);
            choices.add(choice);
        }
        return object("oneOf", choices);
    }

    /** The configuration's own object with the key {@code kind} before the others. */
    @SuppressWarnings("unchecked") // as record() made it
    private static Map<String, Object> tagged(Kind<?> kind, Map<String, Object> configuration) {
        Map<String, Object> properties = object(Shape.OneOfKind.TAG, object("const", kind.name()));
        properties.putAll((Map<String, Object>) configuration.get("properties"));
        configuration.put("properties", properties);
        List<Object> required = new ArrayList<>(List.of(Shape.OneOfKind.TAG));
        required.addAll((List<Object>) configuration.get("required"));
        configuration.put("required", required);
        return configuration;
    }

    private Map<String, Object> leaf(Shape.Leaf leaf) {
        if (leaf instanceof Leaves.Quantity quantity) {
            return quantity(quantity);
        }
        return stated(scalar(leaf));
    }

    /** A quantity in one unit stands once among the definitions. */
    private Map<String, Object> quantity(Leaves.Quantity leaf) {
        String name = "quantity-" + Unit.parse(leaf.unit()).base().replace(' ', '.');
        definitions.computeIfAbsent(name, n -> object("type", "string", "pattern", UnitPattern.of(leaf.unit())));
        Map<String, Object> number = object("type", "number");
        bounds(leaf.bounds(), number);
        return stated(object("anyOf", List.of(number, reference(name))));
    }

    /** The scalar itself, or the map with value, kind and source. */
    private Map<String, Object> stated(Map<String, Object> scalar) {
        definitions.putIfAbsent("kind", kindOfValue());
        definitions.putIfAbsent(
                "source",
                object(
                        "type",
                        "string",
                        "pattern",
                        "\\S",
                        "description",
                        "author and title, or the reason of an assumption"));
        Map<String, Object> properties =
                object("value", scalar, "kind", reference("kind"), "source", reference("source"));
        Map<String, Object> statement = object("type", "object", "properties", properties);
        statement.put("required", List.of("value"));
        statement.put("additionalProperties", false);
        return object("anyOf", List.of(scalar, statement));
    }

    private static Map<String, Object> kindOfValue() {
        return object(
                "enum", new Leaves.Choice(Provenance.class).words(), "description", "how the value came to be known");
    }

    private static Map<String, Object> scalar(Shape.Leaf leaf) {
        if (leaf instanceof Leaves.Whole whole) {
            Map<String, Object> number = object("type", "integer");
            bounds(whole.bounds(), number);
            return number;
        }
        if (leaf instanceof Leaves.Truth) {
            return object("type", "boolean");
        }
        if (leaf instanceof Leaves.Words) {
            return object("type", "string", "pattern", "\\S");
        }
        if (leaf instanceof Leaves.Choice choice) {
            return object("enum", choice.words());
        }
        if (leaf instanceof Instants.Instant) {
            return object("type", "string", "pattern", "^" + EPOCH + "$");
        }
        if (leaf instanceof Instants.Range) {
            return object("type", "string", "pattern", "^" + EPOCH + "\\.\\." + EPOCH + "$");
        }
        return object("type", List.of("string", "number"));
    }

    private static void bounds(Bounds bounds, Map<String, Object> number) {
        if (bounds.hasMin()) {
            number.put(bounds.minOpen() ? "exclusiveMinimum" : "minimum", decimal(bounds.min()));
        }
        if (bounds.hasMax()) {
            number.put(bounds.maxOpen() ? "exclusiveMaximum" : "maximum", decimal(bounds.max()));
        }
    }

    private static Object decimal(double x) {
        return new BigDecimal(Numbers.shortest(x));
    }

    private static Map<String, Object> reference(String name) {
        return object("$ref", "#/definitions/" + name);
    }

    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            result.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return result;
    }
}
