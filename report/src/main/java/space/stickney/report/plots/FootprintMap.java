package space.stickney.report.plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;

/**
 * The map of a landing's footprints: points of first contact and of rest on the local tangent plane, the Gaussian 99 %
 * ellipse of each, and the relief as contours. North is up.
 */
public final class FootprintMap {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 856;
    private static final double LEFT = 82;
    private static final double TOP = 76;
    private static final double SIDE = 640;
    private static final double RIGHT = LEFT + SIDE;
    private static final double BOTTOM = TOP + SIDE;
    private static final int MOST_POINTS = 3000;
    private static final int CORNERS = 120;
    private static final String[] KINDS = {"first", "second"};
    private static final String STYLE = """
            .footprint text { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; font-size: 13px; fill: #1c2126; }
            .footprint .paper { fill: #ffffff; }
            .footprint .title { font-size: 19px; font-weight: 600; }
            .footprint .note { fill: #4d565f; }
            .footprint .middle { text-anchor: middle; }
            .footprint .right { text-anchor: end; }
            .footprint .frame { fill: none; stroke: #1c2126; stroke-width: 1.2; }
            .footprint .tick { stroke: #1c2126; stroke-width: 1; }
            .footprint .relief { fill: none; stroke: #b3a68f; stroke-width: 1; stroke-linejoin: round; }
            .footprint .level { stroke-width: 1.8; }
            .footprint .label { text-anchor: middle; dominant-baseline: central; font-size: 11px; fill: #86775a; stroke: #ffffff; stroke-width: 4px; paint-order: stroke; stroke-linejoin: round; }
            .footprint .first { fill: #0b5cad; fill-opacity: 0.55; }
            .footprint .second { fill: #c2410c; fill-opacity: 0.5; }
            .footprint .first-line { fill: none; stroke: #0b5cad; stroke-width: 1.8; }
            .footprint .second-line { fill: none; stroke: #c2410c; stroke-width: 1.8; stroke-dasharray: 7 3.5; }
            @media (prefers-color-scheme: dark) {
            .footprint text { fill: #e6e9ec; }
            .footprint .paper { fill: #14181c; }
            .footprint .note { fill: #a7b0b8; }
            .footprint .frame { stroke: #c9d0d6; }
            .footprint .tick { stroke: #c9d0d6; }
            .footprint .relief { stroke: #5d564a; }
            .footprint .label { fill: #a99c84; stroke: #14181c; }
            .footprint .first { fill: #6cb2ff; }
            .footprint .second { fill: #ff9d6e; }
            .footprint .first-line { stroke: #6cb2ff; }
            .footprint .second-line { stroke: #ff9d6e; }
            }
            """;

    private final FootprintData data;
    private final Axis x;
    private final Axis y;
    private final Svg svg;
    private final ContourLabels labels = new ContourLabels(LEFT, TOP, RIGHT, BOTTOM);

    private FootprintMap(FootprintData data) {
        this.data = data;
        this.x = new Axis(-data.half(), data.half(), LEFT, RIGHT);
        this.y = new Axis(-data.half(), data.half(), BOTTOM, TOP);
        this.svg = new Svg(
                WIDTH,
                HEIGHT,
                data.title(),
                "Map of footprints, metres east and north, with contours of the ground. "
                        + String.join(
                                "; ",
                                data.footprints().stream()
                                        .map(f -> f.name() + ": " + f.legend())
                                        .toList()));
    }

    /** Draws the map. */
    public static String draw(FootprintData data) {
        return new FootprintMap(data).draw();
    }

    private String draw() {
        svg.style(STYLE).group("footprint").rectangle("paper", 0, 0, WIDTH, HEIGHT);
        svg.text("title", LEFT, 32, data.title()).text("note", LEFT, 56, data.subtitle());
        svg.clippedGroup("footprint-map", LEFT, TOP, SIDE, SIDE);
        relief();
        for (int k = 0; k < data.footprints().size(); k++) {
            points(data.footprints().get(k), KINDS[k]);
        }
        for (int k = 0; k < data.footprints().size(); k++) {
            svg.lines(KINDS[k] + "-line", List.of(ellipse(data.footprints().get(k))), true);
        }
        svg.end();
        axes();
        svg.rectangle("frame", LEFT, TOP, SIDE, SIDE);
        legend();
        return svg.document();
    }

