package space.stickney.report.drawing;

import java.util.List;
import space.stickney.report.plots.Axis;
import space.stickney.report.plots.Svg;

/** A rectangle of a plane with the same scale both ways, with axes, grid, curves and labels. */
final class Plane {
    private static final double LEFT = 66;
    private static final double TOP = 14;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 52;
    private static final double TICK_SPACING = 60;
    private static final double CLOSE = 0.4;

    /**
     * A rectangle in the units of the axes.
     */
    record Extent(double xLow, double xHigh, double yLow, double yHigh) {
        /** A square about the origin. */
        static Extent square(double half) {
            return new Extent(-half, half, -half, half);
        }

        /**
         * The rectangle about all points {x0, y0, ...}, with some room; nothing beyond the limit, not narrower than three
         * quarters of its height and not lower than half of its width.
         */
        static Extent around(double[] points, double limit) {
            double[] e = {limit, -limit, limit, -limit};
            for (int i = 0; i < points.length; i++) {
                int axis = 2 * (i % 2);
                double value = Math.max(-limit, Math.min(limit, points[i]));
                e[axis] = Math.min(e[axis], value);
                e[axis + 1] = Math.max(e[axis + 1], value);
            }
            double side = 1.16 * Math.max(e[1] - e[0], e[3] - e[2]);
            double width = Math.max(1.16 * (e[1] - e[0]), 0.75 * side);
            double height = Math.max(1.16 * (e[3] - e[2]), 0.5 * side);
            double x = 0.5 * (e[0] + e[1]);
            double y = 0.5 * (e[2] + e[3]);
            return new Extent(x - 0.5 * width, x + 0.5 * width, y - 0.5 * height, y + 0.5 * height);
        }
    }

    private final Svg svg;
    private final Axis x;
    private final Axis y;
    private final Labels labels;
    private final String clip;

    /**
     * @param width of the drawing (pixels); the height follows from the extent
     * @param clip a name that is unique in the page
     */
    Plane(double width, String title, String description, String clip, Extent e, String xLabel, String yLabel) {
        double inner = width - LEFT - RIGHT;
        double height = inner * (e.yHigh() - e.yLow()) / (e.xHigh() - e.xLow());
        this.svg = new Svg(width, height + TOP + BOTTOM, title, description);
        this.x = new Axis(e.xLow(), e.xHigh(), LEFT, LEFT + inner);
        this.y = new Axis(e.yLow(), e.yHigh(), TOP + height, TOP);
        this.clip = clip;
        this.labels = new Labels(svg, LEFT + 2, TOP + 2, LEFT + inner - 2, TOP + height - 2);
        axes(xLabel, yLabel);
    }

    private void axes(String xLabel, String yLabel) {
        svg.rectangle("paper", x.start(), y.end(), x.end() - x.start(), y.start() - y.end());
        for (Axis.Tick t : x.ticks(ticks(x))) {
            double p = x.at(t.value());
            svg.line(t.value() == 0 ? "zero" : "grid", p, y.start(), p, y.end());
            svg.text("tick middle", p, y.start() + 18, minus(t.label()));
        }
        for (Axis.Tick t : y.ticks(ticks(y))) {
            double p = y.at(t.value());
            svg.line(t.value() == 0 ? "zero" : "grid", x.start(), p, x.end(), p);
            svg.text("tick right", x.start() - 7, p + 4, minus(t.label()));
        }
        svg.text("axis middle", 0.5 * (x.start() + x.end()), y.start() + 41, xLabel);
        svg.text("axis middle", 16, 0.5 * (y.start() + y.end()), -90, yLabel);
        svg.scale(x, xLabel, y, yLabel);
    }

    private static int ticks(Axis axis) {
        return (int) Math.max(2, Math.abs(axis.end() - axis.start()) / TICK_SPACING);
    }

    private static String minus(String label) {
        return label.replace('-', '\u2212');
    }

    double x(double value) {
        return x.at(value);
    }

    double y(double value) {
        return y.at(value);
    }

    boolean holds(double xValue, double yValue) {
        return x.holds(xValue) && y.holds(yValue);
    }

    Svg svg() {
        return svg;
    }

    Labels labels() {
        return labels;
    }

    /** Writes what the panel shows into its upper left corner. */
    void heading(String text) {
        svg.text("halo strong", x.start() + 10, y.end() + 19, text);
        labels.keep(x.start(), y.end(), x.start() + 12 + 8.0 * text.length(), y.end() + 24);
    }

    /** Begins what is cut off at the frame. */
    Plane clipped() {
        svg.clippedGroup(clip, x.start(), y.end(), x.end() - x.start(), y.start() - y.end());
        return this;
    }

    /** Ends what is cut off and draws the frame. */
    Plane framed() {
        svg.end().rectangle("frame", x.start(), y.end(), x.end() - x.start(), y.start() - y.end());
        return this;
    }

    /** A curve through points {x0, y0, x1, y1, ...} (units of the axes); labels keep clear of it. */
    Plane curve(String classes, double[] points) {
        double[] pixels = thinned(points);
        if (pixels.length >= 4) {
            svg.lines(classes, List.of(pixels), false);
            labels.avoid(pixels);
        }
        return this;
    }

    /** An arrow head on a curve at a fraction of its points, along the direction of motion. */
    Plane arrow(String classes, double[] points, double fraction) {
        double[] p = thinned(points);
        int i = 2 * (int) (fraction * (p.length / 2 - 2));
        if (p.length < 4 || i < 0) {
            return this;
        }
        double dx = p[i + 2] - p[i];
        double dy = p[i + 3] - p[i + 1];
        double size = 9 / Math.sqrt(dx * dx + dy * dy);
        double ux = size * dx;
        double uy = size * dy;
        double[] head = {
            p[i] + 0.6 * ux,
            p[i + 1] + 0.6 * uy,
            p[i] - 0.4 * ux - 0.45 * uy,
            p[i + 1] - 0.4 * uy + 0.45 * ux,
            p[i] - 0.4 * ux + 0.45 * uy,
            p[i + 1] - 0.4 * uy - 0.45 * ux
        };
        svg.lines(classes, List.of(head), true);
        return this;
    }

    /** A filled circle of a radius in pixels. */
    Plane dot(String classes, double xValue, double yValue, double pixels) {
        svg.circle(classes, x.at(xValue), y.at(yValue), pixels);
        return this;
    }

    /** A label beside a point (units of the axes). */
    Plane label(String classes, double xValue, double yValue, String text) {
        labels.place(classes, x.at(xValue), y.at(yValue), text);
        return this;
    }

    String document() {
        return svg.document();
    }

    /** A tenth of a pixel is finer than any line. */
    private static double tenth(double pixels) {
        return 0.1 * Math.rint(10 * pixels);
    }

    /** Pixels, without the points that lie on top of the one before. */
    private double[] thinned(double[] points) {
        double[] out = new double[points.length];
        int n = 0;
        for (int i = 0; i + 1 < points.length; i += 2) {
            double px = tenth(x.at(points[i]));
            double py = tenth(y.at(points[i + 1]));
            boolean last = i + 3 >= points.length;
            if (n == 0 || last || Math.abs(px - out[n - 2]) + Math.abs(py - out[n - 1]) > CLOSE) {
                out[n++] = px;
                out[n++] = py;
            }
        }
        return java.util.Arrays.copyOf(out, n);
    }
}
