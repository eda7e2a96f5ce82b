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

    /** Steps of colour, dark to light: seen in order also without colour vision and in print. */
    private static final String[] COLOURS = {
        "#440154", "#482878", "#3e4a89", "#31688e", "#26828e", "#1f9e89", "#35b779", "#6dcd59", "#b4de2c", "#fde725"
    };

    private static final String STYLE = """
            .sites text { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; font-size: 13px; fill: #1c2126; }
            .sites .paper { fill: #ffffff; }
            .sites .none { fill: #d5dade; }
            .sites .title { font-size: 19px; font-weight: 600; }
            .sites .note { fill: #4d565f; }
            .sites .middle { text-anchor: middle; }
            .sites .right { text-anchor: end; }
            .sites .frame { fill: none; stroke: #1c2126; stroke-width: 1.2; }
            .sites .grid { stroke: #1c2126; stroke-opacity: 0.25; stroke-width: 1; }
            .sites .mark { fill: #ffffff; stroke: #1c2126; stroke-width: 1.6; }
            .sites .mark-text { font-size: 11px; font-weight: 700; text-anchor: middle; dominant-baseline: central; fill: #1c2126; }
            @media (prefers-color-scheme: dark) {
            .sites text { fill: #e6e9ec; }
            .sites .paper { fill: #14181c; }
            .sites .none { fill: #30383f; }
            .sites .note { fill: #a7b0b8; }
            .sites .frame { stroke: #c9d0d6; }
            .sites .grid { stroke: #e6e9ec; }
            .sites .mark { fill: #14181c; stroke: #e6e9ec; }
            .sites .mark-text { fill: #e6e9ec; }
            }
            """;

    private final SiteMapData data;
    private final double greatest;
    private final Svg svg;

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
    }

    /** Draws the map. */
    public static String draw(SiteMapData data) {
        return new SiteMap(data).draw();
    }

    private String draw() {
        StringBuilder colours = new StringBuilder(STYLE);
        for (int i = 0; i < COLOURS.length; i++) {
            colours.append(".sites .c")
                    .append(i)
                    .append(" { fill: ")
                    .append(COLOURS[i])
                    .append("; }\n");
        }
        svg.style(colours.toString()).group("sites").rectangle("paper", 0, 0, WIDTH, BAR + 600);
        svg.text("title", LEFT, 34, data.title()).text("note", LEFT, 58, data.subtitle());
        cells();
        graticule();
        marks();
        bar();
        list();
        return svg.document();
    }

    /** Neighbours of one colour in a row become one rectangle, a little too large so that no seams show. */
    private void cells() {
        svg.rectangle("none", LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
        svg.clippedGroup("sites-map", LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
        int n = data.rows().length;
        double height = (BOTTOM - TOP) / n;
        for (int row = 0; row < n; row++) {
            double[] cells = data.rows()[row];
            double width = (RIGHT - LEFT) / cells.length;
            int start = 0;
            while (start < cells.length) {
                int end = start + 1;
                while (end < cells.length && step(cells[end]) == step(cells[start])) {
                    end++;
                }
                if (step(cells[start]) >= 0) {
                    svg.rectangle(
                            "c" + step(cells[start]),
                            LEFT + start * width,
                            TOP + row * height,
                            (end - start) * width + 0.4,
                            height + 0.4);
                }
                start = end;
            }
        }
        svg.end();
    }

    private int step(double value) {
        if (Double.isNaN(value)) {
            return -1;
        }
        return greatest == 0 ? 0 : Math.min(COLOURS.length - 1, (int) (value / greatest * COLOURS.length));
    }

    private void graticule() {
        for (int lon = -180; lon <= 180; lon += 60) {
            svg.line("grid", x(lon), TOP, x(lon), BOTTOM);
            svg.text("middle", x(lon), BOTTOM + 18, lon + "°");
        }
        for (int lat = -90; lat <= 90; lat += 30) {
            svg.line("grid", LEFT, y(lat), RIGHT, y(lat));
            svg.text("right", LEFT - 8, y(lat) + 4, lat + "°");
        }
        svg.rectangle("frame", LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
        svg.text("note middle", 0.5 * (LEFT + RIGHT), BOTTOM + 36, "east longitude, planetocentric latitude");
    }

    private void marks() {
        List<SiteMapData.Mark> marks = data.marks();
        for (int i = marks.size() - 1; i >= 0; i--) {
            double px = x(marks.get(i).longitude());
            double py = y(marks.get(i).latitude());
            svg.circle("mark", px, py, 9);
            svg.text("mark-text", px, py, Integer.toString(i + 1));
        }
    }

    private void bar() {
        double width = 36;
        for (int i = 0; i < COLOURS.length; i++) {
            svg.rectangle("c" + i, LEFT + i * width, BAR - 12, width + 0.4, 14);
            svg.text("middle", LEFT + i * width, BAR + 18, Numbers.fixed(greatest * i / COLOURS.length, 2));
        }
        double end = LEFT + COLOURS.length * width;
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

    private static double x(double longitude) {
        return LEFT + (longitude + 180) / 360 * (RIGHT - LEFT);
    }

    private static double y(double latitude) {
        return TOP + (90 - latitude) / 180 * (BOTTOM - TOP);
    }
}
