package space.stickney.report.page;

import java.util.List;
import java.util.Map;
import space.stickney.report.drawing.PhaseName;
import space.stickney.report.drawing.Show;
import space.stickney.report.run.Moment;
import space.stickney.report.run.Run;

/** What the result stands on: checks, assumptions, legs, files and provenance. */
final class Evidence {
    private static final Map<String, String> FILES = Map.of(
            "series.csv", "what changes with time: the numbers of the plots",
            "summary.json", "everything above, for programs",
            "matrix.csv", "the matrix of requirements, a row each",
            "events.csv", "all events in the order of time",
            "paths.csv", "the points of the drawings",
            "trajectory.oem", "trajectory, CCSDS orbit ephemeris message",
            "trajectory.bsp", "trajectory, SPICE SPK kernel",
            "attitude.aem", "planned attitude, CCSDS attitude ephemeris message",
            "provenance.json", "inputs, versions, constants and assumptions",
            "report.html", "this page");

    private Evidence() {}

    static void checks(Html html, Run run) {
        Table table = Table.begin(html, "Checks", "check", "#value", "unit", "expected", "verdict");
        for (Run.Check c : run.checks()) {
            table.row(
                    c.ok() ? "ok" : "failed",
                    List.of(
                            c.name(),
                            value(c.value()),
                            c.unit(),
                            c.expectation(),
                            c.ok() ? "✓ holds" : "✗ does not hold"));
        }
        table.end();
    }

    /** A number as a reader wants it, a text as it stands. */
    static String value(String text) {
        boolean number = text.matches("-?\\d{1,15}(\\.\\d{1,20})?(E-?\\d{1,2})?");
        return number ? Show.rounded(Double.parseDouble(text)) : text;
    }

    static void assumptions(Html html, Run run) {
        Table table = Table.begin(html, "Assumptions", "key", "value", "kind", "source");
        run.assumptions().forEach(a -> table.row(a.key(), a.text(), a.kind(), a.source()));
        table.end();
    }

    static void legs(Html html, Run run) {
        html.open("details").leaf("summary", run.legs().size() + " legs of the trajectory");
        Table table = Table.begin(html, "Legs", "=phase", "leg", "centre", "=from (UTC)", "=to (UTC)", "#states");
        run.legs()
                .forEach(l -> table.row(
                        PhaseName.of(run, l.phase()),
                        Show.words(l.name()),
                        l.center(),
                        l.start().second(),
                        l.end().second(),
                        Show.number(l.samples(), 0)));
        table.end();
        html.close();
    }

    static void files(Html html, Run run) {
        html.open("ul", "class", "files");
        for (String name : run.files()) {
            html.open("li");
            if (local(name)) {
                html.leaf("a", name, "href", name);
            } else {
                html.text(name);
            }
            html.text(FILES.containsKey(name) ? " — " + FILES.get(name) : "").close();
        }
        html.close();
    }

    /** Whether a name is a file inside the run folder and nothing else that a link could mean. */
    private static boolean local(String name) {
        return name.matches("[A-Za-z0-9_][A-Za-z0-9._/-]*") && !name.contains("..") && !name.contains("//");
    }

    static void provenance(Html html, Run run) {
        html.open("p", "class", "note")
                .text("Seed " + run.seed() + ". From " + utc(run.start()) + " to " + utc(run.end()) + ".")
                .close();
        html.open("details").leaf("summary", "Inputs, versions and constants");
        Table table = Table.begin(html, "Provenance", "key", "value");
        run.trees().forEach(table::row);
        table.end();
        html.close();
    }

    private static String utc(Moment moment) {
        return moment.second() + " UTC";
    }
}
