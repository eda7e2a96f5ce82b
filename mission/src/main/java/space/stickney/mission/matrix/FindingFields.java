package space.stickney.mission.matrix;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import space.stickney.science.instrument.Finding;

/**
 * A finding as {@code findings[]} of {@code summary.json} holds it: all values in SI (TDB seconds past J2000 for the unit UTC),
 * {@code unit} being the one in which people read it. A number that is not finite is null.
 */
public final class FindingFields {
    private FindingFields() {}

    /** As a map for JSON. */
    public static Map<String, Object> of(Finding f) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("name", f.name());
        m.put("unit", f.unit());
        m.put("value", finite(f.value()));
        m.put("unknown", f.unknown());
        m.put("statistical", f.spread().statistical().filter(Double::isFinite));
        m.put("systematic", f.spread().systematic().filter(Double::isFinite));
        m.put("draws", f.spread().draws().stream().map(FindingFields::finite).toList());
        m.put("drivers", f.drivers().stream().map(FindingFields::driver).toList());
        m.put("history", f.history().stream().map(FindingFields::reached).toList());
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("product", f.evidence().product());
        evidence.put("chain", f.evidence().chain());
        evidence.put("assumptions", f.evidence().assumptions());
        evidence.put("dataBits", f.evidence().dataBits().filter(Double::isFinite));
        m.put("evidence", evidence);
        return m;
    }

    private static Map<String, Object> driver(Finding.Driver d) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("input", d.input());
        m.put("low", d.low());
        m.put("valueAtLow", finite(d.valueAtLow()));
        m.put("high", d.high());
        m.put("valueAtHigh", finite(d.valueAtHigh()));
        m.put("kind", d.kind().name().toLowerCase(Locale.ROOT));
        return m;
    }

    private static List<Object> reached(Finding.Reached r) {
        return List.of(r.tdb(), finite(r.value()));
    }

    private static Optional<Double> finite(double x) {
        return Double.isFinite(x) ? Optional.of(x) : Optional.empty();
    }
}
