package space.stickney.flight.gravity;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.orekit.forces.gravity.potential.TideSystem;
import space.stickney.flight.shapes.Mesh;

/**
 * Spherical harmonics of a homogeneous polyhedron, exactly: for use beyond the sphere that encloses it.
 *
 * <p>Fully normalised, {@code Cnm + i Snm = 1/((2n+1) V R^n) integral of r^n Pnm(sin phi) exp(i m lambda) dV}. The integrand is a homogeneous
 * polynomial of degree n, so that the integral over the tetrahedron of the origin and a facet is {@code 1/(n+3)} of six times its volume times
 * the integral over the facet in barycentric coordinates, and there a product of Gauss rules with N/2 + 1 nodes is exact to degree N. The
 * same coefficients as by Werner's recursion (Werner 1997, Comput. Geosci. 23, 1071), with less to go wrong.
 *
 * <p>Validity: homogeneous density, outside the enclosing sphere. Accuracy: 1e-13 of the coefficients of an ellipsoid's mesh and of the polyhedron's own
 * attraction (PolyhedronHarmonicsTest).
 */
public final class PolyhedronHarmonics {
    private final int degree;
    /** Recursion factors of (n, m) at n (n + 1)/2 + m; for n = m the sectorial one. */
    private final double[] g;

    private final double[] h;
    /** Real and imaginary part of each harmonic at a node. */
    private final double[] re;

    private final double[] im;

    private PolyhedronHarmonics(int degree) {
        this.degree = degree;
        int size = index(degree, degree) + 1;
        this.g = new double[size];
        this.h = new double[size];
        this.re = new double[size];
        this.im = new double[size];
        for (int n = 1; n <= degree; n++) {
            g[index(n, n)] = n == 1 ? Math.sqrt(3.0) : Math.sqrt((2.0 * n + 1) / (2.0 * n));
            for (int m = 0; m < n; m++) {
                double span = (double) (n - m) * (n + m);
                g[index(n, m)] = Math.sqrt((2.0 * n + 1) * (2.0 * n - 1) / span);
                h[index(n, m)] = n < m + 2
                        ? 0
                        : Math.sqrt((2.0 * n + 1) * (n + m - 1.0) * (n - m - 1.0) / ((2.0 * n - 3) * span));
            }
        }
    }

    /**
     * The field about the origin of the mesh's axes: for a field about the centre of mass shift the mesh to its centroid first.
     *
     * @param mesh closed, facets outwards
     * @param gm gravitational parameter of the body (m3/s2)
     * @param radius reference radius (m)
     * @param degree of the expansion
     */
    public static SphericalHarmonicField of(Mesh mesh, double gm, double radius, int degree) {
        PolyhedronHarmonics harmonics = new PolyhedronHarmonics(degree);
        double[] c = new double[harmonics.re.length];
        double[] s = new double[harmonics.re.length];
        harmonics.integrate(mesh, radius, c, s);
        double[][] cosine = new double[degree + 1][];
        double[][] sine = new double[degree + 1][];
        for (int n = 0; n <= degree; n++) {
            cosine[n] = new double[n + 1];
            sine[n] = new double[n + 1];
            double factor = 1 / ((2.0 * n + 1) * (n + 3.0) * mesh.volume());
            for (int m = 0; m <= n; m++) {
                cosine[n][m] = factor * c[index(n, m)];
                sine[n][m] = factor * s[index(n, m)];
            }
        }
        cosine[0][0] = 1;
        return new SphericalHarmonicField(
                mesh.name(), gm, radius, cosine, sine, TideSystem.UNKNOWN, "homogeneous; shape: " + mesh.source());
    }

    private void integrate(Mesh mesh, double radius, double[] c, double[] s) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(degree / 2 + 2, 0.0, 1.0);
        int nodes = rule.getNumberOfPoints();
        double[] corners = new double[9];
        for (int f = 0; f < mesh.facetCount(); f++) {
            for (int i = 0; i < 9; i++) {
                corners[i] = mesh.coordinate(mesh.corner(f, i / 3), i % 3) / radius;
            }
            double six = mesh.vertex(mesh.corner(f, 0))
                    .dotProduct(mesh.vertex(mesh.corner(f, 1)).crossProduct(mesh.vertex(mesh.corner(f, 2))));
            for (int i = 0; i < nodes; i++) {
                double u = rule.getPoint(i);
                for (int j = 0; j < nodes; j++) {
                    double w = rule.getPoint(j);
                    double weight = six * u * rule.getWeight(i) * rule.getWeight(j);
                    add(corners, 1 - u, u * (1 - w), u * w, weight, c, s);
                }
            }
        }
    }

    /** Adds the harmonics at a point of a facet, given by its weights of the corners. */
    private void add(double[] q, double a, double b, double d, double weight, double[] c, double[] s) {
        solidHarmonics(a * q[0] + b * q[3] + d * q[6], a * q[1] + b * q[4] + d * q[7], a * q[2] + b * q[5] + d * q[8]);
        for (int k = 0; k < re.length; k++) {
            c[k] += weight * re[k];
            s[k] += weight * im[k];
        }
    }

    /** {@code r^n Pnm exp(i m lambda)}, normalised, r in reference radii. */
    private void solidHarmonics(double x, double y, double z) {
        double r2 = x * x + y * y + z * z;
        re[0] = 1;
        im[0] = 0;
        for (int n = 1; n <= degree; n++) {
            int diagonal = index(n, n);
            int before = index(n - 1, n - 1);
            re[diagonal] = g[diagonal] * (x * re[before] - y * im[before]);
            im[diagonal] = g[diagonal] * (x * im[before] + y * re[before]);
            for (int m = 0; m < n; m++) {
                int k = index(n, m);
                int one = index(n - 1, m);
                double up = g[k] * z;
                re[k] = up * re[one];
                im[k] = up * im[one];
                if (n >= m + 2) {
                    int two = index(n - 2, m);
                    double down = h[k] * r2;
                    re[k] -= down * re[two];
                    im[k] -= down * im[two];
                }
            }
        }
    }

    private static int index(int n, int m) {
        return n * (n + 1) / 2 + m;
    }
}
