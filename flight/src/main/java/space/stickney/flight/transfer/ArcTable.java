package space.stickney.flight.transfer;

import org.hipparchus.util.FastMath;

/**
 * The angle of a point on the upper unit half-circle from its sine and cosine, without division or a transcendental
 * function: the nearest of 47 tabulated angles a_k (sin a_k = k/64) plus the arcsine series of the small rest,
 * sin(a - a_k) = sin a cos a_k - cos a sin a_k.
 *
 * <p>Accuracy: 7e-16 rad absolute against FastMath.atan2 over the half-circle (LambertTablesTest). The rest is below 0.011, so
 * that the series ends with the seventh power.
 */
final class ArcTable {
    private static final int STEPS = 64;
    private static final double[] ANGLE = new double[STEPS];
    private static final double[] COSINE = new double[STEPS];

    static {
        for (int k = 0; k < STEPS; k++) {
            double sine = k / (double) STEPS;
            ANGLE[k] = FastMath.asin(sine);
            COSINE[k] = Math.sqrt((1 - sine) * (1 + sine));
        }
    }

    private ArcTable() {}

    /**
     * The angle between 0 and pi (rad).
     *
     * @param sine its sine, from 0 to 1
     * @param cosine its cosine, from -1 to 1; the two squares add up to one within rounding
     */
    static double angle(double sine, double cosine) {
        double c = Math.abs(cosine);
        double small = Math.min(sine, c);
        double large = Math.max(sine, c);
        int k = (int) (small * STEPS + 0.5);
        double d = small * COSINE[k] - large * (k * (1.0 / STEPS));
        double d2 = d * d;
        double octant = ANGLE[k] + (d + d * d2 * (1.0 / 6 + d2 * (3.0 / 40 + d2 * (5.0 / 112))));
        double quadrant = sine <= c ? octant : FastMath.PI / 2 - octant;
        return cosine >= 0 ? quadrant : FastMath.PI - quadrant;
    }
}
