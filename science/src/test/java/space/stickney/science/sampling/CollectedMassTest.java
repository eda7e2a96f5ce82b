package space.stickney.science.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.random.RandomStreams;

/** Moments of the drawn masses against those of products of uniform and Bernoulli variables. */
final class CollectedMassTest {
    private static final int N = 40_000;
    private static final RandomStreams STREAMS = new RandomStreams(3);
    private static final Landing SURE = new Landing("one", 0, true, 1, 1);
    private static final Range RHO = new Range(900, 1900);
    private static final Range DEPTH = new Range(0.02, 0.08);
    private static final Range FILL = new Range(0.4, 0.95);
    private static final double AREA = 3e-4;

    private static DescriptiveStatistics sums(CollectedMass m, List<Landing> landings, boolean certain) {
        DescriptiveStatistics s = new DescriptiveStatistics();
        for (double[] d : m.draws(landings, certain, N, STREAMS)) {
            s.addValue(Arrays.stream(d).sum());
        }
        return s;
    }

    private static double mean(Range r) {
        return 0.5 * (r.least() + r.most());
    }

    /** Second moment of a uniform variable. */
    private static double square(Range r) {
        return (r.least() * r.least() + r.least() * r.most() + r.most() * r.most()) / 3;
    }

    /** Two shots share density and filling: E[m^2] = E[rho^2] E[f^2] A^2 (2 p E[h^2] + 2 p^2 E[h]^2). */
    @Test
    void meanAndVarianceOfTwoCores() {
        double p = 0.9;
        CollectedMass m = new CollectedMass(RHO, 2, p, AREA, DEPTH, FILL, 0, new Range(0, 0));
        DescriptiveStatistics s = sums(m, List.of(SURE), true);
        double mean = 2 * p * mean(RHO) * mean(FILL) * mean(DEPTH) * AREA;
        double second = square(RHO)
                * square(FILL)
                * AREA
                * AREA
                * (2 * p * square(DEPTH) + 2 * p * p * mean(DEPTH) * mean(DEPTH));
        double variance = second - mean * mean;
        assertThat(s.getMean()).isCloseTo(mean, within(4 * Math.sqrt(variance / N)));
        // relative sigma of a variance is about sqrt(2/N) for this light-tailed sum
        assertThat(s.getVariance()).isCloseTo(variance, within(6 * variance * Math.sqrt(2.0 / N)));
    }

    @Test
    void thePneumaticSamplerIsABernoulliTimesAUniform() {
        Range mass = new Range(0.001, 0.01);
        CollectedMass m = new CollectedMass(RHO, 0, 0, AREA, DEPTH, FILL, 0.8, mass);
        DescriptiveStatistics s = sums(m, List.of(SURE), true);
        double mean = 0.8 * mean(mass);
        double variance = 0.8 * square(mass) - mean * mean;
        assertThat(s.getMean()).isCloseTo(mean, within(4 * Math.sqrt(variance / N)));
        assertThat(s.getVariance()).isCloseTo(variance, within(6 * variance * Math.sqrt(2.0 / N)));
    }

    /** 30 goes of 60 runs: half of the draws bring nothing. A landing that did not come down brings nothing at all. */
    @Test
    void aLandingIsLostWithItsChance() {
        CollectedMass m = new CollectedMass(RHO, 1, 1, AREA, DEPTH, FILL, 0, new Range(0, 0));
        Landing half = new Landing("half", 0, true, 60, 30);
        double nothing = Arrays.stream(sums(m, List.of(half), false).getValues())
                        .filter(x -> x == 0)
                        .count()
                / (double) N;
        assertThat(nothing).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(N)));
        Landing aborted = new Landing("aborted", 0, false, 60, 60);
        assertThat(sums(m, List.of(aborted), false).getMax()).isZero();
        // Jeffreys: 300 of 300 is 300.5/301
        assertThat(new Landing("l", 0, true, 300, 300).chance()).isCloseTo(300.5 / 301, within(1e-15));
    }

    @Test
    void drawsDependOnNamesNotOnOrderOrNumber() {
        CollectedMass m = new CollectedMass(RHO, 2, 0.9, AREA, DEPTH, FILL, 0.9, new Range(0.001, 0.01));
        Landing other = new Landing("two", 0, true, 10, 9);
        double[][] both = m.draws(List.of(SURE, other), false, 50, STREAMS);
        double[][] turned = m.draws(List.of(other, SURE), false, 50, STREAMS);
        double[][] fewer = m.draws(List.of(SURE), false, 20, STREAMS);
        for (int k = 0; k < 50; k++) {
            assertThat(both[k][0]).isEqualTo(turned[k][1]);
            assertThat(both[k][1]).isEqualTo(turned[k][0]);
        }
        for (int k = 0; k < 20; k++) {
            assertThat(fewer[k][0]).isEqualTo(both[k][0]);
        }
    }

    /** A tube of 20 mm filled to 5 cm at 1,300 kg/m3 holds 20.4 g: pi 1 cm2 x 5 cm x 1.3 g/cm3. */
    @Test
    void aCoreWeighsWhatItsVolumeWeighs() {
        double area = FastMath.PI * 1e-4;
        CollectedMass m = new CollectedMass(
                new Range(1300, 1300), 1, 1, area, new Range(0.05, 0.05), new Range(1, 1), 0, new Range(0, 0));
        assertThat(m.draws(List.of(SURE), true, 1, STREAMS)[0][0]).isCloseTo(0.020420, within(1e-6));
    }
}
