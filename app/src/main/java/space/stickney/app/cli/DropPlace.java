package space.stickney.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import space.stickney.core.constant.Constant;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.ShapeFile;
import space.stickney.flight.shapes.Shapes;
import space.stickney.flight.surface.EphemerisSetting;
import space.stickney.flight.surface.FrozenSetting;
import space.stickney.flight.surface.SurfaceBody;
import space.stickney.flight.surface.SurfaceSetting;
import space.stickney.flight.time.Epochs;

/** Where a lander is dropped: the body, its shape and gravity, its rotation and the tide. A picocli mixin. */
final class DropPlace {
    /** Facets of the ground: 20 x 4^6. */
    private static final int GROUND_LEVEL = 6;

    /** Facets of the gravity: 20 x 4^5. At the ground of Phobos it differs from level 6 by 0.07 % (largest 0.2 %). */
    private static final int GRAVITY_LEVEL = 5;

    /** No larger body is small (m); Ceres is not. */
    private static final double LARGEST = 400e3;

    /** Time that the setting of an epoch covers (s): longer than the longest drop. */
    private static final double SPAN = 90000;

    @Option(
            names = "--body",
            required = true,
            paramLabel = "NAME",
            description = "Small body: Phobos, Deimos, Ryugu, Bennu; any name with --shape, --density and --period.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(
            names = "--tide",
            defaultValue = "on",
            paramLabel = "on|off",
            description = "The planet's tide (default: on; off only to see what it does).")
    private String tide = "on";

    @Option(
            names = "--at",
            paramLabel = "EPOCH",
            description =
                    "Planet, Sun and rotation as they are then (default: mean synchronous state, in which energy is constant).")
    private @Nullable String at;

    @Option(names = "--shape", paramLabel = "FILE", description = "Shape of your own: OBJ or plate table.")
    private @Nullable Path shape;

    @Option(names = "--shape-unit", paramLabel = "m|km", description = "Unit of that file.")
    private @Nullable String shapeUnit;

    @Option(names = "--density", paramLabel = "RHO", description = "Instead of the body's GM (kg/m3).")
    private @Nullable String density;

    @Option(names = "--period", paramLabel = "T", description = "Rotation about z, instead of the body's (s).")
    private @Nullable String period;

    /**
     * What was asked for.
     *
     * @param body ground and gravity
     * @param setting rotation and tide
     * @param constants used
     * @param assumptions in words
     * @param tideOff whether the tide was switched off
     */
    record Site(
            SurfaceBody body,
            SurfaceSetting setting,
            List<Constant> constants,
            List<String> assumptions,
            boolean tideOff) {
        Optional<String> warning() {
            return tideOff
                    ? Optional.of("--tide off: the planet's tide, a large part of the gravity here, is left out;"
                            + " times and places are wrong.")
                    : Optional.empty();
        }
    }

    Site site() {
        boolean on = onOff();
        Optional<Body> known =
                Bodies.standard().all().stream().filter(b -> matches(b, name)).findFirst();
        List<String> assumptions = new ArrayList<>();
        SurfaceBody body = known.map(b -> known(b, assumptions)).orElseGet(() -> own(assumptions));
        SurfaceSetting setting = setting(known, body, on, assumptions);
        boolean moon = known.flatMap(b -> b.parent().stream().boxed().findFirst())
                .filter(p -> p != Naif.SUN)
                .isPresent();
        boolean off = !on && moon && period == null;
        if (off) {
            assumptions.add("WITHOUT THE TIDE of the planet (--tide off): times and places are wrong");
        }
        List<Constant> constants = known.map(Body::constants).orElse(List.of()).stream()
                .filter(c -> c.symbol().equals(Body.GM) && density == null)
                .toList();
        return new Site(body, setting, constants, assumptions, off);
    }

    private boolean onOff() {
        return switch (tide.toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new BadInput("--tide", tide, "on or off");
        };
    }

    private static boolean matches(Body body, String text) {
        String wanted = text.strip();
        return !body.isBarycenter()
                && (body.name().equalsIgnoreCase(wanted)
                        || body.aliases().stream().anyMatch(wanted::equalsIgnoreCase)
                        || Integer.toString(body.naif()).equals(wanted));
    }

    private SurfaceBody known(Body body, List<String> assumptions) {
        if (body.constant(Body.RADIUS_A).isEmpty() || body.radiusA() > LARGEST) {
            throw new BadInput("--body", name, "a small body: Phobos, Deimos, Ryugu, Bennu, or one of your own");
        }
        if (shape != null) {
            Mesh mesh = read(assumptions);
            return density == null ? SurfaceBody.of(body, mesh, mesh) : dense(body.name(), mesh, assumptions);
        }
        Mesh ground = Shapes.of(body, GROUND_LEVEL);
        assumptions.add("shape: " + ground.source() + ", " + ground.facetCount() + " facets for contact");
        return density == null
                ? SurfaceBody.of(body, ground, Shapes.of(body, GRAVITY_LEVEL))
                : dense(body.name(), Shapes.of(body, GRAVITY_LEVEL), assumptions);
    }

    private SurfaceBody own(List<String> assumptions) {
        if (shape == null || density == null || period == null) {
            List<String> names = List.of("Phobos", "Deimos", "Ryugu", "Bennu");
            Fault fault = Fault.of(
                    "--body", name, "Phobos, Deimos, Ryugu, Bennu, or any name with --shape, --density and --period");
            throw new BadInput(
                    Spelling.didYouMean(name, names).map(fault::withHint).orElse(fault));
        }
        return dense(name, read(assumptions), assumptions);
    }

    private SurfaceBody dense(String label, Mesh mesh, List<String> assumptions) {
        double rho = Options.positive("--density", String.valueOf(density), "kg/m3");
        assumptions.add(
                "density " + Numbers.shortest(rho) + " kg/m3 as given, G = 6.67430e-11 m3 kg-1 s-2 (CODATA 2018)");
        return SurfaceBody.ofDensity(label, mesh, rho);
    }

    private Mesh read(List<String> assumptions) {
        Path file = shape;
        if (file == null) {
            throw new IllegalStateException("no shape");
        }
        Mesh mesh = ShapeFile.metresUnlessSaid(Optional.ofNullable(shapeUnit))
                .read(file)
                .mesh();
        assumptions.add("shape: " + mesh.source() + ", " + mesh.facetCount() + " facets");
        return mesh;
    }

    private SurfaceSetting setting(Optional<Body> known, SurfaceBody body, boolean on, List<String> assumptions) {
        String epoch = at;
        String turns = period;
        if (turns != null) {
            if (epoch != null) {
                throw new BadInput("--at", epoch + " with --period", "one of the two: an epoch has its rotation");
            }
            return body.rotating(Options.positive("--period", turns, "s"));
        }
        Body one = known.orElseThrow(() -> new BadInput("--period", "nothing", "the rotation period of " + name));
        if (epoch == null) {
            return FrozenSetting.of(one, on);
        }
        if (!on) {
            throw new BadInput("--tide", "off with --at", "on: the setting of an epoch has its tide");
        }
        double tdb = Epochs.standard().parse("--at", epoch).tdb();
        assumptions.add("positions of planet and Sun at " + epoch);
        return EphemerisSetting.of(one, tdb, SPAN, 0);
    }
}
