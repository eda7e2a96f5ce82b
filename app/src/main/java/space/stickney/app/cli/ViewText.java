package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import space.stickney.core.run.Numbers;

/** The result of {@code view} for people. */
final class ViewText {
    private static final int LABEL = 26;

    private ViewText() {}

    static void print(PrintWriter out, Map<String, Object> r) {
        out.println(r.get("body") + " from the spacecraft of " + r.get("run") + ", " + r.get("epoch") + " ("
                + r.get("correction") + ")");
        out.println("surface: " + r.get("surface"));
        line(
                out,
                "distance of the centre",
                number(r, "distance_km", 3) + " km, light time " + number(r, "lightTime_s", 6) + " s");
        line(out, "altitude", number(r, "altitude_km", 3) + " km");
        line(
                out,
                "direction (ICRF)",
                "RA " + number(r, "rightAscension_deg", 4) + ", Dec " + number(r, "declination_deg", 4)
                        + " deg; mean radius spans " + number(r, "angularRadius_deg", 3) + " deg");
        line(out, "phase", number(r, "phase_deg", 2) + " deg at the centre");
        point(out, "beneath the spacecraft", map(r, "subSpacecraft"));
        point(out, "  along the radius", map(r, "subSpacecraftOnRadius"));
        point(out, "beneath the Sun", map(r, "subSolar"));
        if (r.containsKey("spot")) {
            point(out, "spot", map(r, "spot"));
        }
        if (r.containsKey("field")) {
            field(out, map(r, "field"));
        }
    }

    private static void point(PrintWriter out, String label, Map<String, Object> p) {
        line(
                out,
                label,
                "lon " + number(p, "longitude_deg", 3) + ", lat " + number(p, "latitude_deg", 3) + " deg, radius "
                        + number(p, "radius_km", 3) + " km, local time " + clock(p));
        if (p.containsKey("incidence_deg")) {
            line(
                    out,
                    "",
                    "incidence " + number(p, "incidence_deg", 2) + ", emission " + number(p, "emission_deg", 2)
                            + ", phase " + number(p, "phase_deg", 2) + " deg, range " + number(p, "slantRange_km", 3)
                            + " km; "
                            + (is(p, "lit") ? "lit" : "dark") + ", " + (is(p, "seen") ? "seen" : "not seen"));
        }
        if (p.containsKey("resolutionAcross_m")) {
            line(
                    out,
                    "",
                    "a pixel is " + number(p, "resolutionAcross_m", 2) + " m across, "
                            + number(p, "resolutionAlong_m", 2) + " m along the slope");
        }
    }

    private static void field(PrintWriter out, Map<String, Object> f) {
        line(
                out,
                "field of view",
                f.get("fov") + ", pointing " + f.get("pointing") + "; boresight "
                        + number(f, "boresightOffCenter_deg", 3) + " deg from the centre");
        if (f.containsKey("area_km2")) {
            int points = f.get("outline_deg") instanceof List<?> outline ? outline.size() : 0;
            line(
                    out,
                    "footprint",
                    number(f, "area_km2", 3) + " km2, " + percent(f, "share") + " of the field, "
                            + (is(f, "offLimb") ? "beyond the limb" : "all on the ground") + "; lit "
                            + percent(f, "lit"));
            line(
                    out,
                    "",
                    "ranges " + number(f, "nearest_km", 3) + " to " + number(f, "farthest_km", 3) + " km; outline of "
                            + points + " points (--json)");
            if (f.containsKey("boresight")) {
                point(out, "boresight", map(f, "boresight"));
            }
        } else {
            line(out, "footprint", "none: the body is not in the field");
        }
        if (f.containsKey("planet")) {
            Map<String, Object> p = map(f, "planet");
            line(
                    out,
                    p.get("body") + " in the field",
                    (is(p, "seen") ? "yes, " + percent(p, "share") + " of it" : "no") + "; its centre "
                            + number(p, "boresightOffCenter_deg", 2) + " deg from the boresight");
        }
    }

    private static void line(PrintWriter out, String label, String text) {
        out.println(label + " ".repeat(Math.max(1, LABEL - label.length())) + text);
    }

    private static String number(Map<String, Object> r, String key, int decimals) {
        return Numbers.fixed(value(r, key), decimals);
    }

    private static String percent(Map<String, Object> r, String key) {
        return Numbers.fixed(100 * value(r, key), 1) + " %";
    }

    private static String clock(Map<String, Object> r) {
        long minutes = (long) Math.floor(60 * value(r, "localTime_h"));
        return (minutes < 600 ? "0" : "") + minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
    }

    private static double value(Map<String, Object> r, String key) {
        if (r.get(key) instanceof Double d) {
            return d;
        }
        throw new IllegalStateException("no number " + key);
    }

    private static boolean is(Map<String, Object> r, String key) {
        return Boolean.TRUE.equals(r.get(key));
    }

    @SuppressWarnings("unchecked") // the result is built by ViewReport from maps of this kind
    private static Map<String, Object> map(Map<String, Object> r, String key) {
        if (r.get(key) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalStateException("no fields " + key);
    }
}
