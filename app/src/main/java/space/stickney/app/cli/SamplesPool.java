package space.stickney.app.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Act;
import space.stickney.samples.store.Ledger;

/** Samples become one. */
@Command(
        name = "pool",
        sortOptions = false,
        description = "Pool samples of one collection, holder and environment.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  stickney samples pool --ledger ryugu --samples A0001-001,A0002-001 --into P001 --mass 9.9mg --sigma 10ug"
        })
final class SamplesPool extends SamplesChange {
    @Option(names = "--samples", required = true, paramLabel = "NAME,...", description = "The samples.")
    @SuppressWarnings("NullAway.Init")
    private String samples;

    @Option(names = "--into", required = true, paramLabel = "NAME", description = "The new sample.")
    @SuppressWarnings("NullAway.Init")
    private String into;

    @Option(names = "--mass", required = true, paramLabel = "M", description = "Its mass.")
    @SuppressWarnings("NullAway.Init")
    private String mass;

    @Option(names = "--sigma", required = true, paramLabel = "M", description = "Standard uncertainty.")
    @SuppressWarnings("NullAway.Init")
    private String sigma;

    @Option(names = "--loss", paramLabel = "M", description = "What was lost (default: nothing).")
    private @Nullable String loss;

    @Override
    Act act(Ledger onto) {
        return new Act.Pooled(
                List.of(samples.split(",", -1)),
                new Act.Piece(into, mass("--mass", mass), mass("--sigma", sigma)),
                massOrZero("--loss", loss));
    }
}
