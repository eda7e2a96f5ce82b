package space.stickney.bench;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import space.stickney.core.progress.Progress;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Attraction;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.orekit.SolarSystem;
import space.stickney.flight.proximity.ephemeris.EphemerisQuasiSatellite;
import space.stickney.flight.proximity.keeping.ExecutionErrors;
import space.stickney.flight.proximity.keeping.KeepingPlan;
import space.stickney.flight.proximity.keeping.KeepingStatistics;
import space.stickney.flight.proximity.keeping.MoonSetting;
import space.stickney.flight.proximity.keeping.StateErrors;
import space.stickney.flight.proximity.keeping.StationKeeping;

/**
 * Ten months of a quasi-satellite orbit with corrections, on all cores, and one month of the same orbit by Orekit's integrator (1 mm a step).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class KeepingBenchmark {
    private static final double START = 28 * 365.25 * 86400;
    private static final Attraction.Sail SAIL = new Attraction.Sail(30, 1.3);

    @Param({"20", "100"})
    int radiusKm;

    @org.jspecify.annotations.Nullable
    private StationKeeping keeping;

    @org.jspecify.annotations.Nullable
    private Propagation propagation;

    @org.jspecify.annotations.Nullable
    private FlightState from;

    @Setup
    public void prepare() {
        SolarSystem system = new SolarSystem(EmbeddedEphemeris.get());
        MoonSetting setting = MoonSetting.near(system, Naif.PHOBOS, 0.013);
        from = EphemerisQuasiSatellite.solve(
                        system,
                        new EphemerisQuasiSatellite.Request(
                                Naif.PHOBOS, START, radiusKm * 1e3, 0, 86400, Optional.of(SAIL), 3000))
                .start();
        StateErrors errors = StateErrors.isotropic(100, 0.005);
        KeepingPlan plan = new KeepingPlan(
                KeepingPlan.MONTH,
                3 * KeepingPlan.DAY,
                10 * KeepingPlan.DAY,
                0,
                4000,
                errors,
                errors,
                new ExecutionErrors(0.01, 0, 0.0175, 0.001));
        keeping = new StationKeeping(setting, plan, from);
        propagation = new Propagation(setting.environment(), Optional.of(SAIL), 1e-3);
    }

    @Benchmark
    public KeepingStatistics tenMonths() {
        return java.util.Objects.requireNonNull(keeping).statistics(10, new RandomStreams(1), Progress.SILENT);
    }

    @Benchmark
    public FlightState oneMonthOrekit() {
        return java.util.Objects.requireNonNull(propagation)
                .to(java.util.Objects.requireNonNull(from), START + KeepingPlan.MONTH);
    }
}
