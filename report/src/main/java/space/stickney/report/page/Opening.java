package space.stickney.report.page;

import java.util.List;
import space.stickney.report.drawing.Show;
import space.stickney.report.drawing.TimelineStrip;
import space.stickney.report.run.MatrixRow;
import space.stickney.report.run.Run;

/** The first screen: what was flown, what the matrix says of it, how much is left, and when. */
final class Opening {
    private final Html html;
    private final Run run;

    private Opening(Html html, Run run) {
        this.html = html;
        this.run = run;
    }

    static void write(Html html, Run run) {
        new Opening(html, run).write();
    }

    private void write() {
        Verdict verdict = Verdict.of(run);
        html.open("header", "id", "overview").leaf("p", run.mission(), "class", "mission");
        html.leaf("h1", run.title());
        html.leaf("p", verdict.flight() + " " + verdict.budget(), "class", "verdict");
        html.open("div", "class", "cards");
        matrix();
        budgets(verdict);
        html.close();
        html.open("div", "class", "panel strip", "tabindex", "0", "role", "region", "aria-label", "The flight in time");
        html.drawing(TimelineStrip.of(run)).close();
        html.leaf(
                "p",
                "Strokes: burns of 20 m/s and more; dots: touchdowns. Each phase with its dates: see Phases.",
                "class",
                "note");
        html.close();
    }

    private void matrix() {
        if (run.matrix().isEmpty()) {
            return;
        }
        html.open("section", "class", "card", "id", "glance").leaf("h2", "Requirements");
        html.open("p", "class", "badges");
        MatrixSection.badges(html, run);
        html.close();
        html.open("ul", "class", "glance");
        for (MatrixRow r : run.matrix()) {
            html.open("li");
            html.leaf(
                    "a",
                    MatrixSection.sign(r) + " " + r.id(),
                    "class",
                    "chip " + MatrixSection.style(r),
                    "href",
                    "#" + MatrixSection.anchor(r),
                    "title",
                    r.text("parameter") + ": " + r.verdict());
            html.close();
        }
        html.close().close();
    }

    private void budgets(Verdict verdict) {
        Run.Mass m = run.mass();
        double dropped = m.dropped().stream().mapToDouble(Run.Drop::mass).sum();
        html.open("section", "class", "card", "id", "budgets").leaf("h2", "Budgets");
        html.open("p", "class", "badges")
                .leaf(
                        "span",
                        (verdict.good() ? "✓ " : "✗ ") + verdict.badge(),
                        "class",
                        verdict.good() ? "badge good" : "badge bad")
                .close();
        html.open("dl", "class", "budget");
        line(
                "Δv",
                Show.deltaV(run.deltaV()) + " flown",
                Show.deltaV(run.margin().deltaV()) + " left",
                run.deltaV(),
                run.margin().deltaV());
        line(
                "propellant",
                Show.number(m.propellant(), 0) + " kg burnt",
                Show.number(run.margin().propellant(), 1) + " kg left",
                m.propellant(),
                run.margin().propellant());
        line(
                "mass",
                Show.number(m.start(), 0) + " kg at launch",
                Show.number(m.end(), 0) + " kg at the end"
                        + (dropped > 0 ? ", " + Show.number(dropped, 0) + " dropped" : ""),
                m.start() - m.end(),
                m.end());
        line(
                "time",
                run.start().date() + " to " + run.end().date(),
                Show.number((run.end().days() - run.start().days()) / 365.25, 2) + " years",
                0,
                0);
        html.close().close();
    }

    /** A name, two numbers, and a bar parted between them; no bar where the parts say nothing. */
    private void line(String name, String first, String second, double used, double left) {
        html.open("div").leaf("dt", name).open("dd");
        html.leaf("span", first).text(" ").leaf("span", second, "class", "left");
        if (used > 0 && left >= 0) {
            html.single(
                    "meter",
                    "min",
                    "0",
                    "max",
                    "100",
                    "value",
                    Long.toString(Math.round(100 * used / (used + left))),
                    "aria-label",
                    String.join(", ", List.of(name, first, second)));
        }
        html.close().close();
    }
}
