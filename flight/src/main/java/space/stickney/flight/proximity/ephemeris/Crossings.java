package space.stickney.flight.proximity.ephemeris;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.dynamics.MoonVicinity;
import space.stickney.flight.proximity.MoonEllipsoid;

/**
 * Watches a motion beside a moon: where it crosses the axes of the moon's orbit, how near and far it goes, and whether it
 * ends on the surface or leaves.
 */
final class Crossings implements MoonVicinity.Watcher {
    /** Crossings of the x axis outside (+x) and inside, then of the y axis ahead (+y) and behind. */
    static final int KINDS = 4;

    private static final int PARTS = 3;
    private static final int CLOSE_PARTS = 12;
    private static final int ITERATIONS = 6;

    private final MoonVicinity vicinity;
    private final Body moon;
    private final MoonEllipsoid ellipsoid;
    private final double escape;
    private final int enough;
    private final double[][] values = new double[KINDS][64];
    private final double[][] epochs = new double[KINDS][64];
    private final int[] counts = new int[KINDS];
    private final double[] axes = new double[9];
    private final double[] before = new double[4];
    private final double[] now = new double[4];
    private boolean begun;
    private Optional<Outcome> end = Optional.empty();
    private double nearest = Double.POSITIVE_INFINITY;
    private double farthest;
    private double highest;
    private double lowest = Double.POSITIVE_INFINITY;

    /**
     * For one path.
     *
     * @param escape distance (m) at which the motion counts as lost
     * @param enough crossings of each kind after which the path may end
     */
    Crossings(MoonVicinity vicinity, double escape, int enough) {
        this.vicinity = vicinity;
        this.moon = vicinity.moon();
        this.ellipsoid = new MoonEllipsoid(moon.radiusA(), moon.radiusB(), moon.radiusC());
        this.escape = escape;
        this.enough = enough;
    }

    @Override
    public boolean step(ODEStateInterpolator step) {
        double t0 = step.getPreviousState().getTime();
        double t1 = step.getCurrentState().getTime();
        if (!begun) {
            look(t0, step.getPreviousState().getPrimaryState(), before);
            begun = true;
        }
        boolean close = before[3] < 2.5 * moon.radiusA();
        int parts = close ? CLOSE_PARTS : PARTS;
        double from = t0;
        for (int i = 1; i <= parts; i++) {
            double t = i == parts ? t1 : t0 + (t1 - t0) * i / parts;
            double[] s = step.getInterpolatedState(t).getPrimaryState();
            look(t, s, now);
            if (before[1] * now[1] < 0) {
                cross(step, from, t, 1);
            }
            if (before[0] * now[0] < 0) {
                cross(step, from, t, 0);
            }
            nearest = Math.min(nearest, now[3]);
            farthest = Math.max(farthest, now[3]);
            highest = Math.max(highest, Math.abs(now[2]));
            if (ends(t, s)) {
                return false;
            }
            System.arraycopy(now, 0, before, 0, 4);
            from = t;
        }
        for (int n : counts) {
            if (n < enough) {
                return true;
            }
        }
        return false;
    }

    /** Place in the axes of the moon's orbit, and the distance. */
    private void look(double t, double[] s, double[] place) {
        vicinity.orbitAxes(t, axes);
        for (int k = 0; k < 3; k++) {
            place[k] = axes[3 * k] * s[0] + axes[3 * k + 1] * s[1] + axes[3 * k + 2] * s[2];
        }
        place[3] = Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]);
    }

    /** Regula falsi (Illinois) for the epoch at which one coordinate vanishes; keeps the other there. */
    private void cross(ODEStateInterpolator step, double from, double until, int zero) {
        double a = from;
        double b = until;
        double fa = before[zero];
        double fb = now[zero];
        double[] place = new double[4];
        double t = b;
        for (int i = 0; i < ITERATIONS && Math.abs(b - a) > 1e-3; i++) {
            t = (a * fb - b * fa) / (fb - fa);
            look(t, step.getInterpolatedState(t).getPrimaryState(), place);
            if (place[zero] * fb < 0) {
                a = b;
                fa = fb;
            } else {
                fa /= 2;
            }
            b = t;
            fb = place[zero];
            if (Math.abs(fb) < 1e-3) {
                break;
            }
        }
        double value = place[1 - zero];
        keep((zero == 1 ? 0 : 2) + (value > 0 ? 0 : 1), t, Math.abs(value));
    }

    private void keep(int kind, double t, double value) {
        int n = counts[kind];
        if (n == values[kind].length) {
            values[kind] = Arrays.copyOf(values[kind], 2 * n);
            epochs[kind] = Arrays.copyOf(epochs[kind], 2 * n);
        }
        values[kind][n] = value;
        epochs[kind][n] = t;
        counts[kind]++;
    }

    private boolean ends(double t, double[] s) {
        if (now[3] > escape) {
            end = Optional.of(new Outcome.Escape(t, now[0], now[1], now[2]));
            return true;
        }
        if (now[3] - moon.radiusA() > lowest) {
            return false;
        }
        double[] p = new double[3];
        vicinity.toBodyFixed(t, s, p);
        double x = p[0] / moon.radiusA();
        double y = p[1] / moon.radiusB();
        double z = p[2] / moon.radiusC();
        double height = Math.sqrt(x * x + y * y + z * z);
        lowest = Math.min(lowest, ellipsoid.altitude(p[0], p[1], p[2]));
        if (height > 1) {
            return false;
        }
        end = Optional.of(
                new Outcome.Impact(t, FastMath.atan2(p[2], FastMath.hypot(p[0], p[1])), FastMath.atan2(p[1], p[0])));
        return true;
    }

    Optional<Outcome> end() {
        return end;
    }

    int count(int kind) {
        return counts[kind];
    }

    /** Distance from the moon's centre at a crossing (m). */
    double value(int kind, int index) {
        return values[kind][index];
    }

    double mean(int kind) {
        double sum = 0;
        for (int i = 0; i < counts[kind]; i++) {
            sum += values[kind][i];
        }
        return sum / counts[kind];
    }

    double least(int kind) {
        return Arrays.stream(values[kind], 0, counts[kind]).min().orElse(Double.NaN);
    }

    double most(int kind) {
        return Arrays.stream(values[kind], 0, counts[kind]).max().orElse(Double.NaN);
    }

    /** Mean time of a revolution in the axes of the moon's orbit (s). */
    double period() {
        int n = counts[0];
        return n < 2 ? Double.NaN : (epochs[0][n - 1] - epochs[0][0]) / (n - 1);
    }

    double nearest() {
        return nearest;
    }

    double farthest() {
        return farthest;
    }

    /** Lowest altitude over the moon's ellipsoid (m). */
    double altitude() {
        return lowest;
    }

    /** Largest distance from the orbit plane of the moon (m). */
    double highest() {
        return highest;
    }
}
