package space.stickney.flight.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.orekit.frames.FramesFactory;
import org.orekit.orbits.KeplerianOrbit;
import org.orekit.orbits.PositionAngleType;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.ReferenceData;

/** Two-body orbits of small bodies against JPL Horizons, against Orekit's conics and against their own derivatives. */
class SmallBodyEphemerisTest {
    private static final double AU = 149597870700.0;
    private static final double YEAR = 365.25 * 86400.0;
    private static final double GM = Bodies.standard().get(Naif.SUN).gm();
    private static final double J2000 = 2451545.0;

    /** A planet at rest beside the Sun: enough of an ephemeris for the layer above it. */
    private static final Ephemeris OTHERS = new Ephemeris() {
        @Override
        public void state(int target, int center, double tdb, double[] state) {
            double[] x = {0.0, 1e11, 0.0, 0.0, 3e4, 0.0};
            double sign = target == Naif.SUN ? -1.0 : 1.0;
            for (int k = 0; k < 6; k++) {
                state[k] = target == center ? 0.0 : sign * x[k];
            }
        }

        @Override
        public String source(int target, int center, double tdb) {
            return "test";
        }
    };

    private static KeplerianElements orbit(int naif) {
        return SmallBody.builtIn(naif).orbit();
    }

    private static double tdb(double julianDate) {
        return (julianDate - J2000) * 86400.0;
    }

    private static Vector3D position(KeplerianElements orbit, double tdb) {
        double[] s = new double[6];
        orbit.state(tdb, s);
        return new Vector3D(s[0], s[1], s[2]);
    }

    /** Heliocentric state of JPL Horizons as kept by Principia: km and km/s there, ICRF axes. */
    private static PVCoordinates horizons(String file, String body) throws IOException {
        String text = Files.readString(ReferenceData.path("ephemeris/" + file));
        double[] b = sixNumbers(text, body);
        double[] sun = sixNumbers(text, "Sun");
        Vector3D p = new Vector3D(b[0] - sun[0], b[1] - sun[1], b[2] - sun[2]);
        Vector3D v = new Vector3D(b[3] - sun[3], b[4] - sun[4], b[5] - sun[5]);
        return new PVCoordinates(p.scalarMultiply(1e3), v.scalarMultiply(1e3));
    }

    private static double[] sixNumbers(String text, String body) {
        Matcher m = Pattern.compile("\"([-+0-9.eE]+) km").matcher(text);
        int from = text.indexOf("\"" + body + "\"");
        double[] v = new double[6];
        for (int k = 0; k < 6; k++) {
            assertThat(m.find(from)).isTrue();
            v[k] = Double.parseDouble(m.group(1));
            from = m.end();
        }
        return v;
    }

    /**
     * At the epoch of its elements Vesta stands where Horizons has it (elements were made from this state: 100 m is their last
     * digit), Bennu likewise (state of 2024-01-01, ecliptic au). This checks obliquity, angles and Kepler's equation.
     */
    @Test
    void atTheEpochTheStateIsThatOfHorizons() throws IOException {
        double[] s = new double[6];
        orbit(Naif.VESTA).state(tdb(2455200.5), s);
        PVCoordinates vesta = horizons("principia-sol-state-jd2455200_500000000.proto.txt", "Vesta");
        assertThat(Vector3D.distance(new Vector3D(s[0], s[1], s[2]), vesta.getPosition()))
                .isLessThan(100.0);
        assertThat(Vector3D.distance(new Vector3D(s[3], s[4], s[5]), vesta.getVelocity()))
                .isLessThan(1e-4);
        orbit(Naif.BENNU).state(tdb(2460310.5), s);
        double obliquity = FastMath.toRadians(84381.448 / 3600.0);
        double ecliptic = (FastMath.cos(obliquity) * s[2] - FastMath.sin(obliquity) * s[1]) / AU;
        assertThat(s[0] / AU).isCloseTo(-0.8949052809876745, within(1e-12));
        assertThat(ecliptic).isCloseTo(0.05982667219505702, within(1e-12));
        assertThat(s[3] / AU * 86400.0).isCloseTo(-0.01167459005576071, within(1e-14));
    }

