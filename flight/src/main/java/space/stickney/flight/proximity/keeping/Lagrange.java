package space.stickney.flight.proximity.keeping;

/** Polynomial interpolation and differentiation on equidistant points. */
final class Lagrange {
    private Lagrange() {}

    /** Weights of the values at 0, 1, ... n - 1 in the value at t. */
    static double[] weights(int n, double t) {
        double[] w = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = 1;
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    w[i] *= (t - j) / (i - j);
                }
            }
        }
        return w;
    }

    /**
     * Second derivative for unit spacing, exact for polynomials of degree 2 m + 1 (Fornberg 1988): sum over p = 1 ... m of
     * w_p (f(p) - 2 f(0) + f(-p)), w_p = 2 (-1)^(p+1) (m!)^2 / (p^2 (m-p)! (m+p)!).
     *
     * @param table three numbers a point
     * @param at point
     * @param axis 0, 1 or 2
     * @param m points used on either side
     */
    static double secondDerivative(double[] table, int at, int axis, int m) {
        double center = table[3 * at + axis];
        double product = 1;
        double sum = 0;
        for (int p = 1; p <= m; p++) {
            product *= (m - p + 1) / (double) (m + p);
            double w = (p % 2 == 1 ? 2 : -2) * product / (p * p);
            sum += w * ((table[3 * (at + p) + axis] - center) - (center - table[3 * (at - p) + axis]));
        }
        return sum;
    }

    /** First derivative for unit spacing, exact for polynomials of degree 2 m; arguments as above. */
    static double firstDerivative(double[] table, int at, int axis, int m) {
        double product = 1;
        double sum = 0;
        for (int p = 1; p <= m; p++) {
            product *= (m - p + 1) / (double) (m + p);
            double w = (p % 2 == 1 ? 1 : -1) * product / p;
            sum += w * (table[3 * (at + p) + axis] - table[3 * (at - p) + axis]);
        }
        return sum;
    }
}
