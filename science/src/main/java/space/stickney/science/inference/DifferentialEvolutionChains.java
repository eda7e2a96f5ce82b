package space.stickney.science.inference;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import space.stickney.core.random.RandomStreams;

/**
 * Markov chains whose steps are differences of states seen before (ter Braak and Vrugt 2008, Stat. Comput. 18, 435; subsets of
 * the coordinates after Vrugt and others 2009): {@code y = x + gamma (z1 - z2)} with z from an archive of the past, gamma
 * = 2.38/sqrt(2 d) for d coordinates moved, now and then 1, which leaps along what the archive has found; one step in ten
 * is a snooker step along the line to a past state. Long curved tails, which a Gaussian proposal enters badly, are walked
 * at their own scale.
 *
 * <p>Coordinates are whitened by a first guess of the covariance. Each chain has its archive, streams and walkers of its own,
 * so that chains are independent and their agreement (R-hat) means something; within a chain the walkers take turns.
 * Adding to the archive goes on, less and less against its size, which keeps the limit right.
 *
 * @param streams of random numbers
 * @param stage their name
 * @param chains independent ones, at least 2
 * @param steps of each, over all its walkers; the first third is dropped
 * @param kept samples of each
 */
public record DifferentialEvolutionChains(RandomStreams streams, String stage, int chains, int steps, int kept) {
    private static final int WALKERS = 4;
    private static final int ARCHIVE_EVERY = 10;
    private static final double SNOOKER = 0.1;
    private static final double LEAP = 0.2;
    /** The archive begins with draws from the guess, so much wider. */
    private static final double WIDER = 2;

    /**
     * Samples a density.
     *
     * @param logDensity gives each chain a function of its own: ln of the density up to a constant, minus infinity where
     *     impossible
     * @param centre of the first guess
     * @param covariance of the first guess, positive definite
     */
    public Chains sample(Supplier<ToDoubleFunction<double[]>> logDensity, double[] centre, double[][] covariance) {
        List<Population> all = IntStream.range(0, chains)
                .parallel()
                .mapToObj(c -> new Population(streams.stream(stage, c), logDensity.get(), centre, covariance).run())
                .toList();
        double[][][] samples = new double[chains][][];
        double accepted = 0;
        for (int c = 0; c < chains; c++) {
            samples[c] = all.get(c).samples;
            accepted += all.get(c).accepted / (double) (steps - steps / 3) / chains;
        }
        return new Chains(samples, accepted);
    }

    private final class Population {
        private final RandomGenerator random;
        private final ToDoubleFunction<double[]> density;
        private final double[] centre;
        private final Cholesky shape;
        private final int d;
        private final double[][] archive;
        private final double[][] walker = new double[WALKERS][];
        private final double[] value = new double[WALKERS];
        private final double[][] samples = new double[kept][];
        private int size;
        private int accepted;

        Population(RandomGenerator random, ToDoubleFunction<double[]> density, double[] centre, double[][] covariance) {
            this.random = random;
            this.density = density;
            this.centre = centre;
            this.shape = Cholesky.of(covariance);
            this.d = centre.length;
            this.archive = new double[10 * d + steps / ARCHIVE_EVERY + 1][];
            while (size < 10 * d) {
                archive[size++] = scattered(WIDER);
            }
            for (int w = 0; w < WALKERS; w++) {
                begin(w);
            }
        }

        /** Finite at last at the centre, where the guess was made. */
        private void begin(int w) {
            for (int i = 0; i <= 100; i++) {
                walker[w] = scattered(i == 100 ? 0 : FastMath.pow(0.9, i));
                value[w] = of(walker[w]);
                if (Double.isFinite(value[w])) {
                    return;
                }
            }
        }

        Population run() {
            int dropped = steps / 3;
            int stored = 0;
            for (int i = 0; i < steps; i++) {
                int w = i % WALKERS;
                boolean taken = random.nextDouble() < SNOOKER ? snooker(w) : difference(w);
                if (i >= dropped) {
                    accepted += taken ? 1 : 0;
                    int due = (int) ((long) (i - dropped + 1) * kept / (steps - dropped));
                    if (due > stored) {
                        samples[stored++] = outside(walker[w]);
                    }
                }
                if (i % ARCHIVE_EVERY == 0) {
                    archive[size++] = walker[w].clone();
                }
            }
            return this;
        }

        private boolean difference(int w) {
            double[] y = walker[w].clone();
            boolean leap = random.nextDouble() < LEAP;
            double share = leap ? 1 : (1 + random.nextInt(3)) / 3.0;
            int pairs = 1 + random.nextInt(3);
            boolean[] moved = new boolean[d];
            int count = 0;
            for (int k = 0; k < d; k++) {
                moved[k] = random.nextDouble() < share;
                count += moved[k] ? 1 : 0;
            }
            if (count == 0) {
                moved[random.nextInt(d)] = true;
                count = 1;
            }
            double gamma = leap ? 1 : 2.38 / FastMath.sqrt(2.0 * pairs * count);
            for (int p = 0; p < (leap ? 1 : pairs); p++) {
                double[] a = archive[random.nextInt(size)];
                double[] b = archive[random.nextInt(size)];
                double scale = gamma * (1 + 0.1 * (random.nextDouble() - 0.5));
                for (int k = 0; k < d; k++) {
                    y[k] += moved[k] ? scale * (a[k] - b[k]) : 0;
                }
            }
            for (int k = 0; k < d; k++) {
                y[k] += 1e-4 * random.nextGaussian();
            }
            return step(w, y, 0);
        }

        private boolean snooker(int w) {
            double[] x = walker[w];
            double[] z = archive[random.nextInt(size)];
            double[] a = archive[random.nextInt(size)];
            double[] b = archive[random.nextInt(size)];
            double length = 0;
            double along = 0;
            for (int k = 0; k < d; k++) {
                length += (x[k] - z[k]) * (x[k] - z[k]);
                along += (a[k] - b[k]) * (x[k] - z[k]);
            }
            if (length == 0) {
                return false;
            }
            double scale = (1.2 + random.nextDouble()) * along / length;
            double[] y = new double[d];
            for (int k = 0; k < d; k++) {
                y[k] = x[k] + scale * (x[k] - z[k]);
            }
            // |y - z| / |x - z| to the power d - 1: the volume that a step along a ray changes
            return step(w, y, (d - 1) * FastMath.log(FastMath.abs(1 + scale)));
        }

        private boolean step(int w, double[] y, double more) {
            double g = of(y);
            if (FastMath.log(random.nextDouble()) < g - value[w] + more) {
                walker[w] = y;
                value[w] = g;
                return true;
            }
            return false;
        }

        private double of(double[] u) {
            return density.applyAsDouble(outside(u));
        }

        private double[] scattered(double scale) {
            double[] u = new double[d];
            for (int k = 0; k < d; k++) {
                u[k] = scale * random.nextGaussian();
            }
            return u;
        }

        private double[] outside(double[] u) {
            double[] x = shape.correlate(u.clone());
            for (int k = 0; k < d; k++) {
                x[k] += centre[k];
            }
            return x;
        }
    }
}
