package space.stickney.flight.landing;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.bodies.Naif;

/**
 * Sun, Earth and planet in body-fixed axes at chosen epochs of an interval: turns of the body spread evenly over it, each
 * looked at at equal steps. Between the turns the seasons change slowly, so that a few stand for all.
 */
final class SkyTable {
    /** Steps of a turn: 3.75 deg each, 4.8 minutes at Phobos. */
    static final int STEPS = 96;

    private static final double PER_TURN = 30 * 86400;
    private static final int FEWEST = 3;
    private static final int MOST = 16;

    final int turns;
    final double period;
    /** Time from one turn that is looked at to the next (s). */
    final double spacing;

    final Vector3D[] sun;
    final Vector3D[] earth;
    final Vector3D[] planet;

    SkyTable(TurningAxes axes, double from, double until) {
        period = 2 * Math.PI / axes.angularVelocity(from).getNorm();
        double span = Math.max(period, until - from);
        int wanted = Math.max(FEWEST, Math.min(MOST, (int) Math.ceil(span / PER_TURN)));
        turns = Math.min(wanted, Math.max(1, (int) Math.floor(span / period)));
        spacing = span / turns;
        sun = new Vector3D[turns * STEPS];
        earth = new Vector3D[turns * STEPS];
        planet = new Vector3D[turns * STEPS];
        for (int k = 0; k < turns; k++) {
            double start = from + (k + 0.5) * spacing - 0.5 * period;
            for (int i = 0; i < STEPS; i++) {
                double tdb = start + (i + 0.5) * period / STEPS;
                sun[k * STEPS + i] = axes.direction(Naif.SUN, tdb);
                earth[k * STEPS + i] = axes.direction(Naif.EARTH, tdb);
                planet[k * STEPS + i] = axes.parent() == Naif.SUN ? Vector3D.ZERO : axes.direction(axes.parent(), tdb);
            }
        }
    }

    int size() {
        return sun.length;
    }

    /**
     * Longest time without Sun (s): within a turn the night wraps around, as that of the turns before and after it does
     * nearly; turns without any Sun add up with what lies between them.
     */
    double longestNight(double[] lit) {
        double longest = 0;
        int dark = 0;
        for (int k = 0; k < turns; k++) {
            int night = night(lit, k * STEPS);
            dark = night == STEPS ? dark + 1 : 0;
            longest = Math.max(longest, dark > 0 ? dark * spacing : night * period / STEPS);
        }
        return longest;
    }

    private static int night(double[] lit, int start) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < 2 * STEPS; i++) {
            run = lit[start + i % STEPS] > 0 ? 0 : run + 1;
            longest = Math.max(longest, run);
        }
        return Math.min(STEPS, longest);
    }
}
