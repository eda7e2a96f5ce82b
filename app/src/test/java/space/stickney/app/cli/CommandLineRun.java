package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One command line, run in this JVM: what it printed and its exit code. */
record CommandLineRun(int code, String out, String err) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static CommandLineRun of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Stickney.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The one JSON object on standard output of a command that must succeed. */
    static JsonNode json(String... args) {
        String[] all = java.util.Arrays.copyOf(args, args.length + 1);
        all[args.length] = "--json";
        CommandLineRun run = of(all);
        assertThat(run.err).isEmpty();
        assertThat(run.code).isZero();
        JsonNode node = MAPPER.readTree(run.out);
        assertThat(node.propertyNames().iterator().next()).isEqualTo("schema");
        String last = "";
        for (String name : node.propertyNames()) {
            last = name;
        }
        assertThat(last).isEqualTo("provenance");
        return node;
    }

    /** A command that must be refused: exit code 2, nothing on standard output. */
    static String refused(String... args) {
        CommandLineRun run = of(args);
        assertThat(run.code).as(run.err).isEqualTo(2);
        assertThat(run.out).isEmpty();
        assertThat(run.err).doesNotContain("Exception");
        return run.err;
    }

    /** A file of the reference data beside the project; without it the test is skipped, under CI it fails. */
    static String data(String name) {
        String set = System.getenv("STICKNEY_DATA");
        Path folder =
                set != null ? Path.of(set) : Path.of(System.getProperty("stickney.root", ".."), "..", "shared", "data");
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            assertThat(System.getenv("CI"))
                    .as("reference data missing: " + file)
                    .isNull();
            Assumptions.abort("SKIPPED, reference data missing: " + file);
        }
        return file.toString();
    }
}
