package space.stickney.science.detection.peaks;

/**
 * A peak fitted to counts.
 *
 * @param channel place of its Gaussian on the axis of channels (i + 0.5 is the centre of channel i)
 * @param channelSigma 1 sigma of the place
 * @param energyKeV the same place by the spectrum's energy scale
 * @param energySigmaKeV 1 sigma, of the place alone
 * @param fwhmKeV full width at half maximum; shared by the peaks of a multiplet
 * @param fwhmSigmaKeV 1 sigma
 * @param area net counts
 * @param areaSigma 1 sigma
 * @param backgroundPerChannel counts per channel below it
 * @param multiplet number of peaks fitted together
 * @param reducedDeviance of the window's fit: deviance over its expectation less the free parameters, 1 for a good one
 */
public record FittedPeak(
        double channel,
        double channelSigma,
        double energyKeV,
        double energySigmaKeV,
        double fwhmKeV,
        double fwhmSigmaKeV,
        double area,
        double areaSigma,
        double backgroundPerChannel,
        int multiplet,
        double reducedDeviance) {
    /** Net counts over their sigma. */
    public double significance() {
        return area / areaSigma;
    }
}
