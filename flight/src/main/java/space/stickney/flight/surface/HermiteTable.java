package space.stickney.flight.surface;

/**
 * Three-dimensional vectors with their rates at equal steps of time, joined by cubic Hermite polynomials: continuous with its
 * first derivative. Error: step4/384 times the fourth derivative.
 */
final class HermiteTable {
    private final double step;
    /** x, y, z and their rates, node by node. */
    private final double[] nodes;

    HermiteTable(double step, double[] nodes) {
        this.step = step;
        this.nodes = nodes;
    }

    /** Value at {@code t} seconds from the first node. */
    void value(double t, double[] out) {
        int k = interval(t);
        double s = t / step - k;
        double h01 = s * s * (3 - 2 * s);
        double h10 = step * s * (1 - s) * (1 - s);
        double h11 = step * s * s * (s - 1);
        for (int i = 0; i < 3; i++) {
            int a = 6 * k + i;
            out[i] = nodes[a] + h01 * (nodes[a + 6] - nodes[a]) + h10 * nodes[a + 3] + h11 * nodes[a + 9];
        }
    }

    /** Time derivative of {@link #value}. */
    void rate(double t, double[] out) {
        int k = interval(t);
        double s = t / step - k;
        double h01 = 6 * s * (1 - s) / step;
        double h10 = (1 - s) * (1 - 3 * s);
        double h11 = s * (3 * s - 2);
        for (int i = 0; i < 3; i++) {
            int a = 6 * k + i;
            out[i] = h01 * (nodes[a + 6] - nodes[a]) + h10 * nodes[a + 3] + h11 * nodes[a + 9];
        }
    }

    private int interval(double t) {
        int last = nodes.length / 6 - 2;
        return Math.max(0, Math.min(last, (int) Math.floor(t / step)));
    }
}
