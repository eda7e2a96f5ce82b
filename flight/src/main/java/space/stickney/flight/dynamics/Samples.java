package space.stickney.flight.dynamics;

import java.util.Arrays;

/**
 * A growing table of states about one centre: epochs (TDB seconds past J2000) and x, y, z, vx, vy, vz (m, m/s, ICRF
 * axes). Epochs increase strictly; a repeated epoch is dropped.
 */
public final class Samples {
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

    public double lastTdb() {
        return size == 0 ? Double.NEGATIVE_INFINITY : epochs[size - 1];
    }

    /** Adds a state unless its epoch is not later than the last one by more than a microsecond. */
    public void add(FlightState s) {
        add(
                s.tdb(),
                s.position().getX(),
                s.position().getY(),
                s.position().getZ(),
                s.velocity().getX(),
                s.velocity().getY(),
                s.velocity().getZ());
    }

    void add(double tdb, double x, double y, double z, double vx, double vy, double vz) {
        if (size > 0 && tdb <= epochs[size - 1] + 1e-6) {
            return;
        }
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
}
