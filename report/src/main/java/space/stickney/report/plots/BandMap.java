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

    private final BandMapData data;
    private final Svg svg;
    private final BodyMap map;

    private BandMap(BandMapData data) {
        this.data = data;
        this.svg = new Svg(
                WIDTH,
                BAR + 58,
                data.title(),
                "Map over longitude and latitude, coloured by " + data.measure() + ". " + data.subtitle());
        this.map = new BodyMap(svg, LEFT, RIGHT, TOP);
    }

    /** Draws the map. */
    public static String draw(BandMapData data) {
        return new BandMap(data).draw();
    }

    private String draw() {
        svg.style(BodyMap.style()).group("map").rectangle("paper", 0, 0, WIDTH, BAR + 58);
        svg.text("title", LEFT, 34, data.title()).text("note", LEFT, 58, data.subtitle());
        map.cells(data.rows(), this::band, this::colour);
        map.graticule();
        bar();
        return svg.document();
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
        return "c" + (last == 0 ? 0 : band * (BodyMap.colours() - 1) / last);
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
