package space.stickney.flight.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.stickney.core.random.RandomStreams;

/** Falls, bounces, sliding and rest against closed forms and invariants. */
class BouncesTest {
    private static final double[] UP = {0, 0, 1};
    private static final SphereLander BALL = new SphereLander(0.2, 10, 0.4);
    private static final Terrain FLOOR = Terrain.plane(new double[3], UP);

    private static RandomGenerator random(long item) {
        return new RandomStreams(7).stream("test", item);
    }

    private static DropPath run(
            SurfaceGravity gravity, Terrain terrain, SurfaceProperties surface, int contacts, double... state) {
        SurfaceMotion motion = new SurfaceMotion(gravity, TestFields.STILL);
        return new Bounces(motion, terrain, BALL, surface, new DropLimits(contacts, 1e5), 1e-7, random(1))
                .run(state, new double[3]);
    }

    /**
     * The drop times of the sheet landers.md, section 1.3: point mass 1.060e16 kg, tide and centrifugal force together (3 n2 x, 0, -n2 z)
     * with n = 2 pi / 0.31891023 d, one dimension; printed to 0.1 s and 1 mm/s.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 12950, 40, 191.9, 0.418",
        "0, 12950, 100, 306.3, 0.657",
        "1, 11300, 40, 120.5, 0.665",
        "1, 11300, 100, 191.4, 1.048",
        "2, 9160, 40, 95.1, 0.842",
        "2, 9160, 100, 151.1, 1.328"
    })
    void fallsAtTheEndsOfTheAxesOfPhobos(int axis, double radius, double height, double time, double speed) {
        double n2 = FastMath.pow(2 * FastMath.PI / (0.31891023 * 86400), 2);
        SurfaceGravity field =
                TestFields.sum(SurfaceGravity.pointMass(1.060e16 * 6.67430e-11), TestFields.linear(3 * n2, 0, -n2, 0));
        double[] normal = new double[3];
        double[] ground = new double[3];
        double[] state = new double[6];
        normal[axis] = 1;
        ground[axis] = radius;
        state[axis] = radius + height + BALL.radius();
        Contact first = run(field, Terrain.plane(ground, normal), SurfaceProperties.smooth(0, 1), 1, state)
                .firstContact()
                .orElseThrow();
        assertThat(first.time()).isCloseTo(time, within(0.06));
        assertThat(first.speed()).isCloseTo(speed, within(0.6e-3));
    }

    /** Radial fall onto a point mass between two radii: t = sqrt(r0^3/2GM) (acos sqrt x + sqrt(x (1-x))), x = r1/r0; 1e-6 s. */
    @Test
    void contactIsFoundInTime() {
        double gm = 7.0874e5;
        double r1 = 11000 + BALL.radius();
        double r0 = r1 + 500;
        double x = r1 / r0;
        double expected =
                FastMath.sqrt(r0 * r0 * r0 / (2 * gm)) * (FastMath.acos(FastMath.sqrt(x)) + FastMath.sqrt(x * (1 - x)));
        DropPath path = run(
                SurfaceGravity.pointMass(gm),
                Terrain.plane(new double[] {0, 0, 11000}, UP),
                SurfaceProperties.smooth(0.5, 0),
                1,
                0,
                0,
                r0,
                0,
                0,
                0);
        assertThat(path.fallTime().orElseThrow()).isCloseTo(expected, within(1e-6));
        assertThat(path.firstContact().orElseThrow().speed())
                .isCloseTo(FastMath.sqrt(2 * gm * (1 / r1 - 1 / r0)), within(1e-9));
    }

    /** Chain of arcs on a plane, T = (2 v e/g)(1 - e^N)/(1 - e): MASCOT's numbers, five arcs in 663 s with e = 0.267 (sheet, 1.1). */
    @Test
    void chainOfArcsLastsAsTheClosedFormSays() {
        double g = 1.5656e-4;
        double e = 0.267;
        double v0 = -0.0926;
        DropPath path = run(
                TestFields.uniform(g), FLOOR, SurfaceProperties.smooth(e, 0.5), 6, 0, 0, 41 + BALL.radius(), 0, 0, v0);
        double v = FastMath.sqrt(v0 * v0 + 2 * g * 41);
        List<Contact> contacts = path.contacts();
        assertThat(contacts.get(0).speed()).isCloseTo(v, within(1e-9));
        // the fifth contact leaves at 0.7 mm/s: it lies still
        assertThat(contacts).hasSize(5);
        double four = 2 * v * e / g * (1 - FastMath.pow(e, 4)) / (1 - e);
        assertThat(contacts.get(4).time() - contacts.get(0).time()).isCloseTo(four, within(1e-5));
        // the sheet's own fit, whose fall is in a GM/r2 field from 479 to 438 m: five arcs in 663 s at e = 0.267
        // (rounded: 0.3 %)
        double inField = FastMath.sqrt(v0 * v0 + 2 * 30.03 * (1 / 438.0 - 1 / 479.0));
        assertThat(2 * inField * e / g * (1 - FastMath.pow(e, 5)) / (1 - e)).isCloseTo(663.0, within(2.0));
    }

