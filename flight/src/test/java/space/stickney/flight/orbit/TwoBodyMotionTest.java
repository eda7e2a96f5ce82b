package space.stickney.flight.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.orekit.frames.FramesFactory;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.propagation.analytical.KeplerianPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.stickney.core.fault.NoSolution;

class TwoBodyMotionTest {
    private static final double EARTH = 398600.4418e9;

    /** Vallado 2013, Fundamentals of Astrodynamics, example 2-4: forty minutes; printed to 0.1 m and 1e-6 km/s. */
    @Test
    void publishedExample() {
        double[] start = {1131340, -2282343, 6672423, -5643.05, 4303.33, 2428.79};
        double[] end = new TwoBodyMotion(EARTH, start).state(2400);
        double[] expected = {-4219752.7, 4363029.2, -3958766.6, 3689.866, -1916.735, -6112.511};
        for (int i = 0; i < 3; i++) {
            assertThat(end[i]).isCloseTo(expected[i], within(0.2));
            assertThat(end[3 + i]).isCloseTo(expected[3 + i], within(1e-3));
        }
    }

    /** Orekit 13.1.8, random ellipses and hyperbolae, forward and backward, up to some revolutions. */
    @Test
    void agreesWithOrekit() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            Vector3D r = new Vector3D(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1))
                    .scalarMultiply(5e7);
            double escape = Math.sqrt(2 * EARTH / r.getNorm());
            Vector3D v = new Vector3D(random.nextDouble(-1, 1), random.nextDouble(-1, 1), random.nextDouble(-1, 1))
                    .scalarMultiply(escape);
            double[] start = {r.getX(), r.getY(), r.getZ(), v.getX(), v.getY(), v.getZ()};
            double energy = v.getNormSq() / 2 - EARTH / r.getNorm();
            if (Math.abs(energy) * r.getNorm() / EARTH < 1e-3
                    || Vector3D.angle(r, v) < 0.05
                    || Vector3D.angle(r, v) > FastMath.PI - 0.05) {
                continue; // Orekit's elements are not made for these; see the closed forms below
            }
            double time = random.nextDouble(-2e5, 2e5);
            CartesianOrbit orbit = new CartesianOrbit(
                    new PVCoordinates(r, v), FramesFactory.getGCRF(), AbsoluteDate.J2000_EPOCH, EARTH);
            PVCoordinates expected = new KeplerianPropagator(orbit)
                    .getPVCoordinates(AbsoluteDate.J2000_EPOCH.shiftedBy(time), FramesFactory.getGCRF());
            double[] end = new TwoBodyMotion(EARTH, start).state(time);
            Vector3D p = new Vector3D(end[0], end[1], end[2]);
            // near periapsis the rounding of the mean anomaly is enlarged by the speed there
            double size = p.getNorm() + expected.getVelocity().getNorm() * Math.abs(time);
            assertThat(Vector3D.distance(p, expected.getPosition()))
                    .as("case " + i + " energy " + energy)
                    .isLessThan(1e-11 * size);
        }
    }

    /** Closed form: on a parabola with periapsis q, tan(nu/2) + tan^3(nu/2)/3 = sqrt(mu / (2 q^3)) t (Barker's equation). */
    @Test
    void parabolaFollowsBarker() {
        double q = 7e6;
        double[] start = {q, 0, 0, 0, Math.sqrt(2 * EARTH / q), 0};
        TwoBodyMotion motion = new TwoBodyMotion(EARTH, start);
        for (double half = -1.4; half <= 1.4; half += 0.1) {
            double t = FastMath.tan(half);
            double time = (t + t * t * t / 3) * Math.sqrt(2 * q * q * q / EARTH);
            double r = q * (1 + t * t);
            double[] end = motion.state(time);
            assertThat(end[0]).isCloseTo(r * FastMath.cos(2 * half), within(1e-9 * r));
            assertThat(end[1]).isCloseTo(r * FastMath.sin(2 * half), within(1e-9 * r));
        }
    }

    /** Invariants from nearly circular to nearly straight, from bound to free through the parabola, both ways in time. */
    @Test
    void keepsEnergyAndAngularMomentumAndComesBack() {
        for (double speed : new double[] {0.05, 0.5, 0.70710678, 0.99, 1 - 1e-9, 1, 1 + 1e-9, 1.2, 5}) {
            for (double angle : new double[] {1e-6, 1e-3, 0.3, 1.5707963, 2.5, 3.1415}) {
                for (double time : new double[] {-1e7, -3e4, -1, 1e-3, 60, 7e3, 4e5, 3e8}) {
                    keeps(speed, angle, time);
                }
            }
        }
    }

    private static void keeps(double speed, double angle, double time) {
        double r0 = 4.2e7;
        double v0 = speed * Math.sqrt(2 * EARTH / r0);
        double[] start = {r0, 0, 0, v0 * FastMath.cos(angle), v0 * FastMath.sin(angle), 0};
        double[] end = new TwoBodyMotion(EARTH, start).state(time);
        String what = "speed " + speed + " angle " + angle + " time " + time;
        double r = FastMath.hypot(end[0], end[1]);
        double v = FastMath.hypot(end[3], end[4]);
        double scale = EARTH / r + v * v;
        assertThat(v * v / 2 - EARTH / r).as(what).isCloseTo(v0 * v0 / 2 - EARTH / r0, within(1e-8 * scale));
        assertThat(end[0] * end[4] - end[1] * end[3]).as(what).isCloseTo(r0 * start[4], within(1e-8 * r0 * v0));
        assertThat(end[2]).isZero();
        double[] back = new TwoBodyMotion(EARTH, end).state(-time);
        double conditioning = 1e-9 * (r0 + (v0 + v) * Math.min(Math.abs(time), 1e7));
        if (r > 1e-2 * r0 && Math.abs(time) < 1e7) {
            assertThat(back[0]).as(what).isCloseTo(r0, within(conditioning));
        }
    }

    /** Closed form: released at rest at r0, a body falls in pi / 2 sqrt(r0^3 / (2 mu)) into the centre. */
    @Test
    void straightFallIsFollowedAndItsEndRefused() {
        double r0 = 1e7;
        TwoBodyMotion fall = new TwoBodyMotion(EARTH, new double[] {0, r0, 0, 0, 0, 0});
        double time = FastMath.PI / 2 * Math.sqrt(r0 * r0 * r0 / (2 * EARTH));
        double[] end = fall.state(0.9 * time);
        // the distance r0 cos^2 eta with time = (eta + sin eta cos eta) sqrt(r0^3 / (2 mu))
        double eta = FastMath.acos(Math.sqrt(end[1] / r0));
        assertThat((eta + FastMath.sin(eta) * FastMath.cos(eta)) * Math.sqrt(r0 * r0 * r0 / (2 * EARTH)))
                .isCloseTo(0.9 * time, within(1e-8 * time));
        assertThatThrownBy(() -> fall.state(time)).isInstanceOf(NoSolution.class);
        assertThatThrownBy(() -> fall.state(-1.001 * time)).isInstanceOf(NoSolution.class);
        assertThatThrownBy(() -> fall.state(1e9)).isInstanceOf(NoSolution.class);
        TwoBodyMotion plunge = new TwoBodyMotion(EARTH, new double[] {r0, 0, 0, -2e4, 0, 0});
        assertThat(plunge.state(400)[0]).isBetween(1e5, r0);
        assertThat(plunge.state(-1e6)[0]).isGreaterThan(1e10);
        assertThatThrownBy(() -> plunge.state(1000)).isInstanceOf(NoSolution.class);
    }

    /** A thousand revolutions of a circle end where they began, to the rounding of the angle. */
    @Test
    void manyRevolutions() {
        double r0 = 7e6;
        double[] start = {r0, 0, 0, 0, Math.sqrt(EARTH / r0), 0};
        TwoBodyMotion circle = new TwoBodyMotion(EARTH, start);
        double period = 2 * FastMath.PI * Math.sqrt(r0 * r0 * r0 / EARTH);
        assertThat(circle.period()).isCloseTo(period, within(1e-9 * period));
        double[] end = circle.state(1000.25 * period);
        assertThat(end[1]).isCloseTo(r0, within(1e-4));
        assertThat(end[0]).isCloseTo(0, within(1e-3));
        assertThatThrownBy(() -> circle.state(1e300)).isInstanceOf(NoSolution.class);
    }
}
