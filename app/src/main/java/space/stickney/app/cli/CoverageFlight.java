package space.stickney.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;
import space.stickney.core.progress.Progress;
import space.stickney.flight.attitude.AttitudeFile;
import space.stickney.flight.attitude.AttitudeLaw;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.geometry.BodyFixedPath;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.geometry.Observer;
import space.stickney.flight.kernels.KernelEphemeris;
import space.stickney.flight.kernels.SpkFile;
import space.stickney.flight.kernels.SpkSegment;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.scenario.MissionFile;
import space.stickney.mission.scenario.ScenarioFile;
import space.stickney.mission.simulation.Flown;
import space.stickney.mission.simulation.FlownPlan;
import space.stickney.mission.simulation.MissionFlight;
import space.stickney.science.imaging.CameraConfiguration;
import space.stickney.science.imaging.CameraField;

/**
 * The trajectory that a command works on: that of a run folder ({@code trajectory.bsp}), or of a scenario, which is flown for it.
 *
 * @param motion of the spacecraft
 * @param ephemeris of the bodies
 * @param stretches flown, in order
 * @param attitude as flown; asked for only if needed
 * @param cameras of the mission, by their names
 * @param source for the provenance
 */
record CoverageFlight(
        Observer motion,
        Ephemeris ephemeris,
        List<Stretch> stretches,
        Supplier<AttitudeLaw> attitude,
        Map<String, CameraField> cameras,
        String source) {
    static final String FILE = "trajectory.bsp";
    private static final String ATTITUDE = "attitude.aem";
    private static final int MOST = 2_000_000;

    /**
     * A piece of the trajectory.
     *
     * @param phase of the mission
     * @param start TDB seconds past J2000
     * @param end TDB seconds past J2000
     */
    record Stretch(String phase, double start, double end) {}

    static CoverageFlight of(String argument, Progress progress) {
        Path folder = Path.of(argument);
        return Files.isDirectory(folder) ? run(folder) : scenario(argument, progress);
    }

    private static CoverageFlight run(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new BadInput("RUN", folder + " without " + FILE, "a run folder, as fly writes it, or a scenario");
        }
        SpkFile kernel = SpkFile.open(file);
        List<Stretch> stretches = new ArrayList<>();
        int craft = 0;
        for (SpkSegment segment : kernel.segments()) {
            SpkSegment.Header h = segment.header();
            if (h.target() < 0) {
                craft = h.target();
                stretches.add(new Stretch(h.name().split(",", 2)[0], h.start(), h.end()));
            }
        }
        if (stretches.isEmpty()) {
            throw new BadInput(file.toString(), "no segment of a spacecraft", "a kernel as fly writes it");
        }
        int code = craft;
        Ephemeris all = KernelEphemeris.over(EmbeddedEphemeris.get(), List.of(kernel));
        return new CoverageFlight(
                (center, tdb, state) -> all.state(code, center, tdb, state),
                EmbeddedEphemeris.get(),
                stretches,
                () -> attitude(folder),
                cameras(folder),
                file.toString());
    }

    private static AttitudeLaw attitude(Path folder) {
        Path file = folder.resolve(ATTITUDE);
        if (!Files.isRegularFile(file)) {
            throw new BadInput("RUN", folder + " without " + ATTITUDE, "a run folder, as fly writes it, or --pointing");
        }
        return AttitudeFile.read(file);
    }

    private static Map<String, CameraField> cameras(Path run) {
        Path observations = run.resolve("observations");
        Map<String, CameraField> cameras = new TreeMap<>();
        if (Files.isDirectory(observations)) {
            try (Stream<Path> folders = Files.list(observations)) {
                for (Path folder : folders.sorted().toList()) {
                    CameraField.read(folder)
                            .ifPresent(c -> cameras.put(folder.getFileName().toString(), c));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return cameras;
    }

    private static CoverageFlight scenario(String argument, Progress progress) {
        MissionFile found = MissionFile.find(argument, Home.missions());
        ScenarioFile file = ScenarioFile.read(found.path(), List.of(), Epochs.standard());
        Flown flown = new MissionFlight(file.scenario(), EmbeddedEphemeris.get(), progress)
                .fly(file.scenario().seed());
        FlownPath path = new FlownPath(flown.record().legs(), flown.system().ephemeris());
        List<Stretch> stretches = flown.record().legs().stream()
                .map(leg -> new Stretch(leg.phase(), leg.start(), leg.end()))
                .toList();
        Map<String, CameraField> cameras = new TreeMap<>();
        file.scenario().instruments().forEach((name, configured) -> {
            if (configured.configuration() instanceof CameraConfiguration c) {
                cameras.put(name, CameraField.of(c));
            }
        });
        return new CoverageFlight(
                path::state,
                path.ephemeris(),
                stretches,
                () -> FlownPlan.of(flown, progress).attitude(),
                cameras,
                found.path() + ", flown");
    }

    /** The stretches of some phases. */
    List<Stretch> phases(List<String> names) {
        List<String> known = stretches.stream().map(Stretch::phase).distinct().toList();
        for (String name : names) {
            if (!known.contains(name)) {
                Fault fault = Fault.of("--phase", name, "one of " + String.join(", ", known));
                throw new BadInput(
                        Spelling.didYouMean(name, known).map(fault::withHint).orElse(fault));
            }
        }
        return stretches.stream().filter(s -> names.contains(s.phase())).toList();
    }

    /**
     * Equal steps over the time flown between two epochs; where the trajectory has a gap there are none.
     *
     * @param over some stretches, in order
     */
    static double[] instants(List<Stretch> over, double from, double until, double step, @Nullable String stepText) {
        List<double[]> spans = new ArrayList<>();
        for (Stretch s : over) {
            double start = Math.max(from, s.start());
            double end = Math.min(until, s.end());
            if (end <= start) {
                continue;
            }
            double[] last = spans.isEmpty() ? new double[] {0, Double.NEGATIVE_INFINITY} : spans.get(spans.size() - 1);
            if (start - last[1] < 1e-3) {
                last[1] = end;
            } else {
                spans.add(new double[] {start, end});
            }
        }
        double seconds = spans.stream().mapToDouble(s -> s[1] - s[0]).sum();
        if (seconds / step > MOST) {
            throw new BadInput(
                    "--step",
                    (stepText == null ? step + " s" : stepText) + ", which makes more than " + MOST + " instants",
                    "a longer step or a shorter time");
        }
        return spans.stream()
                .flatMapToDouble(s -> Arrays.stream(BodyFixedPath.instants(s[0], s[1], step)))
                .toArray();
    }
}
