package space.stickney.report.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Json;
import space.stickney.core.run.Numbers;

/**
 * A run folder like that of the MMX mission, for tests and for looking at the page: the dates, velocity changes and masses are
 * those of the mission's two-body plan, the masses follow from the rocket equation, the curves from {@link SamplePaths}.
 * Not a result: a result comes from {@code fly}.
 */
final class SampleRun {
    private static final LocalDateTime ORIGIN = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final double EXHAUST_SPEED = 316 * 9.80665;

    private final List<Object> maneuvers = new ArrayList<>();
    private final Map<String, double[]> budget = new LinkedHashMap<>();
    private final StringBuilder events = new StringBuilder(Csv.row("epoch", "tdb_s", "phase", "kind", "detail"));
    private double mass = 4000;
    static final String FOOTPRINT = "products/landing-rover.csv";
    static final String PLAN = "products/plan.csv";
    static final String FLYBYS = "products/flyby-tour-flybys.csv";
    private double used;
    private double flown;

    private SampleRun() {}

    /** Writes the files that the report reads. */
    static Path write(Path folder) throws IOException {
        SampleRun run = new SampleRun();
        Files.writeString(folder.resolve("summary.json"), Json.pretty(run.summary()));
        Files.writeString(folder.resolve("events.csv"), run.events());
        Files.writeString(folder.resolve("paths.csv"), SamplePaths.csv());
        Files.createDirectories(folder.resolve("products"));
        Files.writeString(folder.resolve(FOOTPRINT), footprint());
        Files.writeString(folder.resolve(PLAN), """
                activity,instrument,target,fate,start,end,duration_h,why
                low orbit,megane,Phobos,placed,2028-10-12T00:00:00,2028-11-21T00:00:00,960.000,placed
                low orbit,megane,Phobos,too-high,2028-11-21T00:00:00,2028-11-22T00:00:00,24.000,altitude above the maximum
                deimos,tengoo,Deimos,placed,2030-09-03T10:00:00,2030-09-03T13:00:00,3.000,placed
                """);
        Files.writeString(folder.resolve(FLYBYS), """
                number,epoch,distance_km,speed_m_s
                1,2030-09-03T11:20:31.000,30.2,412.5
                2,2030-09-06T15:02:10.000,29.8,409.1
                """);
        return folder;
    }

    /** A hundred runs on a grid of a Gaussian's quantiles, and one that flew away. */
    private static String footprint() {
        StringBuilder out = new StringBuilder("run,contact_east_m,contact_north_m,rest_east_m,rest_north_m\n");
        NormalDistribution normal = new NormalDistribution();
        for (int i = 0; i < 100; i++) {
            double e = normal.inverseCumulativeProbability((i % 10 + 0.5) / 10);
            double n = normal.inverseCumulativeProbability(0.05 + 0.1 * FastMath.floor(0.1 * i));
            out.append(Csv.row(
                    Integer.toString(i),
                    Numbers.fixed(10 * e, 3),
                    Numbers.fixed(5 * n, 3),
                    Numbers.fixed(30 * e + 12, 3),
                    Numbers.fixed(20 * n + 8 * e, 3)));
        }
        return out.append("100,3.000,4.000,NaN,NaN\n").toString();
    }

    /** ISO 8601 with milliseconds, of days past 2000. */
    static String iso(double days) {
        long millis = (long) FastMath.floor(days * 86_400_000.0 + 0.5);
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS")
                .format(ORIGIN.plusNanos(millis % 1000 * 1_000_000).plusSeconds(millis / 1000));
    }

    static double days(String iso) {
        return java.time.Duration.between(ORIGIN, LocalDateTime.parse(iso)).toMillis() / 86_400_000.0;
    }

