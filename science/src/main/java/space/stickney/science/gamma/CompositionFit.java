package space.stickney.science.gamma;

import java.util.Map;
import org.hipparchus.util.FastMath;
import space.stickney.science.inference.Bounds;
import space.stickney.science.inference.Cholesky;
import space.stickney.science.inference.Fit;
import space.stickney.science.inference.LeastSquaresWithPriors;
import space.stickney.science.inference.Priors;

/**
 * From strengths of lines and neutrons to a composition: damped Gauss-Newton on ratios and nuisance factors together. The
 * error of each line's nuclear data, relative to what the model predicts for it, is part of the covariance of the data; fit
 * and covariance are made consistent in three rounds.
 */
final class CompositionFit {
    private static final int ROUNDS = 3;

    private final Unknowns unknowns;
    private final CompositionModel model;
    private final int[] lines;
    private final double[] data;
    private final double[][] noise;
    private final Priors priors;

    /**
     * A fit to be made.
     *
     * @param data strengths, in the order of the model
     * @param noise covariance of them from counting
     */
    CompositionFit(Unknowns unknowns, CompositionModel model, int[] lines, double[] data, double[][] noise) {
        this(unknowns, model, lines, data, noise, unknowns.priors());
    }

    CompositionFit(
            Unknowns unknowns, CompositionModel model, int[] lines, double[] data, double[][] noise, Priors priors) {
        this.unknowns = unknowns;
        this.model = model;
        this.lines = lines;
        this.data = data;
        this.noise = noise;
        this.priors = priors;
    }

    /**
     * What came out.
     *
     * @param fit parameters and their whole covariance
     * @param statistical covariance of the ratios if all else were known
     * @param problem the objective at the last covariance of the data, for Markov chains; one per thread
     * @param chiSquare of the data
     * @param covariance of the data, nuclear data included
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Solution(
            Fit fit,
            double[][] statistical,
            LeastSquaresWithPriors problem,
            double chiSquare,
            double[][] covariance) {}

    Solution run() {
        double[] theta = start();
        double[] predicted = new double[data.length];
        double[][] covariance = noise;
        LeastSquaresWithPriors problem = new LeastSquaresWithPriors(model, data, noise, priors);
        Fit fit = new Fit(theta, new double[0][0], 0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            model.predict(theta, predicted);
            covariance = withNuclearData(predicted);
            problem = new LeastSquaresWithPriors(model, data, covariance, priors);
            fit = problem.fit(theta, Bounds.none(unknowns.size()));
            theta = fit.parameters();
        }
        return new Solution(fit, statistical(new LeastSquaresWithPriors(model, data, noise, priors), theta), problem, problem.chiSquare(theta), covariance);
    }

    /** The prior's middle: far from no composition. */
    private double[] start() {
        return priors.mean().clone();
    }

    private double[][] withNuclearData(double[] predicted) {
        double[][] sum = new double[data.length][];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = noise[i].clone();
            if (i < lines.length) {
                double sigma = LineTable.standard().line(lines[i]).relativeSigma() * predicted[i];
                sum[i][i] += sigma * sigma;
            }
        }
        return sum;
    }

    private double[][] statistical(LeastSquaresWithPriors problem, double[] theta) {
        int n = unknowns.size();
        double[][] information = new double[n][n];
        problem.expand(theta, new double[n], information);
        int k = unknowns.ratios();
        double[][] part = new double[k][];
        for (int i = 0; i < k; i++) {
            part[i] = java.util.Arrays.copyOf(information[i], k);
        }
        return Cholesky.of(part).inverse();
    }

    /** Another objective of the same data, for another thread. */
    LeastSquaresWithPriors another(CompositionModel own, double[][] covariance) {
        return new LeastSquaresWithPriors(own, data, covariance, priors);
    }

    /** 1 sigma of ln w of each element and of silicon, from a covariance of the ratios. */
    static Map<String, Double> logSigmas(Unknowns unknowns, double[] theta, double[][] covariance) {
        java.util.LinkedHashMap<String, Double> sigmas = new java.util.LinkedHashMap<>();
        for (int e = 0; e <= unknowns.ratios(); e++) {
            String symbol = e < unknowns.ratios() ? unknowns.elements().get(e) : Unknowns.REFERENCE;
            sigmas.put(symbol, FastMath.sqrt(variance(slopes(unknowns, theta, e), covariance)));
        }
        return sigmas;
    }

    /** Derivatives of ln w of an element (the last is silicon) by the ratios. */
    static double[] slopes(Unknowns unknowns, double[] theta, int element) {
        int k = unknowns.ratios();
        double[] slopes = new double[k];
        double[] moved = theta.clone();
        for (int p = 0; p < k; p++) {
            double h = 1e-5;
            moved[p] = theta[p] + h;
            double up = FastMath.log(unknowns.fractions(moved)[element]);
            moved[p] = theta[p] - h;
            slopes[p] = (up - FastMath.log(unknowns.fractions(moved)[element])) / (2 * h);
            moved[p] = theta[p];
        }
        return slopes;
    }

    static double variance(double[] slopes, double[][] covariance) {
        double sum = 0;
        for (int i = 0; i < slopes.length; i++) {
            for (int j = 0; j < slopes.length; j++) {
                sum += slopes[i] * slopes[j] * covariance[i][j];
            }
        }
        return sum;
    }
}
