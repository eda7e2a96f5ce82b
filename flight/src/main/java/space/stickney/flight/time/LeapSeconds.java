package space.stickney.flight.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.orekit.time.DateComponents;
import org.orekit.time.OffsetModel;

/**
 * TAI - UTC since 1972, when UTC became TAI minus a whole number of seconds. Immutable.
 *
 * <p>The table built in is complete to its last row (2017-01-01, 37 s); after it the offset is assumed to stay. A newer
 * table comes from a SPICE leap-seconds kernel (see {@code space.stickney.flight.kernels.LeapSecondsKernel}).
 */
public final class LeapSeconds {
    /**
     * One row of the table.
     *
     * @param mjd Modified Julian Day number (UTC) of the first day of the offset
     * @param taiMinusUtc TAI - UTC (s) from 00:00:00 UTC of that day
     */
    public record Row(long mjd, int taiMinusUtc) {
        /**
         * A row from a calendar day.
         *
         * @throws IllegalArgumentException if there is no such day
         */
        public static Row of(int year, int month, int day, int taiMinusUtc) {
            if (month < 1 || month > 12 || day < 1 || day > CalendarDay.daysOfMonth(year, month)) {
                throw new IllegalArgumentException("no such day");
            }
            return new Row(new CalendarDay(year, month, day).mjd(), taiMinusUtc);
        }
    }

    /** 1972-01-01. */
    private static final long FIRST_WHOLE_OFFSET = 41317;

    private final List<Row> rows;
    private final String source;

    private LeapSeconds(List<Row> rows, String source) {
        this.rows = rows;
        this.source = source;
    }

    /** The table built in: 28 rows from 1972-01-01 to 2017-01-01. */
    public static LeapSeconds builtIn() {
        return BuiltIn.TABLE;
    }

    /**
     * A table from elsewhere.
     *
     * @param rows in order of time, each offset one second more or less than the one before; the first not before 1972
     * @param source file name and version, for the output
     * @throws IllegalArgumentException if the rows are not such a table; the message says which
     */
    public static LeapSeconds of(List<Row> rows, String source) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a table of leap seconds without rows");
        }
        if (rows.get(0).mjd() < FIRST_WHOLE_OFFSET) {
            throw new IllegalArgumentException("the row " + iso(rows.get(0).mjd())
                    + " lies before 1972-01-01, when UTC had no whole offset from TAI");
        }
        for (int i = 1; i < rows.size(); i++) {
            Row before = rows.get(i - 1);
            Row row = rows.get(i);
            if (row.mjd() <= before.mjd() || Math.abs(row.taiMinusUtc() - before.taiMinusUtc()) != 1) {
                throw new IllegalArgumentException("the row " + iso(row.mjd()) + ", " + row.taiMinusUtc()
                        + " s does not follow " + iso(before.mjd()) + ", " + before.taiMinusUtc()
                        + " s: later by days and different by one second is asked for");
            }
        }
        return new LeapSeconds(List.copyOf(rows), source);
    }

    public List<Row> rows() {
        return rows;
    }

    public String source() {
        return source;
    }

    /** First day that has an offset, as Modified Julian Day number. */
    public long firstMjd() {
        return rows.get(0).mjd();
    }

    /** The day of the last change, as ISO text. */
    public String lastChange() {
        return iso(rows.get(rows.size() - 1).mjd());
    }

    /**
     * TAI - UTC on a day.
     *
     * @param mjd Modified Julian Day number (UTC), not before {@link #firstMjd()}
     * @return whole seconds
     */
    public int taiMinusUtc(long mjd) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).mjd() <= mjd) {
                return rows.get(i).taiMinusUtc();
            }
        }
        throw new IllegalArgumentException("no offset of UTC before " + iso(firstMjd()));
    }

    /** Seconds of the UTC day: 86,400, or 86,401 with a leap second at its end (86,399 with one left out). */
    public int secondsOfDay(long mjd) {
        return 86400 + taiMinusUtc(mjd + 1) - taiMinusUtc(mjd);
    }

    /** The table as Orekit takes it. */
    List<OffsetModel> models() {
        return rows.stream()
                .map(r -> new OffsetModel(
                        new DateComponents(DateComponents.MODIFIED_JULIAN_EPOCH, (int) r.mjd()), r.taiMinusUtc()))
                .toList();
    }

    private static String iso(long mjd) {
        return CalendarDay.ofMjd(mjd).iso();
    }

    private static final class BuiltIn {
        static final LeapSeconds TABLE = read();

        private static LeapSeconds read() {
            InputStream in = LeapSeconds.class.getResourceAsStream("leap-seconds.csv");
            Objects.requireNonNull(in, "resource leap-seconds.csv");
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return of(
                        lines.lines()
                                .filter(line -> !line.startsWith("#") && !line.startsWith("first_day"))
                                .map(BuiltIn::row)
                                .toList(),
                        "built in (IERS Bulletin C, to 2017-01-01)");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Row row(String line) {
            int year = Integer.parseInt(line.substring(0, 4));
            int month = Integer.parseInt(line.substring(5, 7));
            int day = Integer.parseInt(line.substring(8, 10));
            return Row.of(year, month, day, Integer.parseInt(line.substring(11)));
        }
    }
}
