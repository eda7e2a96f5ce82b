package space.stickney.science.gamma;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;
import space.stickney.science.inference.Chains;
import space.stickney.science.inference.Cholesky;

/**
 * The posterior of a retrieval as forecasts use it: a centre and a covariance of the parameters, and the 16, 50 and 84 % points of ln
 * w of each element. From Markov chains if they have converged (mean, covariance, quantiles of the samples), else from the
 * curvature at the best fit.
 *
 * @param samples ln w of each element, sorted, if sampled
 */
@SuppressWarnings("ArrayRecordComponent")
record PosteriorShape(
        double[] centre,
        double[][] covariance,
        double[] p16,
        double[] p50,
        double[] p84,
        Optional<double[][]> samples) {
    static PosteriorShape of(CompositionRetrieval.Fitted f, Optional<Chains> converged) {
        return converged.map(c -> sampled(f.unknowns(), c)).orElseGet(() -> gaussian(f));
    }

    private static PosteriorShape gaussian(CompositionRetrieval.Fitted f) {
        double[] theta = f.solution().fit().parameters();
        double[][] covariance = f.solution().fit().covariance();
        int n = f.unknowns().ratios();
        double[] w = f.unknowns().fractions(theta);
        double[] p16 = new double[n];
        double[] p50 = new double[n];
        double[] p84 = new double[n];
        for (int e = 0; e < n; e++) {
            double sigma =
                    FastMath.sqrt(CompositionFit.variance(CompositionFit.slopes(f.unknowns(), theta, e), covariance));
            p50[e] = FastMath.log(w[e]);
            p16[e] = p50[e] - sigma;
            p84[e] = p50[e] + sigma;
        }
        return new PosteriorShape(theta, covariance, p16, p50, p84, Optional.empty());
    }

    private static PosteriorShape sampled(Unknowns unknowns, Chains chains) {
        int d = unknowns.size();
        double[] mean = new double[d];
        double[][] covariance = new double[d][d];
        double[][] all = Arrays.stream(chains.samples()).flatMap(Arrays::stream).toArray(double[][]::new);
        for (double[] x : all) {
            for (int i = 0; i < d; i++) {
                mean[i] += x[i] / all.length;
            }
        }
        for (double[] x : all) {
            for (int i = 0; i < d; i++) {
                double off = (x[i] - mean[i]) / (all.length - 1);
                for (int j = 0; j < d; j++) {
                    covariance[i][j] += off * (x[j] - mean[j]);
                }
            }
        }
        int n = unknowns.ratios();
        double[][] points = new double[3][n];
        double[][] sorted = new double[n][all.length];
        for (int k = 0; k < all.length; k++) {
            double[] w = unknowns.fractions(all[k]);
            for (int e = 0; e < n; e++) {
                sorted[e][k] = FastMath.log(w[e]);
            }
        }
        for (int e = 0; e < n; e++) {
            Arrays.sort(sorted[e]);
            points[0][e] = Chains.quantile(sorted[e], 0.16);
            points[1][e] = Chains.quantile(sorted[e], 0.5);
            points[2][e] = Chains.quantile(sorted[e], 0.84);
        }
        return new PosteriorShape(mean, covariance, points[0], points[1], points[2], Optional.of(sorted));
    }

    /** Quantiles of w of an element at equal steps of probability. */
    List<Double> quantiles(int element, int count) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double q = (i + 0.5) / count;
            double ln = samples.map(s -> Chains.quantile(s[element], q))
                    .orElseGet(() -> p50[element] + sigma(element) * FastMath.sqrt(2) * Erf.erfInv(2 * q - 1));
            all.add(FastMath.min(1, FastMath.exp(ln)));
        }
        return all;
    }

    /** 1 sigma of ln w: half of the way from the 16 to the 84 % point. */
    double sigma(int element) {
        return 0.5 * (p84[element] - p16[element]);
    }

    /**
     * The linear map under which a covariance of the best fit becomes this one; it carries forecasts, which are linear, over to the posterior
     * as it is.
     */
    double[][] carrier(double[][] linear) {
        int d = linear.length;
        double[][] map = new double[d][d];
        Cholesky from = Cholesky.of(linear);
        Cholesky to = Cholesky.of(covariance);
        for (int j = 0; j < d; j++) {
            double[] unit = new double[d];
            unit[j] = 1;
            from.whiten(unit);
            double[] column = to.correlate(unit);
            for (int i = 0; i < d; i++) {
                map[i][j] = column[i];
            }
        }
        return map;
    }

    /** A C A^T. */
    static double[][] carried(double[][] a, double[][] c) {
        int d = a.length;
        double[][] half = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int k = 0; k < d; k++) {
                double factor = a[i][k];
                for (int j = 0; factor != 0 && j < d; j++) {
                    half[i][j] += factor * c[k][j];
                }
            }
        }
        double[][] out = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < d; k++) {
                    sum += half[i][k] * a[j][k];
                }
                out[i][j] = sum;
                out[j][i] = sum;
            }
        }
        return out;
    }
}
