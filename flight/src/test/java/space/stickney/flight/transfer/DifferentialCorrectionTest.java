package space.stickney.flight.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.fault.NoSolution;

/** Targeting on problems with known answers. */
class DifferentialCorrectionTest {
    private static DifferentialCorrection with(int controls, double tolerance, int evaluations) {
        double[] steps = new double[controls];
        double[] tolerances = new double[controls];
        java.util.Arrays.fill(steps, 1e-6);
        java.util.Arrays.fill(tolerances, tolerance);
        return new DifferentialCorrection("test", steps, tolerances, evaluations);
    }

    /** A line in two variables needs one Jacobian and one step. */
    @Test
    void linearProblemsTakeOneStep() {
        int[] calls = {0};
        double[] x = with(2, 1e-6, 100)
                .solve(
                        c -> {
                            calls[0]++;
                            return new double[] {2 * c[0] + c[1] - 4, c[0] - c[1] + 1};
                        },
                        new double[2]);
        assertThat(x[0]).isCloseTo(1, within(1e-6));
        assertThat(x[1]).isCloseTo(2, within(1e-6));
        assertThat(calls[0]).isEqualTo(4);
    }

    /** Circle x^2 + y^2 = 2 and parabola y = x^2: they cross at (1, 1). */
    @Test
    void curvedProblemsConverge() {
        double[] x = with(2, 1e-10, 100)
                .solve(c -> new double[] {c[0] * c[0] + c[1] * c[1] - 2, c[1] - c[0] * c[0]}, new double[] {3, 0.2});
        assertThat(x[0]).isCloseTo(1, within(1e-9));
        assertThat(x[1]).isCloseTo(1, within(1e-9));
    }

    /** Newton's full step from 3 diverges for atan; halved steps converge. */
    @Test
    void stepsThatMakeThingsWorseAreHalved() {
        double[] x = with(1, 1e-9, 200).solve(c -> new double[] {FastMath.atan(c[0])}, new double[] {3});
        assertThat(x[0]).isCloseTo(0, within(1e-9));
    }

    /** A trial that ends nowhere counts as a bad one, not as the end. */
    @Test
    void failedTrialsAreStepsTooFar() {
        double[] x = with(1, 1e-9, 200)
                .solve(
                        c -> {
                            if (c[0] < 0) {
                                throw new NoSolution("impact");
                            }
                            return new double[] {FastMath.log(c[0] + 1e-3)};
                        },
                        new double[] {5});
        assertThat(x[0]).isCloseTo(1 - 1e-3, within(1e-8));
    }

    @Test
    void aGuessThatFitsIsLeftAlone() {
        assertThat(with(1, 1, 10).solve(c -> new double[] {c[0] - 5}, new double[] {5.5}))
                .containsExactly(5.5);
    }

    @Test
    void singularProblemsSaySo() {
        assertThatExceptionOfType(NoSolution.class)
                .isThrownBy(() ->
                        with(2, 1e-9, 100).solve(c -> new double[] {c[0] + c[1], c[0] + c[1] - 1}, new double[] {0, 0}))
                .withMessageContaining("no unique solution");
    }

    @Test
    void problemsWithoutASolutionStop() {
        assertThatExceptionOfType(NoSolution.class)
                .isThrownBy(() -> with(1, 1e-9, 100).solve(c -> new double[] {c[0] * c[0] + 1}, new double[] {2}))
                .withMessageContaining("test");
        assertThatExceptionOfType(NoSolution.class)
                .isThrownBy(() -> with(1, 1e-300, 7).solve(c -> new double[] {FastMath.exp(-c[0])}, new double[] {0}))
                .withMessageContaining("did not converge in 7 evaluations");
    }
}
