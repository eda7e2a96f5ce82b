package space.stickney.flight.attitude;

import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.util.FastMath;

/**
 * A stretch of an attitude as quaternions at equal steps, as wide as a tolerance allows when they are interpolated by Lagrange's
 * polynomials through the nearest samples and brought back to unit length. Signs are chosen so that neighbours lie near each other.
 *
 * @param start TDB seconds past J2000
 * @param step s
 * @param quaternions scalar first, four a sample, flat
 * @param degree of the polynomials: {@value #DEGREE}, or less with few samples
 * @param error largest found half-way between samples and where the outermost intervals err most (rad)
 * @param fastest rate of turning between two samples (rad/s)
 */
record AttitudeSamples(double start, double step, double[] quaternions, int degree, double error, double fastest) {
    static final int DEGREE = 7;

    /** Where the product of the distances from eight equally spaced samples is largest, in steps from the first. */
    private static final double OUTER = 0.2;

    private static final int FEWEST = DEGREE + 1;
    /** Steps are not made shorter than this (s). */
    private static final double SHORTEST = 1;

    /**
     * Samples a law.
     *
     * @param tolerance rad
     * @param longest step (s)
     */
    static AttitudeSamples of(AttitudeLaw law, double start, double end, double tolerance, double longest) {
        double span = end - start;
        int steps = (int) Math.max(FEWEST - 1, FastMath.ceil(span / longest));
        while (true) {
            AttitudeSamples samples = at(law, start, span / steps, steps);
            if (samples.error <= tolerance || span / (1.5 * steps) < SHORTEST) {
                return samples;
            }
            steps += steps / 2;
        }
    }

    int size() {
        return quaternions.length / 4;
    }

    double tdb(int index) {
        return start + index * step;
    }

    private static AttitudeSamples at(AttitudeLaw law, double start, double step, int steps) {
        double[] q = new double[4 * (steps + 1)];
        double fastest = 0;
        for (int i = 0; i <= steps; i++) {
            put(law.at(start + i * step), q, i);
            if (i > 0) {
                fastest = Math.max(fastest, distance(q, 4 * (i - 1), q, 4 * i) / step);
            }
        }
        AttitudeSamples samples = new AttitudeSamples(start, step, q, Math.min(DEGREE, steps), 0, fastest);
        double error = Math.max(samples.miss(law, OUTER), samples.miss(law, steps - OUTER));
        for (int i = 0; i < steps; i++) {
            error = Math.max(error, samples.miss(law, i + 0.5));
        }
        return new AttitudeSamples(start, step, q, samples.degree, error, fastest);
    }

    /** Error of interpolation a number of steps after the start (rad). */
    private double miss(AttitudeLaw law, double steps) {
        double t = start + steps * step;
        double[] between = new double[4];
        double[] exact = new double[4];
        interpolate(t, between);
        put(law.at(t), exact, 0);
        return distance(between, 0, exact, 0);
    }

    private static void put(Rotation r, double[] q, int index) {
        int k = 4 * index;
        q[k] = r.getQ0();
        q[k + 1] = r.getQ1();
        q[k + 2] = r.getQ2();
        q[k + 3] = r.getQ3();
        double dot = 0;
        for (int j = 0; j < 4 && k > 0; j++) {
            dot += q[k + j] * q[k + j - 4];
        }
        for (int j = 0; j < 4 && dot < 0; j++) {
            q[k + j] = -q[k + j];
        }
    }

    /** As readers of the message do it. */
    void interpolate(double tdb, double[] out) {
        double x = (tdb - start) / step;
        int first = (int) FastMath.floor(x) - degree / 2;
        first = Math.max(0, Math.min(first, size() - 1 - degree));
        java.util.Arrays.fill(out, 0);
        for (int i = 0; i <= degree; i++) {
            double weight = 1;
            for (int j = 0; j <= degree; j++) {
                if (j != i) {
                    weight *= (x - first - j) / (i - j);
                }
            }
            for (int c = 0; c < 4; c++) {
                out[c] += weight * quaternions[4 * (first + i) + c];
            }
        }
    }

    /** Angle between two attitudes (rad), of any length and sign: exact for small angles too. */
    private static double distance(double[] a, int i, double[] b, int j) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int c = 0; c < 4; c++) {
            dot += a[i + c] * b[j + c];
            aa += a[i + c] * a[i + c];
            bb += b[j + c] * b[j + c];
        }
        double across = 0;
        for (int c = 0; c < 4; c++) {
            double d = a[i + c] / FastMath.sqrt(aa) - Math.signum(dot) * b[j + c] / FastMath.sqrt(bb);
            across += d * d;
        }
        return 4 * FastMath.asin(Math.min(1, 0.5 * FastMath.sqrt(across)));
    }
}
