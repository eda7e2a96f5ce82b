package space.stickney.mission.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import space.stickney.core.progress.Progress;
import space.stickney.core.run.RunFolder;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.mission.scenario.ScenarioFile;
import space.stickney.science.instrument.Finding;

/**
 * A whole run, from a scenario to its run folder: the flight, the instruments, the matrix, the files, the page. The command line and
 * the server both call it, so that the same scenario and seed leave the same bytes.
 */
public final class MissionRun {
    private final ScenarioFile file;
    private final Ephemeris ephemeris;
    private final String version;
    private final String pageName;
    private final Page page;

    /** Makes the page of a run from its other files; the module that can is not seen from here. */
    @FunctionalInterface
    public interface Page {
        /** Writes it into the folder of a run that has all other files. */
        void write(Path runFolder) throws IOException;
    }

    /**
     * A run to be made.
     *
     * @param version of the program, as products name it
     * @param pageName the file that {@code page} writes
     */
    public MissionRun(ScenarioFile file, Ephemeris ephemeris, String version, String pageName, Page page) {
        this.file = file;
        this.ephemeris = ephemeris;
        this.version = version;
        this.pageName = pageName;
        this.page = page;
    }

    /**
     * Flies, observes, retrieves and writes. The folder appears whole, or not at all.
     *
     * @param target the run folder
     * @param replace whether an existing one may be replaced
     * @param seed of the random draws
     * @param progress hears of the stages; it may stop the run by throwing {@link space.stickney.core.progress.Cancelled}
     * @return what {@code summary.json} holds
     * @throws space.stickney.core.fault.BadInput if the folder cannot be made
     * @throws space.stickney.core.fault.NoSolution if a phase cannot be flown
     */
    public Map<String, Object> write(Path target, boolean replace, long seed, Progress progress) throws IOException {
        RunFolder.refuseExisting(target, replace);
        Flown flown = new MissionFlight(file.scenario(), ephemeris, progress).fly(seed);
        FlownPlan plan = FlownPlan.of(flown, progress);
        try (RunFolder run = RunFolder.beside(target, replace)) {
            List<Finding> findings = new MissionScience(flown, plan, progress).run(run);
            progress.pulse();
            Map<String, Object> summary = new RunWriter(flown, plan, file, version, findings).write(run, pageName);
            progress.pulse();
            page.write(run.draft());
            progress.pulse();
            run.publish();
            return summary;
        }
    }

    /**
     * The name of the folder of a run, from mission, scenario and seed: the same name means the same run.
     *
     * @param seed of the run; one that is not the scenario's is part of the name
     */
    public static String folderName(ScenarioFile file, long seed) {
        String name = file.scenario().mission().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String hash = file.hash().substring(0, 8);
        return name + "-" + hash + (seed == file.scenario().seed() ? "" : "-seed" + seed);
    }

    /** How many stages the run will name at most, for those who show how far it is: phases, and two of each instrument. */
    public static int stages(ScenarioFile file) {
        return file.scenario().phases().size()
                + 2 * file.scenario().instruments().size()
                + 1;
    }
}
