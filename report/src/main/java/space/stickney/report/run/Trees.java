package space.stickney.report.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** JSON as plain maps and lists, which the project's own writer takes. */
final class Trees {
    private Trees() {}

    static Map<String, Object> map(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(p -> map.put(Texts.clean(p.getKey()), of(p.getValue())));
        return map;
    }

    private static Object of(JsonNode node) {
        if (node.isObject()) {
            return map(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(of(item)));
            return list;
        }
        if (node.isNull()) {
            return Optional.empty();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        boolean finite = node.isNumber() && Double.isFinite(node.doubleValue());
        return finite ? (Object) node.doubleValue() : Texts.of(node);
    }
}
