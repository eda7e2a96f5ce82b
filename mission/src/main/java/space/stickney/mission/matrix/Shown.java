package space.stickney.mission.matrix;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.hipparchus.util.FastMath;
import space.stickney.core.quantity.Unit;
import space.stickney.core.run.Numbers;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.flight.time.Tdb;
import space.stickney.mission.scenario.Criterion;

/** Values as people read them. */
public final class Shown {
    private static final MathContext DIGITS = new MathContext(4);

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
        return number(value / Unit.parse(unit).scale()) + (unit.equals("1") ? "" : " " + unit);
    }

    /** An instant in UTC, ISO 8601 without the name of the scale. */
    public static String date(double tdb, int decimals) {
        return Epochs.standard().format(Tdb.date(tdb), Scale.UTC, decimals);
    }

    /** With four digits. */
    public static String number(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return Double.isNaN(x) ? "no number" : x > 0 ? "infinite" : "minus infinite";
        }
        if (x != 0 && (FastMath.abs(x) < 1e-3 || FastMath.abs(x) >= 1e7)) {
            return Numbers.shortest(new BigDecimal(x).round(DIGITS).doubleValue())
                    .toLowerCase(Locale.ROOT);
        }
        BigDecimal rounded = new BigDecimal(x).round(DIGITS);
        return Numbers.fixed(x, FastMath.max(0, rounded.stripTrailingZeros().scale()));
    }
}
