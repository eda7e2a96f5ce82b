package space.stickney.flight.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;

/** Motion in body-fixed axes against closed forms and an independent integration in inertial axes. */
class SurfaceMotionTest {
    private static final Body PHOBOS = Bodies.standard().get(Naif.PHOBOS);
    private static final FrozenSetting FROZEN = FrozenSetting.of(PHOBOS, true);

    /** W turns by 1128.84475928 deg/d (Archinal et al. 2018; the rest is libration, 1.8 deg in twenty years); Kepler's third law with J2 puts it between 9374 km and the semi-major axis of theory, 9378 km (Jacobson 2010). */
    @Test
    void frozenPhobosTurnsInItsPeriodAtItsDistance() {
        assertThat(FROZEN.period() / 86400).isCloseTo(360 / 1128.84475928, within(2e-7));
        assertThat(FROZEN.planetDistance()).isBetween(9374e3, 9378.5e3);
    }

    /**
     * Linear tide and centrifugal force of a synchronous body: (3 n2 x, 0, -n2 z). The rest is the next order, r/D = 1.4e-3
     * of the tide, and J2 of Mars and the mass of Phobos (4e-4).
     */
    @ParameterizedTest
    @CsvSource({"12950, 0, 0", "-12950, 0, 0", "0, 11300, 0", "0, 0, 9160", "5000, -6000, 4000"})
    void tideAndRotationAgreeWithTheLinearForm(double x, double y, double z) {
        double n2 = FROZEN.rate() * FROZEN.rate();
        double[] sum = new double[3];
        FROZEN.add(0, new double[] {x, y, z, 0, 0, 0}, sum);
        double size = n2 * FastMath.sqrt(x * x + y * y + z * z);
        assertThat(sum[0]).isCloseTo(3 * n2 * x, within(5e-3 * size));
        assertThat(sum[1]).isCloseTo(0, within(5e-3 * size));
        assertThat(sum[2]).isCloseTo(-n2 * z, within(5e-3 * size));
    }

    /** The full difference at the sub-Mars point: 2.0230 mm/s2 against 2.0202 linear (sheet landers.md, section 2.1). */
    @Test
    void fullDifferenceAtTheSubMarsPoint() {
        double[] full = new double[3];
        FROZEN.add(0, new double[] {12950, 0, 0, 0, 0, 0}, full);
        double n = FROZEN.rate();
        // J2 of Mars strengthens the tide by 6 J2 (R/D)2 / 2 = 1.5e-3 x 2/3 beyond the point mass
        assertThat(full[0] / (3 * n * n * 12950)).isCloseTo(1.0014, within(8e-4));
    }

    /** Acceleration = gradient of potential, for the tide and the rotation: central differences, 1e-8 of the tide. */
    @Test
    void settingIsTheGradientOfItsPotential() {
        double[] at = {7000, -8000, 3000};
        SurfaceSetting[] settings = {FROZEN, EphemerisSetting.of(PHOBOS, 8.5e8, 3600, 0)};
        for (SurfaceSetting setting : settings) {
            double[] sum = new double[3];
            setting.add(600, new double[] {at[0], at[1], at[2], 0, 0, 0}, sum);
            // Euler's force has no potential: taken out through its own formula
            double[] w0 = new double[3];
            double[] w1 = new double[3];
            setting.spin(590, w0);
            setting.spin(610, w1);
            Vector3D rate = new Vector3D(w1).subtract(new Vector3D(w0)).scalarMultiply(1 / 20.0);
            Vector3D a = new Vector3D(sum).add(rate.crossProduct(new Vector3D(at)));
            double h = 10;
            double gx =
                    (setting.potential(600, at[0] + h, at[1], at[2]) - setting.potential(600, at[0] - h, at[1], at[2]))
                            / (2 * h);
            double gy =
                    (setting.potential(600, at[0], at[1] + h, at[2]) - setting.potential(600, at[0], at[1] - h, at[2]))
                            / (2 * h);
            double gz =
                    (setting.potential(600, at[0], at[1], at[2] + h) - setting.potential(600, at[0], at[1], at[2] - h))
                            / (2 * h);
            assertThat(a.distance(new Vector3D(gx, gy, gz))).isLessThan(2e-11);
        }
    }

    /** Constant to 1e-10 of itself over an hour's hop of kilometres, in the field of a point mass with tide. */
    @Test
    void jacobiConstantHolds() {
        SurfaceMotion motion = new SurfaceMotion(SurfaceGravity.pointMass(PHOBOS.gm()), FROZEN);
        double[] state = {12500, 5000, 3000, 1.5, 2.5, -1};
        double before = motion.energy(0, state);
        ArcIntegrator arc = new ArcIntegrator(motion, 1e-6);
        arc.start(0, state);
        int steps = 0;
        while (arc.until() < 3600) {
            arc.step(3600);
            steps++;
            double[] middle = new double[6];
            arc.at(0.5 * (arc.from() + arc.until()), middle);
            assertThat(motion.energy(0, middle) / before - 1).isCloseTo(0, within(1e-9));
        }
        double[] end = new double[6];
        arc.state(end);
        assertThat(motion.energy(3600, end) / before - 1).isCloseTo(0, within(1e-10));
        assertThat(steps).isLessThan(200);
    }