    private Map<String, Object> summary() {
        burns();
        Map<String, Object> s = new LinkedHashMap<>();
        s.put("schema", "stickney/fly/1");
        s.put("mission", "MMX");
        s.put("title", "Martian Moons eXploration: launch 2026, return 2031");
        s.put("seed", 1);
        s.put("start", "2026-10-31T20:46:31.000");
        s.put("end", "2031-07-10T03:12:08.412");
        s.put("phases", phases());
        s.put("legs", legs());
        s.put("maneuvers", maneuvers);
        s.put("mass", masses());
        List<Object> rows = new ArrayList<>();
        budget.forEach((phase, b) ->
                rows.add(map("phase", phase, "deltaV_m_s", b[0], "propellant_kg", b[1], "burns", (int) b[2])));
        s.put("budget", rows);
        s.put("deltaV_m_s", flown);
        s.put("margin", map("deltaV_m_s", 118.4, "propellant_kg", 745 - spent("return")));
        s.put("matrix", matrix());
        s.put("checks", checks());
        s.put("assumptions", assumptions());
        s.put(
                "files",
                List.of(
                        "summary.json",
                        "trajectory.oem",
                        "trajectory.bsp",
                        "events.csv",
                        "paths.csv",
                        "provenance.json",
                        FOOTPRINT,
                        PLAN,
                        FLYBYS));
        s.put(
                "provenance",
                map(
                        "version", "0.1.0",
                        "inputs", map("scenario", "mmx.yaml", "sha256", "0f3c9a"),
                        "constants",
                                List.of(
                                        radius("radius_a", 13000),
                                        radius("radius_b", 11400),
                                        radius("radius_c", 9100))));
        return s;
    }

    private void burns() {
        burn("cruise", "correction-1", "2026-11-14T08:00:00.000", 14.2, 0, "propulsion");
        burn("cruise", "correction-2", "2027-03-02T08:00:00.000", 1.31, 0, "propulsion");
        burn("cruise", "correction-3", "2027-08-20T08:00:00.000", 0.42, 0, "propulsion");
        burn("orbit-insertion", "capture", "2027-09-06T14:21:00.000", 741, 11.4, "propulsion");
        burn("orbit-insertion", "plane-change", "2027-09-08T20:02:00.000", 96, 0.02, "propulsion");
        burn("orbit-insertion", "circularise", "2027-09-11T02:40:00.000", 751, 7.9, "propulsion");
        burn("quasi-satellite", "insertion", "2027-09-17T06:00:00.000", 54, 0.01, "propulsion");
        mass -= 450 + 1720 - used;
        double propulsion = used;
        for (int i = 1; i <= 82; i++) {
            double at = days("2027-09-24T06:00:00.000") + 13.9 * (i - 1);
            burn("quasi-satellite", "station-keeping-" + i, iso(at), 0.28 + 0.002 * ((i * 37) % 83), 0, "exploration");
        }
        mass -= 150 + 25 - (used - propulsion);
        burn("departure", "apoapsis-raise", "2030-11-14T10:00:00.000", 774, 9.6, "return");
        burn("departure", "periapsis-lowering", "2030-11-15T22:10:00.000", 99.2, 0.03, "return");
        burn("departure", "escape", "2030-11-17T10:31:00.000", 748, 5.2, "return");
        burn("cruise-2", "correction-4", "2030-12-01T08:00:00.000", 9.8, 0, "return");
        burn("cruise-2", "correction-5", "2031-06-30T08:00:00.000", 0.6, 0, "return");
    }

    private void burn(String phase, String name, String epoch, double deltaV, double loss, String module) {
        double after = mass * FastMath.exp(-deltaV / EXHAUST_SPEED);
        boolean small = deltaV < 20;
        maneuvers.add(map(
                "phase", phase,
                "name", name,
                "epoch", epoch,
                "duration_s", small ? 0 : (mass - after) * EXHAUST_SPEED / 2000,
                "deltaV_m_s", deltaV,
                "planned_m_s", deltaV * 0.9991,
                "gravityLoss_m_s", loss,
                "impulsive", small,
                "direction", List.of(0.36, -0.48, 0.8),
                "massBefore_kg", mass,
                "massAfter_kg", after,
                "module", module));
        double[] b = budget.computeIfAbsent(phase, p -> new double[3]);
        b[0] += deltaV;
        b[1] += mass - after;
        b[2] += 1;
        flown += deltaV;
        used += mass - after;
        mass = after;
    }

