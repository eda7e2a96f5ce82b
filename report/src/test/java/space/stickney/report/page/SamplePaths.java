package space.stickney.report.page;

import org.hipparchus.util.FastMath;
import space.stickney.core.run.Csv;
import space.stickney.core.run.Numbers;

/**
 * Curves for {@link SampleRun}: mean ellipses of Earth and Mars (Standish 1992, table 1, in the plane of the ecliptic), conics
 * between them that take the right time, conics about Mars, and the epicycle of a quasi-satellite orbit.
 */
final class SamplePaths {
    private static final double AU = 149_597_870.7;
    private static final double GM_SUN = 132_712_440_041.0;
    private static final double LAUNCH = SampleRun.days("2026-10-31T20:46:31.000");
    private static final double ARRIVAL = SampleRun.days("2027-09-06T14:10:00.000");
    private static final double QSO = SampleRun.days("2027-09-17T06:00:00.000");
    private static final double LEAVE = SampleRun.days("2030-11-10T06:00:00.000");
    private static final double ESCAPE = SampleRun.days("2030-11-17T10:48:00.000");
    private static final double ENTRY = SampleRun.days("2031-07-10T03:12:08.412");

    private final StringBuilder out =
            new StringBuilder(Csv.row("view", "object", "phase", "epoch", "x_km", "y_km", "z_km"));

    private SamplePaths() {}

    static String csv() {
        SamplePaths paths = new SamplePaths();
        paths.sun();
        paths.mars();
        paths.phobos();
        return paths.out.toString();
    }

    private void sun() {
        for (double t = LAUNCH; t < ENTRY; t += 5) {
            double[] e = earth(t);
            row("heliocentric", "Earth", "", t, e[0] * FastMath.cos(e[1]), e[0] * FastMath.sin(e[1]), 0);
        }
        for (double t = LAUNCH; t < ENTRY; t += 8) {
            double[] m = mars(t);
            row("heliocentric", "Mars", "", t, m[0] * FastMath.cos(m[1]), m[0] * FastMath.sin(m[1]), 0);
        }
        transfer("cruise", LAUNCH, ARRIVAL, earth(LAUNCH), mars(ARRIVAL));
        for (double t = ARRIVAL; t < ESCAPE; t += 5) {
            double[] m = mars(t);
            String phase = t < QSO ? "orbit-insertion" : t < LEAVE ? "quasi-satellite" : "departure";
            row("heliocentric", "spacecraft", phase, t, m[0] * FastMath.cos(m[1]), m[0] * FastMath.sin(m[1]), 0);
        }
        transfer("cruise-2", ESCAPE, ENTRY, mars(ESCAPE), earth(ENTRY));
    }

    /** The conic through both ends whose perihelion direction gives the time of flight nearest to the wanted one. */
    private void transfer(String phase, double from, double to, double[] a, double[] b) {
        double sweep = b[1] - a[1];
        sweep -= 2 * FastMath.PI * FastMath.floor(sweep / (2 * FastMath.PI));
        double best = Double.POSITIVE_INFINITY;
        double perihelion = 0;
        for (double w = a[1] - FastMath.PI; w < a[1] + FastMath.PI; w += 0.001) {
            double e = eccentricity(a, b, sweep, w);
            if (e > 0 && e < 0.7) {
                double miss = FastMath.abs(flight(a, w, e, sweep) - (to - from));
                if (miss < best) {
                    best = miss;
                    perihelion = w;
                }
            }
        }
        double e = eccentricity(a, b, sweep, perihelion);
        double p = a[0] * (1 + e * FastMath.cos(a[1] - perihelion));
        double scale = (to - from) / flight(a, perihelion, e, sweep);
        for (int i = 0; i <= 120; i++) {
            double angle = a[1] + sweep * i / 120;
            double r = p / (1 + e * FastMath.cos(angle - perihelion));
            double t = from + scale * flight(a, perihelion, e, sweep * i / 120);
            row("heliocentric", "spacecraft", phase, t, r * FastMath.cos(angle), r * FastMath.sin(angle), 0);
        }
    }

    private static double eccentricity(double[] a, double[] b, double sweep, double w) {
        double ca = FastMath.cos(a[1] - w);
        double cb = FastMath.cos(a[1] + sweep - w);
        return (b[0] - a[0]) / (a[0] * ca - b[0] * cb);
    }

    /** Days from the angle of a over a sweep, by Kepler's second law. */
    private static double flight(double[] a, double w, double e, double sweep) {
        double p = a[0] * (1 + e * FastMath.cos(a[1] - w));
        double sum = 0;
        int steps = 200;
        for (int i = 0; i < steps; i++) {
            double r = p / (1 + e * FastMath.cos(a[1] + sweep * (i + 0.5) / steps - w));
            sum += r * r;
        }
        return sum * sweep / steps / FastMath.sqrt(GM_SUN * p) / 86400;
    }

    private static double[] earth(double days) {
        return planet(days, 1.00000261, 0.01671, 102.938, 100.464, 35999.3724);
    }

    private static double[] mars(double days) {
        return planet(days, 1.52371034, 0.0934, -23.943, -4.553, 19140.3027);
    }

