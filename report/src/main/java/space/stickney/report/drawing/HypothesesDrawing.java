package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import space.stickney.report.plots.Axis;
import space.stickney.report.plots.Svg;
import space.stickney.report.run.Composition;

/** The probabilities of origins as bars, the likeliest first; those of almost none together in words. */
public final class HypothesesDrawing {
    private static final double WIDTH = 560;
    private static final double LEFT = 128;
    private static final double RIGHT = 480;
    private static final double TOP = 8;
    private static final double ROW = 28;

    /** Less likely origins have no bar of their own. */
    private static final double LEAST = 0.001;

    private HypothesesDrawing() {}

    /** The figure; empty when no origin was asked for. */
    public static Optional<Figure> of(Composition composition) {
        List<Map.Entry<String, Double>> all =
                new ArrayList<>(composition.hypotheses().entrySet());
        all.sort(Map.Entry.<String, Double>comparingByValue().reversed());
        List<Map.Entry<String, Double>> shown =
                all.stream().filter(h -> h.getValue() >= LEAST).toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = all.subList(shown.size(), all.size()).stream()
                .map(Map.Entry::getKey)
                .toList();
        String folded = rest.isEmpty()
                ? ""
                : " Each below " + Show.rounded(100 * LEAST) + " %: " + String.join(", ", rest) + ".";
        return Optional.of(new Figure(
                "Where it came from",
                List.of(draw(shown)),
                "Probability of each origin, given what was measured and what was taken for granted beforehand. CI, CM and the like are"
                        + " classes of chondrites, TL is Tagish Lake." + folded));
    }

    private static String draw(List<Map.Entry<String, Double>> shown) {
        double bottom = TOP + ROW * shown.size();
        Svg svg = new Svg(
                WIDTH,
                bottom + 46,
                "Probabilities of origins",
                String.join(
                        ", ",
                        shown.stream()
                                .map(h -> h.getKey() + " " + percent(h.getValue()))
                                .toList()));
        Axis x = new Axis(0, 100, LEFT, RIGHT);
        for (Axis.Tick t : x.ticks(5)) {
            svg.line("grid", x.at(t.value()), TOP, x.at(t.value()), bottom);
            svg.text("tick middle", x.at(t.value()), bottom + 17, t.label());
        }
        svg.line("zero", LEFT, TOP, LEFT, bottom);
        svg.text("axis middle", 0.5 * (LEFT + RIGHT), bottom + 38, "probability, %");
        double y = TOP;
        for (Map.Entry<String, Double> h : shown) {
            double end = x.at(100 * FastMath.min(1, h.getValue()));
            svg.text("right row", LEFT - 10, y + 19, h.getKey());
            svg.rectangle("bar p1", LEFT, y + 6, Math.max(1, end - LEFT), ROW - 12);
            svg.text("halo", end + 8, y + 19, percent(h.getValue()));
            y += ROW;
        }
        return svg.document();
    }

    private static String percent(double probability) {
        double percent = 100 * probability;
        return (percent < 0.1 || (percent > 99.9 && percent < 100) ? Show.number(percent, 3) : Show.number(percent, 1))
                + " %";
    }
}
