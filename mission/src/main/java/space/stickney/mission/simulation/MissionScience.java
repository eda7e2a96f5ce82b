package space.stickney.mission.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.kind.Configured;
import space.stickney.core.progress.Progress;
import space.stickney.core.random.RandomStreams;
import space.stickney.core.run.RunFolder;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.mission.planning.PlanProduct;
import space.stickney.science.instrument.Finding;
import space.stickney.science.instrument.InstrumentKind;
import space.stickney.science.instrument.Observing;

/**
 * Lets the instruments of a flown mission observe, then learns from their files. The two halves share nothing but the folder
 * {@code observations/name}.
 */
public final class MissionScience {
    /** What an instrument looks at of which no plan says it. */
    static final int USUAL_TARGET = Naif.PHOBOS;

    private final Flown flown;
    private final Progress progress;
    private final FlownPath path;
    private final FlownPlan plan;

    public MissionScience(Flown flown, FlownPlan plan, Progress progress) {
        this.flown = flown;
        this.plan = plan;
        this.progress = progress;
        this.path = new FlownPath(flown.record().legs(), flown.system().ephemeris());
    }

    /**
     * Observes and retrieves, instrument by instrument.
     *
     * @return findings, named "instrument.what"
     */
    public List<Finding> run(RunFolder run) throws IOException {
        if (plan.observations().isPresent()) {
            run.write(PlanProduct.FILE, PlanProduct.csv(plan.observations().get(), plan.turns()));
        }
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, Configured> entry :
                flown.scenario().instruments().entrySet()) {
            String name = entry.getKey();
            Configured configured = entry.getValue();
            Path folder = run.draft().resolve("observations").resolve(name);
            Path products = run.draft().resolve("products");
            Files.createDirectories(folder);
            Files.createDirectories(products);
            findings.addAll(findings(name, configured, folder, products));
        }
        new ArchiveLabels(flown).write(run);
        return findings;
    }

    /** What one instrument yields; if its data cannot be had or fitted, no numbers, with the reason: the flight stands. */
    private List<Finding> findings(String name, Configured configured, Path folder, Path products) throws IOException {
        InstrumentKind<Record> kind = kind(configured);
        List<Finding> found;
        try {
            progress.stage(name + " observes");
            kind.observe(configured.configuration(), observing(name, folder));
            progress.stage(name + " retrieves");
            found = kind.retrieve(folder, products, progress);
        } catch (NoSolution e) {
            String why = String.valueOf(e.getMessage());
            progress.stage(name + ": " + why);
            found = kind.findings(configured.configuration()).stream()
                    .map(f -> Finding.none(f, why))
                    .toList();
        }
        return found.stream().map(f -> f.named(name + "." + f.name())).toList();
    }

    @SuppressWarnings("unchecked") // a kind's configuration is read into the record that the kind names
    private static InstrumentKind<Record> kind(Configured configured) {
        return (InstrumentKind<Record>) configured.kind();
    }

    private Observing observing(String name, Path folder) {
        return new Observing(
                name,
                path.copy(),
                flown.record(),
                passes(name),
                flown.scenario().truth(),
                new RandomStreams(flown.seed()),
                flown.scenario().created(),
                folder,
                progress);
    }

    /** The stretches that the plan gives to an instrument; without any activity of its own the whole flight. */
    private List<Observing.Pass> passes(String name) {
        boolean planned = flown.scenario().plan().stream()
                .flatMap(p -> p.activities().stream())
                .anyMatch(a -> a.instrument().equals(name));
        if (!planned) {
            return List.of(new Observing.Pass("whole flight", USUAL_TARGET, path.start(), path.end()));
        }
        return plan.observations().stream()
                .flatMap(p -> p.placed(name).stream())
                .map(s -> new Observing.Pass(s.activity(), s.target(), s.start(), s.end()))
                .toList();
    }
}
