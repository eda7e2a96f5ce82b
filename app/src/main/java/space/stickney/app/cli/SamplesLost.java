package space.stickney.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Act;
import space.stickney.samples.store.Ledger;

/** A sample is lost. */
@Command(
        name = "lost",
        sortOptions = false,
        description = "Record that a sample is lost.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  stickney samples lost --ledger ryugu --sample A0001-002 --circumstances \"fell between the plates\""
        })
final class SamplesLost extends SamplesChange {
    @Option(names = "--sample", required = true, paramLabel = "NAME", description = "The sample.")
    @SuppressWarnings("NullAway.Init")
    private String sample;

    @Option(names = "--circumstances", required = true, paramLabel = "TEXT", description = "What happened.")
    @SuppressWarnings("NullAway.Init")
    private String circumstances;

    @Override
    Act act(Ledger onto) {
        return new Act.Lost(sample, circumstances);
    }
}
