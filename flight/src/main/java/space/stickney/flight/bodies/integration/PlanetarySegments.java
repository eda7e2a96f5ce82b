package space.stickney.flight.bodies.integration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import space.stickney.flight.bodies.Naif;

/**
 * Turns the integration into Chebyshev segments. Lengths and degrees follow the JPL ephemerides, so that the polynomials
 * add less than a metre to what the integration knows.
 */
final class PlanetarySegments {
    /** Common multiple of all polynomial lengths. */
    static final double BLOCK = 32.0 * SolarSystem.DAY;

    static final List<ChebyshevLayout> LAYOUTS = List.of(
            new ChebyshevLayout(Naif.MERCURY_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 8.0, 13),
            new ChebyshevLayout(Naif.VENUS_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 16.0, 10),
            new ChebyshevLayout(Naif.EARTH_MOON_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 16.0, 12),
            new ChebyshevLayout(Naif.MARS_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 32.0, 11),
            new ChebyshevLayout(Naif.JUPITER_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 32.0, 8),
            new ChebyshevLayout(Naif.SATURN_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 32.0, 7),
            new ChebyshevLayout(Naif.URANUS_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 32.0, 6),
            new ChebyshevLayout(Naif.NEPTUNE_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 32.0, 6),
            new ChebyshevLayout(Naif.PLUTO_BARYCENTER, Naif.SOLAR_SYSTEM_BARYCENTER, 32.0, 6),
            new ChebyshevLayout(Naif.SUN, Naif.SOLAR_SYSTEM_BARYCENTER, 16.0, 11),
            new ChebyshevLayout(Naif.MOON, Naif.EARTH_MOON_BARYCENTER, 4.0, 12),
            new ChebyshevLayout(Naif.EARTH, Naif.EARTH_MOON_BARYCENTER, 4.0, 11),
            new ChebyshevLayout(Naif.CERES, Naif.SUN, 32.0, 10),
            new ChebyshevLayout(Naif.VESTA, Naif.SUN, 32.0, 10));

    /**
     * One segment in the layout of SPK type 2.
     *
     * @param layout body, origin, length and degree
     * @param start first epoch, TDB seconds past J2000
     * @param records for each polynomial: coefficients of x, of y and of z, in m
     */
    record Segment(ChebyshevLayout layout, double start, double[][] records) {
        double end() {
            return start + records.length * layout.length();
        }
    }

    private PlanetarySegments() {}

    /** Integrates and fits all bodies over whole blocks from the start on. */
    static List<Segment> fit(SolarSystem system, double start, int blocks) {
        double[] epochs = epochs(start, blocks);
        double[][] states = new double[epochs.length][];
        system.sample(epochs, SolarSystem.LONGEST_STEP, (index, all) -> states[index] = all.clone());
        Positions positions = new Positions(system.bodies());
        List<Segment> segments = new ArrayList<>();
        for (ChebyshevLayout layout : LAYOUTS) {
            double[][] records = new double[records(layout, blocks)][];
            for (int record = 0; record < records.length; record++) {
                records[record] = record(layout, start, record, epochs, states, positions);
            }
            segments.add(new Segment(layout, start, records));
        }
        return segments;
    }

    private static int records(ChebyshevLayout layout, int blocks) {
        return (int) Math.rint(blocks * BLOCK / layout.length());
    }

    private static double[] epochs(double start, int blocks) {
        TreeSet<Double> epochs = new TreeSet<>();
        for (ChebyshevLayout layout : LAYOUTS) {
            for (int record = 0; record < records(layout, blocks); record++) {
                for (int i = 0; i <= layout.degree(); i++) {
                    epochs.add(layout.point(start, record, i));
                }
            }
        }
        return epochs.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] record(
            ChebyshevLayout layout, double start, int record, double[] epochs, double[][] states, Positions positions) {
        int points = layout.coefficients();
        double[][] values = new double[3][points];
        double[] target = new double[3];
        double[] center = new double[3];
        for (int i = 0; i < points; i++) {
            double[] all = states[Arrays.binarySearch(epochs, layout.point(start, record, i))];
            positions.of(layout.target(), all, target);
            positions.of(layout.center(), all, center);
            for (int axis = 0; axis < 3; axis++) {
                values[axis][i] = target[axis] - center[axis];
            }
        }
        double[] coefficients = new double[3 * points];
        for (int axis = 0; axis < 3; axis++) {
            layout.fit(values[axis], coefficients, axis * points);
        }
        return coefficients;
    }

    /** Barycentric positions of what is integrated, and of the Earth-Moon barycentre. */
    private record Positions(Bodies bodies) {
        void of(int code, double[] states, double[] position) {
            switch (code) {
                case Naif.SOLAR_SYSTEM_BARYCENTER -> Arrays.fill(position, 0.0);
                case Naif.EARTH_MOON_BARYCENTER -> earthMoon(states, position);
                default -> System.arraycopy(states, 3 * bodies.index(code), position, 0, 3);
            }
        }

        private void earthMoon(double[] states, double[] position) {
            int earth = bodies.index(Naif.EARTH);
            int moon = bodies.index(Naif.MOON);
            double share = bodies.gm()[moon] / (bodies.gm()[moon] + bodies.gm()[earth]);
            for (int axis = 0; axis < 3; axis++) {
                double e = states[3 * earth + axis];
                position[axis] = e + share * (states[3 * moon + axis] - e);
            }
        }
    }
}
