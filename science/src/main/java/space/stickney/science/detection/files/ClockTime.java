package space.stickney.science.detection.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orekit.errors.OrekitException;
import org.orekit.errors.OrekitIllegalArgumentException;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.DateTimeComponents;
import org.orekit.time.TimeComponents;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.time.Scales;

/** Dates and durations as spectrum files write them. Clocks of laboratories without a zone are taken as UTC. */
final class ClockTime {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d\\d?)-(\\d\\d?)[T ]+(\\d\\d?):(\\d\\d):(\\d\\d(?:\\.\\d*)?)\\s*(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final Pattern SLASHES = Pattern.compile(
            "(\\d\\d?)[/.-](\\d\\d?)[/.-](\\d{2}|\\d{4})\\s+(\\d\\d?):(\\d\\d)(?::(\\d\\d(?:\\.\\d*)?))?");
    private static final Pattern DURATION = Pattern.compile(
            "P(?:(\\d+(?:\\.\\d*)?)D)?(?:T(?:(\\d+(?:\\.\\d*)?)H)?(?:(\\d+(?:\\.\\d*)?)M)?(?:(\\d*\\.?\\d+(?:[eE][+-]?\\d+)?|\\d+\\.)S)?)?");

    private ClockTime() {}

    /** "2023-01-03T14:29:52.566-06:00", "2023-01-03 14:29:52". */
    static AbsoluteDate iso(String where, String text) {
        Matcher m = ISO.matcher(text.strip());
        if (!m.matches()) {
            throw new BadInput(where, text, "a date such as 2029-01-03T14:29:52.5Z");
        }
        AbsoluteDate date = date(where, text, m.group(1), m.group(2), m.group(3), m.group(4), m.group(5), m.group(6));
        String zone = m.group(7);
        if (zone == null || zone.equals("Z")) {
            return date;
        }
        String digits = zone.substring(1).replace(":", "");
        double east = 3600 * Integer.parseInt(digits.substring(0, 2)) + 60 * Integer.parseInt(digits.substring(2));
        return date.shiftedBy(zone.charAt(0) == '-' ? east : -east);
    }

    /** "04/26/2017 11:05:11" as ORTEC writes it, month first; a first number above 12 is a day. Also the ISO form. */
    static AbsoluteDate ortec(String where, String text) {
        Matcher m = SLASHES.matcher(text.strip());
        if (!m.matches()) {
            if (ISO.matcher(text.strip()).matches()) {
                return iso(where, text);
            }
            throw new BadInput(where, text, "a date such as 04/26/2017 11:05:11 (month first)");
        }
        boolean dayFirst = Integer.parseInt(m.group(1)) > 12;
        String month = m.group(dayFirst ? 2 : 1);
        String day = m.group(dayFirst ? 1 : 2);
        String year =
                m.group(3).length() == 2 ? (Integer.parseInt(m.group(3)) < 70 ? "20" : "19") + m.group(3) : m.group(3);
        return date(where, text, year, month, day, m.group(4), m.group(5), m.group(6) == null ? "0" : m.group(6));
    }

    private static AbsoluteDate date(
            String where,
            String text,
            String year,
            String month,
            String day,
            String hour,
            String minute,
            String second) {
        try {
            return new AbsoluteDate(
                    new DateTimeComponents(
                            new DateComponents(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)),
                            new TimeComponents(
                                    Integer.parseInt(hour), Integer.parseInt(minute), Double.parseDouble(second))),
                    Scales.standard().utc());
        } catch (OrekitIllegalArgumentException | OrekitException e) {
            throw new BadInput(where, text, "a date of the calendar");
        }
    }

    /** Seconds of "PT1M59.978549S". */
    static double duration(String where, String text) {
        Matcher m = DURATION.matcher(text.strip());
        if (!m.matches() || text.strip().length() < 3) {
            throw new BadInput(where, text, "a duration such as PT300.2S");
        }
        double seconds = 0;
        double[] units = {86_400, 3600, 60, 1};
        for (int i = 0; i < units.length; i++) {
            String part = m.group(i + 1);
            seconds += part == null ? 0 : units[i] * Double.parseDouble(part);
        }
        return seconds;
    }

    /** "2029-01-03T14:29:52.566Z", rounded to milliseconds. */
    static String utc(AbsoluteDate date) {
        DateTimeComponents c = rounded(date, 3);
        return c.toStringWithoutUtcOffset(60, 3) + "Z";
    }

    /** "04/26/2017 11:05:11" in UTC, rounded to seconds. */
    static String ortec(AbsoluteDate date) {
        DateTimeComponents c = rounded(date, 0);
        DateComponents d = c.getDate();
        String time = c.toStringWithoutUtcOffset(60, 0);
        return two(d.getMonth()) + "/" + two(d.getDay()) + "/" + d.getYear() + " "
                + time.substring(time.indexOf('T') + 1);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }

    private static DateTimeComponents rounded(AbsoluteDate date, int decimals) {
        return date.getComponents(Scales.standard().utc()).roundIfNeeded(60, decimals);
    }
}
