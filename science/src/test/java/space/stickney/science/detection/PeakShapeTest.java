package space.stickney.science.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class PeakShapeTest {
    private static final GaussIntegrator GAUSS = new GaussIntegratorFactory().legendre(50, -1, 1);

    /** Without tail and step the integral is the normal distribution of Hipparchus. */
    @Test
    void isAGaussianWithoutTail() {
        NormalDistribution normal = new NormalDistribution(0, 0.8);
        for (double x = -6; x <= 6; x += 0.37) {
            assertThat(PeakShape.GAUSSIAN.peakBelow(x, 0.8)).isCloseTo(normal.cumulativeProbability(x), within(1e-15));
            assertThat(PeakShape.GAUSSIAN.peakDensity(x, 0.8)).isCloseTo(normal.density(x), within(1e-15));
        }
    }

    /**
     * Gaussian and exponential convolved: area 1, mean -t tau, variance s2 + t tau2 (2 - t), by quadrature of the density (the mixture's
     * moments; Grushka 1972 for t = 1). Rounding of the quadrature: 1e-9.
     */
    @Test
    void hasTheMomentsOfAnExponentiallyModifiedGaussian() {
        for (double t : new double[] {0.1, 0.5, 1}) {
            for (double tau : new double[] {0.05, 0.7, 6}) {
                PeakShape shape = new PeakShape(t, tau, 0);
                double s = 0.9;
                assertThat(moment(shape, s, 0)).isCloseTo(1, within(1e-9));
                double mean = moment(shape, s, 1);
                assertThat(mean).isCloseTo(-t * tau, within(1e-9));
                assertThat(moment(shape, s, 2) - mean * mean).isCloseTo(s * s + t * tau * tau * (2 - t), within(1e-7));
            }
        }
    }

    /** The integral's slope is the density: central differences of 1e-4 keV are good to 1e-7 here. */
    @Test
    void integralAndDensityBelongTogether() {
        PeakShape shape = new PeakShape(0.3, 1.7, 2e-3);
        for (double x = -30; x <= 8; x += 0.41) {
            double h = 1e-4;
            assertThat((shape.peakBelow(x + h, 0.9) - shape.peakBelow(x - h, 0.9)) / (2 * h))
                    .isCloseTo(shape.peakDensity(x, 0.9), within(1e-7));
            assertThat((shape.stepBelow(x + h, 0.9) - shape.stepBelow(x - h, 0.9)) / (2 * h))
                    .isCloseTo(shape.stepDensity(x, 0.9), within(1e-9));
        }
    }

    /** A short tail is a shifted Gaussian in the limit; a tail of a millionth of sigma must not overflow. */
    @Test
    void shortTailsTendToTheGaussian() {
        NormalDistribution normal = new NormalDistribution(0, 1);
        for (double tau : new double[] {1e-3, 1e-6, 1e-9, 1e-300}) {
            PeakShape shape = new PeakShape(1, tau, 0);
            for (double x = -40; x <= 40; x += 1.3) {
                assertThat(shape.peakBelow(x, 1)).isCloseTo(normal.cumulativeProbability(x), within(0.5 * tau + 1e-14));
                assertThat(shape.peakDensity(x, 1)).isFinite().isNotNegative();
            }
        }
    }

    /** A long tail is exp(d/tau)/tau below the peak, for sigma much shorter: exact up to exp(s2/2tau2). */
    @Test
    void longTailsTendToTheExponential() {
        PeakShape shape = new PeakShape(1, 50, 0);
        for (double d = -400; d <= -10; d += 17) {
            double expected = FastMath.exp(d / 50) * FastMath.exp(0.5 / 2500) / 50;
            assertThat(shape.peakDensity(d, 1) / expected).isCloseTo(1, within(1e-12));
        }
    }

    /** The two branches of exp erfc meet where they change over (u = 5): the jump is below 1e-13 of the value. */
    @Test
    void branchesMeet() {
        PeakShape shape = new PeakShape(1, 0.2, 0);
        double sigma = 1;
        double z = 5 * FastMath.sqrt(2) - sigma / 0.2;
        double below = shape.peakDensity(z - 1e-12, sigma);
        double above = shape.peakDensity(z + 1e-12, sigma);
        assertThat(below / above).isCloseTo(1, within(3e-11));
    }

    /** Far below the step is level, at the peak half as high, above nothing. */
    @Test
    void stepIsLevelBelowAndNothingAbove() {
        PeakShape shape = new PeakShape(0, 1, 4e-4);
        assertThat(shape.stepDensity(-50, 1)).isEqualTo(4e-4);
        assertThat(shape.stepDensity(0, 1)).isCloseTo(2e-4, within(1e-18));
        assertThat(shape.stepDensity(12, 1)).isLessThan(1e-30);
        assertThat(shape.stepBelow(-20, 1) - shape.stepBelow(-50, 1)).isCloseTo(30 * 4e-4, within(1e-15));
    }

    private static double moment(PeakShape shape, double sigma, int order) {
        double low = -12 - 45 * shape.tailKeV();
        int panels = 600;
        double width = (12 - low) / panels;
        double sum = 0;
        for (int i = 0; i < panels; i++) {
            double middle = low + (i + 0.5) * width;
            sum += GAUSS.integrate(u -> {
                        double x = middle + 0.5 * width * u;
                        return FastMath.pow(x, order) * shape.peakDensity(x, sigma);
                    })
                    * 0.5
                    * width;
        }
        return sum;
    }
}
