package space.stickney.science.inference;

import java.util.Arrays;

/**
 * What is known of each parameter before the data: independent Gaussians; an infinite sigma says nothing.
 *
 * @param mean of each parameter
 * @param sigma of each parameter, above 0, may be infinite
 */
public record Priors(double[] mean, double[] sigma) {
    public Priors {
        mean = mean.clone();
        sigma = sigma.clone();
        if (mean.length != sigma.length) {
            throw new IllegalArgumentException(mean.length + " means, " + sigma.length + " sigmas");
        }
        for (double s : sigma) {
            if (!(s > 0)) {
                throw new IllegalArgumentException("a prior sigma of " + s);
            }
        }
    }

    /** No knowledge of n parameters. */
    public static Priors none(int n) {
        double[] sigma = new double[n];
        Arrays.fill(sigma, Double.POSITIVE_INFINITY);
        return new Priors(new double[n], sigma);
    }

    /** The same but for one parameter. */
    public Priors with(int parameter, double newMean, double newSigma) {
        double[] m = mean.clone();
        double[] s = sigma.clone();
        m[parameter] = newMean;
        s[parameter] = newSigma;
        return new Priors(m, s);
    }

    /** The sum of ((theta - mean)/sigma)^2. */
    public double penalty(double[] theta) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            double z = Double.isInfinite(sigma[i]) ? 0 : (theta[i] - mean[i]) / sigma[i];
            sum += z * z;
        }
        return sum;
    }

    /** Adds half the gradient of the penalty and its half second derivative. */
    void add(double[] theta, double[] gradient, double[][] information) {
        for (int i = 0; i < mean.length; i++) {
            if (!Double.isInfinite(sigma[i])) {
                double weight = 1 / (sigma[i] * sigma[i]);
                gradient[i] += (theta[i] - mean[i]) * weight;
                information[i][i] += weight;
            }
        }
    }
}
