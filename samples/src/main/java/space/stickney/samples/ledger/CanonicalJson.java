package space.stickney.samples.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import space.stickney.core.fault.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON in the canonical form of RFC 8785 (Rundgren, Jordan and Erdtman 2020), for the values that a ledger has: objects, arrays, texts, booleans and whole
 * numbers within ±(2^53 − 1), which that form writes without exponent. Keys are sorted by their UTF-16 units (section 3.2.3), texts escaped as little as
 * section 3.2.2.2 allows, nothing is blank. Other numbers and null are refused: a mass is whole, and what is not known is left out.
 */
public final class CanonicalJson {
    private static final long LARGEST = (1L << 53) - 1;
    private static final int DEEPEST = 32;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CanonicalJson() {}

    /**
     * The one text of a value.
     *
     * @param value of {@link Map} with text keys, {@link List}, {@link String}, {@link Boolean}, {@link Long} or {@link Integer}
     * @throws IllegalArgumentException for a value of another kind, a number out of range or a text with half a surrogate pair
     */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value) {
        if (value instanceof Map<?, ?> map) {
            writeObject(out, map);
        } else if (value instanceof List<?> list) {
            out.append('[');
            for (int i = 0; i < list.size(); i++) {
                out.append(i == 0 ? "" : ",");
                write(out, list.get(i));
            }
            out.append(']');
        } else if (value instanceof String text) {
            writeText(out, text);
        } else if (value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Long || value instanceof Integer) {
            long number = ((Number) value).longValue();
            if (Math.abs(number) > LARGEST) {
                throw new IllegalArgumentException("a whole number beyond 2^53: " + number);
            }
            out.append(number);
        } else {
            throw new IllegalArgumentException(
                    "a ledger holds no " + value.getClass().getSimpleName());
        }
    }

    private static void writeObject(StringBuilder out, Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((k, v) -> sorted.put((String) k, v));
        String between = "";
        out.append('{');
        for (Map.Entry<String, Object> e : sorted.entrySet()) {
            out.append(between);
            writeText(out, e.getKey());
            out.append(':');
            write(out, e.getValue());
            between = ",";
        }
        out.append('}');
    }

    private static void writeText(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new IllegalArgumentException("half a surrogate pair in a text");
                }
                out.append(text.charAt(++i));
            } else if (Character.isLowSurrogate(c)) {
                throw new IllegalArgumentException("half a surrogate pair in a text");
            }
        }
        out.append('"');
    }

    /**
     * Reads an object, canonical or not.
     *
     * @param where for messages, such as the file and line
     * @throws BadInput if the text is no JSON object of such values
     */
    public static Map<String, Object> read(String where, String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new BadInput(where, "no JSON object", "an event as {\"at\":…}");
            }
            Map<String, Object> object = object(where, parser, 0);
            if (parser.nextToken() != null) {
                throw new BadInput(where, "more text after the event", "one JSON object");
            }
            return object;
        } catch (JacksonException e) {
            throw new BadInput(where, "text that is no JSON: " + e.getOriginalMessage(), "one JSON object");
        }
    }

    private static Map<String, Object> object(String where, JsonParser parser, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            object.put(key, value(where, parser, depth));
        }
        return object;
    }

    private static Object value(String where, JsonParser parser, int depth) {
        if (depth > DEEPEST) {
            throw new BadInput(
                    where, "objects within objects, more than " + DEEPEST + " deep", "an event of the ledger");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(where, parser, depth + 1);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(where, parser, depth + 1));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> whole(where, parser.getString());
            default -> throw new BadInput(where, parser.getString(), "a text, true, false or a whole number");
        };
    }

    private static long whole(String where, String digits) {
        try {
            long number = Long.parseLong(digits);
            if (Math.abs(number) <= LARGEST) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadInput(where, digits, "a whole number within 2^53");
        }
        throw new BadInput(where, digits, "a whole number within 2^53");
    }
}
