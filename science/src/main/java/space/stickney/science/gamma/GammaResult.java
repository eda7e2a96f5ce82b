package space.stickney.science.gamma;

import java.util.List;
import java.util.Optional;

/**
 * What a retrieval found.
 *
 * @param elements all that the model knows, by atomic number
 * @param hypotheses of formation with their probabilities, which add to one
 * @param decisions by boxes at stated errors
 * @param lines of the ground with what was seen of them
 * @param goodness of the fits
 * @param nuisances that were fitted beside
 * @param lnCovariance covariance of ln(mass fraction), in the order of the elements
 * @param groups names and live times of the sums
 * @param posterior how it was sampled; empty if a Gaussian stands for it
 * @param assumptions behind it
 * @param spectrum counts and fit of the target groups together, by window
 */
public record GammaResult(
        List<Element> elements,
        List<Hypothesis> hypotheses,
        List<Decision> decisions,
        List<Line> lines,
        Goodness goodness,
        List<Nuisance> nuisances,
        List<List<Double>> lnCovariance,
        List<Live> groups,
        Optional<Posterior> posterior,
        List<String> assumptions,
        List<Channel> spectrum) {
    /**
     * An element.
     *
     * @param symbol of it
     * @param massFraction best value
     * @param statistical 1 sigma from counting, all else known
     * @param systematic 1 sigma from the rest: yields, efficiency, nuclear data, assumed elements
     * @param p16 of the posterior
     * @param p84 of the posterior
     * @param ratioToSilicon by mass
     * @param ratioStatistical 1 sigma
     * @param ratioSystematic 1 sigma
     * @param unknown why it is indeterminate, if it is
     */
    public record Element(
            String symbol,
            double massFraction,
            double statistical,
            double systematic,
            double p16,
            double p84,
            double ratioToSilicon,
            double ratioStatistical,
            double ratioSystematic,
            Optional<String> unknown) {}

    /**
     * A way Phobos may have formed.
     *
     * @param name "captured CI" for an asteroid of this class, "giant impact"
     * @param probability given the data, all priors stated in the assumptions
     */
    public record Hypothesis(String name, double probability) {}

    /**
     * The decision of the box test.
     *
     * @param error E_P, relative error taken for each element
     * @param decision "captured", "impact", "ambiguous" or "neither"
     */
    public record Decision(double error, String decision) {}

    /**
     * A line of the ground.
     *
     * @param id in the table
     * @param element it stands for
     * @param energyKeV of it
     * @param flux scalar flux at the surface (photons/(m2 s))
     * @param sigma 1 sigma of it from counting
     * @param expected flux of the composition found
     * @param signal photons/m2 from the target in its groups
     * @param mars the same from Mars
     * @param spacecraft the same from spacecraft and sensor
     */
    public record Line(
            String id,
            String element,
            double energyKeV,
            double flux,
            double sigma,
            double expected,
            double signal,
            double mars,
            double spacecraft) {}

    /**
     * Goodness.
     *
     * @param deviance of all counts in windows
     * @param expectedDeviance of a right model, less a unit for each parameter
     * @param devianceSigma of it
     * @param channels counts compared
     * @param chiSquare of lines and neutrons against the composition
     * @param data how many
     * @param offsetKeV of the energy scale, as fitted
     * @param gain of it
     * @param width of peaks over the calibrated one
     */
    public record Goodness(
            double deviance,
            double expectedDeviance,
            double devianceSigma,
            int channels,
            double chiSquare,
            int data,
            double offsetKeV,
            double gain,
            double width) {}

    /**
     * A factor that was fitted with the composition.
     *
     * @param name of it
     * @param factor on the nominal value
     * @param sigma 1 sigma of its logarithm
     * @param prior 1 sigma of its logarithm before
     */
    public record Nuisance(String name, double factor, double sigma, double prior) {}

    /** Live time of a sum of accumulations (s). */
    public record Live(String name, String mode, double live) {}

    /**
     * How the posterior was sampled.
     *
     * @param samples kept, of all chains
     * @param accepted share of proposals
     * @param worstRHat of the elements
     * @param leastEffective sample size of the elements
     * @param used whether the chains have converged; if not, best values and percentiles are those of the Gaussian in the
     *     logarithms, not theirs
     */
    public record Posterior(int samples, double accepted, double worstRHat, double leastEffective, boolean used) {}

    /** Counts of the target groups together in a channel, and the fit. */
    public record Channel(int channel, double energyKeV, double counts, double fit) {}

    /** An element by its symbol. */
    public Element element(String symbol) {
        return elements.stream()
                .filter(e -> e.symbol.equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no element " + symbol));
    }
}
