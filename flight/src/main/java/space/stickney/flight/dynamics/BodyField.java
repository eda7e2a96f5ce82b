package space.stickney.flight.dynamics;

/**
 * The part of a body's gravity beyond its point mass, along ICRF axes. Implementations keep working arrays: one for each
 * thread.
 */
public interface BodyField {
    /**
     * Adds the attraction, without that of the point mass, at a position.
     *
     * @param tdb TDB seconds past J2000
     * @param x position from the body's centre of mass (m), ICRF axes; y and z likewise
     * @param sum to which the acceleration is added (m/s2), ICRF axes
     */
    void add(double tdb, double x, double y, double z, double[] sum);

    /** One for another thread. */
    BodyField copy();
}
