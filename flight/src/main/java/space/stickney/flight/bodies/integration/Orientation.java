package space.stickney.flight.bodies.integration;

import org.hipparchus.util.FastMath;

/**
 * How the bodies with a figure stand in space, as precise as their flattening needs: the fixed pole of the Sun, the
 * precessing pole of the Earth (without nutation: 9 seconds of arc), and the Moon's pole and prime meridian with the
 * periodic terms of the IAU.
 *
 * <p>Archinal and others, "Report of the IAU Working Group on Cartographic Coordinates and Rotational Elements: 2015",
 * Celest. Mech. Dyn. Astr. 130:22, 2018 (Sun and Earth); the lunar terms are the IAU's of 2009 (same group, 2011), good
 * to 150 m on the lunar surface.
 */
final class Orientation {
    private static final double DAY = 86400.0;
    private static final double CENTURY = 36525.0 * DAY;

    /** Arguments E1 to E13: value at J2000 and rate per day, degrees. */
    private static final double[][] LUNAR_ARGUMENTS = {
        {125.045, -0.0529921},
        {250.089, -0.1059842},
        {260.008, 13.0120009},
        {176.625, 13.3407154},
        {357.529, 0.9856003},
        {311.589, 26.4057084},
        {134.963, 13.0649930},
        {276.617, 0.3287146},
        {34.226, 1.7484877},
        {15.134, -0.1589763},
        {119.743, 0.0036096},
        {239.961, 0.1643573},
        {25.053, 12.9590088}
    };

    private static final double[] LUNAR_ASCENSION = {
        -3.8787, -0.1204, 0.0700, -0.0172, 0.0, 0.0072, 0.0, 0.0, 0.0, -0.0052, 0.0, 0.0, 0.0043
    };
    private static final double[] LUNAR_DECLINATION = {
        1.5419, 0.0239, -0.0278, 0.0068, 0.0, -0.0029, 0.0009, 0.0, 0.0, 0.0008, 0.0, 0.0, -0.0009
    };
    private static final double[] LUNAR_MERIDIAN = {
        3.5610, 0.1208, -0.0642, 0.0158, 0.0252, -0.0066, -0.0047, -0.0046, 0.0028, 0.0052, 0.0040, 0.0019, -0.0044
    };

    private Orientation() {}

    /** Axes of the Sun; its meridian does not matter. */
    static void sun(double[] axes) {
        axes(286.13, 63.87, 0.0, axes);
    }

    /** Axes of the Earth's mean equator of date; the meridian does not matter. */
    static void earth(double tdb, double[] axes) {
        double centuries = tdb / CENTURY;
        axes(-0.641 * centuries, 90.0 - 0.557 * centuries, 0.0, axes);
    }

    /** Mean Earth and polar axes of the Moon. */
    static void moon(double tdb, double[] axes) {
        double days = tdb / DAY;
        double ascension = 269.9949 + 0.0031 * days / 36525.0;
        double declination = 66.5392 + 0.0130 * days / 36525.0;
        double meridian = 38.3213 + 13.17635815 * days - 1.4e-12 * days * days;
        for (int k = 0; k < LUNAR_ARGUMENTS.length; k++) {
            double argument = FastMath.toRadians(LUNAR_ARGUMENTS[k][0] + LUNAR_ARGUMENTS[k][1] * days);
            double sine = FastMath.sin(argument);
            ascension += LUNAR_ASCENSION[k] * sine;
            declination += LUNAR_DECLINATION[k] * FastMath.cos(argument);
            meridian += LUNAR_MERIDIAN[k] * sine;
        }
        axes(ascension, declination, meridian, axes);
    }

    /**
     * Body axes after the IAU's angles.
     *
     * @param ascension right ascension of the pole, degrees
     * @param declination declination of the pole, degrees
     * @param meridian angle from the node on the ICRF equator to the prime meridian, degrees
     * @param axes receives the x, y and z axes as rows
     */
    static void axes(double ascension, double declination, double meridian, double[] axes) {
        double alpha = FastMath.toRadians(ascension);
        double delta = FastMath.toRadians(declination);
        double w = FastMath.toRadians(meridian);
        double sa = FastMath.sin(alpha);
        double ca = FastMath.cos(alpha);
        double sd = FastMath.sin(delta);
        double cd = FastMath.cos(delta);
        double sw = FastMath.sin(w);
        double cw = FastMath.cos(w);
        axes[0] = -sa * cw - ca * sd * sw;
        axes[1] = ca * cw - sa * sd * sw;
        axes[2] = cd * sw;
        axes[3] = sa * sw - ca * sd * cw;
        axes[4] = -ca * sw - sa * sd * cw;
        axes[5] = cd * cw;
        axes[6] = ca * cd;
        axes[7] = sa * cd;
        axes[8] = sd;
    }
}
