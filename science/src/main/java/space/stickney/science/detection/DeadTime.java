package space.stickney.science.detection;

import org.hipparchus.util.FastMath;

/**
 * Time in which a detector cannot count: an event blocks it for a while (non-extending), a hit of the anticoincidence shield vetoes what
 * comes within a window (extending, chance coincidences alone), see Knoll 2010, section 4.VII.
 *
 * @param perEvent s of dead time for an event processed
 * @param vetoWindow s vetoed by a hit of the shield
 */
public record DeadTime(double perEvent, double vetoWindow) {
    /** None at all. */
    public static final DeadTime NONE = new DeadTime(0, 0);

    public DeadTime {
        if (!(perEvent >= 0 && vetoWindow >= 0)) {
            throw new IllegalArgumentException("dead times must not be negative");
        }
    }

    /**
     * Share of time in which the detector can count.
     *
     * @param eventRate events/s in the detector that the shield does not veto
     * @param vetoRate hits/s of the shield
     */
    public double liveShare(double eventRate, double vetoRate) {
        double open = FastMath.exp(-vetoRate * vetoWindow);
        return open / (1 + eventRate * open * perEvent);
    }

    /** Live time of so many seconds. */
    public double liveTime(double seconds, double eventRate, double vetoRate) {
        return seconds * liveShare(eventRate, vetoRate);
    }
}
