package space.stickney.flight.surface;

/**
 * What acts on a lander besides the body's own gravity, along axes fixed to the body: rotation, the tide of the planet
 * and of the Sun, radiation pressure. Time runs in seconds from the setting's own start. Immutable, safe for threads.
 */
public interface SurfaceSetting {
    /**
     * Adds the Coriolis, centrifugal and Euler acceleration, the tides and the radiation pressure.
     *
     * @param t seconds from the start
     * @param state x, y, z (m), vx, vy, vz (m/s), body-fixed
     * @param sum x, y, z (m/s2), body-fixed
     */
    void add(double t, double[] state, double[] sum);

    /**
     * Potential of the centrifugal force and the tides at an instant, zero at the body's centre, positive where they
     * push outwards (m2/s2).
     */
    double potential(double t, double x, double y, double z);

    /**
     * Angular velocity of the axes.
     *
     * @param t seconds from the start
     * @param omega receives x, y, z (rad/s), body-fixed
     */
    void spin(double t, double[] omega);

    /** Whether nothing depends on time and nothing dissipates, so that the Jacobi constant is one. */
    boolean isUniform();

    /** Seconds from the start that it covers; infinite if it needs no ephemeris. */
    double span();

    /** Radius (m) beyond which a lander that moves away is lost to the body. */
    double escapeRadius();

    /** In words, for the provenance. */
    String description();
}