    /** Distance (km) and ecliptic longitude (rad). */
    private static double[] planet(double days, double a, double e, double perihelion, double longitude, double rate) {
        double mean = FastMath.toRadians(longitude + rate * (days - 0.5) / 36525 - perihelion);
        double anomaly = mean;
        for (int i = 0; i < 20; i++) {
            anomaly = mean + e * FastMath.sin(anomaly);
        }
        double x = FastMath.cos(anomaly) - e;
        double y = FastMath.sqrt(1 - e * e) * FastMath.sin(anomaly);
        return new double[] {
            a * AU * FastMath.sqrt(x * x + y * y), FastMath.atan2(y, x) + FastMath.toRadians(perihelion)
        };
    }

    private void mars() {
        for (int i = 0; i <= 90; i++) {
            conic("mars", "Phobos", "", QSO + i * 0.00354, 9376, 0.0151, 0.3, 0.02, FastMath.toRadians(4.0 * i));
        }
        for (int i = 0; i <= 90; i++) {
            conic("mars", "Deimos", "", QSO + i * 0.014, 23463, 0.0002, 1.1, 0.03, FastMath.toRadians(4.0 * i));
        }
        for (int i = 0; i <= 80; i++) {
            double nu = FastMath.toRadians(-121 + 121 * i / 80.0);
            conic("mars", "spacecraft", "cruise", ARRIVAL - 1.5 + i * 0.0188, -6485, 1.601, FastMath.PI, 0.35, nu);
        }
        for (int i = 0; i <= 120; i++) {
            conic(
                    "mars",
                    "spacecraft",
                    "orbit-insertion",
                    ARRIVAL + i * 0.02,
                    69850,
                    0.9442,
                    FastMath.PI,
                    0.35,
                    FastMath.toRadians(1.5 * i));
        }
        for (int i = 0; i <= 120; i++) {
            conic(
                    "mars",
                    "spacecraft",
                    "orbit-insertion",
                    ARRIVAL + 2.4 + i * 0.02,
                    72588,
                    0.87083,
                    FastMath.PI,
                    0.02,
                    FastMath.toRadians(180 + 1.5 * i));
        }
        for (int i = 0; i <= 90; i++) {
            conic(
                    "mars",
                    "spacecraft",
                    "orbit-insertion",
                    ARRIVAL + 4.8 + i * 0.004,
                    9376,
                    0.001,
                    FastMath.PI,
                    0.02,
                    FastMath.toRadians(4.0 * i));
        }
        for (int i = 0; i <= 120; i++) {
            conic(
                    "mars",
                    "spacecraft",
                    "departure",
                    LEAVE + 4 + i * 0.0125,
                    50000,
                    0.81248,
                    0.0,
                    0.02,
                    FastMath.toRadians(1.5 * i));
        }
        for (int i = 0; i <= 120; i++) {
            conic(
                    "mars",
                    "spacecraft",
                    "departure",
                    LEAVE + 5.5 + i * 0.0125,
                    47263,
                    0.9174,
                    0.0,
                    0.12,
                    FastMath.toRadians(180 + 1.5 * i));
        }
        for (int i = 0; i <= 80; i++) {
            double nu = FastMath.toRadians(122.0 * i / 80);
            conic("mars", "spacecraft", "cruise-2", ESCAPE + i * 0.02, -8026, 1.486, 0.0, 0.12, nu);
        }
    }

    /** A point of a conic, its plane inclined about the x axis. */
    private void conic(
            String view,
            String object,
            String phase,
            double t,
            double a,
            double e,
            double w,
            double inclination,
            double nu) {
        double r = a * (1 - e * e) / (1 + e * FastMath.cos(nu));
        double y = r * FastMath.sin(nu + w);
        row(
                view,
                object,
                phase,
                t,
                r * FastMath.cos(nu + w),
                y * FastMath.cos(inclination),
                y * FastMath.sin(inclination));
    }

    private void phobos() {
        stretch(QSO, 0.06, 0);
        stretch(LEAVE - 2, 0.11, 1.2);
        for (int i = 0; i <= 120; i++) {
            double height = 13 + 14.0 * i / 120;
            row("phobos", "spacecraft", "landing", QSO + 300 + i * 0.0007, 0.2 * height, height, 0.1 * height);
        }
        for (int i = -20; i <= 20; i++) {
            row("deimos", "spacecraft", "flyby-tour", LEAVE - 40 + i * 0.0007, 30, 15 * i, 2 * i);
        }
    }

    private void stretch(double from, double wobble, double phase) {
        for (int i = 0; i <= 400; i++) {
            double angle = -2 * FastMath.PI * i / 66 + phase;
            double swell = 1 + wobble * FastMath.sin(0.13 * angle);
            row(
                    "phobos",
                    "spacecraft",
                    "quasi-satellite",
                    from + i * 0.005,
                    50 * swell * FastMath.cos(angle),
                    100 * swell * FastMath.sin(angle) + 40 * wobble * FastMath.sin(0.07 * angle),
                    14 * FastMath.sin(0.97 * angle + phase));
        }
    }

    private void row(String view, String object, String phase, double t, double x, double y, double z) {
        out.append(Csv.row(
                view, object, phase, SampleRun.iso(t), Numbers.fixed(x, 3), Numbers.fixed(y, 3), Numbers.fixed(z, 3)));
    }
}
