package space.stickney.science.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.flight.shapes.Icosphere;

/** A camera over a sphere: everything in closed form. */
final class ProjectionTest {
    private static final double R = 11_000;
    private static final double D = 31_000;
    private static final Surface SPHERE = new Surface(Icosphere.ellipsoid("sphere", "test", 5, R, R, R));

    private static Shot shot(Vector3D sun) {
        return new Shot(0, "a", "sphere", new Vector3D(D, 0, 0), sun, Vector3D.MINUS_I, Vector3D.PLUS_J, 0, true);
    }

    /** Seen within emission e is a cap of the angle e - asin(R/D sin e) about the point below: the sines of a plane triangle. */
    @Test
    void groundWithinAnEmissionAngleIsACap() {
        Optics wide = new Optics(1e-3, 4000, 4000);
        for (double degrees : new double[] {20, 45, 70}) {
            double e = FastMath.toRadians(degrees);
            double[] area = {0};
            new Projection(SPHERE, wide).of(shot(Vector3D.PLUS_I), (f, r, i, emission, p, share) -> {
                area[0] += emission <= e ? SPHERE.area[f] : 0;
            });
            double cap = e - FastMath.asin(R / D * FastMath.sin(e));
            double exact = 0.5 * (1 - FastMath.cos(cap));
            // half a row of facets (1.1 degrees) on the rim
            double rim = 0.5 * FastMath.sin(cap) * FastMath.toRadians(1.1);
            assertThat(area[0] / SPHERE.whole).isCloseTo(exact, within(rim));
        }
    }

    /** A narrow field straight down covers 4 tx ty (D - R)^2; at the point below the resolution is pixel x height. */
    @Test
    void aNarrowFieldCoversItsFootprint() {
        Optics narrow = new Optics(1e-4, 3000, 2000);
        double[] area = {0};
        double[] finest = {1e9};
        new Projection(SPHERE, narrow).of(shot(new Vector3D(1, 0, 1).normalize()), (f, r, i, e, p, share) -> {
            area[0] += SPHERE.area[f] * share;
            finest[0] = Math.min(finest[0], r);
        });
        double exact = 0.3 * 0.2 * (D - R) * (D - R);
        // 6 x 4 km in facets of 270 m: the rim of 20 km leaves some 8 %
        assertThat(area[0]).isCloseTo(exact, within(0.08 * exact));
        assertThat(finest[0]).isCloseTo(1e-4 * (D - R), within(0.01));
    }

    @Test
    void anglesAreThoseOfTheSphere() {
        Vector3D sun = new Vector3D(FastMath.cos(0.7), FastMath.sin(0.7), 0);
        int[] seen = {0};
        new Projection(SPHERE, new Optics(1e-3, 4000, 4000)).of(shot(sun), (f, r, i, e, p, share) -> {
            Vector3D c = new Vector3D(SPHERE.center[3 * f], SPHERE.center[3 * f + 1], SPHERE.center[3 * f + 2]);
            Vector3D up = new Vector3D(D, 0, 0).subtract(c);
            seen[0]++;
            // a facet's normal goes through its circumcentre, up to a tenth of an edge (0.04 rad) from its middle
            assertThat(i).isCloseTo(Vector3D.angle(c, sun), within(4e-3));
            assertThat(e).isCloseTo(Vector3D.angle(c, up), within(4e-3));
            assertThat(p).isCloseTo(Vector3D.angle(sun, up), within(1e-9));
            assertThat(r).isCloseTo(1e-3 * up.getNorm() / Math.sqrt(FastMath.cos(e)), within(1e-6));
        });
        assertThat(seen[0]).isGreaterThan(3000);
    }

    @Test
    void theDarkSideIsInNoImage() {
        int[] seen = {0};
        new Projection(SPHERE, new Optics(1e-3, 4000, 4000))
                .of(shot(Vector3D.MINUS_I), (f, r, i, e, p, share) -> seen[0]++);
        assertThat(seen[0]).isZero();
    }

    /** Smear of s pixels makes a pixel sqrt(1 + s^2) long. */
    @Test
    void smearCoarsens() {
        Optics o = new Optics(5.9e-6, 3296, 2472);
        assertThat(o.resolution(25_000, 0, 1)).isCloseTo(0.1475, within(1e-12));
        assertThat(o.resolution(25_000, FastMath.sqrt(3), 1)).isCloseTo(0.295, within(1e-12));
        assertThat(o.resolution(25_000, 0, 0.25)).isCloseTo(0.295, within(1e-12));
    }

    /**
     * TENGOO as published: field 1.1 x 0.82 degrees (Kuramoto et al. 2022, table 4), 0.3 m at 25 km (Kameda et al. 2021, abstract),
     * which is two pixels.
     */
    @Test
    void tengooAsPublished() {
        Optics tengoo = new Optics(5.9e-6, 3296, 2472);
        assertThat(FastMath.toDegrees(2 * FastMath.atan(tengoo.halfWidth()))).isCloseTo(1.1, within(0.03));
        assertThat(FastMath.toDegrees(2 * FastMath.atan(tengoo.halfHeight()))).isCloseTo(0.82, within(0.03));
        assertThat(2 * tengoo.resolution(25_000, 0, 1)).isCloseTo(0.3, within(0.01));
    }

    /** Half a facet covered counts half. */
    @Test
    void aFootprintSmallerThanAFacetCountsItsShare() {
        Optics tiny = new Optics(1e-6, 2000, 2000);
        int facet = 0;
        Vector3D c = new Vector3D(SPHERE.center[0], SPHERE.center[1], SPHERE.center[2]);
        Vector3D n = new Vector3D(SPHERE.normal[0], SPHERE.normal[1], SPHERE.normal[2]);
        Vector3D from = c.add(new Vector3D(20_000, n));
        Shot shot = new Shot(0, "a", "sphere", from, n, n.negate(), n.orthogonal(), 0, true);
        double[] share = {0};
        new Projection(SPHERE, tiny).of(shot, (f, r, i, e, p, s) -> share[0] += f == facet ? s : 10);
        assertThat(share[0]).isCloseTo(40.0 * 40 / SPHERE.area[0], within(1e-9));
    }
}
