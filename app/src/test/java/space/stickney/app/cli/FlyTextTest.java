package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The terminal's account of a flight, on summaries made by hand: which manoeuvres it folds, and that none is lost. */
class FlyTextTest {
    private static final String MINUTE = "2030-08-10T10:24:25.000";

    private static Map<String, Object> maneuver(String phase, String name, double deltaV, boolean impulsive) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("phase", phase);
        m.put("name", name);
        m.put("epoch", MINUTE);
        m.put("deltaV_m_s", deltaV);
        m.put("duration_s", impulsive ? 0 : 120);
        m.put("impulsive", impulsive);
        m.put("massAfter_kg", 1344.0);
        return m;
    }

    private static List<String> lines(List<Map<String, Object>> maneuvers, List<Map<String, Object>> phases) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("title", "test");
        summary.put("maneuvers", maneuvers);
        summary.put("phases", phases);
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new FlyText(summary).print(out, Path.of("run"));
        out.flush();
        return text.toString().lines().toList();
    }

    private static List<String> maneuvers(List<Map<String, Object>> maneuvers) {
        List<String> all = lines(maneuvers, List.of());
        int from = all.indexOf(all.stream()
                .filter(l -> l.startsWith("epoch (UTC)"))
                .findFirst()
                .orElseThrow());
        List<String> rows = new ArrayList<>();
        for (int i = from + 1; !all.get(i).isEmpty(); i++) {
            rows.add(all.get(i).substring(21).strip().replaceAll(" {2,}", "|"));
        }
        return rows;
    }

    /** Small impulses in a row of one phase are one line with their sum; a burn that lasts, a large one, another phase end it. */
    @Test
    void smallImpulsesOfAPhaseAreFolded() {
        assertThat(maneuvers(List.of(
                        maneuver("tour", "aim 1", 1.74, true),
                        maneuver("tour", "period 1", 0.06, true),
                        maneuver("tour", "correction 1", 0.25, true),
                        maneuver("landing", "correction of the transfer", 0.5, true),
                        maneuver("landing", "low hover", 0.64, false),
                        maneuver("landing", "final descent", 0.79, false))))
                .containsExactly(
                        "aim 1|1.74|-|1344.0",
                        "2 impulses below 1 m/s|0.31|-|1344.0",
                        "correction of the transfer|0.50|-|1344.0",
                        "low hover|0.64|120|1344.0",
                        "final descent|0.79|120|1344.0");
    }

    /** The last ones too, which nothing follows. */
    @Test
    void stationKeepingIsFoldedWhateverItsSize() {
        assertThat(maneuvers(List.of(
                        maneuver("stay", "quasi-satellite orbit insertion", 0.9, true),
                        maneuver("stay", "station-keeping 1", 1.5, true),
                        maneuver("stay", "station-keeping 2", 0.5, true),
                        maneuver("stay-2", "station-keeping 1", 0.5, true))))
                .containsExactly(
                        "quasi-satellite orbit insertion|0.90|-|1344.0",
                        "2 station-keeping impulses|2.00|-|1344.0",
                        "station-keeping 1|0.50|-|1344.0");
    }

    @Test
    void aLandingTellsItsTouchdown() {
        Map<String, Object> phase = Map.of(
                "name",
                "landing-2",
                "end",
                "2029-01-23T11:06:16.105",
                "facts",
                Map.of("site_latitude_deg", 33.45, "touchdown_vertical_m_s", 0.4589, "footprint_p95_m", 23.7, "go", 1));
        assertThat(lines(List.of(), List.of(phase)))
                .contains("2029-01-23 11:06  landing-2           site latitude 33.5 deg, touchdown 0.46 m/s down,"
                        + " 95 % within 24 m, go 1.000");
    }
}
