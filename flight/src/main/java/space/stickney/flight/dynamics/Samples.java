package space.stickney.flight.dynamics;

import java.util.Arrays;

/**
 * A growing table of states about one centre: epochs (TDB seconds past J2000) and x, y, z, vx, vy, vz (m, m/s, ICRF
 * axes). Epochs increase strictly.
 *
 * <p>Between the samples the path is the polynomial of degree 7 through position and velocity of the four nearest ones
 * (Hermite): what readers of the OEM (HERMITE, degree 7) and of the SPK (type 13, window 4) compute too.
 */
public final class Samples {
    /** Neighbours that an interpolation uses. */
    public static final int WINDOW = 4;

    private final int center;
    private double[] epochs = new double[256];
    private double[] states = new double[6 * 256];
    private int size;

    public Samples(int center) {
        this.center = center;
    }

    public int center() {
        return center;
    }

    public int size() {
        return size;
    }

    public double tdb(int index) {
        return epochs[index];
    }

    /** One of x, y, z, vx, vy, vz (0 to 5) of a sample. */
    public double component(int index, int axis) {
        return states[6 * index + axis];
    }

    public double firstTdb() {
        return epochs[0];
    }

    public double lastTdb() {
        return size == 0 ? Double.NEGATIVE_INFINITY : epochs[size - 1];
    }

    /** Epochs of all samples. */
    public double[] epochs() {
        return Arrays.copyOf(epochs, size);
    }

    /** All states, six numbers a sample. */
    public double[] states() {
        return Arrays.copyOf(states, 6 * size);
    }

    void begin(FlightState s) {
        if (size == 0) {
            put(s);
        }
    }

    /**
     * Ends a stretch. A sample that lies much closer to the end than its neighbours to each other gives way to it, or the
     * interpolation would amplify rounding.
     */
    void end(FlightState s) {
        if (size > 2 && s.tdb() - epochs[size - 1] < 0.05 * (epochs[size - 1] - epochs[size - 2])) {
            size--;
        }
        if (size == 0 || s.tdb() > epochs[size - 1]) {
            put(s);
        }
    }

    private void put(FlightState s) {
        add(
                s.tdb(),
                s.position().getX(),
                s.position().getY(),
                s.position().getZ(),
                s.velocity().getX(),
                s.velocity().getY(),
                s.velocity().getZ());
    }

    /** Adds a state; its epoch lies behind all others. */
    public void add(double tdb, double x, double y, double z, double vx, double vy, double vz) {
        if (size == epochs.length) {
            epochs = Arrays.copyOf(epochs, 2 * size);
            states = Arrays.copyOf(states, 12 * size);
        }
        epochs[size] = tdb;
        int k = 6 * size;
        states[k] = x;
        states[k + 1] = y;
        states[k + 2] = z;
        states[k + 3] = vx;
        states[k + 4] = vy;
        states[k + 5] = vz;
        size++;
    }

    /**
     * State between the first and the last sample.
     *
     * @param tdb TDB seconds past J2000
     * @param state receives x, y, z (m), vx, vy, vz (m/s)
     */
    public void at(double tdb, double[] state) {
        if (size < 2 || tdb < epochs[0] - 1e-6 || tdb > epochs[size - 1] + 1e-6) {
            throw new IllegalArgumentException("epoch " + tdb + " outside the samples");
        }
        int after = Arrays.binarySearch(epochs, 0, size, tdb);
        int next = after >= 0 ? after : -after - 1;
        int window = Math.min(WINDOW, size);
        int first = Math.max(0, Math.min(size - window, next - window / 2));
        double[] z = new double[2 * window];
        double[] coefficients = new double[2 * window];
        for (int axis = 0; axis < 3; axis++) {
            interpolate(tdb, first, window, axis, z, coefficients, state);
        }
    }

    /** Newton's divided differences with every node doubled (Burden and Faires 2011, section 3.4). */
    private void interpolate(double tdb, int first, int window, int axis, double[] z, double[] f, double[] state) {
        int n = 2 * window;
        double origin = epochs[first];
        for (int i = 0; i < window; i++) {
            z[2 * i] = epochs[first + i] - origin;
            z[2 * i + 1] = z[2 * i];
            f[2 * i] = states[6 * (first + i) + axis];
            f[2 * i + 1] = f[2 * i];
        }
        for (int order = 1; order < n; order++) {
            for (int i = n - 1; i >= order; i--) {
                double dz = z[i] - z[i - order];
                f[i] = dz == 0 ? states[6 * (first + i / 2) + 3 + axis] : (f[i] - f[i - 1]) / dz;
            }
        }
        double t = tdb - origin;
        double value = f[n - 1];
        double rate = 0;
        for (int i = n - 2; i >= 0; i--) {
            rate = rate * (t - z[i]) + value;
            value = value * (t - z[i]) + f[i];
        }
        state[axis] = value;
        state[3 + axis] = rate;
    }
}
