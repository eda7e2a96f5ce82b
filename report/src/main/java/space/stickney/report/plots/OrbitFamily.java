package space.stickney.report.plots;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.core.run.Numbers;

/**
 * Picture of a family of orbits beside a moon: the orbits in the plane with the moon to scale, and along the family the
 * stability indices with the bifurcations and the period, over the amplitude on a logarithmic axis.
 */
public final class OrbitFamily {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 720;
    private static final double TOP = 84;
    private static final double BOTTOM = 640;
    private static final double LEFT = 72;
    private static final double MIDDLE = 452;
    private static final double PANEL = 560;
    private static final double RIGHT = 972;
    private static final double CUT = 404;
    private static final double LOWER = 452;
    private static final double MARK_ROOM = 15;
    private static final String STYLE = """
            .family text { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; font-size: 13px; fill: #1c2126; }
            .family .paper { fill: #ffffff; }
            .family .title { font-size: 19px; font-weight: 600; }
            .family .note { fill: #4d565f; }
            .family .middle { text-anchor: middle; }
            .family .right { text-anchor: end; }
            .family .frame { fill: none; stroke: #1c2126; stroke-width: 1.2; }
            .family .tick { stroke: #1c2126; stroke-width: 1; }
            .family .grid { stroke: #e4e7ea; stroke-width: 1; }
            .family .limit { stroke: #808a93; stroke-width: 1.2; stroke-dasharray: 5 4; }
            .family .moon { fill: #a98b6a; stroke: #5f4a33; stroke-width: 1; }
            .family .orbit { fill: none; stroke: #0b5cad; stroke-width: 1.6; stroke-linejoin: round; }
            .family .label { font-size: 12px; text-anchor: middle; fill: #0b5cad; stroke: #ffffff; stroke-width: 4px; paint-order: stroke; stroke-linejoin: round; }
            .family .plane { fill: none; stroke: #0b5cad; stroke-width: 1.8; stroke-linejoin: round; }
            .family .vertical { fill: none; stroke: #b8390e; stroke-width: 1.8; stroke-dasharray: 7 3.5; stroke-linejoin: round; }
            .family .plane-text { fill: #0b5cad; font-weight: 600; }
            .family .vertical-text { fill: #b8390e; font-weight: 600; }
            .family .plane-mark { fill: #ffffff; stroke: #0b5cad; stroke-width: 1.6; }
            .family .vertical-mark { fill: #ffffff; stroke: #b8390e; stroke-width: 1.6; }
            .family .small { font-size: 11px; }
            .family .halo { stroke: #ffffff; stroke-width: 3px; paint-order: stroke; stroke-linejoin: round; }
            @media (prefers-color-scheme: dark) {
            .family text { fill: #e6e9ec; }
            .family .paper { fill: #14181c; }
            .family .note { fill: #a7b0b8; }
            .family .frame { stroke: #c9d0d6; }
            .family .tick { stroke: #c9d0d6; }
            .family .grid { stroke: #272e35; }
            .family .limit { stroke: #7d8790; }
            .family .moon { fill: #8f7658; stroke: #c9b08f; }
            .family .orbit { stroke: #6cb2ff; }
            .family .label { fill: #8cc3ff; stroke: #14181c; }
            .family .plane { stroke: #6cb2ff; }
            .family .vertical { stroke: #ff9d6e; }
            .family .plane-text { fill: #8cc3ff; }
            .family .vertical-text { fill: #ffb28c; }
            .family .plane-mark { fill: #14181c; stroke: #6cb2ff; }
            .family .vertical-mark { fill: #14181c; stroke: #ff9d6e; }
            .family .halo { stroke: #14181c; }
            }
            """;

    private final OrbitFamilyData data;
    private final Svg svg;
    private final Axis amplitude;

    private OrbitFamily(OrbitFamilyData data) {
        this.data = data;
        this.svg = new Svg(
                WIDTH,
                HEIGHT,
                data.title(),
                data.subtitle()
                        + ". Left: orbits in the plane, the moon to scale. Right: stability indices and period over the"
                        + " amplitude.");
        double[] a = data.curves().amplitude();
        this.amplitude = new Axis(FastMath.log10(a[0]), FastMath.log10(a[a.length - 1]), PANEL, RIGHT);
    }

    /** Draws the picture; at least two members along the family and one orbit. */
    public static String draw(OrbitFamilyData data) {
        return new OrbitFamily(data).draw();
    }

