package space.stickney.flight.shapes.generation;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.RadiusHarmonics;
import space.stickney.flight.shapes.SurfaceHarmonics;

/**
 * The outer radius of a mesh in spherical harmonics, C_nm = 1 / (4 pi) times the integral of r Ybar_nm over the sphere: Gauss-Legendre
 * nodes in the sine of latitude, equal steps in longitude, a ray from the mesh's centre of figure at each. The origin of the result is
 * that centre.
 */
final class RadiusExpansion {
    private final Vector3D center;
    private final double[] z;
    private final double[] weight;
    private final int longitudes;
    /** Radius (m) by latitude and longitude. */
    private final double[][] radius;

    /**
     * @param mesh the surface
     * @param latitudes number of circles of latitude, twice as many nodes on each
     */
    RadiusExpansion(Mesh mesh, int latitudes) {
        center = mesh.centroid();
        MeshTree tree = new MeshTree(mesh.shifted(center.negate()));
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(latitudes);
        longitudes = 2 * latitudes;
        z = new double[latitudes];
        weight = new double[latitudes];
        radius = new double[latitudes][longitudes];
        for (int i = 0; i < latitudes; i++) {
            z[i] = rule.getPoint(i);
            // a share of the whole sphere
            weight[i] = rule.getWeight(i) / (2 * longitudes);
            for (int k = 0; k < longitudes; k++) {
                radius[i][k] = tree.surfacePoint(longitude(k), FastMath.asin(z[i]))
                        .orElseThrow()
                        .position()
                        .getNorm();
            }
        }
    }

    private double longitude(int k) {
        return 2 * FastMath.PI * k / longitudes;
    }

    private Vector3D direction(int i, int k) {
        double ring = FastMath.sqrt((1 - z[i]) * (1 + z[i]));
        return new Vector3D(ring * FastMath.cos(longitude(k)), ring * FastMath.sin(longitude(k)), z[i]);
    }

    /** Centre of figure in the mesh's axes (m): the origin of the expansion. */
    Vector3D center() {
        return center;
    }

    /** The coefficients up to a degree. */
    RadiusHarmonics harmonics(int degree) {
        SurfaceHarmonics functions = new SurfaceHarmonics(degree);
        double[] c = new double[SurfaceHarmonics.size(degree)];
        double[] s = new double[c.length];
        double[] cosines = new double[c.length];
        double[] sines = new double[c.length];
        for (int i = 0; i < z.length; i++) {
            for (int k = 0; k < longitudes; k++) {
                functions.at(direction(i, k), cosines, sines);
                double share = weight[i] * radius[i][k];
                for (int j = 0; j < c.length; j++) {
                    c[j] += share * cosines[j];
                    s[j] += share * sines[j];
                }
            }
        }
        return new RadiusHarmonics(degree, c, s);
    }

    /**
     * What a truncated expansion leaves: root mean square over the sphere and largest difference of radius at the nodes (m).
     */
    Residual residual(RadiusHarmonics harmonics) {
        double squares = 0;
        double largest = 0;
        for (int i = 0; i < z.length; i++) {
            for (int k = 0; k < longitudes; k++) {
                double d = radius[i][k] - harmonics.radius(direction(i, k));
                squares += weight[i] * d * d;
                largest = Math.max(largest, Math.abs(d));
            }
        }
        return new Residual(Math.sqrt(squares), largest);
    }

    /** Root mean square and largest difference (m). */
    record Residual(double rms, double largest) {}
}
