package space.stickney.science.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.integration.RombergIntegrator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.detection.Resolution;

class GammaDetectorTest {
    private static final Resolution WIDTH = Resolution.ofFano(1.2, 0.11, 2.96e-3);
    private static final FullEnergyArea AREA = new FullEnergyArea(0.23, List.of(-0.95), 0);
    private static final EnergyScale SCALE = EnergyScale.of(0, 1.25);

    private static GammaDetector detector(PeakShape shape, List<Double> legendre) {
        return new GammaDetector(8192, SCALE, AREA, WIDTH, shape, legendre);
    }

    /** The definition of relative efficiency: 1.2e-3 at 25 cm is 9.42 cm2 (sheet 2.7), 23 % of it 2.17 cm2. */
    @Test
    void areaFollowsFromTheDefinitionOfRelativeEfficiency() {
        assertThat(FullEnergyArea.UNIT_AREA).isCloseTo(9.42e-4, within(0.005e-4));
        assertThat(AREA.area(1332.492)).isCloseTo(2.168e-4, within(0.001e-4));
        assertThat(AREA.area(2664.984) / AREA.area(1332.492)).isCloseTo(FastMath.pow(2, -0.95), within(1e-14));
        FullEnergyArea curved = new FullEnergyArea(0.23, List.of(-0.95, -0.1), 130);
        double l = FastMath.log(3.0);
        assertThat(curved.area(3 * 1332.492) / curved.area(1332.492))
                .isCloseTo(FastMath.exp(-0.95 * l - 0.1 * l * l), within(1e-3));
    }

    /** 2.355 sqrt(0.11 x 2.96 eV x 1332 keV) = 1.55 keV (sheet 2.7); with 1.2 keV of noise 1.96 keV. */
    @Test
    void resolutionOfTheFanoTerm() {
        assertThat(Resolution.ofFano(0, 0.11, 2.96e-3).fwhmKeV(1332)).isCloseTo(1.55, within(0.005));
        assertThat(WIDTH.fwhmKeV(1332)).isCloseTo(FastMath.hypot(1.2, 1.5508), within(0.001));
        assertThat(WIDTH.withTrapping(2e-3).fwhmKeV(1e6)).isCloseTo(2000, within(1.0));
    }

    /** Nothing is lost: the counts of a peak with a tail are area times fluence, wherever it lies between channels. */
    @Test
    void peaksConserveCounts() {
        GammaDetector d = detector(new PeakShape(0.2, 2.5, 0), List.of());
        for (double e = 300; e < 9000; e += 123.4567) {
            double[] counts = new double[8192];
            d.addLine(counts, e, 1e6, 1);
            double expected = AREA.area(e) * 1e6;
            assertThat(Arrays.stream(counts).sum() / expected).isCloseTo(1, within(1e-12));
        }
    }

    /** First and second moment over channels: mean E - t tau, variance s2 + t (2 - t) tau2 + width2/12 (Sheppard). */
    @Test
    void peaksHaveTheirMoments() {
        double t = 0.3;
        double tau = 3;
        GammaDetector d = detector(new PeakShape(t, tau, 0), List.of());
        double[] counts = new double[8192];
        d.addPeak(counts, 4438.94, 1);
        double mean = 0;
        double square = 0;
        for (int i = 0; i < counts.length; i++) {
            double x = SCALE.energyKeV(i + 0.5) - 4438.94;
            mean += counts[i] * x;
            square += counts[i] * x * x;
        }
        double s = WIDTH.sigmaKeV(4438.94);
        assertThat(mean).isCloseTo(-t * tau, within(1e-6));
        assertThat(square - mean * mean).isCloseTo(s * s + t * (2 - t) * tau * tau + 1.25 * 1.25 / 12, within(1e-4));
    }

    /** The ratio of peak to total holds for the whole response: escape peaks and continuum are the rest. */
    @Test
    void responseKeepsThePeakToTotal() {
        GammaDetector d = detector(PeakShape.GAUSSIAN, List.of())
                .with(EscapePeaks.FIVE_CENTIMETERS)
                .with(ComptonContinuum.FIVE_CENTIMETERS);
        for (double e : new double[] {661.657, 1332.492, 2614.511, 6129.1, 7631.1}) {
            double total = Arrays.stream(d.response(e)).sum();
            double outside = Math.max(
                    ComptonContinuum.FIVE_CENTIMETERS.outside(e),
                    EscapePeaks.FIVE_CENTIMETERS.single(e) + EscapePeaks.FIVE_CENTIMETERS.both(e));
            assertThat(total / (AREA.area(e) * (1 + outside))).as("%s keV", e).isCloseTo(1, within(2e-5));
        }
    }

