package space.stickney.science.inference;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.hipparchus.util.FastMath;

/**
 * Samples of several Markov chains of equal length.
 *
 * @param samples [chain][sample][parameter]; within a chain those of its walkers in turn
 * @param walkers that a chain has
 * @param accepted share of the proposals after those dropped that were taken
 */
public record Chains(double[][][] samples, int walkers, double accepted) {
    /** A function of the parameters along each chain, [chain][sample]. */
    public double[][] of(ToDoubleFunction<double[]> quantity) {
        return Arrays.stream(samples)
                .map(c -> Arrays.stream(c).mapToDouble(quantity).toArray())
                .toArray(double[][]::new);
    }

    /** The samples in other coordinates. */
    public Chains map(UnaryOperator<double[]> change) {
        return new Chains(
                Arrays.stream(samples)
                        .map(c -> Arrays.stream(c).map(change).toArray(double[][]::new))
                        .toArray(double[][][]::new),
                walkers,
                accepted);
    }

    /** Mean and standard deviation, quantiles and diagnostics of a function of the parameters. */
    public Summary summary(ToDoubleFunction<double[]> quantity) {
        double[][] chains = of(quantity);
        double[] all =
                Arrays.stream(chains).flatMapToDouble(Arrays::stream).sorted().toArray();
        double mean = Arrays.stream(all).average().orElseThrow();
        double square = Arrays.stream(all).map(x -> (x - mean) * (x - mean)).sum() / (all.length - 1);
        return new Summary(
                mean,
                FastMath.sqrt(square),
                quantile(all, 0.16),
                quantile(all, 0.5),
                quantile(all, 0.84),
                Convergence.splitRHat(chains),
                Convergence.effectiveSize(byWalker(chains)));
    }

    /** Each walker on its own: samples that follow one another in a chain are of different ones, which would hide their correlation. */
    private double[][] byWalker(double[][] chains) {
        double[][] paths = new double[chains.length * walkers][chains[0].length / walkers];
        for (int c = 0; c < chains.length; c++) {
            for (int i = 0; i < paths[0].length * walkers; i++) {
                paths[c * walkers + i % walkers][i / walkers] = chains[c][i];
            }
        }
        return paths;
    }

    /** A quantile of values in order, between neighbours in proportion. */
    public static double quantile(double[] sorted, double q) {
        double at = q * (sorted.length - 1);
        int i = (int) at;
        return i + 1 < sorted.length ? sorted[i] + (at - i) * (sorted[i + 1] - sorted[i]) : sorted[i];
    }

    /**
     * What the chains say of one quantity.
     *
     * @param mean of the posterior
     * @param sigma of the posterior
     * @param p16 quantile
     * @param p50 median
     * @param p84 quantile
     * @param rHat split R-hat; below 1.01 is the usual demand
     * @param effective number of independent samples that tell the mean as well
     */
    public record Summary(
            double mean, double sigma, double p16, double p50, double p84, double rHat, double effective) {}
}
