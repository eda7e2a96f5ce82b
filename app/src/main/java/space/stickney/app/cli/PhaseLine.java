package space.stickney.app.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import space.stickney.core.run.Numbers;

/** One phase of a flight in one line: when it ended and the few numbers that an analyst asks for first. */
final class PhaseLine {
    /**
     * A fact of a phase as text.
     *
     * @param key in the facts of summary.json
     * @param decimals shown
     * @param before words and blank before the number
     * @param after unit with its blank
     */
    private record Shown(String key, int decimals, String before, String after) {}

    private static final List<Shown> SHOWN = List.of(
            new Shown("c3_km2_s2", 2, "C3 ", " km2/s2"),
            new Shown("dla_deg", 1, "declination ", " deg"),
            new Shown("vinf_depart_km_s", 3, "v-infinity ", " km/s"),
            new Shown("vinf_arrive_km_s", 3, "v-infinity at arrival ", " km/s"),
            new Shown("bplane_miss_km", 0, "B-plane miss ", " km"),
            new Shown("periapsis_altitude_km", 0, "periapsis altitude ", " km"),
            new Shown("capture_apoapsis_km", 0, "apoapsis ", " km"),
            new Shown("stay_days", 0, "stay ", " d"),
            new Shown("flybys", 0, "", " flybys"),
            new Shown("nearest_km", 0, "nearest ", " km"),
            new Shown("farthest_km", 0, "farthest ", " km"),
            new Shown("keeping_p95_m_s_per_month", 2, "keeping 95 % ", " m/s a month"),
            new Shown("site_latitude_deg", 1, "site latitude ", " deg"),
            new Shown("site_longitude_deg", 1, "longitude ", " deg"),
            new Shown("rover_contact_m_s", 2, "rover contact ", " m/s"),
            new Shown("rover_rest_p95_m", 0, "rest 95 % within ", " m"),
            new Shown("touchdown_vertical_m_s", 2, "touchdown ", " m/s down"),
            new Shown("touchdown_lateral_m_s", 2, "", " m/s across"),
            new Shown("footprint_p95_m", 0, "95 % within ", " m"),
            new Shown("go", 3, "go ", ""),
            new Shown("speed_km_s", 3, "", " km/s"),
            new Shown("flightPathAngle_deg", 2, "flight-path angle ", " deg"),
            new Shown("altitude_km", 0, "altitude ", " km"),
            new Shown("latitude_deg", 2, "latitude ", " deg"),
            new Shown("longitude_deg", 2, "longitude ", " deg"));

    private final Map<String, Object> phase;

    PhaseLine(Map<String, Object> phase) {
        this.phase = phase;
    }

    String text() {
        String name = String.valueOf(phase.get("name"));
        String end = String.valueOf(phase.get("end")).substring(0, 16).replace('T', ' ');
        return end + "  " + name + " ".repeat(Math.max(2, 20 - name.length())) + facts();
    }

    private String facts() {
        Map<?, ?> facts = phase.get("facts") instanceof Map<?, ?> all ? all : Map.of();
        return SHOWN.stream()
                .filter(s -> facts.get(s.key) instanceof Number)
                .map(s -> s.before + fixed(facts.get(s.key), s.decimals) + s.after)
                .collect(Collectors.joining(", "));
    }

    private static String fixed(@Nullable Object value, int decimals) {
        return value instanceof Number number ? Numbers.fixed(number.doubleValue(), decimals) : "";
    }
}
