package space.stickney.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import space.stickney.core.progress.TerminalProgress;
import space.stickney.core.run.Json;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.kernels.KernelEphemeris;
import space.stickney.flight.kernels.SpkFile;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.scenario.MissionFile;
import space.stickney.mission.scenario.ScenarioFile;
import space.stickney.mission.simulation.MissionRun;
import space.stickney.report.page.Report;

/** The main job: flies a mission and leaves its run folder. */
@Command(
        name = "fly",
        description = "Fly a mission from its scenario file and write its run folder.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  ./stickney fly mmx",
            "  ./stickney fly mmx --seed 7 --out /tmp/mmx-7",
            "  ./stickney fly missions/mmx.yaml --set phases.3.amplitude=80km",
            "",
            "The run folder holds summary.json, events.csv, trajectory.oem (CCSDS), trajectory.bsp (SPICE), report.html",
            "and provenance.json. Exit code 3: the mission cannot be flown; the reason and the budget are on standard error."
        })
final class Fly implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "MISSION",
            description = "A bundled mission (see missions) or a scenario file.")
    @SuppressWarnings("NullAway.Init")
    private String mission;

    @Option(names = "--out", paramLabel = "DIR", description = "The run folder; default runs/<mission>-<hash>.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace an existing run folder.")
    private boolean force;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random draws; default: the scenario's.")
    private @Nullable Long seed;

    @Option(
            names = "--kernels",
            arity = "1..*",
            paramLabel = "FILE",
            description = "SPK kernels to use before the embedded ephemeris.")
    private List<Path> kernels = List.of();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change one scenario value for this run; repeatable.")
    private List<String> changes = List.of();

    @Option(names = "--json", description = "Print summary.json instead of text.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        TerminalProgress progress = new TerminalProgress(err, TerminalProgress.onTerminal());
        MissionFile found = MissionFile.find(mission, Home.missions());
        ScenarioFile file = ScenarioFile.read(found.path(), changes, Epochs.standard());
        long usedSeed = seed == null ? file.scenario().seed() : seed;
        Path target = out == null ? Path.of("runs", MissionRun.folderName(file, usedSeed)) : out;
        Map<String, Object> summary = new MissionRun(file, ephemeris(), Version.text(), Report.NAME, Report::write)
                .write(target, force, usedSeed, progress);
        progress.close();
        print(summary, target);
        return 0;
    }

    private Ephemeris ephemeris() {
        return kernels.isEmpty()
                ? EmbeddedEphemeris.get()
                : KernelEphemeris.over(
                        EmbeddedEphemeris.get(),
                        kernels.stream().map(SpkFile::open).toList());
    }

    private void print(Map<String, Object> summary, Path target) {
        PrintWriter text = spec.commandLine().getOut();
        if (json) {
            text.print(Json.pretty(summary));
        } else {
            new FlyText(summary).print(text, target);
        }
    }
}
