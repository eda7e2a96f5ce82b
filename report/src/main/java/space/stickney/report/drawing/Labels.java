package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.List;
import space.stickney.report.plots.Svg;

/**
 * Places labels beside points so that they overlap neither each other nor, where it can be helped, the curves. Of a fixed
 * list of places around the point the cheapest is taken: overlap with a label or the frame's edge is dear, a curve below the
 * text is less so, distance least. Text widths are estimated from the number of characters.
 */
final class Labels {
    private static final double CHARACTER = 7;
    private static final double BOLD_CHARACTER = 8;
    private static final double HEIGHT = 17;
    private static final double[] DISTANCES = {9, 20, 36, 56, 84, 120};
    private static final double[][] DIRECTIONS = {
        {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {0.7, -0.7}, {-0.7, -0.7}, {0.7, 0.7}, {-0.7, 0.7}
    };
    private static final double LEADER_FROM = 18;

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box o) {
            return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
        }

        boolean holds(double x, double y) {
            return x > left && x < right && y > top && y < bottom;
        }
    }

    private final Svg svg;
    private final Box frame;
    private final List<Box> taken = new ArrayList<>();
    private final List<double[]> curves = new ArrayList<>();

    /** The frame inside which the labels must lie (pixels). */
    Labels(Svg svg, double left, double top, double right, double bottom) {
        this.svg = svg;
        this.frame = new Box(left, top, right, bottom);
    }

    /** A curve {x0, y0, x1, y1, ...} that labels should not cover. */
    void avoid(double[] points) {
        curves.add(densified(points));
    }

    /** Keeps a rectangle free. */
    void keep(double left, double top, double right, double bottom) {
        taken.add(new Box(left, top, right, bottom));
    }

    /** Writes a label beside a point, with a leader line when it had to move away. */
    void place(String classes, double x, double y, String text) {
        boolean bold = classes.equals("strong") || classes.startsWith("tp");
        double width = (bold ? BOLD_CHARACTER : CHARACTER) * text.length() + 4;
        Box best = new Box(x, y, x + width, y + HEIGHT);
        double bestCost = Double.POSITIVE_INFINITY;
        for (double distance : DISTANCES) {
            for (double[] d : DIRECTIONS) {
                Box box = box(x + distance * d[0], y + distance * d[1], d, width);
                double cost = cost(box) + 0.12 * distance;
                if (cost < bestCost) {
                    bestCost = cost;
                    best = box;
                }
            }
        }
        taken.add(best);
        leader(best, x, y);
        svg.text("label " + classes, 0.5 * (best.left + best.right), best.bottom - 4.5, text);
    }

    private static Box box(double x, double y, double[] direction, double width) {
        double left = x + 0.5 * width * (direction[0] > 0.5 ? 0 : direction[0] < -0.5 ? -2 : -1);
        double top = y + 0.5 * HEIGHT * (direction[1] > 0.5 ? 0 : direction[1] < -0.5 ? -2 : -1);
        return new Box(left, top, left + width, top + HEIGHT);
    }

    private double cost(Box box) {
        boolean outside =
                box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
        double cost = outside ? 10_000 : 0;
        for (Box t : taken) {
            cost += t.meets(box) ? 1000 : 0;
        }
        double covered = 0;
        for (double[] c : curves) {
            for (int i = 0; i + 1 < c.length; i += 2) {
                covered += box.holds(c[i], c[i + 1]) ? 1 : 0;
            }
        }
        return cost + (covered > 0 ? 3 + Math.min(20, 0.5 * covered) : 0);
    }

    private void leader(Box box, double x, double y) {
        double nearX = Math.max(box.left, Math.min(box.right, x));
        double nearY = Math.max(box.top, Math.min(box.bottom, y));
        double distance = Math.sqrt((nearX - x) * (nearX - x) + (nearY - y) * (nearY - y));
        if (distance > LEADER_FROM) {
            svg.line("leader", x, y, nearX, nearY);
        }
    }

    /** Adds points on long straight parts, so that a label sees what it would cover. */
    private static double[] densified(double[] pixels) {
        List<Double> out = new ArrayList<>();
        for (int i = 0; i + 3 < pixels.length; i += 2) {
            double dx = pixels[i + 2] - pixels[i];
            double dy = pixels[i + 3] - pixels[i + 1];
            int parts = (int) Math.min(60, 1 + Math.sqrt(dx * dx + dy * dy) / 6);
            for (int k = 0; k < parts; k++) {
                out.add(pixels[i] + dx * k / parts);
                out.add(pixels[i + 1] + dy * k / parts);
            }
        }
        return out.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
