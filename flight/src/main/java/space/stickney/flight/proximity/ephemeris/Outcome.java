package space.stickney.flight.proximity.ephemeris;

/** How a motion beside a moon ends. */
public sealed interface Outcome {
    /** When (TDB seconds past J2000). */
    double tdb();

    /** Still there at the end of the time asked for. */
    record Kept(double tdb) implements Outcome {}

    /**
     * On the moon's surface (the triaxial ellipsoid of the body catalogue).
     *
     * @param tdb TDB seconds past J2000
     * @param latitude planetocentric (rad)
     * @param longitude east (rad)
     */
    record Impact(double tdb, double latitude, double longitude) implements Outcome {}

    /**
     * Away from the moon.
     *
     * @param tdb TDB seconds past J2000
     * @param x away from Mars (m), y along the moon's motion, z along its orbital angular momentum
     */
    record Escape(double tdb, double x, double y, double z) implements Outcome {}
}
