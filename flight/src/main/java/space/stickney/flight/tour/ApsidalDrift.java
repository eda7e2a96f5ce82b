package space.stickney.flight.tour;

import org.hipparchus.util.FastMath;

/**
 * How the oblateness of the planet turns the line of apses of an orbit near its equator: the secular rates of node and
 * argument of periapsis together, 3/2 n J2 (R/p)^2 for inclination zero (Vallado 2013, eq. 9-38 and 9-40); at 3 degrees
 * the error is half a per cent.
 */
public final class ApsidalDrift {
    private ApsidalDrift() {}

    /**
     * Rate of the longitude of the periapsis (rad/s).
     *
     * @param gm of the planet (m3/s2)
     * @param j2 unnormalised
     * @param referenceRadius of j2 (m)
     * @param semiMajorAxis m
     */
    public static double rate(double gm, double j2, double referenceRadius, double semiMajorAxis, double eccentricity) {
        double p = semiMajorAxis * (1 - eccentricity * eccentricity);
        double n = FastMath.sqrt(gm / (semiMajorAxis * semiMajorAxis * semiMajorAxis));
        return 1.5 * n * j2 * (referenceRadius / p) * (referenceRadius / p);
    }
}
