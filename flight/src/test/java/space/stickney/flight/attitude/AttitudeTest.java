package space.stickney.flight.attitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.RotationConvention;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.orekit.bodies.CelestialBodyFactory;
import org.orekit.data.DataSource;
import org.orekit.files.ccsds.ndm.ParserBuilder;
import org.orekit.files.ccsds.ndm.adm.aem.Aem;
import org.orekit.files.ccsds.ndm.adm.aem.AemSegment;
import org.orekit.frames.FramesFactory;
import org.orekit.utils.TimeStampedAngularCoordinates;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.geometry.Observer;
import space.stickney.flight.orekit.SolarSystem;
import space.stickney.flight.time.Scales;
import space.stickney.flight.time.Tdb;

/** Laws and slews against closed forms; the message read back by Orekit 13.1. */
class AttitudeTest {
    private static final double DEG = FastMath.PI / 180;
    private static final double START = 9e8;
    private static final SlewLimits LIMITS = new SlewLimits(0.2 * DEG, 0.005 * DEG);

    /** A circle of 7.65 h and 30 km about every body, in a plane tilted by 20 degrees. */
    private static final Observer CIRCLE = (center, tdb, state) -> {
        double w = 2 * FastMath.PI / 27_540;
        double a = w * (tdb - START);
        double c = FastMath.cos(a);
        double s = FastMath.sin(a);
        double ci = FastMath.cos(20 * DEG);
        double si = FastMath.sin(20 * DEG);
        double[] r = {30e3 * c, 30e3 * s * ci, 30e3 * s * si, -30e3 * w * s, 30e3 * w * c * ci, 30e3 * w * c * si};
        System.arraycopy(r, 0, state, 0, 6);
    };

    @Test
    void firstAxisExactSecondNearest() {
        Vector3D first = new Vector3D(1, 2, 3).normalize();
        Vector3D second = new Vector3D(-1, 0.5, 2).normalize();
        TwoVectors law =
                new TwoVectors(Vector3D.PLUS_K, Pointings.inertial(first), Vector3D.PLUS_J, Pointings.inertial(second));
        Rotation r = law.at(0);
        assertThat(r.applyTo(first).distance(Vector3D.PLUS_K)).isLessThan(1e-14);
        // nearest: in the half-plane of y, so that no x is left, and the miss is what the angle between the two lacks
        // to 90 degrees
        assertThat(r.applyTo(second).getX()).isCloseTo(0, within(1e-14));
        assertThat(r.applyTo(second).getY()).isPositive();
        assertThat(law.miss(0)).isCloseTo(Math.abs(FastMath.PI / 2 - Vector3D.angle(first, second)), within(1e-14));
        for (double turn = -0.3; turn < 0.3; turn += 0.05) {
            Vector3D other =
                    new Rotation(Vector3D.PLUS_K, turn, RotationConvention.VECTOR_OPERATOR).applyTo(r.applyTo(second));
            assertThat(Vector3D.angle(other, Vector3D.PLUS_J)).isGreaterThanOrEqualTo(law.miss(0) - 1e-12);
        }
    }

