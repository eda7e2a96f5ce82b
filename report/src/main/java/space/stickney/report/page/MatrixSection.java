package space.stickney.report.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import space.stickney.report.drawing.RequirementDrawing;
import space.stickney.report.drawing.Show;
import space.stickney.report.run.MatrixRow;
import space.stickney.report.run.Run;

/** The requirements with their verdicts: all at a glance, each opens to the whole chain from goal to margin. */
final class MatrixSection {
    /** What may be a file of the run folder. */
    private static final Pattern FILE =
            Pattern.compile("(products|observations)/[A-Za-z0-9_][A-Za-z0-9_/-]*\\.[a-z0-9]+");

    private static final Map<String, String> SIGNS = Map.of("met", "✓", "missed", "✗", "indeterminate", "?");
    private static final Map<String, String> CLASSES =
            Map.of("met", "good", "missed", "bad", "indeterminate", "open-question");

    private static final List<String[]> VERDICTS =
            List.of(new String[] {"met", "requirements met"}, new String[] {"missed", "missed"}, new String[] {
                "indeterminate", "undecided"
            });

    private static final List<String[]> CHAIN = List.of(
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
            new String[] {"verification", "verification"});

    private final Html html;
    private final Run run;

    private MatrixSection(Html html, Run run) {
        this.html = html;
        this.run = run;
    }

    static void write(Html html, Run run) {
        new MatrixSection(html, run).write();
    }

    /** How many requirements are met, missed and undecided, as badges that lead to the section; nothing without a matrix. */
    static void badges(Html html, Run run) {
        MatrixSection matrix = new MatrixSection(html, run);
        for (String[] verdict : VERDICTS) {
            long count = matrix.count(verdict[0]);
            if (count > 0) {
                html.leaf(
                        "a",
                        SIGNS.getOrDefault(verdict[0], "") + " " + count + " " + verdict[1],
                        "class",
                        "badge " + CLASSES.getOrDefault(verdict[0], ""),
                        "href",
                        "#matrix");
            }
        }
    }

    private void write() {
        html.open("p")
                .text(run.matrix().size() + " requirements: " + count("met") + " met, " + count("missed") + " missed, "
                        + count("indeterminate")
                        + " undecided. Each line opens to the whole chain from goal to margin.");
        html.close();
        html.open("div", "class", "requirements");
        for (MatrixRow r : run.matrix()) {
            html.open("details", "class", "requirement " + r.verdict(), "id", anchor(r));
            head(r);
            html.open("div", "class", "pair");
            html.open("div");
            chain(r);
            html.close().open("div");
            RequirementDrawing.of(r)
                    .ifPresent(svg ->
                            html.open("div", "class", "panel").drawing(svg).close());
            numbers(r);
            html.close().close();
            drivers(r);
            evidence(r);
            html.close();
        }
        html.close();
        html.open("p", "class", "note")
                .text(
                        "A verdict is about the baseline. Undecided: an unknown, or an assumed input within its range, decides it."
                                + " Margins are positive on the good side. Percentiles and probabilities come from drawn runs; where"
                                + " none were drawn they are not stated. The same table for a spreadsheet: matrix.csv.")
                .close();
    }

    private long count(String verdict) {
        return run.matrix().stream().filter(r -> r.verdict().equals(verdict)).count();
    }

    /** The identifier of a row in the page. */
    static String anchor(MatrixRow r) {
        return "row-" + r.id().replaceAll("[^A-Za-z0-9._-]", "-");
    }

    /** The class of a row's verdict. */
    static String style(MatrixRow r) {
        return CLASSES.getOrDefault(r.verdict(), "");
    }

    static String sign(MatrixRow r) {
        return SIGNS.getOrDefault(r.verdict(), "");
    }

    private void head(MatrixRow r) {
        html.open("summary");
        html.leaf("span", sign(r), "class", "mark " + CLASSES.getOrDefault(r.verdict(), ""), "title", r.verdict());
        html.leaf("span", r.id(), "class", "id");
        html.leaf("span", r.text("parameter"), "class", "what");
        html.leaf("span", predicted(r), "class", "value");
        html.leaf("span", pretty(r.text("requirement")), "class", "wanted");
        html.leaf("span", margin(r), "class", "left");
        html.close();
    }

    /** "≤ 10 %" reads better on a page than "<= 10 %". */
    private static String pretty(String limit) {
        return limit.replace("<=", "≤").replace(">=", "≥");
    }

    private static String predicted(MatrixRow r) {
        if (r.text("predicted").isEmpty()) {
            return "no number";
        }
        String spread = r.text("p16").isEmpty() || r.text("p16").equals(r.text("p84"))
                ? ""
                : " (" + value(r, "p16") + " to " + value(r, "p84") + ")";
        return value(r, "predicted") + unit(r) + spread;
    }

    private static String unit(MatrixRow r) {
        return r.isDate() || r.unit().isEmpty() ? "" : " " + r.unit();
    }

