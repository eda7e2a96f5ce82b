package space.stickney.science.detection;

import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/**
 * Shape of a peak: a Gaussian, a part of which has an exponential tail to low energies (carriers trapped in damaged germanium)
 * and a step below (photons scattered on their way, electrons that leave the crystal). Normalised so that Gaussian and tail
 * together have area 1; the step comes on top, as a fraction of that area per keV far below the peak.
 *
 * <p>Gaussian plus tail: (1 - t) N(d) + t M(d), d = E - E0, with M the exponentially modified Gaussian
 * exp(d/tau + s2/2tau2) erfc((d/s + s/tau)/sqrt 2) / 2tau (Grushka 1972, Anal. Chem. 44, 1733; as used for HPGe by Phillips
 * and Marlow 1976, NIM 137, 525), whose product is computed without overflow through the scaled erfc. Its mean is -tau: the
 * energy of a peak is that of its Gaussian.
 *
 * @param tailFraction t, share of counts in the tail, 0 to 1
 * @param tailKeV tau, keV, positive
 * @param stepPerKeV step height far below the peak, per keV and per count in the peak
 */
public record PeakShape(double tailFraction, double tailKeV, double stepPerKeV) {
    private static final double ROOT2 = FastMath.sqrt(2);

    /** A Gaussian alone. */
    public static final PeakShape GAUSSIAN = new PeakShape(0, 1, 0);

    public PeakShape {
        if (!(tailFraction >= 0 && tailFraction <= 1 && tailKeV > 0 && stepPerKeV >= 0)) {
            throw new IllegalArgumentException(
                    "a tail needs a share from 0 to 1 and a positive length, a step must not be negative");
        }
    }

    /**
     * Counts below an energy, for a peak of one count in Gaussian and tail; no step.
     *
     * @param offsetKeV energy minus that of the peak
     * @param sigmaKeV of the Gaussian
     */
    public double peakBelow(double offsetKeV, double sigmaKeV) {
        double z = offsetKeV / sigmaKeV;
        double gauss = normalBelow(z);
        if (tailFraction == 0) {
            return gauss;
        }
        return gauss + tailFraction * scaledTail(z, sigmaKeV / tailKeV);
    }

    /**
     * Integral of the step up to an energy, from an energy so far below the peak that the step is level: height times
     * (offset + what the rounded edge takes off), which tends to height times offset far below and to 0 above.
     */
    public double stepBelow(double offsetKeV, double sigmaKeV) {
        double z = offsetKeV / sigmaKeV;
        double above = z * normalBelow(-z) - normalDensity(z);
        return stepPerKeV * sigmaKeV * above;
    }

    /** Gaussian and tail, per keV. */
    public double peakDensity(double offsetKeV, double sigmaKeV) {
        double z = offsetKeV / sigmaKeV;
        double gauss = normalDensity(z) / sigmaKeV;
        if (tailFraction == 0) {
            return gauss;
        }
        return (1 - tailFraction) * gauss + tailFraction * scaledTail(z, sigmaKeV / tailKeV) / tailKeV;
    }

    /** Step, per keV. */
    public double stepDensity(double offsetKeV, double sigmaKeV) {
        return stepPerKeV * normalBelow(-offsetKeV / sigmaKeV);
    }

    /**
     * exp(z a + a2/2) Phi(-(z + a)), the tail's density times tau and the excess of its integral over the Gaussian's:
     * both are this one function.
     */
    private static double scaledTail(double z, double a) {
        double u = (z + a) / ROOT2;
        if (u < 5) {
            return 0.5 * FastMath.exp(a * (z + 0.5 * a)) * Erf.erfc(u);
        }
        return 0.5 * FastMath.exp(-0.5 * z * z) * scaledErfc(u);
    }

    /** exp(u2) erfc(u) for u of 5 and more: Lentz' continued fraction is not needed, ten terms by backward recurrence do. */
    private static double scaledErfc(double u) {
        double f = u;
        for (int k = 40; k >= 1; k--) {
            f = u + 0.5 * k / f;
        }
        return 1 / (f * FastMath.sqrt(FastMath.PI));
    }

    private static double normalBelow(double z) {
        return 0.5 * Erf.erfc(-z / ROOT2);
    }

    private static double normalDensity(double z) {
        return FastMath.exp(-0.5 * z * z) / FastMath.sqrt(2 * FastMath.PI);
    }
}
