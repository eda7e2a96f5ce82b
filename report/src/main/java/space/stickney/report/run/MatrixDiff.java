package space.stickney.report.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between the matrices of two runs, and the scenario values that do.
 *
 * @param rows requirements of either run of which something printed differs, in the order of the first run, then of the second
 * @param same how many do not differ
 * @param values of the scenario that differ, by key: before and after, empty where a run has none
 * @param seeds of both runs
 */
public record MatrixDiff(List<Changed> rows, int same, Map<String, Sides> values, Sides seeds) {
    /** The fields by which rows are told apart, beside the numbers as they are printed; reasons name the drivers that decide. */
    private static final List<String> COMPARED =
            List.of("requirement", "threshold", "verdict", "thresholdVerdict", "meets", "reasons");

    /** What the JSON result shows of a row. */
    private static final List<String> SHOWN = List.of(
            "requirement",
            "threshold",
            "predicted",
            "p16",
            "p84",
            "unit",
            "margin",
            "verdict",
            "thresholdVerdict",
            "meets",
            "reached",
            "reasons");

    /** A requirement in the first and in the second run, where it stands in them. */
    public record Changed(String id, Optional<MatrixRow> before, Optional<MatrixRow> after) {
        public String verdict(Optional<MatrixRow> side) {
            return side.map(MatrixRow::verdict).orElse("");
        }

        public boolean verdictChanged() {
            return !verdict(before).equals(verdict(after));
        }
    }

    /** The texts of the two runs. */
    public record Sides(String before, String after) {}

    /** @param only the one requirement to compare, if not all */
    public static MatrixDiff of(MatrixRun a, MatrixRun b, Optional<String> only) {
        Set<String> ids = new LinkedHashSet<>();
        a.rows().forEach(r -> ids.add(r.id()));
        b.rows().forEach(r -> ids.add(r.id()));
        only.ifPresent(id -> ids.retainAll(Set.of(id)));
        List<Changed> changed = new ArrayList<>();
        for (String id : ids) {
            Changed c = new Changed(id, a.row(id), b.row(id));
            if (!printed(c.before()).equals(printed(c.after()))) {
                changed.add(c);
            }
        }
        return new MatrixDiff(
                List.copyOf(changed), ids.size() - changed.size(), values(a, b), new Sides(a.seed(), b.seed()));
    }

    /** What people see of a row: a difference behind the printed digits is none. */
    private static List<String> printed(Optional<MatrixRow> row) {
        List<String> texts = new ArrayList<>();
        row.ifPresent(r -> {
            texts.add(RowWords.predicted(r));
            texts.add(RowWords.margin(r));
            COMPARED.forEach(field -> texts.add(r.text(field))); // a list is told by its items
        });
        return texts;
    }

    private static Map<String, Sides> values(MatrixRun a, MatrixRun b) {
        Set<String> keys = new LinkedHashSet<>(a.values().keySet());
        keys.addAll(b.values().keySet());
        Map<String, Sides> values = new LinkedHashMap<>();
        for (String key : keys) {
            Sides sides = new Sides(text(a, key), text(b, key));
            if (!sides.before().equals(sides.after())) {
                values.put(key, sides);
            }
        }
        return values;
    }

    private static String text(MatrixRun run, String key) {
        return Optional.ofNullable(run.values().get(key))
                .map(MatrixRun.Value::text)
                .orElse("");
    }

    /** As JSON shows it. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("changed", rows.stream().map(MatrixDiff::fields).toList());
        fields.put("unchanged", same);
        List<Map<String, Object>> all = new ArrayList<>();
        values.forEach((key, s) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("key", key);
            one.put("before", s.before().isEmpty() ? Optional.empty() : s.before());
            one.put("after", s.after().isEmpty() ? Optional.empty() : s.after());
            all.add(one);
        });
        fields.put("values", all);
        fields.put("seeds", List.of(seeds.before(), seeds.after()));
        return fields;
    }

    private static Map<String, Object> fields(Changed c) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("id", c.id());
        m.put("verdictChanged", c.verdictChanged());
        m.put("before", c.before().map(MatrixDiff::shown));
        m.put("after", c.after().map(MatrixDiff::shown));
        return m;
    }

    private static Map<String, Object> shown(MatrixRow row) {
        Map<String, Object> m = new LinkedHashMap<>();
        for (String field : SHOWN) {
            m.put(field, row.fields().getOrDefault(field, Optional.empty()));
        }
        return m;
    }
}
