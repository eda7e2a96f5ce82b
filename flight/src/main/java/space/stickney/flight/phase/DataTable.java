package space.stickney.flight.phase;

import java.util.List;

/**
 * Numbers that a phase leaves besides its facts, as a table of the run folder: the runs of a Monte Carlo, a list of flybys.
 *
 * @param phase that left it
 * @param name what it holds, in words joined by hyphens; with the phase it names the file
 * @param columns names with their units at the end ("east_m")
 * @param rows as many fields each as there are columns, already written as text by {@code Numbers}
 */
public record DataTable(String phase, String name, List<String> columns, List<List<String>> rows) {
    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "table " + name + ": a row of " + row.size() + " fields under " + columns.size() + " columns");
            }
        }
    }

    /** Its file in the run folder. */
    public String file() {
        return "products/" + phase + "-" + name + ".csv";
    }
}
