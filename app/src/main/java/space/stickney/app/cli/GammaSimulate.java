package space.stickney.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import space.stickney.core.fault.BadInput;
import space.stickney.core.kind.Configured;
import space.stickney.core.random.RandomStreams;
import space.stickney.core.run.Json;
import space.stickney.core.run.Numbers;
import space.stickney.core.run.RunFolder;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.geometry.FlownPath;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.scenario.CompositionFile;
import space.stickney.mission.scenario.MissionFile;
import space.stickney.mission.scenario.ScenarioFile;
import space.stickney.science.gamma.GammaAccumulation;
import space.stickney.science.gamma.GammaNeutron;
import space.stickney.science.gamma.GammaObservation;
import space.stickney.science.gamma.observe.CircleFlight;
import space.stickney.science.gamma.observe.GammaObserver;
import space.stickney.science.gamma.observe.Surroundings;
import space.stickney.science.instrument.Observing;
import space.stickney.science.scene.Composition;
import space.stickney.science.scene.GivenComposition;
import space.stickney.science.scene.MassFraction;
import space.stickney.science.scene.Truth;

/** An observation of gamma rays and neutrons from circles about the target. */
@Command(
        name = "simulate",
        description = {
            "Observe gamma rays and neutrons from circles about the target, with the spectrometer of a mission:",
            "spectra.fits, geometry.csv and calibration.json, as `gamma fit` reads them. `fly` does the same along a flown path."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stickney gamma simulate mmx --days 60 --distance 22km --out /tmp/observation",
            "  stickney gamma simulate mmx --like L --seed 7 --out /tmp/observation --json"
        })
final class GammaSimulate implements Callable<Integer> {
    private static final String KIND = "gamma-neutron";
    private static final double DAY = 86400;

    @Parameters(
            index = "0",
            paramLabel = "MISSION",
            arity = "0..1",
            defaultValue = "mmx",
            description = "A bundled mission or a scenario file whose spectrometer observes; default mmx.")
    private String mission = "mmx";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder of the observation.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--force", description = "Replace an existing folder that this command has written.")
    private boolean force;

    @Option(
            names = "--days",
            defaultValue = "60",
            paramLabel = "T",
            description = "Time about the target, in days or with a unit (default 60).")
    private String days = "60";

    @Option(
            names = "--distance",
            defaultValue = "22km",
            paramLabel = "D",
            description = "Distance from the centre of the target (default 22 km).")
    private String distance = "22km";

    @Option(
            names = "--tilt",
            defaultValue = "40deg",
            paramLabel = "A",
            description = "Tilt of the circles to the equator of the target (default 40 deg).")
    private String tilt = "40deg";

    @Option(
            names = "--at",
            paramLabel = "EPOCH",
            defaultValue = "2028-11-01",
            description = "Begin (default 2028-11-01).")
    private String at = "2028-11-01";

    @Option(
            names = "--aged",
            defaultValue = "730",
            paramLabel = "T",
            description = "Time in space before, for lines of activation, in days or with a unit (default 730).")
    private String aged = "730";

    @Option(names = "--composition", paramLabel = "FILE", description = "YAML file: what the target is really made of.")
    private @Nullable Path file;

    @Option(
            names = "--like",
            paramLabel = "NAME",
            description = "A built-in composition instead; default: the truth of the scenario.")
    private @Nullable String like;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of all random draws; default: the scenario's.")
    private @Nullable Long seed;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Change one scenario value, such as instruments.megane.observing.mars-time=0d; repeatable.")
    private List<String> changes = List.of();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() throws IOException {
        MissionFile found = MissionFile.find(mission, Home.missions());
        ScenarioFile scenario = ScenarioFile.read(found.path(), changes, Epochs.standard());
        Map.Entry<String, Configured> instrument = spectrometer(scenario);
        GammaNeutron c = (GammaNeutron) instrument.getValue().configuration();
        RunFolder.refuseExisting(out, force);
        long used = seed == null ? scenario.scenario().seed() : seed;
        GammaObservation observation =
                observe(c, instrument.getKey(), truth(c, scenario.scenario().truth()), used);
        try (RunFolder run = RunFolder.beside(out, force)) {
            observation.write(run.draft());
            run.write("provenance.json", Json.pretty(provenance(scenario, used)));
            run.publish();
        }
        output.print(result(observation, scenario, used), text -> print(text, observation));
        return 0;
    }

    private static Map.Entry<String, Configured> spectrometer(ScenarioFile scenario) {
        Optional<Map.Entry<String, Configured>> found = scenario.scenario().instruments().entrySet().stream()
                .filter(e -> e.getValue().kind().name().equals(KIND))
                .findFirst();
        return found.orElseThrow(
                () -> new BadInput("mission", "no instrument of the kind " + KIND, "a scenario with one, such as mmx"));
    }

