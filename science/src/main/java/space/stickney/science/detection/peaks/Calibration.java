package space.stickney.science.detection.peaks;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.FastMath;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.Resolution;

/** Energy scale and resolution from fitted peaks, by weighted linear least squares. */
public final class Calibration {
    /** Below this a place is not trusted: peaks are not Gaussians to a hundredth of their width. */
    private static final double LEAST_CHANNELS = 0.01;

    private Calibration() {}

    /**
     * A line of known energy found at a place.
     *
     * @param energyKeV known energy
     * @param channel place
     * @param channelSigma 1 sigma of the place
     */
    public record Known(double energyKeV, double channel, double channelSigma) {}

    /**
     * The polynomial through known lines.
     *
     * @param lines more than the degree
     * @param degree 1 for offset and gain, 2 with curvature
     */
    public static EnergyScale scale(List<Known> lines, int degree) {
        if (lines.size() <= degree) {
            throw new IllegalArgumentException(
                    lines.size() + " lines are too few for a polynomial of degree " + degree);
        }
        double far = lines.stream().mapToDouble(Known::channel).max().orElse(1);
        double[][] rows = new double[lines.size()][degree + 1];
        double[] right = new double[lines.size()];
        for (int i = 0; i < rows.length; i++) {
            Known line = lines.get(i);
            double weight = 1 / FastMath.max(line.channelSigma(), LEAST_CHANNELS);
            for (int k = 0; k <= degree; k++) {
                rows[i][k] = weight * FastMath.pow(line.channel() / far, k);
            }
            right[i] = weight * line.energyKeV();
        }
        double[] c = solve(rows, right);
        for (int k = 0; k <= degree; k++) {
            c[k] /= FastMath.pow(far, k);
        }
        return EnergyScale.of(c);
    }

    /**
     * FWHM2 = a2 + b2 E (+ c2 E2) through the widths of peaks; a part that came out negative is left out.
     *
     * @param peaks at least as many as parts
     * @param trapping whether to fit c
     */
    public static Resolution resolution(List<FittedPeak> peaks, boolean trapping) {
        boolean[] used = {true, true, trapping};
        while (true) {
            double[] squares = squares(peaks, used);
            int worst = 0;
            for (int k = 1; k < 3; k++) {
                worst = squares[k] < squares[worst] ? k : worst;
            }
            if (squares[worst] >= 0) {
                return new Resolution(
                        FastMath.sqrt(squares[0]),
                        FastMath.sqrt(squares[1]) / FastMath.sqrt(1000),
                        FastMath.sqrt(squares[2]) / 1000);
            }
            used[worst] = false;
        }
    }

    /** a2, b2 and c2 in keV and MeV. */
    private static double[] squares(List<FittedPeak> peaks, boolean[] used) {
        int terms = (used[0] ? 1 : 0) + (used[1] ? 1 : 0) + (used[2] ? 1 : 0);
        if (peaks.size() < terms || terms == 0) {
            throw new IllegalArgumentException(peaks.size() + " peaks are too few for a resolution");
        }
        double[][] rows = new double[peaks.size()][terms];
        double[] right = new double[peaks.size()];
        for (int i = 0; i < rows.length; i++) {
            FittedPeak p = peaks.get(i);
            // widths are not those of Gaussians to better than a hundredth
            double sigma = 2 * p.fwhmKeV() * FastMath.max(p.fwhmSigmaKeV(), 0.01 * p.fwhmKeV());
            int at = 0;
            for (int k = 0; k < 3; k++) {
                if (used[k]) {
                    rows[i][at++] = FastMath.pow(p.energyKeV() / 1000, k) / sigma;
                }
            }
            right[i] = p.fwhmKeV() * p.fwhmKeV() / sigma;
        }
        double[] solution = solve(rows, right);
        double[] out = new double[3];
        int at = 0;
        for (int k = 0; k < 3; k++) {
            out[k] = used[k] ? solution[at++] : 0;
        }
        return out;
    }

    private static double[] solve(double[][] rows, double[] right) {
        RealVector x = new QRDecomposition(new Array2DRowRealMatrix(rows, false))
                .getSolver()
                .solve(new ArrayRealVector(right, false));
        return x.toArray();
    }
}
