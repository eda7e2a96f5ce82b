package space.stickney.flight.orekit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.Field;
import org.hipparchus.analysis.differentiation.Gradient;
import org.hipparchus.analysis.differentiation.GradientField;
import org.hipparchus.analysis.differentiation.UnivariateDerivative2;
import org.hipparchus.analysis.differentiation.UnivariateDerivative2Field;
import org.hipparchus.geometry.euclidean.threed.FieldVector3D;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.bodies.CelestialBody;
import org.orekit.frames.FieldTransform;
import org.orekit.frames.Frame;
import org.orekit.frames.FramesFactory;
import org.orekit.frames.Transform;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.FieldAbsoluteDate;
import org.orekit.utils.FieldPVCoordinates;
import org.orekit.utils.PVCoordinates;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.time.Tdb;

/** Frames and bodies for Orekit, on an ephemeris of circles whose derivatives are known in closed form. No orekit-data. */
class SolarSystemTest {
    private static final double T = 8.5e8;
    private static final AbsoluteDate DATE = Tdb.date(T);
    private static final CircularEphemeris CIRCLES = new CircularEphemeris();
    private static final SolarSystem SYSTEM = new SolarSystem(CIRCLES);

    private static Vector3D direct(int target, int center, double tdb) {
        double[] s = new double[6];
        CIRCLES.state(target, center, tdb, s);
        return new Vector3D(s[0], s[1], s[2]);
    }

    /** The trap of Orekit's Transform: a body sits at the origin of its own frame, and where the ephemeris says in others. */
    @Test
    void aBodySitsAtTheOriginOfItsFrame() {
        for (int naif : new int[] {10, 199, 301, 399, 499, 401, 402}) {
            Frame own = SYSTEM.inertialFrame(naif);
            CelestialBody body = SYSTEM.body(naif);
            assertThat(body.getPosition(DATE, own)).isEqualTo(Vector3D.ZERO);
            Vector3D inGcrf =
                    own.getStaticTransformTo(FramesFactory.getGCRF(), DATE).transformPosition(Vector3D.ZERO);
            // through the tree: rounding of 4e11 m
            assertThat(Vector3D.distance(inGcrf, direct(naif, 399, T))).isLessThan(2e-4);
            Vector3D back = FramesFactory.getGCRF().getTransformTo(own, DATE).transformPosition(direct(naif, 399, T));
            assertThat(back.getNorm()).isLessThan(2e-4);
        }
    }

    /** Phobos from Mars does not lose digits through heliocentric distances: exact to the ephemeris. */
    @Test
    void neighboursKeepTheirDigits() {
        Vector3D expected = direct(401, 499, T);
        Frame mars = SYSTEM.inertialFrame(Naif.MARS);
        assertThat(SYSTEM.body(Naif.PHOBOS).getPosition(DATE, mars)).isEqualTo(expected);
        Vector3D throughTree = SYSTEM.inertialFrame(Naif.PHOBOS)
                .getStaticTransformTo(mars, DATE)
                .transformPosition(Vector3D.ZERO);
        assertThat(Vector3D.distance(throughTree, expected)).isLessThan(1e-8);
    }

    /** From any frame to any other and back: rounding of the largest distance, 5e11 m x 2^-52 a few times. */
    @Test
    void framesGoThereAndBack() {
        int[] centers = {0, 3, 4, 10, 301, 399, 499, 401};
        Vector3D p = new Vector3D(1.2e7, -3.4e6, 5.6e6);
        PVCoordinates pv = new PVCoordinates(p, new Vector3D(100.0, 2000.0, -300.0));
        for (int a : new int[] {10, 301, 399, 499, 401}) {
            for (int b : new int[] {10, 301, 399, 499, 402}) {
                Frame fa = SYSTEM.bodyFixedFrame(a);
                Frame fb = SYSTEM.bodyFixedFrame(b);
                PVCoordinates there = fa.getTransformTo(fb, DATE).transformPVCoordinates(pv);
                PVCoordinates back = fb.getTransformTo(fa, DATE).transformPVCoordinates(there);
                assertThat(Vector3D.distance(back.getPosition(), p)).isLessThan(1e-3);
                assertThat(Vector3D.distance(back.getVelocity(), pv.getVelocity()))
                        .isLessThan(1e-6);
            }
        }
        assertThat(SYSTEM.centerOf(FramesFactory.getGCRF()).getAsInt()).isEqualTo(Naif.EARTH);
        assertThat(SYSTEM.centerOf(SYSTEM.bodyFixedFrame(499))).isEmpty();
        assertThat(SYSTEM.inertialFrame(centers[0]).isPseudoInertial()).isTrue();
        assertThat(SYSTEM.bodyFixedFrame(499).isPseudoInertial()).isFalse();
    }