    @Test
    void parallelDirectionsHaveNoAttitude() {
        Pointing up = Pointings.inertial(Vector3D.PLUS_K);
        Pointing down = Pointings.inertial(new Vector3D(1e-8, 0, -1));
        assertThatThrownBy(() -> new TwoVectors(Vector3D.PLUS_I, up, Vector3D.PLUS_J, down).at(0))
                .isInstanceOf(NoSolution.class)
                .hasMessageContaining("parallel");
        assertThatThrownBy(() -> new TwoVectors(Vector3D.PLUS_I, up, Vector3D.MINUS_I, up))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rulesPointWhereTheySay() {
        double[] state = new double[6];
        for (double t = START; t < START + 27_000; t += 1234) {
            CIRCLE.state(Naif.PHOBOS, t, state);
            Vector3D down = new Vector3D(-state[0], -state[1], -state[2]).normalize();
            Rotation nadir = PointingRule.parse("nadir Phobos").law(CIRCLE).at(t);
            assertThat(nadir.applyTo(down).distance(Vector3D.PLUS_K)).isLessThan(1e-13);
            Vector3D pole = Pointings.pole(Bodies.standard().get(Naif.PHOBOS).needRotation())
                    .at(t);
            assertThat(nadir.applyTo(pole).getX()).isCloseTo(0, within(1e-13));
            assertThat(nadir.applyTo(pole).getY()).isPositive();
            Rotation sun = PointingRule.SUN.law(CIRCLE).at(t);
            assertThat(sun.applyTo(down).distance(Vector3D.PLUS_I)).isLessThan(1e-13);
            Rotation sky =
                    PointingRule.parse("inertial 83.6 deg,22 deg").law(CIRCLE).at(t);
            assertThat(sky.applyTo(new Vector3D(83.6 * DEG, 22 * DEG)).distance(Vector3D.PLUS_K))
                    .isLessThan(1e-13);
            // a point of the surface is off the nadir by at most asin(14/30)
            Rotation track =
                    PointingRule.parse("track Phobos 25 deg,33 deg").law(CIRCLE).at(t);
            double off = Vector3D.angle(track.applyTo(down), Vector3D.PLUS_K);
            assertThat(off).isBetween(0.0, FastMath.asin(14 / 30.0));
        }
        for (String text : new String[] {
            "",
            "nadir",
            "nadir Vulcan",
            "sun now",
            "track Phobos",
            "inertial 1 deg",
            "inertial 1 km,2 deg",
            "track Phobos 0 deg,91 deg",
            "zenith Phobos"
        }) {
            assertThatThrownBy(() -> PointingRule.parse(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(PointingRule.parse(
                        PointingRule.parse("track phobos 25 deg,-33 deg").text()))
                .isEqualTo(PointingRule.parse("track Phobos 25 deg, -33 deg"));
    }

    /** Bang-coast-bang: 8 s of acceleration over half an angle of 0.16 deg; 40 s ramps and a coast over 90 deg. */
    @Test
    void slewTimes() {
        assertThat(LIMITS.time(0.32 * DEG)).isCloseTo(16, within(1e-12));
        assertThat(LIMITS.time(90 * DEG)).isCloseTo(90 / 0.2 + 0.2 / 0.005, within(1e-9));
        assertThat(LIMITS.time(8 * DEG)).isCloseTo(80, within(1e-9));
        for (double angle : new double[] {1e-4, 0.1, 8 * DEG, 3}) {
            double whole = LIMITS.time(angle);
            double h = whole / 4000;
            double before = 0;
            double rate = 0;
            for (int i = 1; i <= 4000; i++) {
                double now = LIMITS.turned(angle, i * h);
                double next = (now - before) / h;
                assertThat(next).isBetween(-1e-12, LIMITS.rate() * (1 + 1e-9));
                assertThat(Math.abs(next - rate) / h).isLessThan(LIMITS.acceleration() * 1.01);
                rate = next;
                before = now;
            }
            assertThat(before).isCloseTo(angle, within(1e-12));
            assertThat(rate).isLessThan(LIMITS.acceleration() * h);
        }
    }

    @Test
    void slewsJoinTheLaws() {
        AttitudeLaw sun = PointingRule.parse("inertial 10 deg,20 deg").law(CIRCLE);
        AttitudeLaw nadir = PointingRule.parse("nadir Phobos").law(CIRCLE);
        double change = START + 5000;
        for (Slew.When when : Slew.When.values()) {
            Slew slew = Slew.between(sun, nadir, change, when, LIMITS);
            assertThat(when == Slew.When.LATE ? slew.start() : slew.end()).isCloseTo(change, within(1e-3));
            assertThat(slew.end() - slew.start()).isCloseTo(LIMITS.time(slew.angle()), within(1e-3));
            AttitudePlan plan = AttitudePlan.of(
                    List.of(
                            new AttitudePlan.Wanted("a", START, change, sun, when),
                            new AttitudePlan.Wanted("b", change, START + 20_000, nadir, when)),
                    LIMITS);
            assertThat(plan.pieces()).hasSize(3);
            Rotation before = plan.at(START);
            for (double t = START + 1; t < START + 20_000; t++) {
                Rotation now = plan.at(t);
                // the law itself turns by up to 0.02 deg/s
                assertThat(Rotation.distance(before, now)).isLessThan((0.2 + 1e-4) * DEG);
                before = now;
            }
        }
        assertThatThrownBy(() -> AttitudePlan.of(
                        List.of(
                                new AttitudePlan.Wanted("a", START, change, sun, Slew.When.LATE),
                                new AttitudePlan.Wanted("b", change, change + 60, nadir, Slew.When.LATE)),
                        LIMITS))
                .isInstanceOf(NoSolution.class)
                .hasMessageContaining("longer than there is time");
    }

    /**
     * Read back by Orekit: frames, direction, order of the scalar, and the attitude between the samples, which Orekit interpolates in its own
     * way (modified Rodrigues vectors).
     */
    @Test
    void orekitReadsTheMessage() {
        Scales.standard(); // leap seconds for the date in the header
        SolarSystem system = new SolarSystem(EmbeddedEphemeris.get());
        // the origin of ICRF, of which only the axes matter here
        CelestialBodyFactory.addCelestialBodyLoader(
                CelestialBodyFactory.SOLAR_SYSTEM_BARYCENTER, unused -> system.body(Naif.SUN));
        AttitudeLaw nadir = PointingRule.parse("nadir Phobos").law(CIRCLE);
        AttitudeLaw sky = PointingRule.parse("inertial 10 deg,20 deg").law(CIRCLE);
        AttitudePlan plan = AttitudePlan.of(
                List.of(
                        new AttitudePlan.Wanted("sky", START, START + 4000, sky, Slew.When.LATE),
                        new AttitudePlan.Wanted("nadir", START + 4000, START + 90_000, nadir, Slew.When.LATE)),
                LIMITS);
        double tolerance = 0.01 * DEG;
        AttitudeMessage message = new AttitudeMessage(
                new AttitudeMessage.Header("TEST", -999, "2026-11-01T00:00:00.000", List.of("A test.")),
                plan.pieces().stream()
                        .map(p -> new AttitudeMessage.Stretch(p.name(), p.start(), p.end(), p.law()))
                        .toList(),
                tolerance,
                100_000);
        assertThat(message.error()).isLessThan(tolerance);
        assertThat(message.fastest()).isBetween(0.19 * DEG, 0.2001 * DEG);
        byte[] text = message.text().getBytes(StandardCharsets.UTF_8);
        Aem aem = new ParserBuilder()
                .buildAemParser()
                .parseMessage(new DataSource("attitude.aem", () -> new ByteArrayInputStream(text)));
        assertThat(aem.getSegments()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            AemSegment segment = aem.getSegments().get(i);
            AttitudePlan.Piece piece = plan.pieces().get(i);
            assertThat(Tdb.seconds(segment.getStart())).isCloseTo(piece.start(), within(1.2e-6));
            assertThat(Tdb.seconds(segment.getStop())).isCloseTo(piece.end(), within(1.2e-6));
            for (TimeStampedAngularCoordinates c : segment.getAngularCoordinates()) {
                Rotation ours = plan.pieces().get(i).law().at(Tdb.seconds(c.getDate()));
                assertThat(Rotation.distance(c.getRotation(), ours)).isLessThan(1e-6);
            }
            for (int k = 1; k < 50; k++) {
                double t = piece.start() + k / 50.0 * (piece.end() - piece.start());
                Rotation there = segment.getAttitudeProvider()
                        .getAttitude((d, f) -> null, Tdb.date(t), FramesFactory.getICRF())
                        .getRotation();
                assertThat(Rotation.distance(there, piece.law().at(t)))
                        .as("%s %f", piece.name(), t)
                        .isLessThan(2 * tolerance);
            }
        }
    }

    /** Too few samples allowed: the tolerance is widened, and the file says what came of it. */
    @Test
    void sizeIsLimited() {
        AttitudeLaw nadir = PointingRule.parse("nadir Phobos").law(CIRCLE);
        AttitudeMessage.Header header = new AttitudeMessage.Header("TEST", -999, "2026-11-01T00:00:00.000", List.of());
        List<AttitudeMessage.Stretch> stretch =
                List.of(new AttitudeMessage.Stretch("nadir", START, START + 10 * 86_400, nadir));
        AttitudeMessage fine = new AttitudeMessage(header, stretch, 1e-6, 100_000);
        AttitudeMessage coarse = new AttitudeMessage(header, stretch, 1e-6, 600);
        assertThat(fine.error()).isLessThan(1e-6);
        assertThat(coarse.size()).isLessThanOrEqualTo(600);
        assertThat(coarse.error()).isGreaterThan(1e-6);
        assertThat(coarse.text()).contains("Largest error of interpolation found");
    }
}
