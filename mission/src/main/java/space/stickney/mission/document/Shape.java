package space.stickney.mission.document;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import space.stickney.core.kind.Kind;
import space.stickney.core.quantity.Provenance;

/**
 * What a part of a file must look like, as the configuration records say. Reading and the schema for editors both follow
 * it, so they cannot disagree.
 */
sealed interface Shape {
    /** What would be valid, for messages. */
    String valid();

    /** One scalar. Everywhere it may also be given as {@code { value: …, kind: …, source: … }}. */
    non-sealed interface Leaf extends Shape {
        /**
         * The value that the text stands for.
         *
         * @throws Refused if it is none
         */
        Object read(Node.Text text);

        /** The value with where it comes from, for the leaves that keep it. */
        default Object attribute(Object value, Node.Text text, Optional<Provenance> kind, Optional<String> source) {
            return value;
        }
    }

    /** A list. */
    record ListOf(Shape item) implements Shape {
        @Override
        public String valid() {
            return "a list, each item " + item.valid();
        }
    }

    /** A map with free keys. */
    record MapOf(Shape value) implements Shape {
        @Override
        public String valid() {
            return "a map of names, each with " + value.valid();
        }
    }

    /** A map with the keys of a record. */
    record Fields(Class<? extends Record> type, List<Field> fields, String about) implements Shape {
        @Override
        public String valid() {
            return "a map with the keys "
                    + String.join(", ", fields.stream().map(Field::key).toList());
        }
    }

    /**
     * A kind with its configuration: in a list a map with one key, the name of the kind; in a map, where the key is a name
     * of its own, a map in which {@link #TAG} says which.
     *
     * @param tagged whether the file says it under {@link #TAG}
     */
    record OneOfKind(String section, List<Kind<?>> kinds, boolean tagged) implements Shape {
        /** The key that names the kind where it is tagged. */
        static final String TAG = "kind";

        List<String> names() {
            return kinds.stream().map(Kind::name).toList();
        }

        @Override
        public String valid() {
            return tagged
                    ? "a map with the key kind (" + String.join(", ", names()) + ") and the keys of that kind"
                    : "a map with one key: " + String.join(", ", names());
        }
    }

    /**
     * A key of a record.
     *
     * @param optional whether the component is an Optional
     * @param defaultText what stands for the value if the file has none
     */
    record Field(
            String key,
            RecordComponent component,
            Shape shape,
            boolean optional,
            Optional<String> defaultText,
            Optional<String> about) {
        boolean required() {
            return !optional && defaultText.isEmpty();
        }

        String valid() {
            return key + ": " + shape.valid() + about.map(a -> " (" + a + ")").orElse("");
        }
    }
}
