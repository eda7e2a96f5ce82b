package space.stickney.science.gamma;

import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.science.inference.Cholesky;
import space.stickney.science.inference.PoissonDeviance;
import space.stickney.science.inference.Priors;

/**
 * Poisson likelihood of many short stretches of counts that share some parameters: mu_i = sum_k b_k,i phi_k in each block, the
 * first phi its own (continuum), the others sums of shared parameters times known factors. Fisher scoring; the parameters of
 * a block are eliminated (Schur complement), so that the cost grows with the number of blocks and not with its cube.
 */
final class SparseCountsFit {
    private static final int MOST = 40;
    private static final double SETTLED = 1e-6;

    /**
     * A stretch of channels of one group.
     *
     * @param counts of its channels
     * @param basis [function][channel], the continuum's first
     * @param own how many functions are its own
     * @param shared for each other function, the shared parameters that make it
     * @param factors what each is multiplied with
     * @param known expected counts that come on top and are not fitted
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Block(double[] counts, double[][] basis, int own, int[][] shared, double[][] factors, double[] known) {
        Block(double[] counts, double[][] basis, int own, int[][] shared, double[][] factors) {
            this(counts, basis, own, shared, factors, new double[counts.length]);
        }

        Block with(double[] more) {
            return new Block(counts, basis, own, shared, factors, more);
        }
    }

    private final List<Block> blocks;
    private final Priors priors;
    private final int n;
    private final double[] gradient;
    private final double[][] information;
    private double[] theta;
    private double[][] local;

    SparseCountsFit(List<Block> blocks, Priors priors) {
        this.blocks = blocks;
        this.priors = priors;
        n = priors.mean().length;
        gradient = new double[n];
        information = new double[n][n];
        theta = priors.mean().clone();
        local = new double[blocks.size()][];
        for (int b = 0; b < local.length; b++) {
            local[b] = level(blocks.get(b));
        }
    }

    /**
     * What came out.
     *
     * @param parameters shared ones
     * @param covariance of them, own ones taken as unknown
     * @param deviance of all counts
     * @param expected its moments if the model is right and nothing were free
     * @param channels number of counts
     * @param own parameters of blocks, how many
     * @param mu expected counts of each block
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Result(
            double[] parameters,
            double[][] covariance,
            double deviance,
            PoissonDeviance.Moments expected,
            int channels,
            int own,
            double[][] mu) {}

    Result run() {
        start();
        double s = value(theta, local);
        for (int i = 0; i < MOST; i++) {
            Step step = step();
            double scale = 1;
            double[] nextTheta = moved(theta, step.shared, scale);
            double[][] nextLocal = moved(local, step.own, scale);
            double value = value(nextTheta, nextLocal);
            while (!(value <= s + 1e-9 * FastMath.abs(s)) && scale > 1e-4) {
                scale *= 0.5;
                nextTheta = moved(theta, step.shared, scale);
                nextLocal = moved(local, step.own, scale);
                value = value(nextTheta, nextLocal);
            }
            double gained = s - value;
            if (Double.isFinite(value)) {
                theta = nextTheta;
                local = nextLocal;
                s = value;
            }
            if (step.promised < SETTLED * (1 + 1e-6 * s) || (scale <= 1e-4 && gained < 1e-3)) {
                return result();
            }
        }
        throw new NoSolution("The fit of the peaks did not settle in " + MOST + " steps.");
    }

    /** Prior means may not suit the counts: begin with no lines where a block would be impossible. */
    private void start() {
        if (!Double.isFinite(value(theta, local))) {
            theta = new double[n];
        }
    }

    private static double[] level(Block block) {
        double[] phi = new double[block.own];
        double sum = 0;
        double known = 0;
        for (int i = 0; i < block.counts.length; i++) {
            sum += block.counts[i];
            known += block.known[i];
        }
        phi[0] = FastMath.max(sum - known, 1) / block.counts.length;
        return phi;
    }

    private double value(double[] shared, double[][] own) {
        double s = priors.penalty(shared);
        for (int b = 0; b < own.length && Double.isFinite(s); b++) {
            Block block = blocks.get(b);
            double[] mu = expected(block, shared, own[b]);
            s += PoissonDeviance.of(block.counts, mu);
        }
        return s;
    }

    private static double[] expected(Block block, double[] shared, double[] own) {
        double[] mu = block.known.clone();
        for (int k = 0; k < block.basis.length; k++) {
            double phi = k < block.own ? own[k] : amplitude(block, k - block.own, shared);
            double[] basis = block.basis[k];
            for (int i = 0; i < mu.length; i++) {
                mu[i] += phi * basis[i];
            }
        }
        return mu;
    }