    /** Velocity and acceleration of a point fixed on Phobos, seen from the Sun, are the differences of its position. */
    @Test
    void velocityIsTheDerivativeOfPositionThroughTheFrames() {
        Frame fixed = SYSTEM.bodyFixedFrame(Naif.PHOBOS);
        Frame mars = SYSTEM.inertialFrame(Naif.MARS);
        PVCoordinates point = new PVCoordinates(new Vector3D(9e3, 5e3, -4e3));
        PVCoordinates pv = fixed.getTransformTo(mars, DATE).transformPVCoordinates(point);
        double h = 30.0;
        PVCoordinates[] at = new PVCoordinates[5];
        for (int i = 0; i < 5; i++) {
            at[i] = fixed.getTransformTo(mars, DATE.shiftedBy((i - 2) * h)).transformPVCoordinates(point);
        }
        Vector3D velocity = new Vector3D(
                1 / (12 * h),
                at[0].getPosition(),
                -8 / (12 * h),
                at[1].getPosition(),
                8 / (12 * h),
                at[3].getPosition(),
                -1 / (12 * h),
                at[4].getPosition());
        Vector3D acceleration = new Vector3D(
                1 / (12 * h),
                at[0].getVelocity(),
                -8 / (12 * h),
                at[1].getVelocity(),
                8 / (12 * h),
                at[3].getVelocity(),
                -1 / (12 * h),
                at[4].getVelocity());
        // (n h)^4 / 30 = 7e-11 of 2 km/s, and the spacing of time (1.2e-7 s) in differences of 60 s: 4e-9
        assertThat(Vector3D.distance(pv.getVelocity(), velocity)).isLessThan(2e-5);
        assertThat(Vector3D.distance(pv.getAcceleration(), acceleration)).isLessThan(1e-8);
    }

    /** The acceleration of the centre against the closed form of the circle, in mid-coverage and at both edges. */
    @Test
    void accelerationIsThatOfTheCircle() {
        Vector3D expected = new Vector3D(CircularEphemeris.acceleration(401, T));
        for (CircularEphemeris e : new CircularEphemeris[] {
            CIRCLES, new CircularEphemeris(T - 1.0, T + 1e4), new CircularEphemeris(T - 1e4, T + 1.0)
        }) {
            SolarSystem system = new SolarSystem(e);
            Vector3D a = system.body(401)
                    .getPVCoordinates(DATE, system.inertialFrame(499))
                    .getAcceleration();
            // one-sided formula: (n h)^4 / 5
            assertThat(Vector3D.distance(a, expected)).isLessThan(1e-8 * expected.getNorm());
        }
        SolarSystem outside = new SolarSystem(new CircularEphemeris(T + 10.0, T + 1e4));
        assertThatThrownBy(() -> outside.body(401).getPVCoordinates(DATE, outside.inertialFrame(499)))
                .isInstanceOf(BadInput.class);
    }

    /** Body-fixed matrix in Orekit's dress equals the flat one; rate and acceleration equal differences of the rotation. */
    @Test
    void bodyFixedFramesTurnAsTheIauSays() {
        for (int naif : new int[] {10, 199, 399, 301, 499, 401, 402, 599, 899}) {
            double[] r = new double[9];
            Bodies.standard().get(naif).needRotation().toBodyFixed(T, r);
            Transform t = SYSTEM.inertialFrame(naif).getTransformTo(SYSTEM.bodyFixedFrame(naif), DATE);
            double[][] m = t.getRotation().getMatrix();
            for (int i = 0; i < 9; i++) {
                assertThat(m[i / 3][i % 3]).as("body " + naif).isCloseTo(r[i], within(1e-14));
            }
            double[] omega = new double[3];
            Bodies.standard().get(naif).needRotation().angularVelocity(T, omega);
            Vector3D rate = t.getRotation().applyInverseTo(t.getRotationRate());
            assertThat(Vector3D.distance(rate, new Vector3D(omega))).isLessThan(1e-18);
            double h = 100.0;
            Transform before =
                    SYSTEM.inertialFrame(naif).getTransformTo(SYSTEM.bodyFixedFrame(naif), DATE.shiftedBy(-h));
            Transform after = SYSTEM.inertialFrame(naif).getTransformTo(SYSTEM.bodyFixedFrame(naif), DATE.shiftedBy(h));
            Vector3D difference = new Vector3D(0.5 / h, after.getRotationRate().subtract(before.getRotationRate()));
            assertThat(Vector3D.distance(t.getRotationAcceleration(), difference))
                    .as("body " + naif)
                    .isLessThan(1e-4 * difference.getNorm() + 1e-20);
        }
    }

