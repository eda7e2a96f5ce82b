package space.stickney.science.detection;

/** Adds the counts of a peak to channels: differences of closed integrals at the edges of channels, so that none are lost. */
public final class PeakAdder {
    private static final double SIGMAS = 8;
    private static final double TAILS = 32;

    private PeakAdder() {}

    /**
     * Adds Gaussian, tail and step. The step reaches down to energy 0.
     *
     * @param counts of each channel, added to
     * @param scale energies of the channels, growing
     * @param shape of the peak
     * @param energyKeV of the peak
     * @param sigmaKeV of the Gaussian
     * @param area counts in Gaussian and tail
     */
    public static void add(
            double[] counts, EnergyScale scale, PeakShape shape, double energyKeV, double sigmaKeV, double area) {
        double reach = SIGMAS * sigmaKeV + (shape.tailFraction() > 0 ? TAILS * shape.tailKeV() : 0);
        int from = channelAt(scale, energyKeV - reach, counts.length);
        int to = channelAt(scale, energyKeV + SIGMAS * sigmaKeV, counts.length) + 1;
        boolean step = shape.stepPerKeV() > 0;
        double below = shape.peakBelow(scale.energyKeV(from) - energyKeV, sigmaKeV);
        double stepBelow = shape.stepBelow(scale.energyKeV(from) - energyKeV, sigmaKeV);
        for (int i = from; i < Math.min(to, counts.length); i++) {
            double offset = scale.energyKeV(i + 1) - energyKeV;
            double next = shape.peakBelow(offset, sigmaKeV);
            counts[i] += area * (next - below);
            below = next;
            if (step) {
                double nextStep = shape.stepBelow(offset, sigmaKeV);
                counts[i] += area * (nextStep - stepBelow);
                stepBelow = nextStep;
            }
        }
        if (step) {
            addLevel(counts, scale, Math.min(from, counts.length), area * shape.stepPerKeV());
        }
    }

    /** As {@link #add}, with the tail towards high energies and without a step. */
    public static void addMirrored(
            double[] counts, EnergyScale scale, PeakShape shape, double energyKeV, double sigmaKeV, double area) {
        double reach = SIGMAS * sigmaKeV + (shape.tailFraction() > 0 ? TAILS * shape.tailKeV() : 0);
        int from = channelAt(scale, energyKeV - SIGMAS * sigmaKeV, counts.length);
        int to = channelAt(scale, energyKeV + reach, counts.length) + 1;
        double above = shape.peakBelow(energyKeV - scale.energyKeV(from), sigmaKeV);
        for (int i = from; i < Math.min(to, counts.length); i++) {
            double next = shape.peakBelow(energyKeV - scale.energyKeV(i + 1), sigmaKeV);
            counts[i] += area * (above - next);
            above = next;
        }
    }

    private static void addLevel(double[] counts, EnergyScale scale, int to, double perKeV) {
        double low = Math.max(scale.energyKeV(0), 0);
        for (int i = 0; i < to; i++) {
            double high = Math.max(scale.energyKeV(i + 1), 0);
            counts[i] += perKeV * (high - low);
            low = high;
        }
    }

    /** The channel that holds an energy; 0 below the first, the number of channels above the last. */
    private static int channelAt(EnergyScale scale, double energyKeV, int channels) {
        double x = scale.channel(energyKeV);
        return x < 0 || Double.isNaN(x) ? 0 : (int) Math.min(x, channels);
    }
}
