package space.stickney.app.cli;

import picocli.CommandLine.Option;
import space.stickney.samples.store.LedgerStore;
import space.stickney.samples.store.LedgerStores;

/** The option --ledger. A picocli mixin. */
final class LedgerOption {
    @Option(
            names = "--ledger",
            required = true,
            paramLabel = "L",
            description =
                    "A file (with or without .mv.db), jdbc:postgresql://HOST/DATABASE?user=U, or an export *.jsonl (read only).")
    @SuppressWarnings("NullAway.Init")
    private String ledger;

    String name() {
        return ledger;
    }

    LedgerStore open() {
        return LedgerStores.open(ledger);
    }

    LedgerStore create() {
        return LedgerStores.create(ledger);
    }
}
