package space.stickney.report.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hipparchus.util.FastMath;
import space.stickney.report.drawing.Amount;
import space.stickney.report.drawing.ElementsDrawing;
import space.stickney.report.drawing.Figure;
import space.stickney.report.drawing.HypothesesDrawing;
import space.stickney.report.drawing.Show;
import space.stickney.report.drawing.SpectrumDrawing;
import space.stickney.report.run.Composition;
import space.stickney.report.run.Run;

/** What was measured of the composition: spectrum, elements, and what they say of the origin. */
final class CompositionSection {
    private static final Map<String, String> FITS = Map.of(
            "neither",
            "no origin so tightly",
            "captured",
            "only captured",
            "impact",
            "only impact",
            "ambiguous",
            "both");

    private final Html html;
    private final Run run;
    private final Consumer<Figure> figure;

    /**
     * To write a section.
     *
     * @param figure writes a figure of the page
     */
    CompositionSection(Html html, Run run, Consumer<Figure> figure) {
        this.html = html;
        this.run = run;
        this.figure = figure;
    }

    static boolean any(Run run) {
        return !run.compositions().isEmpty() || !SpectrumDrawing.of(run).isEmpty();
    }

    void write() {
        for (Composition c : run.compositions()) {
            html.open("div", "class", "pair").open("div");
            HypothesesDrawing.of(c).ifPresent(figure);
            html.close().open("div");
            decisions(c);
            html.close().close();
        }
        SpectrumDrawing.of(run).forEach(figure);
        for (Composition c : run.compositions()) {
            ElementsDrawing.table(run, c.instrument()).ifPresent(t -> {
                figure.accept(ElementsDrawing.of(t));
                elements(t);
            });
        }
    }

    /** Captured or made by an impact, as sums and as the box test has it. */
    private void decisions(Composition c) {
        Map<String, Double> families = new TreeMap<>();
        c.hypotheses()
                .forEach((name, p) -> families.merge(name.startsWith("captured ") ? "captured" : name, p, Double::sum));
        html.leaf("h3", "In short");
        html.open("p");
        families.forEach((name, p) -> html.text(capital(name) + ": " + percent(p) + ". "));
        html.close();
        if (c.decisions().isEmpty()) {
            return;
        }
        Table table = Table.begin(html, "Box test", "#elements within", "what fits");
        c.decisions()
                .forEach(d ->
                        table.row(Show.rounded(100 * d.error()) + " %", FITS.getOrDefault(d.decision(), d.decision())));
        table.end();
        html.leaf(
                "p",
                "The table is a plain test beside the probabilities: which kinds of origin have all the elements it looks at within"
                        + " so much of the amounts found. It knows nothing of errors.",
                "class",
                "note");
    }

    /** Never rounded to certainty. */
    private static String percent(double p) {
        return p < 0.001 ? "below 0.1 %" : p > 0.999 ? "above 99.9 %" : Show.number(100 * p, 1) + " %";
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private void elements(Run.Product t) {
        List<String> symbols = t.texts("symbol");
        List<String> unknown = t.texts("indeterminate");
        double[] fraction = t.numbers("mass_fraction");
        double[] statistical = t.numbers("statistical");
        double[] systematic = t.numbers("systematic");
        double[] p16 = t.numbers("p16");
        double[] p84 = t.numbers("p84");
        html.open("details").leaf("summary", "The elements as a table");
        Table table = Table.begin(
                html,
                "Elements",
                "element",
                "#by mass",
                "#statistical",
                "#systematic",
                "#16 to 84 %",
                "#relative error (%)",
                "remark");
        for (int i = 0; i < fraction.length; i++) {
            Amount a = Amount.of(fraction[i]);
            double finest = Math.min(statistical[i], systematic[i]);
            double error = finest > 0 ? finest : Math.max(statistical[i], systematic[i]);
            double all = FastMath.hypot(statistical[i], systematic[i]);
            table.row(
                    symbols.get(i),
                    a.text(fraction[i], error) + " " + a.unit(),
                    "± " + a.text(statistical[i], error),
                    "± " + a.text(systematic[i], error),
                    a.text(p16[i], error) + " to " + a.text(p84[i], error),
                    fraction[i] > 0 ? Show.number(100 * all / fraction[i], 1) : "",
                    unknown.get(i));
        }
        table.end();
        html.close();
    }
}
