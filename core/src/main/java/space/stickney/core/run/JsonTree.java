package space.stickney.core.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import space.stickney.core.fault.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON that {@link Json} wrote: objects as maps in the order of the file, lists, strings, doubles, booleans. A null is
 * left out of its object, and refused in a list.
 *
 * @param where the file, and the path inside it, for messages
 * @param value what stands there
 */
public record JsonTree(String where, Object value) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * Reads a whole text.
     *
     * @throws BadInput if it is not JSON, or more than one value
     */
    public static JsonTree read(String where, String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null || first == JsonToken.VALUE_NULL) {
                throw new BadInput(where, "no JSON value", "a JSON document");
            }
            Object value = value(where, parser, first);
            if (parser.nextToken() != null) {
                throw new BadInput(where, "text behind the JSON value", "one JSON document");
            }
            return new JsonTree(where, value);
        } catch (JacksonException e) {
            throw new BadInput(where, "no JSON: " + e.getOriginalMessage(), "a JSON document");
        }
    }

    private static Object value(String where, JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(where, parser);
            case START_ARRAY -> list(where, parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw new BadInput(where, token + " in a list", "a value");
        };
    }

    private static Map<String, Object> object(String where, JsonParser parser) {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token != JsonToken.VALUE_NULL) {
                map.put(key, value(where, parser, token));
            }
        }
        return map;
    }

    private static List<Object> list(String where, JsonParser parser) {
        List<Object> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(where, parser, token));
        }
        return items;
    }

    /** What stands under a key of this object. */
    public JsonTree at(String key) {
        Object found = map().get(key);
        if (found == null) {
            throw new BadInput(where, "no \"" + key + "\"", "an object with \"" + key + "\"");
        }
        return new JsonTree(where + ": " + key, found);
    }

    public boolean has(String key) {
        return map().containsKey(key);
    }

    public double number() {
        if (value instanceof Double number) {
            return number;
        }
        throw wrong("a number");
    }

    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw wrong("a text");
    }

    /** Items of a list. */
    public List<JsonTree> items() {
        if (value instanceof List<?> list) {
            List<JsonTree> items = new ArrayList<>();
            for (Object item : list) {
                items.add(new JsonTree(where + "[" + items.size() + "]", item));
            }
            return items;
        }
        throw wrong("a list");
    }

    /** Keys and values of an object of numbers, in the order of the file. */
    public Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Object key : map().keySet()) {
            String name = String.valueOf(key);
            numbers.put(name, at(name).number());
        }
        return numbers;
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong("an object");
    }

    private BadInput wrong(String valid) {
        return new BadInput(where, String.valueOf(value), valid);
    }
}
