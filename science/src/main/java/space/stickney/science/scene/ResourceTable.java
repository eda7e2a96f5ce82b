package space.stickney.science.scene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import space.stickney.core.run.Csv;

/** Reads a table of the program: comma-separated values with a header, lines that begin with # aside. */
public final class ResourceTable {
    private ResourceTable() {}

    /**
     * The rows by column name.
     *
     * @param beside the class in whose package the table stands
     */
    public static List<Map<String, String>> read(Class<?> beside, String name) {
        List<List<String>> rows = Csv.read(name, text(beside, name));
        List<String> header = rows.get(0);
        List<Map<String, String>> result = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                fields.put(header.get(i), row.get(i));
            }
            result.add(fields);
        }
        return List.copyOf(result);
    }

    private static String text(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("table " + name, e);
        }
    }
}
