package space.stickney.science.gamma;

import org.hipparchus.util.FastMath;
import space.stickney.science.inference.Bounds;
import space.stickney.science.inference.Cholesky;
import space.stickney.science.inference.Fit;
import space.stickney.science.inference.LeastSquaresWithPriors;
import space.stickney.science.inference.Priors;
import space.stickney.science.scene.Composition;

/**
 * From strengths of lines and neutrons to a composition: damped Gauss-Newton on ratios and nuisance factors together. The
 * error of each line's nuclear data, relative to what the model predicts for it, is part of the covariance of the data; fit
 * and covariance are made consistent in three rounds.
 */
final class CompositionFit {
    /** Relative 1 sigma of what the model of ground and geometry leaves out, for each line and sensor on its own; assumed. */
    static final double MODEL_SIGMA = 0.02;

    private static final int ROUNDS = 3;
    /** Three hundredths of a sigma. */
    private static final double SETTLED = 1e-3;

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
            Fit fit, double[][] statistical, LeastSquaresWithPriors problem, double chiSquare, double[][] covariance) {}

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
            fit = problem.fit(theta, Bounds.none(unknowns.size()), SETTLED);
            theta = fit.parameters();
        }
        return new Solution(
                fit,
                statistical(new LeastSquaresWithPriors(model, data, noise, priors), theta),
                problem,
                problem.chiSquare(theta),
                covariance);
    }

    /** Of the prior's middle and all built-in compositions the one that fits best, to save steps. */
    private double[] start() {
        double[] best = priors.mean().clone();
        double lowest = misfit(best);
        for (String name : Composition.names()) {
            double[] theta = best.clone();
            double[] ratios = unknowns.ratios(Composition.named(name));
            System.arraycopy(ratios, 0, theta, 0, ratios.length);
            double misfit = misfit(theta);
            if (misfit < lowest) {
                lowest = misfit;
                best = theta;
            }
        }
        return best;
    }

    /** Coarse: each datum within a fifth of what is expected, or its noise. */
    private double misfit(double[] theta) {
        double[] predicted = new double[data.length];
        model.predict(theta, predicted);
        double sum = 0;
        for (int i = 0; i < data.length; i++) {
            double off = data[i] - predicted[i];
            sum += off * off / (noise[i][i] + 0.04 * predicted[i] * predicted[i]);
        }
        return sum;
    }

    /** Covariance of the data with the errors of nuclear data and model, relative to what is expected. */
    double[][] withNuclearData(double[] predicted) {
        double[][] sum = new double[data.length][];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = noise[i].clone();
            double nuclear = i < lines.length ? Unknowns.nuclearNoise(lines[i]) : 0;
            sum[i][i] += (nuclear * nuclear + MODEL_SIGMA * MODEL_SIGMA) * predicted[i] * predicted[i];
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

    /** Derivatives of ln w of an element by the amounts. */
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