    /** Field dates: the derivatives with respect to time of a position in another body's frame are velocity and acceleration. */
    @Test
    void fieldPositionsCarryTheirDerivatives() {
        Field<UnivariateDerivative2> field = UnivariateDerivative2Field.getInstance();
        FieldAbsoluteDate<UnivariateDerivative2> date =
                new FieldAbsoluteDate<>(field, DATE).shiftedBy(new UnivariateDerivative2(0.0, 1.0, 0.0));
        for (Frame frame : new Frame[] {
            SYSTEM.inertialFrame(499), SYSTEM.inertialFrame(10), SYSTEM.bodyFixedFrame(499), FramesFactory.getEME2000()
        }) {
            PVCoordinates pv = SYSTEM.body(401).getPVCoordinates(DATE, frame);
            FieldVector3D<UnivariateDerivative2> p = SYSTEM.body(401).getPosition(date, frame);
            Vector3D first = new Vector3D(
                    p.getX().getFirstDerivative(),
                    p.getY().getFirstDerivative(),
                    p.getZ().getFirstDerivative());
            Vector3D second = new Vector3D(
                    p.getX().getSecondDerivative(),
                    p.getY().getSecondDerivative(),
                    p.getZ().getSecondDerivative());
            double size = pv.getPosition().getNorm();
            assertThat(Vector3D.distance(p.toVector3D(), pv.getPosition())).isLessThan(2e-15 * size);
            assertThat(Vector3D.distance(first, pv.getVelocity()))
                    .isLessThan(1e-12 * pv.getVelocity().getNorm());
            assertThat(Vector3D.distance(second, pv.getAcceleration()))
                    .isLessThan(1e-7 * pv.getAcceleration().getNorm());
            FieldPVCoordinates<UnivariateDerivative2> fieldPv = SYSTEM.body(401).getPVCoordinates(date, frame);
            assertThat(Vector3D.distance(fieldPv.getVelocity().toVector3D(), pv.getVelocity()))
                    .isLessThan(1e-12 * pv.getVelocity().getNorm());
            assertThat(Vector3D.distance(fieldPv.getAcceleration().toVector3D(), pv.getAcceleration()))
                    .isLessThan(1e-7 * pv.getAcceleration().getNorm());
        }
    }

    /** A field transform at a date without derivatives is the plain transform. */
    @Test
    void fieldTransformsEqualPlainOnes() {
        Field<Gradient> field = GradientField.getField(6);
        FieldAbsoluteDate<Gradient> date = new FieldAbsoluteDate<>(field, DATE);
        Frame a = SYSTEM.bodyFixedFrame(401);
        Frame b = SYSTEM.bodyFixedFrame(399);
        PVCoordinates pv =
                new PVCoordinates(new Vector3D(9e3, 5e3, -4e3), new Vector3D(1, 2, 3), new Vector3D(1, 1, 1));
        PVCoordinates plain = a.getTransformTo(b, DATE).transformPVCoordinates(pv);
        FieldTransform<Gradient> transform = a.getTransformTo(b, date);
        PVCoordinates viaField = transform.transformPVCoordinates(pv).toPVCoordinates();
        assertThat(Vector3D.distance(plain.getPosition(), viaField.getPosition()))
                .isLessThan(1e-2);
        assertThat(Vector3D.distance(plain.getVelocity(), viaField.getVelocity()))
                .isLessThan(1e-5);
        assertThat(Vector3D.distance(plain.getAcceleration(), viaField.getAcceleration()))
                .isLessThan(1e-8);
    }

    @Test
    void bodiesKnowTheirNamesMassesAndShapes() {
        CelestialBody mars = SYSTEM.body(Naif.MARS);
        assertThat(mars.getName()).isEqualTo("Mars");
        assertThat(mars.getGM()).isEqualTo(Bodies.standard().get(499).gm());
        assertThat(mars.getBodyOrientedFrame()).isSameAs(SYSTEM.bodyFixedFrame(499));
        // flattening of Mars 1/169.9 from the radii of the report
        assertThat(1.0 / SYSTEM.spheroid(499).getFlattening()).isCloseTo(169.9, within(0.1));
        assertThatThrownBy(() -> SYSTEM.bodyFixedFrame(4))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("Mars barycenter");
        assertThatThrownBy(() -> SYSTEM.inertialFrame(12345)).isInstanceOf(BadInput.class);
    }
}
