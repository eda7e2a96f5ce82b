package space.stickney.flight.dynamics;

/**
 * How densely a flown path is kept: steps that are a fraction of the local dynamical time sqrt(r^3/GM), so that an
 * eight-point Hermite interpolation (degree 15 with velocities, degree 7 with four points) stays well under a metre
 * everywhere; {@code TrajectoryTest} shows it.
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