    /** Sticking leaves vt/(1 + beta) and the spin that rolls; slipping takes mu (1 + e) vn. */
    @ParameterizedTest
    @CsvSource({"10, 0.5, 0.2", "0.05, 0.5, 0.2", "0, 1, 0.2", "10, 0, 0.02"})
    void frictionSticksOrSlips(double mu, double e, double along) {
        double g = 5e-3;
        double vn = FastMath.sqrt(2 * g * 10);
        SurfaceMotion motion = new SurfaceMotion(TestFields.uniform(g), TestFields.STILL);
        double[] state = {0, 0, BALL.radius(), along, 0, -vn};
        double[] spin = new double[3];
        double before = energy(motion, state, spin);
        Impact.Effect effect = new Impact(e, mu, 0).apply(BALL, UP, state, spin);
        double sticking = along * 0.4 / 1.4;
        double limit = mu * (1 + e) * vn;
        double j = FastMath.min(sticking, limit);
        assertThat(effect.sticks()).isEqualTo(sticking <= limit);
        assertThat(state[3]).isCloseTo(along - j, within(1e-15));
        assertThat(state[5]).isCloseTo(e * vn, within(1e-15));
        assertThat(spin[1]).isCloseTo(j / (0.4 * BALL.radius()), within(1e-13));
        if (effect.sticks()) {
            assertThat(state[3]).isCloseTo(along / 1.4, within(1e-15));
            assertThat(state[3]).as("rolls without slip").isCloseTo(spin[1] * BALL.radius(), within(1e-15));
        }
        assertThat(energy(motion, state, spin)).isLessThanOrEqualTo(before + 1e-16);
    }

    private static double energy(SurfaceMotion motion, double[] s, double[] w) {
        return motion.energy(0, s) + 0.2 * BALL.radius() * BALL.radius() * (w[0] * w[0] + w[1] * w[1] + w[2] * w[2]);
    }

    /** Any velocity, spin, law and rolling resistance: an impact takes energy or nothing; 10,000 draws. */
    @Test
    void noImpactGivesEnergy() {
        RandomGenerator draw = random(2);
        SurfaceMotion motion = new SurfaceMotion(TestFields.uniform(0), TestFields.STILL);
        for (int i = 0; i < 10000; i++) {
            double[] state = new double[6];
            double[] spin = new double[3];
            for (int k = 0; k < 3; k++) {
                state[3 + k] = draw.nextGaussian();
                spin[k] = 5 * draw.nextGaussian();
            }
            double before = energy(motion, state, spin);
            new Impact(draw.nextDouble(), 2 * draw.nextDouble(), draw.nextDouble()).apply(BALL, UP, state, spin);
            assertThat(energy(motion, state, spin)).isLessThanOrEqualTo(before * (1 + 1e-14));
        }
    }

    /** A block that slides stops after v2/(2 mu g); steps of 5 cm, so 1 %. */
    @Test
    void slidingStopsWhereFrictionSays() {
        double g = 5e-3;
        DropPath path = run(
                TestFields.uniform(g), FLOOR, SurfaceProperties.smooth(0, 0.5), 10, 0, 0, BALL.radius(), 0.2, 0, -1e-9);
        assertThat(path.outcome()).isInstanceOf(DropOutcome.AtRest.class);
        double v = path.contacts().get(0).slipSpeed();
        assertThat(path.outcome().position().getX()).isCloseTo(v * v / (2 * 0.5 * g), within(0.01 * v * v / g));
        assertThat(path.outcome().time()).isCloseTo(v / (0.5 * g), within(0.5));
    }

    /** Rest up to the angle of friction, tan(slope) = mu; beyond it slides on and on, which is an outcome. */
    @ParameterizedTest
    @CsvSource({"0.80, true", "0.60, true", "0.55, false", "0.30, false"})
    void restsWithinTheFrictionCone(double mu, boolean rests) {
        double a = FastMath.toRadians(30);
        double[] normal = {FastMath.sin(a), 0, FastMath.cos(a)};
        double[] state = {0, 0, 2, 0, 0, 0};
        boolean atRest = FastMath.tan(a) < mu;
        assertThat(atRest).isEqualTo(rests);
        SurfaceMotion motion = new SurfaceMotion(TestFields.uniform(5e-3), TestFields.STILL);
        SurfaceProperties surface = new SurfaceProperties(0.2, 0, mu, 0, 1, 0);
        DropPath path = new Bounces(
                        motion,
                        Terrain.plane(new double[3], normal),
                        BALL,
                        surface,
                        new DropLimits(100, 3000),
                        1e-7,
                        random(1))
                .run(state, new double[3]);
        if (atRest) {
            assertThat(path.outcome()).isInstanceOf(DropOutcome.AtRest.class);
            assertThat(((DropOutcome.AtRest) path.outcome()).slope()).isCloseTo(a, within(1e-12));
        } else {
            assertThat(path.outcome()).isInstanceOf(DropOutcome.DidNotSettle.class);
        }
    }

