package space.stickney.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.Fault;
import space.stickney.core.fault.Spelling;
import space.stickney.flight.attitude.AttitudeLaw;
import space.stickney.flight.attitude.PointingRule;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.geometry.BodyFixedPath;
import space.stickney.flight.geometry.FieldOfView;
import space.stickney.flight.geometry.InView;
import space.stickney.flight.geometry.TurnedField;
import space.stickney.science.imaging.CameraField;

/** Options that say what an instrument sees at once, how finely, and where it looks. */
final class FieldOptions {
    @Option(
            names = {"--field", "--fov"},
            paramLabel = "FIELD",
            description = {
                "Field of view, full openings: \"circular 1.5 deg\" (or 1.5deg), \"rectangular 10 deg x 7 deg\", \"slit 4 deg x 0.02"
                        + " deg\", \"polygon -1 deg,0 deg; 1 deg,0 deg; 0 deg,2 deg\". Boresight +z, long side along x. Without:",
                "all that is above the horizon."
            })
    private @Nullable String field;

    @Option(
            names = "--instrument",
            paramLabel = "NAME",
            description = "Field of view and pixel of a camera of the run or scenario.")
    private @Nullable String instrument;

    @Option(names = "--pixel-angle", paramLabel = "A", description = "Angle of a pixel, for example 0.1mrad.")
    private @Nullable String pixelAngle;

    @Option(
            names = "--pointing",
            paramLabel = "LAW",
            description = {
                "How the spacecraft is turned: \"nadir phobos\", \"track phobos 25 deg,33 deg\", \"sun\", \"inertial 83.6 deg,22 deg\".",
                "Default: as flown, with slews and the turns of the observation plan."
            })
    private @Nullable String pointing;

    /** What can be refused before the work begins. */
    void check() {
        if (instrument != null && field != null) {
            throw new BadInput("--field", field + " beside --instrument", "one of the two");
        }
        if (instrument == null && pixelAngle == null) {
            throw new BadInput("--pixel-angle", "nothing", "the angle of a pixel such as 0.1mrad, or --instrument");
        }
        if (pointing != null && instrument == null && field == null) {
            throw new BadInput("--pointing", pointing, "a field of view beside it (--field or --instrument)");
        }
        if (pixelAngle != null) {
            Options.positive("--pixel-angle", pixelAngle, "rad");
        }
        given();
        rule();
    }

    /** Angle of a pixel (rad). */
    double pixelAngle(CoverageFlight flight) {
        return pixelAngle == null
                ? camera(flight).orElseThrow().pixelAngle()
                : Options.positive("--pixel-angle", pixelAngle, "rad");
    }

    /** What is seen along a path over a body. */
    InView view(CoverageFlight flight, Body body, BodyFixedPath path) {
        Optional<FieldOfView> chosen = chosen(flight);
        if (chosen.isEmpty()) {
            return InView.everywhere();
        }
        AttitudeLaw law = rule().map(r -> r.law(flight.motion())).orElseGet(flight.attitude());
        return TurnedField.of(chosen.get(), path, body.needRotation(), law::at);
    }

    /** For the provenance. */
    Map<String, Object> fields(CoverageFlight flight) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("instrument", Optional.ofNullable(instrument));
        m.put("field", chosen(flight).map(FieldOfView::text));
        m.put("pointing", chosen(flight).map(f -> rule().map(PointingRule::text).orElse("as flown")));
        return m;
    }

    /** For people: what looks where. */
    String text(CoverageFlight flight) {
        return chosen(flight)
                .map(f -> "field of view " + f.text() + ", "
                        + rule().map(PointingRule::text).orElse("turned as flown"))
                .orElse("no field of view: all above the horizon");
    }

    private Optional<FieldOfView> chosen(CoverageFlight flight) {
        return instrument == null ? given() : camera(flight).map(CameraField::field);
    }

    private Optional<CameraField> camera(CoverageFlight flight) {
        return Optional.ofNullable(instrument).map(name -> {
            CameraField found = flight.cameras().get(name);
            if (found == null) {
                String known = flight.cameras().isEmpty()
                        ? "none"
                        : String.join(", ", flight.cameras().keySet());
                Fault fault = Fault.of("--instrument", name, "a camera, of which there are here: " + known);
                throw new BadInput(Spelling.didYouMean(name, flight.cameras().keySet())
                        .map(fault::withHint)
                        .orElse(fault));
            }
            return found;
        });
    }

    private Optional<FieldOfView> given() {
        return Optional.ofNullable(field).map(text -> {
            if (!Character.isDigit(text.strip().charAt(0))) {
                return Options.field("--field", text);
            }
            double opening = Options.positive("--field", text, "rad");
            if (opening > 2 * FastMath.PI) {
                throw new BadInput("--field", text, "an opening up to 360deg");
            }
            return FieldOfView.circular(opening);
        });
    }

    private Optional<PointingRule> rule() {
        return Optional.ofNullable(pointing).map(text -> Options.pointing("--pointing", text));
    }
}
