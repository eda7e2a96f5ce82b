package space.stickney.report.plots;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;

/** A longitude-latitude map of a body, coloured by the resolution at which each part was imaged, in steps of 1, 2, 5. */
public final class CoverageMap {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 538;
    private static final double LEFT = 70;
    private static final double RIGHT = 862;
    private static final double TOP = 36;
    private static final double BOTTOM = TOP + 0.5 * (RIGHT - LEFT);
    private static final double BAR = BOTTOM + 54;
    private static final int MOST = 7;

    /** Light is fine, dark is coarse: seen in order also without colour vision and in print. */
    private static final String[] COLOURS = {"#fde725", "#90d743", "#35b779", "#21918c", "#31688e", "#443983", "#440154"
    };

    private static final String STYLE = """
            .coverage .none { fill: #d5dade; }
            .coverage .grid { stroke: #1c2126; stroke-opacity: 0.25; stroke-width: 1; }
            @media (prefers-color-scheme: dark) {
            .coverage .none { fill: #6b7580; }
            .coverage .grid { stroke: #e6e9ec; }
            }
            """;

    /** Where the resolutions of nearly all cells spread less than this, the steps are even. */
    private static final double NARROW = 8;

    private final CoverageMapData data;
    /** Upper edge of each step but the last, which has none (m a pixel). */
    private final double[] edges;

    private final Svg svg;

    private CoverageMap(CoverageMapData data) {
        this.data = data;
        this.edges = edges(data.rows());
        this.svg = new Svg(
                WIDTH,
                HEIGHT,
                data.title(),
                "Map over longitude and latitude, coloured by ground resolution in metres a pixel. " + data.subtitle());
    }

    /**
     * The style of all such maps. It stands in the page's one style sheet and not in the drawing: the page's security policy
     * admits no other.
     */
    public static String style() {
        StringBuilder style = new StringBuilder(STYLE);
        for (int i = 0; i < COLOURS.length; i++) {
            style.append(".coverage .k")
                    .append(i)
                    .append(" { fill: ")
                    .append(COLOURS[i])
                    .append("; }\n");
        }
        return style.toString();
    }

    /** Draws the map, without its {@link #style}. */
    public static String draw(CoverageMapData data) {
        return new CoverageMap(data).draw();
    }

    /**
     * Values of 1, 2, 5 from the finest up, or even steps where the spread is narrow; the finest hundredth of the cells falls into the first step, the
     * coarsest step takes all that is left.
     */
    static double[] edges(double[][] rows) {
        double[] sorted = Arrays.stream(rows)
                .flatMapToDouble(Arrays::stream)
                .filter(v -> v > 0)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return new double[] {1};
        }
        double finest = sorted[sorted.length / 100];
        double coarsest = sorted[sorted.length - 1 - sorted.length / 100];
        if (coarsest > finest && coarsest < NARROW * finest) {
            return new Axis(finest, coarsest, 0, 1)
                    .ticks(MOST - 1).stream()
                            .mapToDouble(Axis.Tick::value)
                            .limit(MOST - 1)
                            .toArray();
        }
        double[] all = new double[MOST - 1];
        int count = 0;
        double edge = Axis.roundUp(finest);
        while (count < all.length && (count == 0 || all[count - 1] < coarsest)) {
            all[count++] = edge;
            edge = Axis.roundUp(1.01 * edge);
        }
        return Arrays.copyOf(all, count);
    }

    private String draw() {
        svg.group("coverage").text("note", LEFT, TOP - 14, data.subtitle());
        cells();
        graticule();
        bar();
        return svg.document();
    }

    /** Neighbours of one colour in a row become one rectangle, a little too large so that no seams show. */
    private void cells() {
        svg.rectangle("none", LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
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
                    double left = LEFT + start * width;
                    double top = TOP + row * height;
                    svg.rectangle(
                            "k" + step(cells[start]),
                            left,
                            top,
                            FastMath.min((end - start) * width + 0.4, RIGHT - left),
                            FastMath.min(height + 0.4, BOTTOM - top));
                }
                start = end;
            }
        }
    }

    private int step(double value) {
        if (Double.isNaN(value)) {
            return -1;
        }
        int step = 0;
        while (step < edges.length && value > edges[step]) {
            step++;
        }
        return step;
    }

    private void graticule() {
        for (int lon = -180; lon <= 180; lon += 60) {
            double x = LEFT + (lon + 180) / 360.0 * (RIGHT - LEFT);
            svg.line("grid", x, TOP, x, BOTTOM);
            svg.text("middle", x, BOTTOM + 18, degrees(lon));
        }
        for (int lat = -90; lat <= 90; lat += 30) {
            double y = TOP + (90 - lat) / 180.0 * (BOTTOM - TOP);
            svg.line("grid", LEFT, y, RIGHT, y);
            svg.text("right", LEFT - 8, y + 4, degrees(lat));
        }
        svg.rectangle("frame", LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
        svg.scale(
                new Axis(-180, 180, LEFT, RIGHT), "east longitude (°)", new Axis(-90, 90, BOTTOM, TOP), "latitude (°)");
        svg.text("note middle", 0.5 * (LEFT + RIGHT), BOTTOM + 36, "east longitude, planetocentric latitude");
    }

    private void bar() {
        double width = 86;
        for (int i = 0; i <= edges.length; i++) {
            double x = LEFT + i * width;
            svg.rectangle("k" + i, x, BAR, width, 14);
            if (i < edges.length) {
                svg.text("middle", x + width, BAR + 31, text(edges[i]));
            }
        }
        double x = LEFT + (edges.length + 1) * width + 24;
        svg.rectangle("none", x, BAR, 26, 14).text("", x + 34, BAR + 12, "not imaged");
        svg.text("note", LEFT, BAR + 46, "metres a pixel");
    }

    private static String degrees(int angle) {
        return (angle + "°").replace('-', '\u2212');
    }

    private static String text(double edge) {
        String text = Numbers.fixed(edge, 3);
        return text.replaceFirst("\\.?0+$", "");
    }
}
