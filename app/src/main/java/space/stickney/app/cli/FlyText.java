package space.stickney.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import space.stickney.core.run.Numbers;
import space.stickney.report.run.MatrixRow;

/** What a flight found, for people on a terminal. */
final class FlyText {
    private static final String STATION_KEEPING = "station-keeping";
    private static final String DELTA_V = "deltaV_m_s";

    /** Impulses below this are folded (m/s). */
    private static final double SMALL = 1;

    /** Width of the names of manoeuvres (characters). */
    private static final int NAME = 36;

    private final Map<String, Object> summary;

    FlyText(Map<String, Object> summary) {
        this.summary = summary;
    }

    void print(PrintWriter out, Path target) {
        out.println(summary.get("title") + ": " + summary.get("start") + " to " + summary.get("end") + " UTC, seed "
                + summary.get("seed"));
        out.println();
        rows("phases").forEach(phase -> out.println(new PhaseLine(phase).text()));
        out.println();
        maneuvers(out);
        out.println();
        budget(out);
        out.println();
        MatrixText.table(out, rows("matrix").stream().map(MatrixRow::new).toList());
        out.println();
        for (Map<String, Object> check : rows("checks")) {
            out.println((Boolean.TRUE.equals(check.get("ok")) ? "ok   " : "CHECK ") + check.get("name") + ": "
                    + fixed(check.get("value"), "m/s".equals(check.get("unit")) ? 0 : 3) + " " + check.get("unit")
                    + "; " + check.get("expectation"));
        }
        out.println();
        out.println("Assumptions: " + rows("assumptions").size() + ", listed in provenance.json and in the report.");
        out.println("Run folder: " + target);
        out.println("Report: " + target.resolve("report.html").toAbsolutePath().toUri());
    }

    private void maneuvers(PrintWriter out) {
        out.println(pad("epoch (UTC)", 21)
                + pad("manoeuvre", NAME)
                + left("m/s", 9)
                + left("burn s", 8)
                + left("kg after", 10));
        List<Map<String, Object>> all = rows("maneuvers");
        for (int from = 0; from < all.size(); ) {
            int to = from + 1;
            while (to < all.size() && fold(all.get(from), all.get(to))) {
                to++;
            }
            List<Map<String, Object>> alike = all.subList(from, to);
            double sum = alike.stream().mapToDouble(m -> number(m.get(DELTA_V))).sum();
            boolean impulsive = Boolean.TRUE.equals(alike.get(0).get("impulsive"));
            out.println(pad(String.valueOf(alike.get(0).get("epoch")).substring(0, 19), 21)
                    + pad(name(alike), NAME)
                    + left(Numbers.fixed(sum, 2), 9)
                    + left(impulsive ? "-" : fixed(alike.get(0).get("duration_s"), 0), 8)
                    + left(fixed(all.get(to - 1).get("massAfter_kg"), 1), 10));
            from = to;
        }
    }

    private static String name(List<Map<String, Object>> alike) {
        String name = String.valueOf(alike.get(0).get("name"));
        if (alike.size() == 1) {
            return name;
        }
        return name.startsWith(STATION_KEEPING)
                ? alike.size() + " station-keeping impulses"
                : alike.size() + " impulses below 1 m/s";
    }

    /** Station-keeping, and small impulses of one phase, are told in one line; summary.json holds each. */
    private static boolean fold(Map<String, Object> first, Map<String, Object> next) {
        boolean keeping = keeping(first);
        return String.valueOf(first.get("phase")).equals(String.valueOf(next.get("phase")))
                && keeping == keeping(next)
                && (keeping || (small(first) && small(next)));
    }

    private static boolean keeping(Map<String, Object> maneuver) {
        return String.valueOf(maneuver.get("name")).startsWith(STATION_KEEPING);
    }

    private static boolean small(Map<String, Object> maneuver) {
        return Boolean.TRUE.equals(maneuver.get("impulsive")) && number(maneuver.get(DELTA_V)) < SMALL;
    }

    private void budget(PrintWriter out) {
        out.println(pad("phase", 21) + left("delta-v m/s", 12) + left("losses m/s", 12) + left("propellant kg", 15));
        for (Map<String, Object> row : rows("budget")) {
            out.println(pad(String.valueOf(row.get("phase")), 21)
                    + left(fixed(row.get(DELTA_V), 1), 12)
                    + left(fixed(row.get("gravityLoss_m_s"), 1), 12)
                    + left(fixed(row.get("propellant_kg"), 1), 15));
        }
        Map<String, Object> mass = map("mass");
        Map<String, Object> margin = map("margin");
        out.println(pad("total", 21)
                + left(fixed(summary.get(DELTA_V), 1), 12)
                + left("", 12)
                + left(fixed(mass.get("propellant_kg"), 1), 15));
        out.println("Mass " + fixed(mass.get("start_kg"), 1) + " kg at launch, " + fixed(mass.get("end_kg"), 1)
                + " kg at the end; margin left: " + fixed(margin.get("propellant_kg"), 1) + " kg, "
                + fixed(margin.get(DELTA_V), 0) + " m/s.");
    }

    @SuppressWarnings("unchecked") // the summary is made of maps and lists with text keys
    private List<Map<String, Object>> rows(String key) {
        return (List<Map<String, Object>>) summary.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked") // as above
    private Map<String, Object> map(String key) {
        return (Map<String, Object>) summary.getOrDefault(key, Map.of());
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number n ? n.doubleValue() : 0;
    }

    private static String fixed(@Nullable Object value, int decimals) {
        return Numbers.fixed(number(value), decimals);
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }

    private static String left(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
