package space.stickney.science.inference;

import org.hipparchus.util.FastMath;

/**
 * The minimum of an objective.
 *
 * @param parameters at the minimum
 * @param covariance the inverse of the Fisher information there, [parameter][parameter]; rows of parameters held by a bound
 *     are zero
 * @param objective S at the minimum, priors included
 * @param steps taken
 */
public record Fit(double[] parameters, double[][] covariance, double objective, int steps) {
    /** 1 sigma of a parameter. */
    public double sigma(int parameter) {
        return FastMath.sqrt(covariance[parameter][parameter]);
    }
}