    private void relief() {
        double low = Arrays.stream(data.heights())
                .filter(h -> !Double.isNaN(h))
                .min()
                .orElse(0);
        double high = Arrays.stream(data.heights())
                .filter(h -> !Double.isNaN(h))
                .max()
                .orElse(0);
        if (!(high - low > 1e-6)) {
            return;
        }
        double step = Axis.roundUp((high - low) / 10);
        int side = (int) Math.rint(Math.sqrt(data.heights().length));
        Contours contours = new Contours(data.heights(), new int[data.heights().length], side, side);
        int decimals = step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
        for (double k = Math.ceil(low / step); k * step <= high; k++) {
            List<double[]> chains = new ArrayList<>();
            for (double[] chain : contours.at(k * step)) {
                chains.add(pixels(chain, side));
            }
            svg.lines(k == 0 ? "relief level" : "relief", chains, false);
            labels.write(svg, "label", Numbers.fixed(k * step, decimals) + " m", chains);
        }
    }

    private double[] pixels(double[] chain, int side) {
        double[] out = new double[chain.length];
        for (int i = 0; i < chain.length; i += 2) {
            out[i] = LEFT + SIDE * chain[i] / (side - 1);
            out[i + 1] = BOTTOM - SIDE * chain[i + 1] / (side - 1);
        }
        return out;
    }

    private void points(FootprintData.Footprint footprint, String kind) {
        footprint.points().stream()
                .filter(p -> x.holds(p[0]) && y.holds(p[1]))
                .limit(MOST_POINTS)
                .forEach(p -> svg.circle(kind, x.at(p[0]), y.at(p[1]), 2.1));
    }

    private double[] ellipse(FootprintData.Footprint f) {
        double[] out = new double[2 * CORNERS];
        double sin = FastMath.sin(f.azimuth());
        double cos = FastMath.cos(f.azimuth());
        for (int i = 0; i < CORNERS; i++) {
            double a = f.major() * FastMath.cos(2 * FastMath.PI * i / CORNERS);
            double b = f.minor() * FastMath.sin(2 * FastMath.PI * i / CORNERS);
            out[2 * i] = x.at(f.mean()[0] + a * sin + b * cos);
            out[2 * i + 1] = y.at(f.mean()[1] + a * cos - b * sin);
        }
        return out;
    }

    private void axes() {
        for (Axis.Tick t : x.ticks(9)) {
            svg.line("tick", x.at(t.value()), BOTTOM, x.at(t.value()), BOTTOM + 6);
            svg.text("middle", x.at(t.value()), BOTTOM + 22, t.label());
        }
        for (Axis.Tick t : y.ticks(9)) {
            svg.line("tick", LEFT - 6, y.at(t.value()), LEFT, y.at(t.value()));
            svg.text("right", LEFT - 11, y.at(t.value()) + 4.5, t.label());
        }
        svg.text("middle", 0.5 * (LEFT + RIGHT), BOTTOM + 42, "East (m)");
        svg.text("middle", 24, 0.5 * (TOP + BOTTOM), -90, "North (m)");
    }

    private void legend() {
        double row = BOTTOM + 70;
        for (int k = 0; k < data.footprints().size(); k++) {
            FootprintData.Footprint f = data.footprints().get(k);
            svg.circle(KINDS[k], LEFT + 6, row - 4.5, 3);
            svg.line(KINDS[k] + "-line", LEFT + 16, row - 4.5, LEFT + 50, row - 4.5);
            svg.text("", LEFT + 60, row, f.name() + ": " + f.legend());
            row += 22;
        }
        svg.text(
                "note",
                LEFT,
                row,
                "Lines: Gaussian 99 % ellipses. Contours: height over the tangent plane." + beyond());
    }

    private String beyond() {
        long out = data.footprints().stream()
                .flatMap(f -> f.points().stream())
                .filter(p -> !(x.holds(p[0]) && y.holds(p[1])))
                .count();
        return out == 0 ? "" : " " + out + " points lie beyond the frame.";
    }
}
