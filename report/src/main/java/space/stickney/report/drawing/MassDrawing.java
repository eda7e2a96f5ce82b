package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.report.plots.Axis;
import space.stickney.report.plots.Svg;
import space.stickney.report.run.Run;

/** Mass over time: structure and propellant of each module on top of each other, burns and dropped modules as steps. */
public final class MassDrawing {
    private static final double WIDTH = 1100;
    private static final double LEFT = 78;
    private static final double RIGHT = 1084;
    private static final double TOP = 20;
    private static final double BOTTOM = 380;
    private static final double LABEL_FROM = 0.03;
    private static final double ROW_HEIGHT = 12;

    private final Run run;
    private final Svg svg;
    private final Axis time;
    private final Axis mass;
    private final Labels labels;

    private MassDrawing(Run run) {
        this.run = run;
        Run.Mass m = run.mass();
        double span = Math.max(1, run.end().days() - run.start().days());
        this.time = new Axis(run.start().days() - 0.015 * span, run.end().days() + 0.015 * span, LEFT, RIGHT);
        this.mass = new Axis(0, 1.06 * m.start(), BOTTOM, TOP);
        this.svg = new Svg(
                WIDTH,
                BOTTOM + 52,
                "Mass over time",
                "From " + Show.number(m.start(), 0) + " kg at launch to " + Show.number(m.end(), 0)
                        + " kg at the end, with burns and dropped modules as steps.");
        this.labels = new Labels(svg, LEFT + 2, TOP, RIGHT - 2, BOTTOM - 2);
    }

    /** The figure; empty when the run has no mass. */
    public static Optional<Figure> of(Run run) {
        return run.mass().start() > 0 ? Optional.of(new MassDrawing(run).figure()) : Optional.empty();
    }

    private Figure figure() {
        axes();
        MassHistory history = MassHistory.of(run);
        if (history.closes()) {
            layers(history);
        }
        List<MassHistory.Step> steps = history.total();
        svg.lines("total", List.of(staircase(steps)), false);
        labels.avoid(staircase(steps));
        if (history.closes()) {
            nameLayers(history);
        }
        nameSteps(steps);
        return new Figure("Mass over time", List.of(svg.document()), caption(history.closes()));
    }

    private void axes() {
        for (Axis.Tick t : mass.ticks(8)) {
            double y = mass.at(t.value());
            svg.line(t.value() == 0 ? "zero" : "grid", LEFT, y, RIGHT, y);
            svg.text("tick right", LEFT - 8, y + 4, Show.number(t.value(), 0));
        }
        for (Axis.Tick t : time.dates(14)) {
            double x = time.at(t.value());
            svg.line("grid", x, TOP, x, BOTTOM);
            svg.text(t.major() ? "tick middle strong" : "tick middle", x, BOTTOM + 18, t.label());
        }
        svg.text("axis middle", 0.5 * (LEFT + RIGHT), BOTTOM + 42, "date (UTC)");
        svg.text("axis middle", 18, 0.5 * (TOP + BOTTOM), -90, "mass (kg)");
        svg.scale(time, "date", mass, "mass (kg)");
    }

    /** Pixels of a line that keeps its value until the next step. */
    private double[] staircase(List<MassHistory.Step> steps) {
        double[] out = new double[4 * steps.size()];
        for (int i = 0; i < steps.size(); i++) {
            double until =
                    i + 1 < steps.size() ? steps.get(i + 1).days() : run.end().days();
            out[4 * i] = time.at(steps.get(i).days());
            out[4 * i + 1] = mass.at(steps.get(i).mass());
            out[4 * i + 2] = time.at(until);
            out[4 * i + 3] = mass.at(steps.get(i).mass());
        }
        return out;
    }

