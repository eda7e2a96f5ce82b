package space.stickney.report.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import space.stickney.core.fault.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A place in a JSON document. Its accessors never throw: what is missing or of another kind is noted with its path, and a
 * neutral value returned, so that all faults of a document come out together.
 */
record Fields(JsonNode node, String path, List<Fault> faults) {
    Fields at(String key) {
        JsonNode child = node.get(key);
        return new Fields(child == null ? MissingNode.getInstance() : child, path + "." + key, faults);
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    String text(String key) {
        JsonNode n = at(key).node();
        if (!n.isString()) {
            note(key, n, "a text");
            return "";
        }
        return Texts.clean(n.stringValue());
    }

    double number(String key) {
        JsonNode n = at(key).node();
        if (!n.isNumber() || !Double.isFinite(n.doubleValue())) {
            note(key, n, "a number");
            return 0;
        }
        return n.doubleValue();
    }

    boolean flag(String key) {
        JsonNode n = at(key).node();
        if (!n.isBoolean()) {
            note(key, n, "true or false");
            return false;
        }
        return n.booleanValue();
    }

    Moment moment(String key) {
        String text = text(key);
        Optional<Moment> moment = Moment.of(text);
        if (moment.isEmpty() && !text.isEmpty()) {
            note(key, at(key).node(), "an epoch such as 2026-10-31T20:46:31.000");
        }
        return moment.orElse(new Moment("2000-01-01T00:00:00.000", 0));
    }

    /** Text or number or flag as it stands; empty when there is none. */
    String scalar(String key) {
        JsonNode n = at(key).node();
        return n.isValueNode() && !n.isNull() ? Texts.of(n) : "";
    }

    <T> List<T> list(String key, boolean required, Function<Fields, T> item) {
        JsonNode n = at(key).node();
        List<T> items = new ArrayList<>();
        if (n.isArray()) {
            for (int i = 0; i < n.size(); i++) {
                items.add(item.apply(new Fields(n.get(i), path + "." + key + "[" + i + "]", faults)));
            }
        } else if (required || !n.isMissingNode()) {
            note(key, n, "a list");
        }
        return List.copyOf(items);
    }

    /** Everything below as path and value, in the order of the document. */
    Map<String, String> flat(String key) {
        Map<String, String> lines = new java.util.LinkedHashMap<>();
        flatten(at(key).node(), "", lines);
        return lines;
    }

    private static void flatten(JsonNode n, String path, Map<String, String> lines) {
        if (n.isObject()) {
            n.properties()
                    .forEach(p -> flatten(
                            p.getValue(),
                            path.isEmpty() ? Texts.clean(p.getKey()) : path + "." + Texts.clean(p.getKey()),
                            lines));
        } else if (n.isArray()) {
            for (int i = 0; i < n.size(); i++) {
                flatten(n.get(i), path + "[" + (i + 1) + "]", lines);
            }
        } else if (!n.isMissingNode() && !n.isNull()) {
            lines.put(path, Texts.of(n));
        }
    }

    void note(String key, JsonNode found, String valid) {
        String what = found.isMissingNode() ? "nothing" : shorten(found.toString());
        faults.add(Fault.of(path + "." + key, what, valid));
    }

    private static String shorten(String text) {
        return text.length() > 60 ? text.substring(0, 57) + "..." : text;
    }
}
