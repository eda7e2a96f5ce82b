package space.stickney.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import space.stickney.report.drawing.Show;
import space.stickney.report.run.Run;

/** How much of each activity was placed, and what stood in the way of the rest. */
final class PlanTable {
    private PlanTable() {}

    static void write(Html html, Run.Product plan) {
        List<String> activity = plan.texts("activity");
        List<String> instrument = plan.texts("instrument");
        List<String> fate = plan.texts("fate");
        List<String> why = plan.texts("why");
        double[] hours = plan.numbers("duration_h");
        Map<String, String> instruments = new LinkedHashMap<>();
        Map<String, Double> placed = new TreeMap<>();
        Map<String, Map<String, Double>> refused = new TreeMap<>();
        for (int i = 0; i < hours.length; i++) {
            instruments.putIfAbsent(activity.get(i), instrument.get(i));
            if (fate.get(i).equals("placed")) {
                placed.merge(activity.get(i), hours[i], Double::sum);
            } else {
                refused.computeIfAbsent(activity.get(i), a -> new TreeMap<>()).merge(why.get(i), hours[i], Double::sum);
            }
        }
        Table table = Table.begin(
                html, "Observation plan", "=activity", "=instrument", "#placed (d)", "=not placed, and why");
        instruments.forEach((name, by) -> table.row(
                "row",
                List.of(
                        name,
                        by,
                        Show.number(placed.getOrDefault(name, 0.0) / 24, 2),
                        reasons(refused.getOrDefault(name, Map.of())))));
        table.end();
    }

    private static String reasons(Map<String, Double> hours) {
        List<Map.Entry<String, Double>> sorted = new ArrayList<>(hours.entrySet());
        sorted.sort(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return String.join(
                "; ",
                sorted.stream()
                        .map(e -> Show.number(e.getValue() / 24, 2) + " d: " + e.getKey())
                        .toList());
    }
}