    /**
     * The true setting against an integration in inertial axes: the same gravity turned by the rotation model at each call,
     * Mars and Sun from the ephemeris, Hipparchus' DormandPrince853 at 1e-12. Ten minutes from 2027-01-01: 1e-5 m (table
     * of two minutes and its interpolation), 1e-8 m/s.
     */
    @Test
    void trueSettingAgreesWithInertialIntegration() {
        double tdb = 852076800;
        SurfaceMotion motion =
                new SurfaceMotion(SurfaceGravity.pointMass(PHOBOS.gm()), EphemerisSetting.of(PHOBOS, tdb, 3600, 0));
        double[] state = {13000, 1000, 500, 0.3, -0.4, 0.5};
        ArcIntegrator arc = new ArcIntegrator(motion, 1e-7);
        arc.start(0, state);
        while (arc.until() < 600) {
            arc.step(600);
        }
        double[] found = new double[6];
        arc.state(found);
        double[] expected = inertial(tdb, state, 600);
        assertThat(new Vector3D(found[0], found[1], found[2])
                        .distance(new Vector3D(expected[0], expected[1], expected[2])))
                .isLessThan(1e-5);
        assertThat(new Vector3D(found[3], found[4], found[5])
                        .distance(new Vector3D(expected[3], expected[4], expected[5])))
                .isLessThan(1e-7);
    }

    private static double[] inertial(double tdb, double[] fixed, double duration) {
        IauRotation rotation = PHOBOS.needRotation();
        Body mars = Bodies.standard().get(Naif.MARS);
        double[] start = toInertial(rotation, tdb, fixed);
        double j2 = mars.constant(Body.J2).orElseThrow().value() * mars.equatorialRadius() * mars.equatorialRadius();
        double ra = mars.needRotation().poleRightAscension(tdb);
        double dec = mars.needRotation().poleDeclination(tdb);
        Vector3D pole = new Vector3D(ra, dec);
        double sun = Bodies.standard().get(Naif.SUN).gm();
        OrdinaryDifferentialEquation equation = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return 6;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                Vector3D r = new Vector3D(y[0], y[1], y[2]);
                Vector3D a = r.scalarMultiply(-PHOBOS.gm() / (r.getNormSq() * r.getNorm()));
                double[] s = new double[6];
                EmbeddedEphemeris.get().state(Naif.MARS, Naif.PHOBOS, tdb + t, s);
                Vector3D d = new Vector3D(s[0], s[1], s[2]);
                a = a.add(pull(mars.gm(), j2, pole, r.subtract(d))).subtract(pull(mars.gm(), j2, pole, d.negate()));
                EmbeddedEphemeris.get().state(Naif.SUN, Naif.PHOBOS, tdb + t, s);
                d = new Vector3D(s[0], s[1], s[2]);
                a = a.add(pull(sun, 0, pole, r.subtract(d))).subtract(pull(sun, 0, pole, d.negate()));
                return new double[] {y[3], y[4], y[5], a.getX(), a.getY(), a.getZ()};
            }
        };
        double[] end = new DormandPrince853Integrator(1e-3, 100, 1e-9, 1e-13)
                .integrate(equation, new ODEState(0, start), duration)
                .getPrimaryState();
        return toFixed(rotation, tdb + duration, end);
    }

    private static Vector3D pull(double gm, double j2, Vector3D pole, Vector3D s) {
        double r = s.getNorm();
        double u = s.dotProduct(pole) / r;
        Vector3D point = s.scalarMultiply(-gm / (r * r * r));
        double k = -1.5 * gm * j2 / FastMath.pow(r, 5);
        return point.add(s.scalarMultiply(k * (1 - 5 * u * u))).add(pole.scalarMultiply(2 * k * u * r));
    }

    private static double[] toInertial(IauRotation rotation, double tdb, double[] fixed) {
        double[] m = new double[9];
        double[] w = new double[3];
        rotation.toBodyFixed(tdb, m);
        rotation.angularVelocity(tdb, w);
        Vector3D r = transposed(m, fixed[0], fixed[1], fixed[2]);
        Vector3D v = transposed(m, fixed[3], fixed[4], fixed[5]).add(new Vector3D(w).crossProduct(r));
        return new double[] {r.getX(), r.getY(), r.getZ(), v.getX(), v.getY(), v.getZ()};
    }

    private static double[] toFixed(IauRotation rotation, double tdb, double[] y) {
        double[] m = new double[9];
        double[] w = new double[3];
        rotation.toBodyFixed(tdb, m);
        rotation.angularVelocity(tdb, w);
        Vector3D r = new Vector3D(y[0], y[1], y[2]);
        Vector3D v = new Vector3D(y[3], y[4], y[5]).subtract(new Vector3D(w).crossProduct(r));
        return new double[] {row(m, 0, r), row(m, 1, r), row(m, 2, r), row(m, 0, v), row(m, 1, v), row(m, 2, v)};
    }

    private static double row(double[] m, int i, Vector3D v) {
        return m[3 * i] * v.getX() + m[3 * i + 1] * v.getY() + m[3 * i + 2] * v.getZ();
    }

    private static Vector3D transposed(double[] m, double x, double y, double z) {
        return new Vector3D(
                m[0] * x + m[3] * y + m[6] * z, m[1] * x + m[4] * y + m[7] * z, m[2] * x + m[5] * y + m[8] * z);
    }
}
