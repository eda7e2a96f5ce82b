package space.stickney.flight.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.UnitSphereRandomVectorGenerator;
import org.hipparchus.random.Well19937a;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.stickney.flight.orbit.TwoBodyMotion;

/** Swing-bys in closed form, against propagated two-body motion, and against flown ones. */
class SwingByTest {
    private static final double GM = 3.986004415e14;
    private static final double LIMIT = 6.678e6;

    private static SwingBy possible(SwingBy.Outcome outcome) {
        return ((SwingBy.Possible) outcome).pass();
    }

    /** e = 2: rp = GM / vinf^2, turn 60 degrees, |B| = sqrt(3) rp, change of velocity 2 vinf sin 30 = vinf. */
    @Test
    void eccentricityTwo() {
        double v = 5000;
        double rp = GM / (v * v);
        SwingBy s = SwingBy.unpowered(GM, new Vector3D(v, 0, 0), rp, 0, Vector3D.PLUS_K);
        assertThat(s.turn()).isCloseTo(FastMath.PI / 3, within(1e-15));
        assertThat(s.eccentricityIn()).isCloseTo(2, within(1e-15));
        assertThat(s.b().distance(new Vector3D(0, -rp * FastMath.sqrt(3), 0))).isLessThan(1e-7);
        // it passes on the side of -y and is pulled to +y, towards the planet
        assertThat(s.outgoing().distance(new Vector3D(v / 2, v * FastMath.sqrt(3) / 2, 0)))
                .isLessThan(1e-11);
        assertThat(s.outgoing().distance(s.incoming())).isCloseTo(v, within(1e-11));
        assertThat(s.impulse()).isZero();
        assertThat(SwingBy.largestTurn(GM, rp, v)).isCloseTo(FastMath.PI / 3, within(1e-15));
    }

    /**
     * Powered in closed form: e1 = 2 and e2 = 4 at the same rp (vinf2 = sqrt(3) vinf1): turn 30 deg + asin(1/4), speeds at
     * the periapsis v1 sqrt(3) and v1 sqrt(5).
     */
    @Test
    void poweredClosedForm() {
        double v = 4000;
        double rp = GM / (v * v);
        double turn = FastMath.PI / 6 + FastMath.asin(0.25);
        Vector3D in = new Vector3D(v, 0, 0);
        Vector3D out = new Vector3D(FastMath.cos(turn), FastMath.sin(turn), 0).scalarMultiply(v * FastMath.sqrt(3));
        SwingBy s = possible(SwingBy.between(GM, in, out, LIMIT));
        assertThat(s.periapsisRadius() / rp).isCloseTo(1, within(1e-13));
        assertThat(s.impulse()).isCloseTo(v * (FastMath.sqrt(5) - FastMath.sqrt(3)), within(1e-9));
        // the way back: time reversed it brakes by as much
        SwingBy back = possible(SwingBy.between(GM, out.negate(), in.negate(), LIMIT));
        assertThat(back.impulse()).isCloseTo(-s.impulse(), within(1e-9));
        assertThat(back.periapsisRadius() / s.periapsisRadius()).isCloseTo(1, within(1e-13));
    }

    /**
     * For random passes, powered or not: two-body motion from the periapsis back and forth meets the two asymptotes, the
     * energies are those of the excess speeds, and {@link Hyperbola} reads the same B. 2e5 s away the direction still
     * differs from the asymptote by GM / (r vinf^2), up to some percent, so it is read from the hyperbola.
     */
    @Test
    void propagatedMotionMeetsBothAsymptotes() {
        Well19937a random = new Well19937a(5);
        UnitSphereRandomVectorGenerator sphere = new UnitSphereRandomVectorGenerator(3, random);
        for (int i = 0; i < 300; i++) {
            Vector3D in = new Vector3D(sphere.nextVector()).scalarMultiply(2000 + 12000 * random.nextDouble());
            Vector3D out = new Vector3D(sphere.nextVector()).scalarMultiply(2000 + 12000 * random.nextDouble());
            if (i % 3 == 0) {
                out = out.normalize().scalarMultiply(in.getNorm());
            }
            SwingBy s = possible(SwingBy.between(GM, in, out, 0));
            Vector3D p = s.periapsis();
            Hyperbola before = Hyperbola.of(p, s.velocityBefore(), GM);
            Hyperbola after = Hyperbola.of(p, s.velocityAfter(), GM);
            assertThat(Vector3D.angle(before.incoming(), in)).isLessThan(1e-7);
            assertThat(Vector3D.angle(after.outgoing(), out)).isLessThan(1e-7);
            assertThat(s.velocityAfter().getNorm() - s.velocityBefore().getNorm())
                    .isCloseTo(s.impulse(), within(1e-8));
            assertThat(s.b().distance(before.b()) / before.b().getNorm()).isLessThan(1e-7);
            if (s.periapsisRadius() > 1e5) {
                assertThat(far(p, s.velocityBefore(), -2e5)).isCloseTo(in.getNorm(), within(1e-6));
                assertThat(far(p, s.velocityAfter(), 2e5)).isCloseTo(out.getNorm(), within(1e-6));
                double[] then = new TwoBodyMotion(GM, state(p, s.velocityBefore())).state(-2e5);
                Hyperbola read = Hyperbola.of(
                        new Vector3D(then[0], then[1], then[2]), new Vector3D(then[3], then[4], then[5]), GM);
                assertThat(read.timeToPeriapsis()).isCloseTo(2e5, within(1e-2));
                assertThat(Vector3D.angle(read.incoming(), in)).isLessThan(1e-7);
            }
        }
    }

