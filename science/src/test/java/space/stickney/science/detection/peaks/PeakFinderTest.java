package space.stickney.science.detection.peaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.core.random.RandomStreams;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.PeakAdder;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.detection.PoissonDraw;
import space.stickney.science.detection.Resolution;
import space.stickney.science.detection.Spectrum;

/** Peaks drawn with known energies, widths and areas, found again. */
class PeakFinderTest {
    private static final Resolution WIDTH = Resolution.ofFano(1.2, 0.11, 2.96e-3);
    private static final EnergyScale SCALE = EnergyScale.of(0, 0.5);

    private static Spectrum drawn(double[][] peaks, double background, long item) {
        double[] means = new double[4096];
        for (int i = 0; i < means.length; i++) {
            means[i] = background * FastMath.exp(-i / 3000.0);
        }
        for (double[] p : peaks) {
            PeakAdder.add(means, SCALE, PeakShape.GAUSSIAN, p[0], WIDTH.sigmaKeV(p[0]), p[1]);
        }
        RandomGenerator random = new RandomStreams(3).stream("peak finder", item);
        long[] counts = new long[means.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = PoissonDraw.draw(means[i], random);
        }
        return new Spectrum("drawn", Optional.empty(), 1, 1, SCALE, counts);
    }

    /** 150 spectra with a single and a double peak: pulls of areas and energies have mean 0 within 4 standard errors and width 1 within 20 %. */
    @Test
    void pullsAreRight() {
        double[][] truth = {{600, 2000}, {1200, 900}, {1205, 1500}};
        double[] sum = new double[6];
        double[] squares = new double[6];
        int n = 150;
        for (int item = 0; item < n; item++) {
            List<FittedPeak> peaks = new PeakFinder(drawn(truth, 60, item), WIDTH, 5).peaks();
            assertThat(peaks).as("item %s", item).hasSize(3);
            for (int k = 0; k < 3; k++) {
                FittedPeak p = peaks.get(k);
                double[] pulls = {
                    (p.area() - truth[k][1]) / p.areaSigma(), (p.energyKeV() - truth[k][0]) / p.energySigmaKeV()
                };
                for (int j = 0; j < 2; j++) {
                    sum[2 * k + j] += pulls[j];
                    squares[2 * k + j] += pulls[j] * pulls[j];
                }
            }
        }
        for (int k = 0; k < 6; k++) {
            double mean = sum[k] / n;
            assertThat(mean).as("pull %s", k).isCloseTo(0, within(4 / FastMath.sqrt(n)));
            assertThat(FastMath.sqrt(squares[k] / n - mean * mean))
                    .as("pull %s", k)
                    .isCloseTo(1, within(0.2));
        }
    }

    /** A continuum without peaks: at 5 sigma at most one false peak in ten spectra of 4096 channels. */
    @Test
    void findsNothingWhereThereIsNothing() {
        int found = 0;
        for (int item = 0; item < 10; item++) {
            found += new PeakFinder(drawn(new double[0][], item * item, 1000 + item), WIDTH, 5)
                    .peaks()
                    .size();
        }
        assertThat(found).isLessThanOrEqualTo(1);
    }

    /** Calibrations go back to what made the peaks. */
    @Test
    void calibratesTheScaleAndTheResolution() {
        EnergyScale truth = EnergyScale.of(-1.3, 0.41, 3e-7);
        List<Calibration.Known> lines = java.util.stream.DoubleStream.of(100, 900, 2500, 5000, 7800)
                .mapToObj(x -> new Calibration.Known(truth.energyKeV(x), x, 0.02))
                .toList();
        EnergyScale fitted = Calibration.scale(lines, 2);
        for (double x = 0; x < 8192; x += 512) {
            assertThat(fitted.energyKeV(x)).isCloseTo(truth.energyKeV(x), within(1e-9));
        }
        Resolution r = new Resolution(1.1, 0.045, 1e-3);
        List<FittedPeak> peaks = java.util.stream.DoubleStream.of(200, 600, 1400, 2600, 6000, 7600)
                .mapToObj(e -> new FittedPeak(e, 0.1, e, 0.1, r.fwhmKeV(e), 0.01, 1000, 30, 1, 1, 1))
                .toList();
        Resolution back = Calibration.resolution(peaks, true);
        assertThat(back.fwhmKeV(3000)).isCloseTo(r.fwhmKeV(3000), within(1e-9));
        assertThat(back.trapping()).isCloseTo(1e-3, within(1e-9));
    }
}