    /**
     * What two-body motion is worth. Ceres from the elements of 2020-01-01 against Horizons at 2010-01-04 and J2000; Vesta from 2010 at
     * J2000; Ryugu from JPL's elements of 2020-05-31 (solution 206) against JPL's of 2011-12-12 (solution 120); Bennu
     * from 2024-01-01 against JPL's elements of 2019-04-27. The bounds
     * are the measured errors, rounded up; docs/bodies.md quotes them.
     */
    @Test
    void theErrorOfTwoBodyMotionIsAsDocumented() throws IOException {
        Vector3D ceres2010 = horizons("principia-sol-state-jd2455200_500000000.proto.txt", "Ceres")
                .getPosition();
        Vector3D ceres2000 = horizons("principia-sol-state-jd2451545_000000000.proto.txt", "Ceres")
                .getPosition();
        Vector3D vesta2000 = horizons("principia-sol-state-jd2451545_000000000.proto.txt", "Vesta")
                .getPosition();
        KeplerianElements ryugu2011 = KeplerianElements.osculating(
                tdb(2455907.5),
                1.189600821984975 * AU,
                0.1902257533711703,
                FastMath.toRadians(5.883742390778817),
                FastMath.toRadians(251.6197109778495),
                FastMath.toRadians(211.4258497031505),
                FastMath.toRadians(3.98324473954508),
                GM,
                "JPL 120");
        double ceres10 = Vector3D.distance(position(orbit(Naif.CERES), tdb(2455200.5)), ceres2010);
        double ceres20 = Vector3D.distance(position(orbit(Naif.CERES), 0.0), ceres2000);
        double vesta10 = Vector3D.distance(position(orbit(Naif.VESTA), 0.0), vesta2000);
        double ryugu8 =
                Vector3D.distance(position(orbit(Naif.RYUGU), tdb(2455907.5)), position(ryugu2011, tdb(2455907.5)));
        KeplerianElements bennu2019 = KeplerianElements.osculating(
                tdb(2458600.5),
                1.1258996 * AU,
                0.2037196,
                FastMath.toRadians(6.03428),
                FastMath.toRadians(2.01687),
                FastMath.toRadians(66.30371),
                FastMath.toRadians(87.64100),
                GM,
                "JPL, epoch 2019-04-27");
        double bennu5 =
                Vector3D.distance(position(orbit(Naif.BENNU), tdb(2458600.5)), position(bennu2019, tdb(2458600.5)));
        assertThat(ceres10).isBetween(1.4e9, 1.6e9);
        assertThat(ceres20).isBetween(1.2e10, 1.3e10);
        assertThat(vesta10).isBetween(1.2e9, 1.3e9);
        assertThat(ryugu8).isBetween(1.3e9, 1.4e9);
        assertThat(bennu5).isBetween(1.4e8, 1.5e8);
    }

    /** Orekit's conics, ellipse and hyperbola, in its own ecliptic-free frame: same perifocal geometry, turned by our obliquity. */
    @Test
    void equalsOrekitsConics() {
        double obliquity = FastMath.toRadians(84381.448 / 3600.0);
        for (double[] el : new double[][] {
            {1.2 * AU, 0.19, 0.1, 4.4, 3.7, 1.0},
            {-2.0 * AU, 3.3, 2.1, 0.4, 4.2, -2.0},
            {40 * AU, 0.97, 3.0, 1, 2, 0.01}
        }) {
            KeplerianElements ours =
                    KeplerianElements.osculating(0.0, el[0], el[1], el[2], el[3], el[4], el[5], GM, "test");
            KeplerianOrbit orekit = new KeplerianOrbit(
                    el[0],
                    el[1],
                    el[2],
                    el[4],
                    el[3],
                    el[5],
                    PositionAngleType.MEAN,
                    FramesFactory.getGCRF(),
                    AbsoluteDate.J2000_EPOCH,
                    GM);
            for (double dt : new double[] {-3e7, 0.0, 1e6, 2.5e8}) {
                double[] s = new double[6];
                ours.state(dt, s);
                PVCoordinates pv = orekit.shiftedBy(dt).getPVCoordinates();
                Vector3D p = equatorial(pv.getPosition(), obliquity);
                Vector3D v = equatorial(pv.getVelocity(), obliquity);
                assertThat(Vector3D.distance(p, new Vector3D(s[0], s[1], s[2]))).isLessThan(1e-11 * p.getNorm());
                assertThat(Vector3D.distance(v, new Vector3D(s[3], s[4], s[5]))).isLessThan(1e-11 * v.getNorm());
            }
        }
    }

    private static Vector3D equatorial(Vector3D e, double obliquity) {
        double c = FastMath.cos(obliquity);
        double s = FastMath.sin(obliquity);
        return new Vector3D(e.getX(), c * e.getY() - s * e.getZ(), s * e.getY() + c * e.getZ());
    }

    /** With secular rates too the velocity is the derivative of the position (five-point difference over 1000 s). */
    @Test
    void velocityIsTheDerivativeOfPositionWithRates() {
        KeplerianElements o = orbit(Naif.RYUGU).withRates(1.54e-7, -2e-10, 3e-10);
        double t = 7.7e8;
        double h = 1000.0;
        double[] s = new double[6];
        o.state(t, s);
        Vector3D d = new Vector3D(
                1 / (12 * h),
                position(o, t - 2 * h),
                -8 / (12 * h),
                position(o, t - h),
                8 / (12 * h),
                position(o, t + h),
                -1 / (12 * h),
                position(o, t + 2 * h));
        assertThat(Vector3D.distance(d, new Vector3D(s[3], s[4], s[5]))).isLessThan(1e-6);
    }

