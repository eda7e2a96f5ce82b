package space.stickney.science.detection.peaks;

import org.hipparchus.util.FastMath;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.inference.Model;

/**
 * Counts of some peaks of one shape on a straight background. Parameters: background at the middle and its slope (counts per channel, and that per
 * channel), step (counts per channel per count), log of sigma (channels), share and log of the length (sigmas) of the tail, then for each peak
 * place (channels, from the middle) and area.
 */
final class PeakGroup implements Model {
    static final int STEP = 2;
    static final int WIDTH = 3;
    static final int TAIL = 4;
    static final int LENGTH = 5;
    static final int SHARED = 6;
    private final int from;
    private final int to;
    private final int peaks;

    PeakGroup(int from, int to, int peaks) {
        this.from = from;
        this.to = to;
        this.peaks = peaks;
    }

    double middle() {
        return 0.5 * (from + to);
    }

    @Override
    public int parameters() {
        return SHARED + 2 * peaks;
    }

    @Override
    public int data() {
        return to - from;
    }

    @Override
    public void predict(double[] theta, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            expected[i] = theta[0] + theta[1] * (from + i + 0.5 - middle());
        }
        double sigma = FastMath.exp(theta[WIDTH]);
        // the central differences of the fit may step a little below a bound of 0
        PeakShape shape = new PeakShape(FastMath.max(theta[TAIL], 0), sigma * FastMath.exp(theta[LENGTH]), 1);
        for (int k = 0; k < peaks; k++) {
            double at = theta[SHARED + 2 * k] + middle();
            double area = theta[SHARED + 2 * k + 1];
            double below = shape.peakBelow(from - at, sigma);
            double step = shape.stepBelow(from - at, sigma);
            for (int i = 0; i < expected.length; i++) {
                double next = shape.peakBelow(from + i + 1 - at, sigma);
                expected[i] += area * (next - below);
                below = next;
                if (theta[STEP] != 0) {
                    double nextStep = shape.stepBelow(from + i + 1 - at, sigma);
                    expected[i] += area * theta[STEP] * (nextStep - step);
                    step = nextStep;
                }
            }
        }
    }
}
