package space.stickney.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.Epochs;

/** Where a body is with respect to another, at one epoch or at many. */
@Command(
        name = "ephemeris",
        description = {
            "Position and velocity of a body with respect to another: geometric (no light time, no aberration).",
            "Bodies are names (mars, phobos, \"mars barycenter\") or NAIF codes (499, -48)."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stickney ephemeris mars --center sun --at 2026-11-01T00:00:00",
            "  stickney ephemeris phobos --center mars --at 2027-09-01 --until 2027-09-02 --step 10min --csv phobos.csv",
            "  stickney ephemeris mars --center earth --at 2026-11-01TDB --kernels de440s.bsp --json"
        })
final class EphemerisCommand implements Callable<Integer> {
    @Parameters(paramLabel = "BODY", description = "The body.")
    @SuppressWarnings("NullAway.Init")
    private String body;

    @Option(names = "--center", required = true, paramLabel = "BODY", description = "The origin.")
    @SuppressWarnings("NullAway.Init")
    private String center;

    @Mixin
    private final EpochOptions when = new EpochOptions();

    @Option(
            names = "--frame",
            defaultValue = "icrf",
            paramLabel = "FRAME",
            description = "Axes: icrf, ecliptic (J2000), fixed (turning with the center). Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private StateFrame frame;

    @Mixin
    private final KernelOptions kernels = new KernelOptions();

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write the states as a table.")
    @Nullable
    private Path csv;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Body target = BodyName.parse("BODY", body);
        Body origin = BodyName.parse("--center", center);
        if (csv != null) {
            OutputFile.check("--csv", csv);
        }
        Epochs epochs = kernels.epochs();
        List<Epoch> times = when.epochs(epochs);
        Ephemeris ephemeris = new PlanetOrBarycenter(kernels.ephemeris());
        List<StateRow> rows = new ArrayList<>();
        Set<String> sources = new LinkedHashSet<>();
        double[] state = new double[6];
        for (Epoch time : times) {
            ephemeris.state(target.naif(), origin.naif(), time.tdb(), state);
            frame.turn(state, origin, time.date());
            rows.add(StateRow.of(epochs, time, state));
            sources.add(ephemeris.source(target.naif(), origin.naif(), time.tdb()));
        }
        String source = String.join("; ", sources);
        if (csv != null) {
            OutputFile.write("--csv", csv, StateRow.csv(rows));
        }
        output.print(result(target, origin, rows, source), out -> {
            out.println(target.name() + " with respect to " + origin.name() + ", axes "
                    + frame.name().toLowerCase(java.util.Locale.ROOT));
            StateRow.print(out, rows, source);
        });
        return 0;
    }

    private Result result(Body target, Body origin, List<StateRow> rows, String source) {
        Result result = new Result("ephemeris")
                .put("body", target.name())
                .put("naif", target.naif())
                .put("center", origin.name())
                .put("centerNaif", origin.naif())
                .put("frame", frame.name().toLowerCase(java.util.Locale.ROOT))
                .put("states", rows)
                .put("source", source)
                .assumption("geometric states: no light time, no aberration");
        if (frame == StateFrame.FIXED) {
            result.assumption("rotation of the center: "
                    + origin.rotation().map(r -> r.source()).orElse("none"));
        }
        kernels.record(result);
        return result;
    }
}
