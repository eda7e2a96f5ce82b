package space.stickney.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import space.stickney.science.gamma.SurfaceEmission;
import space.stickney.science.gamma.Yields;
import space.stickney.science.scene.Composition;

/** What a ground emits in all lines: the step that a retrieval repeats for every trial composition. Goal: 50 us. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GammaBenchmark {
    private final Composition ground = Composition.named("CI");
    private final Yields yields = Yields.nominal();

    /** The model of a ground, and all lines in ten directions, as over the ten bins of a histogram of emission cosines. */
    @Benchmark
    public double allLinesInTenDirections() {
        SurfaceEmission emission = SurfaceEmission.of(ground, yields, 250);
        double sum = 0;
        for (int line = 0; line < emission.size(); line++) {
            for (int bin = 0; bin < 10; bin++) {
                sum += emission.radiance(line, 0.05 + 0.1 * bin);
            }
        }
        return sum;
    }

    /** The model alone. */
    @Benchmark
    public SurfaceEmission model() {
        return SurfaceEmission.of(ground, yields, 250);
    }
}
