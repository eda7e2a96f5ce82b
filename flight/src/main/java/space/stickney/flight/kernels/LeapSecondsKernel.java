package space.stickney.flight.kernels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.time.LeapSeconds;

/**
 * The leap seconds of a SPICE leap-seconds kernel (LSK): the variable DELTET/DELTA_AT, pairs of TAI - UTC and the first day
 * (NAIF, "Time Required Reading", N67). TDB - TT of the kernel (DELTET/K, EB, M) is not taken: the program has one TDB, see
 * {@link space.stickney.flight.time.Tdb}.
 */
public final class LeapSecondsKernel {
    static final String VARIABLE = "DELTET/DELTA_AT";
    private static final Pattern DAY = Pattern.compile("(\\d{4})-([A-Za-z]{3}|\\d{1,2})-(\\d{1,2})");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

    private LeapSecondsKernel() {}

    /**
     * The table of a kernel.
     *
     * @throws BadInput naming the line, if there is none or it does not hold together
     */
    public static LeapSeconds read(TextKernel kernel) {
        List<TextKernel.Value> values = kernel.values(VARIABLE);
        List<LeapSeconds.Row> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i += 2) {
            boolean pair = i + 1 < values.size()
                    && values.get(i) instanceof TextKernel.NumberValue
                    && values.get(i + 1) instanceof TextKernel.DateValue;
            if (!pair) {
                throw fault(kernel, values.get(i), "no pair of a number and a date in " + VARIABLE, "37, @2017-JAN-1");
            }
            rows.add(row(kernel, (TextKernel.NumberValue) values.get(i), (TextKernel.DateValue) values.get(i + 1)));
        }
        try {
            return LeapSeconds.of(rows, kernel.name());
        } catch (IllegalArgumentException e) {
            throw fault(kernel, values.get(0), String.valueOf(e.getMessage()), "rows that follow each other");
        }
    }

    private static LeapSeconds.Row row(TextKernel kernel, TextKernel.NumberValue offset, TextKernel.DateValue date) {
        Matcher m = DAY.matcher(date.text());
        if (!m.matches()) {
            throw fault(kernel, date, "@" + date.text(), "a day such as @2017-JAN-1");
        }
        if (offset.value() != Math.rint(offset.value()) || Math.abs(offset.value()) > 1000) {
            throw fault(kernel, offset, offset.value() + " s", "whole seconds");
        }
        int month = m.group(2).length() == 3
                ? MONTHS.indexOf(m.group(2).toUpperCase(Locale.ROOT)) + 1
                : Integer.parseInt(m.group(2));
        try {
            return LeapSeconds.Row.of(
                    Integer.parseInt(m.group(1)), month, Integer.parseInt(m.group(3)), (int) offset.value());
        } catch (IllegalArgumentException e) {
            throw fault(kernel, date, "@" + date.text() + " (" + e.getMessage() + ")", "a day such as @2017-JAN-1");
        }
    }

    private static BadInput fault(TextKernel kernel, TextKernel.Value value, String found, String valid) {
        return new BadInput(TextKernel.where(kernel.name(), value.line()), found, valid);
    }
}
