package space.stickney.flight.time;

import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeOffset;

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

    /**
     * The epoch so many seconds later on the clock of its scale: of TDB for an epoch in TDB, else of TT, which TAI and UTC
     * follow (a leap second counts).
     *
     * @param seconds may be negative
     */
    public Epoch plus(double seconds) {
        TimeOffset step = new TimeOffset(seconds);
        boolean barycentric = scale == Scale.TDB;
        return new Epoch(barycentric ? Tdb.date(Tdb.exactSeconds(date).add(step)) : date.shiftedBy(step), scale);
    }
}
