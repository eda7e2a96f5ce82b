package space.stickney.flight.proximity.keeping;

/**
 * The reference as what it is, a surface and not a time-table: its passages while the moon is at the same place of its orbit.
 *
 * <p>A quasi-satellite orbit in the real setting has two phases, that of the moon and its own. A spacecraft ahead or behind in its own
 * is on a reference of the same family all the same, and to bring it back in time would cost for nothing. A state is therefore
 * compared, in the moon's local axes, with all passages of the reference at the same phase of the moon (one a revolution), and belongs to
 * one close by; what then remains along the motion does not count. Taken at four phases of the moon.
 */
final class Passages {
    static final int PHASES = 4;

    private final int count;
    private final double rate;
    private final double[] states;
    private final double[] directions;

    /**
     * Collects them.
     *
     * @param perRevolution steps in a revolution of the moon, a multiple of four
     * @param count whole revolutions of the reference
     */
    Passages(ReferencePath reference, LocalAxes axes, int perRevolution, int count, double step) {
        this.count = count;
        this.rate = 2 * Math.PI / (perRevolution * step);
        this.states = new double[6 * PHASES * count];
        this.directions = new double[3 * PHASES * count];
        double[] local = new double[6];
        for (int i = 0; i < PHASES * count; i++) {
            int at = i * perRevolution / PHASES;
            axes.to(at, reference.states(), 6 * at, local);
            System.arraycopy(local, 0, states, 6 * i, 6);
            double[] d = direction(reference, axes, at);
            System.arraycopy(d, 0, directions, 3 * i, 3);
        }
    }

    /** Unit vector of the motion of the reference in axes that turn with the moon's orbit: components in these. */
    static double[] direction(ReferencePath reference, LocalAxes axes, int at) {
        int before = Math.max(0, at - 1);
        double[] a = new double[6];
        double[] b = new double[6];
        axes.to(before, reference.states(), 6 * before, a);
        axes.to(at + 1, reference.states(), 6 * (at + 1), b);
        double[] d = {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
        double length = ExecutionErrors.norm(d);
        for (int k = 0; k < 3; k++) {
            d[k] /= length;
        }
        return d;
    }

    /**
     * The revolution to whose passage a state belongs: that from which it is predicted to deviate least, with what the linear
     * prediction misses by the curvature of the path, d^2 / 2r at a distance d (in position, and velocity times the moon's dynamical time).
     * The nearest one is not always it: the reference librates a little itself.
     *
     * @param local state in local axes, moon at its first phase
     * @param controls of as many revolutions as are compared
     */
    int belongsTo(double[] local, ControlLaw[] controls) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        double time2 = 1 / (rate * rate);
        double radius = Math.sqrt(local[0] * local[0] + local[1] * local[1] + local[2] * local[2]);
        for (int k = 0; k < controls.length; k++) {
            int s = 6 * PHASES * k;
            double bend = (distance2(local, s, 0) + time2 * distance2(local, s, 3)) / (2 * radius);
            if (bend * bend < least) {
                double predicted = controls[k].predicted(difference(local, k));
                double sum = predicted * predicted + bend * bend;
                if (sum < least) {
                    least = sum;
                    best = k;
                }
            }
        }
        return best;
    }

    /** Difference of a state (local axes, moon at its first phase) from the passage of a revolution. */
    double[] difference(double[] local, int revolution) {
        double[] d = new double[6];
        for (int k = 0; k < 6; k++) {
            d[k] = local[k] - states[6 * PHASES * revolution + k];
        }
        return d;
    }

    /** Distance (m) from the path of the reference about the nearest passage, moon at one of its four phases. */
    double deviation(double[] local, int phase) {
        double least = Double.POSITIVE_INFINITY;
        int nearest = phase;
        for (int i = phase; i < PHASES * count; i += PHASES) {
            double d2 = distance2(local, 6 * i, 0);
            if (d2 < least) {
                least = d2;
                nearest = i;
            }
        }
        double along = 0;
        for (int k = 0; k < 3; k++) {
            along += directions[3 * nearest + k] * (local[k] - states[6 * nearest + k]);
        }
        return Math.sqrt(Math.max(0, least - along * along));
    }

    private double distance2(double[] local, int s, int half) {
        double dx = local[half] - states[s + half];
        double dy = local[half + 1] - states[s + half + 1];
        double dz = local[half + 2] - states[s + half + 2];
        return dx * dx + dy * dy + dz * dz;
    }
}
