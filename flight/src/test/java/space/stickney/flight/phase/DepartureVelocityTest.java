package space.stickney.flight.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.UnitSphereRandomVectorGenerator;
import org.hipparchus.random.Well19937a;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.flight.transfer.Hyperbola;

/** The velocity that leads from a point to an asymptote. */
class DepartureVelocityTest {
    private static final double GM = 4.2828375641e13;

    /** The outgoing asymptote and excess speed of the orbit come out, for any direction but straight back. */
    @Test
    void theAsymptoteComesOut() {
        UnitSphereRandomVectorGenerator directions = new UnitSphereRandomVectorGenerator(3, new Well19937a(3));
        for (int i = 0; i < 200; i++) {
            Vector3D r = new Vector3D(directions.nextVector()).scalarMultiply(3.7e6 * (1 + i % 7));
            Vector3D excess = new Vector3D(directions.nextVector()).scalarMultiply(500 + 20 * i);
            if (Vector3D.angle(r, excess) > 3.0) {
                continue;
            }
            Hyperbola h = Hyperbola.of(r, DeparturePhase.departureVelocity(r, excess, GM), GM);
            assertThat(h.vInfinity()).isCloseTo(excess.getNorm(), within(1e-8 * excess.getNorm()));
            assertThat(h.outgoing().distance(excess.normalize())).isLessThan(1e-8);
        }
    }

    /** From the periapsis of a hyperbola the velocity is its own, across the radius. */
    @Test
    void fromThePeriapsisItIsTangential() {
        double e = 1.4;
        double rp = 3.7e6;
        double vInfinity = FastMath.sqrt(GM * (e - 1) / rp);
        Vector3D s = new Vector3D(-1 / e, FastMath.sqrt(1 - 1 / (e * e)), 0);
        Vector3D v = DeparturePhase.departureVelocity(new Vector3D(rp, 0, 0), s.scalarMultiply(vInfinity), GM);
        assertThat(v.distance(new Vector3D(0, FastMath.sqrt(GM * (1 + e) / rp), 0)))
                .isLessThan(1e-8);
    }
}
