package space.stickney.mission.document;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import space.stickney.core.kind.FromText;
import space.stickney.core.quantity.Provenance;
import space.stickney.core.quantity.Quantities;
import space.stickney.core.quantity.Sourced;
import space.stickney.core.quantity.Unit;
import space.stickney.core.quantity.UnitException;

/** The scalars that a file can hold. */
final class Leaves {
    private Leaves() {}

    /**
     * A number with a unit; the value is in SI.
     *
     * @param sourced whether the component keeps where the value comes from
     */
    record Quantity(String unit, Bounds bounds, boolean sourced) implements Shape.Leaf {
        @Override
        public Object read(Node.Text text) {
            double value;
            try {
                value = Quantities.parse(text.value(), unit);
            } catch (UnitException e) {
                boolean noNumber = !text.value().matches("\\s*[+-]?\\.?\\d.*");
                throw new Refused(noNumber ? text.describe() : text.describe() + " (" + e.getMessage() + ")");
            }
            if (!bounds.contain(value)) {
                throw new Refused(text.describe());
            }
            return value;
        }

        @Override
        public Object attribute(Object value, Node.Text text, Optional<Provenance> kind, Optional<String> source) {
            return sourced ? new Sourced((Double) value, text.value(), kind.orElse(Provenance.ASSUMED), source) : value;
        }

        @Override
        public String valid() {
            String example =
                    unit.equals("1") ? "a number such as 1.5 or 3 %" : "a number with a unit such as 1.5 " + unit;
            return example + bounds.text(unit, Unit.parse(unit).scale());
        }
    }

    /** A whole number, an int or a long. */
    record Whole(Bounds bounds, boolean isInt) implements Shape.Leaf {
        @Override
        public Object read(Node.Text text) {
            if (!text.plain() || !text.value().matches("[+-]?\\d{1,19}")) {
                throw new Refused(text.describe());
            }
            try {
                long value = Long.parseLong(text.value());
                if (!bounds.contain((double) value) || (isInt && value != (int) value)) {
                    throw new Refused(text.describe());
                }
                return isInt ? (Object) (int) value : (Object) value;
            } catch (NumberFormatException e) {
                throw new Refused(text.describe());
            }
        }

        @Override
        public String valid() {
            return "a whole number" + bounds.text("", 1);
        }
    }

    /** True or false, in these words only. */
    record Truth() implements Shape.Leaf {
        @Override
        public Object read(Node.Text text) {
            if (!text.plain() || !text.value().matches("true|false")) {
                throw new Refused(text.describe(), List.of("true", "false"));
            }
            return Boolean.valueOf(text.value());
        }

        @Override
        public String valid() {
            return "true or false";
        }
    }

    /** A text; a number or truth value must be quoted to be one. */
    record Words() implements Shape.Leaf {
        @Override
        public Object read(Node.Text text) {
            if (StrictYaml.isNoText(text)) {
                throw new Refused(text.describe() + ", which without quotes is no text");
            }
            if (text.value().isBlank()) {
                throw new Refused("an empty text");
            }
            return text.value().strip();
        }

        @Override
        public String valid() {
            return "a text";
        }
    }

    /** One word of an enum, spelt in lower case with hyphens. */
    record Choice(Class<?> type) implements Shape.Leaf {
        @Override
        public Object read(Node.Text text) {
            for (Object constant : type.getEnumConstants()) {
                if (spelt(constant).equals(text.value())) {
                    return constant;
                }
            }
            throw new Refused(text.describe(), words());
        }

        List<String> words() {
            return Arrays.stream(type.getEnumConstants()).map(Choice::spelt).toList();
        }

        private static String spelt(Object constant) {
            return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String valid() {
            return "one of " + String.join(", ", words());
        }
    }

    /** A type that reads itself from a text. */
    record SelfReading(Method factory) implements Shape.Leaf {
        @Override
        public Object read(Node.Text text) {
            try {
                return factory.invoke(null, text.value());
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof IllegalArgumentException reason) {
                    throw new Refused(text.describe() + " (" + reason.getMessage() + ")");
                }
                throw new IllegalStateException("cannot read " + factory.getDeclaringClass(), e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("cannot read " + factory.getDeclaringClass(), e);
            }
        }

        @Override
        public String valid() {
            return factory.getAnnotation(FromText.class).valid();
        }
    }
}
