package space.stickney.flight.tour;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Ephemeris;

/**
 * Mean sidereal period of a moon from its ephemeris: the time of whole revolutions about its orbit normal over ten years,
 * 2026 to 2036. Over that span the periodic terms of longitude (under a degree) are 1e-6 of the period.
 */
public final class MeanPeriod {
    private static final double FROM = 26 * 365.25 * 86400;
    private static final double SPAN = 10 * 365.25 * 86400;

    private MeanPeriod() {}

    /** Period (s) of a moon about its planet, both by NAIF code. */
    public static double of(Ephemeris ephemeris, int moon, int planet) {
        double[] s = new double[6];
        ephemeris.state(moon, planet, FROM, s);
        double speed = rate(s);
        double angle = 0;
        double t = FROM;
        Vector3D before = new Vector3D(s[0], s[1], s[2]);
        // short enough to count the revolutions, seen in the plane of the moment
        double step = FastMath.PI / 4 / speed;
        long steps = FastMath.round(SPAN / step);
        for (long i = 1; i <= steps; i++) {
            t = FROM + i * step;
            ephemeris.state(moon, planet, t, s);
            Vector3D now = new Vector3D(s[0], s[1], s[2]);
            angle += Vector3D.angle(before, now);
            before = now;
        }
        return 2 * FastMath.PI * (t - FROM) / angle;
    }

    private static double rate(double[] s) {
        Vector3D r = new Vector3D(s[0], s[1], s[2]);
        return r.crossProduct(new Vector3D(s[3], s[4], s[5])).getNorm() / r.getNormSq();
    }
}