    @Test
    void theLayerKnowsItsOwnAndPassesOnTheOthers() {
        SmallBodyEphemeris layer = new SmallBodyEphemeris(OTHERS, SmallBody.builtIn());
        double t = 0.3 * YEAR;
        double[] s = new double[6];
        Vector3D ryugu = position(orbit(Naif.RYUGU), t);
        Vector3D bennu = position(orbit(Naif.BENNU), t);
        Vector3D planet = new Vector3D(0.0, 1e11, 0.0);
        layer.state(Naif.RYUGU, Naif.SUN, t, s);
        assertThat(new Vector3D(s[0], s[1], s[2])).isEqualTo(ryugu);
        layer.state(Naif.SUN, Naif.RYUGU, t, s);
        assertThat(new Vector3D(s[0], s[1], s[2])).isEqualTo(ryugu.negate());
        layer.state(Naif.RYUGU, Naif.EARTH, t, s);
        assertThat(new Vector3D(s[0], s[1], s[2])).isEqualTo(ryugu.subtract(planet));
        layer.state(Naif.EARTH, Naif.RYUGU, t, s);
        assertThat(new Vector3D(s[0], s[1], s[2])).isEqualTo(planet.subtract(ryugu));
        layer.state(Naif.RYUGU, Naif.BENNU, t, s);
        assertThat(new Vector3D(s[0], s[1], s[2])).isEqualTo(ryugu.subtract(bennu));
        layer.state(Naif.RYUGU, Naif.RYUGU, t, s);
        assertThat(s).containsOnly(0.0);
        layer.state(Naif.EARTH, Naif.SUN, t, s);
        assertThat(s[1]).isEqualTo(1e11);
        assertThat(layer.source(Naif.RYUGU, Naif.EARTH, t)).contains("JPL 206").contains("test");
    }

    @Test
    void anUnknownSmallBodyIsRefused() {
        assertThatThrownBy(() -> SmallBody.builtIn(2000433))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Ryugu");
    }

    @Test
    void impossibleElementsAreRefused() {
        for (double[] el : new double[][] {
            {AU, 1.0, 0.1},
            {AU, 1.5, 0.1},
            {-AU, 0.5, 0.1},
            {AU, -0.1, 0.1},
            {AU, 0.1, -0.1},
            {AU, Double.NaN, 0.1},
            {0.0, 0.1, 0.1},
            {Double.POSITIVE_INFINITY, 0.1, 0.1},
            {AU, 0.1, 4.0}
        }) {
            assertThatThrownBy(() -> KeplerianElements.osculating(0.0, el[0], el[1], el[2], 0.0, 0.0, 0.0, GM, "comet"))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("comet");
        }
    }

    /** Spin and shape: Ryugu's period 7.63262 h and retrograde pole, obliquity 171.64 deg to its orbit (Watanabe et al. 2019). */
    @Test
    void ryuguSpinsBackwards() {
        Body ryugu = Bodies.standard().find("162173 Ryugu");
        double[] omega = new double[3];
        ryugu.needRotation().angularVelocity(6e8, omega);
        Vector3D spin = new Vector3D(omega);
        assertThat(2.0 * FastMath.PI / spin.getNorm() / 3600.0).isCloseTo(7.63262, within(1e-5));
        double[] s = new double[6];
        orbit(Naif.RYUGU).state(6e8, s);
        Vector3D normal = Vector3D.crossProduct(new Vector3D(s[0], s[1], s[2]), new Vector3D(s[3], s[4], s[5]));
        assertThat(FastMath.toDegrees(Vector3D.angle(spin, normal))).isCloseTo(171.64, within(0.05));
        assertThat(ryugu.gm() / (6.6743e-11 * 0.377e9)).isCloseTo(1190.0, within(20.0));
    }

    /** Bennu: 4.296 h and an obliquity of 177.6 deg (Lauretta et al. 2019). */
    @Test
    void bennuSpinsBackwards() {
        double[] omega = new double[3];
        Bodies.standard().get(Naif.BENNU).needRotation().angularVelocity(6e8, omega);
        Vector3D spin = new Vector3D(omega);
        assertThat(2.0 * FastMath.PI / spin.getNorm() / 3600.0).isCloseTo(4.296, within(5e-4));
        double[] s = new double[6];
        orbit(Naif.BENNU).state(6e8, s);
        Vector3D normal = Vector3D.crossProduct(new Vector3D(s[0], s[1], s[2]), new Vector3D(s[3], s[4], s[5]));
        assertThat(FastMath.toDegrees(Vector3D.angle(spin, normal))).isCloseTo(177.6, within(0.1));
    }

    @Test
    void aBodyOfOnesOwnIsDefinedByItsNumbers() {
        SmallBody own = SmallBody.define(
                2099942,
                "Apophis",
                2.0,
                new double[] {225.0, 170.0, 150.0},
                IauRotation.fixedAxis(1.0, -0.5, 0.1, 5.7e-5, 0.0, "assumed"),
                orbit(Naif.BENNU),
                "assumed");
        Bodies with = Bodies.standard().with(own.body());
        assertThat(with.find("apophis").gm()).isEqualTo(2.0);
        assertThat(with.find("apophis").radiusB()).isEqualTo(170.0);
        double[] s = new double[6];
        new SmallBodyEphemeris(OTHERS, List.of(own)).state(2099942, Naif.SUN, 1e8, s);
        assertThat(new Vector3D(s[0], s[1], s[2])).isEqualTo(position(orbit(Naif.BENNU), 1e8));
    }
}
