package space.stickney.report.drawing;

import org.hipparchus.util.FastMath;

/**
 * A mass fraction in the unit that suits it.
 *
 * @param unit per cent, or parts per million or thousand million by mass
 * @param scale what the fraction is multiplied by
 */
public record Amount(String unit, double scale) {
    private static final Amount PERCENT = new Amount("%", 1e2);
    private static final Amount PPM = new Amount("ppm", 1e6);
    private static final Amount PPB = new Amount("ppb", 1e9);
    private static final int MOST_DECIMALS = 4;

    /** The unit for a mass fraction (1). */
    public static Amount of(double fraction) {
        return fraction >= 1e-3 ? PERCENT : fraction >= 1e-6 ? PPM : PPB;
    }

    /** A mass fraction in this unit, with the decimals that show an error to two digits; without the unit. */
    public String text(double fraction, double error) {
        double scaled = error * scale;
        int decimals = scaled > 0 ? 1 - (int) FastMath.floor(FastMath.log10(scaled)) : 1;
        return Show.number(fraction * scale, Math.max(0, Math.min(MOST_DECIMALS, decimals)));
    }
}
