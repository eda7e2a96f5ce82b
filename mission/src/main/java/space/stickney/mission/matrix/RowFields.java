package space.stickney.mission.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.mission.document.Given;
import space.stickney.mission.scenario.Criterion;
import space.stickney.mission.scenario.Requirement;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.Finding.Driver;

/**
 * A row as files hold it: the fields of {@code matrix[]} in {@code summary.json} and, with the same names, the columns of
 * {@code matrix.csv}. Numbers of the finding are in the unit of the limit, which stands in the field {@code unit}; instants are
 * texts in UTC. A list is one field in CSV, its items joined by a semicolon and a blank.
 */
public final class RowFields {
    private static final String BETWEEN = "; ";
    private static final String DELIVERED = "not modelled before links";

    private final Row row;
    private final Requirement requirement;
    private final Criterion limit;

    private RowFields(Row row) {
        this.row = row;
        this.requirement = row.requirement();
        this.limit = requirement.baseline();
    }

    /** As nested maps and lists; an absent value is an empty Optional. */
    public static Map<String, Object> of(Row row) {
        return new RowFields(row).fields();
    }

    /** The whole matrix as text; a header alone if it has no rows. */
    public static String csv(Matrix matrix) {
        StringBuilder out = new StringBuilder(Csv.row(List.copyOf(HEADER)));
        for (Row row : matrix.rows()) {
            out.append(Csv.row(of(row).values().stream().map(RowFields::cell).toList()));
        }
        return out.toString();
    }

    private static final List<String> HEADER = List.of(
            "id",
            "requirement",
            "predicted",
            "p16",
            "p84",
            "margin",
            "verdict",
            "drivers",
            "unit",
            "meets",
            "reasons",
            "threshold",
            "thresholdVerdict",
            "p50",
            "draws",
            "statistical",
            "systematic",
            "marginThreshold",
            "marginSigma",
            "marginThresholdSigma",
            "marginAbsolute",
            "marginThresholdAbsolute",
            "marginAbsoluteUnit",
            "probabilityBaseline",
            "probabilityThreshold",
            "confidence",
            "reached",
            "reachedThreshold",
            "dataNeeded_bit",
            "dataDelivered",
            "goal",
            "objective",
            "hypothesis",
            "parameter",
            "observable",
            "metric",
            "statistic",
            "evaluate",
            "instrument",
            "instrumentRequirement",
            "missionRequirement",
            "dataProduct",
            "provider",
            "verification",
            "assumptions",
            "product",
            "chain",
            "modelAssumptions",
            "keys");

    private Map<String, Object> fields() {
        Map<String, Object> m = new LinkedHashMap<>();
        head(m);
        spread(m);
        margins(m);
        m.put("reached", row.baseline().reached().map(t -> Shown.date(t, 3)));
        m.put("reachedThreshold", row.threshold().reached().map(t -> Shown.date(t, 3)));
        m.put("dataNeeded_bit", row.finding().flatMap(f -> f.evidence().dataBits()));
        m.put("dataDelivered", DELIVERED);
        statement(m);
        Optional<Finding.Evidence> evidence = row.finding().map(Finding::evidence);
        m.put("product", evidence.map(Finding.Evidence::product));
        m.put("chain", evidence.map(Finding.Evidence::chain).orElse(List.of()));
        m.put("modelAssumptions", evidence.map(Finding.Evidence::assumptions).orElse(List.of()));
        m.put("keys", row.keys().stream().map(RowFields::key).toList());
        return m;
    }

    private void head(Map<String, Object> m) {
        m.put("id", requirement.id());
        m.put("requirement", limit.text());
        m.put("predicted", row.predicted().map(this::shown));
        m.put("p16", row.percentile(16).map(this::shown));
        m.put("p84", row.percentile(84).map(this::shown));
        m.put("margin", row.baseline().relativeMargin().map(x -> 100 * x));
        m.put("verdict", row.verdict().toString());
        m.put("drivers", drivers());
        m.put("unit", limit.unit());
        m.put("meets", word(row.meets()));
        m.put("reasons", row.baseline().reasons());
        m.put("threshold", requirement.threshold().text());
        m.put("thresholdVerdict", row.threshold().verdict().toString());
    }

