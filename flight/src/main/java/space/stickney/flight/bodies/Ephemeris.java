package space.stickney.flight.bodies;

/**
 * Where bodies are and how fast they move: geometric states (no light time, no aberration) along ICRF axes. Bodies are
 * named by NAIF integer codes (see {@link Naif}). Implementations are immutable and safe for threads.
 */
public interface Ephemeris {
    /**
     * State of one body with respect to another.
     *
     * @param target NAIF code of the body
     * @param center NAIF code of the origin
     * @param tdb epoch, TDB seconds past J2000 (2000-01-01T12:00:00 TDB), as SPICE's ephemeris time
     * @param state receives x, y, z (m) and vx, vy, vz (m/s), ICRF axes; at least six elements
     * @throws space.stickney.core.fault.BadInput if a body is unknown or the epoch is not covered; says what is
     */
    void state(int target, int center, double tdb, double[] state);

    /**
     * Where the numbers come from, for the output: the chain of kernels or theories used between the two bodies.
     *
     * @return for example "embedded n-body integration (Stickney 0.1)" or a file name
     */
    String source(int target, int center, double tdb);
}
