package space.stickney.flight.proximity.keeping;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * State-transition matrices along the reference, revolution by revolution of the moon, by central differences of the fast path:
 * twelve neighbours. States as components in the moon's local axes (m, m/s).
 */
final class Transitions {
    private static final double POSITION = 10;
    private static final double VELOCITY = 0.002;

    private final ReferencePath reference;
    private final LocalAxes axes;
    private final int every;
    private final RealMatrix[][] sampled;

    /**
     * Follows the neighbours.
     *
     * @param perRevolution steps in a revolution of the moon
     * @param revolutions how many
     * @param every steps from one sample to the next, a divisor of those in a revolution
     */
    Transitions(ReferencePath reference, LocalAxes axes, MoonPath path, int perRevolution, int revolutions, int every) {
        this.reference = reference;
        this.axes = axes;
        this.every = every;
        this.sampled = new RealMatrix[revolutions][perRevolution / every];
        for (int m = 0; m < revolutions; m++) {
            for (int s = 0; s < sampled[m].length; s++) {
                sampled[m][s] = MatrixUtils.createRealMatrix(6, 6);
            }
            for (int axis = 0; axis < 6; axis++) {
                double size = axis < 3 ? POSITION : VELOCITY;
                follow(path, m, perRevolution, axis, size);
                follow(path, m, perRevolution, axis, -size);
            }
        }
    }

    private void follow(MoonPath path, int m, int perRevolution, int axis, double size) {
        int first = m * perRevolution;
        double[] s = new double[6];
        double[] local = new double[6];
        System.arraycopy(reference.states(), 6 * first, s, 0, 6);
        local[axis] = size;
        axes.add(first, local, axis / 3 * 3, s, axis / 3 * 3);
        for (int i = 0; i < perRevolution; i++) {
            path.step(first + i, s);
            if ((i + 1) % every == 0) {
                axes.to(first + i + 1, s, 0, local);
                RealMatrix matrix = sampled[m][i / every];
                for (int row = 0; row < 6; row++) {
                    matrix.addToEntry(row, axis, local[row] / (2 * size));
                }
            }
        }
    }

    /** How many revolutions. */
    int revolutions() {
        return sampled.length;
    }

    /**
     * Mean square of the deviation across the motion over the revolutions that follow, as a form of the state at the start of
     * one: d^2 = xT Q x.
     */
    RealMatrix meanSquare(int revolution, int horizon) {
        RealMatrix q = MatrixUtils.createRealMatrix(6, 6);
        RealMatrix before = MatrixUtils.createRealIdentityMatrix(6);
        int count = 0;
        for (int m = revolution; m < revolution + horizon; m++) {
            RealMatrix last = before;
            for (int s = 0; s < sampled[m].length; s++) {
                last = sampled[m][s].multiply(before);
                RealMatrix across = across(m, s).multiply(last.getSubMatrix(0, 2, 0, 5));
                q = q.add(across.transposeMultiply(across));
                count++;
            }
            before = last;
        }
        return q.scalarMultiply(1.0 / count);
    }

    /** Takes away what lies along the motion: 1 - u uT. */
    private RealMatrix across(int m, int s) {
        int at = (m * sampled[m].length + s + 1) * every;
        RealMatrix u = MatrixUtils.createColumnRealMatrix(Passages.direction(reference, axes, at));
        return MatrixUtils.createRealIdentityMatrix(3).subtract(u.multiplyTransposed(u));
    }
}
