package space.stickney.core.quantity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit: a scale to SI and a dimension. Understands products, quotients and integer powers of the symbols of
 * {@link UnitSymbols}: {@code km3/s2}, {@code km^3 s^-2}, {@code cm-2}, {@code g/cm3}, {@code 1/s2},
 * {@code W/m2/um}. A quotient acts on the one factor behind it.
 *
 * @param text as the user wrote it
 * @param scale one of this unit in SI base units
 * @param dimension what it measures
 */
public record Unit(String text, double scale, Dimension dimension) {
    private static final Pattern FACTOR = Pattern.compile("\\G\\s*([*·./]?)\\s*(1|%|[A-Za-zµμΩ]+)(?:\\^?([+-]?\\d+))?");

    /**
     * Reads a unit expression.
     *
     * @throws UnitException if a symbol is unknown or the expression is malformed
     */
    public static Unit parse(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.equals("1")) {
            return new Unit(trimmed, 1, Dimension.NONE);
        }
        Matcher m = FACTOR.matcher(trimmed);
        double scale = 1;
        Dimension dimension = Dimension.NONE;
        int end = 0;
        while (m.find()) {
            int power = m.group(3) == null ? 1 : exponent(m.group(3), text);
            power = m.group(1).equals("/") ? -power : power;
            if (!m.group(2).equals("1")) {
                UnitSymbols.Entry entry = UnitSymbols.lookup(m.group(2));
                scale *= power(entry.scale(), power);
                dimension = dimension.times(entry.dimension(), power);
            }
            end = m.end();
        }
        if (end != trimmed.length()) {
            throw new UnitException("cannot read the unit \"" + text + "\" from \"" + trimmed.substring(end) + "\" on");
        }
        return new Unit(trimmed, scale, dimension);
    }

    /** Whether a value in this unit may stand where one in the other is asked for. */
    public boolean sameDimension(Unit other) {
        return dimension.equals(other.dimension);
    }

    /** What it measures in base units, as "kg m2 s-2"; "1" for a pure number. */
    public String base() {
        return dimension.toString();
    }

    private static int exponent(String digits, String text) {
        if (digits.length() > 3) {
            throw new UnitException("the exponent " + digits + " of the unit \"" + text + "\" is too large");
        }
        return Integer.parseInt(digits);
    }

    private static double power(double base, int exponent) {
        double result = 1;
        for (int i = 0; i < Math.abs(exponent); i++) {
            result *= base;
        }
        return exponent < 0 ? 1 / result : result;
    }
}
