package space.stickney.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.stickney.core.fault.BadInput;
import space.stickney.core.progress.TerminalProgress;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.geometry.BodyFixedPath;
import space.stickney.flight.geometry.Coverage;
import space.stickney.flight.geometry.CoverageSettings;
import space.stickney.flight.geometry.HorizonMap;
import space.stickney.flight.geometry.Illumination;
import space.stickney.flight.geometry.InView;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.Epochs;
import space.stickney.report.plots.BandMap;

/** What a flown spacecraft saw of a body. */
@Command(
        name = "coverage",
        description = {
            "What a flown spacecraft saw of a body: per facet the best ground resolution, the number of looks and the angles, under"
                    + " constraints on light, angles and resolution.",
            "Shadows are cast by the body itself and by its planet. Ground resolution = distance x pixel angle / cos(emission)."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stickney coverage runs/mmx-1f2e3d4c --phase quasi-satellite-4 --pixel-angle 0.1mrad --max-emission 60deg \\",
            "    --incidence 0deg..70deg --map phobos.svg --csv phobos.csv",
            "  stickney coverage runs/mmx-1f2e3d4c --phase quasi-satellite-4 --instrument tengoo --max-emission 70deg",
            "  stickney coverage mmx --from 2028-06-01 --until 2028-07-01 --pixel-angle 20urad \\",
            "    --field \"rectangular 4 deg x 3 deg\" --pointing \"track phobos 25 deg,33 deg\"",
            "",
            "A scenario is flown first (MMX: about a minute); a run folder is read."
        })
