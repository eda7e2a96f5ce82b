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
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.bodies.SmallBody;
import space.stickney.flight.bodies.SmallBodyEphemeris;
import space.stickney.flight.landing.SiteComparison;
import space.stickney.flight.landing.SiteConstraints;
import space.stickney.flight.landing.SiteFields;
import space.stickney.flight.landing.SiteScore;
import space.stickney.flight.landing.TurningAxes;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.Epochs;
import space.stickney.report.plots.SiteMap;

/** Compares the facets of a body as landing sites. */
@Command(
        name = "sites",
        description = {
            "Compares the facets of a body as landing sites over an interval: slope against the effective gravity (with tide and"
                    + " rotation), light, longest night, sight of the Earth, roughness; the best under stated constraints.",
            "Figure of merit: sunlit fraction x Earth fraction x (1 - slope / largest slope). No other weights."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example (a season at Phobos):",
            "  stickney sites --body phobos --from 2028-01-01 --until 2028-03-01 --max-slope 20deg --min-sunlit 0.4 \\",
            "    --min-earth 0.3 --svg sites.svg"
        })
final class SitesCommand implements Callable<Integer> {
    private static final int LEVEL = 4;
    private static final double LONGEST = 12 * 366 * 86400.0;

    @Option(names = "--body", required = true, paramLabel = "NAME", description = "Body, such as phobos or ryugu.")
    @SuppressWarnings("NullAway.Init")
    private String body;

    @Option(names = "--from", required = true, paramLabel = "EPOCH", description = "Start of the interval.")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Option(names = "--until", required = true, paramLabel = "EPOCH", description = "End of the interval.")
    @SuppressWarnings("NullAway.Init")
    private String until;

    @Option(names = "--max-slope", paramLabel = "A", description = "Largest slope, for example 20deg.")
    private @Nullable String maxSlope;

    @Option(names = "--min-sunlit", paramLabel = "X", description = "Least fraction of the time with Sun.")
    private @Nullable String minSunlit;

    @Option(
            names = "--min-earth",
            paramLabel = "X",
            description = "Least fraction of the time with the Earth in sight.")
    private @Nullable String minEarth;

    @Option(names = "--max-roughness", paramLabel = "L", description = "Largest roughness, for example 20m.")
    private @Nullable String maxRoughness;

    @Option(names = "--max-night", paramLabel = "T", description = "Longest time without Sun, for example 5h.")
    private @Nullable String maxNight;

