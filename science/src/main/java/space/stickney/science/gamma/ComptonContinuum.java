package space.stickney.science.gamma;

import org.hipparchus.util.FastMath;
import space.stickney.science.detection.EnergyScale;

/**
 * Counts of a line whose photons leave part of their energy: a share in electrons of one Compton scattering (Klein and Nishina 1929; edge
 * at E 2a/(1 + 2a), a = E/511 keV), the rest level up to the line (several scatterings, then escape). Their number follows from the ratio of
 * full-energy counts to all counts, p(E) = min(1, p0 (E/1332 keV)^-q).
 *
 * <p>A ratio of 0.18 at 1332 keV and q = 0.6 are assumed for a bare crystal of 5 cm. Edges are not smeared by the resolution.
 *
 * @param peakToTotal p0, above 0, at most 1; 1 for no continuum
 * @param power q
 * @param onceScattered share of the continuum that has the shape of a single scattering
 */
public record ComptonContinuum(double peakToTotal, double power, double onceScattered) {
    /** No continuum. */
    public static final ComptonContinuum NONE = new ComptonContinuum(1, 0, 1);

    /** Assumed for a bare crystal of 5 cm. */
    public static final ComptonContinuum FIVE_CENTIMETERS = new ComptonContinuum(0.18, 0.6, 0.8);

    public ComptonContinuum {
        if (!(peakToTotal > 0 && peakToTotal <= 1 && power >= 0 && onceScattered >= 0 && onceScattered <= 1)) {
            throw new IllegalArgumentException("a ratio of peak to total and a share must be from 0 to 1");
        }
    }

    /** Counts outside the full-energy peak per count in it, for a line (keV). */
    public double outside(double energyKeV) {
        double ratio = peakToTotal * FastMath.pow(energyKeV / FullEnergyArea.REFERENCE_KEV, -power);
        return ratio >= 1 ? 0 : 1 / ratio - 1;
    }

    /** Highest energy (keV) of an electron after one scattering of a photon (keV). */
    public static double edgeKeV(double energyKeV) {
        double a2 = 2 * energyKeV / EscapePeaks.ELECTRON_KEV;
        return energyKeV * a2 / (1 + a2);
    }

    /**
     * Adds so many counts from 0 to the line.
     *
     * @param counts of each channel, added to
     * @param scale energies of the channels
     * @param energyKeV of the line
     * @param total counts in the whole continuum, also where there are no channels
     */
    public void add(double[] counts, EnergyScale scale, double energyKeV, double total) {
        double a = energyKeV / EscapePeaks.ELECTRON_KEV;
        double edge = edgeKeV(energyKeV);
        double norm = total * onceScattered / (energyKeV * integral(edge / energyKeV, a));
        double level = total * (1 - onceScattered) / energyKeV;
        double low = Math.max(scale.energyKeV(0), 0);
        for (int i = 0; i < counts.length && low < energyKeV; i++) {
            double high = Math.max(scale.energyKeV(i + 1), 0);
            counts[i] += level * (Math.min(high, energyKeV) - low);
            if (low < edge) {
                double top = Math.min(high, edge);
                counts[i] += norm * (top - low) * density(0.5 * (low + top) / energyKeV, a);
            }
            low = high;
        }
    }

    /** Klein and Nishina's cross section per share of energy s given to the electron, without its constant factor. */
    static double density(double s, double a) {
        double t = s / (1 - s);
        return 2 + t * t / (a * a) + t * (s - 2 / a);
    }

    /** The integral of {@link #density} from 0 to s. */
    static double integral(double s, double a) {
        double u = 1 - s;
        double log = FastMath.log(u);
        return 2 * s + (1 / u + 2 * log - u) / (a * a) + (-log + 2 * u - 0.5 * u * u - 1.5) - 2 / a * (-log + u - 1);
    }
}