    private Map<String, Object> masses() {
        return map(
                "start_kg",
                4000,
                "end_kg",
                mass,
                "propellant_kg",
                used,
                "propellantLeft_kg",
                36.9,
                "dropped",
                List.of(
                        drop("propulsion", "2027-09-18T06:00:00.000", 450, 1720),
                        drop("exploration", "2030-11-10T06:00:00.000", 150, 25)),
                "modules",
                List.of(map("name", "return", "dry_kg", 910, "propellant_kg", 745 - spent("return"))));
    }

    private Object drop(String module, String epoch, double dry, double loaded) {
        double left = loaded - spent(module);
        return map("module", module, "epoch", epoch, "mass_kg", dry + left, "propellant_kg", left);
    }

    private double spent(String module) {
        double spent = 0;
        for (Object o : maneuvers) {
            Map<?, ?> m = (Map<?, ?>) o;
            double one = (Double) value(m, "massBefore_kg") - (Double) value(m, "massAfter_kg");
            spent += value(m, "module").equals(module) ? one : 0;
        }
        return spent;
    }

    private static Object radius(String symbol, double metres) {
        return map(
                "name",
                "semi-axis of Phobos",
                "symbol",
                symbol,
                "value",
                metres,
                "unit",
                "m",
                "source",
                "Archinal 2018");
    }

    private static Object value(Map<?, ?> map, String key) {
        return java.util.Objects.requireNonNull(map.get(key));
    }

    private static List<Object> phases() {
        return List.of(
                phase(
                        "launch",
                        "launch",
                        "2026-10-31T20:46:31.000",
                        "2026-10-31T21:10:02.000",
                        map("from", "Tanegashima", "c3_km2_s2", 9.1712, "declination_deg", 18.42, "mass_kg", 4000)),
                phase(
                        "cruise",
                        "cruise",
                        "2026-10-31T21:10:02.000",
                        "2027-09-06T14:10:00.000",
                        map("to", "Mars", "vInfinity_km_s", 2.5713, "corrections", 3, "bPlaneMiss_km", 4.12)),
                phase(
                        "orbit-insertion",
                        "orbit-insertion",
                        "2027-09-06T14:10:00.000",
                        "2027-09-17T06:00:00.000",
                        map("at", "Mars", "periapsisAltitude_km", 500.2, "apoapsis_km", 135847.6)),
                phase(
                        "quasi-satellite",
                        "quasi-satellite",
                        "2027-09-17T06:00:00.000",
                        "2030-11-10T06:00:00.000",
                        map("about", "Phobos", "amplitude_km", 100, "closest_km", 42.7)),
                phase(
                        "departure",
                        "departure",
                        "2030-11-10T06:00:00.000",
                        "2030-11-17T10:48:00.000",
                        map("from", "Mars", "vInfinity_km_s", 2.31)),
                phase(
                        "cruise-2",
                        "cruise",
                        "2030-11-17T10:48:00.000",
                        "2031-07-10T02:40:00.000",
                        map("to", "Earth", "vInfinity_km_s", 4.38, "corrections", 2)),
                phase(
                        "entry",
                        "entry",
                        "2031-07-10T02:40:00.000",
                        "2031-07-10T03:12:08.412",
                        map(
                                "at",
                                "Earth",
                                "altitude_km",
                                120,
                                "speed_km_s",
                                11.873,
                                "flightPathAngle_deg",
                                -12.0,
                                "latitude_deg",
                                -31.2,
                                "longitude_deg",
                                136.8,
                                "site",
                                "Woomera")));
    }

