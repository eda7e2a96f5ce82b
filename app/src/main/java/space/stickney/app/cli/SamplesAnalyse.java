package space.stickney.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Act;
import space.stickney.samples.store.Ledger;

/** An analysis. */
@Command(
        name = "analyse",
        sortOptions = false,
        description = "Record an analysis; a destructive one needs, on loan, an agreement that allows it.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney samples analyse --ledger ryugu --sample A0001 --method FT-IR"})
final class SamplesAnalyse extends SamplesChange {
    @Option(names = "--sample", required = true, paramLabel = "NAME", description = "The sample.")
    @SuppressWarnings("NullAway.Init")
    private String sample;

    @Option(names = "--method", required = true, paramLabel = "NAME", description = "Such as FT-IR.")
    @SuppressWarnings("NullAway.Init")
    private String method;

    @Option(names = "--destructive", description = "It changes the sample.")
    private boolean destructive;

    @Option(names = "--consumed", paramLabel = "M", description = "What it used up (default: nothing).")
    private @Nullable String consumed;

    @Option(names = "--facility", paramLabel = "NAME", description = "Where.")
    private @Nullable String facility;

    @Override
    Act act(Ledger onto) {
        return new Act.Analysed(
                sample, method, destructive, massOrZero("--consumed", consumed), Optional.ofNullable(facility));
    }
}
