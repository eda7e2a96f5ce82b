package space.stickney.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.constant.Constant;

/** What a command found, in the form of the contract: first field the schema, last field the provenance. */
final class Result {
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, Object> inputs = new LinkedHashMap<>();
    private final List<Constant> constants = new ArrayList<>();
    private final List<String> assumptions = new ArrayList<>();

    /** Begins the result of a command, for example {@code lambert}. */
    Result(String command) {
        fields.put("schema", "stickney/" + command + "/1");
    }

    Result put(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    /** An input as it was understood (SI), for the provenance. */
    Result input(String name, Object value) {
        inputs.put(name, value);
        return this;
    }

    Result constant(Constant constant) {
        constants.add(constant);
        return this;
    }

    Result assumption(String text) {
        assumptions.add(text);
        return this;
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>(fields);
        Map<String, Object> provenance = new LinkedHashMap<>();
        provenance.put("version", Version.text());
        provenance.put("inputs", inputs);
        provenance.put("constants", constants.stream().map(Result::fields).toList());
        provenance.put("assumptions", assumptions);
        document.put("provenance", provenance);
        return document;
    }

    /** As the record, but a standard deviation that the source does not state is null. */
    private static Map<String, Object> fields(Constant constant) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", constant.name());
        fields.put("symbol", constant.symbol());
        fields.put("value", constant.value());
        fields.put("unit", constant.unit());
        fields.put("sigma", Double.isNaN(constant.sigma()) ? Optional.empty() : Optional.of(constant.sigma()));
        fields.put("source", constant.source());
        return fields;
    }
}
