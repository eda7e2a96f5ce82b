package space.stickney.flight.proximity;

/**
 * A motion as shooting methods see it: from a state at one time to the state at another, with the state-transition matrix.
 * The circular and the elliptic problem give it by their variational equations; any other propagator by differences.
 */
@FunctionalInterface
public interface Flow {
    /**
     * Follows the motion.
     *
     * @param from time of the start (s, or what the flow counts in)
     * @param state at the start; not changed
     * @param until time of the end, before or after the start
     */
    Arc arc(double from, double[] state, double until);

    /** A motion without derivatives. */
    @FunctionalInterface
    interface Motion {
        double[] state(double from, double[] state, double until);
    }

    /**
     * The flow of a motion whose transition matrix comes from central differences.
     *
     * @param motion gives the state at the end; must be smooth in the start to the digits that matter (a fixed tolerance far
     *     below the steps)
     * @param steps change of each component of the state (m, m/s)
     */
    static Flow byDifferences(Motion motion, double... steps) {
        double[] h = steps.clone();
        return (from, state, until) -> {
            int n = state.length;
            double[] end = motion.state(from, state, until);
            double[] transition = new double[n * n];
            for (int j = 0; j < n; j++) {
                double[] up = state.clone();
                double[] down = state.clone();
                up[j] += h[j];
                down[j] -= h[j];
                double[] a = motion.state(from, up, until);
                double[] b = motion.state(from, down, until);
                for (int i = 0; i < n; i++) {
                    transition[i * n + j] = (a[i] - b[i]) / (up[j] - down[j]);
                }
            }
            return new Arc(end, transition);
        };
    }
}
