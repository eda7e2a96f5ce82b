package space.stickney.science.gamma;

import org.hipparchus.util.FastMath;

/**
 * How far the radioactivity of one half-life has built up in spacecraft and detector: dA/dt = (s - A) ln 2 / T, s the strength of the
 * cosmic rays that hit the spacecraft ({@link RadiationMonitor}), A = 0 when exposure begins. In constant radiation of strength 1 it
 * saturates at 1. Half-life 0 stands for what goes with the particles at once. Exact for steps of constant strength; after the last step
 * its strength goes on.
 */
public final class Activation {
    private final RadiationMonitor monitor;
    /** Per second; infinite for what is prompt. */
    private final double decay;
    /** A at the begin of each step. */
    private final double[] level;
    /** Integral of A up to there (s). */
    private final double[] integral;

    private Activation(RadiationMonitor monitor, double decay) {
        this.monitor = monitor;
        this.decay = decay;
        int n = monitor.spacecraft().length;
        this.level = new double[n];
        this.integral = new double[n];
        for (int k = 1; k < n; k++) {
            level[k] = after(k - 1, monitor.step());
            integral[k] = integral[k - 1] + within(k - 1, monitor.step());
        }
    }

    /**
     * Along a history.
     *
     * @param halfLife s; 0 for prompt
     */
    public static Activation of(RadiationMonitor monitor, double halfLife) {
        if (!(halfLife >= 0)) {
            throw new IllegalArgumentException("a half-life must not be negative");
        }
        return new Activation(monitor, halfLife == 0 ? Double.POSITIVE_INFINITY : FastMath.log(2) / halfLife);
    }

    /** Share of saturation at an epoch (TDB seconds past J2000); 0 before exposure began. */
    public double at(double tdb) {
        double since = tdb - monitor.start();
        if (since < 0) {
            return 0;
        }
        int k = monitor.at(tdb);
        return after(k, since - k * monitor.step());
    }

    /** Its mean over a time (TDB seconds past J2000); at the epoch if both are the same. */
    public double mean(double from, double to) {
        return to > from ? (until(to) - until(from)) / (to - from) : at(to);
    }

    /** Its integral from the begin of exposure (s). */
    public double until(double tdb) {
        double since = tdb - monitor.start();
        if (since <= 0) {
            return 0;
        }
        int k = monitor.at(tdb);
        return integral[k] + within(k, since - k * monitor.step());
    }

    private double after(int k, double t) {
        double goal = monitor.spacecraft()[k];
        return Double.isInfinite(decay) ? goal : goal + (level[k] - goal) * FastMath.exp(-decay * t);
    }

    private double within(int k, double t) {
        double goal = monitor.spacecraft()[k];
        return Double.isInfinite(decay) ? goal * t : goal * t - (level[k] - goal) * FastMath.expm1(-decay * t) / decay;
    }
}
