package space.stickney.flight.landing;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * A free arc between two points fixed to the body in a given time: the boundary value problem that Lambert's is for two
 * bodies, here with the full field, solved by Newton's method on the departure velocity.
 *
 * @param start epoch (TDB seconds past J2000)
 * @param time s
 * @param from state at its start: x, y, z (m), velocity (m/s), body-fixed
 * @param to state at its end
 */
record BallisticArc(double start, double time, double[] from, double[] to) {
    private static final int ITERATIONS = 20;
    private static final double STEP = 90;
    private static final double PROBE = 1e-3;
    private static final double CLOSE = 1e-2;

    /** Changes of velocity beyond this (m/s) lead out of the basin in which Newton's method converges. */
    private static final double LARGEST_CHANGE = 20;

    /**
     * Solves for the arc.
     *
     * @param guess departure velocity (m/s, body-fixed)
     * @return empty if Newton's method finds none
     */
    static Optional<BallisticArc> between(
            NearField field, double start, Vector3D from, double time, Vector3D to, Vector3D guess) {
        Vector3D v = guess;
        for (int i = 0; i < ITERATIONS; i++) {
            double[] end = flown(field, start, from, v, time);
            Vector3D miss = to.subtract(new Vector3D(end[0], end[1], end[2]));
            if (miss.getNorm() < CLOSE) {
                return Optional.of(new BallisticArc(start, time, state(from, v), end));
            }
            RealMatrix slope = velocityPart(field, start, from, v, time, end);
            LUDecomposition lu = new LUDecomposition(slope);
            if (!lu.getSolver().isNonSingular()) {
                return Optional.empty();
            }
            Vector3D change = new Vector3D(
                    lu.getSolver().solve(new ArrayRealVector(miss.toArray())).toArray());
            double size = change.getNorm();
            if (!(size < 1e4)) {
                return Optional.empty();
            }
            v = v.add(change.scalarMultiply(Math.min(1, LARGEST_CHANGE / size)));
        }
        return Optional.empty();
    }

    /** Derivatives of the final position by the first velocity (s). */
    private static RealMatrix velocityPart(
            NearField field, double start, Vector3D from, Vector3D v, double time, double[] end) {
        RealMatrix m = new Array2DRowRealMatrix(3, 3);
        Vector3D[] axes = {Vector3D.PLUS_I, Vector3D.PLUS_J, Vector3D.PLUS_K};
        for (int j = 0; j < 3; j++) {
            double[] moved = flown(field, start, from, new Vector3D(1, v, PROBE, axes[j]), time);
            for (int i = 0; i < 3; i++) {
                m.setEntry(i, j, (moved[i] - end[i]) / PROBE);
            }
        }
        return m;
    }

    /** Speed at its start relative to a state (m/s). */
    Vector3D departure() {
        return new Vector3D(from[3], from[4], from[5]);
    }

    Vector3D arrival() {
        return new Vector3D(to[3], to[4], to[5]);
    }

    /** Least of a function of position along the arc. */
    double least(NearField field, java.util.function.ToDoubleFunction<double[]> of) {
        Motion motion = new Motion(field, 1);
        int n = Math.max(2, (int) Math.ceil(time / STEP));
        double[] s = from.clone();
        double least = of.applyAsDouble(s);
        for (int i = 0; i < n; i++) {
            motion.step(start + i * time / n, s, 0, 0, 0, time / n);
            least = Math.min(least, of.applyAsDouble(s));
        }
        return least;
    }

    private static double[] flown(NearField field, double start, Vector3D from, Vector3D v, double time) {
        double[] s = state(from, v);
        new Motion(field, 1).coast(start, s, time, STEP);
        return s;
    }

    private static double[] state(Vector3D r, Vector3D v) {
        return new double[] {r.getX(), r.getY(), r.getZ(), v.getX(), v.getY(), v.getZ()};
    }
}
