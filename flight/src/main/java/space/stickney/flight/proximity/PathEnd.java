package space.stickney.flight.proximity;

import org.hipparchus.util.FastMath;

/**
 * How a path beside a moon ends. Impact and escape are results like any other, with their time and place.
 *
 * <p>Times in seconds from the start of the path, states relative to the moon in the turning axes (m, m/s).
 */
public sealed interface PathEnd {
    /** When the path ends (s). */
    double time();

    /** State there. */
    double[] state();

    /** Followed for the whole time asked for. */
    record Arrived(double time, double[] state) implements PathEnd {}

    /** On the surface of the moon. */
    record Impact(double time, double[] state) implements PathEnd {
        /** East longitude of the place (rad), from the prime meridian that faces the planet (-x). */
        public double longitude() {
            return FastMath.atan2(-state[1], -state[0]);
        }

        /** Planetocentric latitude of the place (rad). */
        public double latitude() {
            return FastMath.atan2(state[2], FastMath.hypot(state[0], state[1]));
        }

        /** Speed against the surface, which does not move in these axes (m/s). */
        public double speed() {
            return Math.sqrt(state[3] * state[3] + state[4] * state[4] + state[5] * state[5]);
        }
    }

    /** Farther from the moon than the limit. */
    record Escape(double time, double[] state) implements PathEnd {}
}