    private static Object phase(String name, String kind, String start, String end, Map<String, Object> facts) {
        return map("name", name, "kind", kind, "start", start, "end", end, "facts", facts);
    }

    private static List<Object> legs() {
        return List.of(
                map(
                        "phase",
                        "entry",
                        "name",
                        "coast",
                        "center",
                        "Earth",
                        "start",
                        "2031-07-10T02:40:00.000",
                        "end",
                        "2031-07-10T03:12:08.412",
                        "samples",
                        40),
                map(
                        "phase",
                        "cruise",
                        "name",
                        "coast",
                        "center",
                        "Sun",
                        "start",
                        "2026-10-31T21:10:02.000",
                        "end",
                        "2026-11-14T08:00:00.000",
                        "samples",
                        140),
                map(
                        "phase",
                        "orbit-insertion",
                        "name",
                        "capture",
                        "center",
                        "Mars",
                        "start",
                        "2027-09-06T14:10:00.000",
                        "end",
                        "2027-09-06T14:31:50.000",
                        "samples",
                        44));
    }

    private static List<Object> checks() {
        return List.of(
                check("Insertion in three burns", 1.588, "km/s", "about 1.6 km/s (two-body estimate)"),
                check("Escape", 1.621, "km/s", "about 1.5 km/s (two-body estimate)"),
                check("Earth entry speed", 11.873, "km/s", "near 12 km/s"),
                check("Largest position step between legs", 0.0004, "m", "below 1 m"),
                check("Closest approach to Phobos", 42.7, "km", "above 20 km"));
    }

    private static Object check(String name, double value, String unit, String expectation) {
        return map("name", name, "value", value, "unit", unit, "expectation", expectation, "ok", true);
    }

    private static List<Object> assumptions() {
        return List.of(
                map(
                        "key",
                        "phases.launch.maximum-c3",
                        "text",
                        "13 km2/s2",
                        "kind",
                        "assumed",
                        "source",
                        "no published launch mass against C3"),
                map("key", "phases.launch.mass", "text", "4000 kg", "kind", "announced", "source", "JAXA press kit"),
                map(
                        "key",
                        "spacecraft.modules.propulsion.specific-impulse",
                        "text",
                        "316 s",
                        "kind",
                        "assumed",
                        "source",
                        "usual for bipropellant engines of this size"));
    }

    /** Two and a half thousand events of a long stay: apsides, eclipses, occultations, and the few that happen once. */
    private String events() {
        List<String[]> rows = new ArrayList<>();
        rows.add(event("2026-10-31T21:10:02.000", "launch", "injection", "C3 9.17 km2/s2"));
        rows.add(event("2027-09-04T02:00:00.000", "cruise", "center", "Mars"));
        rows.add(event("2027-09-06T14:32:00.000", "orbit-insertion", "periapsis", "3896 km"));
        double from = days("2027-09-17T08:00:00.000");
        for (int i = 0; i < 800; i++) {
            double at = from + 1.4375 * i;
            rows.add(event(iso(at), "quasi-satellite", "umbra-entry", "Mars"));
            rows.add(event(iso(at + 0.037), "quasi-satellite", "umbra-exit", "Mars"));
            rows.add(event(iso(at + 0.2), "quasi-satellite", "occultation-start", "Mars"));
            rows.add(event(iso(at + 0.235), "quasi-satellite", "occultation-end", "Mars"));
        }
        rows.add(event(
                "2028-02-22T00:00:00.000", "quasi-satellite", "conjunction-start", "Sun-Earth-probe below 3 deg"));
        rows.add(event("2028-03-10T00:00:00.000", "quasi-satellite", "conjunction-end", "Sun-Earth-probe above 3 deg"));
        rows.add(event(
                "2030-04-12T00:00:00.000", "quasi-satellite", "conjunction-start", "Sun-Earth-probe below 3 deg"));
        rows.add(event("2030-05-01T00:00:00.000", "quasi-satellite", "conjunction-end", "Sun-Earth-probe above 3 deg"));
        rows.add(event("2027-09-18T06:00:00.000", "quasi-satellite", "jettison", "propulsion, 495 kg"));
        rows.add(event("2031-07-10T03:12:08.412", "entry", "entry", "120 km, 11.87 km/s"));
        rows.sort(java.util.Comparator.comparing(r -> r[0]));
        rows.forEach(r -> events.append(Csv.row(r)));
        return events.toString();
    }

