package space.stickney.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import space.stickney.report.drawing.PhaseName;
import space.stickney.report.drawing.Show;
import space.stickney.report.run.Run;

/**
 * The stay at a moon in two tables: its quasi-satellite orbits with the statistics of their station-keeping, its landings with those
 * of the descent. Columns that no phase fills are left out.
 */
final class StayTables {
    /** A column and what a phase has to say in it. */
    private record Column(String head, Function<Run.Phase, Optional<String>> cell) {}

    private static final List<Column> ORBITS = List.of(
            number("#days", "stay_days", 0),
            number("#period (h)", "period_hours", 2),
            number("#z (km)", "z_km", 1),
            number("#nearest (km)", "nearest_km", 1),
            number("#farthest (km)", "farthest_km", 1),
            number("#way there (m/s)", "transfer_m_s", 2),
            number("#impulses flown", "corrections", 0),
            number("#flown (m/s)", "station_keeping_m_s", 2),
            number("#months drawn", "keeping_months", 0),
            number("#lost", "keeping_lost", 0),
            number("#median (m/s a month)", "keeping_median_m_s_per_month", 2),
            number("#95 % (m/s a month)", "keeping_p95_m_s_per_month", 2),
            number("#off by, 95 % (km)", "keeping_deviation_p95_km", 1));

    private static final List<Column> LANDINGS = List.of(
            number("#slope (deg)", "site_slope_deg", 1),
            new Column(
                    "outcome",
                    p -> Optional.ofNullable(p.facts().get("outcome")).map(Run.Fact::text)),
            number("#vertical (m/s)", "touchdown_vertical_m_s", 3),
            number("#lateral (m/s)", "touchdown_lateral_m_s", 3),
            number("#hours there", "stay_h", 1),
            number("#runs", "runs", 0),
            number("#vertical, 99 %", "vertical_p99_m_s", 3),
            number("#lateral, 99 %", "lateral_p99_m_s", 3),
            number("#slope, 99 % (deg)", "slope_p99_deg", 1),
            number("#miss, 95 % (m)", "footprint_p95_m", 1),
            number("#miss, 99 % (m)", "footprint_p99_m", 1),
            number("#go", "go", 3),
            number("#go, at least", "go_low", 3),
            number("#Δv (m/s)", "total_m_s", 1));

    private static final List<Column> ROVERS = List.of(
            new Column(
                    "outcome",
                    p -> Optional.ofNullable(p.facts().get("rover_outcome")).map(Run.Fact::text)),
            number("#fall (s)", "rover_fall_s", 0),
            number("#first contact (m/s)", "rover_contact_m_s", 3),
            number("#contacts", "rover_contacts", 0),
            number("#rolled (m)", "rover_rolled_m", 1),
            number("#first contact, 95 % (m)", "rover_first_contact_p95_m", 1),
            number("#rest, 95 % (m)", "rover_rest_p95_m", 1),
            number("#rest, 99 % (m)", "rover_rest_p99_m", 1),
            number("#escaped", "rover_escaped", 0),
            number("#not settled", "rover_unsettled", 0));

    private StayTables() {}

    static boolean any(Run run) {
        Stay stay = Stay.of(run);
        return stay.orbits().size() > 1 || !stay.landings().isEmpty();
    }

    static void write(Html html, Run run) {
        Stay stay = Stay.of(run);
        table(html, run, "Quasi-satellite orbits and station-keeping", "=orbit", stay.orbits(), ORBITS);
        note(
                html,
                stay.orbits().stream().anyMatch(p -> p.facts().containsKey("keeping_months")),
                "Distances from the moon's centre; z: swing out of its orbital plane. Months drawn: Monte Carlo of a month of"
                        + " station-keeping with errors of injection, navigation and execution; lost: months that ended in an impact or an"
                        + " escape; median, 95 %: quantiles of the cost; off by: distance from the reference.");
        table(html, run, "Landings", "=landing", stay.landings(), LANDINGS);
        note(
                html,
                !stay.touchdowns().isEmpty(),
                "Vertical and lateral: contact speed of the descent that was flown. Columns in per cent are quantiles of the runs of"
                        + " the Monte Carlo; go: share of runs inside all limits of the scenario; at least: the lower end of its 95 % interval.");
        List<Run.Phase> rovers = stay.landings().stream()
                .filter(p -> p.facts().containsKey("rover_outcome"))
                .toList();
        table(html, run, "Rover", "=phase", rovers, ROVERS);
    }

    private static void note(Html html, boolean shown, String text) {
        if (shown) {
            html.leaf("p", text, "class", "note");
        }
    }

    private static void table(
            Html html, Run run, String name, String first, List<Run.Phase> phases, List<Column> columns) {
        List<Column> filled = columns.stream()
                .filter(c -> phases.stream().anyMatch(p -> c.cell.apply(p).isPresent()))
                .toList();
        if (filled.isEmpty()) {
            return;
        }
        html.leaf("h3", name);
        List<String> heads = new ArrayList<>(List.of(first));
        filled.forEach(c -> heads.add(c.head));
        Table table = Table.begin(html, name, heads.toArray(String[]::new));
        for (Run.Phase p : phases) {
            List<String> cells = new ArrayList<>(List.of(PhaseName.of(run, p.name())));
            filled.forEach(c -> cells.add(c.cell.apply(p).orElse("–")));
            table.row("row", cells);
        }
        table.end();
    }

    private static Column number(String head, String key, int decimals) {
        return new Column(head, p -> p.number(key).map(x -> Show.number(x, decimals)));
    }
}
