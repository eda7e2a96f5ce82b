package space.stickney.flight.bodies.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The published states and gravitational parameters from which the solar system is integrated, a small resource. */
final class InitialStates {
    private static final double J2000 = 2451545.0;
    private static final double DAY = 86400.0;

    /**
     * One body at one epoch.
     *
     * @param code NAIF code
     * @param gm m3/s2
     * @param tdb epoch, TDB seconds past J2000
     * @param center NAIF code of the origin: the solar system barycentre or the Sun
     * @param state position (m) and velocity (m/s), ICRF axes
     */
    record Row(int code, double gm, double tdb, int center, double[] state) {}

    private InitialStates() {}

    static List<Row> read() {
        try (InputStream stream =
                        Objects.requireNonNull(InitialStates.class.getResourceAsStream("initial-states.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("naif_id")) {
                    rows.add(row(line.split(",")));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] cells) {
        double[] state = new double[6];
        for (int k = 0; k < 6; k++) {
            state[k] = Double.parseDouble(cells[5 + k]) * 1e3;
        }
        double tdb = (Double.parseDouble(cells[3]) - J2000) * DAY;
        return new Row(
                Integer.parseInt(cells[0]), Double.parseDouble(cells[2]) * 1e9, tdb, Integer.parseInt(cells[4]), state);
    }
}
