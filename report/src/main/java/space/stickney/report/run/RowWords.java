package space.stickney.report.run;

import java.util.Optional;
import space.stickney.core.run.Numbers;

/** The numbers of a matrix row as they are printed, on the terminal and in comparisons. */
public final class RowWords {
    private RowWords() {}

    /** "8.214 % (7.9..8.6)"; "-" if there is no prediction. */
    public static String predicted(MatrixRow r) {
        if (r.text("predicted").isEmpty()) {
            return "-";
        }
        return value(r, "predicted")
                + unit(r)
                + (drawn(r) ? " (" + value(r, "p16") + ".." + value(r, "p84") + ")" : "");
    }

    /** " %", or nothing for dates and counts. */
    public static String unit(MatrixRow r) {
        return r.unit().isEmpty() || r.isDate() ? "" : " " + r.unit();
    }

    /** Whether the row has a span from 16 to 84 %. */
    public static boolean drawn(MatrixRow r) {
        return !r.text("p16").isEmpty() && !r.text("p16").equals(r.text("p84"));
    }

    /** A field of the row's unit, without the unit. */
    public static String value(MatrixRow r, String field) {
        Optional<Double> number = r.number(field);
        return number.map(Numbers::shown).orElseGet(() -> {
            String text = r.text(field);
            return text.isEmpty() ? "-" : text.substring(0, Math.min(10, text.length()));
        });
    }

    /** Margin to the baseline: per cent, days for a date, else in its unit; "-" if there is none. */
    public static String margin(MatrixRow r) {
        Optional<Double> percent = r.number("margin");
        if (percent.isPresent()) {
            return percent(percent.get());
        }
        return r.number("marginAbsolute")
                .map(m -> signed(Numbers.shown(m)) + " " + r.text("marginAbsoluteUnit"))
                .orElse("-");
    }

    /** "+21.8 %", coarser from a hundred up, finer below one. */
    public static String percent(double p) {
        double size = Math.abs(p);
        return signed(
                        size >= 100
                                ? Numbers.fixed(p, 0)
                                : size >= 1 || p == 0 ? Numbers.fixed(p, 1) : Numbers.fixed(p, 2))
                + " %";
    }

    private static String signed(String number) {
        return number.startsWith("-") || number.matches("[0.]*") ? number : "+" + number;
    }
}
