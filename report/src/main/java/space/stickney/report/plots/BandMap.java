package space.stickney.report.plots;

import space.stickney.core.run.Numbers;

/** A longitude-latitude map of a body, coloured by a quantity sorted into bands: the smallest values lightest. */
public final class BandMap {
    private static final double WIDTH = 900;
    private static final double LEFT = 70;
    private static final double RIGHT = 862;
    private static final double TOP = 84;
    private static final double BOTTOM = TOP + 0.5 * (RIGHT - LEFT);
    private static final double BAR = BOTTOM + 66;

    /** Light to dark: seen in order also without colour vision and in print. */
    private static final String[] COLOURS = {
        "#fde725", "#b4de2c", "#6dcd59", "#35b779", "#1f9e89", "#26828e", "#31688e", "#3e4a89", "#482878", "#440154"
    };

    private static final String STYLE = """
            .bands text { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; font-size: 13px; fill: #1c2126; }
            .bands .paper { fill: #ffffff; }
            .bands .none { fill: #d5dade; }
            .bands .title { font-size: 19px; font-weight: 600; }
            .bands .note { fill: #4d565f; }
            .bands .middle { text-anchor: middle; }
            .bands .right { text-anchor: end; }
            .bands .frame { fill: none; stroke: #1c2126; stroke-width: 1.2; }
            .bands .grid { stroke: #1c2126; stroke-opacity: 0.25; stroke-width: 1; }
            @media (prefers-color-scheme: dark) {
            .bands text { fill: #e6e9ec; }
            .bands .paper { fill: #14181c; }
            .bands .none { fill: #30383f; }
            .bands .note { fill: #a7b0b8; }
            .bands .frame { stroke: #c9d0d6; }
            .bands .grid { stroke: #e6e9ec; }
            }
            """;

    private final BandMapData data;
    private final Svg svg;

    private BandMap(BandMapData data) {
        this.data = data;
        this.svg = new Svg(
                WIDTH,
                BAR + 58,
                data.title(),
                "Map over longitude and latitude, coloured by " + data.measure() + ". " + data.subtitle());
    }

    /** Draws the map. */
    public static String draw(BandMapData data) {
        return new BandMap(data).draw();
    }

    private String draw() {
        StringBuilder colours = new StringBuilder(STYLE);
        for (int i = 0; i < COLOURS.length; i++) {
            colours.append(".bands .c")
                    .append(i)
                    .append(" { fill: ")
                    .append(COLOURS[i])
                    .append("; }\n");
        }
        svg.style(colours.toString()).group("bands").rectangle("paper", 0, 0, WIDTH, BAR + 58);
        svg.text("title", LEFT, 34, data.title()).text("note", LEFT, 58, data.subtitle());
        cells();
        graticule();
        bar();
        return svg.document();
    }

    /** Neighbours of one colour in a row become one rectangle, a little too large so that no seams show. */
    private void cells() {
        svg.rectangle("none", LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
        svg.clippedGroup("bands-map", LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
        double height = (BOTTOM - TOP) / data.rows().length;
        for (int row = 0; row < data.rows().length; row++) {
            double[] cells = data.rows()[row];
            double width = (RIGHT - LEFT) / cells.length;
            int start = 0;
            while (start < cells.length) {
                int end = start + 1;
                while (end < cells.length && band(cells[end]) == band(cells[start])) {
                    end++;
                }
                if (band(cells[start]) >= 0) {
                    svg.rectangle(
                            colour(band(cells[start])),
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

    private int band(double value) {
        if (Double.isNaN(value)) {
            return -1;
        }
        int last = data.edges().size() - 1;
        for (int i = 0; i < last; i++) {
            if (value <= data.edges().get(i)) {
                return i;
            }
        }
        return last;
    }

    /** Few bands take colours from the whole scale. */
    private String colour(int band) {
        int last = data.edges().size() - 1;
        return "c" + (last == 0 ? 0 : band * (COLOURS.length - 1) / last);
    }

    private void graticule() {
        for (int lon = -180; lon <= 180; lon += 60) {
            double x = LEFT + (lon + 180) / 360.0 * (RIGHT - LEFT);
            svg.line("grid", x, TOP, x, BOTTOM);
            svg.text("middle", x, BOTTOM + 18, lon + "°");
        }
        for (int lat = -90; lat <= 90; lat += 30) {
            double y = TOP + (90 - lat) / 180.0 * (BOTTOM - TOP);
            svg.line("grid", LEFT, y, RIGHT, y);
            svg.text("right", LEFT - 8, y + 4, lat + "°");
        }
        svg.rectangle("frame", LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
        svg.text("note middle", 0.5 * (LEFT + RIGHT), BOTTOM + 36, "east longitude, planetocentric latitude");
    }

    private void bar() {
        double width = 52;
        int n = data.edges().size();
        for (int i = 0; i < n; i++) {
            svg.rectangle(colour(i), LEFT + i * width, BAR - 12, width + 0.4, 14);
            svg.text(
                    "middle",
                    LEFT + (i + 1) * width,
                    BAR + 18,
                    Numbers.shortest(data.edges().get(i)));
        }
        double end = LEFT + n * width;
        svg.rectangle("none", end + 36, BAR - 12, 36, 14);
        svg.text("", end + 80, BAR, data.none());
        svg.text("note", LEFT, BAR + 38, data.measure());
    }
}
