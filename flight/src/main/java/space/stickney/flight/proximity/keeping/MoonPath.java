package space.stickney.flight.proximity.keeping;

import space.stickney.flight.dynamics.Shadow;
import space.stickney.flight.gravity.HarmonicAttraction;
import space.stickney.flight.gravity.SphericalHarmonicField;

/**
 * Moves one spacecraft beside the moon, step by step. Its arrays are its own: one for each thread.
 *
 * <p>The state is x, y, z (m) and vx, vy, vz (m/s), relative to the moon, ICRF axes. The acceleration is
 * -GM (R + x) / |R + x|^3 + J2 + T + G x + D x x / 2 + moon + sunlight, with R, T, G, D from {@link MoonSurroundings}; sunlight with the lit
 * fraction of {@link Shadow} behind Mars and the moon, averaged over a step.
 */
final class MoonPath {
    private static final double PRESSURE_AT_1_AU = 1361.0 / 299792458.0;
    private static final double ASTRONOMICAL_UNIT = 149597870700.0;
    private static final int STAGES = NystromTableau.STAGES;

    /** Parts of a step searched for a shadow's edge: two minutes, the shortest shadow that is seen for certain. */
    private static final int PARTS = 3;

    /** Of a part with an edge: to one second. */
    private static final int HALVINGS = 7;

    /** Beyond this, squared and in radii, there is no penumbra: 0.02 of Mars' radius wide at Phobos, less behind a moon. */
    private static final double REACH2 = 1.1;

    private final MoonSurroundings surroundings;
    private final NystromTableau tableau;
    private final double[] rows;
    private final double gm;
    private final double j2;
    private final double poleX;
    private final double poleY;
    private final double poleZ;
    private final int middle;
    private final double light;
    private final double shadowRadius;
    private final double moonRadius;
    private final HarmonicAttraction field;
    private final double[] weight = new double[3];
    private final double[] k = new double[3 * STAGES];
    private final double[] fixed = new double[3];
    private final double[] pull = new double[3];
    private boolean inside;
    private double sunlight;

    MoonPath(MoonSurroundings surroundings, NystromTableau tableau, SphericalHarmonicField moonField) {
        this.surroundings = surroundings;
        this.tableau = tableau;
        MoonSetting setting = surroundings.setting();
        this.rows = surroundings.rows();
        this.gm = surroundings.gm();
        this.j2 = surroundings.j2();
        double[] pole = surroundings.pole();
        this.poleX = pole[0];
        this.poleY = pole[1];
        this.poleZ = pole[2];
        this.middle = tableau.middle();
        this.light = PRESSURE_AT_1_AU * ASTRONOMICAL_UNIT * ASTRONOMICAL_UNIT * setting.areaToMass();
        this.shadowRadius = setting.environment().centerRadius();
        this.moonRadius = setting.body().equatorialRadius();
        this.field = new HarmonicAttraction(moonField);
        double a = setting.body().radiusA();
        double b = setting.body().radiusB();
        double c = setting.body().radiusC();
        weight[0] = 1 / (a * a);
        weight[1] = 1 / (b * b);
        weight[2] = 1 / (c * c);
    }

    MoonSurroundings surroundings() {
        return surroundings;
    }

    /** Moves a state over one step. Returns whether all stages lay outside the moon's ellipsoid. */
    boolean step(int index, double[] state) {
        double h = surroundings.step();
        double h2 = h * h;
        double[] aa = tableau.aa;
        double[] c = tableau.c;
        double x = state[0];
        double y = state[1];
        double z = state[2];
        double hx = h * state[3];
        double hy = h * state[4];
        double hz = h * state[5];
        sunlight = 0;
        sunlight = light > 0 ? light * meanLit(index, state) : 0;
        inside = false;
        int first = MoonSurroundings.NODES * index;
        for (int i = 0; i < STAGES; i++) {
            double sx = 0;
            double sy = 0;
            double sz = 0;
            for (int j = 0; j < i; j++) {
                double w = aa[STAGES * i + j];
                sx += w * k[3 * j];
                sy += w * k[3 * j + 1];
                sz += w * k[3 * j + 2];
            }
            accelerate(
                    MoonSurroundings.ROW * (first + Math.min(i, MoonSurroundings.NODES)),
                    x + c[i] * hx + h2 * sx,
                    y + c[i] * hy + h2 * sy,
                    z + c[i] * hz + h2 * sz,
                    3 * i);
        }
        double px = 0;
        double py = 0;
        double pz = 0;
        double vx = 0;
        double vy = 0;
        double vz = 0;
        for (int j = 0; j < STAGES; j++) {
            double bb = tableau.bb[j];
            double b = tableau.b[j];
            px += bb * k[3 * j];
            py += bb * k[3 * j + 1];
            pz += bb * k[3 * j + 2];
            vx += b * k[3 * j];
            vy += b * k[3 * j + 1];
            vz += b * k[3 * j + 2];
        }
        state[0] = x + hx + h2 * px;
        state[1] = y + hy + h2 * py;
        state[2] = z + hz + h2 * pz;
        state[3] += h * vx;
        state[4] += h * vy;
        state[5] += h * vz;
        return !inside;
    }

