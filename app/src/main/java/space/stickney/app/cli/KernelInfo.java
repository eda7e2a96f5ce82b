package space.stickney.app.cli;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.orekit.time.AbsoluteDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import space.stickney.flight.kernels.KernelSet;
import space.stickney.flight.kernels.SpkFile;
import space.stickney.flight.kernels.SpkFrame;
import space.stickney.flight.kernels.SpkSegment;
import space.stickney.flight.kernels.TextKernel;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.flight.time.Tdb;

/** What is in a kernel: segments of an SPK file, variables of a text kernel. */
@Command(
        name = "info",
        description = "What is in a kernel: the segments of an SPK file, or the variables of a text kernel.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  stickney kernel info de440s.bsp --json"})
final class KernelInfo implements Callable<Integer> {
    /** A segment as the contract has it; start and end in TDB, as text and as seconds past J2000. */
    record Segment(
            int target,
            int center,
            String frame,
            int type,
            String start,
            String end,
            double start_tdb_s,
            double end_tdb_s,
            String name) {}

    /** A variable of a text kernel. */
    record Variable(String name, int values) {}

    @Parameters(paramLabel = "FILE", description = "An SPK file or a text kernel.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        if (KernelSet.kind(file) == KernelSet.Kind.TEXT) {
            text(TextKernel.open(file));
        } else {
            spk(SpkFile.open(file));
        }
        return 0;
    }

    private void spk(SpkFile spk) {
        List<Segment> segments =
                spk.segments().stream().map(s -> segment(s.header())).toList();
        boolean little = spk.order().equals(ByteOrder.LITTLE_ENDIAN);
        Result result = new Result("kernel")
                .put("file", spk.name())
                .put("kind", "SPK")
                .put("byteOrder", little ? "LTL-IEEE" : "BIG-IEEE")
                .put("internalName", spk.internalName())
                .put("segments", segments)
                .put("comments", spk.comments())
                .input("file", file.toString());
        output.print(result, out -> {
            out.println(spk.name() + ": SPK, " + (little ? "LTL-IEEE" : "BIG-IEEE") + ", \"" + spk.internalName()
                    + "\", " + segments.size() + " segments");
            for (Segment s : segments) {
                out.println("  " + s.target + " with respect to " + s.center + ", " + s.frame + ", type " + s.type
                        + ", " + s.start + " to " + s.end + ", \"" + s.name + "\"");
            }
            spk.comments().forEach(line -> out.println("# " + line));
        });
    }

    static Segment segment(SpkSegment.Header h) {
        String frame = switch (h.frame()) {
            case SpkFrame.J2000 -> "J2000";
            case SpkFrame.ECLIPJ2000 -> "ECLIPJ2000";
            default -> Integer.toString(h.frame());
        };
        return new Segment(
                h.target(),
                h.center(),
                frame,
                h.type(),
                epoch(h.start()),
                epoch(h.end()),
                h.start(),
                h.end(),
                h.name());
    }

    static String epoch(double tdb) {
        AbsoluteDate date = Tdb.date(tdb);
        return Epochs.standard().format(date, Scale.TDB, 3) + Scale.TDB;
    }

    private void text(TextKernel kernel) {
        List<Variable> variables = kernel.names().stream()
                .map(name -> new Variable(name, kernel.count(name)))
                .toList();
        Result result = new Result("kernel")
                .put("file", kernel.name())
                .put("kind", "text")
                .put("segments", List.of())
                .put("variables", variables)
                .input("file", file.toString());
        output.print(result, out -> {
            out.println(kernel.name() + ": text kernel, " + variables.size() + " variables");
            variables.forEach(v -> out.println("  " + v.name + " (" + v.values + ")"));
        });
    }
}
