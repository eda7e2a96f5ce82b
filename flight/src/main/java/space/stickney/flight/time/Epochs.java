package space.stickney.flight.time;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeOffset;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;

/**
 * Reads and writes epochs as text: ISO 8601 with an optional scale ({@code 2026-11-01T00:00:00}, which is UTC;
 * {@code 2026-11-01T00:00:00.5TDB}; {@code 2026-11-01}), Julian dates ({@code JD2460310.5TDB}, {@code MJD60310.25TT}) and
 * ranges {@code A..B}. The calendar is the proleptic Gregorian one; all arithmetic is exact (attoseconds). Leap seconds
 * are read and written as 23:59:60. A Julian date in UTC has days of 86,400 s and cannot name a leap second.
 *
 * <p>UTC is refused before 1972-01-01, when it had no whole offset from TAI. Immutable.
 */
public final class Epochs {
    private static final String VALID =
            "an epoch such as 2026-11-01T00:00:00 (UTC), 2026-11-01T00:00:00TDB, 2026-11-01 or JD2460310.5TDB";
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})(?:T(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,18}))?)?)?\\s*([A-Za-z]*)");
    private static final Pattern JULIAN = Pattern.compile("(M?JD)\\s*([+-]?\\d{1,9}(?:\\.\\d{0,30})?)\\s*([A-Za-z]*)");
    private static final java.util.List<String> SCALES = java.util.List.of("UTC", "TAI", "TT", "TDB", "Z");
    private static final BigDecimal JD_OF_J2000 = new BigDecimal("2451545");
    private static final BigDecimal MJD_OF_J2000 = new BigDecimal("51544.5");
    private static final BigDecimal ATTOS_OF_DAY = new BigDecimal("86400e18");
    private static final BigInteger ATTOS = BigInteger.TEN.pow(18);
    private static final TimeOffset TT_MINUS_TAI = new TimeOffset(32L, 184_000_000_000_000_000L);
    private static final long HALF_DAY = 43200;

    private final LeapSeconds leapSeconds;

    private Epochs(LeapSeconds leapSeconds) {
        this.leapSeconds = leapSeconds;
    }

    /** With the leap seconds built in. */
    public static Epochs standard() {
        return with(LeapSeconds.builtIn());
    }

    public static Epochs with(LeapSeconds leapSeconds) {
        return new Epochs(leapSeconds);
    }

    /**
     * Reads an epoch.
     *
     * @param where the option or key, for the error
     * @throws BadInput if the text is no epoch, or no such day, second or scale exists
     */
    public Epoch parse(String where, String text) {
        String trimmed = text.strip();
        Matcher iso = ISO.matcher(trimmed);
        if (iso.matches()) {
            return calendar(where, text, iso);
        }
        Matcher julian = JULIAN.matcher(trimmed);
        if (julian.matches()) {
            return julian(where, text, julian);
        }
        throw new BadInput(where, text.isBlank() ? "nothing" : text, VALID);
    }

    /** Reads a range {@code A..B}; both ends may be the same, a reversed one is refused. */
    public EpochRange range(String where, String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new BadInput(where, text, "a range A..B such as 2026-10-01..2026-12-31");
        }
        Epoch from = parse(where, text.substring(0, dots));
        Epoch until = parse(where, text.substring(dots + 2));
        if (from.date().isAfter(until.date())) {
            throw new BadInput(where, text + ", which ends before it begins", "a range A..B with A before B");
        }
        return new EpochRange(from, until);
    }

    /**
     * Writes a date as ISO 8601 without the name of the scale: 2026-11-01T00:00:00.000.
     *
     * @param decimals of the second, 0 to 18, rounded half up
     */
    public String format(AbsoluteDate date, Scale scale, int decimals) {
        if (decimals < 0 || decimals > 18) {
            throw new IllegalArgumentException("0 to 18 decimals, not " + decimals);
        }
        // from 1972 the offsets of UTC are whole seconds: rounding on the clock of TAI rounds UTC as well
        BigInteger unit = BigInteger.TEN.pow(18 - decimals);
        BigInteger attos = attos(reading(date, scale == Scale.UTC ? Scale.TAI : scale));
        BigInteger rounded = floor(attos.add(unit.divide(BigInteger.TWO)), unit).multiply(unit);
        long second = floor(rounded, ATTOS).longValueExact() + HALF_DAY;
        BigInteger fraction = rounded.mod(ATTOS).divide(unit);
        String time = scale == Scale.UTC ? utc(second) : plain(second);
        return decimals == 0 ? time : time + "." + CalendarDay.digits(fraction.longValueExact(), decimals);
    }

    /** As the contract has it: milliseconds, and the name of the scale unless it is UTC. Reads back with {@link #parse}. */
    public String format(Epoch epoch) {
        String time = format(epoch.date(), epoch.scale(), 3);
        return epoch.scale() == Scale.UTC ? time : time + epoch.scale();
    }

    private Epoch calendar(String where, String text, Matcher m) {
        Scale scale = scale(where, text, m.group(8));
        int year = Integer.parseInt(m.group(1));
        int month = Integer.parseInt(m.group(2));
        int day = Integer.parseInt(m.group(3));
        if (month < 1 || month > 12) {
            throw new BadInput(where, text + " (month " + m.group(2) + ")", "a month from 01 to 12");
        }
        int days = CalendarDay.daysOfMonth(year, month);
        if (day < 1 || day > days) {
            String valid = "a day from 01 to " + days + ", the last of " + m.group(1) + "-" + m.group(2);
            throw new BadInput(where, text + " (day " + m.group(3) + ")", valid);
        }
        long mjd = new CalendarDay(year, month, day).mjd();
        requireUtc(where, text, scale, mjd);
        int hour = number(m.group(4));
        int minute = number(m.group(5));
        int second = number(m.group(6));
        if (hour > 23 || minute > 59) {
            throw new BadInput(where, text, "a time of day from 00:00:00 to 23:59:59");
        }
        requireSecond(where, text, scale, mjd, hour * 3600 + minute * 60 + second, second);
        long seconds = (mjd - CalendarDay.MJD_J2000) * 86400 + hour * 3600L + minute * 60L + second - HALF_DAY;
        String decimals = m.group(7) == null ? "" : m.group(7);
        long attos = Long.parseLong(decimals + "0".repeat(18 - decimals.length()));
        return new Epoch(date(new TimeOffset(seconds, attos), scale, mjd), scale);
    }

    private void requireSecond(String where, String text, Scale scale, long mjd, int ofDay, int second) {
        int length = scale == Scale.UTC ? leapSeconds.secondsOfDay(mjd) : 86400;
        boolean leap = second == 60 && ofDay == 86400 && length == 86401;
        if (leap || (second < 60 && ofDay < length)) {
            return;
        }
        if (second == 60) {
            String valid = "seconds up to 59; the second 60 exists only at 23:59:60 UTC of a day with a leap second"
                    + " (the last known: the day before " + leapSeconds.lastChange() + ")";
            throw new BadInput(where, text, valid);
        }
        throw new BadInput(where, text, "a time of day from 00:00:00 to 23:59:59");
    }

    private Epoch julian(String where, String text, Matcher m) {
        Scale scale = scale(where, text, m.group(3));
        BigDecimal days = new BigDecimal(m.group(2)).subtract(m.group(1).equals("JD") ? JD_OF_J2000 : MJD_OF_J2000);
        BigInteger attos =
                days.multiply(ATTOS_OF_DAY).setScale(0, RoundingMode.HALF_EVEN).toBigIntegerExact();
        BigInteger[] parts = {floor(attos, ATTOS), attos.mod(ATTOS)};
        TimeOffset reading = new TimeOffset(parts[0].longValueExact(), parts[1].longValueExact());
        long mjd = CalendarDay.MJD_J2000 + Math.floorDiv(parts[0].longValueExact() + HALF_DAY, 86400L);
        requireUtc(where, text, scale, mjd);
        return new Epoch(date(reading, scale, mjd), scale);
    }

    private static Scale scale(String where, String text, String name) {
        if (name.isEmpty() || name.equals("Z")) {
            return Scale.UTC;
        }
        for (Scale scale : Scale.values()) {
            if (scale.name().equals(name)) {
                return scale;
            }
        }
        Fault fault = Fault.of(where, text + " (time scale " + name + ")", "one of the time scales UTC, TAI, TT, TDB");
        Optional<String> hint = Spelling.didYouMean(name, SCALES);
        throw new BadInput(hint.map(fault::withHint).orElse(fault));
    }

    private void requireUtc(String where, String text, Scale scale, long mjd) {
        if (scale == Scale.UTC && mjd < leapSeconds.firstMjd()) {
            String first = CalendarDay.ofMjd(leapSeconds.firstMjd()).iso();
            throw new BadInput(
                    where,
                    text + " in UTC, which had no whole offset from TAI before " + first,
                    "an epoch from " + first + " on, or one in TDB, TT or TAI");
        }
    }

    /** From the reading of a clock, seconds past 2000-01-01T12:00:00 of its own scale. */
    private AbsoluteDate date(TimeOffset reading, Scale scale, long mjd) {
        return switch (scale) {
            case TT -> AbsoluteDate.J2000_EPOCH.shiftedBy(reading);
            case TAI -> AbsoluteDate.J2000_EPOCH.shiftedBy(reading.add(TT_MINUS_TAI));
            case UTC ->
                AbsoluteDate.J2000_EPOCH.shiftedBy(
                        reading.add(TT_MINUS_TAI).add(new TimeOffset(leapSeconds.taiMinusUtc(mjd), 0L)));
            case TDB -> Tdb.date(reading);
        };
    }

    private static TimeOffset reading(AbsoluteDate date, Scale scale) {
        TimeOffset tt = date.accurateDurationFrom(AbsoluteDate.J2000_EPOCH);
        return switch (scale) {
            case TT -> tt;
            case TAI -> tt.subtract(TT_MINUS_TAI);
            case TDB -> Tdb.exactSeconds(date);
            case UTC -> throw new IllegalArgumentException("the clock of UTC is not continuous");
        };
    }

    /** @param second of TAI past 2000-01-01T00:00:00 TAI */
    private String utc(long second) {
        for (int i = leapSeconds.rows().size() - 1; i >= 0; i--) {
            LeapSeconds.Row row = leapSeconds.rows().get(i);
            long start = (row.mjd() - CalendarDay.MJD_J2000) * 86400 + row.taiMinusUtc();
            if (second >= start) {
                return plain(second - row.taiMinusUtc());
            }
            boolean inserted =
                    i > 0 && row.taiMinusUtc() > leapSeconds.rows().get(i - 1).taiMinusUtc();
            if (inserted && second == start - 1) {
                return CalendarDay.ofMjd(row.mjd() - 1).iso() + "T23:59:60";
            }
        }
        String first = CalendarDay.ofMjd(leapSeconds.firstMjd()).iso();
        throw new BadInput(
                "epoch", plain(second) + " TAI to be shown in UTC", "an epoch from " + first + " on, or another scale");
    }

    private static String plain(long second) {
        long mjd = CalendarDay.MJD_J2000 + Math.floorDiv(second, 86400L);
        int ofDay = (int) Math.floorMod(second, 86400L);
        return CalendarDay.ofMjd(mjd).iso() + "T" + CalendarDay.digits(ofDay / 3600, 2) + ":"
                + CalendarDay.digits(ofDay / 60 % 60, 2) + ":" + CalendarDay.digits(ofDay % 60, 2);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static BigInteger attos(TimeOffset time) {
        return BigInteger.valueOf(time.getSeconds()).multiply(ATTOS).add(BigInteger.valueOf(time.getAttoSeconds()));
    }

    private static BigInteger floor(BigInteger value, BigInteger unit) {
        return value.subtract(value.mod(unit)).divide(unit);
    }
}
