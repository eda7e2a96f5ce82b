package space.stickney.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Act;
import space.stickney.samples.store.Ledger;

/** A loan is granted. */
@Command(
        name = "allocate",
        sortOptions = false,
        description = "Grant a sample as a loan under an agreement.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  stickney samples allocate --ledger ryugu --sample A0001-001 --to NASA --agreement A5"
        })
final class SamplesAllocate extends SamplesChange {
    @Option(names = "--sample", required = true, paramLabel = "NAME", description = "The sample.")
    @SuppressWarnings("NullAway.Init")
    private String sample;

    @Option(names = "--to", required = true, paramLabel = "AGENCY", description = "To whom.")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Option(
            names = "--agreement",
            required = true,
            paramLabel = "ID",
            description = "Under which agreement; see stickney agreements list.")
    @SuppressWarnings("NullAway.Init")
    private String agreement;

    @Option(names = "--due", paramLabel = "EPOCH", description = "When it is to be back.")
    private @Nullable String due;

    @Override
    Act act(Ledger onto) {
        return new Act.Allocated(sample, to, agreement, Instants.parse("--due", due));
    }
}
