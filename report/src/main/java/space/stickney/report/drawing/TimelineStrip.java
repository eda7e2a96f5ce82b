package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import space.stickney.report.plots.Axis;
import space.stickney.report.plots.Svg;
import space.stickney.report.run.Run;

/** The whole flight on one bar: phases of a kind in one colour, their names above it where they have room, landings and large burns below. */
public final class TimelineStrip {
    private static final double WIDTH = 1100;
    private static final double LEFT = 8;
    private static final double RIGHT = 1092;
    private static final double TOP = 40;
    private static final double BAR = 20;
    private static final double MARKS = TOP + BAR + 4;
    private static final double BOTTOM = MARKS + 14;
    private static final double SHORTEST_BAR = 2;
    private static final double CHARACTER = 7.2;
    private static final Set<String> BESIDE_A_MOON = Set.of("quasi-satellite", "landing");

    private final Run run;
    private final Svg svg;
    private final Axis time;
    private final List<double[]> taken = new ArrayList<>();

    private TimelineStrip(Run run) {
        this.run = run;
        double span = Math.max(1, run.end().days() - run.start().days());
        this.time = new Axis(run.start().days(), run.start().days() + span, LEFT, RIGHT);
        this.svg = new Svg(
                WIDTH,
                BOTTOM + 26,
                "The flight in time",
                "Phases from launch to the end; the table of phases has their dates.");
    }

    /** The drawing. */
    public static String of(Run run) {
        return new TimelineStrip(run).draw();
    }

    private String draw() {
        for (Axis.Tick t : time.dates(14)) {
            double x = time.at(t.value());
            svg.line(t.major() ? "zero" : "grid", x, TOP, x, BOTTOM);
            if (x > LEFT + 14 && x < RIGHT - 16) {
                svg.text(t.major() ? "tick middle strong" : "tick middle", x, BOTTOM + 18, t.label());
            }
        }
        for (Run.Phase p : run.phases()) {
            double from = time.at(p.start().days());
            double width = Math.max(SHORTEST_BAR, time.at(p.end().days()) - from);
            svg.rectangle("bar " + Show.colour(run, p.name()), from, TOP, Math.min(width, RIGHT - from), BAR);
        }
        marks();
        names();
        return svg.document();
    }

    /** Strokes for large burns, dots for touchdowns. */
    private void marks() {
        for (Run.Maneuver m : run.maneuvers()) {
            if (m.deltaV() >= Run.LARGE_BURN) {
                double x = time.at(m.epoch().days());
                svg.line("burn", x, MARKS, x, MARKS + 10);
            }
        }
        for (Run.Event e : run.events()) {
            if (e.kind().equals("touchdown")) {
                svg.circle("mark", time.at(e.epoch().days()), MARKS + 5, 4);
            }
        }
    }

    /** Long stretches first; a name that has no room beside the others is left out. */
    private void names() {
        List<Stretch> stretches = stretches();
        stretches.stream()
                .sorted((a, b) -> Double.compare(b.to - b.from, a.to - a.from))
                .forEach(s -> {
                    double half = 0.5 * (CHARACTER * s.name.length() + 8);
                    double x = Math.max(LEFT + half, Math.min(RIGHT - half, 0.5 * (time.at(s.from) + time.at(s.to))));
                    for (double y : new double[] {TOP - 8, TOP - 25}) {
                        double[] box = {x - half, x + half, y};
                        if (taken.stream().noneMatch(t -> t[2] == y && t[0] < box[1] && box[0] < t[1])) {
                            taken.add(box);
                            if (y < TOP - 10) {
                                double middle = 0.5 * (time.at(s.from) + time.at(s.to));
                                svg.line("leader", middle, y + 4, middle, TOP);
                            }
                            svg.text("middle strong t" + s.colour, x, y, s.name);
                            return;
                        }
                    }
                });
    }

    private record Stretch(String name, String colour, double from, double to) {}

    /** Neighbours at one moon are one stretch; a phase without length has none. */
    private List<Stretch> stretches() {
        List<Stretch> found = new ArrayList<>();
        boolean open = false;
        for (Run.Phase p : run.phases()) {
            boolean moon = BESIDE_A_MOON.contains(p.kind());
            if (moon && open) {
                Stretch last = found.remove(found.size() - 1);
                found.add(new Stretch(last.name, last.colour, last.from, p.end().days()));
            } else {
                String name = moon ? "at the moon" : Show.words(p.kind());
                found.add(new Stretch(
                        name,
                        Show.colour(run, p.name()),
                        p.start().days(),
                        p.end().days()));
            }
            open = moon;
        }
        return found;
    }
}
