package space.stickney.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Mass;
import space.stickney.samples.store.Ledger;

/** A weighing. */
@Command(
        name = "weigh",
        sortOptions = false,
        description = "Record a weighing; it must agree with the one before within three standard uncertainties.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney samples weigh --ledger ryugu --sample A0001 --mass 12.335mg --sigma 10ug"
        })
final class SamplesWeigh extends SamplesChange {
    @Option(names = "--sample", required = true, paramLabel = "NAME", description = "The sample.")
    @SuppressWarnings("NullAway.Init")
    private String sample;

    @Option(names = "--mass", required = true, paramLabel = "M", description = "Mass with its unit.")
    @SuppressWarnings("NullAway.Init")
    private String mass;

    @Option(names = "--sigma", required = true, paramLabel = "M", description = "Standard uncertainty.")
    @SuppressWarnings("NullAway.Init")
    private String sigma;

    @Option(names = "--balance", paramLabel = "NAME", description = "The balance.")
    private @Nullable String balance;

    @Option(names = "--tare", paramLabel = "M", description = "Its tare.")
    private @Nullable String tare;

    @Override
    Act act(Ledger onto) {
        Optional<Mass> empty = Optional.ofNullable(tare).map(t -> Mass.parse("--tare", t));
        return new Act.Weighed(
                sample, mass("--mass", mass), mass("--sigma", sigma), Optional.ofNullable(balance), empty);
    }
}
