package space.stickney.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.kernels.KernelEphemeris;
import space.stickney.flight.kernels.SpkFile;
import space.stickney.flight.time.EpochRange;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.transfer.Criterion;
import space.stickney.flight.transfer.LaunchWindow;
import space.stickney.flight.transfer.TransferCost;
import space.stickney.flight.transfer.TransferOption;
import space.stickney.flight.transfer.WindowRequest;

/** Searches a launch window: all transfers between two bodies on a grid of dates, the best, a table, a picture. */
@Command(
        name = "window",
        description = {
            "Transfers between two bodies about the Sun on a grid of departure and arrival dates (patched conics): launch energy,"
                    + " declination, arrival speed, total; the best of each; picture and table.",
            "The best are refined between the dates of the grid. Declination (DLA): of the departure asymptote over the"
                    + " Earth's equator of J2000, or over the departure planet's own equator (IAU pole).",
            "Total: the sum of both hyperbolic excess speeds; with --parking-altitude or --capture-periapsis the impulse there"
                    + " instead of that excess speed."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example (the window of MMX):",
            "  stickney window earth mars --depart 2026-08-01..2027-01-31 --arrive 2027-04-01..2028-02-28 --svg porkchop.svg"
        })
final class WindowCommand implements Callable<Integer> {
    private static final double DAY = 86400;

    @Parameters(index = "0", paramLabel = "FROM", description = "Body of departure (name or NAIF code).")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Parameters(index = "1", paramLabel = "TO", description = "Body of arrival.")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Option(names = "--depart", required = true, paramLabel = "A..B", description = "First and last departure.")
    @SuppressWarnings("NullAway.Init")
    private String depart;

    @Option(names = "--arrive", required = true, paramLabel = "A..B", description = "First and last arrival.")
    @SuppressWarnings("NullAway.Init")
    private String arrive;

