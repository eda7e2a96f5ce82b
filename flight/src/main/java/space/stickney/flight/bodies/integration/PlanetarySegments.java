package space.stickney.flight.bodies.integration;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.kernels.ChebyshevData;
import space.stickney.flight.kernels.ChebyshevFit;
import space.stickney.flight.kernels.SpkWriter;

/**
 * Turns the integration into Chebyshev segments of SPK type 2. Lengths and degrees follow the JPL ephemerides, so that
 * the polynomials add less than a metre to what the integration knows.
 */
final class PlanetarySegments {
    /** Common multiple of all polynomial lengths. */
    static final double BLOCK = 32.0 * NBodySystem.DAY;

    /**
     * How the motion of one body is cut into polynomials.
     *
     * @param target NAIF code of the body
     * @param center NAIF code of the origin
     * @param days length of one polynomial
     * @param degree of the polynomials
     */
    record Layout(int target, int center, double days, int degree) {
        ChebyshevData fit(ChebyshevFit.Motion motion, double start, int blocks) {
            double length = days * NBodySystem.DAY;
            return ChebyshevFit.fit(2, motion, start, length, (int) Math.rint(blocks * BLOCK / length), degree);
        }
    }

    static final List<Layout> LAYOUTS = List.of(
            new Layout(Naif.MERCURY_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 8.0, 13),
            new Layout(Naif.VENUS_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 16.0, 10),
            new Layout(Naif.EARTH_MOON_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 16.0, 12),
            new Layout(Naif.MARS_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 32.0, 11),
            new Layout(Naif.JUPITER_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 32.0, 8),
            new Layout(Naif.SATURN_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 32.0, 7),
            new Layout(Naif.URANUS_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 32.0, 6),
            new Layout(Naif.NEPTUNE_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 32.0, 6),
            new Layout(Naif.PLUTO_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 32.0, 6),
            new Layout(Naif.SUN, Naif.SOLAR_SYSTEM_BARYCENTER, 16.0, 11),
            new Layout(Naif.MOON, Naif.EARTH_MOON_BARYCENTER, 4.0, 12),
            new Layout(Naif.EARTH, Naif.EARTH_MOON_BARYCENTER, 4.0, 11),
            new Layout(Naif.CERES, Naif.SUN, 32.0, 10),
            new Layout(Naif.VESTA, Naif.SUN, 32.0, 10));

    private final IntegratedBodies bodies;
    private final double[] epochs;
    private final double[][] states;

    private PlanetarySegments(NBodySystem system, double start, int blocks) {
        this.bodies = system.bodies();
        this.epochs = epochs(start, blocks);
        this.states = new double[epochs.length][];
        system.sample(epochs, NBodySystem.LONGEST_STEP, (index, all) -> states[index] = all.clone());
    }

    /** Integrates all bodies over whole blocks from the start on, and adds their segments to a file. */
    static void write(NBodySystem system, double start, int blocks, SpkWriter file) {
        PlanetarySegments segments = new PlanetarySegments(system, start, blocks);
        for (Layout layout : LAYOUTS) {
            ChebyshevData data = layout.fit(segments.motion(layout), start, blocks);
            file.segment(
                    layout.target(), layout.center(), start, data.last(), "STICKNEY NBODY " + layout.target(), data);
        }
    }

    /** All epochs that the fits will ask for, in order: the integration passes them once. */
    private static double[] epochs(double start, int blocks) {
        TreeSet<Double> epochs = new TreeSet<>();
        for (Layout layout : LAYOUTS) {
            layout.fit((tdb, state) -> epochs.add(tdb), start, blocks);
        }
        return epochs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private ChebyshevFit.Motion motion(Layout layout) {
        double[] target = new double[3];
        double[] center = new double[3];
        return (tdb, state) -> {
            double[] all = states[Arrays.binarySearch(epochs, tdb)];
            position(layout.target(), all, target);
            position(layout.center(), all, center);
            for (int axis = 0; axis < 3; axis++) {
                state[axis] = target[axis] - center[axis];
            }
        };
    }

    private void position(int code, double[] all, double[] position) {
        switch (code) {
            case Naif.SOLAR_SYSTEM_BARYCENTER -> Arrays.fill(position, 0.0);
            case Naif.EARTH_MOON_BARYCENTER -> earthMoonBarycenter(all, position);
            default -> System.arraycopy(all, 3 * bodies.index(code), position, 0, 3);
        }
    }

    private void earthMoonBarycenter(double[] all, double[] position) {
        int earth = bodies.index(Naif.EARTH);
        int moon = bodies.index(Naif.MOON);
        double share = bodies.gm()[moon] / (bodies.gm()[moon] + bodies.gm()[earth]);
        for (int axis = 0; axis < 3; axis++) {
            double e = all[3 * earth + axis];
            position[axis] = e + share * (all[3 * moon + axis] - e);
        }
    }
}
