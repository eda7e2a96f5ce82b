package space.stickney.app.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import space.stickney.core.run.Json;

/** The option --json and what it does: the one object on standard output, or a text for people. A picocli mixin. */
final class Output {
    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    /** Prints the result as JSON if asked for, else calls the writer of the text. Call it once, when all is computed. */
    void print(Result result, Consumer<PrintWriter> text) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.pretty(result.document()));
        } else {
            text.accept(out);
        }
    }

    boolean isJson() {
        return json;
    }
}
