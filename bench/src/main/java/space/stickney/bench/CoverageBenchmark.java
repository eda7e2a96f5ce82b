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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.geometry.BodyFixedPath;
import space.stickney.flight.geometry.CosineHistogram;
import space.stickney.flight.geometry.Coverage;
import space.stickney.flight.geometry.CoverageSettings;
import space.stickney.flight.geometry.HorizonMap;
import space.stickney.flight.geometry.Illumination;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.Shapes;

/**
 * Coverage of Phobos over 30 days at steps of one minute (43,201 instants) with all cores, from an inclined circle of 21 km in 5.3 h:
 * horizons, the account of all facets by day in three classes of light, and one histogram of emission angles. Level 5 has
 * 20,480 facets, level 6 81,920.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class CoverageBenchmark {
    private static final double DAYS = 30;

    @Param({"5", "6"})
    int level;

    private Mesh mesh = Shapes.of("Phobos", 0);
    private HorizonMap map = HorizonMap.of(mesh);
    private CosineHistogram histogram = CosineHistogram.of(map);
    private BodyFixedPath path = path(0);
    private final CoverageSettings settings = CoverageSettings.of(1e-4)
            .within(Illumination.DAY.withEmission(0, FastMath.toRadians(70)))
            .sortedInto(List.of(
                    Illumination.DAY.withIncidence(0, 0.5).named("high Sun"),
                    Illumination.DAY.withIncidence(0.5, 1).named("middle Sun"),
                    Illumination.DAY.withIncidence(1, 1.5).named("low Sun")));

    @Setup
    public void prepare() {
        mesh = Shapes.of("Phobos", level);
        map = HorizonMap.of(mesh);
        histogram = CosineHistogram.of(map);
        path = path(DAYS);
    }

    private static BodyFixedPath path(double days) {
        double start = 9.1e8;
        double rate = 2 * FastMath.PI / (5.3 * 3600);
        return BodyFixedPath.of(
                (center, tdb, s) -> {
                    s[0] = 21e3 * FastMath.cos(rate * tdb);
                    s[1] = 19e3 * FastMath.sin(rate * tdb);
                    s[2] = 9e3 * FastMath.sin(rate * tdb);
                },
                EmbeddedEphemeris.get(),
                Bodies.standard().find("Phobos"),
                BodyFixedPath.instants(start, start + days * 86400, 60),
                60);
    }

    @Benchmark
    public HorizonMap horizons() {
        return HorizonMap.of(mesh);
    }

    @Benchmark
    public Coverage month() {
        return Coverage.of(map, path, settings);
    }

    /** A thousand looks. */
    @Benchmark
    public double histograms() {
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            histogram.look(path.craft(i, 0), path.craft(i, 1), path.craft(i, 2));
            sum += histogram.plain().total();
        }
        return sum;
    }
}
