package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.run.Numbers;
import space.stickney.mission.matrix.Shown;
import space.stickney.report.run.MatrixRow;
import space.stickney.report.run.MatrixRun;
import space.stickney.report.run.RowWords;

/** One requirement in full, from its goal to its margin, with what every number rests on. */
final class MatrixRowText {
    private static final int LABEL = 24;

    /** Labels of the fields that the scenario states, in the order of the chain. */
    private static final List<String[]> STATED = List.of(
            new String[] {"goal", "goal"},
            new String[] {"objective", "objective"},
            new String[] {"hypothesis", "hypothesis"},
            new String[] {"parameter", "parameter"},
            new String[] {"observable", "observable"},
            new String[] {"metric", "metric"},
            new String[] {"statistic", "statistic"},
            new String[] {"instrument", "instrument"},
            new String[] {"instrumentRequirement", "instrument requirement"},
            new String[] {"missionRequirement", "mission requirement"},
            new String[] {"dataProduct", "data product"},
            new String[] {"provider", "provider"},
            new String[] {"verification", "verification"},
            new String[] {"evaluate", "finding"});

    private final MatrixRun run;
    private final MatrixRow row;

    MatrixRowText(MatrixRun run, MatrixRow row) {
        this.run = run;
        this.row = row;
    }

    void print(PrintWriter out) {
        out.println(row.id() + ": " + row.text("parameter") + ": " + row.verdict() + " (certainly meets: "
                + row.text("meets") + ")");
        out.println();
        for (String[] field : STATED) {
            line(out, field[1], row.text(field[0]));
        }
        row.list("assumptions").forEach(a -> line(out, "taken for granted", a));
        out.println();
        numbers(out);
        drivers(out);
        list(out, "How it was computed", row.list("chain"));
        list(out, "Assumptions of the models", row.list("modelAssumptions"));
        keys(out);
    }

    private void numbers(PrintWriter out) {
        line(out, "baseline", row.text("requirement"));
        line(out, "threshold", row.text("threshold"));
        row.number("confidence").ifPresent(c -> line(out, "with a confidence of", Shown.of(c, "%")));
        line(out, "predicted", RowWords.value(row, "predicted") + unit());
        if (!row.text("p16").isEmpty()) {
            line(
                    out,
                    "16, 50, 84 %",
                    RowWords.value(row, "p16") + ", " + RowWords.value(row, "p50") + ", " + RowWords.value(row, "p84")
                            + unit() + " of " + row.text("draws") + " draws");
        }
        part(out, "statistical part");
        part(out, "systematic part");
        line(out, "margin", margin("margin", "marginSigma"));
        line(out, "margin to the threshold", margin("marginThreshold", "marginThresholdSigma"));
        line(out, "P(meets baseline)", probability("probabilityBaseline"));
        line(out, "P(meets threshold)", probability("probabilityThreshold"));
        line(out, "verdict", row.verdict() + "; about the threshold: " + row.text("thresholdVerdict"));
        row.list("reasons").forEach(r -> line(out, "undecided because", r));
        line(out, "baseline reached on", or(row.text("reached"), "not stated"));
        line(out, "threshold reached on", or(row.text("reachedThreshold"), "not stated"));
        line(
                out,
                "data needed",
                row.number("dataNeeded_bit").map(b -> Numbers.shown(b) + " bit").orElse("not stated"));
        line(out, "data delivered", row.text("dataDelivered"));
        line(out, "product", row.text("product"));
        out.println();
    }

    private String unit() {
        return row.isDate() || row.unit().isEmpty() ? "" : " " + row.unit();
    }

    private void part(PrintWriter out, String label) {
        row.number(label.substring(0, label.indexOf(' ')))
                .ifPresent(x -> line(out, label, Numbers.shown(x) + (row.isDate() ? " d" : unit())));
    }

    private String margin(String percent, String sigma) {
        String absolute = row.number(percent.equals("margin") ? "marginAbsolute" : "marginThresholdAbsolute")
                .map(m -> Numbers.shown(m) + " " + row.text("marginAbsoluteUnit"))
                .orElse("");
        String share = row.number(percent).map(RowWords::percent).orElse("");
        String sigmas =
                row.number(sigma).map(s -> Numbers.fixed(s, 1) + " sigma").orElse("");
        String all = String.join(
                ", ",
                List.of(share, absolute, sigmas).stream()
                        .filter(t -> !t.isEmpty())
                        .toList());
        return all.isEmpty() ? "not stated" : all.replace(" 1,", ",").replaceAll(" 1$", "");
    }

    private String probability(String field) {
        return row.number(field)
                .map(p -> Numbers.shown(p) + " (" + row.text("draws") + " draws)")
                .orElse("not stated: no runs were drawn");
    }

    private void drivers(PrintWriter out) {
        List<MatrixRow> drivers = row.items("drivers");
        if (drivers.isEmpty()) {
            return;
        }
        out.println("Drivers, the one that moves it most first");
        for (MatrixRow d : drivers) {
            MatrixText.wrapped(
                    out,
                    "  ",
                    MatrixText.pad(d.text("input"), 52) + value(d, "valueAtLow") + " at " + d.text("low") + ", "
                            + value(d, "valueAtHigh") + " at " + d.text("high") + " (" + d.text("kind")
                            + (d.flag("turns") ? ", turns the verdict" : "") + ")");
        }
        out.println();
    }

    private String value(MatrixRow driver, String field) {
        return RowWords.value(driver, field) + unit();
    }

    private static void list(PrintWriter out, String heading, List<String> items) {
        if (!items.isEmpty()) {
            out.println(heading);
            items.forEach(i -> MatrixText.wrapped(out, "  - ", i));
            out.println();
        }
    }

    /** The scenario values behind the row: its limits, its drivers, and all of the instrument that it names as its source. */
    private void keys(PrintWriter out) {
        out.println("Scenario values");
        for (MatrixRow k : row.items("keys")) {
            value(out, k.text("key"), k.text("text"), k.text("kind"), k.text("source"));
        }
        instrument().ifPresent(name -> {
            String prefix = "instruments." + name + ".";
            for (Map.Entry<String, MatrixRun.Value> e : run.values().entrySet()) {
                MatrixRun.Value v = e.getValue();
                boolean told =
                        row.items("keys").stream().anyMatch(k -> k.text("key").equals(e.getKey()));
                if (e.getKey().startsWith(prefix) && !told) {
                    value(out, e.getKey(), v.text(), v.kind(), v.source());
                }
            }
        });
    }

    private Optional<String> instrument() {
        String finding = row.text("evaluate");
        int dot = finding.indexOf('.');
        return dot < 0 || finding.startsWith("flight.") ? Optional.empty() : Optional.of(finding.substring(0, dot));
    }

    private static void value(PrintWriter out, String key, String text, String kind, String source) {
        String known = String.join(
                ": ", List.of(kind, source).stream().filter(t -> !t.isEmpty()).toList());
        MatrixText.wrapped(out, "  ", key + " = " + text + (known.isEmpty() ? "" : " (" + known + ")"));
    }

    private static String or(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private static void line(PrintWriter out, String label, String text) {
        if (!text.isEmpty()) {
            MatrixText.wrapped(out, MatrixText.pad(label, LABEL), text);
        }
    }
}
