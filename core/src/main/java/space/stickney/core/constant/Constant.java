package space.stickney.core.constant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A constant of nature or of a body, with where it comes from.
 *
 * @param name what it is ("gravitational parameter of Phobos")
 * @param symbol the field's symbol ("GM")
 * @param value in {@code unit}
 * @param unit SI unit as text ("m3/s2"); "1" for a pure number
 * @param sigma one standard deviation in {@code unit}; zero for a defined constant, NaN where the source states none
 * @param source author, year, table; or file and version
 */
public record Constant(String name, String symbol, double value, String unit, double sigma, String source) {
    /** As a product shows it: by field, without a sigma where the source states none. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("symbol", symbol);
        fields.put("value", value);
        fields.put("unit", unit);
        fields.put("sigma", Double.isNaN(sigma) ? Optional.empty() : Optional.of(sigma));
        fields.put("source", source);
        return fields;
    }
}
