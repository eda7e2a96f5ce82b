package space.stickney.flight.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScalesFactory;
import org.orekit.utils.PVCoordinates;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.orekit.SolarSystem;
import space.stickney.flight.time.Tdb;

/** Two-body motion, finite burns and impacts in closed form. The force models are compared in {@link AttractionTest}. */
class PropagationTest {
    private static final SolarSystem SYSTEM = new SolarSystem(EmbeddedEphemeris.get());
    private static final double START = 8.9e8;
    private static final Engine ENGINE = new Engine(2000, 316);

    private static Environment alone(int center) {
        return new Environment(SYSTEM, center, List.of(), Optional.empty(), false);
    }

    private static Propagation propagation(int center) {
        return new Propagation(alone(center), Optional.empty(), 1e-3);
    }

    private static FlightState start(int center, Vector3D r, Vector3D v) {
        return new FlightState(START, center, r, v, 1500);
    }

    private static Vector3D kepler(FlightState s, double tdb, double gm) {
        return new CartesianOrbit(
                        new PVCoordinates(s.position(), s.velocity()),
                        SYSTEM.inertialFrame(s.center()),
                        Tdb.date(s.tdb()),
                        gm)
                .shiftedBy(tdb - s.tdb())
                .getPosition();
    }

    /** Two days of a capture ellipse, forth and back. */
    @Test
    void twoBodyMotionIsKeplers() {
        double gm = alone(Naif.MARS).centerGm();
        FlightState s = start(Naif.MARS, new Vector3D(3.9e6, 1e5, 0), new Vector3D(-100, 4200, 1500));
        Propagation sharp = new Propagation(alone(Naif.MARS), Optional.empty(), 1e-5);
        FlightState end = sharp.to(s, START + 2 * 86400);
        assertThat(end.position().distance(kepler(s, end.tdb(), gm))).isLessThan(0.1);
        FlightState back = sharp.to(end, START);
        assertThat(back.position().distance(s.position())).isLessThan(0.1);
        assertThat(back.tdb()).isEqualTo(START);
    }

    /** The periapsis of an ellipse comes half a period after the apoapsis. */
    @Test
    void apsesAreFound() {
        double gm = alone(Naif.MARS).centerGm();
        double ra = 5e7;
        double rp = 5e6;
        double speed = FastMath.sqrt(2 * gm * (1 / ra - 1 / (ra + rp)));
        FlightState apoapsis = start(Naif.MARS, new Vector3D(0, 0, ra), new Vector3D(0, speed, 0));
        double half = FastMath.PI * FastMath.sqrt(FastMath.pow((ra + rp) / 2, 3) / gm);
        FlightState shortly = propagation(Naif.MARS).to(apoapsis, START + 100);
        Optional<FlightState> found = propagation(Naif.MARS)
                .untilIncreasing(shortly, START + 2 * half, s -> s.position().dotProduct(s.velocity()));
        assertThat(found.orElseThrow().tdb()).isCloseTo(START + half, within(1e-3));
        assertThat(found.orElseThrow().position().getNorm()).isCloseTo(rp, within(0.01));
        assertThat(propagation(Naif.MARS)
                        .untilIncreasing(
                                shortly, START + half / 2, s -> s.position().dotProduct(s.velocity())))
                .isEmpty();
    }

    /**
     * A burn far from everything that would bend it: the velocity gained over free flight is c ln(m0/m1), the way is
     * c (t + m1/q ln(m1/m0)). At 1 AU the Sun's gradient changes that by t^2 GM/r^3 = 1.4e-8 of it.
     */
    @Test
    void aFiniteBurnObeysTsiolkovsky() {
        FlightState s = start(Naif.SUN, new Vector3D(1.5e11, 0, 0), new Vector3D(0, 29.7e3, 100));
        double duration = 600;
        Vector3D direction = new Vector3D(1, 2, -2).normalize();
        Burn burn = Burn.fixed(ENGINE, direction.scalarMultiply(7));
        FlightState end = propagation(Naif.SUN).burn(s, burn, duration, Optional.empty());
        FlightState free = propagation(Naif.SUN).to(s, START + duration);
        double after = 1500 - ENGINE.flow() * duration;
        assertThat(end.mass()).isCloseTo(after, within(1e-6));
        double gained = ENGINE.exhaustSpeed() * FastMath.log(1500 / after);
        Vector3D dv = end.velocity().subtract(free.velocity());
        assertThat(dv.distance(direction.scalarMultiply(gained))).isLessThan(1e-4);
        double way = ENGINE.exhaustSpeed() * (duration + after / ENGINE.flow() * FastMath.log(after / 1500));
        Vector3D dr = end.position().subtract(free.position());
        assertThat(dr.distance(direction.scalarMultiply(way))).isLessThan(0.02);
        assertThat(end.tdb()).isEqualTo(START + duration);
    }

