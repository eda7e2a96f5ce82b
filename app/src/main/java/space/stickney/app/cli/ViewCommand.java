package space.stickney.app.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.attitude.PointingRule;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.geometry.Correction;
import space.stickney.flight.geometry.EllipsoidSurface;
import space.stickney.flight.geometry.FieldOfView;
import space.stickney.flight.geometry.MeshSurface;
import space.stickney.flight.geometry.Surface;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.Shapes;
import space.stickney.flight.time.Epoch;
import space.stickney.flight.time.Epochs;
import space.stickney.flight.time.Scale;
import space.stickney.flight.time.Tdb;

/** What the spacecraft of a run sees of a body at an epoch. */
@Command(
        name = "view",
        description = {
            "What the spacecraft of a run sees of a body at an epoch: the points beneath it and beneath the Sun, angles on",
            "the ground, local solar time, distances, and with --fov the footprint of a field of view."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  stickney view runs/mmx-1f2e3d4c --at 2028-11-01T06:00:00",
            "  stickney view runs/mmx-1f2e3d4c --at 2028-11-01T06:00:00 --fov \"rectangular 10 deg x 7 deg\" --pixel 0.1mrad",
            "  stickney view runs/mmx-1f2e3d4c --at 2028-11-01T06:00:00 --body mars --spot 226deg,18deg --json"
        })
final class ViewCommand implements Callable<Integer> {
    private static final List<Integer> WORTH_SEEING =
            List.of(Naif.VENUS, Naif.EARTH, Naif.MOON, Naif.MARS, Naif.PHOBOS, Naif.DEIMOS);

    @Parameters(index = "0", paramLabel = "RUN", description = "A run folder, as fly writes it.")
    @SuppressWarnings("NullAway.Init")
    private Path run;

    @Option(
            names = "--at",
            required = true,
            paramLabel = "EPOCH",
            description = "Epoch at the spacecraft, such as 2028-11-01T06:00:00 (UTC).")
    @SuppressWarnings("NullAway.Init")
    private String at;

    @Option(
            names = "--body",
            paramLabel = "BODY",
            description = "The body looked at. Default: the planet or moon that looks largest.")
    @Nullable
    private String body;

    @Option(
            names = "--correction",
            defaultValue = "lt+s",
            paramLabel = "C",
            description = "Light time and aberration as in SPICE: none, lt, lt+s, cn, cn+s. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String correction;

    @Option(
            names = "--surface",
            defaultValue = "shape",
            paramLabel = "S",
            description = "shape (the built-in one, else the ellipsoid) or ellipsoid. Default: ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init")
    private String surface;

    @Option(
            names = "--spot",
            paramLabel = "LON,LAT",
            description = "Also the angles at this place: east longitude, planetocentric latitude.")
    @Nullable
    private String spot;

    @Option(
            names = "--fov",
            paramLabel = "FIELD",
            description = {
                "Also the footprint of a field of view, full openings: \"circular 1.5 deg\", \"rectangular 10 deg x 7 deg\",",
                "\"slit 4 deg x 0.02 deg\", \"polygon -1 deg,0 deg; 1 deg,0 deg; 0 deg,2 deg\". Boresight +z."
            })
    @Nullable
    private String fov;

    @Option(
            names = "--pointing",
            paramLabel = "LAW",
            description = {
                "How the spacecraft is turned: \"nadir phobos\" (default: at the body), \"track phobos 25 deg,33 deg\", \"sun\",",
                "\"inertial 83.6 deg,22 deg\"."
            })
    @Nullable
    private String pointing;

    @Option(
            names = "--pixel",
            paramLabel = "ANGLE",
            description = "Angle of a pixel, for the resolution on the ground.")
    @Nullable
    private String pixel;

    @Mixin
    private final KernelOptions kernels = new KernelOptions();

    @Mixin
    private final Output output = new Output();

    @Override
    public Integer call() {
        Epochs epochs = kernels.epochs();
        Epoch epoch = epochs.parse("--at", at);
        Correction how = Correction.parse("--correction", correction);
        Optional<FieldOfView> field = Optional.ofNullable(fov).map(f -> Options.field("--fov", f));
        Optional<double[]> place = Optional.ofNullable(spot).map(ViewCommand::place);
        Optional<Double> angle = Optional.ofNullable(pixel).map(p -> Options.positive("--pixel", p, "rad"));
        Optional<PointingRule> rule = Optional.ofNullable(pointing).map(p -> Options.pointing("--pointing", p));
        requireSurface();
        RunTrajectory flown = RunTrajectory.open(run, kernels.ephemeris());
        requireFlown(flown, epoch, epochs);
        Body target = body == null ? largest(flown, epoch.tdb()) : BodyName.parse("--body", body);
        target.needRotation();
        Surface ground = ground(target);
        ViewReport report = new ViewReport(flown, target, ground, how, epoch.tdb());
        Result result = new Result("view")
                .put("run", run.toString())
                .put("epoch", epochs.format(epoch))
                .put("body", target.name())
                .put("correction", how.text())
                .put("surface", ground.description());
        report.body(result);
        place.ifPresent(p -> report.spot(result, p, angle));
        field.ifPresent(f -> report.field(result, f, rule.orElse(PointingRule.nadir(target)), angle));
        result.assumption("rotation of " + target.name() + ": "
                + target.rotation().map(r -> r.source()).orElse("none"));
        result.assumption("attitudes are geometric: they point where the target is, not where it is seen");
        kernels.record(result);
        output.print(result, out -> ViewText.print(out, result.document()));
        return 0;
    }

    private void requireSurface() {
        if (!List.of("shape", "ellipsoid").contains(surface)) {
            throw new BadInput("--surface", surface, "shape or ellipsoid");
        }
    }

    private void requireFlown(RunTrajectory flown, Epoch epoch, Epochs epochs) {
        if (epoch.tdb() < flown.start() || epoch.tdb() > flown.end()) {
            String valid = "an epoch of the flight, " + epochs.format(Tdb.date(flown.start()), Scale.UTC, 0) + " to "
                    + epochs.format(Tdb.date(flown.end()), Scale.UTC, 0) + " UTC";
            throw new BadInput("--at", at, valid);
        }
    }

    private static Body largest(RunTrajectory flown, double tdb) {
        double[] state = new double[6];
        return WORTH_SEEING.stream()
                .map(naif -> Bodies.standard().get(naif))
                .max(Comparator.comparingDouble(b -> {
                    flown.ephemeris().state(flown.naif(), b.naif(), tdb, state);
                    return b.meanRadius() / FastMath.hypot(FastMath.hypot(state[0], state[1]), state[2]);
                }))
                .orElseThrow();
    }

    private Surface ground(Body target) {
        return surface.equals("ellipsoid") || Shapes.harmonics(target.name()).isEmpty()
                ? new EllipsoidSurface(target)
                : new MeshSurface(new MeshTree(Shapes.of(target, Shapes.DEFAULT_LEVEL)));
    }

    private static double[] place(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new BadInput("--spot", text, "a longitude and a latitude such as 25deg,33deg");
        }
        double[] place = {Options.quantity("--spot", parts[0], "deg"), Options.quantity("--spot", parts[1], "deg")};
        if (Math.abs(place[1]) > 0.5 * FastMath.PI) {
            throw new BadInput("--spot", text, "a latitude from -90 to 90 deg");
        }
        return place;
    }
}
