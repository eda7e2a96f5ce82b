package space.stickney.flight.landing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.stickney.flight.bodies.EmbeddedEphemeris;

class SiteGravityTest {
    private static final SiteFields FIELDS = SiteFields.of(Ground.PHOBOS, EmbeddedEphemeris.get(), 8.8e8, 7200);

    /**
     * Against the polyhedron itself at points of the column, a flat site and the wall of Stickney: 2e-3 of the attraction near the
     * ground, 1e-4 higher up. The gravitational parameter is known to 3e-3.
     */
    @ParameterizedTest
    @CsvSource({"30, 20", "-49, 12", "180, -60", "90, 0"})
    void columnAgreesWithThePolyhedron(double longitude, double latitude) {
        Site site = Site.at(
                FIELDS.tree(), FIELDS.full(), 8.8e8 + 3600, Math.toRadians(longitude), Math.toRadians(latitude));
        NearField fast = FIELDS.above(site, 2000, 100);
        for (double height : new double[] {30, 60, 100, 300, 1000, 1900, 2600}) {
            for (double east : new double[] {-80, 15, 700}) {
                if (east == 700 && height < 1500) {
                    continue;
                }
                Vector3D p = new Vector3D(1, site.above(height), east, site.east(), 0.7 * east, site.north());
                double[] a = new double[3];
                double[] b = new double[3];
                fast.motion().gravity().acceleration(p.getX(), p.getY(), p.getZ(), a);
                FIELDS.full().motion().gravity().acceleration(p.getX(), p.getY(), p.getZ(), b);
                double error = Vector3D.distance(new Vector3D(a), new Vector3D(b)) / new Vector3D(b).getNorm();
                assertEquals(0, error, height < 200 ? 2e-3 : 1e-4, "height " + height + ", east " + east);
            }
        }
    }
}
