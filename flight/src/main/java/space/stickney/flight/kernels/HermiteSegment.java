package space.stickney.flight.kernels;

/**
 * SPK types 12 and 13: the Hermite polynomial that meets positions and velocities of a window of states; the velocity is
 * its derivative (NAIF, "SPK Required Reading", N67).
 *
 * <p>p(t) = sum h_i f_i + k_i v_i with h_i = (1 - 2 (t - t_i) d_i) L_i^2, k_i = (t - t_i) L_i^2, d_i = sum 1 / (t_i - t_j)
 * and L_i the Lagrange basis (Stoer and Bulirsch 2002, section 2.1.5). As the h_i sum to one, the middle position is taken
 * out of the sum, which keeps the digits that the large distances would cost.
 */
final class HermiteSegment extends SpkSegment {
    private final StateTable states;

    HermiteSegment(Header header, StateTable states) {
        super(header);
        this.states = states;
    }

    @Override
    public void add(double tdb, double factor, double[] state) {
        int first = states.first(tdb);
        int end = first + states.window();
        int anchor = first + (states.window() - 1) / 2;
        double ax = states.value(anchor, 0);
        double ay = states.value(anchor, 1);
        double az = states.value(anchor, 2);
        double x = 0;
        double y = 0;
        double z = 0;
        double vx = 0;
        double vy = 0;
        double vz = 0;
        for (int i = first; i < end; i++) {
            double epoch = states.epoch(i);
            double t = tdb - epoch;
            double basis = 1;
            double slope = 0;
            double inverse = 0;
            for (int j = first; j < end; j++) {
                if (j != i) {
                    double distance = epoch - states.epoch(j);
                    double ratio = (tdb - states.epoch(j)) / distance;
                    slope = slope * ratio + basis / distance;
                    basis *= ratio;
                    inverse += 1 / distance;
                }
            }
            double square = basis * basis;
            double squareSlope = 2 * basis * slope;
            double linear = 1 - 2 * t * inverse;
            double h = linear * square;
            double hSlope = linear * squareSlope - 2 * inverse * square;
            double k = t * square;
            double kSlope = square + t * squareSlope;
            x += h * (states.value(i, 0) - ax) + k * states.value(i, 3);
            y += h * (states.value(i, 1) - ay) + k * states.value(i, 4);
            z += h * (states.value(i, 2) - az) + k * states.value(i, 5);
            vx += hSlope * (states.value(i, 0) - ax) + kSlope * states.value(i, 3);
            vy += hSlope * (states.value(i, 1) - ay) + kSlope * states.value(i, 4);
            vz += hSlope * (states.value(i, 2) - az) + kSlope * states.value(i, 5);
        }
        addKm(factor, ax + x, ay + y, az + z, vx, vy, vz, state);
    }
}
