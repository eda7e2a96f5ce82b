package space.stickney.flight.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.orekit.frames.FramesFactory;
import org.orekit.orbits.CartesianOrbit;
import org.orekit.propagation.analytical.KeplerianPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import space.stickney.core.fault.NoSolution;

/** The designed hyperbola, flown by Orekit's two-body propagator, enters as wanted. */
class EntryDesignTest {
    private static final double GM = 3.986004418e14;
    private static final double RADIUS = 6.378e6 + 120e3;

    /** The state at the periapsis of the hyperbola with this B vector and asymptote. */
    private static CartesianOrbit periapsis(Vector3D b, Vector3D s, double vInfinity) {
        double h = b.getNorm() * vInfinity;
        double e = FastMath.sqrt(1 + FastMath.pow(vInfinity * h / GM, 2));
        Vector3D p = new Vector3D(1 / e, s, FastMath.sqrt(1 - 1 / (e * e)), b.normalize());
        Vector3D n = b.crossProduct(s).normalize();
        double rp = h * h / GM / (1 + e);
        return new CartesianOrbit(
                new PVCoordinates(p.scalarMultiply(rp), n.crossProduct(p).scalarMultiply(h / rp)),
                FramesFactory.getGCRF(),
                AbsoluteDate.J2000_EPOCH,
                GM);
    }

    @Test
    void theEntryComesOutAsDesigned() {
        for (double declination : new double[] {-40, -20, -10, 0, 15}) {
            for (double angle : new double[] {-8, -12, -30}) {
                for (double vInfinity : new double[] {2500, 4600, 8000}) {
                    Vector3D s = new Vector3D(1.1, FastMath.toRadians(declination));
                    EntryDesign design =
                            new EntryDesign(GM, RADIUS, FastMath.toRadians(angle), FastMath.toRadians(-20));
                    EntryDesign.Entry entry = design.solve(s, vInfinity);
                    PVCoordinates at = new KeplerianPropagator(periapsis(entry.b(), s, vInfinity))
                            .propagate(AbsoluteDate.J2000_EPOCH.shiftedBy(-entry.periapsisAfterEntry()))
                            .getPVCoordinates();
                    Vector3D r = at.getPosition();
                    Vector3D v = at.getVelocity();
                    assertThat(r.getNorm()).isCloseTo(RADIUS, within(1e-2));
                    assertThat(r.getDelta()).isCloseTo(FastMath.toRadians(-20), within(1e-8));
                    assertThat(FastMath.asin(r.normalize().dotProduct(v.normalize())))
                            .isCloseTo(FastMath.toRadians(angle), within(1e-8));
                    assertThat(v.getNorm()).isCloseTo(entry.speed(), within(1e-5));
                    assertThat(r.normalize().distance(entry.entryPoint())).isLessThan(1e-8);
                    assertThat(entry.b().getNorm()).isCloseTo(design.impactParameter(vInfinity), within(1e-5));
                    assertThat(entry.b().distance(design.bVector(s, vInfinity))).isZero();
                    assertThat(design.eccentricity(vInfinity))
                            .isCloseTo(
                                    FastMath.sqrt(1
                                            + FastMath.pow(
                                                    vInfinity
                                                            * vInfinity
                                                            * entry.b().getNorm()
                                                            / GM,
                                                    2)),
                                    within(1e-9));
                }
            }
        }
    }

    /** Of the two planes the eastward one: its angular momentum has the larger component along the pole. */
    @Test
    void theEntryGoesEast() {
        Vector3D s = new Vector3D(0.3, FastMath.toRadians(5));
        EntryDesign.Entry entry =
                new EntryDesign(GM, RADIUS, FastMath.toRadians(-12), FastMath.toRadians(-31)).solve(s, 4600);
        assertThat(entry.b().crossProduct(s).getZ()).isPositive();
    }

    /** Straight over the north pole no entry lies far south: the reach is told. */
    @Test
    void latitudesOutOfReachAreRefused() {
        Vector3D s = new Vector3D(0.3, FastMath.toRadians(88));
        EntryDesign design = new EntryDesign(GM, RADIUS, FastMath.toRadians(-12), FastMath.toRadians(60));
        assertThatExceptionOfType(NoSolution.class)
                .isThrownBy(() -> design.solve(s, 4600))
                .withMessageContaining("reaches latitude 60.0 deg; reached are");
    }
}
