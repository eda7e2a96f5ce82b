package space.stickney.science.gamma;

import org.hipparchus.util.FastMath;

/**
 * Counts of a line that the spacecraft or the detector itself makes. Prompt ones go with the particles that hit it; delayed ones build up as
 * dR/dt = (saturation - R) / tau and have a memory of half-lives.
 *
 * @param energyKeV of the line
 * @param rate counts/s in the full-energy peak, once saturated
 * @param halfLife s; 0 for prompt
 * @param broadeningKeV FWHM that comes on top of the detector's
 */
public record Activation(double energyKeV, double rate, double halfLife, double broadeningKeV) {
    public Activation {
        if (!(energyKeV > 0 && rate >= 0 && halfLife >= 0 && broadeningKeV >= 0)) {
            throw new IllegalArgumentException(
                    "a background line needs a positive energy, its numbers must not be negative");
        }
    }

    /** Counts/s after so many seconds in constant radiation, from nothing. */
    public double rateAfter(double seconds) {
        if (halfLife == 0) {
            return rate;
        }
        return rate * -FastMath.expm1(-FastMath.log(2) * Math.max(seconds, 0) / halfLife);
    }

    /**
     * Expected counts of an accumulation.
     *
     * @param from s since exposure began
     * @param to s since exposure began
     * @param liveShare live time over (to - from)
     */
    public double counts(double from, double to, double liveShare) {
        if (halfLife == 0) {
            return rate * (to - from) * liveShare;
        }
        double tau = halfLife / FastMath.log(2);
        double missing = tau * FastMath.exp(-from / tau) * -FastMath.expm1(-(to - from) / tau);
        return rate * (to - from - missing) * liveShare;
    }

    /** Adds its counts to a spectrum, with the continuum below. */
    public void add(double[] counts, GammaDetector detector, double area) {
        if (broadeningKeV > 0) {
            detector.addBroadPeak(counts, energyKeV, broadeningKeV, area);
        } else {
            detector.addLine(counts, energyKeV, area);
        }
    }
}
