package space.stickney.report.drawing;

import java.util.List;
import java.util.Optional;
import space.stickney.report.run.Run;

/**
 * What a phase is called in front of people. A mission goes through many phases of one kind, and their names in the files only
 * count them; here a quasi-satellite orbit is called by its size, a landing by its place.
 */
public final class PhaseName {
    private static final String QUASI_SATELLITE = "quasi-satellite";
    private static final String LANDING = "landing";

    /** A quasi-satellite orbit that swings out of the moon's orbital plane by this much is three-dimensional (km). */
    private static final double OUT_OF_PLANE = 5;

    private PhaseName() {}

    /** Of the phase with this name in the files; a name that repeats gets a number. */
    public static String of(Run run, String phase) {
        Optional<Run.Phase> found = find(run, phase);
        if (found.isEmpty()) {
            return Show.words(phase);
        }
        String name = alone(found.get());
        List<String> same = run.phases().stream()
                .filter(p -> alone(p).equals(name))
                .map(Run.Phase::name)
                .toList();
        int number = 1 + same.indexOf(phase);
        return number > 1 ? name + " (" + number + ")" : name;
    }

    /** The phase with this name in the files. */
    public static Optional<Run.Phase> find(Run run, String phase) {
        return run.phases().stream().filter(p -> p.name().equals(phase)).findFirst();
    }

    private static String alone(Run.Phase p) {
        if (p.kind().equals(QUASI_SATELLITE)) {
            return orbit(p).map(o -> "QSO " + o).orElse(Show.words(p.name()));
        }
        if (p.kind().equals(LANDING)) {
            return descent(p);
        }
        return Show.words(p.name());
    }

    private static String descent(Run.Phase p) {
        boolean down = p.facts().containsKey("touchdown_vertical_m_s");
        boolean rover = p.facts().containsKey("rover_outcome");
        String what = down ? LANDING : rover ? "rover drop" : Show.words(p.name());
        Optional<String> site = site(p);
        return down && site.isPresent() ? what + " " + site.get() : what;
    }

    /** "33°N 25°E", where the phase tells. */
    public static Optional<String> site(Run.Phase p) {
        Optional<Double> latitude = p.number("site_latitude_deg");
        Optional<Double> longitude = p.number("site_longitude_deg");
        return latitude.flatMap(lat -> longitude.map(lon -> Show.number(Math.abs(lat), 0)
                + (lat < 0 ? "°S " : "°N ")
                + Show.number(lon > 180 ? 360 - lon : Math.abs(lon), 0)
                + (lon > 180 || lon < 0 ? "°W" : "°E")));
    }

    /** "50 × 97 km", semi-axes along x and y of a quasi-satellite orbit, where the phase tells; "3-D" for one that swings. */
    public static Optional<String> orbit(Run.Phase p) {
        return p.number("x_km")
                .flatMap(x -> p.number("y_km").map(y -> Show.number(x, 0) + " × " + Show.number(y, 0) + " km"))
                .map(size -> swings(p) ? size + " 3-D" : size);
    }

    /** Whether a quasi-satellite orbit leaves the orbital plane of the moon. */
    public static boolean swings(Run.Phase p) {
        return p.number("z_km").orElse(0.0) > OUT_OF_PLANE;
    }
}