    /** e = 1 without friction on the ellipsoid of Phobos, full polyhedron: 100 bounces keep the energy to 1e-9 of its kinetic part. */
    @Test
    void elasticBouncesKeepTheEnergy() {
        SurfaceBody body = TestFields.ellipsoid(4);
        SurfaceMotion motion = new SurfaceMotion(new PolyhedronSurfaceGravity(body.gravity()), TestFields.FROZEN);
        double[] state = Release.atRest(0.3, 0.2, 10).state(body, BALL);
        DropPath path = new Bounces(
                        motion,
                        new MeshTerrain(body.tree()),
                        BALL,
                        SurfaceProperties.smooth(1, 0),
                        new DropLimits(100, 1e7),
                        1e-8,
                        random(1))
                .run(state, new double[3]);
        assertThat(path.contacts()).hasSize(100);
        double first = path.contacts().get(0).energyBefore();
        double last = path.contacts().get(99).energyAfter();
        assertThat((last - first) / first).isCloseTo(0, within(1e-10));
        assertThat(path.outcome()).isInstanceOf(DropOutcome.DidNotSettle.class);
    }

    /** The Jacobi constant between contacts, full polyhedron, spin included: 1e-10 of itself for each arc; and never more after a contact. */
    @Test
    void jacobiConstantHoldsBetweenContactsAndFallsAtThem() {
        SurfaceBody body = TestFields.ellipsoid(4);
        SurfaceMotion motion = new SurfaceMotion(new PolyhedronSurfaceGravity(body.gravity()), TestFields.FROZEN);
        SurfaceProperties rough = new SurfaceProperties(0.6, 0.1, 0.5, 0.1, 0.1, 0.3);
        for (int k = 0; k < 5; k++) {
            double[] state = Release.atRest(k, 0.3 * k - 0.7, 40).state(body, BALL);
            state[4] += 0.1;
            double start = motion.energy(0, state);
            DropPath path = new Bounces(
                            motion, new MeshTerrain(body.tree()), BALL, rough, DropLimits.USUAL, 1e-7, random(10 + k))
                    .run(state, new double[3]);
            double energy = start;
            for (Contact contact : path.contacts()) {
                // sliding between two contacts may take more
                assertThat(contact.energyBefore() - energy).isLessThan(1e-10 * Math.abs(start));
                if (contact.normalSpeed() > 2e-3) {
                    assertThat(contact.energyBefore() / energy - 1).isCloseTo(0, within(1e-10));
                }
                assertThat(contact.energyAfter()).isLessThanOrEqualTo(contact.energyBefore() + 1e-13);
                energy = contact.energyAfter();
            }
            assertThat(path.outcome()).isInstanceOf(DropOutcome.AtRest.class);
        }
    }

    /** A point lands as a ball does: radius zero is allowed. */
    @Test
    void aPointMayLand() {
        SurfaceMotion motion = new SurfaceMotion(TestFields.uniform(5e-3), TestFields.STILL);
        DropPath path = new Bounces(
                        motion,
                        FLOOR,
                        new SphereLander(0, 1, 0.4),
                        SurfaceProperties.smooth(0.5, 0.5),
                        DropLimits.USUAL,
                        1e-7,
                        random(3))
                .run(new double[] {0, 0, 10, 0.1, 0, 0}, new double[3]);
        assertThat(path.fallTime().orElseThrow()).isCloseTo(FastMath.sqrt(2 * 10 / 5e-3), within(1e-6));
        assertThat(path.outcome()).isInstanceOf(DropOutcome.AtRest.class);
    }

    /** Too fast for Phobos (escape speed about 11 m/s): an outcome with time and place, beyond the Hill sphere. */
    @Test
    void escapeIsAnOutcome() {
        SurfaceMotion motion = new SurfaceMotion(SurfaceGravity.pointMass(TestFields.PHOBOS.gm()), TestFields.FROZEN);
        DropPath path = new Bounces(
                        motion,
                        Terrain.plane(new double[3], UP),
                        BALL,
                        SurfaceProperties.smooth(0.5, 0.5),
                        DropLimits.USUAL,
                        1e-6,
                        random(4))
                .run(new double[] {0, 0, 10000, 0, 0, 20}, new double[3]);
        assertThat(path.contacts()).isEmpty();
        assertThat(path.outcome()).isInstanceOf(DropOutcome.Escaped.class);
        assertThat(path.outcome().position().getNorm()).isGreaterThan(TestFields.FROZEN.escapeRadius());
    }
}
