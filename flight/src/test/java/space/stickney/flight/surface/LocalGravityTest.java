package space.stickney.flight.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import space.stickney.core.random.RandomStreams;
import space.stickney.flight.gravity.PolyhedronGravity;
import space.stickney.flight.shapes.Icosphere;
import space.stickney.flight.shapes.Mesh;

/** The fast local gravity against the full polyhedron. */
class LocalGravityTest {
    private static final Mesh MESH = Icosphere.ellipsoid("Phobos", "Ernst et al. 2023", 4, 12950, 11300, 9160);
    private static final PolyhedronGravity FULL = PolyhedronGravity.ofGm(MESH, 7.0875e5);

    /** Facet by facet or edge by edge, Werner and Scheeres give the same: 1e-12. */
    @Test
    void facetsTogetherAreThePolyhedron() {
        FacetSum all =
                new FacetSum(MESH, IntStream.range(0, MESH.facetCount()).boxed().toList(), FULL.gRho());
        double[] out = new double[4];
        all.evaluate(IntStream.range(0, MESH.facetCount()).toArray(), 12000, 6000, 2000, out);
        Vector3D expected = FULL.acceleration(new Vector3D(12000, 6000, 2000));
        assertThat(new Vector3D(out[0], out[1], out[2]).distance(expected) / expected.getNorm())
                .isLessThan(1e-12);
        assertThat(out[3] / FULL.at(new Vector3D(12000, 6000, 2000)).potential() - 1)
                .isCloseTo(0, within(1e-12));
    }

    /** In falls and hops, from the ground to 3 km over it: 2e-6 of the acceleration, 1e-5 of the potential. */
    @Test
    void nearFacetsAndPolynomialsAreThePolyhedron() {
        RandomGenerator random = new RandomStreams(3).stream("places", 0);
        LocalGravity local = new LocalGravity(FULL);
        double[] a = new double[3];
        for (int i = 0; i < 150; i++) {
            double height = i % 3 == 0 ? 1 : i % 3 == 1 ? 50 : 3000;
            Vector3D site = new Vector3D(0.4 + 0.02 * random.nextDouble(), 0.3 + 0.02 * random.nextDouble());
            Vector3D p = site.scalarMultiply(12350 + height);
            local.acceleration(p.getX(), p.getY(), p.getZ(), a);
            Vector3D expected = FULL.acceleration(p);
            assertThat(new Vector3D(a).distance(expected) / expected.getNorm()).isLessThan(2e-6);
            assertThat(local.potential(p.getX(), p.getY(), p.getZ())
                                    / FULL.at(p).potential()
                            - 1)
                    .isCloseTo(0, within(1e-5));
            assertThat(local.nearFacets(p.getX(), p.getY(), p.getZ())).isLessThan(60);
        }
    }

    @Test
    void farOutsideTheFullPolyhedronAnswers() {
        LocalGravity local = new LocalGravity(FULL);
        double[] a = new double[3];
        local.acceleration(0, 30000, 0, a);
        assertThat(new Vector3D(a)).isEqualTo(FULL.acceleration(new Vector3D(0, 30000, 0)));
    }
}
