package space.stickney.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import space.stickney.core.constant.Constant;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.fault.Spelling;
import space.stickney.core.run.Numbers;
import space.stickney.flight.proximity.Bifurcation;
import space.stickney.flight.proximity.KnownSystem;
import space.stickney.flight.proximity.QuasiPeriodicOrbit;
import space.stickney.flight.proximity.QuasiSatelliteFamily;
import space.stickney.flight.proximity.QuasiSatelliteOrbit;
import space.stickney.flight.proximity.SpatialFamily;
import space.stickney.flight.proximity.SwingFamily;
import space.stickney.flight.proximity.ThreeBodySystem;
import space.stickney.flight.proximity.VerticalTorus;

/** Quasi-satellite orbits beside a moon: one member, or a family with its bifurcations. */
@Command(
        name = "qso",
        description = {
            "Quasi-satellite orbits (distant retrograde orbits) of a moon: period, extent, stability, lowest altitude.",
            "An orbit is named by its amplitude x0, the distance from the moon's centre at which it crosses the line of the two"
                    + " bodies on the far side. Axes turn with the bodies: x away from the planet, y along the moon's motion.",
            "With --out-of-plane Z an orbit whose largest |z| is Z: at a given amplitude a quasi-periodic one (a torus); with"
                    + " --resonance P:Q the periodic one that swings P times across the plane in Q revolutions.",
            "Stability: k = (lambda + 1/lambda)/2 of the small deviations in the plane and out of it; stable when both lie between"
                    + " -1 and 1."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples (the lowest orbit of MMX; the family; a three-dimensional orbit):",
            "  stickney qso --system mars-phobos --amplitude 20km",
            "  stickney qso --system mars-phobos --family 15km..150km --svg family.svg",
            "  stickney qso --system mars-phobos --amplitude 50km --out-of-plane 20km",
            "  stickney qso --system mars-phobos --amplitude 20km --model ephemeris --at 2029-01-01 --for 30d"
        })
final class QsoCommand implements Callable<Integer> {
    private static final int MEMBERS = 24;
    private static final int HIGHEST = 6;

    /** Amplitudes within which resonances are looked for, in units of the moon's long semi-axis. */
    private static final double SEARCH = 12;

    private static final List<String> MODELS = List.of("cr3bp", "ephemeris");

    @Option(
            names = "--system",
            paramLabel = "PAIR",
            description = "Planet and moon: mars-phobos, mars-deimos, earth-moon (default: mars-phobos).")
    private @Nullable String systemName;

    @Option(names = "--body", paramLabel = "MOON", description = "The same by the moon's name: phobos, deimos, moon.")
    private @Nullable String body;

    @Option(names = "--amplitude", paramLabel = "A", description = "x0 (m), for example 50km.")
    private @Nullable String amplitude;

    @Option(names = "--gm-primary", paramLabel = "MU", description = "Another attraction of the planet (m3/s2).")
    private @Nullable String gmPrimary;

    @Option(names = "--gm-secondary", paramLabel = "MU", description = "Another attraction of the moon (m3/s2).")
    private @Nullable String gmSecondary;

    @Option(names = "--distance", paramLabel = "D", description = "Another distance of the two (m).")
    private @Nullable String distance;

    @Option(
            names = "--model",
            paramLabel = "M",
            defaultValue = "cr3bp",
            description =
                    "cr3bp: circular restricted three-body problem; ephemeris: Phobos or Deimos in their true setting"
                            + " (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private String model;

    @Option(names = "--out-of-plane", paramLabel = "Z", description = "Largest |z| (m).")
    private @Nullable String outOfPlane;

    @Option(names = "--at", paramLabel = "EPOCH", description = "With --model ephemeris: start (default: 2029-01-01).")
    private @Nullable String at;

    @Option(names = "--for", paramLabel = "T", description = "With --model ephemeris: time flown (s; default: 30d).")
    private @Nullable String time;

    @Option(
            names = "--resonance",
            paramLabel = "P:Q",
            description =
                    "With --out-of-plane: periodic orbit, P swings across the plane in Q revolutions (around Phobos 1:5 to 1:8).")
    private @Nullable String resonance;

    @Option(
            names = "--swing",
            paramLabel = "P:Q",
            description =
                    "With --amplitude: planar orbit closed after Q revolutions of changing size, P turns of the deviation"
                            + " (around Phobos 1:3 to 1:8).")
    private @Nullable String swing;

    @Option(names = "--family", paramLabel = "FROM..TO", description = "Table of members between two amplitudes.")
    private @Nullable String family;

    @Option(names = "--svg", paramLabel = "F", description = "With --family: draw it.")
    private @Nullable Path svg;

    @Option(
            names = "--csv",
            paramLabel = "F",
            description = "With --family: write the table; otherwise one revolution of states.")
    private @Nullable Path csv;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        KnownSystem known = known();
        ThreeBodySystem system = system(known);
        checkModel();
        if (model.toLowerCase(Locale.ROOT).equals("ephemeris")) {
            return ephemeris(known, system);
        }
        if (at != null || time != null) {
            throw new BadInput("--model", model, "ephemeris with --at and --for");
        }
        if (family != null) {
            return family(known, system, family);
        }
        if (svg != null) {
            throw new BadInput("--svg", svg.toString(), "--family FROM..TO beside it");
        }
        QsoReport report = orbit(known, system);
        if (report.extent().altitude() < 0) {
            throw new NoSolution("qso: this orbit runs into the moon: it comes "
                    + Numbers.fixed(-report.extent().altitude(), 0) + " m below the surface.");
        }
        if (csv != null) {
            report.path(csv);
        }
        output.print(provenance(report.result(), known, system), report::print);
        return 0;
    }

