package space.stickney.core.quantity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers with units, once, at the door. A number without a unit is SI. All results are SI (m, kg, s, rad, ...).
 */
public final class Quantities {
    private static final Pattern NUMBER =
            Pattern.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(.*?)\\s*");

    private Quantities() {}

    /**
     * Reads "50 km", "2.5keV", "398600.4418 km3/s2", "1e3".
     *
     * @param text number, optional blank, optional unit
     * @param expected a unit of the dimension asked for, for example "m"; "1" for a pure number
     * @return the value in SI
     * @throws UnitException if the text is no number, not finite, or has a unit of another dimension
     */
    public static double parse(String text, String expected) {
        Matcher m = NUMBER.matcher(text);
        if (!m.matches()) {
            throw new UnitException("\"" + text + "\" is not a number with a unit such as " + example(expected));
        }
        return convert(finite(m.group(1)), m.group(2), expected);
    }

    /**
     * Reads a vector "x,y,z": a unit after the last component holds for all that have none.
     *
     * @return three components in SI
     */
    public static double[] parseVector(String text, String expected) {
        return parseList(text, expected, 3);
    }

    /** Reads {@code count} components separated by commas; a unit after the last holds for all that have none. */
    public static double[] parseList(String text, String expected, int count) {
        String[] parts = text.split(",", -1);
        if (parts.length != count) {
            throw new UnitException("\"" + text + "\" has " + parts.length + " components instead of " + count);
        }
        String lastUnit = split(parts[count - 1]).group(2);
        double[] result = new double[count];
        for (int i = 0; i < count; i++) {
            Matcher m = split(parts[i]);
            result[i] = convert(finite(m.group(1)), m.group(2).isEmpty() ? lastUnit : m.group(2), expected);
        }
        return result;
    }

    private static Matcher split(String part) {
        Matcher m = NUMBER.matcher(part);
        if (!m.matches()) {
            throw new UnitException("\"" + part + "\" is not a number");
        }
        return m;
    }

    private static double convert(double number, String unit, String expected) {
        if (unit.isEmpty()) {
            return number;
        }
        Unit given = Unit.parse(unit);
        Unit wanted = Unit.parse(expected);
        if (!given.sameDimension(wanted)) {
            throw new UnitException("the unit " + unit + " (" + given.dimension() + ") cannot stand for "
                    + wanted.dimension() + "; use a unit such as " + example(expected));
        }
        double value = number * given.scale();
        if (Double.isInfinite(value)) {
            throw new UnitException(number + " " + unit + " is too large");
        }
        return value;
    }

    private static String example(String expected) {
        return expected.equals("1") ? "1.5 or 3 %" : "1.5 " + expected;
    }

    private static double finite(String digits) {
        double value = Double.parseDouble(digits);
        if (Double.isInfinite(value)) {
            throw new UnitException("the number " + digits + " is too large");
        }
        return value;
    }
}