    private String draw() {
        svg.style(STYLE).group("family").rectangle("paper", 0, 0, WIDTH, HEIGHT);
        svg.text("title", LEFT, 34, data.title()).text("note", LEFT, 58, data.subtitle());
        orbits();
        indices();
        period();
        legend();
        return svg.document();
    }

    // ---- the plane

    private void orbits() {
        double x = data.moonA();
        double y = data.moonB();
        for (OrbitFamilyData.Orbit o : data.orbits()) {
            for (int i = 0; i + 1 < o.points().length; i += 2) {
                x = Math.max(x, Math.abs(o.points()[i]));
                y = Math.max(y, Math.abs(o.points()[i + 1]));
            }
        }
        double scale = Math.min((MIDDLE - LEFT) / (2.12 * x), (BOTTOM - TOP) / (2.14 * y));
        double halfX = 0.5 * (MIDDLE - LEFT) / scale;
        double halfY = 0.5 * (BOTTOM - TOP) / scale;
        Axis across = new Axis(-halfX, halfX, LEFT, MIDDLE);
        Axis along = new Axis(-halfY, halfY, BOTTOM, TOP);
        for (Axis.Tick t : across.ticks(6)) {
            double p = across.at(t.value());
            svg.line("grid", p, TOP, p, BOTTOM).line("tick", p, BOTTOM, p, BOTTOM + 6);
            svg.text("middle", p, BOTTOM + 22, t.label());
        }
        for (Axis.Tick t : along.ticks(10)) {
            double p = along.at(t.value());
            svg.line("grid", LEFT, p, MIDDLE, p).line("tick", LEFT - 6, p, LEFT, p);
            svg.text("right", LEFT - 11, p + 4.5, t.label());
        }
        svg.lines("moon", List.of(ellipse(across, along)), true);
        double free = TOP - 20;
        for (OrbitFamilyData.Orbit o : data.orbits()) {
            svg.lines("orbit", List.of(pixels(o.points(), across, along)), true);
        }
        for (int i = data.orbits().size() - 1; i >= 0; i--) {
            OrbitFamilyData.Orbit o = data.orbits().get(i);
            double top = along.at(highest(o.points()));
            if (top - 8 >= free && top + 12 < along.at(data.moonB())) {
                double room = 4.2 * o.label().length();
                svg.rectangle("paper", 0.5 * (LEFT + MIDDLE) - room, top - 8, 2 * room, 16);
                svg.text("label", 0.5 * (LEFT + MIDDLE), top + 4, o.label());
                free = top + 12;
            }
        }
        svg.text("note small", LEFT + 8, BOTTOM - 10, "\u2190 to " + data.planet());
        svg.text("note small right", MIDDLE - 8, TOP + 18, "the moon moves \u2191");
        svg.rectangle("frame", LEFT, TOP, MIDDLE - LEFT, BOTTOM - TOP);
        svg.text("middle", 0.5 * (LEFT + MIDDLE), BOTTOM + 44, "x, away from " + data.planet() + " (km)");
        svg.text("middle", 22, 0.5 * (TOP + BOTTOM), -90, "y, along the moon's motion (km)");
    }

    private double[] ellipse(Axis across, Axis along) {
        double[] points = new double[144];
        for (int i = 0; i < 72; i++) {
            double angle = 2 * FastMath.PI * i / 72;
            points[2 * i] = across.at(data.moonA() * FastMath.cos(angle));
            points[2 * i + 1] = along.at(data.moonB() * FastMath.sin(angle));
        }
        return points;
    }

    private static double[] pixels(double[] points, Axis across, Axis along) {
        double[] p = new double[points.length];
        for (int i = 0; i + 1 < p.length; i += 2) {
            p[i] = across.at(points[i]);
            p[i + 1] = along.at(points[i + 1]);
        }
        return p;
    }