    private static double[] state(Vector3D r, Vector3D v) {
        return new double[] {r.getX(), r.getY(), r.getZ(), v.getX(), v.getY(), v.getZ()};
    }

    /** Excess speed after two-body motion, from the energy there. */
    private static double far(Vector3D r, Vector3D v, double seconds) {
        double[] s = new TwoBodyMotion(GM, state(r, v)).state(seconds);
        double speed2 = s[3] * s[3] + s[4] * s[4] + s[5] * s[5];
        return FastMath.sqrt(speed2 - 2 * GM / FastMath.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]));
    }

    /** What a place in the B-plane gives, between() finds again: radius, plane, B; and the impulse is nothing. */
    @Test
    void equalSpeedsAreUnpowered() {
        Well19937a random = new Well19937a(6);
        UnitSphereRandomVectorGenerator sphere = new UnitSphereRandomVectorGenerator(3, random);
        for (int i = 0; i < 300; i++) {
            Vector3D in = new Vector3D(sphere.nextVector()).scalarMultiply(2000 + 12000 * random.nextDouble());
            double rp = LIMIT * (1 + 20 * random.nextDouble());
            SwingBy there =
                    SwingBy.unpowered(GM, in, rp, 2 * FastMath.PI * random.nextDouble(), new Vector3D(0.1, 0.2, 1));
            assertThat(there.outgoing().getNorm()).isCloseTo(in.getNorm(), within(1e-9));
            SwingBy again = possible(SwingBy.between(GM, in, there.outgoing(), LIMIT));
            assertThat(again.periapsisRadius() / rp).isCloseTo(1, within(1e-12));
            assertThat(again.normal().distance(there.normal())).isLessThan(1e-12);
            assertThat(again.b().distance(there.b()) / there.b().getNorm()).isLessThan(1e-12);
            assertThat(again.impulse()).isCloseTo(0, within(1e-9));
        }
    }

    /** The turn of the two halves comes back for speeds as unlike as 1 to 50 and turns from 1e-4 to 179.99 degrees. */
    @Test
    void turnComesBack() {
        for (double ratio : new double[] {1, 1.0000001, 1.5, 7, 50}) {
            for (double degrees : new double[] {1e-4, 1, 60, 120, 179, 179.99}) {
                double turn = FastMath.toRadians(degrees);
                Vector3D in = new Vector3D(0, 0, 3000);
                Vector3D out = new Vector3D(FastMath.sin(turn), 0, FastMath.cos(turn)).scalarMultiply(3000 * ratio);
                SwingBy s = possible(SwingBy.between(GM, in, out, 0));
                double sum = half(s.periapsisRadius(), 3000) + half(s.periapsisRadius(), 3000 * ratio);
                assertThat(sum).isCloseTo(s.turn(), within(1e-14 + 4e-15 * sum));
            }
        }
    }

    private static double half(double rp, double v) {
        double x = rp * v * v / GM;
        return FastMath.atan(1 / FastMath.sqrt(x * (2 + x)));
    }

    @Test
    void tooSharpSaysHowMuchIsMissing() {
        Vector3D in = new Vector3D(9000, 0, 0);
        Vector3D out = new Vector3D(0, 9000, 0);
        SwingBy.TooSharp no = (SwingBy.TooSharp) SwingBy.between(GM, in, out, LIMIT);
        assertThat(no.turn()).isCloseTo(FastMath.PI / 2, within(1e-15));
        assertThat(no.largest()).isCloseTo(2 * FastMath.asin(1 / (1 + LIMIT * 81e6 / GM)), within(1e-14));
        assertThat(no.missing()).isCloseTo(no.turn() - no.largest(), within(1e-15));
        assertThat(no.periapsisRadius()).isLessThan(LIMIT).isPositive();
        // the rest of the turn can be bought far away: 2 v sin(missing / 2)
        assertThat(SwingBy.impulseFarAway(GM, in, out, LIMIT))
                .isCloseTo(18000 * FastMath.sin(no.missing() / 2), within(1e-8));
        assertThat(SwingBy.between(GM, in, in.negate(), LIMIT)).isInstanceOf(SwingBy.TooSharp.class);
        assertThat(SwingBy.between(GM, in, in.scalarMultiply(2), LIMIT)).isInstanceOf(SwingBy.NoTurn.class);
    }

    /**
     * Earth swing-bys as flown: altitude of the perigee (km), excess speed (km/s), turn of the asymptotes (deg), from Anderson
     * et al. 2008, Phys. Rev. Lett. 100, 091102, table 1. The altitude is above the ellipsoid at an unlisted latitude, so the
     * distance is known to 21 km only, and is taken between the polar and the equatorial radius: the printed turn must lie
     * between the two, give or take 0.1 deg for its last digit and the oblateness.
     */
    @ParameterizedTest
    @CsvSource({"960, 8.949, 47.7", "539, 6.851, 66.9", "1175, 16.010, 19.7", "1956, 3.863, 99.3", "2347, 4.056, 94.7"})
    void flownSwingBys(double altitude, double vInfinity, double turn) {
        double most = FastMath.toDegrees(SwingBy.largestTurn(GM, (6356.752 + altitude) * 1e3, vInfinity * 1e3));
        double least = FastMath.toDegrees(SwingBy.largestTurn(GM, (6378.137 + altitude) * 1e3, vInfinity * 1e3));
        assertThat(turn).isBetween(least - 0.1, most + 0.1);
    }
}
