package space.stickney.report.plots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;

/**
 * The launch-window picture ("porkchop"): contours of launch energy and of arrival excess speed over departure and arrival
 * date, lines of equal time of flight, the best transfers marked. The ridge of 180-degree transfers stays blank.
 */
public final class Porkchop {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 812;
    private static final double LEFT = 86;
    private static final double RIGHT = 872;
    private static final double TOP = 78;
    private static final double BOTTOM = 640;
    private static final double[] ENERGY_STEPS = {0.04, 0.1, 0.2, 0.35, 0.6, 1, 1.6, 2.5, 4};
    private static final double[] SPEED_STEPS = {0.03, 0.1, 0.2, 0.35, 0.55, 0.8, 1.2, 2, 3};
    private static final String STYLE = """
            .porkchop text { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; font-size: 13px; fill: #1c2126; }
            .porkchop .paper { fill: #ffffff; }
            .porkchop .title { font-size: 19px; font-weight: 600; }
            .porkchop .note { fill: #4d565f; }
            .porkchop .middle { text-anchor: middle; }
            .porkchop .right { text-anchor: end; }
            .porkchop .frame { fill: none; stroke: #1c2126; stroke-width: 1.2; }
            .porkchop .tick { stroke: #1c2126; stroke-width: 1; }
            .porkchop .grid { stroke: #e4e7ea; stroke-width: 1; }
            .porkchop .energy { fill: none; stroke: #0b5cad; stroke-width: 1.5; stroke-linejoin: round; }
            .porkchop .lowest { stroke-width: 2.4; }
            .porkchop .speed { fill: none; stroke: #b8390e; stroke-width: 1.3; stroke-dasharray: 7 3.5; stroke-linejoin: round; }
            .porkchop .flight { fill: none; stroke: #808a93; stroke-width: 1; stroke-dasharray: 1.5 3.5; }
            .porkchop .label { text-anchor: middle; dominant-baseline: central; font-size: 12px; stroke: #ffffff; stroke-width: 4px; paint-order: stroke; stroke-linejoin: round; }
            .porkchop .energy-label { fill: #0b5cad; font-weight: 600; }
            .porkchop .speed-label { fill: #b8390e; }
            .porkchop .flight-label { fill: #66707a; font-size: 11px; }
            .porkchop .mark { fill: #ffffff; stroke: #1c2126; stroke-width: 1.6; }
            .porkchop .dot { fill: #1c2126; }
            .porkchop .mark-text { font-size: 11px; font-weight: 700; text-anchor: middle; dominant-baseline: central; }
            @media (prefers-color-scheme: dark) {
            .porkchop text { fill: #e6e9ec; }
            .porkchop .paper { fill: #14181c; }
            .porkchop .note { fill: #a7b0b8; }
            .porkchop .frame { stroke: #c9d0d6; }
            .porkchop .tick { stroke: #c9d0d6; }
            .porkchop .grid { stroke: #272e35; }
            .porkchop .energy { stroke: #6cb2ff; }
            .porkchop .speed { stroke: #ff9d6e; }
            .porkchop .flight { stroke: #7d8790; }
            .porkchop .label { stroke: #14181c; }
            .porkchop .energy-label { fill: #8cc3ff; }
            .porkchop .speed-label { fill: #ffb28c; }
            .porkchop .flight-label { fill: #98a2ab; }
            .porkchop .dot { fill: #e6e9ec; }
            .porkchop .mark { fill: #14181c; stroke: #e6e9ec; }
            }
            """;

    private final PorkchopData data;
    private final Axis x;
    private final Axis y;
    private final Svg svg;
    private final ContourLabels labels = new ContourLabels(LEFT, TOP, RIGHT, BOTTOM);

    private Porkchop(PorkchopData data) {
        this.data = data;
        double[] d = data.departures();
        double[] a = data.arrivals();
        this.x = new Axis(d[0], d[d.length - 1], LEFT, RIGHT);
        this.y = new Axis(a[0], a[a.length - 1], BOTTOM, TOP);
        this.svg = new Svg(
                WIDTH,
                HEIGHT,
                "Launch window: " + data.title(),
                "Contours of launch energy C3 and of arrival excess speed over departure and arrival date. "
                        + String.join(
                                "; ",
                                data.marks().stream()
                                        .map(PorkchopData.Mark::legend)
                                        .toList()));
    }

