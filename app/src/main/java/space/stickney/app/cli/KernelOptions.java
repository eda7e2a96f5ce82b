package space.stickney.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.kernels.KernelSet;
import space.stickney.flight.time.Epochs;

/** The option --kernels and what it opens. A picocli mixin. */
final class KernelOptions {
    @Option(
            names = "--kernels",
            arity = "1..*",
            paramLabel = "FILE",
            description = {
                "SPK files of your own, used before the embedded ephemeris, later ones first;",
                "and a newer leap-seconds kernel."
            })
    private List<Path> files = List.of();

    @Nullable
    private KernelSet opened;

    KernelSet kernels() {
        KernelSet set = opened;
        if (set == null) {
            set = files.isEmpty() ? KernelSet.none() : KernelSet.open(files);
            opened = set;
        }
        return set;
    }

    /** The user's kernels over the embedded ephemeris. */
    Ephemeris ephemeris() {
        return kernels().over(EmbeddedEphemeris.get());
    }

    Epochs epochs() {
        return kernels().epochs();
    }

    /** Puts the kernels and the leap seconds into the provenance. */
    void record(Result result) {
        result.input("kernels", kernels().names());
        result.input("leapSeconds", kernels().leapSeconds().source());
    }
}
