package space.stickney.flight.gravity;

import org.orekit.forces.gravity.potential.GravityFieldFactory;
import org.orekit.forces.gravity.potential.NormalizedSphericalHarmonicsProvider;
import org.orekit.forces.gravity.potential.TideSystem;

/**
 * Coefficients of a gravity field, fully normalised (4 pi, no Condon-Shortley phase), in the body-fixed frame of its source.
 * Immutable.
 */
public final class SphericalHarmonicField {
    private final String name;
    private final double gm;
    private final double radius;
    private final double[][] c;
    private final double[][] s;
    private final TideSystem tideSystem;
    private final String source;

    /**
     * @param name of the model ("JGMRO120D")
     * @param gm gravitational parameter (m3/s2)
     * @param radius reference radius (m)
     * @param c normalised cosine coefficients, c[n][m] for 0 &lt;= m &lt;= n, c[0][0] usually 1
     * @param s normalised sine coefficients, same shape
     * @param tideSystem whether the permanent tide is in C20
     * @param source author, year, file
     */
    public SphericalHarmonicField(
            String name, double gm, double radius, double[][] c, double[][] s, TideSystem tideSystem, String source) {
        this.name = name;
        this.gm = gm;
        this.radius = radius;
        this.c = triangle(c, c.length - 1);
        this.s = triangle(s, c.length - 1);
        this.tideSystem = tideSystem;
        this.source = source;
    }

    public String name() {
        return name;
    }

    /** Gravitational parameter (m3/s2). */
    public double gm() {
        return gm;
    }

    /** Reference radius (m). */
    public double radius() {
        return radius;
    }

    public int degree() {
        return c.length - 1;
    }

    /** Normalised cosine coefficient of degree n and order m. */
    public double c(int n, int m) {
        return c[n][m];
    }

    /** Normalised sine coefficient of degree n and order m. */
    public double s(int n, int m) {
        return s[n][m];
    }

    public TideSystem tideSystem() {
        return tideSystem;
    }

    public String source() {
        return source;
    }

    /** The field up to degree and order {@code n}; itself if it has no more. */
    public SphericalHarmonicField truncated(int n) {
        return n >= degree()
                ? this
                : new SphericalHarmonicField(name, gm, radius, triangle(c, n), triangle(s, n), tideSystem, source);
    }

    /**
     * The same figure with another gravitational parameter (m3/s2): for a planet without its moons, where the file carries the
     * system.
     */
    public SphericalHarmonicField withGm(double other, String sourceOfGm) {
        return new SphericalHarmonicField(name, other, radius, c, s, tideSystem, source + "; GM from " + sourceOfGm);
    }

    /** The part beyond the point mass: C00 set to zero. */
    public SphericalHarmonicField withoutPointMass() {
        double[][] rest = triangle(c, degree());
        rest[0][0] = 0.0;
        return new SphericalHarmonicField(name, gm, radius, rest, s, tideSystem, source);
    }

    /** For Orekit's force models. */
    public NormalizedSphericalHarmonicsProvider provider() {
        return GravityFieldFactory.getNormalizedProvider(
                radius, gm, tideSystem, triangle(c, degree()), triangle(s, degree()));
    }

    private static double[][] triangle(double[][] rows, int degree) {
        double[][] copy = new double[degree + 1][];
        for (int n = 0; n <= degree; n++) {
            copy[n] = new double[n + 1];
            System.arraycopy(rows[n], 0, copy[n], 0, Math.min(rows[n].length, n + 1));
        }
        return copy;
    }
}