    private Truth truth(GammaNeutron c, Truth given) {
        if (file == null && like == null) {
            return given;
        }
        if (file != null && like != null) {
            throw new BadInput("--composition, --like", "both", "one of them");
        }
        Map<String, Truth.Ground> grounds = new LinkedHashMap<>(given.surfaces());
        double temperature = Optional.ofNullable(given.surfaces().get(c.target()))
                .map(Truth.Ground::temperature)
                .orElse(c.cosmicRays().temperature());
        grounds.put(c.target(), new Truth.Ground(composition(), temperature));
        return new Truth(grounds);
    }

    private GivenComposition composition() {
        if (file == null) {
            GivenComposition named = new GivenComposition(Optional.ofNullable(like), Map.of(), Map.of());
            Composition.of(named); // refuses unknown names before any work
            return named;
        }
        Composition read = CompositionFile.read(file);
        Map<String, MassFraction> elements = new LinkedHashMap<>();
        read.elements().forEach(symbol -> elements.put(symbol, new MassFraction(read.fraction(symbol))));
        return new GivenComposition(Optional.empty(), elements, Map.of());
    }

    private GammaObservation observe(GammaNeutron c, String name, Truth truth, long used) {
        Epoch start = Epochs.standard().parse("--at", at);
        Ephemeris ephemeris = EmbeddedEphemeris.get();
        Surroundings surroundings = new Surroundings(c.target(), ephemeris, start.tdb());
        CircleFlight flight = new CircleFlight(
                Options.positive("--distance", distance, "m"),
                Options.quantity("--tilt", tilt, "rad"),
                days("--days", days) / DAY,
                c.observing().marsTime().value() / DAY,
                c.observing().cruiseTime().value() / DAY);
        FlownPath path = flight.path(surroundings.target(), ephemeris, start.tdb());
        List<Observing.Pass> passes =
                List.of(new Observing.Pass("circles", surroundings.target().naif(), path.start(), path.end()));
        return new GammaObserver(c, name, surroundings, new RandomStreams(used))
                .observe(path, passes, truth, days("--aged", aged));
    }

    /** A bare number means days, as the name of the option says. */
    private static double days(String option, String given) {
        String text = given.strip();
        return Options.positive(option, text.matches("[0-9.]+([eE][0-9]+)?") ? text + " d" : text, "s");
    }

    /** Lies beside the counts: says nothing of the truth. */
    private Map<String, Object> provenance(ScenarioFile scenario, long used) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "stickney/gamma-observation/1");
        document.put("version", Version.text());
        document.put("mission", scenario.scenario().mission());
        document.put("seed", used);
        document.put("at", at);
        document.put("distance", distance);
        document.put("days", days);
        document.put("aged", aged);
        document.put("tilt", tilt);
        return document;
    }

    private Result result(GammaObservation observation, ScenarioFile scenario, long used) {
        Map<String, Object> live = new LinkedHashMap<>();
        for (String mode : List.of(GammaAccumulation.TARGET, GammaAccumulation.MARS, GammaAccumulation.CRUISE)) {
            live.put(mode, live(observation, mode));
        }
        Result result = new Result("gamma simulate")
                .put("folder", out.toString())
                .put("instrument", observation.calibration().instrument())
                .put("accumulations", observation.accumulations().size())
                .put("live_s", live)
                .put("meanSolidAngle_sr", meanSolidAngle(observation))
                .input("mission", scenario.scenario().mission())
                .input("distance_m", Options.quantity("--distance", distance, "m"))
                .input("days", days)
                .input("seed", used);
        observation.calibration().assumptions().forEach(result::assumption);
        return result;
    }

    private static double live(GammaObservation observation, String mode) {
        return observation.accumulations().stream()
                .filter(a -> a.mode().equals(mode))
                .mapToDouble(GammaAccumulation::live)
                .sum();
    }

    private static double meanSolidAngle(GammaObservation observation) {
        double sum = observation.accumulations().stream()
                .filter(a -> a.mode().equals(GammaAccumulation.TARGET))
                .mapToDouble(a -> a.live() * a.solidAngle())
                .sum();
        return sum / live(observation, GammaAccumulation.TARGET);
    }

    private void print(PrintWriter text, GammaObservation observation) {
        text.println("observation  " + out + ", " + observation.accumulations().size() + " accumulations of "
                + observation.calibration().channels() + " channels");
        for (String mode : List.of(GammaAccumulation.TARGET, GammaAccumulation.MARS, GammaAccumulation.CRUISE)) {
            text.println((mode + "             ").substring(0, 13) + Numbers.fixed(live(observation, mode) / DAY, 2)
                    + " d live");
        }
        text.println("solid angle  " + Numbers.fixed(meanSolidAngle(observation), 3) + " sr of "
                + observation.calibration().target() + ", mean");
        text.println("next         stickney gamma fit " + out);
    }
}
