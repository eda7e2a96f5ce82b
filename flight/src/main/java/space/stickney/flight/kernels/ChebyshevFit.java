package space.stickney.flight.kernels;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;

/**
 * Chebyshev polynomials through a motion: for each record the polynomial of degree n that meets the motion at the n + 1
 * extrema of T_n, s_j = cos(pi j / n), the ends among them, so that records join without a step in position.
 *
 * <p>c_k = (2 / n) sum'' f(s_j) cos(pi j k / n), the first and last term of the sum and c_0, c_n halved (Mason and
 * Handscomb 2003, Chebyshev Polynomials, eq. 6.28). The error falls with the degree as fast as the coefficients do; it is
 * up to twice that of the best polynomial for these degrees. Epochs outside the motion's span are never asked.
 */
public final class ChebyshevFit {
    /** A motion: fills x, y, z (m), vx, vy, vz (m/s) at TDB seconds past J2000. */
    @FunctionalInterface
    public interface Motion {
        void state(double tdb, double[] state);
    }

    private ChebyshevFit() {}

    /**
     * Fits a motion.
     *
     * @param type 2 (position; the velocity is its derivative) or 3 (position and velocity each by its own)
     * @param motion in m and m/s
     * @param start TDB seconds past J2000
     * @param length of a record (s)
     * @param records how many
     * @param degree at least 1
     */
    public static ChebyshevData fit(int type, Motion motion, double start, double length, int records, int degree) {
        int axes = type == 2 ? 3 : 6;
        double[] coefficients = new double[records * axes * (degree + 1)];
        double[] cosines = cosines(degree);
        for (int r = 0; r < records; r++) {
            double middle = start + (r + 0.5) * length;
            fitRecord(motion, middle, length / 2, cosines, degree, axes, coefficients, r * axes * (degree + 1));
        }
        return new ChebyshevData(type, start, length, degree, coefficients);
    }

    /** cos(pi i / n) for i from 0 to 2n - 1. */
    private static double[] cosines(int degree) {
        double[] table = new double[2 * degree];
        for (int i = 0; i < table.length; i++) {
            table[i] = 2 * i == degree || 2 * i == 3 * degree ? 0 : FastMath.cos(MathUtils.TWO_PI * i / (2.0 * degree));
        }
        return table;
    }

    private static void fitRecord(
            Motion motion, double middle, double half, double[] cosines, int n, int axes, double[] out, int at) {
        double[][] samples = new double[n + 1][6];
        for (int j = 0; j <= n; j++) {
            motion.state(middle + half * cosines[j], samples[j]);
        }
        for (int axis = 0; axis < axes; axis++) {
            for (int k = 0; k <= n; k++) {
                double sum = 0;
                for (int j = 0; j <= n; j++) {
                    double weight = j == 0 || j == n ? 0.5 : 1;
                    sum += weight * samples[j][axis] * cosines[(j * k) % (2 * n)];
                }
                double scale = k == 0 || k == n ? 1.0 / n : 2.0 / n;
                out[at + axis * (n + 1) + k] = scale * sum / 1000;
            }
        }
    }
}