    @Option(
            names = "--step",
            paramLabel = "T",
            defaultValue = "1d",
            description = "Between dates, both ways (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String step;

    @Option(
            names = "--max-revs",
            paramLabel = "N",
            defaultValue = "0",
            description = "Largest number of full revolutions about the Sun (default: ${DEFAULT-VALUE}).")
    private int maxRevolutions;

    @Option(
            names = "--parking-altitude",
            paramLabel = "H",
            description = "Total: with the impulse from a circular orbit at this altitude.")
    private @Nullable String parkingAltitude;

    @Option(
            names = "--capture-periapsis",
            paramLabel = "H",
            description = "Total: with the impulse at arrival into an orbit with this periapsis altitude.")
    private @Nullable String capturePeriapsis;

    @Option(
            names = "--capture-apoapsis",
            paramLabel = "H",
            description = "Altitude of the apoapsis of that orbit (default: circular).")
    private @Nullable String captureApoapsis;

    @Option(names = "--svg", paramLabel = "F", description = "Write the contour picture.")
    private @Nullable Path svg;

    @Option(names = "--csv", paramLabel = "F", description = "Write the grid as a table: one row per cell and branch.")
    private @Nullable Path csv;

    @Option(
            names = "--kernels",
            arity = "1..*",
            paramLabel = "F",
            description = "SPK files, used before the built-in ephemeris.")
    private List<Path> kernels = List.of();

    @Mixin
    private final Output output = new Output();

    private final Epochs epochs = Epochs.standard();

    @Override
    public Integer call() {
        Body departureBody = planet("FROM", from);
        Body arrivalBody = planet("TO", to);
        EpochRange departures = epochs.range("--depart", depart);
        EpochRange arrivals = epochs.range("--arrive", arrive);
        double dateStep = Options.positive("--step", step, "s");
        Ephemeris ephemeris = ephemeris();
        WindowRequest request = WindowRequest.heliocentric(
                        ephemeris,
                        point(departureBody),
                        point(arrivalBody),
                        departures.from().tdb(),
                        departures.until().tdb(),
                        arrivals.from().tdb(),
                        arrivals.until().tdb(),
                        dateStep)
                .withMaxRevolutions(maxRevolutions)
                .withCost(cost(departureBody, arrivalBody));
        long start = System.nanoTime();
        LaunchWindow window = LaunchWindow.search(request);
        double seconds = (System.nanoTime() - start) * 1e-9;
        WindowReport report = new WindowReport(window, epochs, departures.from().scale(), departureBody, arrivalBody);
        if (window.solved() == 0) {
            throw new NoSolution("window: no transfer from " + departureBody.name() + " to " + arrivalBody.name()
                    + " in these ranges: no arrival lies after a departure");
        }
        Map<String, TransferOption> best = best(window);
        if (svg != null) {
            report.picture(svg, best);
        }
        if (csv != null) {
            report.table(csv);
        }
        output.print(result(request, window, report, best, seconds), out -> text(out, window, report, best, seconds));
        return 0;
    }

    // ---- what is asked

    private static Body planet(String where, String name) {
        Body body;
        try {
            body = Bodies.standard().find(name);
        } catch (BadInput e) {
            throw new BadInput(e.faults().stream()
                    .map(f -> new space.stickney.core.fault.Fault(where, f.found(), f.valid(), f.hint()))
                    .toList());
        }
        boolean aroundSun = body.parent().orElse(-1) == Naif.SUN || (body.isBarycenter() && body.naif() > 0);
        if (!aroundSun) {
            throw new BadInput(where, body.name(), "a body that goes around the Sun, such as Earth or Mars");
        }
        return body;
    }

    /** What stands for the planet: the barycentre of its system, as ephemerides have it; for the Earth its centre. */
    private static int point(Body body) {
        int code = body.naif();
        return code > 100 && code < 1000 && code != Naif.EARTH ? code / 100 : code;
    }

    private Ephemeris ephemeris() {
        return kernels.isEmpty()
                ? EmbeddedEphemeris.get()
                : KernelEphemeris.over(
                        EmbeddedEphemeris.get(),
                        kernels.stream().map(SpkFile::open).toList());
    }

    private TransferCost cost(Body departureBody, Body arrivalBody) {
        String parking = parkingAltitude;
        String periapsis = capturePeriapsis;
        String apoapsis = captureApoapsis;
        if (apoapsis != null && periapsis == null) {
            throw new BadInput("--capture-apoapsis", "no --capture-periapsis beside it", "both options");
        }
        Optional<TransferCost.Orbit> left = parking == null
                ? Optional.empty()
                : Optional.of(orbit(departureBody, "--parking-altitude", parking, "--parking-altitude", parking));
        Optional<TransferCost.Orbit> entered = periapsis == null
                ? Optional.empty()
                : Optional.of(orbit(
                        arrivalBody,
                        "--capture-periapsis",
                        periapsis,
                        "--capture-apoapsis",
                        apoapsis == null ? periapsis : apoapsis));
        return new TransferCost(left, entered);
    }

    private static TransferCost.Orbit orbit(Body body, String option1, String low, String option2, String high) {
        double radius = body.equatorialRadius();
        double periapsis = radius + Options.positive(option1, low, "m");
        double apoapsis = radius + Options.positive(option2, high, "m");
        if (apoapsis < periapsis) {
            throw new BadInput(option2, high, "an altitude not below that of " + option1);
        }
        return new TransferCost.Orbit(body.gm(), periapsis, apoapsis);
    }

    // ---- what is found

    private static Map<String, TransferOption> best(LaunchWindow window) {
        Map<String, TransferOption> best = new LinkedHashMap<>();
        window.best(Criterion.TOTAL).ifPresent(o -> best.put("byTotal", o));
        window.best(Criterion.C3).ifPresent(o -> best.put("byC3", o));
        window.best(Criterion.ARRIVAL).ifPresent(o -> best.put("byArrival", o));
        return best;
    }

    private Result result(
            WindowRequest request,
            LaunchWindow window,
            WindowReport report,
            Map<String, TransferOption> best,
            double seconds) {
        Map<String, Object> bestFields = new LinkedHashMap<>();
        best.forEach((name, option) -> bestFields.put(name, report.fields(option)));
        Map<String, Object> grid = new LinkedHashMap<>();
        grid.put("departures", window.departures().length);
        grid.put("arrivals", window.arrivals().length);
        grid.put("solved", window.solved());
        grid.put("seconds", seconds);
        Result result = new Result("window")
                .put("from", report.from().name())
                .put("to", report.to().name())
                .put("best", bestFields)
                .put("grid", grid)
                .input("depart", depart)
                .input("arrive", arrive)
                .input("step_s", request.departStep())
                .input("maxRevolutions", maxRevolutions)
                .input(
                        "ephemeris",
                        List.of(
                                request.ephemeris().source(request.from(), Naif.SUN, request.departFirst()),
                                request.ephemeris().source(request.to(), Naif.SUN, request.arriveFirst())));
        Bodies.standard().get(Naif.SUN).constant(Body.GM).ifPresent(result::constant);
        assumptions().forEach(result::assumption);
        result.assumption("declination over " + report.equator());
        return result;
    }

    private List<String> assumptions() {
        List<String> all = new ArrayList<>();
        all.add(
                "patched conics: two-body orbit about the Sun between the centres of the bodies (of their systems beyond the"
                        + " Earth), prograde");
        all.add("total: "
                + (parkingAltitude == null
                        ? "departure excess speed"
                        : "impulse from a circular orbit at " + parkingAltitude)
                + " plus "
                + (capturePeriapsis == null
                        ? "arrival excess speed"
                        : "impulse into an orbit with periapsis altitude " + capturePeriapsis
                                + " and apoapsis altitude "
                                + (captureApoapsis == null ? capturePeriapsis : captureApoapsis)));
        return all;
    }

    private void text(
            PrintWriter out,
            LaunchWindow window,
            WindowReport report,
            Map<String, TransferOption> best,
            double seconds) {
        out.println(report.from().name() + " to " + report.to().name() + ", " + window.departures().length
                + " departures x " + window.arrivals().length + " arrivals, " + window.solved() + " transfers, "
                + Numbers.fixed(seconds, 2) + " s");
        out.println();
        out.println(
                "best by    depart                   arrive                   days    C3       DLA     v-inf   v-inf   "
                        + "total   revs");
        out.println(
                "                                                                     km2/s2   deg     dep     arr     "
                        + "km/s");
        best.forEach((name, o) -> out.println(pad(name.substring(2).toLowerCase(java.util.Locale.ROOT), 11)
                + pad(report.date(o.depart()), 25)
                + pad(report.date(o.arrive()), 25)
                + pad(Numbers.fixed(o.timeOfFlight() / DAY, 2), 8)
                + pad(Numbers.fixed(o.c3() / 1e6, 4), 9)
                + pad(Numbers.fixed(FastMath.toDegrees(o.declination()), 2), 8)
                + pad(Numbers.fixed(o.departureExcess().getNorm() / 1e3, 4), 8)
                + pad(Numbers.fixed(o.arrivalExcess().getNorm() / 1e3, 4), 8)
                + pad(Numbers.fixed(o.total() / 1e3, 4), 8)
                + o.revolutions()));
        out.println();
        assumptions().forEach(a -> out.println("  " + a));
        out.println("  declination over " + report.equator());
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
