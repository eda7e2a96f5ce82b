package space.stickney.science.inference;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import space.stickney.core.random.RandomStreams;

/**
 * Markov chains of two kinds of steps in turn. Adaptive Metropolis (Haario, Saksman and Tamminen 2001): Gaussian steps of covariance
 * 2.38^2/d times that of the chain so far, begun from a given one. And preconditioned Crank-Nicolson about a Gaussian (Cotter and others
 * 2013, Statist. Sci. 28, 424): y = m + sqrt(1 - beta^2)(x - m) + beta xi, accepted by the ratio of the density to that
 * Gaussian, which moves far in many dimensions where the density is nearly Gaussian; beta is tuned for three in ten accepted.
 * The first half of each chain, in which the steps are learnt, is dropped and the steps then stay as they are, so that the
 * kept half is a Markov chain. Each chain has its own stream of random numbers: the samples do not depend on the number of threads.
 *
 * @param streams of random numbers
 * @param stage their name
 * @param chains how many, at least 2
 * @param steps of each, half of which are kept
 * @param thin every how many steps one is kept
 */
public record AdaptiveMetropolis(RandomStreams streams, String stage, int chains, int steps, int thin) {
    private static final int LEARN_EVERY = 500;
    /** The Gaussian of the far steps over the given one, so that its tails are not lighter than the density's. */
    private static final double WIDER = 1.1;

    /**
     * Samples a density.
     *
     * @param logDensity gives each chain a function of its own: ln of the density up to a constant, minus infinity where
     *     impossible
     * @param centre chains begin about it, scattered with the covariance
     * @param covariance a first guess, positive definite
     */
    public Chains sample(Supplier<ToDoubleFunction<double[]>> logDensity, double[] centre, double[][] covariance) {
        List<Chain> all = IntStream.range(0, chains)
                .parallel()
                .mapToObj(c -> new Walk(streams.stream(stage, c), logDensity.get()).run(centre, covariance))
                .toList();
        double accepted = 0;
        double[][][] samples = new double[chains][][];
        for (int c = 0; c < chains; c++) {
            samples[c] = all.get(c).samples;
            accepted += all.get(c).accepted / chains;
        }
        return new Chains(samples, accepted);
    }

    private record Chain(double[][] samples, double accepted) {}

    private final class Walk {
        private final RandomGenerator random;
        private final ToDoubleFunction<double[]> density;

        Walk(RandomGenerator random, ToDoubleFunction<double[]> density) {
            this.random = random;
            this.density = density;
        }

        Chain run(double[] centre, double[][] guess) {
            int d = centre.length;
            double scale = 2.38 / FastMath.sqrt(d);
            Cholesky shape = Cholesky.of(guess);
            Cholesky reference = Cholesky.of(guess);
            double[] x = start(centre, shape);
            double f = density.applyAsDouble(x);
            double beta = 0.3;
            RunningCovariance seen = new RunningCovariance(d);
            int learning = steps / 2;
            double[][] kept = new double[(steps - learning) / thin][];
            int accepted = 0;
            for (int i = 0; i < steps; i++) {
                boolean far = i % 2 == 0;
                double[] z = shapeOf(far, shape, reference).correlate(deviates(d));
                double[] y = far ? crankNicolson(x, centre, z, beta) : add(x, z, scale);
                double g = density.applyAsDouble(y);
                double gain = g - f;
                if (far) {
                    gain += 0.5 * (square(y, centre, reference) - square(x, centre, reference)) / (WIDER * WIDER);
                }
                boolean taken = FastMath.log(random.nextDouble()) < gain;
                if (taken) {
                    x = y;
                    f = g;
                    accepted += i >= learning ? 1 : 0;
                }
                if (i < learning) {
                    beta = far ? tuned(beta, taken) : beta;
                    seen.add(x);
                    if ((i + 1) % LEARN_EVERY == 0 && i > 10 * d) {
                        shape = Cholesky.of(seen.blendedWith(guess));
                    }
                } else if ((i - learning) % thin == thin - 1 && (i - learning) / thin < kept.length) {
                    kept[(i - learning) / thin] = x;
                }
            }
            return new Chain(kept, (double) accepted / (steps - learning));
        }

        private static Cholesky shapeOf(boolean far, Cholesky shape, Cholesky reference) {
            return far ? reference : shape;
        }

        /** Grows at an acceptance and shrinks at a refusal so that three in ten balance. */
        private static double tuned(double beta, boolean taken) {
            return Math.min(1, beta * (taken ? 1.035 : 0.985));
        }

        private static double[] crankNicolson(double[] x, double[] centre, double[] z, double beta) {
            double rest = FastMath.sqrt(1 - beta * beta);
            double[] y = new double[x.length];
            for (int k = 0; k < y.length; k++) {
                y[k] = centre[k] + rest * (x[k] - centre[k]) + beta * WIDER * z[k];
            }
            return y;
        }

        private static double square(double[] x, double[] centre, Cholesky reference) {
            double[] r = new double[x.length];
            for (int k = 0; k < r.length; k++) {
                r[k] = x[k] - centre[k];
            }
            reference.whiten(r);
            double sum = 0;
            for (double v : r) {
                sum += v * v;
            }
            return sum;
        }

        private double[] start(double[] centre, Cholesky shape) {
            for (int i = 0; i < 100; i++) {
                double[] x = add(centre, shape.correlate(deviates(centre.length)), FastMath.pow(0.8, i));
                if (Double.isFinite(density.applyAsDouble(x))) {
                    return x;
                }
            }
            return centre.clone();
        }

        private double[] deviates(int d) {
            double[] z = new double[d];
            for (int i = 0; i < d; i++) {
                z[i] = random.nextGaussian();
            }
            return z;
        }
    }

    private static double[] add(double[] x, double[] step, double scale) {
        double[] sum = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            sum[i] = x[i] + scale * step[i];
        }
        return sum;
    }
}
