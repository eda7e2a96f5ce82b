package space.stickney.science.detection;

import org.hipparchus.util.FastMath;

/**
 * Width of a peak: FWHM2 = a2 + b2 E + c2 E2. The first part is noise of the electronics, the second the statistics of charge
 * carriers, the third their trapping (Knoll 2010, Radiation Detection and Measurement, section 12.III).
 *
 * @param noiseKeV a, keV
 * @param statisticsRootKeV b, square root of keV
 * @param trapping c, keV per keV
 */
public record Resolution(double noiseKeV, double statisticsRootKeV, double trapping) {
    /** FWHM of a Gaussian of unit sigma: 2 sqrt(2 ln 2). */
    public static final double FWHM_PER_SIGMA = 2 * FastMath.sqrt(2 * FastMath.log(2));

    public Resolution {
        if (!(noiseKeV >= 0 && statisticsRootKeV >= 0 && trapping >= 0 && noiseKeV + statisticsRootKeV > 0)) {
            throw new IllegalArgumentException("parts of a resolution must not be negative, nor all zero");
        }
    }

    /**
     * From the statistics of charge carriers.
     *
     * @param noiseKeV FWHM of the electronics, keV
     * @param fano Fano factor, 0.11 for germanium
     * @param pairKeV energy for a pair of carriers, keV; 2.96e-3 for germanium
     */
    public static Resolution ofFano(double noiseKeV, double fano, double pairKeV) {
        return new Resolution(noiseKeV, FWHM_PER_SIGMA * FastMath.sqrt(fano * pairKeV), 0);
    }

    /** Full width at half maximum of the Gaussian part of a peak (keV) at an energy (keV). */
    public double fwhmKeV(double energyKeV) {
        double e = FastMath.max(energyKeV, 0);
        return FastMath.sqrt(
                noiseKeV * noiseKeV + statisticsRootKeV * statisticsRootKeV * e + trapping * trapping * e * e);
    }

    /** Standard deviation of the Gaussian part of a peak (keV) at an energy (keV). */
    public double sigmaKeV(double energyKeV) {
        return fwhmKeV(energyKeV) / FWHM_PER_SIGMA;
    }

    /** The same with another trapping. */
    public Resolution withTrapping(double c) {
        return new Resolution(noiseKeV, statisticsRootKeV, c);
    }
}
