package space.stickney.report.page;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import space.stickney.report.drawing.PhaseName;
import space.stickney.report.drawing.Show;
import space.stickney.report.run.Run;

/** The head of the page: title, verdict, key figures, and the phases with what is known of each. */
final class Summary {
    private static final int MOST_CHECKS = 6;

    /** A phase with more facts than these shows only the {@link #FIRST}. */
    private static final int MOST_FACTS = 11;

    private static final List<String> FIRST = List.of(
            "outcome",
            "period_hours",
            "nearest_km",
            "farthest_km",
            "transfer_m_s",
            "station_keeping_m_s",
            "corrections",
            "site_latitude_deg",
            "site_longitude_deg",
            "site_slope_deg",
            "touchdown_vertical_m_s",
            "touchdown_lateral_m_s",
            "stay_h",
            "rover_outcome",
            "rover_contact_m_s",
            "rover_contacts",
            "total_m_s",
            "flybys",
            "slowest_m_s",
            "fastest_m_s");

    private final Html html;
    private final Run run;

    private Summary(Html html, Run run) {
        this.html = html;
        this.run = run;
    }

    static void figures(Html html, Run run) {
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
        Stay.of(run).figures().forEach(this::figure);
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
            String name = PhaseName.of(run, p.name());
            table.begin("row", List.of(name, p.start().minute(), p.end().minute(), Show.span(p.durationDays())));
            html.open("td", "class", "text");
            facts(html, p);
            html.close();
            table.close();
        }
        table.end();
        if (run.phases().stream().anyMatch(p -> p.facts().size() > MOST_FACTS)) {
            html.leaf(
                    "p",
                    "QSO: quasi-satellite orbit, called by its semi-axes towards Mars and along the motion; 3-D: out of the moon's"
                            + " orbital plane as well. The name of a phase in the files of the run opens with its facts.",
                    "class",
                    "note");
        }
    }

    /** Few facts stand as they are; of many the first to be asked for, and all on demand. */
    private static void facts(Html html, Run.Phase p) {
        if (p.facts().size() <= MOST_FACTS) {
            html.text(told(p, p.facts().keySet()));
            return;
        }
        List<String> first = FIRST.stream().filter(p.facts()::containsKey).toList();
        html.text(told(p, first)).open("details");
        html.leaf("summary", "all " + p.facts().size() + " facts of " + p.name());
        html.text(told(p, p.facts().keySet())).close();
    }

    private static String told(Run.Phase p, Collection<String> keys) {
        StringBuilder facts = new StringBuilder();
        for (String key : keys) {
            FactName name = FactName.of(key);
            facts.append(facts.length() > 0 ? "; " : "")
                    .append(name.name())
                    .append(": ")
                    .append(name.show(Objects.requireNonNull(p.facts().get(key))));
        }
        return facts.toString();
    }
}
