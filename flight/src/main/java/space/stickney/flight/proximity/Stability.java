package space.stickney.flight.proximity;

import org.hipparchus.util.FastMath;

/**
 * Linear stability of a periodic orbit of the restricted problem, from its monodromy matrix M (transition over one period).
 *
 * <p>The eigenvalues of M are 1, 1 and two reciprocal pairs. For each pair k = (lambda + 1/lambda) / 2: |k| < 1 is a rotation by the
 * angle acos k a revolution (stable), |k| > 1 grows by |k| + sqrt(k^2 - 1) a revolution. Of a planar orbit one pair moves in the
 * plane and one out of it (Henon 1973, 1974): k = (trace of the block - 2) / 2 in the plane, trace / 2 out of it. Of a spatial orbit
 * the two are the roots of X^2 - (tr M - 2) X + ((tr M - 2)^2 - tr M^2 - 2) / 2, X = 2 k (Broucke 1969); when these are not real the
 * four eigenvalues leave the circle together (complex instability) and both fields are NaN.
 *
 * @param planar k of the pair in the plane (of a spatial orbit: the smaller k)
 * @param vertical k of the pair out of the plane (of a spatial orbit: the larger)
 */
public record Stability(double planar, double vertical) {
    /** Rounding allowed when a pair sits on the border. */
    private static final double MARGIN = 1e-7;

    /** Of a planar orbit, exactly split into the two motions. */
    static Stability ofPlanar(double[] m) {
        double plane = m[0] + m[7] + m[21] + m[28];
        double out = m[14] + m[35];
        return new Stability(0.5 * (plane - 2), 0.5 * out);
    }

    /** Of any periodic orbit. */
    static Stability ofSpatial(double[] m) {
        double trace = 0;
        double square = 0;
        for (int i = 0; i < 6; i++) {
            trace += m[7 * i];
            for (int j = 0; j < 6; j++) {
                square += m[6 * i + j] * m[6 * j + i];
            }
        }
        double sum = trace - 2;
        double product = 0.5 * (sum * sum - square - 2);
        double discriminant = sum * sum - 4 * product;
        if (discriminant < 0 && discriminant > -MARGIN) {
            discriminant = 0;
        }
        double root = Math.sqrt(discriminant);
        return new Stability(0.25 * (sum - root), 0.25 * (sum + root));
    }

    /** Whether no small deviation grows, to first order. */
    public boolean isStable() {
        return Math.abs(planar) <= 1 + MARGIN && Math.abs(vertical) <= 1 + MARGIN;
    }

    /** Growth of the worst deviation in one revolution; 1 when stable, NaN for complex instability. */
    public double growth() {
        return Math.max(growth(planar), growth(vertical));
    }

    private static double growth(double k) {
        double size = Math.abs(k);
        return size <= 1 ? 1 : Double.isNaN(size) ? size : size + FastMath.sqrt(size * size - 1);
    }
}
