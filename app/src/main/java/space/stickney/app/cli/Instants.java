package space.stickney.app.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;

/** Epochs of the command line as instants in UTC, to milliseconds. */
final class Instants {
    /** What needs no table of leap seconds is read without it, which saves a fifth of a second. */
    private static final Pattern UTC =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?)?(Z|UTC)?");

    private Instants() {}

    static Optional<Instant> parse(String option, @Nullable String text) {
        return text == null ? Optional.empty() : Optional.of(one(option, text.strip()));
    }

    private static Instant one(String option, String text) {
        Matcher m = UTC.matcher(text);
        if (m.matches()) {
            try {
                return Instant.parse(m.group(1) + (m.group(2) == null ? "T00:00:00" : m.group(2)) + "Z");
            } catch (DateTimeException e) {
                return exact(option, text);
            }
        }
        return exact(option, text);
    }

    private static Instant exact(String option, String text) {
        Epochs epochs = Epochs.standard();
        Epoch epoch = epochs.parse(option, text.endsWith("Z") ? text.substring(0, text.length() - 1) : text);
        try {
            return Instant.parse(epochs.format(epoch.date(), Scale.UTC, 3) + "Z");
        } catch (DateTimeException e) {
            throw new BadInput(option, text + ", within a leap second", "a second before or after it");
        }
    }
}
