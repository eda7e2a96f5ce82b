package space.stickney.flight.bodies;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the built-in tables of this package: comma-separated rows, comments after a number sign, the last column free text. */
final class Table {
    private Table() {}

    /** The rows of a built-in table, each cut into {@code columns} parts without surrounding blanks. */
    static List<List<String>> rows(String name, int columns) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("built-in table missing: " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<List<String>> rows = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(cut(name, line, columns));
                }
            }
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("built-in table cannot be read: " + name, e);
        }
    }

    private static List<String> cut(String name, String line, int columns) {
        String[] parts = line.split(",", columns);
        if (parts.length != columns) {
            throw new IllegalStateException(name + ": " + columns + " columns expected in: " + line);
        }
        List<String> row = new ArrayList<>();
        for (String part : parts) {
            row.add(part.strip());
        }
        return List.copyOf(row);
    }
}
