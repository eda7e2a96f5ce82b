package space.stickney.flight.events;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Samples;
import space.stickney.flight.orekit.SolarSystem;

/**
 * Finds events on a sampled path: a switching function changes sign between two samples, and its root is refined on the
 * interpolated path to a millisecond. An event that begins and ends between two samples is not seen; samples lie 0.15 of
 * the local dynamical time apart (about ten minutes at the distance of Phobos).
 */
public final class PathEvents {
    /** Elongation from the Sun below which a radio link suffers (rad): 3 degrees, usual for X band. */
    public static final double CONJUNCTION = FastMath.toRadians(3);

    private static final double ACCURACY = 1e-3;

    private final SolarSystem system;
    private final Sight sight;
    private final double[] state = new double[6];

    /**
     * An event.
     *
     * @param tdb TDB seconds past J2000
     * @param kind for example "umbra-entry"
     * @param detail what casts or hides
     */
    public record Found(double tdb, String kind, String detail) {}

    @FunctionalInterface
    private interface Switch {
        double at(double tdb, double[] state);
    }

    public PathEvents(SolarSystem system) {
        this.system = system;
        this.sight = new Sight(system.ephemeris());
    }

    /** Events of one leg, in time order per kind. */
    public List<Found> find(Samples path, boolean withApses) {
        List<Found> found = new ArrayList<>();
        int center = path.center();
        if (center != Naif.SUN) {
            shadows(path, center, found);
        }
        if (center != Naif.EARTH) { // beside the Earth the Sun may stand behind it without any harm
            scan(
                    path,
                    (t, s) -> sight.elongation(t, s, center, Naif.EARTH, Naif.SUN) - CONJUNCTION,
                    "conjunction-end",
                    "conjunction-start",
                    "Sun-Earth-probe angle 3 deg",
                    found);
        }
        if (withApses) {
            scan(path, (t, s) -> s[0] * s[3] + s[1] * s[4] + s[2] * s[5], "periapsis", "apoapsis", name(center), found);
        }
        return found;
    }

    private void shadows(Samples path, int center, List<Found> found) {
        Body body = system.bodies().get(center);
        double r = body.equatorialRadius();
        double sun = system.bodies().get(Naif.SUN).meanRadius();
        scan(
                path,
                (t, s) -> sight.discs(t, s, center, center, r, Naif.SUN, sun),
                "penumbra-exit",
                "penumbra-entry",
                "shadow of " + body.name(),
                found);
        scan(
                path,
                (t, s) -> sight.hidden(t, s, center, center, r, Naif.SUN, sun),
                "umbra-exit",
                "umbra-entry",
                "shadow of " + body.name(),
                found);
        if (center != Naif.EARTH) {
            scan(
                    path,
                    (t, s) -> sight.discs(t, s, center, center, r, Naif.EARTH, 0),
                    "occultation-end",
                    "occultation-start",
                    "Earth behind " + body.name(),
                    found);
        }
    }

    private String name(int naif) {
        return "about " + system.bodies().get(naif).name();
    }

    private void scan(Samples path, Switch g, String rising, String falling, String detail, List<Found> found) {
        double before = value(path, g, path.tdb(0));
        for (int i = 1; i < path.size(); i++) {
            double now = value(path, g, path.tdb(i));
            if (before < 0 != now < 0) {
                double root = new BracketingNthOrderBrentSolver(1e-14, ACCURACY, 1e-15, 5)
                        .solve(100, t -> value(path, g, t), path.tdb(i - 1), path.tdb(i));
                found.add(new Found(root, now > 0 ? rising : falling, detail));
            }
            before = now;
        }
    }

    private double value(Samples path, Switch g, double tdb) {
        path.at(tdb, state);
        return g.at(tdb, state);
    }
}