    private static String value(MatrixRow r, String field) {
        return r.number(field).map(Show::rounded).orElseGet(() -> {
            String text = r.text(field);
            return text.substring(0, Math.min(10, text.length()));
        });
    }

    private static String margin(MatrixRow r) {
        Optional<Double> percent = r.number("margin");
        if (percent.isPresent()) {
            return signed(percent.get()) + " %";
        }
        return r.number("marginAbsolute")
                .map(m -> signed(m)
                        + (r.text("marginAbsoluteUnit").equals("1") ? "" : " " + r.text("marginAbsoluteUnit")))
                .orElse("");
    }

    private static String signed(double x) {
        String number = Show.number(x, Math.abs(x) >= 100 ? 0 : 1);
        return x > 0 ? "+" + number : number;
    }

    private void chain(MatrixRow r) {
        html.open("dl", "class", "chain");
        for (String[] field : CHAIN) {
            term(field[1], r.text(field[0]));
        }
        r.list("assumptions").forEach(a -> term("taken for granted", a));
        html.close();
    }

    private void numbers(MatrixRow r) {
        html.open("dl", "class", "chain");
        term("verdict", r.verdict() + " (threshold: " + r.text("thresholdVerdict") + ")");
        r.list("reasons").forEach(w -> term("undecided because", w));
        term("baseline", pretty(r.text("requirement")));
        term("threshold", pretty(r.text("threshold")));
        r.number("confidence").ifPresent(c -> term("confidence asked for", Show.rounded(100 * c) + " %"));
        term("predicted", predicted(r));
        r.number("statistical").ifPresent(x -> term("statistical part", Show.rounded(x) + unit(r)));
        r.number("systematic").ifPresent(x -> term("systematic part", Show.rounded(x) + unit(r)));
        String sigma =
                r.number("marginSigma").map(s -> ", " + signed(s) + " sigma").orElse("");
        term("margin", margin(r) + sigma);
        term("P(meets baseline)", probability(r, "probabilityBaseline"));
        term("P(meets threshold)", probability(r, "probabilityThreshold"));
        term("reached on", r.text("reached").replace('T', ' '));
        r.number("dataNeeded_bit").ifPresent(b -> term("data needed", data(b)));
        term("data delivered", r.text("dataDelivered"));
        html.close();
    }

    private static String data(double bits) {
        return bits >= 1e9 ? Show.rounded(bits / 1e9) + " Gbit" : Show.rounded(bits / 1e6) + " Mbit";
    }

    private static String probability(MatrixRow r, String field) {
        return r.number(field)
                .map(p -> Show.number(p, 3) + " of " + r.text("draws") + " draws")
                .orElse("not stated: no runs were drawn");
    }

    private void term(String name, String text) {
        if (!text.isEmpty()) {
            html.open("div").leaf("dt", name).open("dd");
            linked(text);
            html.close().close();
        }
    }

    /** A text in which the files of the run folder are links. */
    private void linked(String text) {
        Matcher file = FILE.matcher(text);
        int from = 0;
        while (file.find()) {
            if (run.files().contains(file.group())) {
                html.text(text.substring(from, file.start())).leaf("a", file.group(), "href", file.group());
                from = file.end();
            }
        }
        html.text(text.substring(from));
    }

    private void drivers(MatrixRow r) {
        List<MatrixRow> drivers = r.items("drivers");
        if (drivers.isEmpty()) {
            return;
        }
        html.leaf("h3", "Drivers");
        Table table = Table.begin(
                html, "Drivers of " + r.id(), "input", "=low", "#value there", "=high", "#value there", "known as");
        for (MatrixRow d : drivers) {
            table.row(
                    d.flag("turns") ? "turning-row" : "row",
                    List.of(
                            d.text("input"),
                            d.text("low"),
                            value(d, "valueAtLow") + unit(r),
                            d.text("high"),
                            value(d, "valueAtHigh") + unit(r),
                            d.text("kind").toLowerCase(Locale.ROOT) + (d.flag("turns") ? ", turns the verdict" : "")));
        }
        table.end();
    }

    private void evidence(MatrixRow r) {
        list("How it was computed", r.list("chain"));
        list("Assumptions of the models", r.list("modelAssumptions"));
        List<MatrixRow> keys = r.items("keys");
        if (!keys.isEmpty()) {
            html.leaf("h3", "Scenario values");
            Table table = Table.begin(html, "Scenario values of " + r.id(), "key", "=value", "kind", "source");
            keys.forEach(k -> table.row(k.text("key"), k.text("text"), k.text("kind"), k.text("source")));
            table.end();
        }
        if (!r.text("product").isEmpty()) {
            html.open("p", "class", "note").text("Data: ");
            linked(r.text("product"));
            html.close();
        }
    }

    private void list(String heading, List<String> items) {
        if (!items.isEmpty()) {
            html.leaf("h3", heading).open("ul", "class", "files");
            for (String item : items) {
                html.open("li");
                linked(item);
                html.close();
            }
            html.close();
        }
    }
}