    /** Negative inside the moon's ellipsoid. */
    double level(int index, double fraction, double[] state) {
        double tdb = surroundings.start() + (index + fraction) * surroundings.step();
        double[] f = fixed(tdb, state);
        return f[0] * f[0] * weight[0] + f[1] * f[1] * weight[1] + f[2] * f[2] * weight[2] - 1;
    }

    /** Position and velocity in the moon's turning axes (m, m/s). */
    double[] fixed(double tdb, double[] s) {
        double[] m = new double[9];
        double[] w = new double[3];
        surroundings.setting().rotation().toBodyFixed(tdb, m);
        surroundings.setting().rotation().angularVelocity(tdb, w);
        double[] v = {
            s[3] - (w[1] * s[2] - w[2] * s[1]), s[4] - (w[2] * s[0] - w[0] * s[2]), s[5] - (w[0] * s[1] - w[1] * s[0])
        };
        double[] f = new double[6];
        for (int k = 0; k < 3; k++) {
            f[k] = m[3 * k] * s[0] + m[3 * k + 1] * s[1] + m[3 * k + 2] * s[2];
            f[3 + k] = m[3 * k] * v[0] + m[3 * k + 1] * v[1] + m[3 * k + 2] * v[2];
        }
        return f;
    }

    /** Acceleration relative to the moon (m/s2) at a stage, into k. */
    private void accelerate(int row, double x, double y, double z, int to) {
        double rx = rows[row] + x;
        double ry = rows[row + 1] + y;
        double rz = rows[row + 2] + z;
        double r2 = rx * rx + ry * ry + rz * rz;
        double inverse2 = 1 / r2;
        double inverse3 = inverse2 * Math.sqrt(inverse2);
        double s = rx * poleX + ry * poleY + rz * poleZ;
        double f = j2 * inverse3 * inverse2;
        double along = f * (5 * s * s * inverse2 - 1) - gm * inverse3;
        double polar = 2 * f * s;
        int t = row + MoonSurroundings.T;
        double ax = along * rx - polar * poleX + rows[t] + rows[t + 3] * x + rows[t + 4] * y + rows[t + 5] * z;
        double ay = along * ry - polar * poleY + rows[t + 1] + rows[t + 4] * x + rows[t + 6] * y + rows[t + 7] * z;
        double az = along * rz - polar * poleZ + rows[t + 2] + rows[t + 5] * x + rows[t + 7] * y + rows[t + 8] * z;
        int d = row + MoonSurroundings.D;
        double xx = 0.5 * x * x;
        double yy = 0.5 * y * y;
        double zz = 0.5 * z * z;
        double xy = x * y;
        double xz = x * z;
        double yz = y * z;
        ax += rows[d] * xx
                + rows[d + 3] * yy
                + rows[d + 6] * zz
                + rows[d + 1] * xy
                + rows[d + 2] * xz
                + rows[d + 9] * yz;
        ay += rows[d + 1] * xx
                + rows[d + 4] * yy
                + rows[d + 7] * zz
                + rows[d + 3] * xy
                + rows[d + 9] * xz
                + rows[d + 5] * yz;
        az += rows[d + 2] * xx
                + rows[d + 5] * yy
                + rows[d + 8] * zz
                + rows[d + 9] * xy
                + rows[d + 6] * xz
                + rows[d + 7] * yz;
        int m = row + MoonSurroundings.M;
        double u = rows[m] * x + rows[m + 1] * y + rows[m + 2] * z;
        double v = rows[m + 3] * x + rows[m + 4] * y + rows[m + 5] * z;
        double w = rows[m + 6] * x + rows[m + 7] * y + rows[m + 8] * z;
        inside |= u * u * weight[0] + v * v * weight[1] + w * w * weight[2] < 1;
        fixed[0] = u;
        fixed[1] = v;
        fixed[2] = w;
        field.acceleration(fixed, pull);
        ax += rows[m] * pull[0] + rows[m + 3] * pull[1] + rows[m + 6] * pull[2];
        ay += rows[m + 1] * pull[0] + rows[m + 4] * pull[1] + rows[m + 7] * pull[2];
        az += rows[m + 2] * pull[0] + rows[m + 5] * pull[1] + rows[m + 8] * pull[2];
        if (sunlight > 0) {
            int sun = row + MoonSurroundings.SUN;
            double dx = rx - rows[sun];
            double dy = ry - rows[sun + 1];
            double dz = rz - rows[sun + 2];
            double d2 = dx * dx + dy * dy + dz * dz;
            double p = sunlight / (d2 * Math.sqrt(d2));
            ax += p * dx;
            ay += p * dy;
            az += p * dz;
        }
        k[to] = ax;
        k[to + 1] = ay;
        k[to + 2] = az;
    }

