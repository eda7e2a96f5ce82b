package space.stickney.flight.dynamics;

/**
 * How densely a flown path is kept, so that the Hermite interpolation of {@link Samples} (degree 7 through four samples)
 * stays far under a metre everywhere, also through a low periapsis.
 *
 * <p>The error of an interpolation depends on how far the nearest singularity of the motion lies in complex time, and for
 * two bodies that is the collision r = 0. On a parabola it lies 0.94 sqrt(r^3/GM) from the periapsis and, on the way in
 * and out, 2/3 r/v from where one is; on a circle there is none. The step is therefore a fraction of the smaller of the
 * dynamical time sqrt(r^3/GM) and r/v, halved where the motion is radial. {@code SamplesTest} measures what is left.
 *
 * @param fraction of that time
 * @param longest step (s); between the planets the bodies passed set the pace, most of all the one just left (with 12 h the
 *     path was off by 3.5 m at 1.2 million km from the Earth)
 */
public record Sampling(double fraction, double longest) {
    public static final Sampling STANDARD = new Sampling(0.15, 21600);

    private static final double MOON_FRACTION = 0.3;

    /** Step (s) after a sample in an environment: by the centre, and by a moon near by whose figure pulls. */
    double step(Samples samples, int index, Environment environment) {
        double step = step(samples, index, environment.centerGm());
        for (Environment.PointMass moon : environment.figures()) {
            double[] m = new double[6];
            environment.system().ephemeris().state(moon.naif(), environment.center(), samples.tdb(index), m);
            double rr = 0;
            double vv = 0;
            for (int k = 0; k < 3; k++) {
                double r = samples.component(index, k) - m[k];
                double v = samples.component(index, 3 + k) - m[3 + k];
                rr += r * r;
                vv += v * v;
            }
            double dynamical = Math.sqrt(rr * Math.sqrt(rr) / moon.gm());
            step = Math.min(step, MOON_FRACTION * Math.min(dynamical, Math.sqrt(rr / vv)));
        }
        return step;
    }

    /** Step (s) after a sample, about a centre with this gravitational parameter (m3/s2). */
    double step(Samples samples, int index, double gm) {
        double rr = dot(samples, index, 0, 0);
        double vv = dot(samples, index, 3, 3);
        double rv = Math.abs(dot(samples, index, 0, 3));
        double dynamical = Math.sqrt(rr * Math.sqrt(rr) / gm);
        double passing = Math.sqrt(rr / vv);
        double radial = rv / Math.sqrt(rr * vv);
        return Math.min(longest, fraction * Math.min(dynamical, passing) * (1 - 0.5 * radial));
    }

    private static double dot(Samples samples, int index, int a, int b) {
        return samples.component(index, a) * samples.component(index, b)
                + samples.component(index, a + 1) * samples.component(index, b + 1)
                + samples.component(index, a + 2) * samples.component(index, b + 2);
    }
}
