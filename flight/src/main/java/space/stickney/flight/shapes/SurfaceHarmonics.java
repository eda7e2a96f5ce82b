package space.stickney.flight.shapes;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * The real spherical harmonics up to a degree, 4 pi-normalised, without Condon-Shortley phase. They are formed from x, y, z of a unit
 * vector, (x + i y)^m times a polynomial in z, so that the poles are no exception; Pbar_n = u_n (z Pbar_n-1 - Pbar_n-2 / u_n-1) with
 * u_n = sqrt((4 n2 - 1) / (n2 - m2)) (Holmes and Featherstone, J. Geodesy 76, 2002, eq. 11). Immutable.
 */
public final class SurfaceHarmonics {
    private final int degree;
    /** u_nm. */
    private final double[] up;

    /** @param degree highest degree */
    public SurfaceHarmonics(int degree) {
        this.degree = degree;
        up = new double[size(degree)];
        for (int n = 1; n <= degree; n++) {
            for (int m = 0; m < n; m++) {
                up[index(n, m)] = Math.sqrt((4.0 * n * n - 1) / ((double) n * n - (double) m * m));
            }
        }
    }

    /** Number of pairs n, m up to a degree. */
    public static int size(int degree) {
        return (degree + 1) * (degree + 2) / 2;
    }

    /** Where the pair n, m stands. */
    public static int index(int n, int m) {
        return n * (n + 1) / 2 + m;
    }

    /**
     * The functions Pbar_nm cos m longitude and Pbar_nm sin m longitude in a direction.
     *
     * @param direction unit vector
     * @param cosines receives the former, at {@link #index}
     * @param sines receives the latter
     */
    public void at(Vector3D direction, double[] cosines, double[] sines) {
        double z = direction.getZ();
        double re = 1;
        double im = 0;
        double sectorial = 1;
        for (int m = 0; m <= degree; m++) {
            if (m > 0) {
                double keep = re;
                re = keep * direction.getX() - im * direction.getY();
                im = keep * direction.getY() + im * direction.getX();
                sectorial *= Math.sqrt(m == 1 ? 3.0 : (2.0 * m + 1) / (2.0 * m));
            }
            double before = 0;
            double p = sectorial;
            for (int n = m; n <= degree; n++) {
                if (n > m) {
                    double next = up[index(n, m)] * (z * p - before);
                    before = p / up[index(n, m)];
                    p = next;
                }
                cosines[index(n, m)] = p * re;
                sines[index(n, m)] = p * im;
            }
        }
    }
}
