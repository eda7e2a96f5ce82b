package space.stickney.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Sample;
import space.stickney.samples.store.Ledger;

/** A sample moves under a loan that the ledger has. What is told again of the loan must be what the ledger says. */
abstract class SamplesMove extends SamplesChange {
    @Option(names = "--sample", required = true, paramLabel = "NAME", description = "The sample.")
    @SuppressWarnings("NullAway.Init")
    private String sample;

    @Option(names = "--to", paramLabel = "AGENCY", description = "To whom; it must be the one in the ledger.")
    private @Nullable String to;

    @Option(
            names = "--agreement",
            paramLabel = "ID",
            description = "Under which agreement; it must be the one in the ledger.")
    private @Nullable String agreement;

    @Option(names = "--due", paramLabel = "EPOCH", description = "When it is to be back; it must be as in the ledger.")
    private @Nullable String due;

    @Override
    final Act act(Ledger onto) {
        Sample there = LedgerView.sample(onto, sample);
        LedgerView.same("--to", to, receiver(there));
        LedgerView.same("--agreement", agreement, there.loan().map(Sample.Loan::agreement));
        Instants.parse("--due", due)
                .ifPresent(d -> LedgerView.same(
                        "--due",
                        d.toString(),
                        there.loan().flatMap(Sample.Loan::due).map(Object::toString)));
        return act(there, Optional.ofNullable(to));
    }

    /** To whom the ledger says that it goes. */
    abstract Optional<String> receiver(Sample there);

    /** The act, once what was told agrees with the ledger. */
    abstract Act act(Sample there, Optional<String> to);
}
