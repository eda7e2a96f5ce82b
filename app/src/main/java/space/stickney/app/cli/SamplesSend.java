package space.stickney.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Sample;
import space.stickney.samples.store.Ledger;

/** A granted sample leaves. */
@Command(
        name = "send",
        sortOptions = false,
        description = "Send a granted sample; until it is received nobody holds it.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney samples send --ledger ryugu --sample A0001-001 --to NASA"})
final class SamplesSend extends SamplesChange {
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
    Act act(Ledger onto) {
        Sample there = LedgerView.sample(onto, sample);
        LedgerView.same("--to", to, there.loan().map(Sample.Loan::to));
        LedgerView.same("--agreement", agreement, there.loan().map(Sample.Loan::agreement));
        Instants.parse("--due", due)
                .ifPresent(d -> LedgerView.same(
                        "--due",
                        d.toString(),
                        there.loan().flatMap(Sample.Loan::due).map(Object::toString)));
        return new Act.Sent(
                sample, to == null ? there.loan().map(Sample.Loan::to).orElse(there.owner()) : to);
    }
}