    /**
     * Mean lit fraction in a step, behind Mars and behind the moon. A shadow's edge inside a step would spoil the order of the
     * integration; the mean leaves the force smooth within each step and the impulse of the light right. The path for it is a
     * parabola in x and through R: good to some hundred metres beside Mars and some tens beside the moon.
     */
    private double meanLit(int index, double[] s) {
        int from = MoonSurroundings.ROW * MoonSurroundings.NODES * index;
        accelerate(from, s[0], s[1], s[2], 0);
        double sum = 0;
        double before = lit(from, s, 0);
        for (int i = 0; i < PARTS; i++) {
            double after = lit(from, s, (i + 1.0) / PARTS);
            sum += mean(from, s, (double) i / PARTS, before, (i + 1.0) / PARTS, after, HALVINGS) / PARTS;
            before = after;
        }
        return sum;
    }

    /** Mean lit fraction between two epochs with these values: where they differ the interval is halved. */
    private double mean(int from, double[] s, double t0, double f0, double t1, double f1, int halvings) {
        if (f0 == f1 || halvings == 0) {
            return 0.5 * (f0 + f1);
        }
        double t = 0.5 * (t0 + t1);
        double f = lit(from, s, t);
        return 0.5 * (mean(from, s, t0, f0, t, f, halvings - 1) + mean(from, s, t, f, t1, f1, halvings - 1));
    }

    /** Lit fraction at a fraction t of a step from a row; R from three rows, x with the acceleration of the start in k. */
    private double lit(int from, double[] s, double t) {
        double c = tableau.c[middle];
        double w0 = (t - c) * (t - 1) / c;
        double wm = t * (t - 1) / (c * (c - 1));
        double w1 = t * (t - c) / (1 - c);
        int between = from + MoonSurroundings.ROW * middle;
        int to = from + MoonSurroundings.ROW * MoonSurroundings.NODES;
        double ht = surroundings.step() * t;
        double x = s[0] + ht * (s[3] + 0.5 * ht * k[0]);
        double y = s[1] + ht * (s[4] + 0.5 * ht * k[1]);
        double z = s[2] + ht * (s[5] + 0.5 * ht * k[2]);
        double mx = w0 * rows[from] + wm * rows[between] + w1 * rows[to];
        double my = w0 * rows[from + 1] + wm * rows[between + 1] + w1 * rows[to + 1];
        double mz = w0 * rows[from + 2] + wm * rows[between + 2] + w1 * rows[to + 2];
        double sx = rows[from + MoonSurroundings.SUN];
        double sy = rows[from + MoonSurroundings.SUN + 1];
        double sz = rows[from + MoonSurroundings.SUN + 2];
        return behind(mx + x, my + y, mz + z, sx, sy, sz, shadowRadius)
                * behind(x, y, z, sx - mx, sy - my, sz - mz, moonRadius);
    }

    /** Lit fraction behind a sphere; the overlap of the discs only where it may be less than one. */
    private static double behind(double x, double y, double z, double sx, double sy, double sz, double radius) {
        double dot = x * sx + y * sy + z * sz;
        if (dot > 0) {
            return 1;
        }
        double off2 = x * x + y * y + z * z - dot * dot / (sx * sx + sy * sy + sz * sz);
        return off2 > REACH2 * radius * radius ? 1 : Shadow.litFraction(x, y, z, sx, sy, sz, radius);
    }
}