    private void spread(Map<String, Object> m) {
        m.put("p50", row.percentile(50).map(this::shown));
        m.put("draws", row.draws());
        m.put(
                "statistical",
                row.finding()
                        .flatMap(f -> f.spread().statistical())
                        .filter(Double::isFinite)
                        .map(this::difference));
        m.put(
                "systematic",
                row.finding()
                        .flatMap(f -> f.spread().systematic())
                        .filter(Double::isFinite)
                        .map(this::difference));
    }

    private void margins(Map<String, Object> m) {
        m.put("marginThreshold", row.threshold().relativeMargin().map(x -> 100 * x));
        m.put("marginSigma", row.marginInSigma(row.baseline()));
        m.put("marginThresholdSigma", row.marginInSigma(row.threshold()));
        m.put("marginAbsolute", row.baseline().margin().map(this::difference));
        m.put("marginThresholdAbsolute", row.threshold().margin().map(this::difference));
        m.put("marginAbsoluteUnit", limit.isDate() ? "d" : limit.unit());
        m.put("probabilityBaseline", row.baseline().probability());
        m.put("probabilityThreshold", row.threshold().probability());
        m.put("confidence", requirement.confidence());
    }

    private void statement(Map<String, Object> m) {
        m.put("goal", requirement.goal());
        m.put("objective", requirement.objective());
        m.put("hypothesis", requirement.hypothesis());
        m.put("parameter", requirement.parameter());
        m.put("observable", requirement.observable());
        m.put("metric", requirement.metric());
        m.put("statistic", requirement.statistic());
        m.put("evaluate", requirement.evaluate());
        m.put("instrument", requirement.instrument());
        m.put("instrumentRequirement", requirement.instrumentRequirement());
        m.put("missionRequirement", requirement.missionRequirement());
        m.put("dataProduct", requirement.dataProduct());
        m.put("provider", requirement.provider());
        m.put("verification", requirement.verification().map(RowFields::word));
        m.put("assumptions", requirement.assumptions());
    }

    private List<Map<String, Object>> drivers() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Driver d : row.drivers()) {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("input", d.input());
            m.put("low", d.low());
            m.put(
                    "valueAtLow",
                    Optional.of(d.valueAtLow()).filter(Double::isFinite).map(this::shown));
            m.put("high", d.high());
            m.put(
                    "valueAtHigh",
                    Optional.of(d.valueAtHigh()).filter(Double::isFinite).map(this::shown));
            m.put("swing", Optional.of(d.swing()).filter(Double::isFinite).map(this::difference));
            m.put("kind", word(d.kind()));
            m.put("turns", row.turns(d));
            all.add(m);
        }
        return all;
    }

    /** A value of the finding: an instant as text, else a number in the unit of the limit. */
    private Object shown(double value) {
        return limit.isDate() ? Shown.date(value, 3) : (Object) (value / limit.scale());
    }

    /** A difference of values: of instants in days. */
    private double difference(double value) {
        return limit.isDate() ? value / 86400 : value / limit.scale();
    }

    private static Map<String, Object> key(Given g) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("key", g.key());
        m.put("text", g.text());
        m.put("kind", g.kind().map(RowFields::word));
        m.put("source", g.source());
        return m;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A field of JSON as one of CSV. */
    static String cell(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? cell(optional.get()) : "";
        }
        if (value instanceof List<?> list) {
            return String.join(BETWEEN, list.stream().map(RowFields::cell).toList());
        }
        if (value instanceof Map<?, ?> map) {
            return map.containsKey("input") ? driver(map) : part(map, "key") + " = " + part(map, "text");
        }
        return value instanceof Double x ? Numbers.shortest(x) : value.toString();
    }

    private static String driver(Map<?, ?> d) {
        return part(d, "input") + ": " + part(d, "valueAtLow") + " at " + part(d, "low") + ", " + part(d, "valueAtHigh")
                + " at " + part(d, "high") + " (" + part(d, "kind") + ")";
    }

    private static String part(Map<?, ?> map, String key) {
        return Optional.ofNullable(map.get(key)).map(RowFields::cell).orElse("");
    }
}
