package space.stickney.flight.geometry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import space.stickney.flight.bodies.Ephemeris;

/**
 * What CSPICE N67 (through spiceypy 8.3.0) answers for Sun, Earth, Mars, Phobos and a spacecraft beside Phobos (states of the MMX
 * scenario on 2028-11-01) that move on straight lines, so that both sides see the same motion to the last digit; rotations and radii of
 * pck00011.tpc. The header of the table says how it was made.
 */
final class SpiceViews implements Ephemeris {
    static final double EPOCH = 909_921_600.0;
    private final List<String[]> rows;
    private final Map<Integer, double[]> bodies;

    SpiceViews() throws IOException {
        try (InputStream in = SpiceViews.class.getResourceAsStream("spice-views.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            rows = text.lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split(","))
                    .toList();
        }
        bodies = rows("body").stream()
                .collect(Collectors.toMap(r -> Integer.valueOf(r[1]), r -> numbers(r, 2), (a, b) -> b));
    }

    List<String[]> rows(String kind) {
        return rows.stream().filter(r -> r[0].equals(kind)).toList();
    }

    static double[] numbers(String[] row, int from) {
        return Arrays.stream(row, from, row.length)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Override
    public void state(int target, int center, double tdb, double[] state) {
        Function<Integer, double[]> of = naif -> naif == 0 ? new double[6] : Objects.requireNonNull(bodies.get(naif));
        double[] a = of.apply(target);
        double[] b = of.apply(center);
        for (int i = 0; i < 3; i++) {
            state[i] = 1e3 * (a[i] - b[i] + (a[3 + i] - b[3 + i]) * (tdb - EPOCH));
            state[3 + i] = 1e3 * (a[3 + i] - b[3 + i]);
        }
    }

    @Override
    public String source(int target, int center, double tdb) {
        return "straight lines";
    }
}
