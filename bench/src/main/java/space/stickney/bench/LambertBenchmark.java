package space.stickney.bench;

import java.util.concurrent.TimeUnit;
import org.hipparchus.random.MersenneTwister;
import org.openjdk.jmh.annotations.AuxCounters;
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
import space.stickney.flight.transfer.LambertKernel;

/**
 * Lambert solutions per second on one thread, on the random problems of ESA pykep's own benchmark
 * (benchmark/lambert_problem_benchmark.cpp: components of r in -2..2, time of flight in 2..40, mu in 0.9..1.1, either sense,
 * Mersenne twister with seed 122012203, 200,000 problems). docs/lambert.md compares with pykep's C++ solver.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LambertBenchmark {
    private static final int PROBLEMS = 200_000;

    @Param({"0", "20"})
    private int maxRevolutions;

    private final double[] r1 = new double[3 * PROBLEMS];
    private final double[] r2 = new double[3 * PROBLEMS];
    private final double[] tof = new double[PROBLEMS];
    private final double[] sense = new double[PROBLEMS];
    private final double[] mu = new double[PROBLEMS];
    private LambertKernel kernel = new LambertKernel(0);
    private double[] out = new double[0];
    private int next;

    /** How many solutions were found, per second. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Counter {
        public long solutions;
    }

    @Setup
    public void problems() {
        MersenneTwister random = new MersenneTwister(122012203);
        for (int i = 0; i < PROBLEMS; i++) {
            for (int k = 0; k < 3; k++) {
                r1[3 * i + k] = uniform(random, -2, 2);
            }
            for (int k = 0; k < 3; k++) {
                r2[3 * i + k] = uniform(random, -2, 2);
            }
            tof[i] = uniform(random, 2, 40);
            sense[i] = random.nextBoolean() ? -1 : 1;
            mu[i] = uniform(random, 0.9, 1.1);
        }
        kernel = new LambertKernel(maxRevolutions);
        out = new double[kernel.size()];
    }

    private static double uniform(MersenneTwister random, double lo, double hi) {
        return lo + (hi - lo) * random.nextDouble();
    }

    /** One problem with all its solutions. */
    @Benchmark
    public double solve(Counter counter) {
        int i = next;
        next = i + 1 == PROBLEMS ? 0 : i + 1;
        counter.solutions += kernel.solve(mu[i], r1, 3 * i, r2, 3 * i, tof[i], 0, 0, sense[i], out, 0);
        return out[0];
    }
}
