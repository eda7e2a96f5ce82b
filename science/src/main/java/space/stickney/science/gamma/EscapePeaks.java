package space.stickney.science.gamma;

import org.hipparchus.util.FastMath;

/**
 * Peaks 511 and 1022 keV below a line: one or both photons of an annihilated positron leave the crystal. If pair production begins a share f of the
 * full-energy counts, and each 511 keV photon is r times as likely to leave untouched as to be absorbed whole, independently, then single :
 * double : full = 2 r f : r2 f : 1.
 *
 * <p>f(E) = 1 - exp(-a x2/(x + x0)), x = E - 1022 keV; a = 0.1/MeV and x0 = 2.4 MeV come within a fifth of the share of pair production in the
 * total attenuation of germanium from 2.6 to 10 MeV (values of XCOM from memory) and within a factor of two at 1461 keV. The default r of 1.5 is an
 * estimate for a crystal of 5 cm: a photon of 511 keV, 0.44/cm, starts some 1.8 cm below the surface, leaves with exp(-0.8) = 0.45 and is
 * absorbed whole in some 0.3. Larger crystals have a smaller r: the laboratory spectra of the tests have 0.9 or less.
 *
 * @param growthPerKeV a, per keV
 * @param onsetKeV x0, keV
 * @param escapeOverAbsorbed r; 0 for no escape peaks
 */
public record EscapePeaks(double growthPerKeV, double onsetKeV, double escapeOverAbsorbed) {
    /** Energy of an electron at rest (keV; CODATA 2018). */
    public static final double ELECTRON_KEV = 510.99895;

    /** No escape peaks. */
    public static final EscapePeaks NONE = new EscapePeaks(1e-4, 2400, 0);

    /** The estimate for a crystal of 5 cm. */
    public static final EscapePeaks FIVE_CENTIMETERS = new EscapePeaks(1e-4, 2400, 1.5);

    public EscapePeaks {
        if (!(growthPerKeV >= 0 && onsetKeV >= 0 && escapeOverAbsorbed >= 0)) {
            throw new IllegalArgumentException("the parameters of escape peaks must not be negative");
        }
    }

    /** Counts in the single escape peak per full-energy count, for a line (keV). */
    public double single(double energyKeV) {
        return 2 * escapeOverAbsorbed * pairShare(energyKeV);
    }

    /** Counts in the double escape peak per full-energy count, for a line (keV). */
    public double both(double energyKeV) {
        return escapeOverAbsorbed * escapeOverAbsorbed * pairShare(energyKeV);
    }

    private double pairShare(double energyKeV) {
        double above = energyKeV - 2 * ELECTRON_KEV;
        return above > 0 ? -FastMath.expm1(-growthPerKeV * above * above / (above + onsetKeV)) : 0;
    }
}
