package space.stickney.flight.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

/** Closed forms of sphere and oblate spheroid, MacCullagh's formula, Poisson; then the polyhedron, which must converge to it. */
class EllipsoidGravityTest {
    private static final double GM = 708754.6;
    /** Phobos: Ernst et al. 2023. */
    private static final EllipsoidGravity PHOBOS = new EllipsoidGravity(12950, 11300, 9160, GM);

    /** Shell theorem: outside GM/r, inside GM (3 R2 - r2)/(2 R3). */
    @Test
    void aSphere() {
        EllipsoidGravity sphere = new EllipsoidGravity(10e3, 10e3, 10e3, GM);
        Vector3D out = new Vector3D(9e3, -8e3, 12e3);
        double r = out.getNorm();
        assertThat(sphere.potential(out)).isCloseTo(GM / r, within(1e-14 * GM / r));
        assertThat(sphere.acceleration(out)
                        .add(out.scalarMultiply(GM / (r * r * r)))
                        .getNorm())
                .isLessThan(1e-14 * GM / (r * r));
        Vector3D in = new Vector3D(1e3, -2e3, 3e3);
        assertThat(sphere.potential(in)).isCloseTo(GM * (3e8 - in.getNormSq()) / 2e12, within(1e-14 * GM / 1e4));
        assertThat(sphere.acceleration(in).add(in.scalarMultiply(GM / 1e12)).getNorm())
                .isLessThan(1e-14 * GM / 1e8);
    }

    /**
     * Maclaurin spheroid, inside (Chandrasekhar 1969, chapter 3, equation 36; Binney and Tremaine 2008, table 2.1): with eccentricity e and
     * attraction -2 pi G rho A_i x_i, {@code A1 = sqrt(1-e2)/e3 asin e - (1-e2)/e2}, {@code A3 = 2/e2 - 2 sqrt(1-e2)/e3 asin e}.
     */
    @Test
    void anOblateSpheroid() {
        double a = 3000;
        double c = 1800;
        double e = 0.8;
        double root = 0.6 / (e * e * e) * FastMath.asin(e);
        double a1 = root - 0.36 / (e * e);
        double a3 = 2 / (e * e) - 2 * root;
        EllipsoidGravity spheroid = new EllipsoidGravity(a, a, c, GM);
        double twoPiGRho = 1.5 * GM / (a * a * c);
        Vector3D in = new Vector3D(700, -1100, 900);
        Vector3D expected = new Vector3D(-twoPiGRho * a1 * 700, twoPiGRho * a1 * 1100, -twoPiGRho * a3 * 900);
        assertThat(spheroid.acceleration(in).distance(expected)).isLessThan(1e-13 * expected.getNorm());
        double center = 0.5 * twoPiGRho * (2 * a1 * a * a + a3 * c * c);
        assertThat(spheroid.potential(Vector3D.ZERO)).isCloseTo(center, within(1e-13 * center));
    }

    /** Any axis may be the longest: turned by 90 degrees the ellipsoid attracts alike. */
    @Test
    void axesInAnyOrder() {
        EllipsoidGravity turned = new EllipsoidGravity(9160, 12950, 11300, GM);
        for (Vector3D p : List.of(new Vector3D(13e3, 4e3, -6e3), new Vector3D(1e3, 4e3, -6e3))) {
            Vector3D q = new Vector3D(p.getZ(), p.getX(), p.getY());
            assertThat(turned.potential(q)).isCloseTo(PHOBOS.potential(p), within(1e-13 * PHOBOS.potential(p)));
            Vector3D a = PHOBOS.acceleration(p);
            assertThat(turned.acceleration(q).distance(new Vector3D(a.getZ(), a.getX(), a.getY())))
                    .isLessThan(1e-13 * a.getNorm());
        }
    }

    /**
     * MacCullagh: {@code U = GM/r + G (A + B + C - 3 I)/(2 r3)} with I the moment about the direction; what is left falls as 1/r5, 32 times
     * for twice the distance.
     */
    @Test
    void farAwayMacCullagh() {
        Vector3D way = new Vector3D(0.48, 0.6, 0.64);
        double near = PHOBOS.potential(way.scalarMultiply(2e5)) - macCullagh(way.scalarMultiply(2e5));
        double far = PHOBOS.potential(way.scalarMultiply(4e5)) - macCullagh(way.scalarMultiply(4e5));
        assertThat(near / far).isCloseTo(32, within(0.2));
        assertThat(Math.abs(near)).isLessThan(1e-5 * PHOBOS.potential(way.scalarMultiply(2e5)));
    }

    private static double macCullagh(Vector3D p) {
        double r = p.getNorm();
        double[] squares = {12950.0 * 12950, 11300.0 * 11300, 9160.0 * 9160};
        double quadrupole = 0;
        double[] x = p.toArray();
        for (int i = 0; i < 3; i++) {
            quadrupole += GM * squares[i] / 5 * (3 * x[i] * x[i] / (r * r) - 1);
        }
        return GM / r + quadrupole / (2 * r * r * r);
    }

    /** Across the surface potential and attraction do not jump; the attraction is the derivative (h2 f''' = 1e-8). */
    @Test
    void continuousAndConsistent() {
        Vector3D on = new Vector3D(12950 * 0.48, 11300 * 0.6, 9160 * 0.64);
        Vector3D a = PHOBOS.acceleration(on.scalarMultiply(1 + 1e-10));
        assertThat(a.distance(PHOBOS.acceleration(on.scalarMultiply(1 - 1e-10))))
                .isLessThan(1e-9 * a.getNorm());
        for (double factor : new double[] {0.5, 1.2, 3}) {
            Vector3D p = on.scalarMultiply(factor);
            Vector3D slope = new Vector3D(
                    difference(p, Vector3D.PLUS_I), difference(p, Vector3D.PLUS_J), difference(p, Vector3D.PLUS_K));
            assertThat(slope.distance(PHOBOS.acceleration(p))).isLessThan(1e-7 * slope.getNorm());
        }
    }

    private static double difference(Vector3D p, Vector3D way) {
        return (PHOBOS.potential(p.add(way)) - PHOBOS.potential(p.subtract(way))) / 2;
    }

    /**
     * Meshes with vertices on the ellipsoid and the same GM: 128 to 8192 facets. With twice as many along an edge the error falls four times
     * (second order), at points inside, at the surface and outside.
     */
    @Test
    void thePolyhedronConvergesInSecondOrder() {
        for (Vector3D p :
                List.of(new Vector3D(3e3, 2e3, -1e3), new Vector3D(13.2e3, 2e3, 1e3), new Vector3D(2e4, -9e3, 1.5e4))) {
            double[] potential = new double[4];
            double[] attraction = new double[4];
            for (int k = 0; k < 4; k++) {
                PolyhedronGravity mesh = PolyhedronGravity.ofGm(TestMeshes.ellipsoid(12950, 11300, 9160, 2 + k), GM);
                potential[k] = Math.abs(mesh.at(p).potential() - PHOBOS.potential(p)) / PHOBOS.potential(p);
                attraction[k] = mesh.acceleration(p).distance(PHOBOS.acceleration(p))
                        / PHOBOS.acceleration(p).getNorm();
            }
            assertThat(potential[2] / potential[3]).isCloseTo(4, within(0.3));
            assertThat(attraction[2] / attraction[3]).isCloseTo(4, within(0.3));
            assertThat(attraction[3]).isLessThan(3e-3);
        }
    }
}
