package space.stickney.core.run;

import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes JSON with the project's own numbers. Takes maps (keys in their order), iterables, arrays of doubles, records
 * (components by name; one named {@code schema} comes first if declared first), strings, numbers, booleans, enums and
 * optionals (an empty one is written as null).
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Indented by two blanks, LF line ends, with a newline at the end. */
    public static String pretty(Object value) {
        StringWriter out = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent);
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public DefaultPrettyPrinter getPrettyPrinter() {
                return printer;
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        try (JsonGenerator generator = FACTORY.createGenerator(context, out)) {
            write(generator, value);
        }
        return out.append('\n').toString();
    }

    private static void write(JsonGenerator out, Object value) {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((k, v) -> {
                out.writeName(String.valueOf(k));
                write(out, v);
            });
            out.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            out.writeStartArray();
            items.forEach(v -> write(out, v));
            out.writeEndArray();
        } else if (value instanceof double[] numbers) {
            out.writeStartArray();
            for (double x : numbers) {
                out.writeNumber(Numbers.shortest(x));
            }
            out.writeEndArray();
        } else if (value instanceof Record item) {
            out.writeStartObject();
            for (RecordComponent component : item.getClass().getRecordComponents()) {
                out.writeName(component.getName());
                write(out, valueOf(item, component));
            }
            out.writeEndObject();
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(v -> write(out, v), out::writeNull);
        } else {
            writeScalar(out, value);
        }
    }

    private static void writeScalar(JsonGenerator out, Object value) {
        if (value instanceof Double || value instanceof Float) {
            out.writeNumber(Numbers.shortest(((Number) value).doubleValue()));
        } else if (value instanceof Number n) {
            out.writeNumber(n.toString());
        } else if (value instanceof Boolean b) {
            out.writeBoolean(b);
        } else {
            out.writeString(value.toString());
        }
    }

    private static Object valueOf(Record item, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(item);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component + " of " + item.getClass(), e);
        }
    }
}
