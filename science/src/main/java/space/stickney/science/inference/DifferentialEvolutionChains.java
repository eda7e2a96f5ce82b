package space.stickney.science.inference;

import java.util.Arrays;
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
 * @param kept samples of each, over all its walkers
 */
public record DifferentialEvolutionChains(RandomStreams streams, String stage, int chains, int steps, int kept) {
    private static final int WALKERS = 4;
    private static final int ARCHIVE_EVERY = 10;
    private static final double SNOOKER = 0.1;
    /** Of the other steps, those that redraw from a Gaussian, and those that move all coordinates; the rest move a few. */
    private static final double REDRAWN = 0.5;

    private static final double ALL = 0.35;
    private static final int FEW = 4;
    private static final double SHORTEST = 0.1;
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
        return new Chains(samples, WALKERS, accepted);
    }

    private final class Population {
        private final RandomGenerator random;
        private final ToDoubleFunction<double[]> density;
        private final double[] centre;
        /** Of the Gaussian: the guess, after the steps that are dropped the states seen. */
        private Cholesky shape;

        private final double[] mean;
        private final int d;
        /** States seen, one after the other, flat. */
        private final double[] archive;

        private final double[][] walker;
        private final double[] value = new double[WALKERS];
        /** The walkers in turn. */
        private final double[][] samples = new double[kept / WALKERS * WALKERS][];

        private final double[] step;
        private final double[] white;
        private double[] proposal;
        private int size;
        private int accepted;

        Population(RandomGenerator random, ToDoubleFunction<double[]> density, double[] centre, double[][] covariance) {
            this.random = random;
            this.density = density;
            this.centre = centre;
            this.shape = Cholesky.of(covariance);
            this.mean = centre.clone();
            this.d = centre.length;
            archive = new double[d * (10 * d + steps / ARCHIVE_EVERY + 1)];
            walker = new double[WALKERS][d];
            step = new double[d];
            white = new double[d];
            proposal = new double[d];
            while (size < 10 * d) {
                store(scattered(WIDER));
            }
            for (int w = 0; w < WALKERS; w++) {
                begin(w);
            }
        }

        /** Finite at last at the centre, where the guess was made. */
        private void begin(int w) {
            for (int i = 0; i <= 100; i++) {
                walker[w] = scattered(i == 100 ? 0 : FastMath.pow(0.9, i));
                value[w] = density.applyAsDouble(walker[w]);
                if (Double.isFinite(value[w])) {
                    return;
                }
            }
        }

        private void store(double[] x) {
            System.arraycopy(x, 0, archive, size * d, d);
            size++;
        }

        Population run() {
            int dropped = steps / 3;
            int each = samples.length / WALKERS;
            for (int i = 0; i < steps; i++) {
                int w = i % WALKERS;
                if (i == dropped) {
                    learn();
                }
                boolean taken = move(w);
                if (i >= dropped) {
                    accepted += taken ? 1 : 0;
                    int since = (i - dropped) / WALKERS;
                    int turns = (steps - dropped) / WALKERS;
                    int due = (int) FastMath.min(each, (since + 1L) * each / turns);
                    if (due > (long) since * each / turns) {
                        samples[(due - 1) * WALKERS + w] = walker[w].clone();
                    }
                }
                if (i % ARCHIVE_EVERY == 0) {
                    store(walker[w]);
                }
            }
            return this;
        }

        private boolean move(int w) {
            if (random.nextDouble() < SNOOKER) {
                return snooker(w);
            }
            return random.nextDouble() < REDRAWN ? redraw(w) : difference(w);
        }

        /** Mean and covariance of the second half of the archive; from here on they stay, which keeps the limit right. */
        private void learn() {
            int from = size / 2;
            int n = size - from;
            if (n < 10 * d) {
                return;
            }
            Arrays.fill(mean, 0);
            for (int s = from; s < size; s++) {
                for (int k = 0; k < d; k++) {
                    mean[k] += archive[s * d + k] / n;
                }
            }
            double[][] covariance = new double[d][d];
            for (int s = from; s < size; s++) {
                for (int k = 0; k < d; k++) {
                    double off = (archive[s * d + k] - mean[k]) / (n - 1);
                    for (int l = 0; l < d; l++) {
                        covariance[k][l] += off * (archive[s * d + l] - mean[l]);
                    }
                }
            }
            shape = Cholesky.of(covariance);
        }

        /**
         * Some whitened coordinates drawn partly anew: z' = sqrt(1 - b^2) z + b N(0, 1), which leaves the Gaussian as it is (Cotter
         * and others 2013, Stat. Sci. 28, 424); accepted by the ratio of density to Gaussian.
         */
        private boolean redraw(int w) {
            double[] x = walker[w];
            for (int k = 0; k < d; k++) {
                white[k] = x[k] - mean[k];
            }
            shape.whiten(white);
            double share = random.nextDouble();
            double b = random.nextDouble();
            double a = FastMath.sqrt(1 - b * b);
            double more = 0;
            for (int k = 0; k < d; k++) {
                if (random.nextDouble() < share) {
                    double z = a * white[k] + b * random.nextGaussian();
                    more += 0.5 * (z * z - white[k] * white[k]);
                    white[k] = z;
                }
            }
            shape.correlate(white, proposal);
            for (int k = 0; k < d; k++) {
                proposal[k] += mean[k];
            }
            return step(w, more);
        }

        private boolean difference(int w) {
            double kind = random.nextDouble();
            boolean leap = random.nextDouble() < LEAP;
            int pairs = leap ? 1 : 1 + random.nextInt(3);
            differences(pairs);
            int moved = kind < ALL ? d : kind < 2 * ALL ? someWhitened() : few();
            double gamma = leap ? 1 : 2.38 / FastMath.sqrt(2.0 * pairs * moved);
            gamma *= SHORTEST + (1.1 - SHORTEST) * random.nextDouble();
            double[] x = walker[w];
            for (int k = 0; k < d; k++) {
                proposal[k] = x[k] + gamma * step[k];
            }
            return step(w, 0);
        }

        /** The sum of differences of pairs of past states. */
        private void differences(int pairs) {
            Arrays.fill(step, 0);
            for (int p = 0; p < pairs; p++) {
                int a = d * random.nextInt(size);
                int b = d * random.nextInt(size);
                for (int k = 0; k < d; k++) {
                    step[k] += archive[a + k] - archive[b + k];
                }
            }
        }

        /** Keeps a random part of the whitened coordinates. */
        private int someWhitened() {
            System.arraycopy(step, 0, white, 0, d);
            shape.whiten(white);
            double share = random.nextDouble();
            int moved = 0;
            for (int k = 0; k < d; k++) {
                if (random.nextDouble() < share) {
                    moved++;
                } else {
                    white[k] = 0;
                }
            }
            shape.correlate(white, step);
            return FastMath.max(1, moved);
        }

        /** Keeps a few coordinates as given. */
        private int few() {
            int moved = 1 + random.nextInt(FEW);
            Arrays.fill(white, 0);
            for (int m = 0; m < moved; m++) {
                int k = random.nextInt(d);
                white[k] = step[k];
            }
            System.arraycopy(white, 0, step, 0, d);
            return moved;
        }

        private boolean snooker(int w) {
            double[] x = walker[w];
            int z = d * random.nextInt(size);
            int a = d * random.nextInt(size);
            int b = d * random.nextInt(size);
            for (int k = 0; k < d; k++) {
                white[k] = x[k] - archive[z + k];
                step[k] = archive[a + k] - archive[b + k];
            }
            System.arraycopy(white, 0, proposal, 0, d);
            shape.whiten(white);
            shape.whiten(step);
            double length = 0;
            double along = 0;
            for (int k = 0; k < d; k++) {
                length += white[k] * white[k];
                along += step[k] * white[k];
            }
            if (length == 0) {
                return false;
            }
            double scale = (1.2 + random.nextDouble()) * along / length;
            for (int k = 0; k < d; k++) {
                proposal[k] = x[k] + scale * proposal[k];
            }
            // |y - z| / |x - z| to the power d - 1: the volume that a step along a ray changes
            return step(w, (d - 1) * FastMath.log(FastMath.abs(1 + scale)));
        }

        private boolean step(int w, double more) {
            double g = density.applyAsDouble(proposal);
            if (FastMath.log(random.nextDouble()) < g - value[w] + more) {
                double[] left = walker[w];
                walker[w] = proposal;
                proposal = left;
                value[w] = g;
                return true;
            }
            return false;
        }

        private double[] scattered(double scale) {
            double[] unit = new double[d];
            for (int k = 0; k < d; k++) {
                unit[k] = scale * random.nextGaussian();
            }
            double[] x = shape.correlate(unit);
            for (int k = 0; k < d; k++) {
                x[k] += centre[k];
            }
            return x;
        }
    }
}
