package space.stickney.core.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.hipparchus.util.RyuDouble;

/**
 * The one writer of numbers for all files. {@code Double.toString} and {@code String.format} differ between JDK 17 and
 * newer ones; these do not.
 */
public final class Numbers {
    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Numbers() {}

    /** The shortest decimal that reads back as the same double (Adams 2018, Ryu); "0" instead of "-0", no ".0". */
    public static String shortest(double x) {
        requireFinite(x);
        if (x == 0) {
            return "0";
        }
        String s = RyuDouble.doubleToString(x);
        return s.endsWith(".0") ? s.substring(0, s.length() - 2) : s.replace(".0E", "E");
    }

    /** With a fixed number of decimals, correctly rounded (half to even) from the exact binary value. */
    public static String fixed(double x, int decimals) {
        requireFinite(x);
        BigDecimal rounded = new BigDecimal(x).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? BigDecimal.ZERO.setScale(decimals).toPlainString() : rounded.toPlainString();
    }

    private static void requireFinite(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            throw new IllegalArgumentException("a product must not hold the non-number " + x);
        }
    }

    /** As people read it: four significant digits, an exponent where there would be many zeros. */
    public static String shown(double x) {
        if (Double.isNaN(x) || Double.isInfinite(x)) {
            return Double.isNaN(x) ? "no number" : x > 0 ? "infinite" : "minus infinite";
        }
        BigDecimal rounded = new BigDecimal(x).round(FOUR_DIGITS);
        if (x != 0 && (Math.abs(x) < 1e-3 || Math.abs(x) >= 1e7)) {
            return shortest(rounded.doubleValue()).toLowerCase(Locale.ROOT);
        }
        return fixed(x, Math.max(0, rounded.stripTrailingZeros().scale()));
    }
}
