package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import space.stickney.report.plots.Axis;
import space.stickney.report.plots.Svg;
import space.stickney.report.run.Run;

/** The phases as bars over time, the burns as strokes, and the times when the Sun stands between. */
public final class TimelineDrawing {
    private static final double WIDTH = 1100;
    private static final double LEFT = 178;
    private static final double RIGHT = 1084;
    private static final double ROW = 30;
    private static final double TOP = 12;
    private static final double SHORTEST_BAR = 3;
    private static final double CHARACTER = 7;

    private final Run run;
    private final Svg svg;
    private final Axis time;
    private final double bottom;
    private final List<double[]> conjunctions;

    private TimelineDrawing(Run run) {
        this.run = run;
        this.conjunctions = conjunctions(run);
        int rows = run.phases().size() + 1 + (conjunctions.isEmpty() ? 0 : 1);
        this.bottom = TOP + ROW * rows;
        double span = Math.max(1, run.end().days() - run.start().days());
        this.time = new Axis(run.start().days() - 0.01 * span, run.end().days() + 0.01 * span, LEFT, RIGHT);
        this.svg = new Svg(WIDTH, bottom + 50, "Timeline of the phases", description());
    }

    /** The figure. */
    public static Figure of(Run run) {
        return new TimelineDrawing(run).figure();
    }

    private String description() {
        StringBuilder text = new StringBuilder();
        for (Run.Phase p : run.phases()) {
            text.append(PhaseName.of(run, p.name()))
                    .append(" from ")
                    .append(p.start().date())
                    .append(" to ")
                    .append(p.end().date())
                    .append(". ");
        }
        return text.toString().strip();
    }

    private Figure figure() {
        axis();
        double y = TOP;
        for (Run.Phase p : run.phases()) {
            bar(p, y);
            y += ROW;
        }
        burns(y);
        if (!conjunctions.isEmpty()) {
            y += ROW;
            svg.text("right row", LEFT - 12, y + 20, "solar conjunction");
            for (double[] c : conjunctions) {
                svg.rectangle(
                        "conjunction", time.at(c[0]), y + 7, Math.max(SHORTEST_BAR, time.at(c[1]) - time.at(c[0])), 16);
            }
        }
        return new Figure("Timeline", List.of(svg.document()), caption());
    }

    private void axis() {
        for (Axis.Tick t : time.dates(14)) {
            double x = time.at(t.value());
            svg.line(t.major() ? "zero" : "grid", x, TOP, x, bottom);
            svg.text(t.major() ? "tick middle strong" : "tick middle", x, bottom + 18, t.label());
        }
        svg.line("zero", LEFT, bottom, RIGHT, bottom);
        svg.text("axis middle", 0.5 * (LEFT + RIGHT), bottom + 40, "date (UTC); month or year begins at its line");
        svg.scale(time, "date", new Axis(0, 1, bottom, TOP), "");
    }

    private void bar(Run.Phase p, double y) {
        double from = time.at(p.start().days());
        double width = Math.max(SHORTEST_BAR, time.at(p.end().days()) - from);
        svg.text("right row", LEFT - 12, y + 20, PhaseName.of(run, p.name()));
        svg.rectangle("bar " + Show.colour(run, p.name()), from, y + 5, width, ROW - 10);
        String text = text(p);
        double length = CHARACTER * text.length() + 12;
        if (width > length) {
            svg.text("inside", from + 8, y + 20, text);
        } else if (from + width + length < RIGHT) {
            svg.text("halo", from + width + 8, y + 20, text);
        } else {
            svg.text("halo right", from - 8, y + 20, text);
        }
    }

    private static String text(Run.Phase p) {
        double days = p.durationDays();
        return days < 0.5 ? p.start().date() : p.start().date() + ", " + Show.span(days);
    }

    private void burns(double y) {
        svg.text("right row", LEFT - 12, y + 20, "burns");
        for (Run.Maneuver m : run.maneuvers()) {
            boolean large = m.deltaV() >= Run.LARGE_BURN;
            double x = time.at(m.epoch().days());
            svg.line(large ? "burn" : "burn small", x, y + (large ? 4 : 14), x, y + 25);
        }
    }

    /** Begin and end (days) of the solar conjunctions named in the events. */
    private static List<double[]> conjunctions(Run run) {
        List<double[]> spans = new ArrayList<>();
        double begin = Double.NaN;
        for (Run.Event e : run.events()) {
            String kind = e.kind().toLowerCase(Locale.ROOT);
            if (kind.equals("conjunction-start")) {
                begin = e.epoch().days();
            } else if (kind.equals("conjunction-end") && !Double.isNaN(begin)) {
                spans.add(new double[] {begin, e.epoch().days()});
                begin = Double.NaN;
            }
        }
        return spans;
    }

    private String caption() {
        return "Each phase on its row, with its first day and its length; phases shorter than a day show as a stroke. Burns: long"
                + " strokes from 20 m/s up, short ones below."
                + (conjunctions.isEmpty()
                        ? ""
                        : " Solar conjunction: the Sun stands too close to the line of sight for a reliable radio link.");
    }
}
