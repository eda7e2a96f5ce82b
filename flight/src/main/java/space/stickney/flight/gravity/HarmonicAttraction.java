package space.stickney.flight.gravity;

/**
 * Potential and attraction of a {@link SphericalHarmonicField}, in body-fixed Cartesian coordinates: no singularity at the
 * poles, no allocation, no state (one object serves all threads).
 *
 * <p>With fully normalised {@code Vnm + i Wnm = (R/r)^(n+1) Pnm(sin phi) exp(i m lambda)} the potential is
 * {@code GM/R sum (Cnm Vnm + Snm Wnm)}. V and W follow from recursions in Cartesian coordinates, and the attraction of
 * a term of degree n is a combination of V and W of degree n + 1 and orders m - 1, m, m + 1 (Cunningham 1970, Celest. Mech. 2,
 * 207; Montenbruck and Gill 2000, equations 3.29 to 3.33, here normalised). Because attraction is linear in V and W,
 * the constructor gathers all factors by the V and W that they multiply: one pass over V and W, order by order, gives the sum.
 *
 * <p>Validity: outside the sphere that encloses the body; the series diverges inside. Neglected: tides, time-variable terms.
 * Accuracy: 1e-12 relative to Orekit's Holmes-Featherstone model, also for the part beyond the point mass
 * (HarmonicAttractionTest).
 */
public final class HarmonicAttraction {
    /** Recursion g, h; then factors of V and W in x, y, z; then in the potential. */
    private static final int STRIDE = 10;

    private final double gm;
    private final double radius;
    private final int top;
    /** Order by order, degree by degree from m to top. */
    private final double[] table;

    public HarmonicAttraction(SphericalHarmonicField field) {
        this.gm = field.gm();
        this.radius = field.radius();
        this.top = field.degree() + 1;
        this.table = new double[STRIDE * (top + 1) * (top + 2) / 2];
        for (int m = 0; m <= top; m++) {
            for (int n = m; n <= top; n++) {
                recursion(n, m);
            }
        }
        for (int n = 0; n <= field.degree(); n++) {
            for (int m = 0; m <= n; m++) {
                gather(n, m, field.c(n, m), field.s(n, m));
            }
        }
    }

    /**
     * Attraction in body-fixed axes.
     *
     * @param position x, y, z (m), body-fixed
     * @param acceleration receives x, y, z (m/s2), body-fixed
     */
    public void acceleration(double[] position, double[] acceleration) {
        double x = position[0];
        double y = position[1];
        double z = position[2];
        double rho = radius / (x * x + y * y + z * z);
        double x0 = x * rho;
        double y0 = y * rho;
        double z0 = z * rho;
        double rho2 = radius * rho;
        double vm = Math.sqrt(rho2);
        double wm = 0.0;
        double ax = 0.0;
        double ay = 0.0;
        double az = 0.0;
        int k = 0;
        for (int m = 0; m <= top; m++) {
            if (m > 0) {
                double f = table[k];
                double v = f * (x0 * vm - y0 * wm);
                wm = f * (x0 * wm + y0 * vm);
                vm = v;
            }
            double v = vm;
            double w = wm;
            double vBelow = 0.0;
            double wBelow = 0.0;
            for (int n = m; ; ) {
                ax += table[k + 2] * v + table[k + 3] * w;
                ay += table[k + 4] * v + table[k + 5] * w;
                az += table[k + 6] * v + table[k + 7] * w;
                k += STRIDE;
                if (++n > top) {
                    break;
                }
                double g = table[k] * z0;
                double h = table[k + 1] * rho2;
                double vNext = g * v - h * vBelow;
                double wNext = g * w - h * wBelow;
                vBelow = v;
                wBelow = w;
                v = vNext;
                w = wNext;
            }
        }
        double scale = gm / (radius * radius);
        acceleration[0] = scale * ax;
        acceleration[1] = scale * ay;
        acceleration[2] = scale * az;
    }

