package space.stickney.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import space.stickney.core.fault.BadInput;
import space.stickney.mission.scenario.ScenarioSchema;

/** Prints the JSON Schema of scenario files, which editors use to complete and to mark mistakes. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of scenario files, for editors.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "An editor uses it for a scenario file that begins with the line",
            "  # yaml-language-server: $schema=schema.json",
            "",
            "Example:",
            "  ./stickney schema --out missions/schema.json --force"
        })
final class Schema implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "FILE", description = "Write it into a file instead.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    @Override
    public Integer call() {
        String text = ScenarioSchema.json();
        if (out == null) {
            spec.commandLine().getOut().print(text);
        } else {
            write(out, text);
        }
        return 0;
    }

    private void write(Path file, String text) {
        if (Files.exists(file) && !force) {
            throw new BadInput(
                    "--out", "the existing file " + file, "a file that does not exist yet, or --force to replace it");
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadInput("--out", file + ", which cannot be written (" + e + ")", "a file that can be written");
        }
    }
}
