package space.stickney.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.curation.Act;
import space.stickney.samples.store.Ledger;

/** A sample becomes several. */
@Command(
        name = "split",
        sortOptions = false,
        description = "Split a sample: parts and losses are what it was, within three standard uncertainties.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  stickney samples split --ledger ryugu --sample A0001 --into A0001-001=5000ug,A0001-002=7300ug --sigma 10ug --loss 40ug"
        })
final class SamplesSplit extends SamplesChange {
    @Option(names = "--sample", required = true, paramLabel = "NAME", description = "The sample.")
    @SuppressWarnings("NullAway.Init")
    private String sample;

    @Option(names = "--into", required = true, paramLabel = "NAME=M,...", description = "The parts with their masses.")
    @SuppressWarnings("NullAway.Init")
    private String into;

    @Option(names = "--sigma", required = true, paramLabel = "M", description = "Standard uncertainty of each part.")
    @SuppressWarnings("NullAway.Init")
    private String sigma;

    @Option(names = "--loss", paramLabel = "M", description = "What was lost (default: nothing).")
    private @Nullable String loss;

    @Override
    Act act(Ledger onto) {
        List<Act.Piece> parts = new ArrayList<>();
        for (String part : into.split(",", -1)) {
            int sign = part.indexOf('=');
            if (sign < 0) {
                throw new BadInput("--into", part, "parts with their masses: A0001-001=5000ug,A0001-002=7300ug");
            }
            parts.add(new Act.Piece(
                    part.substring(0, sign), mass("--into", part.substring(sign + 1)), mass("--sigma", sigma)));
        }
        return new Act.Split(sample, parts, massOrZero("--loss", loss));
    }
}
