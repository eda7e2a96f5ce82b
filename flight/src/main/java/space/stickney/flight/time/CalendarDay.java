package space.stickney.flight.time;

/**
 * A day of the proleptic Gregorian calendar (ISO 8601) and its Modified Julian Day number.
 *
 * <p>Days are counted from 1 March of year 0 in eras of 400 years = 146,097 days, so that the leap day is the last of a
 * year; integer arithmetic throughout, exact for all years (Richards 2013, Explanatory Supplement, section 15.11).
 */
record CalendarDay(int year, int month, int day) {
    /** MJD 51544 is 2000-01-01. */
    static final long MJD_J2000 = 51544;

    /** Days from 0000-03-01 to MJD 0 (1858-11-17). */
    private static final long MARCH_OF_YEAR_0 = 678881;

    private static final int DAYS_OF_ERA = 146097;

    static CalendarDay ofMjd(long mjd) {
        long days = mjd + MARCH_OF_YEAR_0;
        long era = Math.floorDiv(days, DAYS_OF_ERA);
        int dayOfEra = (int) Math.floorMod(days, (long) DAYS_OF_ERA);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        return new CalendarDay((int) (400 * era + yearOfEra) + (month <= 2 ? 1 : 0), month, day);
    }

    long mjd() {
        long y = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(y, 400);
        long yearOfEra = y - 400 * era;
        long dayOfYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * DAYS_OF_ERA + 365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - MARCH_OF_YEAR_0;
    }

    static int daysOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** ISO 8601: 2026-11-01. */
    String iso() {
        return digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2);
    }

    static String digits(long value, int width) {
        String s = Long.toString(value);
        return "0".repeat(Math.max(0, width - s.length())) + s;
    }
}
