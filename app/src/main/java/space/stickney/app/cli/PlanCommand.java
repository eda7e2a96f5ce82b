package space.stickney.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.mission.planning.PlanProduct;

/** The observation plan of a run: what was placed, and why the rest was not. */
@Command(
        name = "plan",
        description = "The observation plan of a run: what was placed when, and what stood in the way of the rest.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  stickney plan runs/mmx-7b6bc2f7", "  stickney plan runs/mmx-7b6bc2f7 --of deimos"
        })
final class PlanCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "RUN", description = "The run folder.")
    @SuppressWarnings("NullAway.Init")
    private Path run;

    @Option(
            names = "--of",
            paramLabel = "ACTIVITY",
            description = "Every stretch of the activities with this in their names.")
    private String of = "";

    @Mixin
    private final Output output = new Output();

    /** One row of the file. */
    private record Row(
            String activity,
            String instrument,
            String target,
            String fate,
            String start,
            String end,
            double hours,
            String why,
            String pointing,
            String turnBefore,
            String turnAfter) {
        Map<String, Object> fields() {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("activity", activity);
            m.put("instrument", instrument);
            m.put("target", target);
            m.put("fate", fate);
            m.put("start", start);
            m.put("end", end);
            m.put("duration_h", hours);
            m.put("why", why);
            m.put("pointing", pointing.isEmpty() ? Optional.empty() : Optional.of(pointing));
            m.put("turnBefore_s", seconds(turnBefore));
            m.put("turnAfter_s", seconds(turnAfter));
            return m;
        }

        private static Optional<Double> seconds(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(text));
        }

        /** For people. */
        String turns() {
            return pointing.isEmpty()
                    ? ""
                    : "; " + pointing + ", turn of " + turnBefore + " s before, " + turnAfter + " s after";
        }
    }

    @Override
    public Integer call() {
        List<Row> rows = read().stream().filter(r -> r.activity.contains(of)).toList();
        if (rows.isEmpty()) {
            throw new BadInput("--of", of, "part of the name of an activity of this plan");
        }
        Result result = new Result("plan")
                .put("activities", activities(rows))
                .put("stretches", rows.stream().map(Row::fields).toList())
                .input("run", run.toString());
        output.print(result, out -> text(out, rows));
        return 0;
    }

    private List<Row> read() {
        Path file = run.resolve(PlanProduct.FILE);
        if (!Files.isRegularFile(file)) {
            throw new BadInput("run", run + " without " + PlanProduct.FILE, "the run folder of a mission with a plan");
        }
        try {
            List<List<String>> table = Csv.read(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
            List<Row> rows = new ArrayList<>();
            for (int i = 1; i < table.size(); i++) {
                rows.add(row(file, i + 1, table.get(i)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(Path file, int line, List<String> f) {
        try {
            return new Row(
                    f.get(0),
                    f.get(1),
                    f.get(2),
                    f.get(3),
                    f.get(4),
                    f.get(5),
                    Double.parseDouble(f.get(6)),
                    f.get(7),
                    f.get(8),
                    f.get(9),
                    f.get(10));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new BadInput(file + ", line " + line, String.join(",", f), "a row as fly writes it: eleven fields");
        }
    }

    private static List<Map<String, Object>> activities(List<Row> rows) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (String name : rows.stream().map(Row::activity).distinct().toList()) {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("activity", name);
            m.put(
                    "placed_h",
                    hours(rows, name, true).values().stream()
                            .mapToDouble(x -> x)
                            .sum());
            m.put("refused_h", hours(rows, name, false));
            found.add(m);
        }
        return found;
    }

    /** Hours of an activity by reason. */
    private static Map<String, Double> hours(List<Row> rows, String activity, boolean placed) {
        Map<String, Double> sums = new TreeMap<>();
        for (Row r : rows) {
            if (r.activity.equals(activity) && r.fate.equals("placed") == placed) {
                sums.merge(r.why, r.hours, Double::sum);
            }
        }
        return sums;
    }

    private void text(PrintWriter out, List<Row> rows) {
        for (String name : rows.stream().map(Row::activity).distinct().toList()) {
            double placed = hours(rows, name, true).values().stream()
                    .mapToDouble(x -> x)
                    .sum();
            out.println(name + ": placed " + days(placed));
            hours(rows, name, false).entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .forEach(e -> out.println("    not for " + days(e.getValue()) + ": " + e.getKey()));
        }
        if (!of.isEmpty()) {
            out.println();
            rows.forEach(r -> out.println(
                    r.start + "  " + r.end + "  " + Numbers.fixed(r.hours, 2) + " h  " + r.why + r.turns()));
        }
    }

    private static String days(double hours) {
        return Numbers.fixed(hours / 24, 2) + " d";
    }
}
