package space.stickney.mission.document;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A file as an editor's schema checker sees it: scalars without quotes by the core schema of YAML 1.2. */
public final class JsonTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    public static JsonNode of(Node node) {
        if (node instanceof Node.Items list) {
            ArrayNode array = NODES.arrayNode();
            list.items().forEach(item -> array.add(of(item)));
            return array;
        }
        if (node instanceof Node.Table table) {
            ObjectNode object = NODES.objectNode();
            table.entries().forEach((key, entry) -> object.set(key, of(entry.value())));
            return object;
        }
        return scalar((Node.Text) node);
    }

    private static JsonNode scalar(Node.Text text) {
        if (text.isNothing()) {
            return NODES.nullNode();
        }
        if (!StrictYaml.isNoText(text)) {
            return NODES.stringNode(text.value());
        }
        if (text.value().matches("(?i)true|false")) {
            return NODES.booleanNode(Boolean.parseBoolean(text.value()));
        }
        if (text.value().matches("[+-]?\\d+")) {
            return NODES.numberNode(new java.math.BigInteger(text.value()));
        }
        return text.value().matches("[+-]?[0-9.eE+-]+")
                ? NODES.numberNode(new BigDecimal(text.value()))
                : NODES.numberNode(Double.NaN);
    }
}
