package space.stickney.samples.cooperation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import space.stickney.core.fault.BadInput;

/**
 * A date as far as a source gives it: a day, a month or a year.
 *
 * @param text as written: 2019-06-26, 2019-06, 2014
 * @param inferred how some of it was inferred, where the source does not give it
 */
public record PartialDate(String text, LocalDate earliest, LocalDate latest, Optional<String> inferred) {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    static PartialDate of(String where, String text, Optional<String> inferred) {
        if (!FORM.matcher(text).matches()) {
            throw new BadInput(where, text, "a date: 2019-06-26, 2019-06 or 2014");
        }
        try {
            return switch (text.length()) {
                case 4 -> {
                    int year = Integer.parseInt(text);
                    yield new PartialDate(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), inferred);
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(text);
                    yield new PartialDate(text, month.atDay(1), month.atEndOfMonth(), inferred);
                }
                default -> {
                    LocalDate day = LocalDate.parse(text);
                    yield new PartialDate(text, day, day, inferred);
                }
            };
        } catch (java.time.DateTimeException e) {
            throw new BadInput(where, text, "a date that exists");
        }
    }

    /** Which of two came first, if the dates as given can tell. */
    public enum Order {
        BEFORE,
        AFTER,
        SAME_DAY,
        UNDECIDABLE
    }

    static Order order(Optional<PartialDate> a, Optional<PartialDate> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Order.UNDECIDABLE;
        }
        PartialDate x = a.get();
        PartialDate y = b.get();
        if (x.latest.isBefore(y.earliest)) {
            return Order.BEFORE;
        } else if (y.latest.isBefore(x.earliest)) {
            return Order.AFTER;
        }
        return x.earliest.equals(x.latest) && x.equals(y) ? Order.SAME_DAY : Order.UNDECIDABLE;
    }

    /** As written, with a mark where it was inferred: "2019-06 (inferred: …)". */
    @Override
    public String toString() {
        return text + inferred.map(i -> " (inferred: " + i + ")").orElse("");
    }
}
