package space.stickney.science.detection;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.special.Gamma;
import org.hipparchus.util.FastMath;

/**
 * Draws counts. Below a mean of 10 by inversion, term after term, which is exact; above by the transformed rejection PTRS (Hoermann 1993,
 * Insurance: Mathematics and Economics 12, 39), exact too up to rounding. Both use a few numbers of the generator and Hipparchus functions
 * only: the same draws on every JDK.
 */
public final class PoissonDraw {
    private static final double SMALL = 10;

    /** From here on a draw could leave a long. */
    private static final double LARGEST = 1e15;

    private PoissonDraw() {}

    /**
     * One draw.
     *
     * @param mean from 0 to 1e15
     * @param random generator
     */
    public static long draw(double mean, RandomGenerator random) {
        if (!(mean >= 0 && mean <= LARGEST)) {
            throw new IllegalArgumentException("a mean number of counts must be from 0 to 1e15, not " + mean);
        }
        if (mean == 0) {
            return 0;
        }
        return mean < SMALL ? byInversion(mean, random) : byRejection(mean, random);
    }

    /**
     * Draws all channels in their order.
     *
     * @param means by channel
     * @param counts filled
     */
    public static void draw(double[] means, int[] counts, RandomGenerator random) {
        for (int i = 0; i < means.length; i++) {
            counts[i] = Math.toIntExact(draw(means[i], random));
        }
    }

    private static long byInversion(double mean, RandomGenerator random) {
        double u = random.nextDouble();
        double term = FastMath.exp(-mean);
        long k = 0;
        while (u >= term && term > 0) {
            u -= term;
            k++;
            term *= mean / k;
        }
        return k;
    }

    private static long byRejection(double mean, RandomGenerator random) {
        double root = FastMath.sqrt(mean);
        double b = 0.931 + 2.53 * root;
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double vr = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - FastMath.abs(u);
            double k = FastMath.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= vr) {
                return (long) k;
            }
            if (k < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            if (FastMath.log(v * inverseAlpha / (a / (us * us) + b)) <= logProbability(k, mean)) {
                return (long) k;
            }
        }
    }

    /**
     * Logarithm of the probability of k counts. From 16 on by Stirling's series about k = mean (Loader 2000), which does not lose digits
     * for large means.
     */
    private static double logProbability(double k, double mean) {
        if (k < 16) {
            return k * FastMath.log(mean) - mean - Gamma.logGamma(k + 1);
        }
        double d = k - mean;
        double stirling = (1.0 / 12 - (1.0 / 360 - 1.0 / (1260 * k * k)) / (k * k)) / k;
        return -(k * FastMath.log1p(d / mean) - d) - 0.5 * FastMath.log(2 * FastMath.PI * k) - stirling;
    }
}
