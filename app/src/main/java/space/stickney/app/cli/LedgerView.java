package space.stickney.app.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.cooperation.Registry;
import space.stickney.samples.curation.Catalogue;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.Sample;
import space.stickney.samples.curation.View;
import space.stickney.samples.store.Ledger;
import space.stickney.samples.store.LedgerStore;
import space.stickney.samples.store.Verification;

/** The options --as-of and --known-at, and what a ledger holds then. A picocli mixin. */
final class LedgerView {
    @Option(names = "--as-of", paramLabel = "EPOCH", description = "What was so then (default: now).")
    private @Nullable String asOf;

    @Option(
            names = "--known-at",
            paramLabel = "EPOCH",
            description = "What had been written down by then, corrections too (default: all).")
    private @Nullable String knownAt;

    View view() {
        return new View(Instants.parse("--as-of", asOf), Instants.parse("--known-at", knownAt));
    }

    Optional<Instant> asOf() {
        return view().happened();
    }

    /** A ledger to be read. An export is taken only if its chain is whole. */
    static Ledger reading(String name, LedgerStore store) {
        if (name.endsWith(".jsonl")) {
            Verification found = Verification.of(store, Registry.builtIn());
            found.firstBroken().ifPresent(b -> {
                throw new BadInput(
                        "--ledger",
                        name + ", whose chain breaks at event " + b.seq() + ": " + b.reason(),
                        "an export as it was written; see 'stickney samples verify'");
            });
        }
        return new Ledger(store, Registry.builtIn(), () -> Instant.EPOCH);
    }

    static Sample sample(Ledger ledger, String name) {
        return known(Catalogue.of(ledger.events(List.of(name))), name);
    }

    static Sample known(Catalogue catalogue, String name) {
        return catalogue.sample(name).orElseThrow(() -> new BadInput("--sample", name, "a sample of the ledger"));
    }

    /** Refuses a value that is not the one in the ledger. */
    static void same(String option, @Nullable String given, Optional<String> there) {
        if (given != null && !there.equals(Optional.of(given))) {
            throw new BadInput(
                    option, given, there.map(t -> t + ", as the ledger has it").orElse("nothing: the ledger has none"));
        }
    }

    static List<Event> events(Ledger ledger, Optional<String> sample) {
        return sample.map(s -> ledger.events(List.of(s))).orElseGet(ledger::events);
    }
}