    /** Braking stays in the orbit plane, and takes from the speed what Tsiolkovsky gives plus the work of gravity. */
    @Test
    void brakingActsAgainstTheVelocity() {
        FlightState s = start(Naif.SUN, new Vector3D(1.5e11, 0, 0), new Vector3D(0, 29.7e3, 100));
        FlightState end = propagation(Naif.SUN).burn(s, Burn.braking(ENGINE), 600, Optional.empty());
        FlightState free = propagation(Naif.SUN).to(s, START + 600);
        double gained = ENGINE.deltaV(1500, end.mass());
        // the velocity turns by 1e-4 rad during the burn
        Vector3D expected = free.velocity().normalize().scalarMultiply(-gained);
        assertThat(end.velocity().subtract(free.velocity()).distance(expected)).isLessThan(2e-4 * gained);
        Vector3D before = s.position().crossProduct(s.velocity());
        Vector3D after = end.position().crossProduct(end.velocity());
        assertThat(Vector3D.angle(before, after)).isLessThan(1e-9);
        FlightState faster = propagation(Naif.SUN).burn(s, Burn.accelerating(ENGINE), 600, Optional.empty());
        assertThat(faster.velocity().getNorm() - free.velocity().getNorm()).isCloseTo(gained, within(1e-2 * gained));
    }

    /** A short burn still gets a full interpolation window. */
    @Test
    void burnsAreSampled() {
        FlightState s = start(Naif.SUN, new Vector3D(1.5e11, 0, 0), new Vector3D(0, 29.7e3, 100));
        Samples samples = new Samples(Naif.SUN);
        FlightState end = propagation(Naif.SUN).burn(s, Burn.braking(ENGINE), 30, Optional.of(samples));
        assertThat(samples.size()).isGreaterThanOrEqualTo(Samples.WINDOW);
        assertThat(samples.firstTdb()).isEqualTo(START);
        assertThat(samples.lastTdb()).isEqualTo(START + 30);
        assertThat(samples.component(samples.size() - 1, 4))
                .isEqualTo(end.velocity().getY());
    }

    /**
     * From the apoapsis of the capture ellipse the speed is small and says nothing of the fall to come; the slower, the
     * surer the impact. Its epoch by Kepler's equation: r = a (1 - e cos E).
     */
    @ParameterizedTest
    @ValueSource(doubles = {1, 30, 100})
    void impactsAreSeenFromAfar(double speed) {
        Environment mars = alone(Naif.MARS);
        double gm = mars.centerGm();
        double ra = 135848e3;
        double a = 1 / (2 / ra - speed * speed / gm);
        double e = ra / a - 1;
        double anomaly = FastMath.acos((1 - mars.centerRadius() / a) / e);
        double fall = (FastMath.PI - (anomaly - e * FastMath.sin(anomaly))) * FastMath.sqrt(a * a * a / gm);
        FlightState s = start(Naif.MARS, new Vector3D(ra, 0, 0), new Vector3D(0, speed, 0));
        NoSolution impact = catchThrowableOfType(
                NoSolution.class, () -> propagation(Naif.MARS).to(s, START + 30 * 86400));
        assertThat(impact).hasMessageContaining("hits Mars");
        Matcher epoch = Pattern.compile("at (\\S+)(?: TDB)").matcher(String.valueOf(impact.getMessage()));
        assertThat(epoch.find()).isTrue();
        AbsoluteDate date = new AbsoluteDate(epoch.group(1).replace("Z", ""), TimeScalesFactory.getTDB());
        assertThat(date.durationFrom(Tdb.date(START + fall))).isCloseTo(0, within(0.01));
    }

    /** At a periapsis 10 km over the surface nothing is hit, 10 km under it it is. */
    @Test
    void grazingOrbitsAreToldApart() {
        Environment mars = alone(Naif.MARS);
        double ra = 135848e3;
        for (double height : new double[] {-10e3, 10e3}) {
            double rp = mars.centerRadius() + height;
            double speed = FastMath.sqrt(2 * mars.centerGm() * (1 / ra - 1 / (ra + rp)));
            FlightState s = start(Naif.MARS, new Vector3D(ra, 0, 0), new Vector3D(0, speed, 0));
            if (height > 0) {
                assertThat(propagation(Naif.MARS).to(s, START + 12 * 86400).tdb())
                        .isEqualTo(START + 12 * 86400);
            } else {
                assertThatExceptionOfType(NoSolution.class)
                        .isThrownBy(() -> propagation(Naif.MARS).to(s, START + 12 * 86400));
            }
        }
    }

    @Test
    void aChangeOfCentreKeepsTheMotion() {
        FlightState s = start(Naif.MARS, new Vector3D(3.9e6, 1e5, 0), new Vector3D(-100, 4200, 1500));
        FlightState sun = s.about(Naif.SUN, SYSTEM.ephemeris());
        FlightState back = sun.about(Naif.MARS, SYSTEM.ephemeris());
        // rounding at 2e11 m: 3e-5 m
        assertThat(back.position().distance(s.position())).isLessThan(1e-4);
        assertThat(back.velocity().distance(s.velocity())).isLessThan(1e-10);
    }
}
