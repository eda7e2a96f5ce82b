package space.stickney.bench;

import java.nio.file.Path;
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
import space.stickney.flight.gravity.PolyhedronEvaluator;
import space.stickney.flight.gravity.PolyhedronGravity;
import space.stickney.flight.shapes.ShapeFile;
import space.stickney.flight.shapes.Shapes;

/**
 * One point of a polyhedron's gravity, microseconds; facets a second are the facets over it. Shapes: the embedded Phobos of 5,120 and 20,480
 * facets, or a file in km given by {@code -p shape=FILE}. docs/gravity.md has the numbers, and those of the peer on the same shapes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PolyhedronBenchmark {
    @Param({"4", "5"})
    String shape = "4";

    private final double[] acceleration = new double[3];
    private PolyhedronEvaluator evaluator =
            PolyhedronGravity.ofGm(Shapes.of("Phobos", 0), 1).evaluator();
    private double x = 20e3;

    @Setup
    public void prepare() {
        PolyhedronGravity gravity = PolyhedronGravity.ofGm(
                shape.length() == 1
                        ? Shapes.of("Phobos", Integer.parseInt(shape))
                        : ShapeFile.unit("km").read(Path.of(shape)).mesh(),
                7.1e5);
        evaluator = gravity.evaluator();
    }

    @Benchmark
    public double[] acceleration() {
        x += 1e-3;
        evaluator.acceleration(x, 300, 200, acceleration);
        return acceleration;
    }

    @Benchmark
    public double potentialAccelerationGradient() {
        x += 1e-3;
        evaluator.evaluate(x, 300, 200);
        return evaluator.potential();
    }
}
