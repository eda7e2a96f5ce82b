package space.stickney.mission.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import space.stickney.core.fault.Spelling;
import space.stickney.core.kind.Configured;
import space.stickney.core.kind.Consistent;
import space.stickney.core.kind.Contradiction;
import space.stickney.core.kind.Kind;
import space.stickney.core.quantity.Provenance;

/**
 * Makes records of nodes. Every method returns empty where it has reported a fault, and goes on with the rest; a record
 * is only made when all its components are there.
 */
final class Binder {
    private static final List<String> STATEMENT = List.of("value", "kind", "source");
    private static final Shape.Leaf WORDS = new Leaves.Words();
    private static final Shape.Leaf PROVENANCE = new Leaves.Choice(Provenance.class);

    private final Shapes shapes;
    private final Faults faults;
    private final List<Given> given = new ArrayList<>();
    private boolean inDefault;

    Binder(Shapes shapes, Faults faults) {
        this.shapes = shapes;
        this.faults = faults;
    }

    List<Given> given() {
        return List.copyOf(given);
    }

    Optional<Object> read(Shape shape, Node node, String path) {
        if (shape instanceof Shape.Leaf leaf) {
            return leaf(leaf, node, path);
        }
        if (shape instanceof Shape.ListOf list) {
            return node instanceof Node.Items items ? list(list, items, path) : mismatch(shape, node, path);
        }
        if (!(node instanceof Node.Table table)) {
            return mismatch(shape, node, path);
        }
        if (shape instanceof Shape.MapOf map) {
            return map(map, table, path);
        }
        if (shape instanceof Shape.OneOfKind kinds) {
            return kind(kinds, table, path);
        }
        return record((Shape.Fields) shape, table, path);
    }

    private Optional<Object> mismatch(Shape shape, Node node, String path) {
        faults.add(node.place(), path, node.describe(), shape.valid());
        return Optional.empty();
    }

    private Optional<Object> leaf(Shape.Leaf leaf, Node node, String path) {
        if (node instanceof Node.Text text) {
            return scalar(leaf, text, path, Optional.empty(), Optional.empty());
        }
        if (node instanceof Node.Table table
                && table.entries().keySet().stream().anyMatch(STATEMENT::contains)) {
            return statement(leaf, table, path);
        }
        return mismatch(leaf, node, path);
    }

    /** {@code { value: 4000 kg, kind: assumed, source: "…" }}. */
    private Optional<Object> statement(Shape.Leaf leaf, Node.Table table, String path) {
        refuseUnknown(table, STATEMENT, path);
        Optional<Provenance> kind = part(PROVENANCE, table, "kind", path).map(Provenance.class::cast);
        Optional<String> source = part(WORDS, table, "source", path).map(String.class::cast);
        Node.Entry value = table.entries().get("value");
        if (value == null) {
            faults.add(table.place(), path, "no key value", "value: " + leaf.valid());
            return Optional.empty();
        }
        if (!(value.value() instanceof Node.Text text)) {
            return mismatch(leaf, value.value(), Paths.child(path, "value"));
        }
        return scalar(leaf, text, path, kind, source);
    }

    private Optional<Object> part(Shape.Leaf leaf, Node.Table table, String key, String path) {
        Node.Entry entry = table.entries().get(key);
        if (entry == null) {
            return Optional.empty();
        }
        String place = Paths.child(path, key);
        return entry.value() instanceof Node.Text text
                ? parsed(leaf, text, place)
                : mismatch(leaf, entry.value(), place);
    }

    private Optional<Object> scalar(
            Shape.Leaf leaf, Node.Text text, String path, Optional<Provenance> kind, Optional<String> source) {
        return parsed(leaf, text, path).map(value -> {
            given.add(new Given(path, text.value(), origin(text), kind, source));
            return leaf.attribute(value, text, kind, source);
        });
    }

    private Given.Origin origin(Node.Text text) {
        if (inDefault) {
            return Given.Origin.DEFAULT;
        }
        return text.place().line() == 0 ? Given.Origin.OPTION : Given.Origin.FILE;
    }

    private Optional<Object> parsed(Shape.Leaf leaf, Node.Text text, String path) {
        boolean tooLong = text.value().length() > StrictYaml.MAX_SCALAR && !(leaf instanceof Leaves.Words);
        if (text.isNothing() || tooLong) {
            return mismatch(leaf, text, path);
        }
        try {
            return Optional.of(leaf.read(text));
        } catch (Refused e) {
            faults.refused(text.place(), path, e, leaf.valid());
            return Optional.empty();
        }
    }

