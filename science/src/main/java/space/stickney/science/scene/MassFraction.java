package space.stickney.science.scene;

import space.stickney.core.kind.FromText;
import space.stickney.core.quantity.Quantities;
import space.stickney.core.quantity.UnitException;

/**
 * A mass fraction.
 *
 * @param value from 0 to 1
 */
public record MassFraction(double value) {
    /** Reads "14.1 %", "58 ppb", "0.0012". */
    @FromText(valid = "a mass fraction from 0 to 1, such as 14.1 %, 58 ppb or 0.0012")
    public static MassFraction of(String text) {
        double value;
        try {
            value = Quantities.parse(text, "1");
        } catch (UnitException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("outside 0 to 1");
        }
        return new MassFraction(value);
    }
}
