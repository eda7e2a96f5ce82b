package space.stickney.flight.time;

import org.orekit.time.AbsoluteDate;

/**
 * An instant and the scale in which it was given and is to be shown.
 *
 * @param date the instant
 * @param scale for showing it
 */
public record Epoch(AbsoluteDate date, Scale scale) {
    /** TDB seconds past J2000. */
    public double tdb() {
        return Tdb.seconds(date);
    }
}
