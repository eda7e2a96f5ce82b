package space.stickney.report.page;

import java.util.List;

/** A table with a header; columns whose header begins with '#' hold numbers and are set flush right,
 * those with '=' are not broken. */
final class Table {
    private final Html html;
    private final List<String> columns;

    private Table(Html html, List<String> columns) {
        this.html = html;
        this.columns = columns;
    }

    /** Begins a table in a frame that scrolls when it is too wide; {@link #end} closes it. */
    static Table begin(Html html, String name, String... columns) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", name);
        return plain(html, columns);
    }

    /** Begins a table without a frame; closed by {@link #endPlain}. */
    static Table plain(Html html, String... columns) {
        Table table = new Table(html, List.of(columns));
        html.open("table").open("thead").open("tr");
        for (int i = 0; i < columns.length; i++) {
            String text = columns[i].matches("[#=].*") ? columns[i].substring(1) : columns[i];
            html.leaf("th", text, "scope", "col", "class", table.kind(i));
        }
        html.close().close().open("tbody");
        return table;
    }

    Table row(String... cells) {
        return row("", List.of(cells));
    }

    /** A row with a class of its own; the first cell is its header. */
    Table row(String classes, List<String> cells) {
        begin(classes, cells);
        html.close();
        return this;
    }

    /** The same with cells left out at its end, which the caller adds before {@link #close}. */
    void begin(String classes, List<String> cells) {
        html.open("tr", "class", classes.isEmpty() ? "row" : classes);
        for (int i = 0; i < cells.size(); i++) {
            if (i == 0) {
                html.leaf("th", cells.get(i), "scope", "row", "class", kind(i));
            } else {
                html.leaf("td", cells.get(i), "class", kind(i));
            }
        }
    }

    void close() {
        html.close();
    }

    /** A row of one cell over all columns, filled by the caller; closed by {@link #endWide}. */
    Html wide() {
        return html.open("tr", "class", "wide").open("td", "colspan", Integer.toString(columns.size()));
    }

    Table endWide() {
        html.close().close();
        return this;
    }

    void end() {
        endPlain();
        html.close();
    }

    void endPlain() {
        html.close().close();
    }

    private String kind(int column) {
        String name = columns.get(column);
        return name.startsWith("#") ? "num" : name.startsWith("=") ? "unbroken" : "text";
    }
}
