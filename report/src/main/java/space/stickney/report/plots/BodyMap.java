package space.stickney.report.plots;

import java.util.function.IntFunction;

/**
 * What all maps of a body over longitude and latitude share: the frame, cells of colour, the graticule, and the style of a picture that
 * stands alone.
 *
 * @param svg to draw into
 * @param left of the frame
 * @param right of the frame
 * @param top of the frame; it is half as high as wide
 */
record BodyMap(Svg svg, double left, double right, double top) {
    /** Light to dark (viridis): seen in order also without colour vision and in print. */
    private static final String[] COLOURS = {
        "#fde725", "#b4de2c", "#6dcd59", "#35b779", "#1f9e89", "#26828e", "#31688e", "#3e4a89", "#482878", "#440154"
    };

    private static final String STYLE = """
            .map text { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; font-size: 13px; fill: #1c2126; }
            .map .paper { fill: #ffffff; }
            .map .none { fill: #d5dade; }
            .map .title { font-size: 19px; font-weight: 600; }
            .map .note { fill: #4d565f; }
            .map .middle { text-anchor: middle; }
            .map .right { text-anchor: end; }
            .map .frame { fill: none; stroke: #1c2126; stroke-width: 1.2; }
            .map .grid { stroke: #1c2126; stroke-opacity: 0.25; stroke-width: 1; }
            @media (prefers-color-scheme: dark) {
            .map text { fill: #e6e9ec; }
            .map .paper { fill: #14181c; }
            .map .none { fill: #30383f; }
            .map .note { fill: #a7b0b8; }
            .map .frame { stroke: #c9d0d6; }
            .map .grid { stroke: #e6e9ec; }
            }
            """;

    /** Number of colours of a picture that stands alone, c0 the lightest. */
    static int colours() {
        return COLOURS.length;
    }

    /** The style of a picture that stands alone, whose group is named "map". */
    static String style() {
        StringBuilder style = new StringBuilder(STYLE);
        for (int i = 0; i < COLOURS.length; i++) {
            style.append(".map .c")
                    .append(i)
                    .append(" { fill: ")
                    .append(COLOURS[i])
                    .append("; }\n");
        }
        return style.toString();
    }

    double bottom() {
        return top + 0.5 * (right - left);
    }

    double x(double longitude) {
        return left + (longitude + 180) / 360 * (right - left);
    }

    double y(double latitude) {
        return top + (90 - latitude) / 180 * (bottom() - top);
    }

    /**
     * Colours the cells. Neighbours of one colour in a row become one rectangle, a little too large so that no seams show.
     *
     * @param rows of cells, from north to south; each from longitude -180 to 180 deg
     * @param step number of the colour of a value, negative for none
     * @param colour class of a step
     */
    void cells(double[][] rows, Step step, IntFunction<String> colour) {
        svg.rectangle("none", left, top, right - left, bottom() - top);
        double height = (bottom() - top) / rows.length;
        for (int row = 0; row < rows.length; row++) {
            double[] cells = rows[row];
            double width = (right - left) / cells.length;
            int start = 0;
            while (start < cells.length) {
                int now = step.of(cells[start]);
                int end = start + 1;
                while (end < cells.length && step.of(cells[end]) == now) {
                    end++;
                }
                if (now >= 0) {
                    double x = left + start * width;
                    double y = top + row * height;
                    svg.rectangle(
                            colour.apply(now),
                            x,
                            y,
                            Math.min((end - start) * width + 0.4, right - x),
                            Math.min(height + 0.4, bottom() - y));
                }
                start = end;
            }
        }
    }

    /** Sorts a value into a colour. */
    @FunctionalInterface
    interface Step {
        /** Number of the colour, negative for none. */
        int of(double value);
    }

    /** Lines every 60 degrees of longitude and 30 of latitude, the frame, and what the axes are. */
    void graticule() {
        for (int lon = -180; lon <= 180; lon += 60) {
            svg.line("grid", x(lon), top, x(lon), bottom());
            svg.text("middle", x(lon), bottom() + 18, degrees(lon));
        }
        for (int lat = -90; lat <= 90; lat += 30) {
            svg.line("grid", left, y(lat), right, y(lat));
            svg.text("right", left - 8, y(lat) + 4, degrees(lat));
        }
        svg.rectangle("frame", left, top, right - left, bottom() - top);
        svg.scale(
                new Axis(-180, 180, left, right),
                "east longitude (°)",
                new Axis(-90, 90, bottom(), top),
                "latitude (°)");
        svg.text("note middle", 0.5 * (left + right), bottom() + 36, "east longitude, planetocentric latitude");
    }

    private static String degrees(int angle) {
        return (angle + "°").replace('-', '\u2212');
    }
}
