package space.stickney.flight.proximity;

/**
 * A member of the planar family from which orbits of several revolutions branch off.
 *
 * @param kind which small deviation closes
 * @param turns p, turns of the deviation
 * @param revolutions q, revolutions of the orbit in which it makes them: k = cos(2 pi p / q)
 * @param orbit the member of the planar family
 */
public record Bifurcation(Kind kind, int turns, int revolutions, QuasiSatelliteOrbit orbit) {
    /** Where the orbits that branch off go. */
    public enum Kind {
        /** Planar orbits that swing between a smaller and a larger size ({@link SwingFamily}). */
        IN_PLANE,
        /** Periodic orbits that leave the plane ({@link SpatialFamily}). */
        VERTICAL;

        double index(QuasiSatelliteOrbit orbit) {
            return this == IN_PLANE
                    ? orbit.stability().planar()
                    : orbit.stability().vertical();
        }
    }

    /** For example {@code vertical 1:5}. */
    public String label() {
        return (kind == Kind.IN_PLANE ? "in-plane " : "vertical ") + turns + ":" + revolutions;
    }
}
