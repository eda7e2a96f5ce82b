package space.stickney.app.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.cooperation.Registry;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Mass;
import space.stickney.samples.ledger.CanonicalJson;
import space.stickney.samples.store.Draft;
import space.stickney.samples.store.Ledger;
import space.stickney.samples.store.LedgerStore;

/** What every command that adds an event shares: whose act it is, when it happened, and the event printed. */
abstract class SamplesChange implements Callable<Integer> {
    @Mixin
    private final LedgerOption ledger = new LedgerOption();

    @Option(names = "--by", paramLabel = "AGENCY", description = "Who acts (default: the one whose part it is).")
    private @Nullable String by;

    @Option(names = "--person", paramLabel = "NAME", description = "Who acts on its behalf: a name or an ORCID.")
    private @Nullable String person;

    @Option(names = "--at", paramLabel = "EPOCH", description = "When it happened (default: now).")
    private @Nullable String at;

    @Mixin
    private final Output output = new Output();

    /** The act as the options say it. */
    abstract Act act(Ledger onto);

    @Override
    public Integer call() {
        Optional<Instant> when = Instants.parse("--at", at);
        try (LedgerStore store = ledger.open()) {
            Ledger onto = new Ledger(store, Registry.builtIn(), InstantSource.system());
            Draft draft = new Draft(when, Optional.ofNullable(by), Optional.ofNullable(person), act(onto));
            print(output, ledger.name(), onto.record(draft));
        }
        return 0;
    }

    private static void print(Output output, String name, Ledger.Recorded recorded) {
        Result result = new Result("samples");
        result.put("seq", recorded.event().seq())
                .put("hash", recorded.hash())
                .put("event", CanonicalJson.read("the event", recorded.line()))
                .input("ledger", name);
        output.print(result, out -> {
            out.println(SampleText.event(recorded.event()));
            out.println("head " + recorded.hash());
        });
    }

    static Mass mass(String option, @Nullable String text) {
        if (text == null) {
            throw new BadInput(option, "nothing", "a mass with its unit, such as 12.340mg");
        }
        return Mass.parse(option, text);
    }

    static Mass massOrZero(String option, @Nullable String text) {
        return text == null ? Mass.ZERO : Mass.parse(option, text);
    }
}
