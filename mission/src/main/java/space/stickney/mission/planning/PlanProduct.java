package space.stickney.mission.planning;

import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.flight.time.Tdb;
import space.stickney.mission.planning.ObservationPlan.Fate;
import space.stickney.mission.planning.ObservationPlan.Stretch;

/** The plan as a table of the run folder and as part of its summary. */
public final class PlanProduct {
    /** Its file in the run folder. */
    public static final String FILE = "products/plan.csv";

    private PlanProduct() {}

    /** One row a stretch: what was placed, with the turns made for it, and what was not and why. */
    public static String csv(ObservationPlan plan, PlannedTurns turns) {
        StringBuilder out = new StringBuilder(Csv.row(
                "activity",
                "instrument",
                "target",
                "fate",
                "start",
                "end",
                "duration_h",
                "why",
                "pointing",
                "turn_before_s",
                "turn_after_s"));
        for (Stretch s : plan.stretches()) {
            boolean points = s.fate() == Fate.PLACED && s.points();
            out.append(Csv.row(
                    s.activity(),
                    s.instrument(),
                    Bodies.standard().get(s.target()).name(),
                    word(s.fate()),
                    utc(s.start()),
                    utc(s.end()),
                    Numbers.fixed(s.duration() / 3600, 3),
                    s.fate().words(),
                    points ? turns.pointing(0.5 * (s.start() + s.end())) : "",
                    points ? Numbers.fixed(turns.before(s.start()), 0) : "",
                    points ? Numbers.fixed(turns.after(s.end()), 0) : ""));
        }
        return out.toString();
    }

    private static String word(Fate fate) {
        return fate.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String utc(double tdb) {
        String text = Epochs.standard().format(Tdb.date(tdb), Scale.UTC, 0);
        return text.endsWith("UTC") ? text.substring(0, text.length() - 3) : text.replace("Z", "");
    }
}
