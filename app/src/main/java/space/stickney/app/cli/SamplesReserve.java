package space.stickney.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Act;
import space.stickney.samples.store.Ledger;

/** Kept for somebody. */
@Command(
        name = "reserve",
        sortOptions = false,
        description = "Keep a sample for somebody until a time.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  stickney samples reserve --ledger ryugu --sample A0001 --to CNES --until 2027-01-01T00:00:00"
        })
final class SamplesReserve extends SamplesChange {
    @Option(names = "--sample", required = true, paramLabel = "NAME", description = "The sample.")
    @SuppressWarnings("NullAway.Init")
    private String sample;

    @Option(names = "--to", required = true, paramLabel = "AGENCY", description = "For whom.")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Option(names = "--until", required = true, paramLabel = "EPOCH", description = "Until when.")
    @SuppressWarnings("NullAway.Init")
    private String until;

    @Override
    Act act(Ledger onto) {
        return new Act.Reserved(sample, to, Instants.parse("--until", until).orElseThrow());
    }
}
