package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import space.stickney.report.run.MatrixRow;
import space.stickney.report.run.RowWords;

/** The matrix for people on a terminal: a line for each requirement, then why what cannot be decided cannot. */
final class MatrixText {
    static final int WIDTH = 118;
    private static final int[] COLUMNS = {28, 25, 14, 9, 15};

    private MatrixText() {}

    static void table(PrintWriter out, List<MatrixRow> rows) {
        if (rows.isEmpty()) {
            out.println("No requirements in the scenario.");
            return;
        }
        out.println("Matrix: " + count(rows, "met") + ", " + count(rows, "missed") + ", " + count(rows, "indeterminate")
                + " of " + rows.size() + " requirements");
        int id = rows.stream().mapToInt(r -> r.id().length()).max().orElse(0) + 2;
        out.println(
                line(id, "id", "parameter", "predicted (16..84 %)", "baseline", "margin", "verdict", "moved most by"));
        for (MatrixRow r : rows) {
            String note = r.verdict().equals("met")
                            || r.text("meets").isEmpty()
                            || r.text("meets").equals("none")
                    ? ""
                    : r.text("meets").equals("threshold") ? "*" : "";
            out.println(line(
                    id,
                    r.id(),
                    r.text("parameter"),
                    RowWords.predicted(r),
                    r.text("requirement"),
                    RowWords.margin(r),
                    r.verdict() + note,
                    r.items("drivers").stream()
                            .filter(d -> d.number("swing").orElse(0.0) != 0)
                            .findFirst()
                            .map(d -> d.text("input"))
                            .orElse("")));
        }
        if (rows.stream().anyMatch(r -> r.text("meets").equals("threshold"))) {
            out.println("* keeps the threshold");
        }
        for (MatrixRow r : rows) {
            for (String reason : r.list("reasons")) {
                wrapped(out, pad(r.id(), id), "undecided: " + reason);
            }
        }
    }

    private static String count(List<MatrixRow> rows, String verdict) {
        return rows.stream().filter(r -> r.verdict().equals(verdict)).count() + " " + verdict;
    }

    private static String line(int width, String id, String... cells) {
        StringBuilder out = new StringBuilder(pad(id, width));
        for (int i = 0; i < COLUMNS.length; i++) {
            boolean number = i == 3;
            String cell = cut(cells[i], COLUMNS[i] - 1);
            out.append(number ? " ".repeat(COLUMNS[i] - 1 - cell.length()) + cell + "  " : pad(cell, COLUMNS[i]));
        }
        int rest = WIDTH - out.length();
        return (out + cutFront(cells[COLUMNS.length], rest)).stripTrailing();
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 2).stripTrailing() + "..";
    }

    /** Keys tell more at their end, words at their beginning. */
    private static String cutFront(String text, int width) {
        if (text.length() <= width || text.contains(" ")) {
            return cut(text, width);
        }
        String rest = text;
        while (rest.length() > width - 2 && rest.indexOf('.') >= 0) {
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return cut(".." + rest, width);
    }

    /** A text under a label of some width, in lines that fit. */
    static void wrapped(PrintWriter out, String label, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (current.length() > 0 && label.length() + current.length() + 1 + word.length() > WIDTH) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.length() == 0 ? "" : " ").append(word);
        }
        lines.add(current.toString());
        for (int i = 0; i < lines.size(); i++) {
            out.println((i == 0 ? label : " ".repeat(label.length())) + lines.get(i));
        }
    }
}
