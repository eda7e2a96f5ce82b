package space.stickney.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.stickney.samples.cooperation.Registry;
import space.stickney.samples.ledger.Chain;
import space.stickney.samples.store.LedgerStore;
import space.stickney.samples.store.Verification;

/** Reads a whole ledger and says whether it is as it was written. */
@Command(
        name = "verify",
        description = {
            "Check that every line fits the one before it, that the end is the one noted, and that every event keeps the rules.",
            "What was cut off the end of an export shows only against a head noted elsewhere: --head."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney samples verify --ledger ryugu.jsonl --head 5d41…"})
final class SamplesVerify implements Callable<Integer> {
    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(names = "--head", paramLabel = "HASH", description = "The head as noted elsewhere.")
    private @Nullable String head;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Verification found;
        try (LedgerStore store = ledger.open()) {
            found = Verification.of(store, Registry.builtIn());
        }
        boolean kept = found.headKept() && (head == null || head.equals(found.head()));
        Result result = new Result("samples")
                .put("events", found.events())
                .put("head", found.head())
                .put("firstBroken", found.firstBroken().map(Chain.Break::seq))
                .put("reason", found.firstBroken().map(Chain.Break::reason))
                .put("headKept", kept)
                .put("refusal", found.refusal())
                .input("ledger", ledger.name());
        output.print(result, out -> {
            out.println(found.events() + " events, head " + found.head());
            found.firstBroken().ifPresent(b -> out.println("BROKEN at event " + b.seq() + ": " + b.reason()));
            if (!kept) {
                out.println("BROKEN at the end: another head was noted");
            }
            found.refusal().ifPresent(r -> out.println("AGAINST THE RULES: " + r));
            if (kept && found.whole()) {
                out.println("whole");
            }
        });
        return 0;
    }
}
