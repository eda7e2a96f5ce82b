package space.stickney.flight.bodies.integration;

import org.hipparchus.util.FastMath;

/**
 * How the motion of one body is cut into Chebyshev polynomials of equal length.
 *
 * <p>A polynomial passes through the motion at its Chebyshev-Lobatto points, x_i = cos(pi i / n), which include both
 * ends: neighbours meet without a step in position.
 *
 * <pre>
 * c_k = 2/n sum''_{i=0..n} f(x_i) cos(pi i k / n),   the first and last coefficient halved again
 * </pre>
 *
 * <p>(sum'': first and last term halved). Trefethen, "Approximation Theory and Approximation Practice", SIAM 2013,
 * chapters 2 to 4: the interpolant is within a small factor of the best polynomial.
 *
 * @param target NAIF code of the body
 * @param center NAIF code of the origin
 * @param days length of one polynomial
 * @param degree of the polynomials
 */
record ChebyshevLayout(int target, int center, double days, int degree) {
    int coefficients() {
        return degree + 1;
    }

    double length() {
        return days * SolarSystem.DAY;
    }

    /** Interpolation point, descending in time with the index as the cosine does. */
    double point(double start, int record, int i) {
        double from = start + record * length();
        double to = start + (record + 1) * length();
        if (i == 0) {
            return to;
        }
        if (i == degree) {
            return from;
        }
        return 0.5 * (from + to) + 0.5 * (to - from) * cosine(i);
    }

    private double cosine(int i) {
        return 2 * i == degree ? 0.0 : FastMath.cos(FastMath.PI * i / degree);
    }

    /**
     * Coefficients of one coordinate.
     *
     * @param values at the interpolation points
     * @param coefficients receives degree + 1 elements from the offset on
     */
    void fit(double[] values, double[] coefficients, int offset) {
        for (int k = 0; k <= degree; k++) {
            double sum = 0.0;
            for (int i = 0; i <= degree; i++) {
                double weight = i == 0 || i == degree ? 0.5 : 1.0;
                sum += weight * values[i] * FastMath.cos(FastMath.PI * ((i * k) % (2 * degree)) / degree);
            }
            coefficients[offset + k] = (k == 0 || k == degree ? 1.0 : 2.0) * sum / degree;
        }
    }
}