    /** Klein-Nishina: the closed integral against quadrature, and the edge of Cs-137 at 477.3 keV (textbook value). */
    @Test
    void comptonContinuumIsKleinNishina() {
        assertThat(ComptonContinuum.edgeKeV(661.657)).isCloseTo(477.33, within(0.01));
        for (double a : new double[] {0.5, 1.3, 5, 15}) {
            double edge = 2 * a / (1 + 2 * a);
            double numeric = new RombergIntegrator(1e-12, 1e-13, 5, 30)
                    .integrate(1_000_000, s -> ComptonContinuum.density(s, a), 0, edge);
            assertThat(ComptonContinuum.integral(edge, a) / numeric).isCloseTo(1, within(1e-9));
            // at the edge a photon turns back: 2 cos = -1 makes the bracket eps + 1/eps - sin2 with eps = 1/(1+2a)
            double eps = 1 / (1 + 2 * a);
            assertThat(ComptonContinuum.density(edge, a)).isCloseTo(eps + 1 / eps, within(1e-9 / eps));
        }
    }

    @Test
    void escapePeaksStandWhereTheyShould() {
        GammaDetector d = detector(PeakShape.GAUSSIAN, List.of()).with(EscapePeaks.FIVE_CENTIMETERS);
        double[] r = d.response(6128.63);
        double full = around(r, 6128.63);
        assertThat(around(r, 6128.63 - 511.0) / full)
                .isCloseTo(EscapePeaks.FIVE_CENTIMETERS.single(6128.63), within(1e-9));
        assertThat(around(r, 6128.63 - 1022.0) / full)
                .isCloseTo(EscapePeaks.FIVE_CENTIMETERS.both(6128.63), within(1e-9));
        assertThat(EscapePeaks.FIVE_CENTIMETERS.single(1000)).isZero();
    }

    /** Shares of pair production in the attenuation of germanium (XCOM from memory: 3 MeV 0.10, 6 MeV 0.32, 10 MeV 0.51), within a fifth. */
    @Test
    void pairShareFollowsTheCrossSections() {
        EscapePeaks half = new EscapePeaks(1e-4, 2400, 0.5);
        assertThat(half.single(3000)).isCloseTo(0.10, within(0.02));
        assertThat(half.single(6000)).isCloseTo(0.32, within(0.06));
        assertThat(half.single(10_000)).isCloseTo(0.51, within(0.10));
    }

    /** Legendre polynomials at the ends: P_k(1) = 1, P_k(-1) = (-1)^k, and P2(0) = -1/2. */
    @Test
    void angularResponseIsALegendreSeries() {
        GammaDetector d = detector(PeakShape.GAUSSIAN, List.of(0.1, -0.05, 0.02));
        double a = AREA.area(1000);
        assertThat(d.fullEnergyArea(1000, 1) / a).isCloseTo(1.07, within(1e-12));
        assertThat(d.fullEnergyArea(1000, -1) / a).isCloseTo(1 - 0.1 - 0.05 - 0.02, within(1e-12));
        assertThat(d.fullEnergyArea(1000, 0) / a).isCloseTo(1.025, within(1e-12));
    }

    /** The continuum over all channels is the integral of the power law; exponent 1 is its logarithm. */
    @Test
    void continuumIntegratesThePowerLaw() {
        GammaDetector d = detector(PeakShape.GAUSSIAN, List.of());
        double[] counts = new double[8192];
        d.addContinuum(counts, 3, 1.6, 50);
        double top = 8192 * 1.25 / 1000;
        assertThat(Arrays.stream(counts).sum())
                .isCloseTo(3000 * (FastMath.pow(0.05, -0.6) - FastMath.pow(top, -0.6)) / 0.6, within(1e-6));
        Arrays.fill(counts, 0);
        d.addContinuum(counts, 3, 1, 50);
        assertThat(Arrays.stream(counts).sum()).isCloseTo(3000 * FastMath.log(top / 0.05), within(1e-6));
        assertThat(counts[10]).isZero();
    }

    @Test
    void stepAddsItsAreaBelowThePeak() {
        GammaDetector d = detector(new PeakShape(0, 1, 1e-5), List.of());
        double[] counts = new double[8192];
        d.addPeak(counts, 2000, 1e6);
        assertThat(Arrays.stream(counts).sum()).isCloseTo(1e6 * (1 + 1e-5 * 2000), within(1e-3));
    }

    /** The saw-tooth: mean one recoil length above the line, all counts there. */
    @Test
    void sawTeethRiseAtTheLine() {
        GammaDetector d = detector(PeakShape.GAUSSIAN, List.of());
        double[] counts = new double[8192];
        d.addSawTooth(counts, 595.85, 20, 100);
        double mean = 0;
        for (int i = 0; i < counts.length; i++) {
            mean += counts[i] * SCALE.energyKeV(i + 0.5) / 100;
        }
        assertThat(Arrays.stream(counts).sum()).isCloseTo(100, within(1e-9));
        assertThat(mean).isCloseTo(615.85, within(1e-3));
        assertThat(SCALE.energyKeV(peak(counts))).isBetween(595.0, 605.0);
    }

    private static int peak(double[] counts) {
        int best = 0;
        for (int i = 0; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best;
    }

    private static double around(double[] counts, double energyKeV) {
        int middle = (int) SCALE.channel(energyKeV);
        return Arrays.stream(counts, middle - 30, middle + 31).sum();
    }
}
