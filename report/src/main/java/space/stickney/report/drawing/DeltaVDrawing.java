package space.stickney.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.report.plots.Axis;
import space.stickney.report.plots.Svg;
import space.stickney.report.run.Run;

/** The velocity budget as bars, gravity losses set apart, and what is left. */
public final class DeltaVDrawing {
    private static final double WIDTH = 560;
    private static final double LEFT = 150;
    private static final double RIGHT = 392;
    private static final double ROW = 32;
    private static final double TOP = 12;

    private final Run run;
    private final Svg svg;
    private final Axis speed;
    private final double bottom;

    private DeltaVDrawing(Run run, List<Run.Budget> rows) {
        this.run = run;
        double most = Math.max(1, run.margin().deltaV());
        for (Run.Budget b : rows) {
            most = Math.max(most, b.deltaV());
        }
        this.bottom = TOP + ROW * (rows.size() + 1);
        this.speed = new Axis(0, most * 1.02, LEFT, RIGHT);
        this.svg = new Svg(WIDTH, bottom + 52, "Velocity budget by phase", description(rows));
        draw(rows);
    }

    /** The figure; empty when no phase has a burn. */
    public static Optional<Figure> of(Run run) {
        List<Run.Budget> rows = new ArrayList<>();
        for (Run.Budget b : run.budget()) {
            if (b.deltaV() > 0) {
                rows.add(b);
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String caption =
                "Velocity change flown by phase. The hatched end of a bar is gravity loss: what the burns cost more than"
                        + " impulses would, because they last. The open bar is what the modules that are left could still do.";
        return Optional.of(
                new Figure("Velocity budget", List.of(new DeltaVDrawing(run, rows).svg.document()), caption));
    }

    private String description(List<Run.Budget> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(b -> text.append(PhaseName.of(run, b.phase()))
                .append(' ')
                .append(Show.deltaV(b.deltaV()))
                .append(". "));
        return text.append("Left: ")
                .append(Show.deltaV(run.margin().deltaV()))
                .append('.')
                .toString();
    }

    private void draw(List<Run.Budget> rows) {
        for (Axis.Tick t : speed.ticks(4)) {
            double x = speed.at(t.value());
            svg.line(t.value() == 0 ? "zero" : "grid", x, TOP, x, bottom);
            svg.text("tick middle", x, bottom + 18, t.label());
        }
        svg.text("axis middle", 0.5 * (LEFT + RIGHT), bottom + 42, "velocity change (m/s)");
        svg.scale(speed, "velocity change (m/s)", new Axis(0, 1, bottom, TOP), "");
        double y = TOP;
        for (Run.Budget b : rows) {
            bar(b, y);
            y += ROW;
        }
        svg.text("right row", LEFT - 12, y + 21, "left at the end");
        double left = Math.max(0, run.margin().deltaV());
        svg.rectangle("margin", LEFT, y + 6, Math.max(1, speed.at(left) - LEFT), ROW - 12);
        svg.text(
                "halo strong",
                speed.at(left) + 8,
                y + 21,
                Show.deltaV(run.margin().deltaV()));
    }

    private void bar(Run.Budget b, double y) {
        double loss = Math.min(b.deltaV(), Math.max(0, gravityLoss(run, b.phase())));
        double end = speed.at(b.deltaV());
        double split = speed.at(b.deltaV() - loss);
        svg.text("right row", LEFT - 12, y + 21, PhaseName.of(run, b.phase()));
        svg.rectangle("bar " + Show.colour(run, b.phase()), LEFT, y + 6, Math.max(1, end - LEFT), ROW - 12);
        List<double[]> hatch = new ArrayList<>();
        for (double x = split; x < end; x += 4) {
            hatch.add(new double[] {x, y + ROW - 6, Math.min(end, x + 4), y + 6});
        }
        svg.lines("hatch", hatch, false);
        String losses = loss >= 0.5 ? " (losses " + Show.number(loss, loss < 10 ? 1 : 0) + ")" : "";
        svg.text("halo", end + 8, y + 21, Show.deltaV(b.deltaV()) + losses);
    }

    /** Sum over the burns of a phase (m/s). */
    public static double gravityLoss(Run run, String phase) {
        return run.maneuvers().stream()
                .filter(m -> m.phase().equals(phase))
                .mapToDouble(Run.Maneuver::gravityLoss)
                .sum();
    }
}
