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
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.transfer.LaunchWindow;
import space.stickney.flight.transfer.WindowRequest;

/** A launch window of 500 x 500 dates (Earth to Mars 2026), on all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WindowBenchmark {
    private static final double DAY = 86400;

    @Param({"0", "1"})
    private int maxRevolutions;

    @Benchmark
    public LaunchWindow search() {
        // 2026-08-01 to 2027-04-01 and 2027-04-01 to 2027-12-01, TDB
        double depart = 9709 * DAY;
        double arrive = 9952 * DAY;
        double step = 0.487 * DAY;
        return LaunchWindow.search(WindowRequest.heliocentric(
                        EmbeddedEphemeris.get(),
                        Naif.EARTH,
                        Naif.MARS_BARYCENTER,
                        depart,
                        depart + 499.5 * step,
                        arrive,
                        arrive + 499.5 * step,
                        step)
                .withMaxRevolutions(maxRevolutions));
    }
}
