package space.stickney.flight.dynamics;

import org.hipparchus.util.FastMath;

/**
 * How much of the Sun's disc a spherical body leaves uncovered, after Montenbruck and Gill (2000), "Satellite Orbits",
 * section 3.4.2, eq. 3.85 to 3.94: the overlap of two circles on the sky.
 */
public final class Shadow {
    /** Nominal solar radius (m), IAU 2015 resolution B3. */
    public static final double SOLAR_RADIUS = 6.957e8;

    private Shadow() {}

    /**
     * Lit fraction, from 0 (umbra) to 1.
     *
     * @param x spacecraft, m, from the centre of the occulting body; y and z likewise
     * @param sunX Sun, m, from the centre of the occulting body; sunY and sunZ likewise
     * @param radius of the occulting body (m)
     */
    public static double litFraction(
            double x, double y, double z, double sunX, double sunY, double sunZ, double radius) {
        double toSunX = sunX - x;
        double toSunY = sunY - y;
        double toSunZ = sunZ - z;
        double cosine = -(toSunX * x + toSunY * y + toSunZ * z);
        if (cosine < 0) {
            return 1; // the body is behind the observer
        }
        double sunSquared = toSunX * toSunX + toSunY * toSunY + toSunZ * toSunZ;
        double behind2 = cosine * cosine / sunSquared;
        double width = radius + 2 * (SOLAR_RADIUS + radius) * Math.sqrt(behind2 / sunSquared);
        if (x * x + y * y + z * z - behind2 > width * width) {
            return 1; // far outside the cone of the penumbra: spared the angles
        }
        double sunDistance = Math.sqrt(sunSquared);
        double distance = Math.sqrt(x * x + y * y + z * z);
        double a = FastMath.asin(Math.min(1, SOLAR_RADIUS / sunDistance));
        double b = FastMath.asin(Math.min(1, radius / distance));
        double c = FastMath.acos(Math.min(1, cosine / (sunDistance * distance)));
        if (c >= a + b) {
            return 1;
        }
        if (c <= b - a) {
            return 0;
        }
        if (c <= a - b) {
            return 1 - (b * b) / (a * a);
        }
        double p = (c * c + a * a - b * b) / (2 * c);
        double q = Math.sqrt(Math.max(0, a * a - p * p));
        double overlap = a * a * FastMath.acos(clamp(p / a)) + b * b * FastMath.acos(clamp((c - p) / b)) - c * q;
        return 1 - overlap / (FastMath.PI * a * a);
    }

    private static double clamp(double cosine) {
        return Math.max(-1, Math.min(1, cosine));
    }
}
