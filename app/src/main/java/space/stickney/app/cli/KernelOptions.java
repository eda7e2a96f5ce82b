package space.stickney.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.bodies.SmallBody;
import space.stickney.flight.bodies.SmallBodyEphemeris;
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

    /** The user's kernels over the embedded ephemeris and the two-body orbits of the asteroids that it lacks. */
    Ephemeris ephemeris() {
        List<SmallBody> asteroids =
                SmallBody.builtIn().stream().filter(KernelOptions::isMissing).toList();
        return kernels().over(new SmallBodyEphemeris(EmbeddedEphemeris.get(), asteroids));
    }

    private static boolean isMissing(SmallBody asteroid) {
        int naif = asteroid.body().naif();
        return naif != Naif.CERES && naif != Naif.VESTA;
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
