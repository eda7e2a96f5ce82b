package space.stickney.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Ephemeris;

/** One state of the embedded ephemeris, at epochs spread over the whole span; the goal is less than a microsecond. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EphemerisBenchmark {
    private static final double SPAN = 7.2e8;
    private static final double STEP = 1.618e7;

    /** Target and center: Mars from the Sun, Moon from the Earth, Phobos and Deimos from Mars, Phobos from the Earth. */
    @Param({"499/10", "301/399", "401/499", "402/499", "401/399"})
    public String pair = "499/10";

    private final Ephemeris ephemeris = EmbeddedEphemeris.get();
    private final double[] state = new double[6];
    private double tdb = 4.5e8;

    @Benchmark
    public double state() {
        tdb += STEP;
        if (tdb > 4.5e8 + SPAN) {
            tdb -= SPAN;
        }
        int slash = pair.indexOf('/');
        ephemeris.state(code(0, slash), code(slash + 1, pair.length()), tdb, state);
        return state[0] + state[3];
    }

    private int code(int from, int to) {
        int code = 0;
        for (int i = from; i < to; i++) {
            code = 10 * code + pair.charAt(i) - '0';
        }
        return code;
    }
}
