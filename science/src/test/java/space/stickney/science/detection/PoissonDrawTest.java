package space.stickney.science.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.random.RandomStreams;

class PoissonDrawTest {
    /**
     * 200,000 draws against the probabilities of Hipparchus' Poisson distribution: chi squared over all values with 20 and more expected. The
     * streams are fixed, so that a threshold at a probability of 1e-4 does not make the test fail now and then.
     */
    @Test
    void drawsThePoissonDistribution() {
        for (double mean : new double[] {0.01, 0.7, 3.3, 9.999, 10, 14.5, 77.7, 1234.5}) {
            RandomGenerator random = new RandomStreams(4).stream("poisson test", (long) (1000 * mean));
            PoissonDistribution expected = new PoissonDistribution(mean);
            int draws = 200_000;
            int most = (int) (mean + 12 * FastMath.sqrt(mean) + 12);
            long[] seen = new long[most + 1];
            for (int i = 0; i < draws; i++) {
                seen[(int) Math.min(most, PoissonDraw.draw(mean, random))]++;
            }
            double chi = 0;
            int bins = 0;
            double restExpected = draws;
            double restSeen = draws;
            for (int k = 0; k < most; k++) {
                double e = draws * expected.probability(k);
                if (e >= 20) {
                    chi += (seen[k] - e) * (seen[k] - e) / e;
                    bins++;
                    restExpected -= e;
                    restSeen -= seen[k];
                }
            }
            if (restExpected > 5) {
                chi += (restSeen - restExpected) * (restSeen - restExpected) / restExpected;
                bins++;
            }
            double p = 1 - new ChiSquaredDistribution(bins - 1).cumulativeProbability(chi);
            assertThat(p).as("mean %s, chi2 %s of %s bins", mean, chi, bins).isBetween(1e-4, 1 - 1e-4);
        }
    }

    /** Large means: mean and variance of 100,000 draws within 4 standard errors (that of a variance is V sqrt(2/n)). */
    @Test
    void isRightForLargeMeans() {
        for (double mean : new double[] {1e5, 1e9, 1e14}) {
            RandomGenerator random = new RandomStreams(4).stream("poisson large", (long) mean);
            int n = 100_000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double d = PoissonDraw.draw(mean, random) - mean;
                sum += d;
                squares += d * d;
            }
            assertThat(FastMath.abs(sum / n)).isLessThan(4 * FastMath.sqrt(mean / n));
            assertThat(FastMath.abs(squares / n / mean - 1)).isLessThan(4 * FastMath.sqrt(2.0 / n));
        }
    }

    @Test
    void sameStreamSameDraws() {
        double[] means = {0, 0.5, 8, 30, 1e6};
        int[] a = new int[5];
        int[] b = new int[5];
        PoissonDraw.draw(means, a, new RandomStreams(1).stream("s", 1));
        PoissonDraw.draw(means, b, new RandomStreams(1).stream("s", 1));
        assertThat(a).isEqualTo(b);
        assertThat(a[0]).isZero();
    }

    @Test
    void refusesWhatIsNoMean() {
        RandomGenerator random = new RandomStreams(1).stream("s", 1);
        for (double bad : new double[] {-1, Double.NaN, 1e16}) {
            assertThatThrownBy(() -> PoissonDraw.draw(bad, random)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
