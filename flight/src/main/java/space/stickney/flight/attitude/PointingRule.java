package space.stickney.flight.attitude;

import java.util.Locale;
import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;
import space.stickney.core.kind.FromText;
import space.stickney.core.quantity.Quantities;
import space.stickney.core.quantity.UnitException;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.geometry.Observer;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.Shapes;

/**
 * A law as a scenario names it. The spacecraft's axes: instruments look along +z, the wings turn about +y, +x is the side that faces
 * the Sun in cruise.
 *
 * <ul>
 *   <li>{@code nadir BODY}: +z to the body's centre, +y as near as possible to its north pole;
 *   <li>{@code track BODY LON,LAT}: +z to a point of its surface (built-in shape, at planetocentric latitude), +y as before;
 *   <li>{@code sun}: +x to the Sun, +y as near as possible to the north of the ecliptic;
 *   <li>{@code inertial RA,DEC}: +z to a place of the sky, +y as near as possible to the north of the ecliptic.
 * </ul>
 *
 * @param mode one of these words
 * @param body of nadir and track
 * @param first longitude or right ascension (rad)
 * @param second latitude or declination (rad)
 */
public record PointingRule(Mode mode, Optional<Body> body, double first, double second) {
    /** What is pointed at. */
    public enum Mode {
        NADIR,
        TRACK,
        SUN,
        INERTIAL
    }

    static final String VALID =
            "\"nadir Phobos\", \"track Phobos 24.95 deg,33.45 deg\", \"sun\" or \"inertial 83.6 deg,22.0 deg\"";

    public static final PointingRule SUN = new PointingRule(Mode.SUN, Optional.empty(), 0, 0);

    public static PointingRule nadir(Body body) {
        return new PointingRule(Mode.NADIR, Optional.of(body), 0, 0);
    }

    /** Reads a rule. */
    @FromText(valid = VALID)
    public static PointingRule parse(String text) {
        String[] words = text.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "sun" -> {
                if (!rest.isEmpty()) {
                    throw new IllegalArgumentException("\"sun\" takes nothing behind it");
                }
                yield SUN;
            }
            case "nadir" -> nadir(body(rest));
            case "track" -> {
                String[] parts = rest.split("\\s+", 2);
                if (parts.length != 2) {
                    throw new IllegalArgumentException("\"track\" takes a body, a longitude and a latitude");
                }
                double[] place = angles(parts[1]);
                yield new PointingRule(Mode.TRACK, Optional.of(body(parts[0])), place[0], place[1]);
            }
            case "inertial" -> {
                double[] sky = angles(rest);
                yield new PointingRule(Mode.INERTIAL, Optional.empty(), sky[0], sky[1]);
            }
            default -> throw new IllegalArgumentException("\"" + words[0] + "\" is no pointing");
        };
    }

    /** For people. */
    public String text() {
        String what = mode.name().toLowerCase(Locale.ROOT)
                + body.map(b -> " " + b.name()).orElse("");
        return mode == Mode.TRACK || mode == Mode.INERTIAL ? what + " " + degrees(first) + "," + degrees(second) : what;
    }

    /** The law of a spacecraft. Keeps scratch space: one for each thread. */
    public AttitudeLaw law(Observer spacecraft) {
        Vector3D z = Vector3D.PLUS_K;
        Vector3D y = Vector3D.PLUS_J;
        Pointing north = Pointings.inertial(Pointings.ECLIPTIC_NORTH);
        return switch (mode) {
            case SUN -> new TwoVectors(Vector3D.PLUS_I, Pointings.body(spacecraft, Naif.SUN), y, north);
            case INERTIAL -> new TwoVectors(z, Pointings.inertial(new Vector3D(first, second)), y, north);
            case NADIR -> new TwoVectors(z, Pointings.body(spacecraft, target().naif()), y, pole());
            case TRACK -> new TwoVectors(z, Pointings.place(spacecraft, target(), place()), y, pole());
        };
    }

    private Pointing pole() {
        return target().rotation().map(Pointings::pole).orElseGet(() -> Pointings.inertial(Pointings.ECLIPTIC_NORTH));
    }

    private Vector3D place() {
        return new MeshTree(Shapes.of(target(), Shapes.DEFAULT_LEVEL))
                .surfacePoint(first, second)
                .orElseThrow()
                .position();
    }

    private Body target() {
        return body.orElseThrow();
    }

    private static Body body(String name) {
        try {
            return Bodies.standard().find(name);
        } catch (BadInput e) {
            throw new IllegalArgumentException("\"" + name + "\" is no body of the catalogue", e);
        }
    }

    private static double[] angles(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("\"" + text + "\" are not two angles with a comma between");
        }
        try {
            double[] angles = {Quantities.parse(parts[0], "deg"), Quantities.parse(parts[1], "deg")};
            if (Math.abs(angles[1]) > 0.5 * FastMath.PI) {
                throw new IllegalArgumentException("a latitude or declination beyond 90 deg");
            }
            return angles;
        } catch (UnitException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static String degrees(double angle) {
        return space.stickney.core.run.Numbers.fixed(FastMath.toDegrees(angle), 3) + " deg";
    }
}
