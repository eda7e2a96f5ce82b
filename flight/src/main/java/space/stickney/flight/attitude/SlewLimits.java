package space.stickney.flight.attitude;

import org.hipparchus.util.FastMath;

/**
 * What a spacecraft can turn.
 *
 * @param rate largest (rad/s), above 0
 * @param acceleration largest (rad/s2), above 0
 */
public record SlewLimits(double rate, double acceleration) {
    public SlewLimits {
        if (!(rate > 0 && acceleration > 0)) {
            throw new IllegalArgumentException("limits of a slew are above 0");
        }
    }

    /**
     * Shortest time from rest to rest over an angle (s): full acceleration to the middle, or a coast at the largest rate between.
     *
     * @param angle rad, not negative
     */
    public double time(double angle) {
        return angle * acceleration <= rate * rate
                ? 2 * FastMath.sqrt(angle / acceleration)
                : angle / rate + rate / acceleration;
    }

    /** Angle turned a time after the begin (rad). */
    double turned(double angle, double since) {
        double whole = time(angle);
        if (since >= whole) {
            return angle;
        }
        if (since > 0.5 * whole) {
            return angle - turned(angle, whole - since);
        }
        double ramp = Math.min(rate / acceleration, 0.5 * whole);
        double t = Math.max(0, since);
        return t <= ramp ? 0.5 * acceleration * t * t : 0.5 * acceleration * ramp * ramp + rate * (t - ramp);
    }
}
