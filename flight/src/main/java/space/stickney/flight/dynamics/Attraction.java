package space.stickney.flight.dynamics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.orekit.forces.ForceModel;
import org.orekit.propagation.FieldSpacecraftState;
import org.orekit.propagation.SpacecraftState;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.ParameterDriver;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.time.Tdb;

/**
 * Everything that pulls a spacecraft besides its centre's point mass and its engine: third bodies (with their figures,
 * where the environment has them), the centre's gravity field, sunlight and, about the Sun, relativity.
 *
 * <p>Third bodies by Battin (1999, "An Introduction to the Mathematics and Methods of Astrodynamics", eq. 8.60 to 8.63),
 * a = -GM/d^3 (r + f(q) s), which keeps all digits when the body is far away. Sunlight on a sphere: a = (P0/m) Cr A
 * (AU/d)^2, with the lit fraction of the Sun's disc behind the centre and the moons flown by (Montenbruck and Gill 2000, 3.4.2). Relativity: the
 * Schwarzschild term of the centre (IERS Conventions 2010, eq. 10.12, first term, beta = gamma = 1), in heliocentric
 * flight only. Neglected: relativity near planets (under 1 m a month in the orbits flown here), planetary albedo and
 * infrared, the Poynting-Robertson effect.
 *
 * <p>A fast path: {@code AttractionTest} holds it against Orekit's ThirdBodyAttraction,
 * HolmesFeatherstoneAttractionModel, SolarRadiationPressure and Relativity.
 */
public final class Attraction implements ForceModel {
    /** Solar radiation pressure at 1 AU (N/m2): solar constant 1361 W/m2 (IAU 2015 B3 nominal) over the speed of light. */
    private static final double PRESSURE_AT_1_AU = 1361.0 / 299792458.0;

    private static final double ASTRONOMICAL_UNIT = 149597870700.0;
    private static final double SPEED_OF_LIGHT = 299792458.0;

    private final Ephemeris ephemeris;
    private final Environment environment;
    private final Optional<Sail> sail;
    private final int[] bodies;
    private final double[] gms;
    private final @Nullable BodyField[] figures;
    private final double[] shadowRadii;
    private final Optional<CenterField> field;
    private final ShadowEdges[] shadows;
    private final double[] body = new double[6];
    private final double[] places;
    private final double[] sum = new double[3];

    /**
     * What sunlight pushes on.
     *
     * @param area cross section (m2)
     * @param coefficient radiation pressure coefficient Cr (1: absorbing, 2: mirror facing the Sun)
     */
    public record Sail(double area, double coefficient) {}

    /** For one propagation; not to be shared between threads. */
    Attraction(Ephemeris ephemeris, Environment environment, Optional<Sail> sail) {
        this(ephemeris, environment, sail, List.of());
    }

    /**
     * With shadows that are settled at events.
     *
     * @param shadows of the environment ({@link ShadowEdges#of}), or none: then the lit fraction is that of each place
     */
    Attraction(Ephemeris ephemeris, Environment environment, Optional<Sail> sail, List<ShadowEdges> shadows) {
        this.shadows = shadows.toArray(ShadowEdges[]::new);
        this.ephemeris = ephemeris;
        this.environment = environment;
        this.sail = sail;
        this.bodies = environment.thirdBodies().stream()
                .mapToInt(Environment.PointMass::naif)
                .toArray();
        this.gms = environment.thirdBodies().stream()
                .mapToDouble(Environment.PointMass::gm)
                .toArray();
        this.figures = environment.thirdBodies().stream()
                .map(mass -> mass.figure().map(CenterField::copy).orElse(null))
                .toArray(BodyField[]::new);
        this.shadowRadii = environment.thirdBodies().stream()
                .mapToDouble(mass -> mass.figure().isEmpty()
                        ? 0
                        : environment.system().bodies().get(mass.naif()).equatorialRadius())
                .toArray();
        this.field = environment.field().map(CenterField::copy);
        this.places = new double[3 * bodies.length];
    }

    @Override
    public void init(SpacecraftState start, AbsoluteDate target) {
        for (ShadowEdges shadow : shadows) {
            shadow.begin(start, target.isAfterOrEqualTo(start.getDate()));
        }
    }

    @Override
    public boolean dependsOnPositionOnly() {
        return !environment.relativity();
    }

    @Override
    public Vector3D acceleration(SpacecraftState s, double[] parameters) {
        Vector3D v = s.getVelocity();
        Vector3D r = s.getPosition();
        evaluate(Tdb.seconds(s.getDate()), Tdb.rest(s.getDate()), r.getX(), r.getY(), r.getZ(), v, s.getMass());
        return new Vector3D(sum[0], sum[1], sum[2]);
    }

    /** At a place (m from the centre, ICRF axes) where neither speed nor mass matters: no sunlight, no relativity. */
    void at(double tdb, double x, double y, double z, double[] acceleration) {
        evaluate(tdb, 0, x, y, z, Vector3D.ZERO, 1);
        System.arraycopy(sum, 0, acceleration, 0, 3);
    }

