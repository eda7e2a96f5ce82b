package space.stickney.flight.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.events.Action;
import org.hipparchus.util.FastMath;
import org.orekit.propagation.SpacecraftState;
import org.orekit.propagation.events.EventDetector;
import org.orekit.propagation.events.FunctionalDetector;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.time.Tdb;

/**
 * One shadow for one integration: whether the spacecraft is outside it, in its penumbra or in the umbra is settled at events,
 * and holds from one to the next.
 *
 * <p>Beside a small moon the penumbra is crossed in seconds. A step that runs across an edge, also one that is then cut off there,
 * is wrong by up to the push of sunlight times its length, some 1e-6 m/s, and a month of passages adds up to a hundred metres at
 * 20 km from Phobos. With the state of the shadow held, the force is smooth within each step, and two integrations agree to less
 * than a metre (AttractionTest).
 */
final class ShadowEdges {
    /**
     * Faster than this the angle does not change (rad/s): 15 m/s at 11 km from Phobos. An edge that is an angle away is not reached
     * sooner than that angle over this; so grazing passages of seconds are seen too.
     */
    private static final double FASTEST = 1.5e-3;

    private static final double SHORTEST_CHECK = 2;
    private static final double LONGEST_CHECK = 600;
    private static final double THRESHOLD = 1e-4;

    private final Ephemeris ephemeris;
    private final int center;
    private final int occulter;
    private final double radius;
    private Place place = Place.LIT;
    private boolean forward = true;
    private final double[] sun = new double[6];
    private final double[] body = new double[6];

    private ShadowEdges(Environment environment, int occulter) {
        this.ephemeris = environment.system().ephemeris();
        this.center = environment.center();
        this.occulter = occulter;
        this.radius = environment.system().bodies().get(occulter).equatorialRadius();
    }

    private enum Place {
        LIT,
        PENUMBRA,
        UMBRA
    }

    /** The shadows of the centre and, in the order of its bodies, of the moons whose figures an environment has. */
    static List<ShadowEdges> of(Environment environment) {
        List<Integer> bodies = new ArrayList<>();
        bodies.add(environment.center());
        environment.figures().forEach(mass -> bodies.add(mass.naif()));
        return bodies.stream().map(naif -> new ShadowEdges(environment, naif)).toList();
    }

    /** Outer edge of the penumbra and edge of the umbra. */
    List<EventDetector> detectors() {
        return List.of(detector(1, Place.LIT, Place.PENUMBRA), detector(-1, Place.PENUMBRA, Place.UMBRA));
    }

    private EventDetector detector(int sign, Place outside, Place inside) {
        return new FunctionalDetector()
                .withMaxCheck((s, ahead) ->
                        Math.max(SHORTEST_CHECK, Math.min(LONGEST_CHECK, Math.abs(beyond(s, sign)) / FASTEST)))
                .withThreshold(THRESHOLD)
                .withFunction(s -> beyond(s, sign))
                .withHandler((s, detector, increasing) -> {
                    place = increasing == forward ? outside : inside;
                    return Action.RESET_DERIVATIVES;
                });
    }

    /** Settles where an integration begins, and whether it goes forward in time. */
    void begin(SpacecraftState s, boolean ahead) {
        forward = ahead;
        place = beyond(s, 1) > 0 ? Place.LIT : beyond(s, -1) > 0 ? Place.PENUMBRA : Place.UMBRA;
    }

    /** Lit fraction at a place (m from the occulting body) with the Sun at another; as in {@link Shadow}. */
    double litFraction(double x, double y, double z, double sunX, double sunY, double sunZ) {
        return switch (place) {
            case LIT -> 1;
            case PENUMBRA -> Shadow.litFraction(x, y, z, sunX, sunY, sunZ, radius);
            case UMBRA -> 0;
        };
    }

    /** Angle between the centres of the discs beyond the sum (+1) of their radii, or beyond that of the body less the Sun's (-1). */
    private double beyond(SpacecraftState s, int sign) {
        double tdb = Tdb.seconds(s.getDate());
        ephemeris.state(Naif.SUN, center, tdb, sun);
        if (occulter != center) {
            ephemeris.state(occulter, center, tdb, body);
        }
        Vector3D p = s.getPosition();
        double x = body[0] - p.getX();
        double y = body[1] - p.getY();
        double z = body[2] - p.getZ();
        double sx = sun[0] - p.getX();
        double sy = sun[1] - p.getY();
        double sz = sun[2] - p.getZ();
        double distance = Math.sqrt(x * x + y * y + z * z);
        double far = Math.sqrt(sx * sx + sy * sy + sz * sz);
        double cosine = (x * sx + y * sy + z * sz) / (distance * far);
        double apart = FastMath.acos(Math.max(-1, Math.min(1, cosine)));
        double a = FastMath.asin(Math.min(1, Shadow.SOLAR_RADIUS / far));
        double b = FastMath.asin(Math.min(1, radius / distance));
        // a body smaller than the Sun has no umbra: the difference is negative, the angle always beyond it
        return apart - (sign > 0 ? a + b : b - a);
    }
}
