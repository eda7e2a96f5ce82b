package space.stickney.flight.landing;

/**
 * Steps a state through a {@link NearField} by the classical Runge-Kutta method of fourth order. For one thread: it keeps
 * working arrays.
 */
final class Motion {
    private final NearField field;
    private final double scale;
    private final double[] a = new double[3];
    private final double[] k1 = new double[6];
    private final double[] k2 = new double[6];
    private final double[] k3 = new double[6];
    private final double[] k4 = new double[6];
    private final double[] trial = new double[6];

    /**
     * For one field.
     *
     * @param scale factor on the body's attraction
     */
    Motion(NearField field, double scale) {
        this.field = field;
        this.scale = scale;
    }

    /**
     * One step, in place.
     *
     * @param s x, y, z (m), velocity (m/s), body-fixed
     * @param fx acceleration by thrust (m/s2), body-fixed, constant over the step; fy and fz likewise
     * @param h s, may be negative
     */
    void step(double tdb, double[] s, double fx, double fy, double fz, double h) {
        slope(tdb, s, fx, fy, fz, k1);
        shift(s, 0.5 * h, k1);
        slope(tdb + 0.5 * h, trial, fx, fy, fz, k2);
        shift(s, 0.5 * h, k2);
        slope(tdb + 0.5 * h, trial, fx, fy, fz, k3);
        shift(s, h, k3);
        slope(tdb + h, trial, fx, fy, fz, k4);
        for (int i = 0; i < 6; i++) {
            s[i] += h / 6 * (k1[i] + 2 * (k2[i] + k3[i]) + k4[i]);
        }
    }

    /** Coasts for a time (s, may be negative) in steps not longer than one given. */
    void coast(double tdb, double[] s, double time, double longest) {
        int n = Math.max(1, (int) Math.ceil(Math.abs(time) / longest));
        for (int i = 0; i < n; i++) {
            step(tdb + i * time / n, s, 0, 0, 0, time / n);
        }
    }

    private void slope(double tdb, double[] s, double fx, double fy, double fz, double[] out) {
        field.acceleration(tdb, s, scale, a);
        out[0] = s[3];
        out[1] = s[4];
        out[2] = s[5];
        out[3] = a[0] + fx;
        out[4] = a[1] + fy;
        out[5] = a[2] + fz;
    }

    private void shift(double[] s, double h, double[] k) {
        for (int i = 0; i < 6; i++) {
            trial[i] = s[i] + h * k[i];
        }
    }
}
