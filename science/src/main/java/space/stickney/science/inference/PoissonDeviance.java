package space.stickney.science.inference;

import org.hipparchus.util.FastMath;

/**
 * The deviance of counts, D = 2 sum(mu - n + n ln(n/mu)) (Cash 1979), with the expectation and the variance that it has when
 * the model is right (Kaastra 2017): they come near 1 and 2 per channel only where counts are many.
 */
public final class PoissonDeviance {
    private static final double MANY = 300;

    private PoissonDeviance() {}

    /** Of one channel; infinite if counts came where none can. */
    public static double of(double counts, double mu) {
        if (!(mu > 0)) {
            return mu == 0 && counts == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        double difference = mu - counts;
        if (counts == 0) {
            return 2 * mu;
        }
        double x = difference / counts;
        return FastMath.abs(x) < 1e-4
                // n(x - ln(1+x)) by its series: the difference of the terms would lose all digits
                ? 2 * counts * x * x * (0.5 - x / 3 + x * x / 4)
                : 2 * (difference - counts * FastMath.log1p(x));
    }

    /** Of all channels. */
    public static double of(double[] counts, double[] mu) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += of(counts[i], mu[i]);
        }
        return sum;
    }

    /** Its expectation and variance for one channel. */
    public static Moments moments(double mu) {
        if (mu > MANY) {
            return new Moments(1 + 1 / (6 * mu) + 1 / (6 * mu * mu), 2 + 2 / (3 * mu));
        }
        double mean = 0;
        double square = 0;
        double reach = 10 * FastMath.sqrt(mu) + 20;
        long first = (long) Math.max(0, mu - reach);
        double logFactorial = org.hipparchus.special.Gamma.logGamma(first + 1.0);
        for (long n = first; n <= mu + reach; n++) {
            double p = FastMath.exp(n * FastMath.log(mu) - mu - logFactorial);
            double d = of((double) n, mu);
            mean += p * d;
            square += p * d * d;
            logFactorial += FastMath.log(n + 1.0);
        }
        return new Moments(mean, square - mean * mean);
    }

    /**
     * Mean and variance of the deviance.
     *
     * @param mean expected
     * @param variance expected
     */
    public record Moments(double mean, double variance) {
        public Moments plus(Moments other) {
            return new Moments(mean + other.mean, variance + other.variance);
        }
    }

    /** The sum over channels. */
    public static Moments moments(double[] mu) {
        Moments sum = new Moments(0, 0);
        for (double m : mu) {
            sum = m > 0 ? sum.plus(moments(m)) : sum;
        }
        return sum;
    }
}
