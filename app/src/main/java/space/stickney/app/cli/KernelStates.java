package space.stickney.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.kernels.KernelEphemeris;
import space.stickney.flight.kernels.SpkFile;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.Epochs;

/** The states that one SPK file gives, nothing else added. */
@Command(
        name = "states",
        description = "The states that an SPK file gives, along the axes of ICRF, from this file alone.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  stickney kernel states de440s.bsp --target 4 --center 10 --at JD2460310.5TDB --json"
        })
final class KernelStates implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "An SPK file.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--target", required = true, paramLabel = "ID", description = "The body: NAIF code or name.")
    @SuppressWarnings("NullAway.Init")
    private String target;

    @Option(names = "--center", required = true, paramLabel = "ID", description = "The origin: NAIF code or name.")
    @SuppressWarnings("NullAway.Init")
    private String center;

    @Mixin
    private final EpochOptions when = new EpochOptions();

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write the states as a table.")
    @Nullable
    private Path csv;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Body body = BodyName.parse("--target", target);
        Body origin = BodyName.parse("--center", center);
        if (csv != null) {
            OutputFile.check("--csv", csv);
        }
        Epochs epochs = Epochs.standard();
        List<Epoch> times = when.epochs(epochs);
        KernelEphemeris kernel = KernelEphemeris.of(List.of(SpkFile.open(file)));
        List<StateRow> rows = new ArrayList<>();
        double[] state = new double[6];
        for (Epoch time : times) {
            kernel.state(body.naif(), origin.naif(), time.tdb(), state);
            rows.add(StateRow.of(epochs, time, state));
        }
        if (csv != null) {
            OutputFile.write("--csv", csv, StateRow.csv(rows));
        }
        Result result = new Result("kernel")
                .put("file", String.valueOf(file.getFileName()))
                .put("target", body.naif())
                .put("center", origin.naif())
                .put("frame", "J2000")
                .put("states", rows)
                .input("file", file.toString());
        output.print(result, out -> StateRow.print(out, rows, String.valueOf(file.getFileName())));
        return 0;
    }
}