    private int ephemeris(KnownSystem known, ThreeBodySystem system) {
        if (family != null || swing != null || resonance != null || svg != null) {
            throw new BadInput("--model", model, "cr3bp with --family, --swing, --resonance and --svg");
        }
        if (gmPrimary != null || gmSecondary != null || distance != null) {
            throw new BadInput("--model", model, "cr3bp with other constants; the ephemeris has its own");
        }
        QsoEphemerisReport report = QsoEphemerisReport.solve(
                known,
                amplitude(system, "--amplitude", amplitude),
                outOfPlane == null ? 0 : Options.positive("--out-of-plane", outOfPlane, "m"),
                at == null ? "2029-01-01" : at,
                time == null ? 30 * 86400.0 : Options.positive("--for", time, "s"));
        if (csv != null) {
            report.path(csv);
        }
        output.print(report.result(), report::print);
        return 0;
    }

    // ---- what is asked

    private KnownSystem known() {
        if (systemName != null && body != null) {
            throw new BadInput("--body", body, "--system or --body, not both");
        }
        return body != null
                ? KnownSystem.find("--body", body)
                : KnownSystem.find("--system", systemName == null ? "mars-phobos" : systemName);
    }

    private ThreeBodySystem system(KnownSystem known) {
        double primary = value("--gm-primary", gmPrimary, "m3/s2", known.gmPrimary());
        double secondary = value("--gm-secondary", gmSecondary, "m3/s2", known.gmSecondary());
        double metres = value("--distance", distance, "m", known.distance());
        if (secondary > primary) {
            throw new BadInput("--gm-secondary", Numbers.shortest(secondary) + " m3/s2", "not more than the planet's");
        }
        double radius = known.secondary().radiusA();
        if (metres < 3 * radius) {
            throw new BadInput("--distance", Numbers.shortest(metres) + " m", "a distance well outside the moon");
        }
        return known.with(primary, secondary, metres);
    }

    private static double value(String option, @Nullable String text, String unit, Constant usual) {
        return text == null ? usual.value() : Options.positive(option, text, unit);
    }

    private void checkModel() {
        String wanted = model.toLowerCase(Locale.ROOT);
        if (!MODELS.contains(wanted)) {
            throw new BadInput(
                    new Fault("--model", model, String.join(", ", MODELS), Spelling.didYouMean(wanted, MODELS)));
        }
    }

    private double amplitude(ThreeBodySystem system, String option, @Nullable String text) {
        if (text == null) {
            throw new BadInput(option, "nothing", "the amplitude x0, for example 50km, or --family 20km..100km");
        }
        double x = Options.positive(option, text, "m");
        if (x <= system.moon().a()) {
            throw new BadInput(
                    option,
                    text,
                    "a distance from the moon's centre greater than its semi-axis of "
                            + Numbers.fixed(system.moon().a() / 1e3, 2) + " km");
        }
        if (!(x < system.distance())) {
            throw new BadInput(
                    option,
                    text,
                    "a distance below that of the two bodies, " + Numbers.fixed(system.distance() / 1e3, 0) + " km");
        }
        return x;
    }

