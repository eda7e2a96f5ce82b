package space.stickney.report.page;

import java.util.Map;
import java.util.Optional;
import space.stickney.report.drawing.Show;
import space.stickney.report.run.Run;

/** The head of the page: title, verdict, key figures, and the phases with what is known of each. */
final class Summary {
    private static final int MOST_CHECKS = 6;

    private final Html html;
    private final Run run;

    private Summary(Html html, Run run) {
        this.html = html;
        this.run = run;
    }

    static void head(Html html, Run run) {
        Verdict verdict = Verdict.of(run);
        html.open("header").leaf("p", run.mission(), "class", "mission").leaf("h1", run.title());
        html.open("p", "class", "verdict")
                .text(verdict.flight() + " " + verdict.budget())
                .close();
        html.open("p", "class", verdict.good() ? "badge good" : "badge bad")
                .text((verdict.good() ? "✓ " : "✗ ") + verdict.badge())
                .close();
        html.close();
        new Summary(html, run).figures();
    }

    private void figures() {
        html.open("section", "id", "figures").leaf("h2", "Key figures").open("dl", "class", "figures");
        run.phaseOf("launch").ifPresent(p -> {
            figure("launch", p.end().date());
            fact(p, "launch energy C3", "km2_s2", "km²/s²", 2, "c3");
        });
        run.phaseOf("orbit-insertion")
                .ifPresent(p -> figure("arrival", run.arrival(p).date()));
        arrivalSpeed().ifPresent(v -> figure("arrival excess speed", Show.number(v, 2) + " km/s"));
        run.phaseOf("quasi-satellite")
                .ifPresent(p -> figure("quasi-satellite orbit", Show.number(Verdict.stay(p), 0) + " d"));
        run.phaseOf("departure").ifPresent(p -> figure("departure", p.end().date()));
        run.phaseOf("entry").ifPresent(p -> figure("entry", p.end().date()));
        run.checks().stream()
                .limit(MOST_CHECKS)
                .forEach(c -> figure(c.name(), Evidence.value(c.value()) + " " + c.unit()));
        figure("velocity change", Show.deltaV(run.deltaV()));
        figure("mass at launch", Show.number(run.mass().start(), 0) + " kg");
        figure("mass at the end", Show.number(run.mass().end(), 0) + " kg");
        figure("propellant used", Show.number(run.mass().propellant(), 0) + " kg");
        figure("margin", Show.deltaV(run.margin().deltaV()));
        figure("whole flight", Show.number((run.end().days() - run.start().days()) / 365.25, 2) + " years");
        html.close().close();
    }

    /** The excess speed as the insertion states it, or the cruise before it. */
    private Optional<Double> arrivalSpeed() {
        for (String kind : new String[] {"orbit-insertion", "cruise"}) {
            Optional<Double> v = run.phaseOf(kind).flatMap(p -> p.fact("km_s", "infinity", "vinf", "excess"));
            if (v.isPresent()) {
                return v;
            }
        }
        return Optional.empty();
    }

    private void fact(Run.Phase p, String name, String unit, String shown, int decimals, String... words) {
        p.fact(unit, words).ifPresent(x -> figure(name, Show.number(x, decimals) + " " + shown));
    }

    private void figure(String name, String value) {
        html.open("div").leaf("dt", name).leaf("dd", value).close();
    }

    static void phases(Html html, Run run) {
        Table table =
                Table.begin(html, "Phases", "=phase", "=from (UTC)", "=to (UTC)", "#length", "what is known of it");
        for (Run.Phase p : run.phases()) {
            StringBuilder facts = new StringBuilder();
            for (Map.Entry<String, Run.Fact> f : p.facts().entrySet()) {
                FactName name = FactName.of(f.getKey());
                facts.append(facts.length() > 0 ? "; " : "")
                        .append(name.name())
                        .append(": ")
                        .append(name.show(f.getValue()));
            }
            table.row(
                    Show.words(p.name()),
                    p.start().minute(),
                    p.end().minute(),
                    Show.span(p.durationDays()),
                    facts.toString());
        }
        table.end();
    }
}
