package space.stickney.flight.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.UnitSphereRandomVectorGenerator;
import org.hipparchus.random.Well19937a;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** The line of apses in a plane: invariants of the solution, and the limit beyond which there is none. */
class ApseInPlaneTest {
    private static final double GM = 4.2828375641e13;
    private static final double RP = 3.9e6;

    /** Random asymptotes and planes; the orbit is rebuilt from the solution by {@link Hyperbola}. */
    @Test
    void thePeriapsisLiesInThePlane() {
        UnitSphereRandomVectorGenerator directions = new UnitSphereRandomVectorGenerator(3, new Well19937a(5));
        int found = 0;
        for (int i = 0; i < 400; i++) {
            Vector3D s = new Vector3D(directions.nextVector());
            Vector3D plane = new Vector3D(directions.nextVector());
            double e = 1.05 + 0.01 * (i % 100);
            boolean arriving = i % 2 == 0;
            Optional<ApseInPlane.Solution> solution =
                    arriving ? ApseInPlane.arriving(s, e, plane) : ApseInPlane.departing(s, e, plane);
            // p.N = 0 can be met where |S.N| <= sqrt(1 - 1/e^2): the periapsis stands at acos(1/e) from the asymptote
            assertThat(solution.isPresent()).isEqualTo(Math.abs(s.dotProduct(plane)) <= FastMath.sqrt(1 - 1 / (e * e)));
            if (solution.isEmpty()) {
                continue;
            }
            found++;
            ApseInPlane.Solution x = solution.get();
            assertThat(x.periapsis().dotProduct(plane)).isCloseTo(0, within(1e-12));
            assertThat(x.periapsis().getNorm()).isCloseTo(1, within(1e-12));
            assertThat(x.b().dotProduct(s)).isCloseTo(0, within(1e-12));
            assertThat(x.normal().dotProduct(plane)).isGreaterThanOrEqualTo(-1e-12);
            Hyperbola h = orbit(x, e);
            assertThat((arriving ? h.incoming() : h.outgoing()).distance(s)).isLessThan(1e-7);
            if (arriving) {
                assertThat(h.b().normalize().distance(x.b())).isLessThan(1e-7);
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    private static Hyperbola orbit(ApseInPlane.Solution x, double e) {
        Vector3D along = x.normal().crossProduct(x.periapsis());
        return Hyperbola.of(
                x.periapsis().scalarMultiply(RP), along.scalarMultiply(FastMath.sqrt(GM * (1 + e) / RP)), GM);
    }

    /** In the plane itself: a flat flyby, its angular momentum along the plane's normal. */
    @Test
    void anAsymptoteInThePlaneStaysThere() {
        ApseInPlane.Solution x =
                ApseInPlane.arriving(Vector3D.PLUS_I, 2, Vector3D.PLUS_K).orElseThrow();
        assertThat(x.normal().distance(Vector3D.PLUS_K)).isLessThan(1e-15);
        assertThat(x.b().distance(Vector3D.MINUS_J)).isLessThan(1e-15);
    }

    /** e = 2: up to 60 degrees over the plane there is a solution, beyond there is none. */
    @Test
    void tooSteep() {
        for (int sign : new int[] {-1, 1}) {
            Vector3D low = new Vector3D(0, sign * FastMath.toRadians(59.9));
            Vector3D steep = new Vector3D(0, sign * FastMath.toRadians(60.1));
            assertThat(ApseInPlane.arriving(low, 2, Vector3D.PLUS_K)).isPresent();
            assertThat(ApseInPlane.departing(low, 2, Vector3D.PLUS_K)).isPresent();
            assertThat(ApseInPlane.arriving(steep, 2, Vector3D.PLUS_K)).isEmpty();
            assertThat(ApseInPlane.departing(steep, 2, Vector3D.PLUS_K)).isEmpty();
        }
        assertThat(ApseInPlane.arriving(Vector3D.PLUS_K, 2, Vector3D.PLUS_K)).isEmpty();
    }
}
