package space.stickney.science.detection.peaks;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.science.detection.Resolution;
import space.stickney.science.detection.Spectrum;

/**
 * Finds peaks with a filter of zero area and zero slope, as wide as a peak: the sum over one FWHM less the mean of the same on both sides, over its
 * sigma (after Mariscotti 1967, NIM 50, 309, in the form with a rectangle, Robertson et al. 1972, NIM 100, 317). A constant or sloping continuum gives
 * nothing; an edge may give a candidate, which the fit then discards.
 */
public final class PeakSearch {
    private PeakSearch() {}

    /**
     * Places of candidates.
     *
     * @param spectrum counts
     * @param width expected resolution
     * @param threshold significance in sigma, such as 4
     * @return places on the axis of channels (centres), growing
     */
    public static List<Double> candidates(Spectrum spectrum, Resolution width, double threshold) {
        int n = spectrum.channels();
        double[] sums = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + spectrum.count(i);
        }
        double[] significance = new double[n];
        for (int i = 0; i < n; i++) {
            significance[i] = significance(sums, i, half(spectrum, width, i));
        }
        List<Double> found = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (significance[i] >= threshold && highest(significance, i, half(spectrum, width, i) + 1)) {
                found.add(i + 0.5);
            }
        }
        return found;
    }

    private static int half(Spectrum spectrum, Resolution width, int channel) {
        double x = channel + 0.5;
        double fwhm =
                width.fwhmKeV(spectrum.scale().energyKeV(x)) / spectrum.scale().gainKeV(x);
        return (int) FastMath.max(1, FastMath.rint(0.5 * (fwhm - 1)));
    }

    private static double significance(double[] sums, int i, int half) {
        int w = 2 * half + 1;
        int low = i - half - w;
        int high = i + half + w;
        if (low < 0 || high >= sums.length - 1) {
            return 0;
        }
        double middle = sums[i + half + 1] - sums[i - half];
        double sides = sums[i - half] - sums[low] + sums[high + 1] - sums[i + half + 1];
        double variance = middle + 0.25 * sides;
        return variance > 0 ? (middle - 0.5 * sides) / FastMath.sqrt(variance) : 0;
    }

    private static boolean highest(double[] values, int at, int reach) {
        for (int i = FastMath.max(0, at - reach); i <= FastMath.min(values.length - 1, at + reach); i++) {
            if (values[i] > values[at] || (values[i] == values[at] && i < at)) {
                return false;
            }
        }
        return true;
    }
}
