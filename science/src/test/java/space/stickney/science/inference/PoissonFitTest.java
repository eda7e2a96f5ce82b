package space.stickney.science.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.random.RandomStreams;
import space.stickney.science.detection.PoissonDraw;

/** Against closed forms of Poisson statistics. */
class PoissonFitTest {
    /** mu_i = theta_0 + theta_1 x_i. */
    private record Line(double[] x) implements Model {
        @Override
        public int parameters() {
            return 2;
        }

        @Override
        public int data() {
            return x.length;
        }

        @Override
        public void predict(double[] theta, double[] expected) {
            for (int i = 0; i < x.length; i++) {
                expected[i] = theta[0] + theta[1] * x[i];
            }
        }
    }

    private static final double[] ZERO = new double[6];

    /** With a constant alone the estimate is the mean, its variance mean/n (Cash 1979). */
    @Test
    void aConstantIsTheMean() {
        double[] counts = {3, 0, 5, 2, 1, 4};
        PoissonFit.Result r = new PoissonFit(new Line(ZERO), counts, Priors.none(2))
                .fit(new double[] {1, 0}, Bounds.none(2).with(1, 0, 0));
        assertThat(r.fit().parameters()[0]).isCloseTo(2.5, within(1e-6));
        assertThat(r.fit().sigma(0)).isCloseTo(FastMath.sqrt(2.5 / 6), within(1e-6));
        assertThat(r.fit().sigma(1)).isZero();
    }

    /** Gamma prior aside, a Gaussian prior moves a rate to the root of n/mu - N = (mu - m)/s2. */
    @Test
    void aPriorPullsByItsWeight() {
        double[] counts = {3, 0, 5, 2, 1, 4};
        Priors priors = Priors.none(2).with(0, 4, 0.5);
        double mu = new PoissonFit(new Line(ZERO), counts, priors)
                .fit(new double[] {1, 0}, Bounds.none(2).with(1, 0, 0))
                .fit()
                .parameters()[0];
        assertThat(15 / mu - 6).isCloseTo((mu - 4) / 0.25, within(1e-4));
    }

    /** A source that would come out negative stops at zero, and the rest is then the mean. */
    @Test
    void aBoundHolds() {
        double[] x = {0, 0, 0, 1, 1, 1};
        double[] counts = {9, 10, 11, 5, 6, 4};
        PoissonFit.Result free =
                new PoissonFit(new Line(x), counts, Priors.none(2)).fit(new double[] {5, 1}, Bounds.none(2));
        assertThat(free.fit().parameters()).containsExactly(new double[] {10, -5}, within(1e-4));
        PoissonFit.Result held = new PoissonFit(new Line(x), counts, Priors.none(2))
                .fit(new double[] {5, 1}, Bounds.none(2).with(1, 0, Double.POSITIVE_INFINITY));
        assertThat(held.fit().parameters()).containsExactly(new double[] {7.5, 0}, within(1e-4));
    }

    /** Nothing tells two parameters apart that multiply the same channel. */
    @Test
    void whatIsNotDeterminedIsSaid() {
        PoissonFit fit = new PoissonFit(new Line(new double[] {1, 1}), new double[] {4, 5}, Priors.none(2));
        assertThatThrownBy(() -> fit.fit(new double[] {1, 1}, Bounds.none(2))).isInstanceOf(NoSolution.class);
    }

    /**
     * Mean and variance of the deviance of one channel: at mu = 0.1 the mean is the sum 2 mu e^-mu + ..., evaluated here term by
     * term; for many counts 1 and 2 (Kaastra 2017: 1 + 1/(6 mu)).
     */
    @Test
    void expectedDeviance() {
        double mean = 0;
        double p = FastMath.exp(-0.1);
        for (int n = 0; n < 12; n++) {
            double d = n == 0 ? 0.2 : 2 * (0.1 - n + n * FastMath.log(n / 0.1));
            mean += p * d;
            p *= 0.1 / (n + 1);
        }
        assertThat(PoissonDeviance.moments(0.1).mean()).isCloseTo(mean, within(1e-12));
        assertThat(PoissonDeviance.moments(299).mean()).isCloseTo(1 + 1 / (6 * 299.0), within(1e-5));
        // both sides of the change from the sum to the series
        assertThat(PoissonDeviance.moments(299.99).variance())
                .isCloseTo(PoissonDeviance.moments(300.01).variance(), within(1e-4));
        assertThat(PoissonDeviance.of(1e12, 1e12 + 1e6)).isCloseTo(1, within(1e-5));
    }

    /** 2000 draws: pulls of a source of 3 counts per channel over 2 of background, 40 channels. */
    @Test
    void pullsAreUnitGaussians() {
        double[] x = new double[40];
        for (int i = 20; i < 40; i++) {
            x[i] = 1;
        }
        RandomGenerator random = new RandomStreams(5).stream("poisson pulls", 0);
        double sum = 0;
        double squares = 0;
        int n = 2000;
        for (int k = 0; k < n; k++) {
            double[] counts = new double[40];
            for (int i = 0; i < 40; i++) {
                counts[i] = PoissonDraw.draw(2 + 3 * x[i], random);
            }
            Fit fit = new PoissonFit(new Line(x), counts, Priors.none(2))
                    .fit(new double[] {1, 1}, Bounds.none(2))
                    .fit();
            double pull = (fit.parameters()[1] - 3) / fit.sigma(1);
            sum += pull;
            squares += pull * pull;
        }
        // 3 standard errors: 3/sqrt(2000) = 0.067 and, for the width, 0.05
        assertThat(sum / n).isCloseTo(0, within(0.07));
        assertThat(FastMath.sqrt(squares / n)).isCloseTo(1, within(0.05));
    }

    /** The profile of a mean of counts: 2 (n ln(n/mu) - n + mu) = 1 at its ends, 15 counts; not symmetric. */
    @Test
    void profileInterval() {
        double[] counts = {3, 0, 5, 2, 1, 4};
        PoissonFit fit = new PoissonFit(new Line(ZERO), counts, Priors.none(2));
        Bounds bounds = Bounds.none(2).with(1, 0, 0).with(0, 0, 100);
        Fit best = fit.fit(new double[] {1, 0}, bounds).fit();
        ProfileInterval interval = ProfileInterval.of(fit, best, bounds, 0, 1);
        for (double mu : new double[] {interval.low(), interval.high()}) {
            assertThat(2 * (15 * FastMath.log(2.5 / mu) - 15 + 6 * mu)).isCloseTo(1, within(1e-3));
        }
        assertThat(interval.high() - 2.5).isGreaterThan(2.5 - interval.low() + 0.02);
    }
}
