package space.stickney.flight.dynamics;

/**
 * How densely a flown path is kept: steps that are a fraction of the local dynamical time sqrt(r^3/GM), so that the
 * Hermite interpolation of {@link Samples} (degree 7 through four samples) stays well under a metre everywhere, also
 * through a low periapsis; {@code SamplesTest} shows it.
 *
 * @param fraction of the dynamical time
 * @param longest step (s)
 */
public record Sampling(double fraction, double longest) {
    public static final Sampling STANDARD = new Sampling(0.15, 43200);

    /** Step (s) at a distance (m) from a centre with this gravitational parameter (m3/s2). */
    double step(double distance, double gm) {
        return Math.min(longest, fraction * Math.sqrt(distance / gm) * distance);
    }
}
