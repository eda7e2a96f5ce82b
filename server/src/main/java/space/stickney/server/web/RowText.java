package space.stickney.server.web;

import java.util.Optional;
import space.stickney.core.run.Numbers;
import space.stickney.mission.matrix.Shown;
import space.stickney.report.run.MatrixRow;

/**
 * What a run yields for a requirement, in words.
 *
 * @param verdict empty if the run has no such requirement
 * @param predicted with unit
 * @param spread 16 to 84 %; empty if there are no draws
 * @param margin to the baseline, positive on the good side
 */
record RowText(String verdict, String predicted, String spread, String margin) {
    static RowText of(Optional<MatrixRow> row) {
        return row.map(RowText::of).orElse(new RowText("", "no such requirement", "", ""));
    }

    private static RowText of(MatrixRow r) {
        String unit = r.unit().isEmpty() || r.isDate() ? "" : " " + r.unit();
        String predicted = r.text("predicted").isEmpty() ? "not known" : value(r, "predicted") + unit;
        boolean drawn = !r.text("p16").isEmpty() && !r.text("p16").equals(r.text("p84"));
        return new RowText(r.verdict(), predicted, drawn ? value(r, "p16") + " to " + value(r, "p84") : "", margin(r));
    }

    private static String value(MatrixRow r, String field) {
        return r.number(field)
                .map(Shown::number)
                .orElseGet(() ->
                        r.text(field).substring(0, Math.min(10, r.text(field).length())));
    }

    private static String margin(MatrixRow r) {
        Optional<String> percent =
                r.number("margin").map(p -> signed(Numbers.fixed(p, Math.abs(p) >= 100 ? 0 : 1)) + " %");
        return percent.or(() -> r.number("marginAbsolute")
                        .map(m -> signed(Shown.number(m)) + " " + r.text("marginAbsoluteUnit")))
                .orElse("");
    }

    private static String signed(String number) {
        return number.startsWith("-") || number.matches("[0.]*") ? number : "+" + number;
    }

    /** A word for the style of the verdict. */
    public String style() {
        return switch (verdict) {
            case "met" -> "good";
            case "missed" -> "bad";
            case "" -> "none";
            default -> "open-question";
        };
    }
}
