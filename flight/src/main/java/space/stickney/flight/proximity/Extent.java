package space.stickney.flight.proximity;

/**
 * How far an orbit goes along each axis, and how near its moon.
 *
 * @param x largest |x| from the secondary (m)
 * @param y largest |y| (m)
 * @param z largest |z| (m)
 * @param altitude smallest height over the figure of the moon (m)
 */
public record Extent(double x, double y, double z, double altitude) {
    private static final int POINTS = 1440;

    /** Of a path, from equally spaced samples; extremes between samples by parabolas. */
    static Extent of(RestrictedFlow flow, double[] state, double time) {
        double[][] samples = flow.samples(0, state, time, POINTS);
        MoonEllipsoid moon = flow.equations().system().moon();
        double[] largest = new double[4];
        largest[3] = Double.NEGATIVE_INFINITY;
        double[][] values = new double[samples.length][];
        for (int i = 0; i < samples.length; i++) {
            double[] s = samples[i];
            values[i] = new double[] {Math.abs(s[0]), Math.abs(s[1]), Math.abs(s[2]), -moon.altitude(s[0], s[1], s[2])};
        }
        for (int k = 0; k < 4; k++) {
            for (int i = 0; i < values.length; i++) {
                largest[k] = Math.max(largest[k], values[i][k]);
                if (i > 0 && i + 1 < values.length) {
                    largest[k] = Math.max(largest[k], top(values[i - 1][k], values[i][k], values[i + 1][k]));
                }
            }
        }
        return new Extent(largest[0], largest[1], largest[2], -largest[3]);
    }

    /** Of neighbouring paths all around a torus; extremes between paths by parabolas. */
    static Extent union(Extent... rounds) {
        double[] largest = new double[4];
        largest[3] = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rounds.length; i++) {
            double[] before = rounds[(i + rounds.length - 1) % rounds.length].values();
            double[] at = rounds[i].values();
            double[] after = rounds[(i + 1) % rounds.length].values();
            for (int k = 0; k < 4; k++) {
                largest[k] = Math.max(largest[k], top(before[k], at[k], after[k]));
            }
        }
        return new Extent(largest[0], largest[1], largest[2], -largest[3]);
    }

    private double[] values() {
        return new double[] {x, y, z, -altitude};
    }

    /** Top of the parabola through three equally spaced values, where the middle one is the largest. */
    private static double top(double before, double at, double after) {
        double curvature = before - 2 * at + after;
        if (!(at >= before && at >= after && curvature < 0)) {
            return at;
        }
        double slope = 0.5 * (after - before);
        return at - 0.5 * slope * slope / curvature;
    }
}
