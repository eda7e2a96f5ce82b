package space.stickney.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hipparchus.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import space.stickney.core.random.RandomStreams;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.detection.PoissonDraw;
import space.stickney.science.detection.Resolution;
import space.stickney.science.gamma.ComptonContinuum;
import space.stickney.science.gamma.EscapePeaks;
import space.stickney.science.gamma.FullEnergyArea;
import space.stickney.science.gamma.GammaDetector;

/** A spectrum of 8192 channels: 120 lines with tail, step, escape peaks and Compton continuum added; its counts drawn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DetectorBenchmark {
    private static final int CHANNELS = 8192;
    private static final int LINES = 120;
    private final double[] counts = new double[CHANNELS];
    private final int[] drawn = new int[CHANNELS];
    private final double[] means = new double[CHANNELS];
    private final GammaDetector peaksOnly = new GammaDetector(
            CHANNELS,
            EnergyScale.of(0, 1.25),
            new FullEnergyArea(0.23, List.of(-0.95), 130),
            Resolution.ofFano(1.2, 0.11, 2.96e-3),
            new PeakShape(0.05, 2, 1e-5),
            List.of());
    private final GammaDetector whole =
            peaksOnly.with(EscapePeaks.FIVE_CENTIMETERS).with(ComptonContinuum.FIVE_CENTIMETERS);
    private final RandomGenerator random = new RandomStreams(1).stream("bench", 0);

    @Setup
    public void spectrum() {
        whole.addContinuum(means, 300, 1.6, 50);
        add(whole, means);
    }

    private static void add(GammaDetector detector, double[] to) {
        for (int i = 0; i < LINES; i++) {
            detector.addLine(to, 100 + 70.7 * i, 1e6, 1);
        }
    }

    /** Peaks with tail and step alone. */
    @Benchmark
    public double peaks() {
        Arrays.fill(counts, 0);
        add(peaksOnly, counts);
        return counts[100];
    }

    /** With escape peaks and Compton continuum. */
    @Benchmark
    public double everything() {
        Arrays.fill(counts, 0);
        add(whole, counts);
        return counts[100];
    }

    /** Counts of 8192 channels, means from some to some thousands. */
    @Benchmark
    public int draw() {
        PoissonDraw.draw(means, drawn, random);
        return drawn[100];
    }
}