    private static double amplitude(Block block, int function, double[] shared) {
        double sum = 0;
        for (int t = 0; t < block.shared[function].length; t++) {
            sum += block.factors[function][t] * shared[block.shared[function][t]];
        }
        return sum;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Step(double[] shared, double[][] own, double promised) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Reduced(double[][] fisher, double[] slope, Cholesky own) {}

    /** The scoring step of all parameters. */
    private Step step() {
        Reduced[] parts = accumulate();
        double[] shared = new double[n];
        for (int i = 0; i < n; i++) {
            shared[i] = -gradient[i];
        }
        if (n > 0) {
            Cholesky.of(information).solve(shared);
        }
        double promised = 0;
        for (int i = 0; i < n; i++) {
            promised -= shared[i] * gradient[i];
        }
        double[][] own = new double[local.length][];
        for (int b = 0; b < local.length; b++) {
            Block block = blocks.get(b);
            own[b] = new double[block.own];
            for (int c = 0; c < block.own; c++) {
                double sum = parts[b].slope[c];
                for (int k = block.own; k < block.basis.length; k++) {
                    sum += parts[b].fisher[c][k] * amplitude(block, k - block.own, shared);
                }
                own[b][c] = -sum;
            }
            double[] gain = own[b].clone();
            parts[b].own.solve(own[b]);
            for (int c = 0; c < block.own; c++) {
                promised += gain[c] * own[b][c];
            }
        }
        return new Step(shared, own, promised);
    }

    /** Fills gradient and information of the shared parameters, own ones eliminated. */
    private Reduced[] accumulate() {
        java.util.Arrays.fill(gradient, 0);
        for (double[] row : information) {
            java.util.Arrays.fill(row, 0);
        }
        Reduced[] parts = new Reduced[blocks.size()];
        for (int b = 0; b < parts.length; b++) {
            Block block = blocks.get(b);
            parts[b] = reduce(block, expected(block, theta, local[b]));
            spread(block, parts[b]);
        }
        for (int i = 0; i < n; i++) {
            double sigma = priors.sigma()[i];
            if (!Double.isInfinite(sigma)) {
                gradient[i] += (theta[i] - priors.mean()[i]) / (sigma * sigma);
                information[i][i] += 1 / (sigma * sigma);
            }
        }
        return parts;
    }

    private static Reduced reduce(Block block, double[] mu) {
        int size = block.basis.length;
        double[][] fisher = new double[size][size];
        double[] slope = new double[size];
        double[] weighted = new double[mu.length];
        for (int k = 0; k < size; k++) {
            double[] basis = block.basis[k];
            for (int i = 0; i < mu.length; i++) {
                weighted[i] = basis[i] / mu[i];
                slope[k] += basis[i] - weighted[i] * block.counts[i];
            }
            for (int l = 0; l <= k; l++) {
                double sum = 0;
                double[] other = block.basis[l];
                for (int i = 0; i < mu.length; i++) {
                    sum += weighted[i] * other[i];
                }
                fisher[k][l] = sum;
                fisher[l][k] = sum;
            }
        }
        double[][] part = new double[block.own][block.own];
        for (int i = 0; i < block.own; i++) {
            System.arraycopy(fisher[i], 0, part[i], 0, block.own);
        }
        return new Reduced(fisher, slope, Cholesky.of(part));
    }

    /** Adds what a block says of the shared parameters. */
    private void spread(Block block, Reduced part) {
        int own = block.own;
        int lines = block.basis.length - own;
        double[] slope = new double[own];
        System.arraycopy(part.slope, 0, slope, 0, own);
        part.own.solve(slope);
        for (int k = 0; k < lines; k++) {
            double[] column = new double[own];
            for (int c = 0; c < own; c++) {
                column[c] = part.fisher[c][own + k];
            }
            double g = part.slope[own + k];
            for (int c = 0; c < own; c++) {
                g -= column[c] * slope[c];
            }
            part.own.solve(column);
            for (int t = 0; t < block.shared[k].length; t++) {
                gradient[block.shared[k][t]] += block.factors[k][t] * g;
            }
            for (int l = 0; l < lines; l++) {
                double f = part.fisher[own + k][own + l];
                for (int c = 0; c < own; c++) {
                    f -= column[c] * part.fisher[c][own + l];
                }
                spread(block, k, l, f);
            }
        }
    }

    private void spread(Block block, int k, int l, double f) {
        for (int t = 0; t < block.shared[k].length; t++) {
            double[] row = information[block.shared[k][t]];
            double weight = f * block.factors[k][t];
            for (int u = 0; u < block.shared[l].length; u++) {
                row[block.shared[l][u]] += weight * block.factors[l][u];
            }
        }
    }

    private static double[] moved(double[] x, double[] step, double scale) {
        double[] y = x.clone();
        for (int i = 0; i < y.length; i++) {
            y[i] += scale * step[i];
        }
        return y;
    }

    private static double[][] moved(double[][] x, double[][] step, double scale) {
        double[][] y = new double[x.length][];
        for (int b = 0; b < y.length; b++) {
            y[b] = moved(x[b], step[b], scale);
        }
        return y;
    }

    private Result result() {
        accumulate();
        double deviance = 0;
        PoissonDeviance.Moments expected = new PoissonDeviance.Moments(0, 0);
        int channels = 0;
        int own = 0;
        double[][] mu = new double[local.length][];
        for (int b = 0; b < local.length; b++) {
            Block block = blocks.get(b);
            mu[b] = expected(block, theta, local[b]);
            deviance += PoissonDeviance.of(block.counts, mu[b]);
            expected = expected.plus(PoissonDeviance.moments(mu[b]));
            channels += mu[b].length;
            own += block.own;
        }
        double[][] covariance = n > 0 ? Cholesky.of(information).inverse() : new double[0][0];
        return new Result(theta, covariance, deviance, expected, channels, own, mu);
    }
}
