package space.stickney.flight.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.UnitSphereRandomVectorGenerator;
import org.hipparchus.random.Well19937a;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.orekit.frames.FramesFactory;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.propagation.analytical.KeplerianPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.stickney.core.fault.NoSolution;

/** Hyperbolae in closed form, against Orekit's two-body propagator, and their B-plane. */
class HyperbolaTest {
    private static final double GM = 4.2828375641e13;

    private static CartesianOrbit orbit(Vector3D r, Vector3D v) {
        return new CartesianOrbit(new PVCoordinates(r, v), FramesFactory.getGCRF(), AbsoluteDate.J2000_EPOCH, GM);
    }

    /**
     * e = 2 in closed form: rp = a = GM/v_inf^2, B = a sqrt(3), speed at the periapsis sqrt(3) v_inf, turn of the velocity
     * 2 asin(1/2) = 60 degrees. Periapsis on x, motion along y: the asymptotes stand at 30 degrees to the y axis.
     */
    @Test
    void eccentricityTwo() {
        double vInfinity = 3000;
        double a = GM / (vInfinity * vInfinity);
        Hyperbola h = Hyperbola.of(new Vector3D(a, 0, 0), new Vector3D(0, FastMath.sqrt(3) * vInfinity, 0), GM);
        assertThat(h.eccentricity()).isCloseTo(2, within(1e-14));
        assertThat(h.vInfinity()).isCloseTo(vInfinity, within(1e-10));
        assertThat(h.periapsisRadius()).isCloseTo(a, within(1e-7));
        assertThat(h.timeToPeriapsis()).isZero();
        double root = FastMath.sqrt(3) / 2;
        assertThat(h.incoming().distance(new Vector3D(0.5, root, 0))).isLessThan(1e-15);
        assertThat(h.outgoing().distance(new Vector3D(-0.5, root, 0))).isLessThan(1e-15);
        assertThat(Vector3D.angle(h.incoming(), h.outgoing())).isCloseTo(FastMath.PI / 3, within(1e-14));
        // B is perpendicular to S on the side of the periapsis
        assertThat(h.b().distance(new Vector3D(a * root * FastMath.sqrt(3), -0.5 * a * FastMath.sqrt(3), 0)))
                .isLessThan(1e-6);
        assertThat(Hyperbola.impactParameter(a, vInfinity, GM)).isCloseTo(a * FastMath.sqrt(3), within(1e-6));
        assertThat(Hyperbola.eccentricity(a, vInfinity, GM)).isCloseTo(2, within(1e-15));
        // S x N with N = z points to -y turned by 30 degrees: prograde motion in the plane across N has B.T = |B|, B.R
        // = 0
        assertThat(h.bT(Vector3D.PLUS_K)).isCloseTo(a * FastMath.sqrt(3), within(1e-6));
        assertThat(h.bR(Vector3D.PLUS_K)).isCloseTo(0, within(1e-6));
    }

    /**
     * Orekit's two-body propagator brings any state of a hyperbola to the periapsis after the time given, and far away along
     * the asymptotes, displaced by B.
     */
    @Test
    void statesComeWhereTheySay() {
        UnitSphereRandomVectorGenerator directions = new UnitSphereRandomVectorGenerator(3, new Well19937a(11));
        for (int i = 0; i < 50; i++) {
            Vector3D r = new Vector3D(directions.nextVector()).scalarMultiply(2e7);
            Vector3D v = new Vector3D(directions.nextVector()).scalarMultiply(2500 + 100 * i);
            Hyperbola h = Hyperbola.of(r, v, GM);
            KeplerianPropagator kepler = new KeplerianPropagator(orbit(r, v));
            AbsoluteDate passage = AbsoluteDate.J2000_EPOCH.shiftedBy(h.timeToPeriapsis());
            PVCoordinates at = kepler.propagate(passage).getPVCoordinates();
            assertThat(at.getPosition().distance(h.periapsis().scalarMultiply(h.periapsisRadius())))
                    .isLessThan(1e-3);
            assertThat(Vector3D.dotProduct(at.getPosition(), at.getVelocity())
                            / at.getPosition().getNorm())
                    .isCloseTo(0, within(1e-4));
            // 1e9 s from the periapsis the velocity points along the asymptote to GM/(r v^2) = 1e-5 and better
            PVCoordinates before = kepler.propagate(passage.shiftedBy(-1e9)).getPVCoordinates();
            PVCoordinates after = kepler.propagate(passage.shiftedBy(1e9)).getPVCoordinates();
            assertThat(Vector3D.angle(before.getVelocity(), h.incoming())).isLessThan(1e-4);
            assertThat(Vector3D.angle(after.getVelocity(), h.outgoing())).isLessThan(1e-4);
            // |B| v_inf is the angular momentum, and its direction is B x S
            assertThat(h.b().crossProduct(h.incoming().scalarMultiply(h.vInfinity()))
                            .distance(r.crossProduct(v)))
                    .isLessThan(1e-9 * r.crossProduct(v).getNorm());
            assertThat(h.b().dotProduct(h.incoming())).isCloseTo(0, within(1e-6));
            Vector3D pole = new Vector3D(directions.nextVector());
            assertThat(FastMath.hypot(h.bT(pole), h.bR(pole))).isCloseTo(h.b().getNorm(), within(1e-5));
        }
    }

    /** Impact parameter, eccentricity and periapsis distance are one relation: there and back again. */
    @Test
    void shapesGoRound() {
        for (double rp : new double[] {3.4e6, 1e7, 1e9}) {
            for (double v : new double[] {500, 3000, 12000}) {
                double e = Hyperbola.eccentricity(rp, v, GM);
                double speed = FastMath.sqrt(v * v + 2 * GM / rp);
                Hyperbola h = Hyperbola.of(new Vector3D(0, rp, 0), new Vector3D(0, 0, speed), GM);
                assertThat(h.eccentricity()).isCloseTo(e, within(1e-10 * e));
                assertThat(h.b().getNorm()).isCloseTo(Hyperbola.impactParameter(rp, v, GM), within(1e-8 * rp));
                assertThat(h.periapsisRadius()).isCloseTo(rp, within(1e-8 * rp));
            }
        }
    }

    @Test
    void ellipsesAreRefused() {
        assertThatExceptionOfType(NoSolution.class)
                .isThrownBy(() -> Hyperbola.of(new Vector3D(1e7, 0, 0), new Vector3D(0, 2000, 0), GM))
                .withMessageContaining("not a hyperbola");
    }
}