    @Option(names = "--max-latitude", paramLabel = "A", description = "Largest latitude north or south.")
    private @Nullable String maxLatitude;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "Number of best sites (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(
            names = "--apart",
            paramLabel = "L",
            description = "Least distance between two of them (default: a tenth of the mean radius).")
    private @Nullable String apart;

    @Option(names = "--svg", paramLabel = "F", description = "Write the map.")
    private @Nullable Path svg;

    @Option(names = "--csv", paramLabel = "F", description = "Write all facets as a table.")
    private @Nullable Path csv;

    @Mixin
    private final ShapeOptions shape = new ShapeOptions();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        checkFiles();
        shape.check();
        Body target = BodyName.parse("--body", body);
        if (target.rotation().isEmpty()) {
            throw new BadInput("--body", body, "a body whose rotation is published, such as Phobos");
        }
        Epochs epochs = Epochs.standard();
        Epoch first = epochs.parse("--from", from);
        Epoch last = epochs.parse("--until", until);
        double start = first.tdb();
        double end = last.tdb();
        if (!(end > start && end - start < LONGEST)) {
            throw new BadInput("--until", until, "an epoch behind --from " + from + ", less than 12 years");
        }
        Ephemeris ephemeris = new SmallBodyEphemeris(
                EmbeddedEphemeris.get(), List.of(SmallBody.builtIn(Naif.BENNU), SmallBody.builtIn(Naif.RYUGU)));
        Mesh mesh = shape.mesh(target, LEVEL);
        SiteFields fields = SiteFields.of(target, mesh, ephemeris, 0.5 * (start + end) - 3600, 7200);
        SiteComparison comparison =
                new SiteComparison(fields, new TurningAxes(ephemeris, target), start, end, constraints());
        double distance = apart == null ? 0.1 * target.meanRadius() : Options.positive("--apart", apart, "m");
        SitesReport report =
                new SitesReport(target, first, last, comparison, comparison.best(Math.max(1, top), distance));
        if (svg != null) {
            OutputFile.write("--svg", svg, SiteMap.draw(report.map()));
        }
        if (csv != null) {
            OutputFile.write("--csv", csv, table(comparison));
        }
        output.print(result(report, comparison, mesh, distance), report::text);
        return 0;
    }

    private void checkFiles() {
        if (svg != null) {
            OutputFile.check("--svg", svg);
        }
        if (csv != null) {
            OutputFile.check("--csv", csv);
        }
    }

    private SiteConstraints constraints() {
        SiteConstraints none = SiteConstraints.NONE;
        return new SiteConstraints(
                limit("--max-slope", maxSlope, "rad", none.slope()),
                fraction("--min-sunlit", minSunlit),
                fraction("--min-earth", minEarth),
                limit("--max-roughness", maxRoughness, "m", none.roughness()),
                limit("--max-night", maxNight, "s", none.night()),
                limit("--max-latitude", maxLatitude, "rad", none.latitude()));
    }

    private static double limit(String option, @Nullable String text, String unit, double none) {
        return text == null ? none : Options.positive(option, text, unit);
    }

    private static double fraction(String option, @Nullable String text) {
        double x = text == null ? 0 : Options.quantity(option, text, "1");
        if (!(x >= 0 && x <= 1)) {
            throw new BadInput(option, String.valueOf(text), "a fraction from 0 to 1");
        }
        return x;
    }

    private Result result(SitesReport report, SiteComparison comparison, Mesh mesh, double distance) {
        Result result = new Result("sites")
                .put("body", report.body().name())
                .put("facets", mesh.facetCount())
                .put("admissible", comparison.admissibleArea())
                .put("merit", SitesReport.MERIT)
                .put("best", report.rows())
                .input("from", from)
                .input("until", until)
                .input("shape", mesh.source())
                .input("constraints", constraintFields(comparison.constraints()))
                .input("apart_m", distance)
                .assumption("homogeneous interior; tide and rotation at the middle of the interval")
                .assumption("slope and roughness at the scale of the facets; geometric directions, no light time");
        report.body().constant(Body.GM).ifPresent(result::constant);
        return result;
    }

    private static Map<String, Object> constraintFields(SiteConstraints c) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("maxSlope_deg", FastMath.toDegrees(c.slope()));
        fields.put("minSunlit", c.sunlit());
        fields.put("minEarth", c.earth());
        fields.put("maxRoughness_m", finite(c.roughness()));
        fields.put("maxNight_h", finite(c.night() / 3600));
        fields.put("maxLatitude_deg", FastMath.toDegrees(c.latitude()));
        return fields;
    }

    private static Optional<Double> finite(double x) {
        return Double.isInfinite(x) ? Optional.empty() : Optional.of(x);
    }

    private static String table(SiteComparison comparison) {
        StringBuilder out = new StringBuilder(Csv.row(
                "facet",
                "longitude_deg",
                "latitude_deg",
                "radius_m",
                "slope_deg",
                "gravity_m_s2",
                "sunlit",
                "longestNight_h",
                "earth",
                "roughness_m",
                "admissible",
                "merit"));
        for (SiteScore s : comparison.scores()) {
            List<String> row = new ArrayList<>();
            row.add(Integer.toString(s.facet()));
            row.add(Numbers.fixed(FastMath.toDegrees(s.site().longitude()), 4));
            row.add(Numbers.fixed(FastMath.toDegrees(s.site().latitude()), 4));
            row.add(Numbers.fixed(s.site().position().getNorm(), 1));
            row.add(Numbers.fixed(FastMath.toDegrees(s.slope()), 3));
            row.add(Numbers.fixed(s.site().gravity(), 9));
            row.add(Numbers.fixed(s.sunlit(), 4));
            row.add(Numbers.fixed(s.longestNight() / 3600, 3));
            row.add(Numbers.fixed(s.earth(), 4));
            row.add(Numbers.fixed(s.roughness(), 2));
            row.add(Boolean.toString(comparison.constraints().admit(s)));
            row.add(Numbers.fixed(comparison.constraints().merit(s), 5));
            out.append(Csv.row(row));
        }
        return out.toString();
    }

    /** Prints a table; kept short for a terminal. */
    static void line(PrintWriter out, String... fields) {
        StringBuilder text = new StringBuilder();
        for (String f : fields) {
            text.append(" ".repeat(Math.max(1, 11 - f.length()))).append(f);
        }
        out.println(text);
    }
}
