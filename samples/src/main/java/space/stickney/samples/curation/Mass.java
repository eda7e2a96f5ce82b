package space.stickney.samples.curation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import space.stickney.core.fault.BadInput;

/** A mass in whole micrograms. It is read and added exactly; no binary fraction is ever involved. */
public record Mass(long micrograms) implements Comparable<Mass> {
    public static final Mass ZERO = new Mass(0);

    /** Beyond this a number is a mistake: a tonne. */
    static final Mass LARGEST = new Mass(1_000_000_000_000L);

    private static final Pattern TEXT =
            Pattern.compile("\\s*([+-]?[0-9]+(?:\\.[0-9]+)?)\\s*([A-Za-z\u00b5\u03bc]*)\\s*");
    private static final Map<String, Integer> EXPONENTS =
            Map.of("kg", 9, "g", 6, "mg", 3, "ug", 0, "\u00b5g", 0, "\u03bcg", 0);
    private static final String VALID = "a mass with its unit, to whole micrograms, such as 12.340mg, 230ug or 5.4g";

    /** Reads "12.340mg". A number without unit is refused: here a factor of a thousand is too easily lost. */
    public static Mass parse(String where, String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches() || !EXPONENTS.containsKey(m.group(2))) {
            throw new BadInput(where, text, VALID);
        }
        BigDecimal micrograms = new BigDecimal(m.group(1)).scaleByPowerOfTen(EXPONENTS.get(m.group(2)));
        if (micrograms.signum() < 0 || micrograms.compareTo(BigDecimal.valueOf(LARGEST.micrograms)) > 0) {
            throw new BadInput(where, text, "a mass from 0 to 1000 kg");
        }
        if (micrograms.stripTrailingZeros().scale() > 0) {
            throw new BadInput(where, text, VALID);
        }
        return new Mass(micrograms.longValueExact());
    }

    public Mass plus(Mass other) {
        return new Mass(Math.addExact(micrograms, other.micrograms));
    }

    public Mass minus(Mass other) {
        return new Mass(Math.subtractExact(micrograms, other.micrograms));
    }

    @Override
    public int compareTo(Mass other) {
        return Long.compare(micrograms, other.micrograms);
    }

    /** Milligrams from one milligram up, otherwise micrograms: "12.340 mg", "230 ug". */
    @Override
    public String toString() {
        return Math.abs(micrograms) >= 1000
                ? BigDecimal.valueOf(micrograms, 3).toPlainString() + " mg"
                : micrograms + " ug";
    }
}
