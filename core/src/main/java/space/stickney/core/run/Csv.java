package space.stickney.core.run;

import java.util.ArrayList;
import java.util.List;
import space.stickney.core.fault.BadInput;

/**
 * Reads and writes comma-separated values as RFC 4180 has them: fields with a comma, a quote or a line break stand in double
 * quotes, quotes inside are doubled. The reader takes LF and CRLF, and refuses what the RFC does not allow (a quote inside a
 * bare field, text after a closing quote, rows of unequal length) with file and line; the writer ends lines with LF.
 */
public final class Csv {
    private final String where;
    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private int at;
    private int line = 1;

    private Csv(String where, String text) {
        this.where = where;
        this.text = text;
    }

    /**
     * All rows, the header first; every row has as many fields as the header.
     *
     * @param where the file, for messages
     * @throws BadInput if the text is not RFC 4180 or a row has too many or too few fields
     */
    public static List<List<String>> read(String where, String text) {
        return new Csv(where, text).rows();
    }

    /** One row with its line end. */
    public static String row(List<String> fields) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            out.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
        }
        return out.append('\n').toString();
    }

    /** One row with its line end. */
    public static String row(String... fields) {
        return row(List.of(fields));
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private List<List<String>> rows() {
        while (at < text.length()) {
            int first = line;
            List<String> row = row();
            if (!rows.isEmpty() && row.size() != rows.get(0).size()) {
                throw new BadInput(
                        where + ":" + first, row.size() + " fields", rows.get(0).size() + " fields, as the header has");
            }
            rows.add(row);
        }
        return List.copyOf(rows);
    }

    private List<String> row() {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            fields.add(field());
        }
        endOfLine();
        return List.copyOf(fields);
    }

    private String field() {
        return at < text.length() && text.charAt(at) == '"' ? quotedField() : bareField();
    }

    private String bareField() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '"') {
                throw new BadInput(where + ":" + line, "a quote inside a field", "quotes around the whole field");
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quotedField() {
        int opened = line;
        StringBuilder field = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                if (at >= text.length() || text.charAt(at) != '"') {
                    return field.toString();
                }
            } else if (c == '\n') {
                line++;
            }
            field.append(c);
        }
        throw new BadInput(where + ":" + opened, "a quoted field that never ends", "a closing quote");
    }

    private void endOfLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) != '\n') {
            throw new BadInput(
                    where + ":" + line, "'" + text.charAt(at) + "' after a field", "a comma or the end of the line");
        }
        at++;
        line++;
    }
}
