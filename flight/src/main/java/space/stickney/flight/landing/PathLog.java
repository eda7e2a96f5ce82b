package space.stickney.flight.landing;

/** Takes down a flown path. */
@FunctionalInterface
public interface PathLog {
    /** Nobody listens. */
    PathLog NONE = (part, tdb, state) -> {};

    /**
     * A point of the path; the end of a part is the start of the next and comes twice.
     *
     * @param part name of the part
     * @param tdb TDB seconds past J2000
     * @param state x, y, z (m), velocity (m/s), body-fixed; not to be kept
     */
    void at(String part, double tdb, double[] state);
}
