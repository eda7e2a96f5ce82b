package space.stickney.mission.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import space.stickney.core.fault.BadInput;
import space.stickney.core.kind.FromText;
import space.stickney.core.quantity.Unit;
import space.stickney.core.quantity.UnitException;
import space.stickney.flight.time.Epochs;

/**
 * What a number must not exceed, or must reach: {@code <= 10 %}, {@code >= 10 g}, {@code <= 2031-10-01}. A date without a
 * time of day is its first instant in UTC.
 *
 * @param side where the good values are
 * @param value the limit, itself good: SI, or TDB seconds past J2000 for a date
 * @param unit as written ("%", "g"), "1" for a pure number, {@link #DATE} for a date
 * @param text as written, with single blanks
 */
public record Criterion(Side side, double value, String unit, String text) {
    /** Stands for the unit of an instant, which is shown in UTC. */
    public static final String DATE = "UTC";

    private static final Pattern FORM = Pattern.compile("(<=|>=)\\s*(.+)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}.*|M?JD.*");
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)(?:\\s*)(.*)");
    private static final String VALID = "a limit such as <= 10 %, >= 10 g, >= 2 or <= 2031-10-01";

    /** Where the good values are. */
    public enum Side {
        AT_MOST("<="),
        AT_LEAST(">=");

        private final String sign;

        Side(String sign) {
            this.sign = sign;
        }

        /** As written. */
        public String sign() {
            return sign;
        }
    }

    /**
     * Reads a limit.
     *
     * @throws IllegalArgumentException that says what is wrong with the text
     */
    @FromText(valid = VALID)
    public static Criterion of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("it begins with neither <= nor >=");
        }
        Side side = form.group(1).equals("<=") ? Side.AT_MOST : Side.AT_LEAST;
        String limit = form.group(2).strip();
        return DAY.matcher(limit).matches() ? date(side, limit) : number(side, limit);
    }

    private static Criterion date(Side side, String limit) {
        try {
            double tdb = Epochs.standard().parse("limit", limit).tdb();
            return new Criterion(side, tdb, DATE, side.sign + " " + limit);
        } catch (BadInput e) {
            throw new IllegalArgumentException(
                    e.faults().get(0).found() + "; valid: " + e.faults().get(0).valid(), e);
        }
    }

    private static Criterion number(Side side, String limit) {
        Matcher m = NUMBER.matcher(limit);
        if (!m.matches()) {
            throw new IllegalArgumentException(limit + " is no number with a unit");
        }
        try {
            Unit unit = Unit.parse(m.group(2));
            double value = Double.parseDouble(m.group(1)) * unit.scale();
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("the number " + limit + " is too large");
            }
            String shown = m.group(2).isEmpty() ? "1" : m.group(2);
            String words = m.group(1) + (m.group(2).isEmpty() ? "" : " " + m.group(2));
            return new Criterion(side, value, shown, side.sign + " " + words);
        } catch (UnitException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Whether it limits an instant. */
    public boolean isDate() {
        return unit.equals(DATE);
    }

    /** What one of its unit is in SI; 1 for a date (s). */
    public double scale() {
        return isDate() ? 1 : Unit.parse(unit).scale();
    }

    /** Whether a value in SI is good. */
    public boolean met(double x) {
        return side == Side.AT_MOST ? x <= value : x >= value;
    }

    /** How far a value lies on the good side of the limit (SI, seconds for a date); negative on the bad side. */
    public double margin(double x) {
        return side == Side.AT_MOST ? value - x : x - value;
    }

    /**
     * Whether it can be held against a number in a unit.
     *
     * @param other a unit, or {@link #DATE}
     */
    public boolean fits(String other) {
        boolean date = other.equals(DATE);
        return (date || isDate()) ? date == isDate() : Unit.parse(unit).sameDimension(Unit.parse(other));
    }

    /** Whether both measure the same thing: numbers of one dimension, or dates. */
    public boolean comparable(Criterion other) {
        return fits(other.unit);
    }

    @Override
    public String toString() {
        return text;
    }
}
