package space.stickney.science.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.random.RandomStreams;

/** Against densities whose moments are known. */
class DifferentialEvolutionChainsTest {
    private static final double[][] UNIT = {{1, 0}, {0, 1}};

    private static Chains sample(long seed) {
        // a correlated Gaussian, rho = 0.9, sigmas 1 and 3, mean (2, -1), begun with a wrong guess
        return new DifferentialEvolutionChains(new RandomStreams(seed), "gauss", 4, 30_000, 2000)
                .sample(
                        () -> t -> {
                            double a = t[0] - 2;
                            double b = (t[1] + 1) / 3;
                            return -0.5 * (a * a - 1.8 * a * b + b * b) / 0.19;
                        },
                        new double[] {0, 0},
                        UNIT);
    }

    @Test
    void aGaussianHasItsMoments() {
        Chains chains = sample(1);
        Chains.Summary x = chains.summary(t -> t[0]);
        Chains.Summary y = chains.summary(t -> t[1]);
        assertThat(x.rHat()).isLessThan(1.02);
        assertThat(x.effective()).isGreaterThan(500);
        // four standard errors at the effective sizes
        assertThat(x.mean()).isCloseTo(2, within(4 / FastMath.sqrt(x.effective())));
        assertThat(y.mean()).isCloseTo(-1, within(12 / FastMath.sqrt(y.effective())));
        assertThat(x.sigma()).isCloseTo(1, within(0.1));
        assertThat(y.sigma()).isCloseTo(3, within(0.3));
        assertThat(x.p84() - x.p16()).isCloseTo(2 * 0.99446, within(0.2));
    }

    /** An exponential: mean and deviation 1, far from the Gaussian with which the archive begins. */
    @Test
    void anExponentialHasItsMoments() {
        Chains chains = new DifferentialEvolutionChains(new RandomStreams(2), "exponential", 4, 30_000, 2000)
                .sample(() -> t -> t[0] < 0 ? Double.NEGATIVE_INFINITY : -t[0], new double[] {0.5}, new double[][] {
                    {0.3}
                });
        Chains.Summary s = chains.summary(t -> t[0]);
        assertThat(s.mean()).isCloseTo(1, within(0.15));
        assertThat(s.sigma()).isCloseTo(1, within(0.2));
        assertThat(s.p50()).isCloseTo(FastMath.log(2), within(0.1));
    }

    /**
     * A twisted Gaussian (Haario, Saksman and Tamminen 1999): x of deviation 10, y = N(0, 1) + b (x^2 - 100): mean of y 0, variance 1
     * + 2 b^2 10^4; begun with a guess ten times too narrow.
     */
    @Test
    void aCurvedTailIsWalked() {
        double b = 0.03;
        Chains chains = new DifferentialEvolutionChains(new RandomStreams(5), "twisted", 4, 120_000, 4000)
                .sample(
                        () -> t -> {
                            double y = t[1] - b * (t[0] * t[0] - 100);
                            return -0.5 * (t[0] * t[0] / 100 + y * y);
                        },
                        new double[] {0, -3},
                        UNIT);
        Chains.Summary x = chains.summary(t -> t[0]);
        Chains.Summary y = chains.summary(t -> t[1]);
        assertThat(x.rHat()).isLessThan(1.03);
        assertThat(x.mean()).isCloseTo(0, within(40 / FastMath.sqrt(x.effective())));
        assertThat(x.sigma()).isCloseTo(10, within(0.7));
        assertThat(y.sigma()).isCloseTo(FastMath.sqrt(1 + 2 * b * b * 1e4), within(0.6));
    }

    @Test
    void sameSeedSameSamples() {
        assertThat(Arrays.deepHashCode(sample(3).samples()))
                .isEqualTo(Arrays.deepHashCode(sample(3).samples()));
        assertThat(Arrays.deepHashCode(sample(3).samples()))
                .isNotEqualTo(Arrays.deepHashCode(sample(4).samples()));
    }

    /** Independent samples are worth themselves; an AR(1) chain of coefficient a is worth (1 - a)/(1 + a) of them. */
    @Test
    void effectiveSizeOfAnAutoregressiveChain() {
        double a = 0.8;
        double[][] chains = new double[4][20_000];
        RandomGenerator random = new RandomStreams(6).stream("ar1", 0);
        for (double[] chain : chains) {
            double x = 0;
            for (int i = 0; i < chain.length; i++) {
                x = a * x + FastMath.sqrt(1 - a * a) * random.nextGaussian();
                chain[i] = x;
            }
        }
        assertThat(Convergence.effectiveSize(chains)).isCloseTo(80_000 * 0.2 / 1.8, within(900.0));
        assertThat(Convergence.splitRHat(chains)).isCloseTo(1, within(0.005));
    }

    /** Chains about different means: R-hat tells, by sqrt(1 + B/W). */
    @Test
    void chainsApartAreFound() {
        double[][] chains = new double[2][2000];
        RandomGenerator random = new RandomStreams(7).stream("apart", 0);
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < 2000; i++) {
                chains[c][i] = 2 * c + random.nextGaussian();
            }
        }
        // halves have means 0 0 2 2: their variance is 4/3
        assertThat(Convergence.splitRHat(chains)).isCloseTo(FastMath.sqrt(1 + 4 / 3.0), within(0.03));
        assertThat(Convergence.effectiveSize(chains)).isLessThan(50);
    }
}
