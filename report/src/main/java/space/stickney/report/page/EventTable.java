package space.stickney.report.page;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import space.stickney.report.drawing.PhaseName;
import space.stickney.report.drawing.Show;
import space.stickney.report.run.Run;

/**
 * Events by kind: how many, first and last, and where a kind begins and ends (umbra-entry, umbra-exit) the longest and the sum.
 * Events of kinds that occur rarely are listed one by one.
 */
final class EventTable {
    private static final int RARE = 6;
    private static final Map<String, String> ENDS = Map.of("-entry", "-exit", "-start", "-end");

    private static final class Tally {
        int count;
        String first = "";
        String last = "";
        double open = Double.NaN;
        double longest;
        double sum;
        boolean spans;
    }

    private EventTable() {}

    static void write(Html html, Run run) {
        Map<String, Tally> tallies = new TreeMap<>();
        Map<String, Integer> numbers = new TreeMap<>();
        for (Run.Event e : run.events()) {
            count(tallies, e);
            numbers.merge(e.kind(), 1, Integer::sum);
        }
        Table table = Table.begin(
                html, "Events by kind", "=kind", "#number", "=first (UTC)", "=last (UTC)", "#longest", "#in all");
        tallies.forEach((kind, t) -> table.row(
                name(kind, t.spans),
                Show.number(t.count, 0),
                t.first,
                t.last,
                t.spans ? Show.span(t.longest) : "",
                t.spans ? Show.span(t.sum) : ""));
        table.end();
        html.leaf("div", "", "id", "events-all", "class", "live-only");
        html.open("div", "class", "static-only");
        Table list = Table.begin(html, "Single events", "=epoch (UTC)", "=phase", "=event", "detail");
        for (Run.Event e : run.events()) {
            if (numbers.getOrDefault(e.kind(), 0) <= RARE) {
                list.row(e.epoch().second(), PhaseName.of(run, e.phase()), Show.words(e.kind()), e.detail());
            }
        }
        list.end();
        html.close();
    }

    /** An end of a span closes the span that its begin opened; everything else is counted under its own kind. */
    private static void count(Map<String, Tally> tallies, Run.Event e) {
        Optional<String> begun = begun(e.kind());
        Tally opened = begun.map(tallies::get).orElse(null);
        if (opened != null && !Double.isNaN(opened.open)) {
            double span = e.epoch().days() - opened.open;
            opened.longest = Math.max(opened.longest, span);
            opened.sum += span;
            opened.spans = true;
            opened.open = Double.NaN;
            return;
        }
        Tally t = tallies.computeIfAbsent(e.kind(), k -> new Tally());
        t.count++;
        t.first = t.first.isEmpty() ? e.epoch().minute() : t.first;
        t.last = e.epoch().minute();
        t.open = e.epoch().days();
    }

    /** "umbra-entry" that has its exits is told as "umbra". */
    private static String name(String kind, boolean spans) {
        return Show.words(spans ? kind.replaceAll("-(entry|start)$", "") : kind);
    }

    /** The kind that this one ends. */
    private static Optional<String> begun(String kind) {
        for (Map.Entry<String, String> end : ENDS.entrySet()) {
            if (kind.endsWith(end.getValue())) {
                return Optional.of(
                        kind.substring(0, kind.length() - end.getValue().length()) + end.getKey());
            }
        }
        return Optional.empty();
    }
}
