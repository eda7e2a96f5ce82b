package space.stickney.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Act;
import space.stickney.samples.store.Ledger;

/** Some of a sample is used up. */
@Command(
        name = "consume",
        sortOptions = false,
        description = "Record that some or all of a sample was used up.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney samples consume --ledger ryugu --sample A0001-001 --mass 120ug"})
final class SamplesConsume extends SamplesChange {
    @Option(names = "--sample", required = true, paramLabel = "NAME", description = "The sample.")
    @SuppressWarnings("NullAway.Init")
    private String sample;

    @Option(names = "--mass", required = true, paramLabel = "M", description = "How much.")
    @SuppressWarnings("NullAway.Init")
    private String mass;

    @Override
    Act act(Ledger onto) {
        return new Act.Consumed(sample, mass("--mass", mass));
    }
}
