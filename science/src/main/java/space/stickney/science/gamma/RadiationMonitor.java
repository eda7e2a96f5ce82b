package space.stickney.science.gamma;

/**
 * Cosmic rays over the time in space, as the shield of a spectrometer counts them: in steps of equal length, in units of those at
 * {@link CosmicRays#REFERENCE_MV}. File monitor.csv of an observation. Arrays are not copied: do not write to them.
 *
 * @param start of the first step, when exposure began (TDB seconds past J2000)
 * @param step length of a step (s)
 * @param free strength far from any body, which makes the grounds shine
 * @param spacecraft strength that hits the spacecraft: what moon and planet cover of the sky is missing
 */
@SuppressWarnings("ArrayRecordComponent")
public record RadiationMonitor(double start, double step, double[] free, double[] spacecraft) {
    public RadiationMonitor {
        if (free.length == 0 || free.length != spacecraft.length || !(step > 0)) {
            throw new IllegalArgumentException("a history needs steps of positive length, and both columns");
        }
    }

    /** The same strength all the time, nothing in the sky; one step. */
    public static RadiationMonitor constant(double start, double length, double strength) {
        return new RadiationMonitor(start, length, new double[] {strength}, new double[] {strength});
    }

    /** Mean strength far from any body over a time (TDB seconds past J2000). */
    public double free(double from, double to) {
        int last = at(to);
        double sum = 0;
        for (int k = at(from); k <= last; k++) {
            double begin = k == 0 ? from : Math.max(from, start + k * step);
            double end = k == free.length - 1 ? to : Math.min(to, start + (k + 1) * step);
            sum += free[k] * Math.max(0, end - begin);
        }
        return to > from ? sum / (to - from) : free[last];
    }

    /** The step that holds an epoch; the first before all, the last after all. */
    int at(double tdb) {
        return (int) Math.max(0, Math.min(free.length - 1, Math.floor((tdb - start) / step)));
    }
}