    /**
     * Potential, positive as GM/r (m2/s2).
     *
     * @param position x, y, z (m), body-fixed
     */
    public double potential(double[] position) {
        double x = position[0];
        double y = position[1];
        double z = position[2];
        double rho = radius / (x * x + y * y + z * z);
        double rho2 = radius * rho;
        double vm = Math.sqrt(rho2);
        double wm = 0.0;
        double sum = 0.0;
        int k = 0;
        for (int m = 0; m <= top; m++) {
            if (m > 0) {
                double f = table[k] * rho;
                double v = f * (x * vm - y * wm);
                wm = f * (x * wm + y * vm);
                vm = v;
            }
            double v = vm;
            double w = wm;
            double vBelow = 0.0;
            double wBelow = 0.0;
            for (int n = m; ; ) {
                sum += table[k + 8] * v + table[k + 9] * w;
                k += STRIDE;
                if (++n > top) {
                    break;
                }
                double g = table[k] * z * rho;
                double h = table[k + 1] * rho2;
                double vNext = g * v - h * vBelow;
                double wNext = g * w - h * wBelow;
                vBelow = v;
                wBelow = w;
                v = vNext;
                w = wNext;
            }
        }
        return gm / radius * sum;
    }

    /** Place of (n, m): columns of order 0 .. m - 1 have top + 1, top, ... entries. */
    private static int index(int top, int m, int n) {
        return m * (top + 1) - m * (m - 1) / 2 + n - m;
    }

    /** Factors of the normalised recursions: for n = m that of the sectorial step, else g and h. */
    private void recursion(int n, int m) {
        int k = STRIDE * index(top, m, n);
        double dn = n;
        double dm = m;
        if (n == m) {
            table[k] = m == 1 ? Math.sqrt(3.0) : Math.sqrt((2.0 * dm + 1.0) / (2.0 * Math.max(dm, 1.0)));
        } else {
            table[k] = Math.sqrt((2.0 * dn + 1.0) * (2.0 * dn - 1.0) / ((dn - dm) * (dn + dm)));
            table[k + 1] = n < m + 2
                    ? 0.0
                    : Math.sqrt((2.0 * dn + 1.0)
                            * (dn + dm - 1.0)
                            * (dn - dm - 1.0)
                            / ((2.0 * dn - 3.0) * (dn + dm) * (dn - dm)));
        }
    }

    /** Adds the attraction and the potential of one term to the factors of the V and W that carry them. */
    private void gather(int n, int m, double c, double s) {
        double ratio = (2.0 * n + 1.0) / (2.0 * n + 3.0);
        int own = STRIDE * index(top, m, n);
        table[own + 8] += c;
        table[own + 9] += s;

        double down = Math.sqrt(ratio * (n + m + 1.0) * (n - m + 1.0));
        int same = STRIDE * index(top, m, n + 1);
        table[same + 6] -= down * c;
        table[same + 7] -= down * s;

        // up: Vnm of order m + 1; for m = 0 the two halves of the general formula coincide
        double half = m == 0 ? Math.sqrt(2.0) : 1.0;
        double up = 0.5 * half * Math.sqrt(ratio * (n + m + 2.0) * (n + m + 1.0));
        int above = STRIDE * index(top, m + 1, n + 1);
        table[above + 2] -= up * c;
        table[above + 3] -= up * s;
        table[above + 4] += up * s;
        table[above + 5] -= up * c;

        if (m > 0) {
            double lower = 0.5 * (m == 1 ? Math.sqrt(2.0) : 1.0) * Math.sqrt(ratio * (n - m + 2.0) * (n - m + 1.0));
            int below = STRIDE * index(top, m - 1, n + 1);
            table[below + 2] += lower * c;
            table[below + 3] += lower * s;
            table[below + 4] += lower * s;
            table[below + 5] -= lower * c;
        }
    }
}
