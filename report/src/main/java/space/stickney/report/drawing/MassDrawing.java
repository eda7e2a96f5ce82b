package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import space.stickney.report.plots.Axis;
import space.stickney.report.plots.Svg;
import space.stickney.report.run.Run;

/** Mass over time: structure and propellant of each module on top of each other, burns and dropped modules as steps. */
public final class MassDrawing {
    private static final double WIDTH = 940;
    private static final double LEFT = 78;
    private static final double RIGHT = 914;
    private static final double TOP = 20;
    private static final double BOTTOM = 380;
    private static final double LABEL_FROM = 0.03;
    private static final double ROW_HEIGHT = 15;

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

    /** Writes the name of a layer where it is thickest for longest. */
    private void nameLayers(MassHistory history) {
        for (int i = 0; i < history.layers().size(); i++) {
            List<MassHistory.Step> top = history.upTo(i);
            double best = 0;
            double x = 0;
            double y = 0;
            for (int k = 0; k < top.size(); k++) {
                double from = time.at(top.get(k).days());
                double to = time.at(
                        k + 1 < top.size() ? top.get(k + 1).days() : run.end().days());
                double under = i == 0 ? 0 : history.upTo(i - 1).get(k).mass();
                double height = mass.at(under) - mass.at(top.get(k).mass());
                double score = Math.min(height, 2 * ROW_HEIGHT) * Math.min(to - from, 200);
                if (height >= ROW_HEIGHT && score > best) {
                    best = score;
                    x = 0.5 * (from + to);
                    y = mass.at(0.5 * (under + top.get(k).mass()));
                }
            }
            if (best > 0) {
                String name = history.layers().get(i).name();
                double half = 3.7 * name.length();
                x = Math.max(LEFT + half + 4, Math.min(RIGHT - half - 4, x));
                labels.keep(x - half, y - 9, x + half, y + 9);
                svg.text("label note", x, y + 4, name);
            }
        }
    }

    private void nameSteps(List<MassHistory.Step> steps) {
        List<MassHistory.Step> large = new ArrayList<>();
        double before = run.mass().start();
        for (MassHistory.Step s : steps) {
            if (before - s.mass() >= LABEL_FROM * run.mass().start()) {
                large.add(new MassHistory.Step(
                        s.days(), s.mass(), s.what() + " \u2212" + Show.number(before - s.mass(), 0) + " kg"));
            }
            before = s.mass();
        }
        large.sort(Comparator.comparingDouble(MassHistory.Step::days));
        for (MassHistory.Step s : large) {
            labels.place("", time.at(s.days()), mass.at(s.mass()), s.what());
        }
        labels.place(
                "strong",
                time.at(run.start().days()),
                mass.at(run.mass().start()),
                Show.number(run.mass().start(), 0) + " kg");
        labels.place(
                "strong",
                time.at(run.end().days()),
                mass.at(run.mass().end()),
                Show.number(run.mass().end(), 0) + " kg");
    }

    private static String caption(boolean layered) {
        return "The upper line is the mass of the spacecraft; it falls with each burn and when a module is dropped. Steps of 3 % of"
                + " the launch mass and more are named."
                + (layered
                        ? " Filled areas: structure (dark) and propellant (light) of each module, the one that comes home at the bottom."
                        : " The masses of the modules do not add up to the launch mass, so they are not drawn.");
    }
}
