package space.stickney.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import space.stickney.core.fault.BadInput;
import space.stickney.core.progress.TerminalProgress;
import space.stickney.core.random.RandomStreams;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Attraction;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.orekit.SolarSystem;
import space.stickney.flight.proximity.ephemeris.EphemerisQuasiSatellite;
import space.stickney.flight.proximity.keeping.ExecutionErrors;
import space.stickney.flight.proximity.keeping.KeepingPlan;
import space.stickney.flight.proximity.keeping.KeepingStatistics;
import space.stickney.flight.proximity.keeping.MoonSetting;
import space.stickney.flight.proximity.keeping.StateErrors;
import space.stickney.flight.proximity.keeping.StationKeeping;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.Epochs;

/** What it costs to keep a quasi-satellite orbit: a Monte Carlo of months. */
@Command(
        name = "keeping",
        description = {
            "What it costs to keep a quasi-satellite orbit of Phobos or Deimos for a month: a Monte Carlo with errors of injection,"
                    + " navigation and execution, in the ephemeris model.",
            "Errors are 1 sigma on each axis; three values, RADIAL,ALONG,NORMAL, for errors by axis."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example (the lowest orbit of MMX):",
            "  stickney keeping --body phobos --amplitude 20km --navigation-position 100m --navigation-velocity 5mm/s"
        })
final class KeepingCommand implements Callable<Integer> {
    private static final int MOST_RUNS = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--body",
            paramLabel = "MOON",
            defaultValue = "phobos",
            description = "phobos or deimos (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String body;

    @Option(
            names = "--amplitude",
            required = true,
            paramLabel = "A",
            description = "Distance at which the orbit crosses the line to Mars (m).")
    @SuppressWarnings("NullAway.Init")
    private String amplitude;

