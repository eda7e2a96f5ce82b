package space.stickney.flight.proximity.keeping;

/**
 * The moon's local axes at the start of every step: radial (from Mars), along (in the orbital plane, forward), normal. Nine numbers a
 * step, unit vectors one after the other along ICRF axes. Velocities keep their meaning (relative to the moon, axes that do not
 * turn); only their components are taken.
 */
final class LocalAxes {
    private final double[] vectors;

    LocalAxes(MoonSurroundings around) {
        double[] rows = around.rows();
        int stride = MoonSurroundings.ROW * MoonSurroundings.NODES;
        int steps = around.steps();
        this.vectors = new double[9 * (steps + 1)];
        for (int i = 0; i <= steps; i++) {
            // the chord to the next step, or from the last, spans the plane of the orbit with the radius
            int from = stride * (i < steps ? i : i - 1);
            put(rows, stride * i, from, from + stride, 9 * i);
        }
    }

    private void put(double[] rows, int at, int from, int to, int out) {
        double r = Math.sqrt(rows[at] * rows[at] + rows[at + 1] * rows[at + 1] + rows[at + 2] * rows[at + 2]);
        double[] e = {rows[at] / r, rows[at + 1] / r, rows[at + 2] / r};
        double[] d = {rows[to] - rows[from], rows[to + 1] - rows[from + 1], rows[to + 2] - rows[from + 2]};
        double radial = d[0] * e[0] + d[1] * e[1] + d[2] * e[2];
        for (int k = 0; k < 3; k++) {
            d[k] -= radial * e[k];
        }
        double length = ExecutionErrors.norm(d);
        for (int k = 0; k < 3; k++) {
            vectors[out + k] = e[k];
            vectors[out + 3 + k] = d[k] / length;
        }
        vectors[out + 6] = (e[1] * d[2] - e[2] * d[1]) / length;
        vectors[out + 7] = (e[2] * d[0] - e[0] * d[2]) / length;
        vectors[out + 8] = (e[0] * d[1] - e[1] * d[0]) / length;
    }

    /** Components of a state (six numbers from a place in an array) at a step. */
    void to(int step, double[] states, int from, double[] components) {
        for (int half = 0; half < 6; half += 3) {
            for (int k = 0; k < 3; k++) {
                int v = 9 * step + 3 * k;
                components[half + k] = vectors[v] * states[from + half]
                        + vectors[v + 1] * states[from + half + 1]
                        + vectors[v + 2] * states[from + half + 2];
            }
        }
    }

    /** Adds a vector of components at a step to three numbers along ICRF axes. */
    void add(int step, double[] components, int from, double[] sum, int to) {
        for (int k = 0; k < 3; k++) {
            int v = 9 * step + k;
            sum[to + k] += vectors[v] * components[from]
                    + vectors[v + 3] * components[from + 1]
                    + vectors[v + 6] * components[from + 2];
        }
    }
}
