package space.stickney.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Act;
import space.stickney.samples.store.Ledger;

/** Handed over for good. */
@Command(
        name = "exchange",
        sortOptions = false,
        description = "Hand a sample over for good under an agreement.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney samples exchange --ledger ryugu --sample A0002 --to NASA --agreement A5"})
final class SamplesExchange extends SamplesChange {
    @Option(names = "--sample", required = true, paramLabel = "NAME", description = "The sample.")
    @SuppressWarnings("NullAway.Init")
    private String sample;

    @Option(names = "--to", required = true, paramLabel = "AGENCY", description = "To whom.")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Option(names = "--agreement", required = true, paramLabel = "ID", description = "Under which agreement.")
    @SuppressWarnings("NullAway.Init")
    private String agreement;

    @Override
    Act act(Ledger onto) {
        return new Act.Exchanged(sample, to, agreement);
    }
}
