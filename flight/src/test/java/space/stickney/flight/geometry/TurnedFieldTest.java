package space.stickney.flight.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;

/**
 * Coverage by fields of view against areas of a sphere seen from afar, where an image is a parallel projection: what lies within a of the
 * axis is a cap, what lies within a of a plane through the axis is half a zone (Archimedes).
 */
class TurnedFieldTest {
    private static final double R = TestShapes.RADIUS;
    private static final double FAR = 1e6 * R;
    private static final double AU = 1.495978707e11;
    private static final HorizonMap SPHERE = HorizonMap.of(TestShapes.sphere(6));
    private static final CoverageSettings ANY = CoverageSettings.of(1e-9).lit(0).within(Illumination.ANY);

    /** Full opening that reaches as far as a share of the radius on either side. */
    private static double opening(double a) {
        return 2 * FastMath.atan(a * R / FAR);
    }

    /** Seen from the +z axis, looking down, turned about the boresight. */
    private static Coverage seen(FieldOfView field, double turn) {
        BodyFixedPath path = new BodyFixedPath(
                new double[] {0}, 60, new double[] {0, 0, FAR}, new double[] {AU, 0, 0}, new double[0], 0);
        double c = FastMath.cos(turn);
        double s = FastMath.sin(turn);
        double[] down = {c, s, 0, s, -c, 0, 0, 0, -1};
        return Coverage.of(SPHERE, path, ANY, new TurnedField(field, down));
    }

    /** A cap of the sphere: (1 - sqrt(1 - a^2))/2; 81,920 facets judged at their centres. */
    @Test
    void circle() {
        for (double a : new double[] {0.2, 0.5, 0.9}) {
            double cap = 0.5 * (1 - FastMath.sqrt(1 - a * a));
            assertThat(seen(FieldOfView.circular(opening(a)), 0.3).fraction())
                    .isCloseTo(cap, within(0.01 * cap + 1e-4));
        }
    }

    /**
     * The square about the same circle: the area of the sphere over |x|, |y| up to a is the integral of 2 asin(a/sqrt(1 - x^2)) from -a to
     * a. For small a it is 4/pi times that of the circle.
     */
    @Test
    void squareOfTheSameExtent() {
        for (double a : new double[] {0.2, 0.5, 0.7}) {
            double sum = 0;
            int n = 2000;
            for (int i = 0; i < n; i++) {
                double x = a * (2 * (i + 0.5) / n - 1);
                sum += 2 * FastMath.asin(a / FastMath.sqrt(1 - x * x)) * 2 * a / n;
            }
            double share = sum / (4 * FastMath.PI);
            double square =
                    seen(FieldOfView.rectangular(opening(a), opening(a)), 0).fraction();
            assertThat(square).isCloseTo(share, within(0.01 * share + 1e-4));
            double circle = seen(FieldOfView.circular(opening(a)), 0).fraction();
            if (a == 0.2) {
                assertThat(square / circle).isCloseTo(4 / FastMath.PI, within(0.03));
            }
        }
    }

    /** A slit as long as the disc: half of the zone between two planes, a/2 of the sphere, whichever way it lies. */
    @Test
    void slit() {
        double a = 0.1;
        for (double turn : new double[] {0, 0.5, 0.5 * FastMath.PI}) {
            assertThat(seen(FieldOfView.slit(opening(1.01), opening(a)), turn).fraction())
                    .isCloseTo(0.5 * a, within(0.02 * a));
        }
    }

    /** Turned by 90 degrees a rectangle is the one with its sides exchanged, facet by facet; a polygon of its corners is the same. */
    @Test
    void rectangleTurnedByNinetyDegrees() {
        double w = opening(0.83);
        double h = opening(0.31);
        int[] wide = seen(FieldOfView.rectangular(w, h), 0).looks();
        int[] turned = seen(FieldOfView.rectangular(w, h), 0.5 * FastMath.PI).looks();
        assertThat(seen(FieldOfView.rectangular(h, w), 0.5 * FastMath.PI).looks())
                .isEqualTo(wide);
        assertThat(seen(FieldOfView.rectangular(h, w), 0).looks()).isEqualTo(turned);
        assertThat(wide).isNotEqualTo(turned);
        double[] corners = {-w / 2, -h / 2, w / 2, -h / 2, w / 2, h / 2, -w / 2, h / 2};
        assertThat(seen(PolygonField.of(corners), 0).looks()).isEqualTo(wide);
    }

    static Stream<FieldOfView> fields() {
        return Stream.of(
                FieldOfView.parse("circular 30 deg"),
                FieldOfView.parse("circular 250 deg"),
                FieldOfView.parse("circular 360 deg"),
                FieldOfView.parse("rectangular 66 deg x 53 deg"),
                FieldOfView.parse("slit 80 deg x 5 deg"),
                FieldOfView.parse("polygon -20 deg,-10 deg; 30 deg,0 deg; 0 deg,40 deg; 0 deg,5 deg"));
    }

    /** The same as asking the field of view for the direction in the spacecraft's axes, turned by way of ICRF. */
    @ParameterizedTest
    @MethodSource("fields")
    void followsTheAttitude(FieldOfView field) {
        Body phobos = Bodies.standard().get(Naif.PHOBOS);
        IauRotation rotation = phobos.needRotation();
        RandomGenerator random = new RandomStreams(5).stream("turned-field", 0);
        double[] tdb = BodyFixedPath.instants(9e8, 9e8 + 6000, 60);
        int n = tdb.length;
        double[] there = new double[3 * n];
        java.util.Arrays.fill(there, 20e3);
        BodyFixedPath path = new BodyFixedPath(tdb, 60, there, there, new double[0], 0);
        Vector3D axis = new Vector3D(1, -2, 0.5);
        TurnedField turned = TurnedField.of(field, path, rotation, t -> attitude(axis, t));
        int inside = 0;
        for (int k = 0; k < 20_000; k++) {
            int i = random.nextInt(n);
            Vector3D d = new Vector3D(random.nextGaussian(), random.nextGaussian(), random.nextGaussian())
                    .scalarMultiply(1e4);
            Vector3D icrf = Turns.of(rotation, tdb[i], new double[9]).applyInverseTo(d);
            boolean sees = field.contains(attitude(axis, tdb[i]).applyTo(icrf).toArray());
            assertThat(turned.sees(i, d.getX(), d.getY(), d.getZ())).isEqualTo(sees);
            inside += sees ? 1 : 0;
        }
        assertThat(inside / 20_000.0).isCloseTo(field.solidAngle() / (4 * FastMath.PI), within(0.012));
    }

    private static Rotation attitude(Vector3D axis, double t) {
        return new Rotation(axis, 1e-3 * (t - 9e8), RotationConvention.VECTOR_OPERATOR);
    }
}
