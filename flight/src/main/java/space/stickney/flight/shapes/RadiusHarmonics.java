package space.stickney.flight.shapes;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * The radius of a star-shaped body in real spherical harmonics,
 * r = sum over n, m of Pbar_nm(sin latitude) (C_nm cos m longitude + S_nm sin m longitude),
 * with fully (4 pi) normalised functions without Condon-Shortley phase (Heiskanen and Moritz, "Physical Geodesy", 1967, section 1-14).
 * Immutable.
 */
public final class RadiusHarmonics {
    private final int degree;
    private final double[] c;
    private final double[] s;
    private final SurfaceHarmonics functions;

    /**
     * @param degree highest degree
     * @param c C_nm (m) at n (n + 1) / 2 + m
     * @param s S_nm (m), same places
     */
    public RadiusHarmonics(int degree, double[] c, double[] s) {
        if (degree < 0 || c.length != SurfaceHarmonics.size(degree) || s.length != SurfaceHarmonics.size(degree)) {
            throw new IllegalArgumentException(
                    "degree " + degree + " takes " + SurfaceHarmonics.size(Math.max(0, degree)) + " coefficients");
        }
        this.degree = degree;
        this.c = c.clone();
        this.s = s.clone();
        this.functions = new SurfaceHarmonics(degree);
    }

    public int degree() {
        return degree;
    }

    /** C_nm (m). */
    public double c(int n, int m) {
        return c[SurfaceHarmonics.index(n, m)];
    }

    /** S_nm (m). */
    public double s(int n, int m) {
        return s[SurfaceHarmonics.index(n, m)];
    }

    /** Radius (m) in the direction of a unit vector. */
    public double radius(Vector3D direction) {
        double[] basisC = new double[c.length];
        double[] basisS = new double[c.length];
        functions.at(direction, basisC, basisS);
        double sum = 0;
        for (int i = 0; i < c.length; i++) {
            sum += c[i] * basisC[i] + s[i] * basisS[i];
        }
        return sum;
    }
}
