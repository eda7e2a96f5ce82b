package space.stickney.flight.proximity.ephemeris;

import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import space.stickney.flight.dynamics.MoonVicinity;

/**
 * Finds the start of the motion beside a moon whose extents vary least.
 *
 * <p>Along the path the distances of the crossings of the x axis (towards and away from Mars) and of the y axis (along the
 * track, ahead and behind) are collected over a number of revolutions. Their deviations from their common means,
 *
 * <pre>
 * |x_k| - mean|x|,   |y_k| - mean|y|,   w (mean|x| - A)
 * </pre>
 *
 * <p>are made small by Gauss and Newton's method in the controls that are free (places or velocities at the start). A free
 * oscillation about the quasi-satellite orbit shows in all of them: the slow one along the track, which a circular model
 * calls the libration of the centre, as a difference between ahead and behind. What the eccentricity of the moon's orbit
 * and its figure force does not depend on the controls and stays. Counting by revolutions keeps phase errors out, so that a
 * guess may be wrong in its period. The window grows from a few revolutions to all.
 */
final class BoundedMotion {
    private static final int ITERATIONS = 8;
    private static final double TOLERANCE = 1e-2;
    private static final int HEIGHTS = 6;
    private static final double NEAR = 0.005;

    private final MoonVicinity vicinity;
    private final double escape;

    /**
     * A start.
     *
     * @param tdb TDB seconds past J2000
     * @param state x, y, z, vx, vy, vz relative to the moon in the (turning) axes of its orbit; velocities as seen in them
     */
    record Start(double tdb, double[] state) {
        Start with(int[] free, double[] change) {
            double[] s = state.clone();
            for (int i = 0; i < free.length; i++) {
                s[free[i]] += change[i];
            }
            return new Start(tdb, s);
        }
    }

    /**
     * What is wanted.
     *
     * @param amplitude mean distance at crossings of the x axis (m)
     * @param weight of that against the spread; 0 if any will do
     * @param revolutions over which the spread counts
     */
    record Wish(double amplitude, double weight, int revolutions) {}

    /**
     * A motion found.
     *
     * @param start of it
     * @param spread root mean square of the deviations (m)
     * @param crossings over the last window
     */
    record Found(Start start, double spread, Crossings crossings) {}

    BoundedMotion(MoonVicinity vicinity, double escape) {
        this.vicinity = vicinity;
        this.escape = escape;
    }

    /** Improves a guess; empty where no window of a few revolutions ends well. */
    Optional<Found> find(Start guess, int[] free, Wish wish) {
        Start start = guess;
        Optional<Found> best = Optional.empty();
        for (int window = Math.min(3, wish.revolutions()); ; window = Math.min(wish.revolutions(), 2 * window)) {
            Optional<Found> better = improve(start, free, new Wish(wish.amplitude(), wish.weight(), window));
            if (better.isEmpty()) {
                return best;
            }
            best = better;
            start = better.get().start();
            if (window == wish.revolutions()) {
                return best;
            }
        }
    }

    /**
     * The same with a given height over the moon's orbit plane, from a start in or near that plane: the speed across it is
     * raised in two steps and then by what is missing of the height.
     *
     * @param speed first guess of the speed across the plane (m/s), with its sign
     */
    Optional<Found> reach(Start guess, int[] free, Wish wish, double height, double speed) {
        double vz = speed;
        Optional<Found> found = find(with(guess, 0.5 * vz), free, wish);
        for (int i = 0; i < HEIGHTS && found.isPresent(); i++) {
            found = find(with(found.get().start(), vz), free, wish);
            double reached = found.map(f -> f.crossings().highest()).orElse(height);
            if (Math.abs(reached / height - 1) < NEAR) {
                return found;
            }
            vz *= height / reached;
        }
        return found;
    }

    private static Start with(Start start, double vz) {
        double[] s = start.state().clone();
        s[5] = vz;
        return new Start(start.tdb(), s);
    }

    /** Gauss and Newton's method with halved steps on one window. */
    private Optional<Found> improve(Start guess, int[] free, Wish wish) {
        Optional<Trial> first = trial(guess, wish);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Trial here = first.get();
        for (int i = 0; i < ITERATIONS; i++) {
            Optional<Trial> there = next(here, free, wish);
            if (there.isEmpty()) {
                break;
            }
            boolean settled = there.get().cost() > 0.99 * here.cost();
            here = there.get();
            if (settled) {
                break;
            }
        }
        return Optional.of(here.found());
    }

