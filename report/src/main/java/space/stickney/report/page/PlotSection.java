package space.stickney.report.page;

import java.util.List;
import space.stickney.report.run.Run;

/** The places of the interactive plots, which the script fills, and words for a page without it. */
final class PlotSection {
    /** Name of the plot and its heading; the script knows the same names. */
    private static final List<String[]> OVER_TIME = List.of(
            new String[] {"altitude", "Altitude"},
            new String[] {"phase", "Phase angle"},
            new String[] {"distance", "Distance to the Sun and the Earth"},
            new String[] {"deltav", "Velocity change flown"},
            new String[] {"mass", "Mass"});

    private PlotSection() {}

    static void write(Html html, Run run) {
        html.open("noscript")
                .open("p", "class", "note")
                .text(
                        "These plots need JavaScript. Their numbers stand in series.csv and in products/, beside this page.")
                .close()
                .close();
        if (run.product(Run.SERIES).filter(p -> p.has(PlotData.SERIES)).isPresent()) {
            html.leaf(
                    "p",
                    "Over the whole flight; all turn together. Drag across to zoom, or scroll after a click into it; double-click for all of it,"
                            + " click to set the clock; arrow keys move the clock, + and − zoom, 0 shows all.",
                    "class",
                    "note live-only");
            html.open("div", "class", "plots");
            OVER_TIME.forEach(p -> plot(html, "plot-" + p[0], p[1]));
            html.close();
        }
        if (run.products().stream().anyMatch(p -> p.file().endsWith("-spectrum.csv"))) {
            plot(html, "plot-spectrum", "Gamma-ray spectrum with fit and residuals");
        }
    }

    private static void plot(Html html, String id, String heading) {
        html.open("div", "class", "plot live-only", "id", id)
                .leaf("h3", heading)
                .close();
    }
}
