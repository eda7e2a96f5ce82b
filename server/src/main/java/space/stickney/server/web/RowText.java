package space.stickney.server.web;

import java.util.Optional;
import space.stickney.report.run.MatrixRow;
import space.stickney.report.run.RowWords;

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
        String predicted =
                r.text("predicted").isEmpty() ? "not known" : RowWords.value(r, "predicted") + RowWords.unit(r);
        String spread = RowWords.drawn(r) ? RowWords.value(r, "p16") + " to " + RowWords.value(r, "p84") : "";
        return new RowText(r.verdict(), predicted, spread, RowWords.margin(r));
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
