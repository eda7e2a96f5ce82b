package space.stickney.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import space.stickney.samples.store.LedgerStore;

/** Makes an empty ledger. */
@Command(
        name = "init",
        description = "Make an empty ledger. One that is there is never touched.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney samples init --ledger ryugu"})
final class SamplesInit implements Callable<Integer> {
    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        try (LedgerStore store = ledger.create()) {
            Result result = new Result("samples")
                    .put("events", store.head().seq())
                    .put("head", store.head().hash())
                    .input("ledger", ledger.name());
            output.print(result, out -> out.println("An empty ledger: " + ledger.name()));
        }
        return 0;
    }
}
