package space.stickney.flight.geometry;

import space.stickney.flight.bodies.Ephemeris;

/** Who looks: a spacecraft or a body, on its way. {@code path::state} of a {@link FlownPath} is one. */
@FunctionalInterface
public interface Observer {
    /**
     * Geometric state.
     *
     * @param center NAIF code of the origin
     * @param tdb TDB seconds past J2000
     * @param state receives x, y, z (m), vx, vy, vz (m/s), ICRF axes
     */
    void state(int center, double tdb, double[] state);

    /** A body of an ephemeris, or a spacecraft of a kernel. */
    static Observer of(Ephemeris ephemeris, int naif) {
        return (center, tdb, state) -> ephemeris.state(naif, center, tdb, state);
    }
}
