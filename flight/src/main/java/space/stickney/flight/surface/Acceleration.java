package space.stickney.flight.surface;

/** A second-order equation of motion. */
@FunctionalInterface
public interface Acceleration {
    /**
     * Acceleration at a state.
     *
     * @param t seconds from the start of the setting
     * @param state x, y, z (m), vx, vy, vz (m/s), body-fixed
     * @param acceleration receives x, y, z (m/s2), body-fixed
     */
    void acceleration(double t, double[] state, double[] acceleration);
}
