package space.stickney.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.Epochs;

/** The options --at, --until and --step: one epoch or equal steps between two. A picocli mixin. */
final class EpochOptions {
    private static final int MOST = 1_000_000;

    @Option(
            names = "--at",
            required = true,
            paramLabel = "EPOCH",
            description = "Epoch, for example 2026-11-01T00:00:00 (UTC), 2026-11-01T00:00:00TDB or JD2460310.5TDB.")
    @SuppressWarnings("NullAway.Init")
    private String at;

    @Option(names = "--until", paramLabel = "EPOCH", description = "Last epoch; needs --step.")
    @Nullable
    private String until;

    @Option(names = "--step", paramLabel = "T", description = "Elapsed time from one epoch to the next, such as 1d.")
    @Nullable
    private String step;

    List<Epoch> epochs(Epochs reader) {
        Epoch first = reader.parse("--at", at);
        String end = until;
        String length = step;
        if (end == null && length == null) {
            return List.of(first);
        }
        if (end == null || length == null) {
            String missing = end == null ? "--until" : "--step";
            throw new BadInput(missing, "nothing", "a value: --until and --step are given together");
        }
        double seconds = Options.positive("--step", length, "s");
        Epoch last = reader.parse("--until", end);
        double span = last.date().durationFrom(first.date());
        if (span < 0) {
            throw new BadInput("--until", end + ", which lies before --at " + at, "a later epoch");
        }
        double count = Math.floor(span / seconds * (1 + 1e-12) + 1e-9) + 1;
        if (count > MOST) {
            throw new BadInput("--step", length + ", which makes more than " + MOST + " epochs", "a longer step");
        }
        List<Epoch> epochs = new ArrayList<>();
        for (int i = 0; i < (int) count; i++) {
            epochs.add(first.plus(i * seconds));
        }
        return epochs;
    }
}
