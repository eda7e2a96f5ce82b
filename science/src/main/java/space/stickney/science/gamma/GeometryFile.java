package space.stickney.science.gamma;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;

/** geometry.csv: a row for each accumulation, see {@link GammaAccumulation}. */
final class GeometryFile {
    static final String NAME = "geometry.csv";
    private static final int BINS = 10;
    private static final List<String> FIRST =
            List.of("start_tdb_s", "end_tdb_s", "live_s", "mode", "distance_m", "solid_angle_sr");
    private static final List<String> MODES =
            List.of(GammaAccumulation.TARGET, GammaAccumulation.MARS, GammaAccumulation.CRUISE);

    private GeometryFile() {}

    static void write(Path file, GammaCalibration calibration, List<GammaAccumulation> rows) throws IOException {
        StringBuilder out = new StringBuilder(Csv.row(header(calibration)));
        for (GammaAccumulation row : rows) {
            List<String> fields = new ArrayList<>();
            fields.add(Numbers.shortest(row.start()));
            fields.add(Numbers.shortest(row.end()));
            fields.add(Numbers.shortest(row.live()));
            fields.add(row.mode());
            fields.add(Numbers.shortest(row.distance()));
            fields.add(Numbers.shortest(row.solidAngle()));
            for (double[] bins : List.of(row.decay(), row.openness(), row.mars())) {
                for (double w : bins) {
                    fields.add(Numbers.shortest(w));
                }
            }
            row.neutronCounts().forEach(n -> fields.add(Long.toString(n)));
            out.append(Csv.row(fields));
        }
        Files.writeString(file, out, StandardCharsets.UTF_8);
    }

    private static List<String> header(GammaCalibration calibration) {
        List<String> names = new ArrayList<>(FIRST);
        for (String letter : List.of("w", "g", "m")) {
            for (int b = 0; b < BINS; b++) {
                names.add(letter + b);
            }
        }
        calibration.neutrons().forEach(sensor -> names.add(sensor.name() + "_counts"));
        return names;
    }

    static List<GammaAccumulation> read(Path file, GammaCalibration calibration) throws IOException {
        List<List<String>> table = Csv.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        List<String> header = header(calibration);
        if (table.isEmpty() || !table.get(0).equals(header)) {
            throw new BadInput(
                    file + ":1",
                    table.isEmpty() ? "nothing" : String.join(",", table.get(0)),
                    "the header " + String.join(",", header));
        }
        List<GammaAccumulation> rows = new ArrayList<>();
        for (int i = 1; i < table.size(); i++) {
            rows.add(row(file + ":" + (i + 1), table.get(i)));
        }
        return rows;
    }

    private static GammaAccumulation row(String where, List<String> f) {
        String mode = f.get(3);
        if (!MODES.contains(mode)) {
            throw new BadInput(where, "mode " + mode, "one of " + String.join(", ", MODES));
        }
        List<Long> neutrons = new ArrayList<>();
        for (String counts : f.subList(FIRST.size() + 3 * BINS, f.size())) {
            neutrons.add((long) number(where, counts));
        }
        return new GammaAccumulation(
                number(where, f.get(0)),
                number(where, f.get(1)),
                number(where, f.get(2)),
                mode,
                number(where, f.get(4)),
                number(where, f.get(5)),
                bins(where, f, 0),
                bins(where, f, 1),
                bins(where, f, 2),
                neutrons);
    }

    private static double[] bins(String where, List<String> fields, int which) {
        double[] bins = new double[BINS];
        for (int b = 0; b < BINS; b++) {
            bins[b] = number(where, fields.get(FIRST.size() + which * BINS + b));
        }
        return bins;
    }

    private static double number(String where, String text) {
        try {
            double x = Double.parseDouble(text);
            if (Double.isFinite(x)) {
                return x;
            }
        } catch (NumberFormatException e) {
            throw new BadInput(where, text, "a number");
        }
        throw new BadInput(where, text, "a finite number");
    }
}
