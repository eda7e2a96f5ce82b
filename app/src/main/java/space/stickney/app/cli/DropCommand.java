package space.stickney.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.run.Numbers;
import space.stickney.flight.surface.DropLimits;
import space.stickney.flight.surface.DropPath;
import space.stickney.flight.surface.DropStatistics;
import space.stickney.flight.surface.Release;
import space.stickney.flight.surface.RoverDrop;
import space.stickney.flight.surface.SphereLander;
import space.stickney.flight.surface.SurfaceProperties;

/** Drops a lander on a small body: fall, bounces, rest; once or many times. */
@Command(
        name = "drop",
        sortOptions = false,
        description = {
            "Drops a lander on a small body: the fall in its true gravity with rotation and tide, the bounces on its surface,"
                    + " rest; once as planned, or with --runs many times with errors, for the footprints of first contact and of"
                    + " rest.",
            "Altitude: of the lander's lowest point over the ground along the radius through longitude (east) and latitude"
                    + " (planetocentric)."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example (the rover of MMX, 40 m above the point of Phobos below Mars, with errors):",
            "  stickney drop --body phobos --longitude 0 --latitude 0 --altitude 40m --runs 1000 --seed 1 --svg drop.svg"
        })
final class DropCommand implements Callable<Integer> {
    private static final double DEGREE = FastMath.PI / 180;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final DropPlace place = new DropPlace();

    @Option(names = "--longitude", required = true, paramLabel = "L", description = "East longitude (degrees).")
    @SuppressWarnings("NullAway.Init")
    private String longitude;

    @Option(names = "--latitude", required = true, paramLabel = "B", description = "Planetocentric latitude (degrees).")
    @SuppressWarnings("NullAway.Init")
    private String latitude;

    @Option(names = "--altitude", required = true, paramLabel = "H", description = "Over the ground (m), from 0.")
    @SuppressWarnings("NullAway.Init")
    private String altitude;

    @Option(
            names = "--speed",
            defaultValue = "0",
            paramLabel = "V",
            description = "Downwards at the release, relative to the ground (m/s; default: from rest).")
    private String speed = "0";

    @Option(
            names = "--velocity",
            paramLabel = "E,N,U",
            description = "Instead: east, north, up (m/s). With --altitude 0 and upwards, a hop.")
    private @Nullable String velocity;

    @Option(
            names = "--restitution",
            defaultValue = "0.4",
            paramLabel = "E",
            description = "Energetic restitution, 0 to 1 (default: ${DEFAULT-VALUE}; the mean with --runs).")
    private double restitution;

    @Option(
            names = "--friction",
            defaultValue = "0.5",
            paramLabel = "MU",
            description = "Coulomb friction, also at rest (default: ${DEFAULT-VALUE}; the mean with --runs).")
    private double friction;

    @Option(
            names = "--rolling",
            defaultValue = "0.3",
            paramLabel = "C",
            description = "Rolling resistance, torque over radius times normal force (default: ${DEFAULT-VALUE}).")
    private double rolling;

    @Option(names = "--radius", defaultValue = "0.3", paramLabel = "R", description = "Of the lander, a ball (m).")
    private String radius = "0.3";