    /** The bodies are moved on by the rest of the seconds that {@code tdb} has no room for. */
    private void evaluate(double tdb, double rest, double x, double y, double z, Vector3D v, double mass) {
        sum[0] = 0;
        sum[1] = 0;
        sum[2] = 0;
        for (int i = 0; i < bodies.length; i++) {
            ephemeris.state(bodies[i], environment.center(), tdb, body);
            for (int k = 0; k < 3; k++) {
                body[k] += rest * body[3 + k];
            }
            System.arraycopy(body, 0, places, 3 * i, 3);
            addThirdBody(gms[i], x, y, z);
            BodyField figure = figures[i];
            if (figure != null) {
                figure.add(tdb, x - body[0], y - body[1], z - body[2], sum);
            }
        }
        field.ifPresent(f -> f.add(tdb, x, y, z, sum));
        sail.ifPresent(s -> addSunlight(tdb, x, y, z, s.area() * s.coefficient() / mass));
        if (environment.relativity()) {
            addSchwarzschild(x, y, z, v);
        }
    }

    private void addThirdBody(double gm, double x, double y, double z) {
        double sx = body[0];
        double sy = body[1];
        double sz = body[2];
        double dx = x - sx;
        double dy = y - sy;
        double dz = z - sz;
        double d2 = dx * dx + dy * dy + dz * dz;
        double q = (x * (x - 2 * sx) + y * (y - 2 * sy) + z * (z - 2 * sz)) / (sx * sx + sy * sy + sz * sz);
        double f = q * (3 + 3 * q + q * q) / (1 + (1 + q) * Math.sqrt(1 + q));
        double k = -gm / (d2 * Math.sqrt(d2));
        sum[0] += k * (x + f * sx);
        sum[1] += k * (y + f * sy);
        sum[2] += k * (z + f * sz);
    }

    private void addSunlight(double tdb, double x, double y, double z, double areaToMass) {
        if (environment.center() == Naif.SUN) {
            body[0] = 0;
            body[1] = 0;
            body[2] = 0;
        } else {
            ephemeris.state(Naif.SUN, environment.center(), tdb, body);
        }
        double dx = x - body[0];
        double dy = y - body[1];
        double dz = z - body[2];
        double d2 = dx * dx + dy * dy + dz * dz;
        double d = Math.sqrt(d2);
        double lit = environment.center() == Naif.SUN
                ? 1
                : shadows.length > 0
                        ? betweenEdges(x, y, z)
                        : Shadow.litFraction(x, y, z, body[0], body[1], body[2], environment.centerRadius())
                                * besideMoons(x, y, z);
        double k = lit * PRESSURE_AT_1_AU * areaToMass * ASTRONOMICAL_UNIT * ASTRONOMICAL_UNIT / (d2 * d);
        sum[0] += k * dx;
        sum[1] += k * dy;
        sum[2] += k * dz;
    }

    /** The same with the shadows as the last events left them. */
    private double betweenEdges(double x, double y, double z) {
        double lit = shadows[0].litFraction(x, y, z, body[0], body[1], body[2]);
        int next = 1;
        for (int i = 0; i < figures.length; i++) {
            if (figures[i] != null) {
                double mx = places[3 * i];
                double my = places[3 * i + 1];
                double mz = places[3 * i + 2];
                lit *= shadows[next++].litFraction(x - mx, y - my, z - mz, body[0] - mx, body[1] - my, body[2] - mz);
            }
        }
        return lit;
    }

    /**
     * What the moons leave of the Sun's disc, which stands in {@code body}. Multiplied with what the centre leaves: exact
     * unless both cover a part of it.
     */
    private double besideMoons(double x, double y, double z) {
        double lit = 1;
        for (int i = 0; i < figures.length; i++) {
            if (figures[i] != null) {
                double mx = places[3 * i];
                double my = places[3 * i + 1];
                double mz = places[3 * i + 2];
                lit *= Shadow.litFraction(
                        x - mx, y - my, z - mz, body[0] - mx, body[1] - my, body[2] - mz, shadowRadii[i]);
            }
        }
        return lit;
    }

    private void addSchwarzschild(double x, double y, double z, Vector3D v) {
        double r2 = x * x + y * y + z * z;
        double r = Math.sqrt(r2);
        double gm = environment.centerGm();
        double k = gm / (SPEED_OF_LIGHT * SPEED_OF_LIGHT * r2 * r);
        double radial = 4 * gm / r - v.getNormSq();
        double along = 4 * (x * v.getX() + y * v.getY() + z * v.getZ());
        sum[0] += k * (radial * x + along * v.getX());
        sum[1] += k * (radial * y + along * v.getY());
        sum[2] += k * (radial * z + along * v.getZ());
    }

    /**
     * For state-transition matrices: Orekit's own models, which {@link Environment#reference} lists, summed. Slower, and
     * the same forces.
     */
    @Override
    public <T extends CalculusFieldElement<T>> FieldVector3D<T> acceleration(
            FieldSpacecraftState<T> s, T[] parameters) {
        FieldVector3D<T> total = FieldVector3D.getZero(s.getDate().getField());
        for (ForceModel model : environment.reference(sail)) {
            total = total.add(
                    model.acceleration(s, model.getParameters(s.getDate().getField(), s.getDate())));
        }
        return total;
    }

    @Override
    public List<ParameterDriver> getParametersDrivers() {
        return List.of();
    }

    @Override
    public Stream<org.orekit.propagation.events.EventDetector> getEventDetectors() {
        return Arrays.stream(shadows).flatMap(shadow -> shadow.detectors().stream());
    }
}