    private static int[] ratio(String option, String text) {
        String[] parts = text.strip().split(":", -1);
        try {
            int p = Integer.parseInt(parts[0]);
            int q = Integer.parseInt(parts[1]);
            if (parts.length == 2 && p > 0 && 2 * p <= q && q <= 12) {
                return new int[] {p, q};
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new BadInput(option, text, "two whole numbers P:Q, for example 1:5");
        }
        throw new BadInput(option, text, "P:Q with P at least 1 and Q from 2 P to 12");
    }

    // ---- one orbit

    private QsoReport orbit(KnownSystem known, ThreeBodySystem system) {
        QuasiSatelliteFamily planar = new QuasiSatelliteFamily(system);
        if (outOfPlane == null && resonance != null) {
            throw new BadInput("--resonance", resonance, "--out-of-plane Z beside it");
        }
        if (swing != null) {
            if (outOfPlane != null) {
                throw new BadInput("--swing", swing, "an orbit in the plane: no --out-of-plane");
            }
            return swing(planar, amplitude(system, "--amplitude", amplitude), swing);
        }
        if (outOfPlane == null) {
            QuasiSatelliteOrbit orbit = planar.member(amplitude(system, "--amplitude", amplitude));
            return QsoReport.of(known.name(), "planar", 1, orbit);
        }
        double z = Options.positive("--out-of-plane", outOfPlane, "m");
        if (resonance != null) {
            return spatial(planar, z, resonance);
        }
        QuasiPeriodicOrbit torus = VerticalTorus.about(planar.member(amplitude(system, "--amplitude", amplitude)), z);
        return QsoReport.of(known.name(), torus);
    }

    private QsoReport swing(QuasiSatelliteFamily planar, double x, String text) {
        int[] pq = ratio("--swing", text);
        NoSolution last = new NoSolution("qso: the planar family has no in-plane resonance " + text + ".");
        for (Bifurcation b : resonances(planar, Bifurcation.Kind.IN_PLANE, pq)) {
            try {
                return QsoReport.of(planar.system().name(), "swing", pq[1], new SwingFamily(b).member(x));
            } catch (NoSolution e) {
                last = e;
            }
        }
        throw last;
    }

    private QsoReport spatial(QuasiSatelliteFamily planar, double z, String text) {
        if (amplitude != null) {
            throw new BadInput(
                    "--amplitude",
                    amplitude,
                    "none beside --resonance: the amplitude of a periodic orbit out of the plane follows from its height");
        }
        int[] pq = ratio("--resonance", text);
        NoSolution last = new NoSolution("qso: the planar family has no vertical resonance " + text + ".");
        for (Bifurcation b : resonances(planar, Bifurcation.Kind.VERTICAL, pq)) {
            try {
                return QsoReport.of(planar.system().name(), "spatial", pq[1], new SpatialFamily(b).member(z));
            } catch (NoSolution e) {
                last = e;
            }
        }
        throw last;
    }

    private static List<Bifurcation> resonances(QuasiSatelliteFamily planar, Bifurcation.Kind kind, int[] pq) {
        double from = planar.system().moon().a() * 1.01;
        return planar.bifurcations(from, SEARCH * from, pq[1]).stream()
                .filter(b -> b.kind() == kind && b.turns() == pq[0] && b.revolutions() == pq[1])
                .sorted((a, b) ->
                        Double.compare(b.orbit().amplitude(), a.orbit().amplitude()))
                .toList();
    }

    // ---- the family

    private int family(KnownSystem known, ThreeBodySystem system, String range) {
        if (amplitude != null || outOfPlane != null || swing != null || resonance != null) {
            throw new BadInput("--family", range, "no --amplitude, --out-of-plane, --resonance or --swing beside it");
        }
        String[] ends = range.split("\\.\\.", -1);
        if (ends.length != 2) {
            throw new BadInput("--family", range, "two amplitudes FROM..TO, for example 20km..100km");
        }
        String unit = ends[1].strip().replaceFirst("^[-+0-9.eE]+", "");
        boolean plain = ends[0].strip().matches("[-+0-9.eE]+");
        double from = amplitude(system, "--family", plain ? ends[0].strip() + unit : ends[0]);
        double until = amplitude(system, "--family", ends[1]);
        if (!(until > from)) {
            throw new BadInput("--family", range, "a second amplitude greater than the first");
        }
        QuasiSatelliteFamily planar = new QuasiSatelliteFamily(system);
        List<QuasiSatelliteOrbit> members = planar.between(from, until, MEMBERS);
        List<Bifurcation> bifurcations = planar.bifurcations(from, until, HIGHEST);
        QsoFamilyReport report = new QsoFamilyReport(known, planar, members, bifurcations);
        if (svg != null) {
            report.picture(svg);
        }
        if (csv != null) {
            report.table(csv);
        }
        output.print(provenance(report.result(), known, system), report::print);
        return 0;
    }

    private Result provenance(Result result, KnownSystem known, ThreeBodySystem system) {
        List<String> given = new ArrayList<>();
        add(result, given, "gmPrimary", gmPrimary, system.gmPrimary(), known.gmPrimary());
        add(result, given, "gmSecondary", gmSecondary, system.gmSecondary(), known.gmSecondary());
        add(result, given, "distance", distance, system.distance(), known.distance());
        result.input("system", known.name()).input("model", model);
        if (amplitude != null) {
            result.input("amplitude", amplitude);
        }
        if (outOfPlane != null) {
            result.input("outOfPlane", outOfPlane);
        }
        return result.assumption("circular restricted three-body problem: point masses, circular orbit of the moon")
                .assumption("altitude over the moon's triaxial ellipsoid, long axis towards the planet");
    }

    private static void add(
            Result result, List<String> given, String name, @Nullable String text, double value, Constant usual) {
        if (text == null) {
            result.constant(usual);
        } else {
            given.add(name);
            result.input(name, value);
        }
    }
}
