package space.stickney.report.run;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A UTC epoch of a run file.
 *
 * @param text as it stands in the file, ISO 8601 without suffix
 * @param days days past 2000-01-01T00:00 UTC, a leap second counted as the second before it; good for drawings only
 */
public record Moment(String text, double days) {
    private static final LocalDateTime ORIGIN = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    /** Reads an epoch; empty if the text is none. */
    public static Optional<Moment> of(String text) {
        try {
            LocalDateTime t = LocalDateTime.parse(text.replace(":60", ":59"));
            double seconds = 1e-3 * Duration.between(ORIGIN, t).toMillis();
            return Optional.of(new Moment(text, seconds / 86400));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** "31 Oct 2026". */
    public String date() {
        int day = Integer.parseInt(text.substring(8, 10));
        return day + " " + MONTHS[Integer.parseInt(text.substring(5, 7)) - 1] + " " + text.substring(0, 4);
    }

    /** "2026-10-31 20:46", cut, not rounded. */
    public String minute() {
        return text.substring(0, 16).replace('T', ' ');
    }

    /** "2026-10-31 20:46:31", cut, not rounded. */
    public String second() {
        return text.length() < 19 ? minute() : text.substring(0, 19).replace('T', ' ');
    }
}
