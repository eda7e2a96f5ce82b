package space.stickney.flight.proximity.keeping;

/**
 * How an orbit is kept, and with what errors.
 *
 * @param duration of a run (s): a month is 30 days
 * @param interval from one orbit determination, with its control, to the next (s); taken to the next whole number of
 *     revolutions of the moon
 * @param horizon time that a control looks ahead (s); likewise
 * @param deadband deviation (m, root mean square over the horizon) that is let be
 * @param tau seconds of deviation that a metre a second of impulse is worth: small values follow the estimate, large ones save
 *     propellant
 * @param injection errors of the start
 * @param navigation errors of each estimate, independent from one to the next
 * @param execution errors of each impulse
 */
public record KeepingPlan(
        double duration,
        double interval,
        double horizon,
        double deadband,
        double tau,
        StateErrors injection,
        StateErrors navigation,
        ExecutionErrors execution) {
    public static final double DAY = 86400;
    public static final double MONTH = 30 * DAY;

    public KeepingPlan {
        if (!(duration > 0 && interval > 0 && horizon > 0 && deadband >= 0 && tau >= 0)) {
            throw new IllegalArgumentException("a plan needs a duration, an interval and a horizon");
        }
    }
}
