package space.stickney.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import space.stickney.report.run.MatrixDiff;
import space.stickney.report.run.MatrixRow;
import space.stickney.report.run.RowWords;

/** The differences of two matrices for people: verdicts first, then numbers, then the values that were changed. */
final class MatrixDiffText {
    private static final int KEY = 58;

    private final MatrixDiff diff;

    MatrixDiffText(MatrixDiff diff) {
        this.diff = diff;
    }

    void print(PrintWriter out, Path before, Path after) {
        out.println("From " + before + " to " + after + ":");
        out.println();
        values(out);
        out.println();
        long verdicts =
                diff.rows().stream().filter(MatrixDiff.Changed::verdictChanged).count();
        out.println("Verdicts changed: " + verdicts + "; other changes: "
                + (diff.rows().size() - verdicts) + "; unchanged: " + diff.same());
        diff.rows().stream().filter(MatrixDiff.Changed::verdictChanged).forEach(c -> row(out, c));
        diff.rows().stream().filter(c -> !c.verdictChanged()).forEach(c -> row(out, c));
    }

    private void values(PrintWriter out) {
        if (!diff.seeds().before().equals(diff.seeds().after())) {
            out.println("seed: " + diff.seeds().before() + " -> " + diff.seeds().after());
        }
        out.println("Scenario values changed: " + diff.values().size());
        diff.values()
                .forEach((key, s) ->
                        out.println("  " + MatrixText.pad(key, KEY) + or(s.before()) + " -> " + or(s.after())));
    }

    private static String or(String text) {
        return text.isEmpty() ? "(none)" : text;
    }

    private static void row(PrintWriter out, MatrixDiff.Changed c) {
        MatrixRow shown = c.after().or(c::before).orElseThrow();
        String verdict = c.verdictChanged()
                ? or(c.verdict(c.before())) + " -> " + or(c.verdict(c.after()))
                : c.verdict(c.after());
        out.println(MatrixText.pad(c.id(), 7) + verdict + ", " + shown.text("parameter"));
        out.println("       predicted " + predicted(c.before()) + " -> " + predicted(c.after()) + "; margin "
                + margin(c.before()) + " -> " + margin(c.after()) + "; baseline " + baseline(c));
        c.after().ifPresent(r -> r.list("reasons").forEach(why -> MatrixText.wrapped(out, "       ", why)));
    }

    private static String predicted(Optional<MatrixRow> row) {
        return row.map(RowWords::predicted).orElse("(no row)");
    }

    private static String margin(Optional<MatrixRow> row) {
        return row.map(RowWords::margin).orElse("-");
    }

    private static String baseline(MatrixDiff.Changed c) {
        String before = c.before().map(r -> r.text("requirement")).orElse("");
        String after = c.after().map(r -> r.text("requirement")).orElse("");
        return before.equals(after) || before.isEmpty() || after.isEmpty()
                ? before.isEmpty() ? after : before
                : before + " -> " + after;
    }
}
