package space.stickney.flight.time;

import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeOffset;
import org.orekit.time.TimeScale;
import org.orekit.time.TimeScalesFactory;

/**
 * TDB seconds past J2000 (2000-01-01T12:00:00 TDB), the time of ephemerides and SPICE's "ephemeris time".
 *
 * <p>TDB - TT = 0.001658 s sin g + 0.000014 s sin 2g, g = 357.53 deg + 0.9856003 deg x days past J2000 TT: the formula of
 * the Astronomical Almanac (section B) as Orekit's TDB scale has it, so that the program knows one TDB only. It lacks
 * terms up to some 30 microseconds of Fairhead and Bretagnon (1990, A&amp;A 229, 240); a body at 50 km/s moves 1.5 m in
 * that time. SPICE's formula differs by under 3 microseconds from 1970 to 2050 ({@code TdbTest}).
 *
 * <p>Both conversions are rounded once: there and back again gives the same double. One unit in the last place of the
 * seconds is 0.12 microseconds between 2017 and 2034.
 */
public final class Tdb {
    private static final AbsoluteDate J2000_TT = AbsoluteDate.J2000_EPOCH;
    private static final TimeOffset TT_MINUS_TAI = new TimeOffset(32L, 184_000_000_000_000_000L);
    private static final TimeScale SCALE = TimeScalesFactory.getTDB();

    private Tdb() {}

    /**
     * TDB seconds past J2000 of a date.
     *
     * @return s
     */
    public static double seconds(AbsoluteDate date) {
        return exactSeconds(date).toDouble();
    }

    /**
     * What {@link #seconds} rounds away (s). A moon of Mars moves a quarter of a millimetre in the last place of the seconds; near it,
     * where its place enters with its own gravity, that adds up to tens of metres in a month.
     */
    public static double rest(AbsoluteDate date) {
        TimeOffset exact = exactSeconds(date);
        return exact.subtract(new TimeOffset(exact.toDouble())).toDouble();
    }

    /**
     * The date at TDB seconds past J2000.
     *
     * @param tdb s, finite
     */
    public static AbsoluteDate date(double tdb) {
        if (!Double.isFinite(tdb)) {
            throw new IllegalArgumentException("TDB seconds must be finite, not " + tdb);
        }
        return date(new TimeOffset(tdb));
    }

    /** As {@link #seconds}, to the attosecond. */
    static TimeOffset exactSeconds(AbsoluteDate date) {
        return date.accurateDurationFrom(J2000_TT).add(tdbMinusTt(date));
    }

    /**
     * As {@link #date(double)}, to the attosecond. The rate of TDB - TT is at most 3.4e-10, so the fixed point gains nine
     * digits a step: two steps leave less than 1e-20 s.
     */
    static AbsoluteDate date(TimeOffset tdb) {
        AbsoluteDate nominal = J2000_TT.shiftedBy(tdb);
        AbsoluteDate date = nominal;
        for (int i = 0; i < 3; i++) {
            date = nominal.shiftedBy(TimeOffset.ZERO.subtract(tdbMinusTt(date)));
        }
        return date;
    }

    private static TimeOffset tdbMinusTt(AbsoluteDate date) {
        return SCALE.offsetFromTAI(date).subtract(TT_MINUS_TAI);
    }
}