    private static String[] event(String epoch, String phase, String kind, String detail) {
        return new String[] {epoch, Numbers.fixed(days(epoch) * 86400 - 43200, 3), phase, kind, detail};
    }

    /** One requirement met with drawn runs and drivers, a date missed, one that nothing computes. */
    private static List<Object> matrix() {
        Map<String, Object> driver = map(
                "input",
                "instruments.megane.background.continuum",
                "low",
                "0.005 1/s/keV",
                "valueAtLow",
                7.5,
                "high",
                "0.05 1/s/keV",
                "valueAtHigh",
                9.75,
                "swing",
                2.25,
                "kind",
                "assumed",
                "turns",
                false);
        Map<String, Object> iron = map(
                "id",
                "M1.1",
                "requirement",
                "<= 10 %",
                "predicted",
                8.25,
                "p16",
                7.75,
                "p84",
                8.75,
                "margin",
                17.5,
                "verdict",
                "met",
                "drivers",
                List.of(driver),
                "unit",
                "%",
                "meets",
                "baseline",
                "reasons",
                List.of(),
                "threshold",
                "<= 20 %",
                "thresholdVerdict",
                "met",
                "draws",
                300,
                "statistical",
                2.5,
                "systematic",
                7.5,
                "marginSigma",
                3.5,
                "marginAbsolute",
                1.75,
                "marginAbsoluteUnit",
                "%",
                "probabilityBaseline",
                0.965,
                "probabilityThreshold",
                1,
                "reached",
                "2028-12-01T00:00:00.000",
                "dataNeeded_bit",
                2.5e9);
        iron.putAll(map(
                "dataDelivered",
                "not modelled before links",
                "goal",
                "origin of Phobos",
                "parameter",
                "iron mass fraction",
                "metric",
                "relative uncertainty",
                "provider",
                "NASA",
                "chain",
                List.of("scene to spectra", "peaks to flux"),
                "keys",
                List.of(map(
                        "key",
                        "requirements.M1.1.baseline",
                        "text",
                        "<= 10 %",
                        "kind",
                        "assumed",
                        "source",
                        "a paper")),
                "product",
                "products/megane-elements.csv"));
        Map<String, Object> date = map(
                "id",
                "F6",
                "requirement",
                "<= 2031-06-30",
                "predicted",
                "2031-07-10T03:12:08.412",
                "margin",
                java.util.Optional.empty(),
                "verdict",
                "missed",
                "drivers",
                List.of(),
                "unit",
                "UTC",
                "meets",
                "threshold",
                "threshold",
                "<= 2031-12-31",
                "thresholdVerdict",
                "met",
                "marginAbsolute",
                -10.125,
                "marginAbsoluteUnit",
                "d",
                "draws",
                0,
                "parameter",
                "date of the return");
        Map<String, Object> open = map(
                "id",
                "M9",
                "requirement",
                ">= 2",
                "predicted",
                java.util.Optional.empty(),
                "verdict",
                "indeterminate",
                "unit",
                "1",
                "meets",
                "undecided",
                "threshold",
                ">= 1",
                "thresholdVerdict",
                "indeterminate",
                "draws",
                0,
                "reasons",
                List.of("nothing computes it: the requirement names no finding"),
                "parameter",
                "samples <of> \"Deimos\"");
        return List.of(iron, date, open);
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
