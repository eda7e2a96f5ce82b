package space.stickney.mission.matrix;

import space.stickney.core.quantity.Unit;
import space.stickney.core.run.Numbers;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.flight.time.Tdb;
import space.stickney.mission.scenario.Criterion;

/** Values as people read them. */
public final class Shown {
    private Shown() {}

    /**
     * With four digits and the unit: "312.8 s", "8.214 %", an instant to the second.
     *
     * @param value SI, or TDB seconds past J2000 for the unit {@link Criterion#DATE}
     */
    public static String of(double value, String unit) {
        if (unit.equals(Criterion.DATE)) {
            return date(value, 0);
        }
        return Numbers.shown(value / Unit.parse(unit).scale()) + (unit.equals("1") ? "" : " " + unit);
    }

    /** An instant in UTC, ISO 8601 without the name of the scale. */
    public static String date(double tdb, int decimals) {
        return Epochs.standard().format(Tdb.date(tdb), Scale.UTC, decimals);
    }
}