    /** Draws the picture; at least two dates each way. */
    public static String draw(PorkchopData data) {
        return new Porkchop(data).draw();
    }

    private String draw() {
        svg.style(STYLE);
        return body();
    }

    /** Draws the picture without its {@link #style}, for a page that has it in its own sheet. */
    public static String drawForPage(PorkchopData data) {
        return new Porkchop(data).body();
    }

    /** The style of all such pictures. */
    public static String style() {
        return STYLE;
    }

    private String body() {
        svg.group("porkchop").rectangle("paper", 0, 0, WIDTH, HEIGHT);
        svg.text("title", LEFT, 34, data.title()).text("note", LEFT, 58, data.subtitle());
        axes();
        data.marks().forEach(m -> labels.avoid(x.at(m.departure()), y.at(m.arrival())));
        svg.clippedGroup("porkchop-window", LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
        timesOfFlight();
        boolean energy = contours(data.c3(), ENERGY_STEPS, "energy");
        boolean speed = contours(data.arrivalExcess(), SPEED_STEPS, "speed");
        svg.end();
        marks();
        svg.rectangle("frame", LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
        legend(energy, speed);
        return svg.document();
    }

    private void axes() {
        svg.scale(x, "date", y, "date");
        for (Axis.Tick t : x.dates(9)) {
            double p = x.at(t.value());
            svg.line("grid", p, TOP, p, BOTTOM).line("tick", p, BOTTOM, p, BOTTOM + 6);
            svg.text("middle", p, BOTTOM + 22, t.label());
        }
        for (Axis.Tick t : y.dates(12)) {
            double p = y.at(t.value());
            svg.line("grid", LEFT, p, RIGHT, p).line("tick", LEFT - 6, p, LEFT, p);
            svg.text("right", LEFT - 11, p + 4.5, t.label());
        }
        svg.text(
                "middle",
                0.5 * (LEFT + RIGHT),
                BOTTOM + 44,
                "Departure (" + span(data.departures()) + ", " + data.scale() + ")");
        svg.text(
                "middle",
                24,
                0.5 * (TOP + BOTTOM),
                -90,
                "Arrival (" + span(data.arrivals()) + ", " + data.scale() + ")");
    }

    private static String span(double[] days) {
        int first = year(days[0]);
        int last = year(days[days.length - 1]);
        return first == last ? Integer.toString(first) : first + " to " + last;
    }

    private static int year(double days) {
        return java.time.LocalDate.of(2000, 1, 1)
                .plusDays((long) Math.floor(days))
                .getYear();
    }

    /** Straight lines where arrival minus departure is a round number of days. */
    private void timesOfFlight() {
        double shortest = Math.max(0, y.low() - x.high());
        double longest = y.high() - x.low();
        double step = Axis.roundUp((longest - shortest) / 14);
        List<double[]> lines = new ArrayList<>();
        for (double t = Math.max(step, Math.ceil(shortest / step) * step); t < longest; t += step) {
            double from = Math.max(x.low(), y.low() - t);
            double until = Math.min(x.high(), y.high() - t);
            double[] line = {x.at(from), y.at(from + t), x.at(until), y.at(until + t)};
            lines.add(line);
            double at = from + 0.12 * (until - from);
            if (line[2] - line[0] > 90) {
                labels.avoid(x.at(at), y.at(at + t));
                flightLabel(line, x.at(at), y.at(at + t), Numbers.fixed(t, 0) + " d");
            }
        }
        svg.lines("flight", lines, false);
        deferred.forEach(Runnable::run);
    }

    private final List<Runnable> deferred = new ArrayList<>();

    private void flightLabel(double[] line, double px, double py, String text) {
        double degrees = FastMath.toDegrees(FastMath.atan2(line[3] - line[1], line[2] - line[0]));
        deferred.add(() -> svg.text("label flight-label", px, py, degrees, text));
    }

    private boolean contours(double[] values, double[] steps, String kind) {
        double[] levels = levels(values, steps);
        Contours contours = new Contours(values, data.zones(), data.arrivals().length, data.departures().length);
        List<List<double[]>> chains = new ArrayList<>();
        for (int k = 0; k < levels.length; k++) {
            List<double[]> pixels =
                    contours.at(levels[k]).stream().map(this::pixels).toList();
            chains.add(pixels);
            svg.lines(k == 0 ? kind + " lowest" : kind, pixels, false);
        }
        int decimals = Arrays.stream(levels).anyMatch(v -> v != Math.rint(v)) ? 1 : 0;
        for (int k = 0; k < levels.length; k++) {
            labels.write(
                    svg,
                    "label " + kind + "-label",
                    Numbers.fixed(levels[k], levels[k] == Math.rint(levels[k]) && k > 3 ? 0 : decimals),
                    chains.get(k));
        }
        return levels.length > 0;
    }

    /** Round values above the minimum, closer together near it. */
    private static double[] levels(double[] values, double[] steps) {
        double least = Arrays.stream(values).filter(v -> !Double.isNaN(v)).min().orElse(Double.NaN);
        if (!(least > 0)) {
            return new double[0];
        }
        TreeSet<Double> levels = new TreeSet<>();
        double unit = Axis.roundUp(least / 30);
        for (double s : steps) {
            double coarse = s < 0.5 ? unit : s < 1.5 ? 5 * unit : 10 * unit;
            levels.add(Math.rint(Math.ceil(least * (1 + s) / coarse) * coarse / unit) * unit);
        }
        return levels.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double[] pixels(double[] chain) {
        double[] out = new double[chain.length];
        double[] d = data.departures();
        double[] a = data.arrivals();
        for (int i = 0; i < chain.length; i += 2) {
            out[i] = x.at(d[0] + chain[i + 1] * (d[d.length - 1] - d[0]) / (d.length - 1));
            out[i + 1] = y.at(a[0] + chain[i] * (a[a.length - 1] - a[0]) / (a.length - 1));
        }
        return out;
    }

    /** A numbered circle at each mark; one that would hide another is moved aside, with a line to its place. */
    private void marks() {
        List<double[]> placed = new ArrayList<>();
        for (int k = 0; k < data.marks().size(); k++) {
            double px = x.at(data.marks().get(k).departure());
            double py = y.at(data.marks().get(k).arrival());
            double at = px;
            while (overlaps(placed, at, py)) {
                at += at > 0.5 * (LEFT + RIGHT) + 200 ? -4 : 4;
            }
            if (at != px) {
                svg.line("tick", px, py, at, py).circle("dot", px, py, 2.5);
            }
            placed.add(new double[] {at, py});
            mark(at, py, k);
        }
    }

    private static boolean overlaps(List<double[]> placed, double px, double py) {
        return placed.stream().anyMatch(p -> FastMath.hypot(p[0] - px, p[1] - py) < 18);
    }

    private void mark(double px, double py, int k) {
        svg.circle("mark", px, py, 8.5).text("mark-text", px, py, Integer.toString(k + 1));
    }

    private void legend(boolean energy, boolean speed) {
        double row = BOTTOM + 78;
        sample("energy", LEFT, row, energy, "launch energy C3 (km\u00b2/s\u00b2)");
        sample("speed", LEFT + 245, row, speed, "arrival excess speed (km/s)");
        sample("flight", LEFT + 490, row, true, "time of flight (days)");
        for (int k = 0; k < data.marks().size(); k++) {
            row += 24;
            mark(LEFT + 14, row - 4.5, k);
            svg.text("", LEFT + 44, row, data.marks().get(k).legend());
        }
    }

    private void sample(String kind, double left, double row, boolean shown, String text) {
        if (shown) {
            svg.line(kind, left, row - 4.5, left + 34, row - 4.5).text("", left + 44, row, text);
        }
    }
}
