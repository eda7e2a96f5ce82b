package space.stickney.report.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Csv;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run folder holds for the three-dimensional view: {@code scene.json} (schema stickney/scene/1), and of each instrument the images
 * that it took and the body that it mapped.
 *
 * @param document the file
 * @param images tables {@code observations/NAME/images.csv} by the name of the instrument
 * @param mapped the body that an instrument mapped, by the name of the instrument
 */
public record Scene(JsonNode document, Map<String, Run.Product> images, Map<String, String> mapped) {
    public static final String FILE = "scene.json";
    private static final String SCHEMA = "stickney/scene/1";
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * Reads it; empty for the folder of a run that has no {@code scene.json}.
     *
     * @throws BadInput if a file is damaged
     */
    public static Optional<Scene> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode document = MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
            if (!document.path("schema").asString("").equals(SCHEMA)) {
                throw new BadInput(file.toString(), document.path("schema").toString(), "schema " + SCHEMA);
            }
            Map<String, Run.Product> images = new TreeMap<>();
            Map<String, String> mapped = new TreeMap<>();
            for (Path instrument : instruments(folder.resolve("observations"))) {
                String name = instrument.getFileName().toString();
                table(instrument.resolve("images.csv")).ifPresent(t -> images.put(name, t));
                table(instrument.resolve("activities.csv"))
                        .filter(t -> t.has("body", "purpose"))
                        .ifPresent(t -> mapped(t).ifPresent(b -> mapped.put(name, b)));
            }
            return Optional.of(new Scene(document, images, mapped));
        } catch (JacksonException e) {
            throw new BadInput(file.toString(), "no JSON: " + e.getOriginalMessage(), "a file as fly writes it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> mapped(Run.Product activities) {
        List<String> purposes = activities.texts("purpose");
        int at = purposes.indexOf("MAP");
        return at < 0 ? Optional.empty() : Optional.of(activities.texts("body").get(at));
    }

    private static List<Path> instruments(Path observations) throws IOException {
        if (!Files.isDirectory(observations)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(observations)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Optional<Run.Product> table(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = Texts.clean(Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"));
        List<List<String>> rows = Csv.read(file.toString(), text);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Run.Product(file.toString(), rows.get(0), new ArrayList<>(rows.subList(1, rows.size()))));
    }

    /** A number of the document. */
    public double number(String key) {
        JsonNode n = document.path(key);
        if (!n.isNumber()) {
            throw new BadInput(FILE + ", " + key, n.toString(), "a number");
        }
        return n.doubleValue();
    }

    /** The numbers of an array below a node; empty where there is none. */
    public static double[] numbers(JsonNode node, String key) {
        JsonNode array = node.path(key);
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode n = array.get(i);
            if (!n.isNumber()) {
                throw new BadInput(FILE + ", " + key + "[" + i + "]", n.toString(), "a number");
            }
            numbers[i] = n.doubleValue();
        }
        return numbers;
    }
}
