package space.stickney.flight.kernels;

/**
 * SPK types 8 and 9: Lagrange interpolation of position and velocity, each by itself, over a window of states (NAIF, "SPK
 * Required Reading", N67).
 *
 * <p>f(t) = f_a + sum L_i(t) (f_i - f_a), L_i = prod (t - t_j) / (t_i - t_j). Taking the middle state f_a out of the sum,
 * which the sum of all L_i = 1 allows, keeps the digits that the large distances would cost.
 */
final class LagrangeSegment extends SpkSegment {
    private final StateTable states;

    LagrangeSegment(Header header, StateTable states) {
        super(header);
        this.states = states;
    }

    @Override
    public void add(double tdb, double factor, double[] state) {
        int first = states.first(tdb);
        int end = first + states.window();
        int anchor = first + (states.window() - 1) / 2;
        double x = states.value(anchor, 0);
        double y = states.value(anchor, 1);
        double z = states.value(anchor, 2);
        double vx = states.value(anchor, 3);
        double vy = states.value(anchor, 4);
        double vz = states.value(anchor, 5);
        double ax = x;
        double ay = y;
        double az = z;
        double avx = vx;
        double avy = vy;
        double avz = vz;
        for (int i = first; i < end; i++) {
            double weight = basis(i, first, end, tdb);
            x += weight * (states.value(i, 0) - ax);
            y += weight * (states.value(i, 1) - ay);
            z += weight * (states.value(i, 2) - az);
            vx += weight * (states.value(i, 3) - avx);
            vy += weight * (states.value(i, 4) - avy);
            vz += weight * (states.value(i, 5) - avz);
        }
        addKm(factor, x, y, z, vx, vy, vz, state);
    }

    private double basis(int i, int first, int end, double tdb) {
        double epoch = states.epoch(i);
        double product = 1;
        for (int j = first; j < end; j++) {
            if (j != i) {
                product *= (tdb - states.epoch(j)) / (epoch - states.epoch(j));
            }
        }
        return product;
    }
}
