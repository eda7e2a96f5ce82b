package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;
import space.stickney.flight.proximity.keeping.KeepingPlan;
import space.stickney.flight.proximity.keeping.KeepingRun;
import space.stickney.flight.proximity.keeping.KeepingStatistics;
import space.stickney.flight.proximity.keeping.StationKeeping;

/** The statistics of station-keeping in the units of the user. */
record KeepingReport(String moon, StationKeeping keeping, KeepingPlan plan, KeepingStatistics statistics) {
    private static final double[] PERCENT = {5, 50, 95, 99};
    private static final int BARS = 12;
    private static final int WIDTH = 40;

    Result result() {
        double[] p = statistics.lossProbability();
        return new Result("keeping")
                .put("body", moon)
                .put("runs", statistics.runs().size())
                .put("lost", statistics.lost().size())
                .put("lossProbability95", p)
                .put("cost_m_s_per_month", percentiles(statistics.costs(), 1))
                .put("maneuvers", percentiles(statistics.maneuvers(), 1))
                .put("largestDeviation_km", percentiles(statistics.deviations(), 1e3))
                .put("interval_d", keeping.interval() / KeepingPlan.DAY)
                .put("reference_km", reference())
                .put(
                        "losses",
                        statistics.lost().stream().map(KeepingReport::loss).toList());
    }

    private Map<String, Object> reference() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("nearest", keeping.nearest() / 1e3);
        fields.put("farthest", keeping.farthest() / 1e3);
        return fields;
    }

    private static Map<String, Object> percentiles(double[] sorted, double unit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (double percent : PERCENT) {
            if (sorted.length > 0) {
                fields.put("p" + Numbers.fixed(percent, 0), KeepingStatistics.percentile(sorted, percent) / unit);
            }
        }
        return fields;
    }

    private static Map<String, Object> loss(KeepingRun run) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (run instanceof KeepingRun.Impact impact) {
            fields.put("outcome", "impact");
            fields.put("tdb", impact.tdb());
            fields.put("longitude_deg", FastMath.toDegrees(impact.longitude()));
            fields.put("latitude_deg", FastMath.toDegrees(impact.latitude()));
            fields.put("speed_m_s", impact.speed());
        } else if (run instanceof KeepingRun.Escape escape) {
            fields.put("outcome", "escape");
            fields.put("tdb", escape.tdb());
            fields.put("distance_km", escape.distance() / 1e3);
        }
        return fields;
    }

    /** One row a run. */
    String table() {
        StringBuilder out = new StringBuilder("run,outcome,cost_m_s,maneuvers,largest_deviation_km\n");
        List<KeepingRun> runs = statistics.runs();
        for (int i = 0; i < runs.size(); i++) {
            KeepingRun r = runs.get(i);
            String outcome =
                    r instanceof KeepingRun.Kept ? "kept" : r instanceof KeepingRun.Impact ? "impact" : "escape";
            out.append(i)
                    .append(',')
                    .append(outcome)
                    .append(',')
                    .append(Numbers.shortest(r.cost()))
                    .append(',')
                    .append(r.maneuvers())
                    .append(',')
                    .append(Numbers.shortest(r.largestDeviation() / 1e3))
                    .append('\n');
        }
        return out.toString();
    }

    void print(PrintWriter out) {
        out.println(moon + ", " + Numbers.fixed(keeping.nearest() / 1e3, 1) + " to "
                + Numbers.fixed(keeping.farthest() / 1e3, 1) + " km from its centre, corrected every "
                + Numbers.fixed(keeping.interval() / KeepingPlan.DAY, 2) + " d; "
                + statistics.runs().size() + " runs of " + Numbers.fixed(plan.duration() / KeepingPlan.DAY, 1) + " d");
        out.println("                            5 %      50 %      95 %      99 %");
        line(out, "cost (m/s in 30 d)  ", statistics.costs(), 1, 3);
        line(out, "corrections         ", statistics.maneuvers(), 1, 0);
        line(out, "farthest off (km)   ", statistics.deviations(), 1e3, 2);
        double[] p = statistics.lossProbability();
        out.println("lost                 " + statistics.lost().size() + " (probability " + Numbers.fixed(p[0], 4)
                + " to " + Numbers.fixed(p[1], 4) + ", 95 %)");
        histogram(out);
    }

    private static void line(PrintWriter out, String name, double[] sorted, double unit, int decimals) {
        StringBuilder text = new StringBuilder(name);
        for (double percent : PERCENT) {
            String value = sorted.length == 0
                    ? "-"
                    : Numbers.fixed(KeepingStatistics.percentile(sorted, percent) / unit, decimals);
            text.append(" ".repeat(Math.max(1, 10 - value.length()))).append(value);
        }
        out.println(text);
    }

    private void histogram(PrintWriter out) {
        double[] costs = statistics.costs();
        if (costs.length < 2 || costs[costs.length - 1] <= costs[0]) {
            return;
        }
        double top = KeepingStatistics.percentile(costs, 99);
        double width = (top - costs[0]) / BARS;
        List<Integer> counts = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < BARS; i++) {
            int count = 0;
            for (double c : costs) {
                boolean last = i == BARS - 1 && c == top;
                count += c >= costs[0] + i * width && (c < costs[0] + (i + 1) * width || last) ? 1 : 0;
            }
            counts.add(count);
            most = Math.max(most, count);
        }
        out.println("cost (m/s in 30 d), up to the 99th percentile:");
        for (int i = 0; i < BARS; i++) {
            String from = Numbers.fixed(costs[0] + i * width, 3);
            String to = Numbers.fixed(costs[0] + (i + 1) * width, 3);
            out.println(
                    "  " + from + " - " + to + "  " + "#".repeat(counts.get(i) * WIDTH / most) + " " + counts.get(i));
        }
    }
}