    @Option(names = "--runs", paramLabel = "N", description = "With errors, N times.")
    private @Nullable Integer runs;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "Of the errors (default: 1).")
    private long seed;

    @Mixin
    private final DropErrors errors = new DropErrors();

    @Option(names = "--csv", paramLabel = "F", description = "Write the runs (or the contacts of the one) as a table.")
    private @Nullable Path csv;

    @Option(names = "--svg", paramLabel = "F", description = "Draw the map of the footprints; needs --runs.")
    private @Nullable Path svg;

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        DropPlace.Site site = place.site();
        RoverDrop drop = drop(site);
        Integer count = runs;
        checkFiles(count);
        site.warning().ifPresent(w -> spec.commandLine().getErr().println("warning: " + w));
        DropPath path = drop.nominal();
        DropReport report = new DropReport(site, drop, path, inputs());
        if (count == null) {
            output.print(report.single(), report::singleText);
            if (csv != null) {
                OutputFile.write("--csv", csv, report.contactTable());
            }
            return 0;
        }
        DropStatistics all = drop.statistics(errors.dispersion(), count, seed);
        if (csv != null) {
            OutputFile.write("--csv", csv, report.runTable(all));
        }
        if (svg != null) {
            OutputFile.write("--svg", svg, DropMap.draw(report, all));
        }
        output.print(report.campaign(all), out -> report.campaignText(out, all));
        return 0;
    }

    private void checkFiles(@Nullable Integer count) {
        if (count != null && (count < 2 || count > 1_000_000)) {
            throw new BadInput("--runs", count.toString(), "2 to 1000000");
        }
        if (csv != null) {
            OutputFile.check("--csv", csv);
        }
        if (svg != null && count == null) {
            throw new BadInput("--svg", svg + " without --runs", "both: the map shows many runs");
        }
        if (svg != null) {
            OutputFile.check("--svg", svg);
        }
    }

    private List<DropReport.Input> inputs() {
        List<DropReport.Input> all = new ArrayList<>();
        all.add(new DropReport.Input("longitude_deg", degrees("--longitude", longitude, -360, 360)));
        all.add(new DropReport.Input("latitude_deg", degrees("--latitude", latitude, -90, 90)));
        all.add(new DropReport.Input("altitude_m", height()));
        all.add(new DropReport.Input("velocity_m_s", velocity().toArray()));
        all.add(new DropReport.Input("restitution", restitution));
        all.add(new DropReport.Input("friction", friction));
        all.add(new DropReport.Input("rolling", rolling));
        all.add(new DropReport.Input("radius_m", lander().radius()));
        if (runs != null) {
            all.add(new DropReport.Input("runs", runs));
            all.add(new DropReport.Input("seed", seed));
            all.add(new DropReport.Input("errors", errors.fields()));
        }
        return all;
    }

    /** All faults of the options are reported together. */
    private RoverDrop drop(DropPlace.Site site) {
        List<Fault> faults = new ArrayList<>();
        double lon = collect(faults, () -> degrees("--longitude", longitude, -360, 360));
        double lat = collect(faults, () -> degrees("--latitude", latitude, -90, 90));
        double h = collect(faults, this::height);
        collect(faults, () -> velocity().getX());
        collect(faults, () -> range("--restitution", restitution, 1));
        collect(faults, () -> range("--friction", friction, 100));
        collect(faults, () -> range("--rolling", rolling, 100));
        collect(faults, () -> lander().radius());
        collect(faults, () -> errors.dispersion().gm());
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        boolean campaign = runs != null;
        SurfaceProperties surface = new SurfaceProperties(
                restitution,
                campaign ? errors.restitutionSigma() : 0,
                friction,
                campaign ? errors.frictionSigma() : 0,
                rolling,
                campaign ? errors.roughness() : 0);
        Release release = new Release(lon * DEGREE, lat * DEGREE, h, velocity(), Vector3D.ZERO);
        return new RoverDrop(site.body(), site.setting(), lander(), surface, DropLimits.USUAL, release);
    }

    private static double collect(List<Fault> faults, java.util.function.DoubleSupplier reader) {
        try {
            return reader.getAsDouble();
        } catch (BadInput e) {
            faults.addAll(e.faults());
            return Double.NaN;
        }
    }

    private double height() {
        double h = Options.quantity("--altitude", altitude, "m");
        if (!(h >= 0 && h <= 1e6)) {
            throw new BadInput("--altitude", altitude, "from 0 to 1000 km");
        }
        return h;
    }

    private Vector3D velocity() {
        String components = velocity;
        if (components != null) {
            return new Vector3D(Options.vector("--velocity", components, "m/s"));
        }
        return new Vector3D(0, 0, -Options.quantity("--speed", speed, "m/s"));
    }

    private SphereLander lander() {
        double r = Options.quantity("--radius", radius, "m");
        if (!(r >= 0 && r <= 100)) {
            throw new BadInput("--radius", radius, "from 0 to 100 m");
        }
        SphereLander rover = SphereLander.rover();
        return new SphereLander(r, rover.mass(), rover.inertiaFactor());
    }

    private static double degrees(String option, String text, double low, double high) {
        boolean plain = text.strip().matches("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");
        double value = Options.quantity(option, plain ? text + " deg" : text, "rad") / DEGREE;
        if (!(value >= low && value <= high)) {
            throw new BadInput(option, text, Math.round(low) + " to " + Math.round(high) + " degrees");
        }
        return value;
    }

    private static double range(String option, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new BadInput(option, text(value), "0 to " + Math.round(most));
        }
        return value;
    }

    private static String text(double value) {
        return Double.isFinite(value) ? Numbers.shortest(value) : "no number";
    }
}
