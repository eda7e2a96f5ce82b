package space.stickney.science.inference;

import java.util.Arrays;
import space.stickney.core.fault.NoSolution;

/**
 * Fisher scoring with the damping of Levenberg and Marquardt: steps -(I + lambda diag I)^-1 g, shortened at bounds, accepted
 * when they lower the objective. For Gaussian data with linear models it is one Gauss-Newton step.
 */
public final class DampedScoring {
    private static final int MOST = 200;
    private static final double SETTLED = 1e-9;
    /** A twentieth of a sigma: good enough when steps have run out. */
    private static final double NEAR = 2.5e-3;

    private static final double NO_MORE_GAIN = 1e12;

    private final Objective objective;
    private final Bounds bounds;
    private final double settled;
    private final int n;
    private final double[] gradient;
    private final double[][] information;

    private DampedScoring(Objective objective, Bounds bounds, double settled) {
        this.settled = settled;
        this.objective = objective;
        this.bounds = bounds;
        n = objective.parameters();
        gradient = new double[n];
        information = new double[n][n];
    }

    /**
     * The minimum near a start.
     *
     * @throws NoSolution if it is not reached in 200 steps, or the objective is not finite at the start, or a direction is
     *     not determined by data and priors
     */
    public static Fit minimise(Objective objective, double[] start, Bounds bounds) {
        return minimise(objective, start, bounds, SETTLED);
    }

    /**
     * The same, ended when a full step promises less than so much of the objective: 1e-4 is a hundredth of a sigma.
     *
     * @param settled above 0
     */
    public static Fit minimise(Objective objective, double[] start, Bounds bounds, double settled) {
        return new DampedScoring(objective, bounds, settled).run(start);
    }

    private Fit run(double[] start) {
        double[] theta = new double[n];
        for (int i = 0; i < n; i++) {
            theta[i] = bounds.clip(i, start[i]);
        }
        double s = objective.value(theta);
        if (!Double.isFinite(s)) {
            throw new NoSolution("The fit cannot begin: its objective is " + s + " at the start.");
        }
        double lambda = 1e-3;
        for (int step = 1; step <= MOST; step++) {
            objective.expand(theta, gradient, information);
            boolean[] held = held(theta);
            double promised = decrement(held);
            if (promised < settled) {
                return finish(last(theta, s, held), s, held, step);
            }
            double before = s;
            double growth = 2;
            for (boolean done = false; !done; ) {
                double[] next = theta.clone();
                double expected = move(next, held, lambda);
                double value = objective.value(next);
                if (value <= s) {
                    // Nielsen 1999: how far the quadratic holds decides the next damping, without jumps
                    double ratio = (s - value) / expected;
                    double c = 2 * ratio - 1;
                    lambda = Math.max(lambda * Math.max(1.0 / 3, Math.min(2, 1 - c * c * c)), 1e-12);
                    theta = next;
                    s = value;
                    done = true;
                } else {
                    lambda = Math.max(lambda, 1e-6) * growth;
                    growth *= 2;
                    done = lambda > NO_MORE_GAIN;
                }
            }
            if (lambda > NO_MORE_GAIN) {
                return stuck(theta, before, held, step);
            }
        }
        if (decrement(held(theta)) < NEAR) {
            return finish(theta, s, held(theta), MOST);
        }
        throw new NoSolution("The fit did not settle in " + MOST + " steps; the objective is " + s + ".");
    }

    /** One full step more, for it costs little and squares the error that is left. */
    private double[] last(double[] theta, double s, boolean[] held) {
        double[] next = theta.clone();
        move(next, held, 0);
        return objective.value(next) <= s ? next : theta;
    }

    /** No step lowers the objective: the minimum to working precision, if the decrement is small beside one sigma. */
    private Fit stuck(double[] theta, double s, boolean[] held, int step) {
        objective.expand(theta, gradient, information);
        double left = decrement(held);
        if (left > 1e-4 * (1 + 1e-6 * s)) {
            throw new NoSolution("The fit cannot go on: no step lowers its objective " + s + ", yet it expects to gain "
                    + left + ".");
        }
        return finish(theta, s, held, step);
    }

    private boolean[] held(double[] theta) {
        boolean[] held = new boolean[n];
        for (int i = 0; i < n; i++) {
            held[i] = bounds.held(i, theta[i], gradient[i]);
        }
        return held;
    }

    /** The gain g I^-1 g that a full step promises. */
    private double decrement(boolean[] held) {
        double[] step = direction(held, 0);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum -= step[i] * gradient[i];
        }
        return sum;
    }

    private double[] direction(boolean[] held, double lambda) {
        int[] free = free(held);
        double[] step = new double[n];
        if (free.length == 0) {
            return step;
        }
        double[] part = new double[free.length];
        for (int i = 0; i < free.length; i++) {
            part[i] = -gradient[free[i]];
        }
        Cholesky.of(block(free, lambda)).solve(part);
        for (int i = 0; i < free.length; i++) {
            step[free[i]] = part[i];
        }
        return step;
    }

    /** Moves by a damped step; returns what the quadratic promises of it. */
    private double move(double[] theta, boolean[] held, double lambda) {
        double[] step = direction(held, lambda);
        double promised = 0;
        for (int i = 0; i < n; i++) {
            theta[i] = bounds.clip(i, theta[i] + step[i]);
            promised -= step[i] * gradient[i];
        }
        // of (I + lambda D) h = -g: 2 |h.g| - h I h lies between |h.g| and 2 |h.g|
        return Math.max(promised, Double.MIN_NORMAL);
    }

    private static int[] free(boolean[] held) {
        int[] free = new int[held.length];
        int count = 0;
        for (int i = 0; i < held.length; i++) {
            if (!held[i]) {
                free[count++] = i;
            }
        }
        return Arrays.copyOf(free, count);
    }

    private double[][] block(int[] free, double lambda) {
        double[][] block = new double[free.length][free.length];
        for (int i = 0; i < free.length; i++) {
            for (int j = 0; j < free.length; j++) {
                block[i][j] = information[free[i]][free[j]];
            }
            block[i][i] *= 1 + lambda;
        }
        return block;
    }

    private Fit finish(double[] theta, double s, boolean[] held, int steps) {
        int[] free = free(held);
        double[][] covariance = new double[n][n];
        if (free.length > 0) {
            double[][] inverse = Cholesky.of(block(free, 0)).inverse();
            for (int i = 0; i < free.length; i++) {
                for (int j = 0; j < free.length; j++) {
                    covariance[free[i]][free[j]] = inverse[i][j];
                }
            }
        }
        return new Fit(theta, covariance, s, steps);
    }
}
