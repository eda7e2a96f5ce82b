package space.stickney.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.exchange.CatalogueCsv;
import space.stickney.samples.store.Head;
import space.stickney.samples.store.LedgerStore;

/** Writes a ledger's lines, or its catalogue as a table. */
@Command(
        name = "export",
        sortOptions = false,
        description = {
            "Write the lines of a ledger, one event each, as they are hashed (*.jsonl): to --out, or to standard output.",
            "With --csv its catalogue as a table that no spreadsheet takes for formulas."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney samples export --ledger ryugu --out ryugu.jsonl --csv ryugu.csv"})
final class SamplesExport implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the lines go; *.jsonl.")
    private @Nullable Path out;

    @Option(names = "--csv", paramLabel = "FILE", description = "Where the catalogue goes.")
    private @Nullable Path csv;

    @Option(names = "--force", description = "Replace files that are there.")
    private boolean force;

    @Mixin
    private final LedgerView time = new LedgerView();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        check("--out", out);
        check("--csv", csv);
        if (output.isJson() && out == null && csv == null) {
            throw new BadInput("--json", "no --out", "a file for the lines, which the result then describes");
        }
        Head head;
        try (LedgerStore store = ledger.open()) {
            head = store.head();
            if (csv != null) {
                OutputFile.write("--csv", csv, table(store));
            }
            if (out != null) {
                write(store, out);
            } else if (csv == null) {
                PrintWriter lines = spec.commandLine().getOut();
                store.forEach(l -> lines.print(l + "\n"));
                return CommandLine.ExitCode.OK;
            }
        }
        Result result = new Result("samples")
                .put("events", head.seq())
                .put("head", head.hash())
                .input("ledger", ledger.name());
        output.print(result, text -> text.println(head.seq() + " events, head " + head.hash()));
        return CommandLine.ExitCode.OK;
    }

    private void check(String option, @Nullable Path file) {
        if (file != null) {
            OutputFile.check(option, file);
            if (Files.exists(file) && !force) {
                throw new BadInput(option, file + ", which exists", "another name, or --force");
            }
        }
    }

    private String table(LedgerStore store) {
        StringBuilder rows = new StringBuilder(CatalogueCsv.header());
        time.view()
                .catalogue(LedgerView.reading(ledger.name(), store).events())
                .samples()
                .forEach(s -> rows.append(CatalogueCsv.row(s)));
        return rows.toString();
    }

    /** Line by line beside the place, then renamed. */
    private static void write(LedgerStore store, Path file) {
        try {
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".draft");
            try {
                try (BufferedWriter writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                    store.forEach(line(writer));
                }
                draft.toFile().setReadable(true, false);
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput(
                    "--out", file + ", which cannot be written (" + e.getMessage() + ")", "a place to write");
        }
    }

    private static Consumer<String> line(BufferedWriter writer) {
        return line -> {
            try {
                writer.write(line);
                writer.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
