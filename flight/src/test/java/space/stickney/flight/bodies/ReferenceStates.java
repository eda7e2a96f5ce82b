package space.stickney.flight.bodies;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import space.stickney.flight.ReferenceData;

/**
 * The table reference-states.csv: DE440 and DE430 evaluated at published kernels, an independent integration, JPL Horizons
 * and the series of Lainey and others (2007), each row with its own stated accuracy.
 */
public final class ReferenceStates {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    /**
     * One row.
     *
     * @param tdb TDB seconds past J2000
     * @param state m and m/s
     * @param accuracy stated by the source, m
     */
    public record Row(double tdb, int target, int center, double[] state, String source, double accuracy) {}

    private ReferenceStates() {}

    public static List<Row> read() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ReferenceData.path("ephemeris/reference-states.csv"))) {
            if (!line.startsWith("#") && !line.startsWith("epoch_tdb")) {
                rows.add(row(line));
            }
        }
        return rows;
    }

    private static Row row(String line) {
        Matcher quoted = QUOTED.matcher(line);
        String source = quoted.find() ? quoted.group(1) : "";
        String[] cells = QUOTED.matcher(line).replaceAll("source").split(",", -1);
        double[] state = new double[6];
        for (int k = 0; k < 6; k++) {
            state[k] = Double.parseDouble(cells[5 + k]) * 1e3;
        }
        double tdb = (Double.parseDouble(cells[1]) - 2451545.0) * 86400.0;
        // The one epoch that is not on a round fraction of a day: its Julian date is rounded to 0.09 s.
        if (cells[0].equals("1957-10-04T19:28:33")) {
            tdb = -1333038687.0;
        }
        return new Row(
                tdb,
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                state,
                source,
                Double.parseDouble(cells[12]) * 1e3);
    }
}
