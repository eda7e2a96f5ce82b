package space.stickney.app.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.stickney.samples.cooperation.Registry;
import space.stickney.samples.store.Ledger;
import space.stickney.samples.store.LedgerStore;
import space.stickney.samples.store.LedgerStores;
import space.stickney.samples.store.Verification;

/** Makes an empty ledger. */
@Command(
        name = "init",
        description = "Make a ledger, empty or from an export. One that is there is never touched.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney samples init --ledger ryugu"})
final class SamplesInit implements Callable<Integer> {
    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(names = "--from", paramLabel = "L", description = "Take over this ledger or export, if it is whole.")
    private @Nullable String from;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        String other = from;
        if (other == null) {
            return made(store -> {});
        }
        try (LedgerStore source = LedgerStores.open(other)) {
            Verification whole = Verification.required(other, source, Registry.builtIn());
            return made(store -> new Ledger(store, Registry.builtIn(), InstantSource.system()).restore(source, whole));
        }
    }

    private int made(Consumer<LedgerStore> filled) {
        try (LedgerStore store = ledger.create()) {
            filled.accept(store);
            Result result = new Result("samples")
                    .put("events", store.head().seq())
                    .put("head", store.head().hash())
                    .input("ledger", ledger.name());
            output.print(
                    result, out -> out.println("A ledger of " + store.head().seq() + " events: " + ledger.name()));
        }
        return 0;
    }
}
