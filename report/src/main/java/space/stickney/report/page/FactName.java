package space.stickney.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import space.stickney.report.drawing.Show;
import space.stickney.report.run.Run;

/**
 * The name of a fact and its unit, from its key: {@code c3_km2_s2} is "c3" in km²/s².
 *
 * @param name words
 * @param unit as printed; empty for a pure number or text
 */
record FactName(String name, String unit) {
    /** Longest first: the first that ends the key is the unit. */
    private static final List<Map.Entry<String, String>> UNITS = List.of(
            Map.entry("km2_s2", "km²/s²"),
            Map.entry("km3_s2", "km³/s²"),
            Map.entry("m_s2", "m/s²"),
            Map.entry("km_s", "km/s"),
            Map.entry("m_s_per_month", "m/s a month"),
            Map.entry("mm_s", "mm/s"),
            Map.entry("m_s", "m/s"),
            Map.entry("kg_s", "kg/s"),
            Map.entry("percent", "%"),
            Map.entry("deg", "°"),
            Map.entry("km", "km"),
            Map.entry("au", "AU"),
            Map.entry("kg", "kg"),
            Map.entry("min", "min"),
            Map.entry("kN", "kN"),
            Map.entry("N", "N"),
            Map.entry("m", "m"),
            Map.entry("days", "d"),
            Map.entry("hours", "h"),
            Map.entry("mm_s2", "mm/s²"),
            Map.entry("g", "g"),
            Map.entry("d", "d"),
            Map.entry("h", "h"),
            Map.entry("s", "s"));

    static FactName of(String key) {
        for (Map.Entry<String, String> u : UNITS) {
            if (key.endsWith("_" + u.getKey())) {
                return new FactName(
                        words(key.substring(0, key.length() - u.getKey().length() - 1)), u.getValue());
            }
        }
        return new FactName(words(key), "");
    }

    /** camelCase, hyphens and underscores become blanks; abbreviations keep their capitals. */
    private static String words(String key) {
        List<String> words = new ArrayList<>();
        for (String word : key.replaceAll("([a-z])([A-Z])", "$1 $2").split("[ _-]+")) {
            boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            words.add(capitals || word.equals("V") ? word : word.toLowerCase(Locale.ROOT));
        }
        return String.join(" ", words)
                .replace("c3", "C3")
                .replace("b plane", "B-plane")
                .replace("delta V", "Δv")
                .replace("delta v", "Δv")
                .replace("v infinity", "v∞")
                .replace("vinf", "v∞")
                .replace("dla", "declination of departure")
                .replace("bplane", "B-plane")
                .replace("mars", "Mars")
                .replace("phobos", "Phobos")
                .replace("deimos", "Deimos")
                .replace("sun ", "Sun ")
                .replace("earth", "Earth");
    }

    /** A value with its unit. Numbers are rounded to what a reader can use, whole ones stay whole; texts stay as they are. */
    String show(Run.Fact fact) {
        String epoch = space.stickney.report.run.Moment.of(fact.text())
                .map(m -> m.second() + " UTC")
                .orElse(fact.text());
        String value = fact.number().map(Show::rounded).orElse(epoch);
        return unit.isEmpty() ? value : unit.equals("°") ? value + "°" : value + " " + unit;
    }
}
