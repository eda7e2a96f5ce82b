package space.stickney.science.gamma.observe;

import org.hipparchus.util.FastMath;
import space.stickney.core.quantity.Sourced;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.science.gamma.CosmicRays;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.gamma.RadiationMonitor;
import space.stickney.science.gamma.SolarModulation;

/**
 * The cosmic rays along a path: what the Sun lets in on the date, and what target and planet, as spheres, leave of it at the spacecraft
 * (the share of the sky that they cover is missing; where one hides the other both are taken off). Secondary particles from the grounds are
 * left aside.
 */
final class CosmicRayHistory {
    /** Length of a step (s), and how many looks at the geometry it takes. */
    static final double STEP = 43200;

    private static final int LOOKS = 12;

    /** So many steps have the potential of their first: ten days. */
    private static final int HELD = 20;

    private CosmicRayHistory() {}

    /**
     * Of a flight.
     *
     * @param before time in space before the path begins (s), nothing in the sky
     */
    static RadiationMonitor of(
            GammaNeutron.CosmicRadiation rays, Surroundings surroundings, FlownPath path, double before) {
        double start = path.start() - before;
        int steps = (int) Math.max(1, FastMath.ceil((path.end() - start) / STEP));
        double[] free = new double[steps];
        double[] spacecraft = new double[steps];
        for (int k = 0; k < steps; k++) {
            double begin = start + k * STEP;
            free[k] = k % HELD == 0 ? strength(rays, begin + HELD * STEP / 2) : free[k - 1];
            double open = 0;
            for (int i = 0; i < LOOKS; i++) {
                open += open(surroundings, path, begin + (i + 0.5) * STEP / LOOKS) / LOOKS;
            }
            spacecraft[k] = free[k] * open;
        }
        return new RadiationMonitor(start, STEP, free, spacecraft);
    }

    private static double strength(GammaNeutron.CosmicRadiation rays, double tdb) {
        double potential = rays.modulation()
                .map(Sourced::value)
                .map(volt -> volt * 1e-6)
                .orElseGet(() -> SolarModulation.standard().potentialMV(tdb));
        return CosmicRays.relative(potential);
    }

    private static double open(Surroundings surroundings, FlownPath path, double tdb) {
        if (tdb < path.start() || tdb > path.end()) {
            return 1;
        }
        double[] state = new double[6];
        path.state(surroundings.target().naif(), tdb, state);
        double covered = share(surroundings.target().meanRadius(), state);
        path.state(surroundings.planet().naif(), tdb, state);
        return Math.max(0, 1 - covered - share(surroundings.planet().meanRadius(), state));
    }

    /** Share of the whole sky that a sphere covers. */
    private static double share(double radius, double[] state) {
        double sine2 = radius * radius / (state[0] * state[0] + state[1] * state[1] + state[2] * state[2]);
        return 0.5 * (1 - FastMath.sqrt(Math.max(0, 1 - sine2)));
    }
}