    @Option(
            names = "--out-of-plane",
            paramLabel = "Z",
            defaultValue = "0km",
            description = "Largest distance from the moon's orbit plane (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String outOfPlane;

    @Option(
            names = "--at",
            paramLabel = "EPOCH",
            defaultValue = "2028-01-01T00:00:00TDB",
            description = "Start (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String at;

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Months flown (default: ${DEFAULT-VALUE}).")
    private int months;

    @Option(
            names = "--duration",
            paramLabel = "T",
            defaultValue = "30d",
            description = "Of each (default: ${DEFAULT-VALUE}); costs are given for 30 d.")
    @SuppressWarnings("NullAway.Init")
    private String duration;

    @Option(
            names = "--interval",
            paramLabel = "T",
            defaultValue = "3d",
            description = "Between corrections; whole revolutions of the moon (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String interval;

    @Option(
            names = "--horizon",
            paramLabel = "T",
            defaultValue = "10d",
            description = "A correction looks ahead (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String horizon;

    @Option(
            names = "--deadband",
            paramLabel = "D",
            defaultValue = "0m",
            description = "Predicted deviation that is let be (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String deadband;

    @Option(
            names = "--thrift",
            paramLabel = "T",
            defaultValue = "4000s",
            description =
                    "Metres of deviation that 1 m/s of correction is worth, over 1 m/s (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String thrift;

    @Option(
            names = "--navigation-position",
            paramLabel = "S",
            defaultValue = "100m",
            description = "Error of the estimated position (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String navigationPosition;

    @Option(
            names = "--navigation-velocity",
            paramLabel = "S",
            defaultValue = "5mm/s",
            description = "Error of the estimated velocity (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String navigationVelocity;

    @Option(
            names = "--navigation-correlation",
            paramLabel = "R",
            defaultValue = "0",
            description = "Of radial position and velocity along the track: -1 to 1 (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String navigationCorrelation;

    @Option(
            names = "--injection-position",
            paramLabel = "S",
            defaultValue = "100m",
            description = "Error of the first position (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String injectionPosition;

    @Option(
            names = "--injection-velocity",
            paramLabel = "S",
            defaultValue = "5mm/s",
            description = "Error of the first velocity (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String injectionVelocity;

    @Option(
            names = "--execution-size",
            paramLabel = "S",
            defaultValue = "1%%",
            description = "Error of the size of an impulse (default: 1%%).")
    @SuppressWarnings("NullAway.Init")
    private String executionSize;

    @Option(
            names = "--execution-pointing",
            paramLabel = "S",
            defaultValue = "1deg",
            description = "Error of its direction, on each of two axes (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String executionPointing;

    @Option(
            names = "--smallest-impulse",
            paramLabel = "V",
            defaultValue = "1mm/s",
            description = "Below it none is made (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String smallestImpulse;

    @Option(
            names = "--area-to-mass",
            paramLabel = "A",
            defaultValue = "0.013m2/kg",
            description = "Cr A/m for sunlight (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String areaToMass;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "(default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--csv", paramLabel = "F", description = "Write the runs: one row each.")
    private @Nullable Path csv;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Body moon = BodyName.parse("--body", body);
        if (moon.naif() != Naif.PHOBOS && moon.naif() != Naif.DEIMOS) {
            throw new BadInput("--body", body, "phobos or deimos");
        }
        if (months < 1 || months > MOST_RUNS) {
            throw new BadInput("--months", Integer.toString(months), "a whole number from 1 to " + MOST_RUNS);
        }
        double size = Options.positive("--amplitude", amplitude, "m");
        if (size <= moon.radiusA()) {
            throw new BadInput(
                    "--amplitude",
                    amplitude,
                    "more than the moon's semi-axis of " + Numbers.fixed(moon.radiusA() / 1e3, 2) + " km");
        }
        double z = notNegative("--out-of-plane", outOfPlane, "m");
        double lightness = notNegative("--area-to-mass", areaToMass, "m2/kg");
        KeepingPlan plan = plan();
        if (csv != null) {
            OutputFile.check("--csv", csv);
        }
        Epoch start = Epochs.standard().parse("--at", at);
        SolarSystem system = new SolarSystem(EmbeddedEphemeris.get());
        TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr(), TerminalProgress.onTerminal());
        stage(progress, "finding the orbit");
        FlightState from = EphemerisQuasiSatellite.solve(
                        system,
                        new EphemerisQuasiSatellite.Request(
                                moon.naif(),
                                start.tdb(),
                                size,
                                z,
                                KeepingPlan.DAY,
                                Optional.of(new Attraction.Sail(lightness, 1)),
                                1))
                .start();
        stage(progress, "preparing the control");
        StationKeeping keeping = new StationKeeping(MoonSetting.near(system, moon.naif(), lightness), plan, from);
        stage(progress, "keeping it");
        KeepingStatistics statistics = keeping.statistics(months, new RandomStreams(seed), progress);
        progress.close();
        KeepingReport report = new KeepingReport(moon.name(), keeping, plan, statistics);
        if (csv != null) {
            OutputFile.write("--csv", csv, report.table());
        }
        output.print(inputs(report.result(), size, z, start), report::print);
        return 0;
    }

    /** Named on a terminal only: the work is a matter of seconds. */
    private static void stage(TerminalProgress progress, String name) {
        if (TerminalProgress.onTerminal()) {
            progress.stage(name);
        }
    }

    private KeepingPlan plan() {
        return new KeepingPlan(
                Options.positive("--duration", duration, "s"),
                Options.positive("--interval", interval, "s"),
                Options.positive("--horizon", horizon, "s"),
                notNegative("--deadband", deadband, "m"),
                notNegative("--thrift", thrift, "s"),
                StateErrors.of(
                        axes("--injection-position", injectionPosition, "m"),
                        axes("--injection-velocity", injectionVelocity, "m/s"),
                        0),
                StateErrors.of(
                        axes("--navigation-position", navigationPosition, "m"),
                        axes("--navigation-velocity", navigationVelocity, "m/s"),
                        correlation()),
                new ExecutionErrors(
                        notNegative("--execution-size", executionSize, "1"),
                        0,
                        notNegative("--execution-pointing", executionPointing, "rad"),
                        notNegative("--smallest-impulse", smallestImpulse, "m/s")));
    }

    private double correlation() {
        double r = Options.quantity("--navigation-correlation", navigationCorrelation, "1");
        if (!(Math.abs(r) <= 1)) {
            throw new BadInput("--navigation-correlation", navigationCorrelation, "a number from -1 to 1");
        }
        return r;
    }

    private static double notNegative(String option, String text, String unit) {
        double value = Options.quantity(option, text, unit);
        if (!(value >= 0)) {
            throw new BadInput(option, text, "zero or more");
        }
        return value;
    }

    /** One value for all axes, or three. */
    private static double[] axes(String option, String text, String unit) {
        if (!text.contains(",")) {
            double s = notNegative(option, text, unit);
            return new double[] {s, s, s};
        }
        double[] sigma = Options.vector(option, text, unit);
        for (double s : sigma) {
            if (!(s >= 0)) {
                throw new BadInput(option, text, "values of zero or more");
            }
        }
        return sigma;
    }

    private Result inputs(Result result, double size, double z, Epoch start) {
        List.of(
                        List.of("duration", duration),
                        List.of("interval", interval),
                        List.of("horizon", horizon),
                        List.of("deadband", deadband),
                        List.of("thrift", thrift),
                        List.of("navigationPosition", navigationPosition),
                        List.of("navigationVelocity", navigationVelocity),
                        List.of("navigationCorrelation", navigationCorrelation),
                        List.of("injectionPosition", injectionPosition),
                        List.of("injectionVelocity", injectionVelocity),
                        List.of("executionSize", executionSize.replace("%%", "%")),
                        List.of("executionPointing", executionPointing),
                        List.of("smallestImpulse", smallestImpulse),
                        List.of("areaToMass", areaToMass))
                .forEach(pair -> result.input(pair.get(0), pair.get(1)));
        return result.input("amplitude", size)
                .input("outOfPlane", z)
                .input("startTdb", start.tdb())
                .input("months", months)
                .input("seed", seed)
                .assumption("errors of navigation and execution are this command's options, not published ones")
                .assumption("estimates at different corrections are independent; impulses are instantaneous")
                .assumption("homogeneous moon: field of the shape model");
    }
}