    private Optional<Object> list(Shape.ListOf shape, Node.Items items, String path) {
        List<Object> values = new ArrayList<>();
        List<String> names = Paths.names(items);
        for (int i = 0; i < names.size(); i++) {
            read(shape.item(), items.items().get(i), Paths.child(path, names.get(i)))
                    .ifPresent(values::add);
        }
        return values.size() == names.size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    private Optional<Object> map(Shape.MapOf shape, Node.Table table, String path) {
        Map<String, Object> values = new LinkedHashMap<>();
        table.entries()
                .forEach((name, entry) -> read(shape.value(), entry.value(), Paths.child(path, name))
                        .ifPresent(value -> values.put(name, value)));
        return values.size() == table.entries().size()
                ? Optional.of(Collections.unmodifiableMap(values))
                : Optional.empty();
    }

    private Optional<Object> kind(Shape.OneOfKind shape, Node.Table table, String path) {
        if (shape.tagged()) {
            return tagged(shape, table, path);
        }
        if (table.entries().size() != 1) {
            return mismatch(shape, table, path);
        }
        String name = table.entries().keySet().iterator().next();
        Node.Entry entry = table.entries().values().iterator().next();
        return configured(shape, name, entry.key(), entry.value(), path);
    }

    private Optional<Object> tagged(Shape.OneOfKind shape, Node.Table table, String path) {
        Node.Entry tag = table.entries().get(Shape.OneOfKind.TAG);
        if (tag == null) {
            faults.add(table.place(), path, "no key kind", "kind: one of " + String.join(", ", shape.names()));
            return Optional.empty();
        }
        if (!(tag.value() instanceof Node.Text text)) {
            return mismatch(shape, tag.value(), Paths.child(path, Shape.OneOfKind.TAG));
        }
        Map<String, Node.Entry> rest = new LinkedHashMap<>(table.entries());
        rest.remove(Shape.OneOfKind.TAG);
        return configured(shape, text.value(), text.place(), new Node.Table(rest, table.place()), path);
    }

    private Optional<Object> configured(Shape.OneOfKind shape, String name, Place place, Node node, String path) {
        Optional<Kind<?>> kind =
                shape.kinds().stream().filter(k -> k.name().equals(name)).findFirst();
        if (kind.isEmpty()) {
            String valid = shape.kinds().isEmpty()
                    ? "no kind of the section " + shape.section() + " is known"
                    : "one of " + String.join(", ", shape.names());
            faults.misspelt(place, path, "the kind " + name, name, valid, shape.names());
            return Optional.empty();
        }
        return read(shapes.of(kind.get().configuration()), node, path)
                .map(value -> new Configured(kind.get(), (Record) value, path));
    }

    private Optional<Object> record(Shape.Fields shape, Node.Table table, String path) {
        List<String> keys = shape.fields().stream().map(Shape.Field::key).toList();
        Set<String> meant = refuseUnknown(table, keys, path);
        List<Object> values = new ArrayList<>();
        for (Shape.Field field : shape.fields()) {
            field(field, table, path, meant.contains(field.key())).ifPresent(values::add);
        }
        return values.size() == keys.size() ? create(shape.type(), values, table, path) : Optional.empty();
    }

    /** @param meant whether another key was probably a misspelling of this one, so that it is not missing as well */
    private Optional<Object> field(Shape.Field field, Node.Table table, String path, boolean meant) {
        Node.Entry entry = table.entries().get(field.key());
        String place = Paths.child(path, field.key());
        if (entry != null) {
            Optional<Object> value = read(field.shape(), entry.value(), place);
            return field.optional() ? value.map(v -> Optional.of(v)) : value;
        }
        if (field.optional()) {
            return Optional.of(Optional.empty());
        }
        if (field.defaultText().isPresent()) {
            return Optional.of(standard(field, field.defaultText().get(), place));
        }
        if (!meant) {
            faults.add(table.place(), path, "no key " + field.key(), field.valid());
        }
        return Optional.empty();
    }

    private Object standard(Shape.Field field, String text, String path) {
        String source = "default of " + field.component();
        Node node = field.shape() instanceof Shape.Leaf
                ? new Node.Text(text, !(field.shape() instanceof Leaves.Words), Place.whole(source))
                : StrictYaml.read(source, text);
        Faults own = new Faults();
        Binder binder = new Binder(shapes, own);
        binder.inDefault = true;
        Optional<Object> value = binder.read(field.shape(), node, path);
        given.addAll(binder.given);
        return value.orElseThrow(() -> new IllegalStateException("bad " + source + ": " + text));
    }

    /** Reports the keys that are none; returns those that were probably meant. */
    private Set<String> refuseUnknown(Node.Table table, Collection<String> keys, String path) {
        Set<String> meant = new HashSet<>();
        List<String> missing =
                keys.stream().filter(k -> !table.entries().containsKey(k)).toList();
        table.entries().forEach((key, entry) -> {
            if (!keys.contains(key)) {
                Optional<String> nearest = Spelling.nearest(key, missing);
                nearest.ifPresent(meant::add);
                faults.misspelt(
                        entry.key(),
                        path,
                        "the key " + key,
                        key,
                        keys.isEmpty() ? "no keys" : "the keys " + String.join(", ", keys),
                        nearest.isPresent() ? missing : keys);
            }
        });
        return meant;
    }

    private Optional<Object> create(Class<? extends Record> type, List<Object> values, Node.Table table, String path) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return consistent(constructor.newInstance(values.toArray()), table, path);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException reason) {
                faults.add(table.place(), path, String.valueOf(reason.getMessage()), "values that fit together");
                return Optional.empty();
            }
            throw new IllegalStateException("cannot make a " + type, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    private Optional<Object> consistent(Record value, Node.Table table, String path) {
        if (!(value instanceof Consistent checked)) {
            return Optional.of(value);
        }
        List<Contradiction> contradictions = checked.contradictions();
        for (Contradiction c : contradictions) {
            Place place = Paths.find(table, c.key()).map(Node::place).orElse(table.place());
            faults.add(place, c.key().isEmpty() ? path : Paths.child(path, c.key()), c.found(), c.valid(), c.hint());
        }
        return contradictions.isEmpty() ? Optional.of(value) : Optional.empty();
    }
}
