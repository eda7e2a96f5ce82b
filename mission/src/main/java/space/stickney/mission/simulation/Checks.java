package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import space.stickney.core.run.Numbers;
import space.stickney.flight.phase.ManeuverRecord;

/**
 * What was flown, held against two-body estimates that anyone can repeat with a pocket calculator: a way to see that a
 * number is not absurd, no more. A check that fails is reported, not hidden.
 */
final class Checks {
    private static final Set<String> INSERTION =
            Set.of("capture", "plane change and periapsis raise", "circularisation");
    private static final Set<String> ESCAPE = Set.of("apoapsis raise", "plane change and periapsis lowering", "escape");

    private final Flown flown;

    Checks(Flown flown) {
        this.flown = flown;
    }

    List<Map<String, Object>> all() {
        List<Map<String, Object>> rows = new ArrayList<>();
        sum(rows, "insertion in three burns", INSERTION, 1400, 1800, "about 1.6 km/s (two-body estimate)");
        boolean tour = flown.record().maneuvers().stream().anyMatch(m -> raisesForTour(m.name()));
        sum(
                rows,
                tour ? "escape in four burns" : "escape in three burns",
                ESCAPE,
                1300,
                1700,
                "about 1.5 km/s (two-body estimate)");
        if (flown.record().facts().get("entry.speed_km_s") instanceof Double v
                && flown.record().facts().get("entry.maximumSpeed_km_s") instanceof Double limit) {
            add(rows, "entry speed", v, "km/s", 11, limit, "at most " + Numbers.fixed(limit, 2) + " (scenario)");
        }
        entry(rows, "flightPathAngle", "entry flight-path angle", 0.1);
        entry(rows, "latitude", "entry latitude", 0.2);
        entry(rows, "longitude", "entry longitude", 0.2);
        return rows;
    }

    /** An angle reached at the entry against the one asked for (deg). */
    private void entry(List<Map<String, Object>> rows, String fact, String name, double tolerance) {
        Object reached = flown.record().facts().get("entry." + fact + "_deg");
        Object wanted = flown.record().facts().get("entry." + fact + "_wanted_deg");
        if (reached instanceof Double r && wanted instanceof Double w) {
            String expected = "within " + Numbers.fixed(tolerance, 1) + " of " + Numbers.fixed(w, 1) + " (scenario)";
            add(rows, name, r, "deg", w - tolerance, w + tolerance, expected);
        }
    }

    private void sum(
            List<Map<String, Object>> rows, String name, Set<String> burns, double low, double high, String expected) {
        List<ManeuverRecord> found = flown.record().maneuvers().stream()
                .filter(m -> burns.contains(m.name()) || (burns == ESCAPE && raisesForTour(m.name())))
                .toList();
        if (!found.isEmpty()) {
            double total = found.stream().mapToDouble(ManeuverRecord::deltaV).sum();
            add(rows, name, total, "m/s", low, high, expected);
        }
    }

    /** A tour takes the first step of the escape, up to the moon that it flies by. */
    private static boolean raisesForTour(String maneuver) {
        return maneuver.startsWith("apoapsis raise to ");
    }

    private static void add(
            List<Map<String, Object>> rows,
            String name,
            double value,
            String unit,
            double low,
            double high,
            String expected) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("value", value);
        row.put("unit", unit);
        row.put("expectation", expected);
        row.put("ok", value >= low && value <= high);
        rows.add(row);
    }
}