final class CoverageCommand implements Callable<Integer> {
    private static final int LEVEL = 5;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "RUN|SCENARIO",
            description = "A run folder, or a scenario (bundled or file), which is flown.")
    @SuppressWarnings("NullAway.Init")
    private String source;

    @Option(
            names = "--body",
            paramLabel = "NAME",
            defaultValue = "phobos",
            description = "Body seen (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String body;

    @Option(names = "--phase", arity = "1", paramLabel = "NAME", description = "Phase of the mission; repeatable.")
    private List<String> phases = List.of();

    @Option(names = "--from", paramLabel = "EPOCH", description = "Start, if not that of the phase.")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "EPOCH", description = "End, if not that of the phase.")
    private @Nullable String until;

    @Option(
            names = "--step",
            paramLabel = "T",
            defaultValue = "60s",
            description = "Time between two instants (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String step;

    @Option(names = "--incidence", paramLabel = "A..B", description = "Range of incidence (default: 0..90 deg).")
    private @Nullable String incidence;

    @Option(names = "--max-emission", paramLabel = "A", description = "Largest emission (default: 90 deg).")
    private @Nullable String maxEmission;

    @Option(names = "--phase-angle", paramLabel = "A..B", description = "Range of the phase angle.")
    private @Nullable String phaseAngle;

    @Option(names = "--max-resolution", paramLabel = "L", description = "Coarsest ground resolution that counts.")
    private @Nullable String maxResolution;

    @Option(names = "--night", description = "Count what lies in the dark too.")
    private boolean night;

    @Option(names = "--map", paramLabel = "F", description = "Write the map of the best resolution (SVG).")
    private @Nullable Path map;

    @Option(names = "--csv", paramLabel = "F", description = "Write all facets as a table.")
    private @Nullable Path csv;

    @Mixin
    private final FieldOptions field = new FieldOptions();

    @Mixin
    private final ShapeOptions shape = new ShapeOptions();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        check();
        Body target = BodyName.parse("--body", body);
        if (target.rotation().isEmpty()) {
            throw new BadInput("--body", body, "a body whose rotation is published, such as Phobos");
        }
        Illumination limits = limits();
        double seconds = Options.positive("--step", step, "s");
        Mesh mesh = shape.mesh(target, LEVEL);
        TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), TerminalProgress.onTerminal());
        CoverageFlight flight = CoverageFlight.of(source, progress);
        double[] tdb = instants(flight, seconds);
        BodyFixedPath path = BodyFixedPath.of(flight.motion(), flight.ephemeris(), target, tdb, seconds);
        CoverageSettings settings = settings(limits, field.pixelAngle(flight));
        InView view = field.view(flight, target, path);
        Coverage coverage = Coverage.of(HorizonMap.of(mesh), path, settings, view);
        progress.close();
        CoverageReport report = new CoverageReport(target, path, coverage, field.text(flight));
        if (map != null) {
            OutputFile.write("--map", map, BandMap.draw(report.map()));
        }
        if (csv != null) {
            OutputFile.write("--csv", csv, report.table());
        }
        output.print(result(report, flight, mesh), report::text);
        return 0;
    }

    /** What can be refused before the work begins. */
    private void check() {
        if (map != null) {
            OutputFile.check("--map", map);
        }
        if (csv != null) {
            OutputFile.check("--csv", csv);
        }
        field.check();
        shape.check();
    }

    private double[] instants(CoverageFlight flight, double seconds) {
        if (phases.isEmpty() && (from == null || until == null)) {
            List<String> known = flight.stretches().stream()
                    .map(CoverageFlight.Stretch::phase)
                    .distinct()
                    .toList();
            throw new BadInput(
                    "--phase", "nothing", "--from and --until, or one of the phases " + String.join(", ", known));
        }
        List<CoverageFlight.Stretch> over = phases.isEmpty() ? flight.stretches() : flight.phases(phases);
        double start = epoch("--from", from, Double.NEGATIVE_INFINITY);
        double end = epoch("--until", until, Double.POSITIVE_INFINITY);
        if (!(end > start)) {
            throw new BadInput("--until", String.valueOf(until), "an epoch behind --from " + from);
        }
        double[] tdb = CoverageFlight.instants(over, start, end, seconds, step);
        if (tdb.length == 0) {
            String option = from == null ? "--until" : "--from";
            throw new BadInput(
                    option,
                    from + " to " + until + ", when nothing was flown",
                    "an interval within "
                            + CoverageReport.span(
                                    over.get(0).start(),
                                    over.get(over.size() - 1).end()));
        }
        return tdb;
    }

    private static double epoch(String option, @Nullable String text, double none) {
        if (text == null) {
            return none;
        }
        Epoch epoch = Epochs.standard().parse(option, text);
        return epoch.tdb();
    }

    private Illumination limits() {
        Illumination limits = night ? Illumination.ANY : Illumination.DAY;
        if (incidence != null) {
            double[] range = range("--incidence", incidence, limits.maxIncidence());
            limits = limits.withIncidence(range[0], range[1]);
        }
        if (phaseAngle != null) {
            double[] range = range("--phase-angle", phaseAngle, FastMath.PI);
            limits = limits.withPhase(range[0], range[1]);
        }
        if (maxEmission != null) {
            double largest = Options.positive("--max-emission", maxEmission, "rad");
            if (largest > 0.5 * FastMath.PI + 1e-9) {
                throw new BadInput("--max-emission", maxEmission, "at most 90deg");
            }
            limits = limits.withEmission(0, largest);
        }
        return limits;
    }

    private CoverageSettings settings(Illumination limits, double pixel) {
        CoverageSettings settings = CoverageSettings.of(pixel)
                .within(limits)
                .lit(night ? 0 : 0.5)
                .sortedInto(CoverageReport.classes(limits));
        return maxResolution == null
                ? settings
                : settings.finerThan(Options.positive("--max-resolution", maxResolution, "m"));
    }

    /** A range of angles; each end with its unit. */
    private static double[] range(String option, String text, double most) {
        String valid =
                "two angles A..B from 0 to " + FastMath.round(FastMath.toDegrees(most)) + " deg, such as 30deg..60deg";
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new BadInput(option, text, valid);
        }
        double low = Options.quantity(option, text.substring(0, dots), "rad");
        double high = Options.quantity(option, text.substring(dots + 2), "rad");
        if (!(low >= 0 && high > low && high <= most + 1e-9)) {
            throw new BadInput(option, text, valid);
        }
        return new double[] {low, Math.min(high, FastMath.PI)};
    }

    private Result result(CoverageReport report, CoverageFlight flight, Mesh mesh) {
        Result result = report.fields(new Result("coverage"));
        result.put("map", Optional.ofNullable(map).map(Path::toString));
        result.put("csv", Optional.ofNullable(csv).map(Path::toString));
        return result.input("trajectory", flight.source())
                .input("shape", mesh.source())
                .input("pixelAngle_rad", report.coverage().settings().pixelAngle())
                .input("step_s", report.path().step())
                .input("phases", phases)
                .input("constraints", report.constraints())
                .input("view", field.fields(flight))
                .assumption("geometric directions: no light time, no aberration (under 0.01 deg for the Sun)")
                .assumption(
                        "facets are judged at their centres; a facet counts as lit if half the Sun's disc or more is seen")
                .assumption("bodies from the embedded ephemeris; planet a sphere");
    }
}
