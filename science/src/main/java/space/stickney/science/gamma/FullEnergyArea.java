package space.stickney.science.gamma;

import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * Effective area for full-energy counts, on the axis of symmetry: counts in the peak per photon/m2.
 *
 * <p>ln(A / A0) = c1 L + c2 L2 + ... - ln(1 + (knee/E)3), L = ln(E / 1332.492 keV): a polynomial in the logarithms, as laboratories fit it
 * (Debertin and Helmer 1988, section 4.2), and below the knee the absorption in what stands before the crystal. A0 comes from the relative
 * efficiency, whose definition (IEEE 325: a NaI of 3 in x 3 in, 1.2e-3 at 25 cm from a point source) makes 100 % an area of 1.2e-3 4 pi
 * (25 cm)2 = 9.42 cm2.
 *
 * @param relativeEfficiency at 1332.5 keV, 0.23 for 23 %
 * @param slopes c1, c2 ...
 * @param kneeKeV keV, 0 for none
 */
public record FullEnergyArea(double relativeEfficiency, List<Double> slopes, double kneeKeV) {
    /** Line of Co-60 at which relative efficiencies are stated. */
    public static final double REFERENCE_KEV = 1332.492;

    /** Area (m2) of a relative efficiency of 100 %. */
    public static final double UNIT_AREA = 1.2e-3 * 4 * FastMath.PI * 0.25 * 0.25;

    public FullEnergyArea {
        slopes = List.copyOf(slopes);
        if (!(relativeEfficiency > 0 && kneeKeV >= 0)) {
            throw new IllegalArgumentException("a relative efficiency must be positive, a knee not negative");
        }
    }

    /** Effective area (m2) at an energy (keV, positive). */
    public double area(double energyKeV) {
        double log = FastMath.log(energyKeV / REFERENCE_KEV);
        double sum = 0;
        for (int k = slopes.size() - 1; k >= 0; k--) {
            sum = (sum + slopes.get(k)) * log;
        }
        double knee = kneeKeV / energyKeV;
        return relativeEfficiency * UNIT_AREA * FastMath.exp(sum) / (1 + knee * knee * knee);
    }
}