    private static double highest(double[] points) {
        double y = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < points.length; i += 2) {
            y = Math.max(y, points[i]);
        }
        return y;
    }

    // ---- along the family

    private void indices() {
        double low = -1.15;
        double high = 1.15;
        for (double k : data.curves().planar()) {
            low = Math.min(low, 1.1 * k);
            high = Math.max(high, 1.1 * k);
        }
        Axis k = new Axis(Math.max(low, -5), Math.min(high, 5), CUT, TOP);
        frame(k, k.ticks(7), TOP, CUT, false);
        svg.line("limit", PANEL, k.at(1), RIGHT, k.at(1)).line("limit", PANEL, k.at(-1), RIGHT, k.at(-1));
        svg.clippedGroup("family-indices", PANEL, TOP, RIGHT - PANEL, CUT - TOP);
        curve("vertical", data.curves().vertical(), k);
        curve("plane", data.curves().planar(), k);
        svg.end();
        List<double[]> taken = new ArrayList<>();
        for (OrbitFamilyData.Mark m : data.marks()) {
            double x = amplitude.at(FastMath.log10(m.amplitude()));
            double y = k.at(m.index());
            svg.circle(m.vertical() ? "vertical-mark" : "plane-mark", x, y, 3.4);
            boolean free = taken.stream().allMatch(p -> Math.abs(p[0] - x) > 24 || Math.abs(p[1] - y) > MARK_ROOM);
            if (free) {
                taken.add(new double[] {x, y});
                String side = m.vertical() ? "small halo vertical-text right" : "small halo plane-text";
                svg.text(side, m.vertical() ? x - 7 : x + 7, y + (m.vertical() ? -3 : 11), m.label());
            }
        }
        svg.rectangle("frame", PANEL, TOP, RIGHT - PANEL, CUT - TOP);
        svg.text("middle", PANEL - 48, 0.5 * (TOP + CUT), -90, "stability index k");
    }

    private void period() {
        double longest = data.curves().revolution();
        double shortest = longest;
        for (double p : data.curves().period()) {
            longest = Math.max(longest, p);
            shortest = Math.min(shortest, p);
        }
        double room = 0.08 * (longest - shortest) + 1e-6 * longest;
        Axis p = new Axis(shortest - room, longest + 1.6 * room, BOTTOM, LOWER);
        frame(p, p.ticks(5), LOWER, BOTTOM, true);
        double limit = p.at(data.curves().revolution());
        svg.line("limit", PANEL, limit, RIGHT, limit);
        svg.text("small note", PANEL + 8, limit + 15, "one revolution of the moon");
        curve("plane", data.curves().period(), p);
        svg.rectangle("frame", PANEL, LOWER, RIGHT - PANEL, BOTTOM - LOWER);
        svg.text("middle", PANEL - 48, 0.5 * (LOWER + BOTTOM), -90, "period (h)");
        svg.text("middle", 0.5 * (PANEL + RIGHT), BOTTOM + 44, "x0, distance at the crossing of x (km)");
    }

    private void frame(Axis axis, List<Axis.Tick> ticks, double top, double bottom, boolean labels) {
        for (double[] t : decades()) {
            double x = amplitude.at(FastMath.log10(t[0]));
            svg.line("grid", x, top, x, bottom).line("tick", x, bottom, x, bottom + 6);
            if (labels) {
                svg.text("middle", x, bottom + 22, Numbers.shortest(t[0]).replaceFirst("\\.0$", ""));
            }
        }
        for (Axis.Tick t : ticks) {
            double y = axis.at(t.value());
            svg.line("grid", PANEL, y, RIGHT, y).line("tick", PANEL - 6, y, PANEL, y);
            svg.text("right", PANEL - 11, y + 4.5, t.label());
        }
    }

    /** Round amplitudes on the logarithmic axis; more of them when the axis is short. */
    private List<double[]> decades() {
        double[] digits = amplitude.high() - amplitude.low() < 1.2
                ? new double[] {1, 1.5, 2, 3, 4, 5, 6, 8}
                : new double[] {1, 2, 5};
        List<double[]> all = new ArrayList<>();
        for (int e = (int) Math.floor(amplitude.low()); e <= amplitude.high(); e++) {
            for (double d : digits) {
                double value = d * FastMath.pow(10, e);
                double at = FastMath.log10(value);
                if (at >= amplitude.low() - 1e-9 && at <= amplitude.high() + 1e-9) {
                    all.add(new double[] {value});
                }
            }
        }
        return all;
    }

    private void curve(String style, double[] values, Axis axis) {
        double[] points = new double[2 * values.length];
        for (int i = 0; i < values.length; i++) {
            points[2 * i] = amplitude.at(FastMath.log10(data.curves().amplitude()[i]));
            points[2 * i + 1] = axis.at(values[i]);
        }
        svg.lines(style, List.of(points), false);
    }

    private void legend() {
        double y = HEIGHT - 14;
        svg.line("plane", PANEL - 60, y - 4, PANEL - 28, y - 4).text("plane-text", PANEL - 20, y, "k in the plane");
        svg.line("vertical", PANEL + 92, y - 4, PANEL + 124, y - 4)
                .text("vertical-text", PANEL + 132, y, "k out of the plane");
        svg.circle("plane-mark", PANEL + 270, y - 4, 3.4).text("note", PANEL + 280, y, "bifurcation, turns : revs");
    }
}
