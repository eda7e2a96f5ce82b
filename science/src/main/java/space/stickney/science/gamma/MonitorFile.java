package space.stickney.science.gamma;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;

/** monitor.csv: a row for each step of a {@link RadiationMonitor}. */
final class MonitorFile {
    static final String NAME = "monitor.csv";
    private static final List<String> HEADER = List.of("start_tdb_s", "end_tdb_s", "free", "spacecraft");

    private MonitorFile() {}

    static void write(Path file, RadiationMonitor monitor) throws IOException {
        StringBuilder out = new StringBuilder(Csv.row(HEADER));
        for (int k = 0; k < monitor.free().length; k++) {
            out.append(Csv.row(List.of(
                    Numbers.shortest(monitor.start() + k * monitor.step()),
                    Numbers.shortest(monitor.start() + (k + 1) * monitor.step()),
                    Numbers.shortest(monitor.free()[k]),
                    Numbers.shortest(monitor.spacecraft()[k]))));
        }
        Files.writeString(file, out, StandardCharsets.UTF_8);
    }

    static RadiationMonitor read(Path file) throws IOException {
        List<List<String>> rows = Csv.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        if (rows.size() < 2 || !rows.get(0).equals(HEADER)) {
            throw new BadInput(
                    file + ":1",
                    rows.isEmpty() ? "nothing" : String.join(",", rows.get(0)),
                    "the header " + String.join(",", HEADER) + " and a row for each step");
        }
        int n = rows.size() - 1;
        double[] free = new double[n];
        double[] spacecraft = new double[n];
        double start = number(file + ":2", rows.get(1).get(0));
        double step = (number(file + ":" + (n + 1), rows.get(n).get(1)) - start) / n;
        for (int k = 0; k < n; k++) {
            String where = file + ":" + (k + 2);
            if (!(Math.abs(number(where, rows.get(k + 1).get(0)) - start - k * step) < 1e-6 * step)) {
                throw new BadInput(where, rows.get(k + 1).get(0), "steps of equal length");
            }
            free[k] = strength(where, rows.get(k + 1).get(2));
            spacecraft[k] = strength(where, rows.get(k + 1).get(3));
        }
        return new RadiationMonitor(start, step, free, spacecraft);
    }

    private static double strength(String where, String text) {
        double x = number(where, text);
        if (x < 0) {
            throw new BadInput(where, text, "a strength, not negative");
        }
        return x;
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
