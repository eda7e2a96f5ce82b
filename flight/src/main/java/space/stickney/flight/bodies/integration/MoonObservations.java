package space.stickney.flight.bodies.integration;

import java.util.ArrayList;
import java.util.List;
import space.stickney.flight.bodies.Naif;

/**
 * Positions of Phobos and Deimos from other ephemerides, with weights: JPL Horizons counts with the difference between
 * its own editions (MAR097 and MAR099), other rows with the accuracy that they state.
 */
final class MoonObservations {
    private static final double PHOBOS_HORIZONS = 300.0;
    private static final double DEIMOS_HORIZONS = 1000.0;
    /** The span of the integration begins here: 1999-12-10, TDB seconds past J2000. */
    private static final double EARLIEST = -22.0 * NBodySystem.DAY;

    private MoonObservations() {}

    /** @param lines of reference-states.csv: epoch, JD, name, NAIF code, center, x y z (km), v, source, accuracy (km) */
    static List<MoonFit.Observation> read(List<String> lines) {
        List<MoonFit.Observation> observations = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("#") && !line.startsWith("epoch_tdb")) {
                add(line, observations);
            }
        }
        return observations;
    }

    private static void add(String line, List<MoonFit.Observation> observations) {
        String[] cells = line.split(",", -1);
        int code = Integer.parseInt(cells[3]);
        double tdb = (Double.parseDouble(cells[1]) - 2451545.0) * NBodySystem.DAY;
        if ((code != Naif.PHOBOS && code != Naif.DEIMOS) || tdb < EARLIEST) {
            return;
        }
        int moon = code == Naif.PHOBOS ? 0 : 1;
        double[] position = new double[3];
        for (int k = 0; k < 3; k++) {
            position[k] = Double.parseDouble(cells[5 + k]) * 1e3;
        }
        double horizons = moon == 0 ? PHOBOS_HORIZONS : DEIMOS_HORIZONS;
        double stated = Double.parseDouble(cells[cells.length - 1]) * 1e3;
        observations.add(new MoonFit.Observation(tdb, moon, position, line.contains("Horizons") ? horizons : stated));
    }
}
