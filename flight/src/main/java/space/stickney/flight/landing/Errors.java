package space.stickney.flight.landing;

/**
 * With what uncertainty a landing is flown; all 1 sigma.
 *
 * <p>Errors of the known position and velocity wander: first-order Gauss-Markov processes, exp(-dt/T) correlated (Gelb
 * 1974, "Applied Optimal Estimation", section 3.8). Below a height the altimeter replaces the vertical position.
 *
 * @param position of the known position against the site, on each axis (m)
 * @param velocity of the known velocity, on each axis (m/s)
 * @param positionTime correlation time of the position error (s)
 * @param velocityTime correlation time of the velocity error (s)
 * @param altimeterBelow height from which the altimeter serves (m)
 * @param altimeter of its reading (m)
 * @param thrustSize of the thrust, a factor the same for the whole landing (1)
 * @param thrustPointing of its direction, about each of two axes, the same for the whole landing (rad)
 * @param gravity of the body's attraction, a factor (1)
 */
public record Errors(
        double position,
        double velocity,
        double positionTime,
        double velocityTime,
        double altimeterBelow,
        double altimeter,
        double thrustSize,
        double thrustPointing,
        double gravity) {
    /** None at all: the plan itself. */
    public static final Errors NONE = new Errors(0, 0, 600, 60, 0, 0, 0, 0, 0);
}
