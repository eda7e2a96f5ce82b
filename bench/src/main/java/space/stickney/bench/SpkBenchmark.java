package space.stickney.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hipparchus.util.FastMath;
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
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.kernels.ChebyshevData;
import space.stickney.flight.kernels.ChebyshevFit;
import space.stickney.flight.kernels.KernelEphemeris;
import space.stickney.flight.kernels.SpkExport;
import space.stickney.flight.kernels.SpkFile;
import space.stickney.flight.kernels.SpkWriter;

/**
 * Time of one state from SPK segments at epochs that jump through the span: one segment of type 2 (degree 13), of type 13
 * (eight states), and the Earth from the Sun over three segments, as in a DE file.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SpkBenchmark {
    private static final double START = 8.2e8;
    private static final double SPAN = 2e7;

    private final double[] state = new double[6];

    @SuppressWarnings("NullAway.Init")
    private KernelEphemeris kernels;

    private double tdb;

    @Setup
    public void setUp() {
        Ephemeris embedded = EmbeddedEphemeris.get();
        SpkWriter writer = new SpkWriter("benchmark", List.of());
        for (int[] pair : new int[][] {{10, 0}, {3, 0}, {399, 3}}) {
            ChebyshevFit.Motion motion = (t, s) -> embedded.state(pair[0], pair[1], t, s);
            int records = (int) FastMath.ceil(SPAN / (4 * 86400));
            ChebyshevData data = ChebyshevFit.fit(2, motion, START, SPAN / records, records, 13);
            writer.segment(pair[0], pair[1], START, START + SPAN, "type 2", data);
        }
        SpkExport hermite = SpkExport.of(embedded, 301, 3, 13, START, START + SPAN, 1);
        writer.segment(301, 3, START, START + SPAN, "type 13", hermite.data());
        kernels = KernelEphemeris.of(List.of(SpkFile.of("benchmark.bsp", writer.bytes())));
    }

    private double next() {
        tdb += 1234567.89;
        if (tdb > SPAN) {
            tdb -= SPAN;
        }
        return START + tdb;
    }

    @Benchmark
    public double type2() {
        kernels.state(3, 0, next(), state);
        return state[0];
    }

    @Benchmark
    public double type13() {
        kernels.state(301, 3, next(), state);
        return state[0];
    }

    @Benchmark
    public double earthFromSun() {
        kernels.state(399, 10, next(), state);
        return state[0];
    }
}
