package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.stickney.report.plots.Axis;
import space.stickney.report.plots.Svg;
import space.stickney.report.run.Moment;
import space.stickney.report.run.Run;

/** The observation plan over time: a row for each activity, bars where it was placed, a thin line where it was wanted. */
public final class PlanDrawing {
    /** The table that the plan leaves in a run folder. */
    public static final String FILE = "products/plan.csv";

    private static final double WIDTH = 1100;
    private static final double LEFT = 230;
    private static final double RIGHT = 1084;
    private static final double ROW = 26;
    private static final double TOP = 10;
    private static final double SHORTEST_BAR = 0.6;

    private PlanDrawing() {}

    /** One row of the plan. */
    private record Stretch(String activity, boolean placed, double from, double to) {}

    /** The figure, if the run had a plan. */
    public static Optional<Figure> of(Run run) {
        return table(run).filter(p -> !p.rows().isEmpty()).map(p -> figure(stretches(p)));
    }

    /** The table of a run. */
    public static Optional<Run.Product> table(Run run) {
        return run.products().stream().filter(p -> p.file().equals(FILE)).findFirst();
    }

    private static List<Stretch> stretches(Run.Product plan) {
        List<String> activity = plan.texts("activity");
        List<String> fate = plan.texts("fate");
        List<String> start = plan.texts("start");
        List<String> end = plan.texts("end");
        List<Stretch> found = new ArrayList<>();
        for (int i = 0; i < activity.size(); i++) {
            Optional<Moment> from = Moment.of(start.get(i));
            Optional<Moment> to = Moment.of(end.get(i));
            if (from.isPresent() && to.isPresent()) {
                found.add(new Stretch(
                        activity.get(i),
                        fate.get(i).equals("placed"),
                        from.get().days(),
                        to.get().days()));
            }
        }
        return found;
    }

    private static Figure figure(List<Stretch> stretches) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        stretches.forEach(s -> rows.putIfAbsent(s.activity, rows.size()));
        double begin = stretches.stream().mapToDouble(Stretch::from).min().orElse(0);
        double end = stretches.stream().mapToDouble(Stretch::to).max().orElse(1);
        double bottom = TOP + ROW * rows.size();
        Axis time = new Axis(begin, Math.max(end, begin + 1), LEFT, RIGHT);
        Svg svg = new Svg(WIDTH, bottom + 50, "Observation plan", String.join(", ", rows.keySet()));
        for (Axis.Tick t : time.dates(14)) {
            double x = time.at(t.value());
            svg.line(t.major() ? "zero" : "grid", x, TOP, x, bottom);
            svg.text(t.major() ? "tick middle strong" : "tick middle", x, bottom + 18, t.label());
        }
        svg.line("zero", LEFT, bottom, RIGHT, bottom);
        svg.text("axis middle", 0.5 * (LEFT + RIGHT), bottom + 40, "date (UTC)");
        rows.forEach((name, row) -> svg.text("right row", LEFT - 12, TOP + ROW * row + 17, name));
        svg.scale(time, "date", new Axis(0, 1, bottom, TOP), "");
        for (boolean placed : new boolean[] {false, true}) { // bars stand before the lines
            rows.forEach((name, row) -> row(
                    svg,
                    time,
                    row,
                    placed,
                    stretches.stream()
                            .filter(s -> s.placed == placed && s.activity.equals(name))
                            .toList()));
        }
        return new Figure(
                "Placed and refused",
                List.of(svg.document()),
                "Bars: placed. Thin lines: wanted in this phase and not placed; the table says why. Activities in the order in which"
                        + " they were placed.");
    }

    /** One path for all stretches of a kind; those that meet at the drawing's scale are one. */
    private static void row(Svg svg, Axis time, int row, boolean placed, List<Stretch> stretches) {
        List<double[]> spans = new ArrayList<>();
        stretches.stream()
                .map(s -> span(time, s))
                .sorted(Comparator.comparingDouble(s -> s[0]))
                .forEach(s -> {
                    double[] last =
                            spans.isEmpty() ? new double[] {0, Double.NEGATIVE_INFINITY} : spans.get(spans.size() - 1);
                    if (s[0] <= last[1] + SHORTEST_BAR / 2) {
                        last[1] = Math.max(last[1], s[1]);
                    } else {
                        spans.add(s);
                    }
                });
        double y = TOP + ROW * row;
        if (placed) {
            svg.lines(
                    "bar p" + row % 8,
                    spans.stream()
                            .map(s -> new double[] {s[0], y + 5, s[1], y + 5, s[1], y + ROW - 5, s[0], y + ROW - 5})
                            .toList(),
                    true);
        } else {
            svg.lines(
                    "leader",
                    spans.stream()
                            .map(s -> new double[] {s[0], y + 0.5 * ROW, s[1], y + 0.5 * ROW})
                            .toList(),
                    false);
        }
    }

    /** Pixels, to a tenth. */
    private static double[] span(Axis time, Stretch s) {
        double from = 0.1 * Math.rint(10 * time.at(s.from));
        return new double[] {from, from + Math.max(SHORTEST_BAR, 0.1 * Math.rint(10 * (time.at(s.to) - from)))};
    }
}
