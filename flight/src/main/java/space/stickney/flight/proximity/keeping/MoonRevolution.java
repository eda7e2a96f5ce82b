package space.stickney.flight.proximity.keeping;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;
import space.stickney.flight.bodies.Naif;

/** How long the moon takes for a revolution about Mars. */
final class MoonRevolution {
    private static final int ITERATIONS = 8;

    private MoonRevolution() {}

    /** Mean sidereal period (s) over the whole revolutions in a span (s; two at least) from an epoch. */
    static double period(MoonSetting setting, double start, double span) {
        double[] s = state(setting, start);
        Vector3D r = new Vector3D(s[0], s[1], s[2]);
        Vector3D v = new Vector3D(s[3], s[4], s[5]);
        Vector3D normal = r.crossProduct(v).normalize();
        Vector3D side = normal.crossProduct(r.normalize());
        double gm = setting.environment().centerGm();
        double a = 1 / (2 / r.getNorm() - v.getNormSq() / gm);
        double osculating = MathUtils.TWO_PI * a * Math.sqrt(a / gm);
        int turns = (int) Math.max(2, Math.floor(span / osculating));
        double t = start + turns * osculating;
        for (int i = 0; i < ITERATIONS; i++) {
            double[] there = state(setting, t);
            Vector3D p = new Vector3D(there[0], there[1], there[2]);
            double ahead = FastMath.atan2(p.dotProduct(side), p.dotProduct(r.normalize()));
            t -= ahead / MathUtils.TWO_PI * osculating;
        }
        return (t - start) / turns;
    }

    private static double[] state(MoonSetting setting, double tdb) {
        double[] s = new double[6];
        setting.environment().system().ephemeris().state(setting.moon(), Naif.MARS, tdb, s);
        return s;
    }
}
