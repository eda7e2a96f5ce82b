package space.stickney.mission.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.util.FastMath;
import space.stickney.flight.dynamics.Samples;

/** Numbers of the view's file: no more decimals than it needs. */
final class SceneNumbers {
    private SceneNumbers() {}

    /** To so many decimals, so that the shortest decimal that reads back has no more. */
    static double round(double x, int decimals) {
        double unit = FastMath.pow(10.0, decimals);
        return FastMath.rint(x * unit) / unit;
    }

    /**
     * States as {@code t_s}, seconds of TDB since the start, and {@code states}: x, y, z (km), vx, vy, vz (km/s) of each.
     *
     * @param start TDB seconds past J2000
     * @param position decimals of a kilometre
     * @param velocity decimals of a kilometre a second
     */
    static Map<String, Object> table(Samples samples, double start, int position, int velocity) {
        double[] t = new double[samples.size()];
        double[] states = new double[6 * samples.size()];
        for (int i = 0; i < t.length; i++) {
            t[i] = round(samples.tdb(i) - start, 6);
            for (int axis = 0; axis < 6; axis++) {
                states[6 * i + axis] = round(samples.component(i, axis) / 1e3, axis < 3 ? position : velocity);
            }
        }
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("t_s", t);
        table.put("states", states);
        return table;
    }
}