    /** A better trial along Newton's step, if there is one. */
    private Optional<Trial> next(Trial here, int[] free, Wish wish) {
        Optional<double[]> step = step(here, free, wish);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        for (double share = 1; share > 0.1; share /= 2) {
            double[] change = step.get().clone();
            for (int k = 0; k < change.length; k++) {
                change[k] *= share;
            }
            Optional<Trial> there = trial(here.start().with(free, change), wish).filter(t -> t.cost() < here.cost());
            if (there.isPresent()) {
                return there;
            }
        }
        return Optional.empty();
    }

    private Optional<double[]> step(Trial here, int[] free, Wish wish) {
        double[] r = here.residuals();
        RealMatrix jacobian = new Array2DRowRealMatrix(r.length, free.length);
        for (int j = 0; j < free.length; j++) {
            double h = (free[j] < 3 ? 1e-4 : 1e-8) * wish.amplitude();
            double[] change = new double[free.length];
            change[j] = h;
            Optional<Trial> moved = trial(here.start().with(free, change), wish);
            if (moved.isEmpty()) {
                return Optional.empty();
            }
            double[] there = moved.get().residuals();
            for (int i = 0; i < r.length; i++) {
                jacobian.setEntry(i, j, (there[i] - r[i]) / h);
            }
        }
        try {
            return Optional.of(new QRDecomposition(jacobian, 1e-12)
                    .getSolver()
                    .solve(new ArrayRealVector(r, false).mapMultiply(-1))
                    .toArray());
        } catch (MathRuntimeException singular) {
            return Optional.empty();
        }
    }

    /** One path; empty if it does not come round as often as wished. */
    private Optional<Trial> trial(Start start, Wish wish) {
        Crossings crossings = follow(start, wish.revolutions());
        int n = wish.revolutions();
        for (int kind = 0; kind < Crossings.KINDS; kind++) {
            if (crossings.count(kind) < n) {
                return Optional.empty();
            }
        }
        double[] residuals = new double[Crossings.KINDS * n + 1];
        double across = deviations(crossings, 0, n, residuals);
        deviations(crossings, 2, n, residuals);
        residuals[Crossings.KINDS * n] = Math.sqrt(Crossings.KINDS * n) * wish.weight() * (across - wish.amplitude());
        return Optional.of(new Trial(start, residuals, crossings));
    }

    /** Deviations of both kinds of crossings of an axis from their common mean, which is returned. */
    private static double deviations(Crossings crossings, int kind, int n, double[] residuals) {
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += crossings.value(kind, i) + crossings.value(kind + 1, i);
        }
        mean /= 2 * n;
        for (int i = 0; i < n; i++) {
            residuals[kind * n + i] = crossings.value(kind, i) - mean;
            residuals[(kind + 1) * n + i] = crossings.value(kind + 1, i) - mean;
        }
        return mean;
    }

    /** The path over some revolutions, as long as the vicinity is tabulated. */
    Crossings follow(Start start, int revolutions) {
        Crossings crossings = new Crossings(vicinity, escape, revolutions);
        vicinity.follow(start.tdb(), inertial(vicinity, start), vicinity.until(), TOLERANCE, crossings);
        return crossings;
    }

    /** Relative to the moon along ICRF axes. */
    static double[] inertial(MoonVicinity vicinity, Start start) {
        double[] axes = new double[9];
        vicinity.orbitAxes(start.tdb(), axes);
        double rate = vicinity.orbitRate(start.tdb());
        double[] s = start.state();
        double vx = s[3] - rate * s[1];
        double vy = s[4] + rate * s[0];
        double[] out = new double[6];
        for (int k = 0; k < 3; k++) {
            out[k] = axes[k] * s[0] + axes[3 + k] * s[1] + axes[6 + k] * s[2];
            out[3 + k] = axes[k] * vx + axes[3 + k] * vy + axes[6 + k] * s[5];
        }
        return out;
    }

    /** In the turning axes of the moon's orbit. */
    static Start turning(MoonVicinity vicinity, double tdb, double[] relative) {
        double[] axes = new double[9];
        vicinity.orbitAxes(tdb, axes);
        double rate = vicinity.orbitRate(tdb);
        double[] s = new double[6];
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 3; j++) {
                s[k] += axes[3 * k + j] * relative[j];
                s[3 + k] += axes[3 * k + j] * relative[3 + j];
            }
        }
        s[3] += rate * s[1];
        s[4] -= rate * s[0];
        return new Start(tdb, s);
    }

    /** A start with what came of it. */
    private record Trial(Start start, double[] residuals, Crossings crossings) {
        double cost() {
            double sum = 0;
            for (double r : residuals) {
                sum += r * r;
            }
            return sum;
        }

        Found found() {
            return new Found(start, Math.sqrt(cost() / residuals.length), crossings);
        }
    }
}