    private void layers(MassHistory history) {
        for (int i = 0; i < history.layers().size(); i++) {
            MassHistory.Layer layer = history.layers().get(i);
            double[] top = staircase(history.upTo(i));
            double[] bottom = i == 0 ? floor(top) : staircase(history.upTo(i - 1));
            List<double[]> area = new ArrayList<>();
            double[] outline = new double[top.length + bottom.length];
            System.arraycopy(top, 0, outline, 0, top.length);
            for (int k = 0; k < bottom.length; k += 2) {
                outline[top.length + k] = bottom[bottom.length - 2 - k];
                outline[top.length + k + 1] = bottom[bottom.length - 1 - k];
            }
            area.add(outline);
            svg.lines(
                    "layer " + (layer.propellant() ? "propellant m" : "structure m") + layer.module() % 4, area, true);
        }
    }

    private static double[] floor(double[] top) {
        double[] out = top.clone();
        for (int k = 1; k < out.length; k += 2) {
            out[k] = BOTTOM;
        }
        return out;
    }

    /** Writes the name of a layer where it has most room; thin layers stay without. */
    private void nameLayers(MassHistory history) {
        for (int i = 0; i < history.layers().size(); i++) {
            String name = history.layers().get(i).name();
            double half = 3.7 * name.length() + 4;
            List<MassHistory.Step> top = history.upTo(i);
            List<MassHistory.Step> under = i == 0 ? List.of() : history.upTo(i - 1);
            double best = ROW_HEIGHT - 1;
            double x = 0;
            for (double at = time.at(run.start().days()) + half;
                    at < time.at(run.end().days()) - half;
                    at += 5) {
                double room = Math.min(2 * ROW_HEIGHT, room(top, under, at - half, at + half));
                if (room > best) {
                    best = room;
                    x = at;
                }
            }
            if (x > 0) {
                double y = 0.5 * (level(top, x) + level(under, x));
                labels.keep(x - half, y - 9, x + half, y + 9);
                svg.text("label", x, y + 4.5, name);
            }
        }
    }

    /** Least height of a layer between two pixels. */
    private double room(List<MassHistory.Step> top, List<MassHistory.Step> under, double from, double to) {
        double least = Math.min(level(under, from) - level(top, from), level(under, to) - level(top, to));
        for (MassHistory.Step s : top) {
            double x = time.at(s.days());
            if (x > from && x < to) {
                least = Math.min(least, level(under, x) - level(top, x));
            }
        }
        double highest = Math.max(level(top, from), level(top, to));
        double lowest = Math.min(level(under, from), level(under, to));
        return Math.min(least, lowest - highest);
    }

    /** Pixel of an edge at a pixel of time; the axis when there is no edge. */
    private double level(List<MassHistory.Step> edge, double x) {
        double y = edge.isEmpty() ? BOTTOM : mass.at(edge.get(0).mass());
        for (MassHistory.Step s : edge) {
            y = time.at(s.days()) <= x ? mass.at(s.mass()) : y;
        }
        return y;
    }

    /** Names the large steps beside the middle of their drop, and the masses at both ends. */
    private void nameSteps(List<MassHistory.Step> steps) {
        labels.place(
                "strong",
                time.at(run.start().days()),
                mass.at(run.mass().start()),
                kilograms(run.mass().start()));
        labels.place(
                "strong",
                time.at(run.end().days()),
                mass.at(run.mass().end()),
                kilograms(run.mass().end()));
        double before = run.mass().start();
        for (MassHistory.Step s : steps) {
            double drop = before - s.mass();
            if (drop >= LABEL_FROM * run.mass().start()) {
                double middle = 0.5 * (before + s.mass());
                labels.place("", time.at(s.days()), mass.at(middle), s.what() + " \u2212" + kilograms(drop));
            }
            before = s.mass();
        }
    }

    private static String kilograms(double kg) {
        return Show.number(kg, 0) + " kg";
    }

    private static String caption(boolean layered) {
        return "The upper line is the mass of the spacecraft; it falls with each burn and when a module is dropped. Steps of 3 % of"
                + " the launch mass and more are named."
                + (layered
                        ? " Filled areas: structure (strong) and propellant (pale) of each module, the one that comes home at the bottom."
                        : " The masses of the modules do not add up to the launch mass, so they are not drawn.");
    }
}
