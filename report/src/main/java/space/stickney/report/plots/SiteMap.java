package space.stickney.report.plots;

import java.util.Arrays;
import java.util.List;
import space.stickney.core.run.Numbers;

/** A longitude-latitude map of a body, coloured by the merit of its landing sites, with the best ones numbered. */
public final class SiteMap {
    private static final double WIDTH = 900;
    private static final double LEFT = 70;
    private static final double RIGHT = 862;
    private static final double TOP = 84;
    private static final double BOTTOM = TOP + 0.5 * (RIGHT - LEFT);
    private static final double BAR = BOTTOM + 62;
    private static final double LINE = 20;

    private static final String STYLE = """
            .map .mark { fill: #ffffff; stroke: #1c2126; stroke-width: 1.6; }
            .map .mark-text { font-size: 11px; font-weight: 700; text-anchor: middle; dominant-baseline: central; fill: #1c2126; }
            @media (prefers-color-scheme: dark) {
            .map .mark { fill: #14181c; stroke: #e6e9ec; }
            .map .mark-text { fill: #e6e9ec; }
            }
            """;

    private final SiteMapData data;
    private final double greatest;
    private final Svg svg;
    private final BodyMap map;

    private SiteMap(SiteMapData data) {
        this.data = data;
        this.greatest = Arrays.stream(data.rows())
                .flatMapToDouble(Arrays::stream)
                .filter(v -> !Double.isNaN(v))
                .max()
                .orElse(0);
        this.svg = new Svg(
                WIDTH,
                BAR + 62 + LINE * Math.max(1, data.marks().size()),
                data.title(),
                "Map over longitude and latitude, coloured by " + data.measure() + ". Best sites: "
                        + String.join(
                                "; ",
                                data.marks().stream()
                                        .map(SiteMapData.Mark::legend)
                                        .toList()));
        this.map = new BodyMap(svg, LEFT, RIGHT, TOP);
    }

    /** Draws the map. */
    public static String draw(SiteMapData data) {
        return new SiteMap(data).draw();
    }

    private String draw() {
        svg.style(BodyMap.style() + STYLE).group("map").rectangle("paper", 0, 0, WIDTH, BAR + 600);
        svg.text("title", LEFT, 34, data.title()).text("note", LEFT, 58, data.subtitle());
        map.cells(data.rows(), this::step, this::colour);
        map.graticule();
        marks();
        bar();
        list();
        return svg.document();
    }

    private int step(double value) {
        if (Double.isNaN(value)) {
            return -1;
        }
        return greatest == 0 ? 0 : Math.min(BodyMap.colours() - 1, (int) (value / greatest * BodyMap.colours()));
    }

    /** The greatest are lightest. */
    private String colour(int step) {
        return "c" + (BodyMap.colours() - 1 - step);
    }

    private void marks() {
        List<SiteMapData.Mark> marks = data.marks();
        for (int i = marks.size() - 1; i >= 0; i--) {
            double px = map.x(marks.get(i).longitude());
            double py = map.y(marks.get(i).latitude());
            svg.circle("mark", px, py, 9);
            svg.text("mark-text", px, py, Integer.toString(i + 1));
        }
    }

    private void bar() {
        double width = 36;
        for (int i = 0; i < BodyMap.colours(); i++) {
            svg.rectangle(colour(i), LEFT + i * width, BAR - 12, width + 0.4, 14);
            svg.text("middle", LEFT + i * width, BAR + 18, Numbers.fixed(greatest * i / BodyMap.colours(), 2));
        }
        double end = LEFT + BodyMap.colours() * width;
        svg.text("middle", end, BAR + 18, Numbers.fixed(greatest, 2));
        svg.rectangle("none", end + 28, BAR - 12, width, 14);
        svg.text("", end + 72, BAR, "not admissible");
        svg.text("note", LEFT, BAR + 38, data.measure());
    }

    private void list() {
        double line = BAR + 62;
        if (data.marks().isEmpty()) {
            svg.text("", LEFT, line, "No site keeps the constraints.");
        }
        for (int i = 0; i < data.marks().size(); i++) {
            svg.text(
                    "",
                    LEFT,
                    line + i * LINE,
                    (i + 1) + ":  " + data.marks().get(i).legend());
        }
    }
}
