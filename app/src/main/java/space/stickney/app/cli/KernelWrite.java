package space.stickney.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.kernels.SpkExport;
import space.stickney.flight.kernels.SpkFile;
import space.stickney.flight.kernels.SpkWriter;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.Epochs;

/** Writes the motion of a body as an SPK file that SPICE reads. */
@Command(
        name = "write",
        description = {
            "Write the motion of a body, from the embedded ephemeris or your kernels, as an SPK file.",
            "The data are as few as the tolerance of the position allows."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  stickney kernel write --body phobos --center mars --from 2026-01-01 --until 2027-01-01 --out phobos.bsp"
        })
final class KernelWrite implements Callable<Integer> {
    private static final Set<Integer> TYPES = Set.of(2, 3, 9, 13);

    @Option(names = "--body", required = true, paramLabel = "BODY", description = "The body.")
    @SuppressWarnings("NullAway.Init")
    private String body;

    @Option(names = "--center", required = true, paramLabel = "BODY", description = "The origin.")
    @SuppressWarnings("NullAway.Init")
    private String center;

    @Option(names = "--from", required = true, paramLabel = "EPOCH", description = "First epoch.")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Option(names = "--until", required = true, paramLabel = "EPOCH", description = "Last epoch.")
    @SuppressWarnings("NullAway.Init")
    private String until;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--type",
            defaultValue = "2",
            paramLabel = "N",
            description = {
                "SPK data type: 2 (Chebyshev, position), 3 (Chebyshev, position and velocity), 9 (Lagrange) or 13",
                "(Hermite). Default: ${DEFAULT-VALUE}."
            })
    private int type;

    @Option(
            names = "--tolerance",
            defaultValue = "1m",
            paramLabel = "LENGTH",
            description = "Largest error of the position. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String tolerance;

    @Option(names = "--force", description = "Replace an existing file.")
    private boolean force;

    @Mixin
    private final KernelOptions kernels = new KernelOptions();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Body target = BodyName.parse("--body", body);
        Body origin = BodyName.parse("--center", center);
        double limit = Options.positive("--tolerance", tolerance, "m");
        Epochs epochs = kernels.epochs();
        Epoch start = epochs.parse("--from", from);
        Epoch end = epochs.parse("--until", until);
        check(target, origin, start, end);
        Ephemeris ephemeris = kernels.ephemeris();
        String source = ephemeris.source(target.naif(), origin.naif(), start.tdb());
        SpkExport export = SpkExport.of(ephemeris, target.naif(), origin.naif(), type, start.tdb(), end.tdb(), limit);
        String name = target.name() + " w.r.t. " + origin.name();
        byte[] bytes = new SpkWriter("stickney " + Version.text(), comments(target, origin, source, export))
                .segment(target.naif(), origin.naif(), start.tdb(), end.tdb(), name, export.data())
                .bytes();
        SpkFile written = SpkFile.of(String.valueOf(out.getFileName()), bytes);
        OutputFile.write("--out", out, bytes);
        print(written, bytes.length, export, source);
        return 0;
    }

    private void check(Body target, Body origin, Epoch start, Epoch end) {
        if (target.naif() == origin.naif()) {
            throw new BadInput("--center", center + ", the body itself", "another body");
        }
        if (!TYPES.contains(type)) {
            throw new BadInput("--type", Integer.toString(type), "2, 3, 9 or 13");
        }
        if (!(end.tdb() > start.tdb())) {
            throw new BadInput("--until", until + ", which is not after --from " + from, "a later epoch");
        }
        OutputFile.check("--out", out);
        if (Files.exists(out) && !force) {
            throw new BadInput("--out", "the existing file " + out, "a new name, or --force to replace it");
        }
    }

    private List<String> comments(Body target, Body origin, String source, SpkExport export) {
        return List.of(
                target.name() + " (" + target.naif() + ") with respect to " + origin.name() + " (" + origin.naif()
                        + "), axes of J2000 (ICRF), TDB.",
                "Source: " + source.replaceAll("[^\\x20-\\x7e]", "?"),
                "SPK type " + type + "; largest error of the position against the source: "
                        + Numbers.fixed(export.error(), 6) + " m.",
                "Written by stickney " + Version.text() + ".");
    }

    private void print(SpkFile written, int bytes, SpkExport export, String source) {
        List<KernelInfo.Segment> segments = written.segments().stream()
                .map(s -> KernelInfo.segment(s.header()))
                .toList();
        Result result = new Result("kernel")
                .put("file", out.toString())
                .put("bytes", bytes)
                .put("segments", segments)
                .put("maximumError_m", export.error())
                .put("source", source);
        kernels.record(result);
        output.print(result, writer -> {
            writer.println(out + ": " + bytes + " bytes, type " + type + ", largest error of the position "
                    + Numbers.fixed(export.error(), 6) + " m");
            writer.println("source: " + source);
        });
    }
}
