package space.stickney.flight.proximity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import space.stickney.core.constant.Constant;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;

/**
 * A planet and its moon with the constants used for the circular problem, each with its source.
 *
 * <p>The distance is a published mean one and the mean motion follows from it, so the revolution differs from the moon's own by what the
 * planet's oblateness adds (Phobos: 7.6581 h here, 7.6538 h in the sky). For Phobos the attraction is that of Andert et al. 2010, as in the studies
 * of quasi-satellite orbits the numbers are compared with; the ephemeris model uses the constants of the catalogue.
 *
 * @param name for example {@code mars-phobos}
 * @param primary the planet
 * @param secondary the moon
 * @param gmPrimary attraction in use
 * @param gmSecondary attraction in use
 * @param distance in use
 */
public record KnownSystem(
        String name, Body primary, Body secondary, Constant gmPrimary, Constant gmSecondary, Constant distance) {
    private static final Map<String, KnownSystem> ALL = all();

    private static Map<String, KnownSystem> all() {
        Map<String, KnownSystem> all = new LinkedHashMap<>();
        add(
                all,
                "Mars",
                "Phobos",
                "Andert",
                9377.2,
                "reference semi-major axis in use with this problem (theory of Sinclair 1989: 9379.40 km)");
        add(
                all,
                "Mars",
                "Deimos",
                null,
                23458,
                "mean semi-major axis, NASA fact tables (theory of Sinclair 1989: 23461.13 km)");
        add(all, "Earth", "Moon", null, 384400, "mean distance, NASA fact tables");
        return all;
    }

    private static void add(
            Map<String, KnownSystem> all, String planet, String moon, @Nullable String source, double km, String from) {
        Body primary = Bodies.standard().find(planet);
        Body secondary = Bodies.standard().find(moon);
        String name = (planet + "-" + moon).toLowerCase(java.util.Locale.ROOT);
        Constant gm = source == null ? needed(secondary) : other(secondary, source);
        all.put(
                name,
                new KnownSystem(
                        name,
                        primary,
                        secondary,
                        needed(primary),
                        gm,
                        new Constant("distance " + name, "a", km * 1e3, "m", Double.NaN, from)));
    }

    private static Constant needed(Body body) {
        return body.constant(Body.GM).orElseThrow();
    }

    private static Constant other(Body body, String source) {
        return body.alternatives().stream()
                .filter(c -> c.symbol().equals(Body.GM) && c.source().startsWith(source))
                .findFirst()
                .orElseThrow();
    }

    /** The names of the systems. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** A system by the name of the pair ({@code mars-phobos}) or of the moon. */
    public static KnownSystem find(String where, String name) {
        String wanted = name.strip().toLowerCase(java.util.Locale.ROOT);
        for (KnownSystem s : ALL.values()) {
            if (s.name.equals(wanted)
                    || s.secondary.name().toLowerCase(java.util.Locale.ROOT).equals(wanted)) {
                return s;
            }
        }
        List<String> known = new java.util.ArrayList<>(names());
        ALL.values().forEach(s -> known.add(s.secondary.name().toLowerCase(java.util.Locale.ROOT)));
        throw new BadInput(new Fault(where, name, String.join(", ", known), Spelling.didYouMean(wanted, known)));
    }

    /** The two bodies with these constants. */
    public ThreeBodySystem system() {
        return with(gmPrimary.value(), gmSecondary.value(), distance.value());
    }

    /** The same pair with other values (m3/s2, m3/s2, m). */
    public ThreeBodySystem with(double primaryGm, double secondaryGm, double metres) {
        MoonEllipsoid moon = new MoonEllipsoid(secondary.radiusA(), secondary.radiusB(), secondary.radiusC());
        return new ThreeBodySystem(name, primaryGm, secondaryGm, metres, moon);
    }
}
