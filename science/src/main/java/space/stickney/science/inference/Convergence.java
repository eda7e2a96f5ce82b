package space.stickney.science.inference;

import org.hipparchus.util.FastMath;

/**
 * Whether Markov chains have forgotten where they began: split R-hat and effective sample size (Gelman and others 2013, ch. 11;
 * Vehtari and others 2021, eq. 1 to 13, without the rank transform; sums of pairs after Geyer 1992).
 */
public final class Convergence {
    private Convergence() {}

    /** Split R-hat of chains [chain][sample]: 1 when the halves of all chains agree. */
    public static double splitRHat(double[][] chains) {
        double[][] halves = halves(chains);
        Variances v = Variances.of(halves);
        return v.within == 0 ? 1 : FastMath.sqrt(v.pooled() / v.within);
    }

    /** Number of independent samples with the same variance of the mean. */
    public static double effectiveSize(double[][] chains) {
        double[][] halves = halves(chains);
        int n = halves[0].length;
        int total = n * halves.length;
        Variances v = Variances.of(halves);
        if (v.pooled() == 0) {
            return total;
        }
        double sum = 0;
        double last = Double.POSITIVE_INFINITY;
        for (int lag = 0; lag + 1 < n; lag += 2) {
            double pair = correlation(halves, v, lag) + correlation(halves, v, lag + 1);
            if (pair <= 0) {
                break;
            }
            last = Math.min(last, pair);
            sum += last;
        }
        return Math.min(total * FastMath.log10(total), total / (2 * sum - 1));
    }

    /** Autocorrelation at a lag: 1 - (W - mean autocovariance)/pooled variance. */
    private static double correlation(double[][] chains, Variances v, int lag) {
        double covariance = 0;
        for (int c = 0; c < chains.length; c++) {
            double[] x = chains[c];
            double sum = 0;
            for (int i = 0; i + lag < x.length; i++) {
                sum += (x[i] - v.means[c]) * (x[i + lag] - v.means[c]);
            }
            covariance += sum / (x.length - 1) / chains.length;
        }
        return 1 - (v.within - covariance) / v.pooled();
    }

    private static double[][] halves(double[][] chains) {
        int n = chains[0].length / 2;
        double[][] halves = new double[2 * chains.length][];
        for (int c = 0; c < chains.length; c++) {
            halves[2 * c] = java.util.Arrays.copyOfRange(chains[c], 0, n);
            halves[2 * c + 1] = java.util.Arrays.copyOfRange(chains[c], chains[c].length - n, chains[c].length);
        }
        return halves;
    }

    private record Variances(double[] means, double within, double between, int n) {
        static Variances of(double[][] chains) {
            int m = chains.length;
            int n = chains[0].length;
            double[] means = new double[m];
            double within = 0;
            double grand = 0;
            for (int c = 0; c < m; c++) {
                means[c] = mean(chains[c]);
                grand += means[c] / m;
                double sum = 0;
                for (double x : chains[c]) {
                    sum += (x - means[c]) * (x - means[c]);
                }
                within += sum / (n - 1) / m;
            }
            double between = 0;
            for (double mean : means) {
                between += (mean - grand) * (mean - grand) / (m - 1);
            }
            return new Variances(means, within, between, n);
        }

        double pooled() {
            return within * (n - 1) / n + between;
        }

        private static double mean(double[] x) {
            double sum = 0;
            for (double v : x) {
                sum += v;
            }
            return sum / x.length;
        }
    }
}
