package space.stickney.flight.proximity.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.random.RandomStreams;

class ErrorsTest {
    private static final int DRAWS = 20000;

    /** Moments of 20,000 draws against the covariance given; 1 sigma of a variance is sqrt(2 / 20000) = 1 %, of a correlation less. */
    @Test
    void drawsTheCovariance() {
        StateErrors errors = StateErrors.of(new double[] {100, 300, 50}, new double[] {0.05, 0.02, 0.01}, -0.9);
        RandomGenerator random = new RandomStreams(1).stream("test", 0);
        double[][] sum = new double[6][6];
        for (int n = 0; n < DRAWS; n++) {
            double[] e = errors.draw(random);
            for (int i = 0; i < 6; i++) {
                for (int j = 0; j < 6; j++) {
                    sum[i][j] += e[i] * e[j] / DRAWS;
                }
            }
        }
        double[] sigma = {100, 300, 50, 0.05, 0.02, 0.01};
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                double expected = i == j ? 1 : i + j == 4 && i != 2 ? (i == 0 || j == 0 ? -0.9 : 0.9) : 0;
                assertThat(sum[i][j] / (sigma[i] * sigma[j])).isCloseTo(expected, within(0.05));
            }
        }
    }

    @Test
    void allowsSingularCovariancesAndRefusesImpossibleOnes() {
        double[] one = {1, 1, 1};
        assertThat(StateErrors.of(one, one, 1).draw(new RandomStreams(1).stream("test", 0)))
                .hasSize(6);
        assertThat(StateErrors.isotropic(0, 0).draw(new RandomStreams(1).stream("test", 0)))
                .containsOnly(0);
        assertThatThrownBy(() -> StateErrors.of(one, one, 1.1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Size scatters by 2 % and direction by 0.03 rad on each axis: a Rayleigh angle of mean 0.03 sqrt(pi / 2). */
    @Test
    void executesWithErrorsOfSizeAndDirection() {
        ExecutionErrors errors = new ExecutionErrors(0.02, 0, 0.03, 0);
        RandomGenerator random = new RandomStreams(2).stream("test", 0);
        double[] wanted = {0.3, -0.4, 1.2};
        double size = 0;
        double square = 0;
        double angle = 0;
        for (int n = 0; n < DRAWS; n++) {
            double[] made = errors.execute(wanted, random);
            double length = ExecutionErrors.norm(made);
            double cosine = (made[0] * 0.3 - made[1] * 0.4 + made[2] * 1.2) / (1.3 * length);
            size += length / 1.3 / DRAWS;
            square += (length / 1.3 - 1) * (length / 1.3 - 1) / DRAWS;
            angle += FastMath.acos(Math.min(1, cosine)) / DRAWS;
        }
        assertThat(size).isCloseTo(1, within(1e-3));
        assertThat(Math.sqrt(square)).isCloseTo(0.02, within(5e-4));
        assertThat(angle).isCloseTo(0.03 * Math.sqrt(FastMath.PI / 2), within(5e-4));
    }
}
