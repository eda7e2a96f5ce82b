package space.stickney.flight.time;

import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.TimeComponents;
import org.orekit.time.TimeOffset;
import org.orekit.time.TimeScale;
import org.orekit.time.TimeScalesFactory;

/**
 * Between Orekit's dates and TDB seconds past J2000 (2000-01-01T12:00:00 TDB), the time argument of ephemerides.
 *
 * <p>TDB - TT is Orekit's two-term series, {@code 1.657 ms sin g + 0.014 ms sin(...)}: within about 30 microseconds of the
 * full series (Fairhead and Bretagnon 1990), the same size as SPICE's own one-term formula. The arithmetic is exact to an attosecond until
 * the result becomes a double, whose spacing is 0.12 microseconds 13 to 27 years from J2000.
 */
public final class Tdb {
    private static final TimeScale TDB = TimeScalesFactory.getTDB();
    /** The instant at which TAI reads what TDB reads at J2000: the origin of the count before the offset is added. */
    private static final AbsoluteDate TAI_NOON =
            new AbsoluteDate(DateComponents.J2000_EPOCH, TimeComponents.H12, TimeScalesFactory.getTAI());

    private Tdb() {}

    /** TDB seconds past J2000 of a date. */
    public static double seconds(AbsoluteDate date) {
        return date.accurateDurationFrom(TAI_NOON).add(TDB.offsetFromTAI(date)).toDouble();
    }

    /** The date at {@code seconds} TDB past J2000. */
    public static AbsoluteDate date(double seconds) {
        AbsoluteDate reading = TAI_NOON.shiftedBy(new TimeOffset(seconds));
        AbsoluteDate date = reading;
        // TDB - TAI changes by 3e-10 per second at most: the third pass changes nothing any more
        for (int i = 0; i < 3; i++) {
            date = reading.shiftedBy(TDB.offsetFromTAI(date).negate());
        }
        return date;
    }
}
