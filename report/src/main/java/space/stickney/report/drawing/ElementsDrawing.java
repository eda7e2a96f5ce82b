package space.stickney.report.drawing;

import java.util.List;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.report.plots.Axis;
import space.stickney.report.plots.Svg;
import space.stickney.report.run.Run;

/** The elements that a retrieval found: amounts on a logarithmic axis, and their relative errors, statistical and systematic. */
public final class ElementsDrawing {
    private static final String[] COLUMNS = {
        "symbol", "mass_fraction", "statistical", "systematic", "p16", "p84", "indeterminate"
    };

    private static final double WIDTH = 540;
    private static final double LEFT = 44;
    private static final double RIGHT = 510;
    private static final double TOP = 8;
    private static final double ROW = 20;

    /** Relative errors are drawn up to this at most (per cent). */
    private static final double MOST_ERROR = 150;

    private final List<String> symbols;
    private final List<String> unknown;
    private final double[] fraction;
    private final double[] statistical;
    private final double[] systematic;
    private final double[] p16;
    private final double[] p84;
    private final double bottom;

    private ElementsDrawing(Run.Product table) {
        symbols = table.texts("symbol");
        unknown = table.texts("indeterminate");
        fraction = table.numbers("mass_fraction");
        statistical = table.numbers("statistical");
        systematic = table.numbers("systematic");
        p16 = table.numbers("p16");
        p84 = table.numbers("p84");
        bottom = TOP + ROW * symbols.size();
    }

    /** The table of elements of an instrument. */
    public static Optional<Run.Product> table(Run run, String instrument) {
        return run.product("products/" + instrument + "-elements.csv")
                .filter(p -> p.has(COLUMNS) && !p.rows().isEmpty());
    }

    /** The figure. */
    public static Figure of(Run.Product table) {
        ElementsDrawing drawing = new ElementsDrawing(table);
        return new Figure(
                "Elements found in the surface",
                List.of(drawing.amounts(), drawing.errors()),
                "Left: mass fraction; thick bar one standard deviation of counting, thin bar from 16 to 84 % of all errors; open circles: the data say nothing"
                        + " beyond what was taken for granted. Right: the relative error, statistical above, systematic below (detector, neutron production, cross-sections,"
                        + " Mars).");
    }

    private boolean told(int i) {
        return unknown.get(i).isEmpty() && fraction[i] > 0;
    }

    private String amounts() {
        double low = 1;
        for (int i = 0; i < fraction.length; i++) {
            low = Math.min(low, p16[i] > 0 ? p16[i] : fraction[i] > 0 ? fraction[i] : 1);
        }
        Axis x = new Axis(FastMath.floor(FastMath.log10(Math.min(low, 0.1))), 0, LEFT, RIGHT);
        Svg svg = begin("Mass fractions", "mass fraction", 0.5 * (LEFT + RIGHT));
        for (int decade = (int) x.low(); decade <= 0; decade++) {
            svg.line("grid", x.at(decade), TOP, x.at(decade), bottom);
            if ((decade - (int) x.low()) % 2 == 0 || x.high() - x.low() < 5) {
                Amount unit = Amount.of(1.0001 * FastMath.pow(10, decade));
                double number = FastMath.rint(FastMath.pow(10, decade) * unit.scale() * 10) / 10;
                svg.text("tick middle", x.at(decade), bottom + 17, Show.rounded(number) + " " + unit.unit());
            }
        }
        for (int i = 0; i < fraction.length; i++) {
            double y = TOP + ROW * (i + 0.5);
            svg.text("right row", LEFT - 8, y + 4, symbols.get(i));
            bar(svg, "whisker", x, p16[i], p84[i], y);
            if (told(i)) {
                double spread = FastMath.exp(statistical[i] / fraction[i]); // amounts are fitted as logarithms
                bar(svg, "inner", x, fraction[i] / spread, fraction[i] * spread, y);
            }
            svg.circle(told(i) ? "predicted" : "unknown", at(x, fraction[i]), y, 4);
        }
        return svg.document();
    }

    private static void bar(Svg svg, String classes, Axis x, double low, double high, double y) {
        svg.line(classes, at(x, low), y, at(x, high), y);
    }

    private static double at(Axis x, double fraction) {
        return x.at(fraction > 0 ? Math.max(x.low(), FastMath.log10(fraction)) : x.low());
    }

    private String errors() {
        double most = 20;
        for (int i = 0; i < fraction.length; i++) {
            double error = Math.max(statistical[i], systematic[i]) / fraction[i];
            most = told(i) ? Math.max(most, 104 * error) : most;
        }
        Axis x = new Axis(0, Math.min(MOST_ERROR, most), LEFT, RIGHT);
        Svg svg = begin("Relative errors", "relative error, %", LEFT + 120);
        for (Axis.Tick t : x.ticks(6)) {
            svg.line("grid", x.at(t.value()), TOP, x.at(t.value()), bottom);
            svg.text("tick middle", x.at(t.value()), bottom + 17, t.label());
        }
        for (int i = 0; i < fraction.length; i++) {
            double y = TOP + ROW * (i + 0.5);
            svg.text("right row", LEFT - 8, y + 4, symbols.get(i));
            if (told(i)) {
                error(svg, "bar p1", x, statistical[i] / fraction[i], y - 6);
                error(svg, "bar p2", x, systematic[i] / fraction[i], y);
            } else {
                svg.text("tick", LEFT + 8, y + 4, "not told by the data");
            }
        }
        double y = bottom + 28;
        svg.rectangle("bar p1", RIGHT - 176, y, 12, 8).text("tick", RIGHT - 160, y + 9, "statistical");
        svg.rectangle("bar p2", RIGHT - 84, y, 12, 8).text("tick", RIGHT - 68, y + 9, "systematic");
        return svg.document();
    }

    private static void error(Svg svg, String classes, Axis x, double relative, double top) {
        svg.rectangle(classes, x.start(), top, x.at(Math.min(100 * relative, x.high())) - x.start(), 6);
    }

    private Svg begin(String title, String axis, double x) {
        Svg svg = new Svg(
                WIDTH, bottom + 44, title, title + " of " + String.join(", ", symbols) + "; numbers in the table.");
        svg.line("zero", LEFT, TOP, LEFT, bottom).line("zero", LEFT, bottom, RIGHT, bottom);
        svg.text("axis middle", x, bottom + 37, axis);
        return svg;
    }
}
