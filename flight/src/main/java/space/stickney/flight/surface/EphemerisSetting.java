package space.stickney.flight.surface;

import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.BadInput;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Body;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.bodies.SmallBody;
import space.stickney.flight.bodies.SmallBodyEphemeris;

/**
 * The body as it is at an epoch: planet and Sun from an ephemeris, turned into body-fixed axes, and the angular velocity
 * Omega with its rate from the rotation model, forced libration included.
 *
 * <p>{@code -2 Omega x v - Omega x (Omega x r) - Omega' x r} + tide of the planet (full difference, with J2) + tide of the
 * Sun + radiation pressure. All is tabulated over the span every two minutes with rates and interpolated by cubic Hermite
 * polynomials (error below a centimetre in the planet's place, 1e-14 rad/s in Omega; EphemerisSettingTest). Omega' is the derivative of
 * the interpolated Omega, so that both agree.
 *
 * <p>Neglected: other moons, Mars' field beyond J2, sunlight reflected by the planet; the body's shadow is that of a
 * sphere of its mean radius.
 */
public final class EphemerisSetting implements SurfaceSetting {
    private static final double STEP = 120;
    private static final double LONGEST = 10 * 86400;
    private static final double FAR = 20;

    /** Radiation pressure at one astronomical unit (N/m2), 1361 W/m2 (Kopp and Lean 2011) over the speed of light. */
    private static final double PRESSURE = 1361.0 / 299792458.0;

    private static final double AU = 149597870700.0;

    private final double span;
    private final HermiteTable spin;
    private final HermiteTable planet;
    private final HermiteTable pole;
    private final HermiteTable sun;
    private final Perturber planetPull;
    private final Perturber sunPull;
    private final double sail;
    private final double shadow;
    private final double escape;
    private final String description;

    private EphemerisSetting(Tables tables, Body body, Perturber planetPull, double sail, double span, String source) {
        this.span = span;
        this.spin = tables.spin;
        this.planet = tables.planet;
        this.pole = tables.pole;
        this.sun = tables.sun;
        this.planetPull = planetPull;
        this.sunPull = new Perturber(Bodies.standard().get(Naif.SUN).gm(), 0);
        this.sail = sail;
        this.shadow = body.meanRadius();
        this.escape = planetPull.gm() == 0
                ? FAR * body.meanRadius()
                : planetPull.hillRadius(body.gm(), tables.planetDistance);
        this.description = source;
    }

    /**
     * From the embedded ephemeris (with the two-body orbits of the asteroids).
     *
     * @param body with a rotation model
     * @param tdb start, TDB seconds past J2000
     * @param span seconds from the start to be covered
     * @param areaToMass reflectivity coefficient times area over mass of the lander (m2/kg), zero for no radiation pressure
     */
    public static EphemerisSetting of(Body body, double tdb, double span, double areaToMass) {
        Ephemeris ephemeris = new SmallBodyEphemeris(
                EmbeddedEphemeris.get(), List.of(SmallBody.builtIn(Naif.BENNU), SmallBody.builtIn(Naif.RYUGU)));
        return of(body, ephemeris, tdb, span, areaToMass);
    }

    /** As {@link #of(Body, double, double, double)}, with another ephemeris. */
    public static EphemerisSetting of(Body body, Ephemeris ephemeris, double tdb, double span, double areaToMass) {
        if (!(span > 0 && span <= LONGEST)) {
            throw new BadInput(
                    "span of the surface motion",
                    (Double.isFinite(span) ? Numbers.shortest(span) : "no number") + " s",
                    "0 to ten days");
        }
        int parent = body.parent().orElse(Naif.SUN);
        Perturber pull = new Perturber(0, 0);
        if (parent != Naif.SUN) {
            Body planet = Bodies.standard().get(parent);
            double radius = planet.equatorialRadius();
            pull = new Perturber(
                    planet.gm(),
                    planet.constant(Body.J2)
                            .map(j -> j.value() * radius * radius)
                            .orElse(0.0));
        }
        Tables tables = new Tables(body, ephemeris, parent, tdb, (int) Math.ceil(span / STEP) + 2);
        String source = "rotation of " + body.needRotation().source() + "; "
                + (parent == Naif.SUN
                        ? ""
                        : "tide of " + Bodies.standard().get(parent).name() + " (with J2) and ")
                + "tide of the Sun from " + ephemeris.source(parent, body.naif(), tdb);
        return new EphemerisSetting(tables, body, pull, areaToMass, span, source);
    }

    /** Position of the planet (m), body-fixed; of the Sun for a body without one. */
    public void planetPosition(double t, double[] out) {
        planet.value(t, out);
    }

    /** Position of the Sun (m), body-fixed. */
    public void sunPosition(double t, double[] out) {
        sun.value(t, out);
    }

    @Override
    public void add(double t, double[] s, double[] sum) {
        double[] w = new double[3];
        double[] rate = new double[3];
        spin.value(t, w);
        spin.rate(t, rate);
        double cx = 2 * s[3] + w[1] * s[2] - w[2] * s[1];
        double cy = 2 * s[4] + w[2] * s[0] - w[0] * s[2];
        double cz = 2 * s[5] + w[0] * s[1] - w[1] * s[0];
        sum[0] -= w[1] * cz - w[2] * cy + rate[1] * s[2] - rate[2] * s[1];
        sum[1] -= w[2] * cx - w[0] * cz + rate[2] * s[0] - rate[0] * s[2];
        sum[2] -= w[0] * cy - w[1] * cx + rate[0] * s[1] - rate[1] * s[0];
        double[] d = new double[3];
        double[] axis = new double[3];
        if (planetPull.gm() != 0) {
            planet.value(t, d);
            pole.value(t, axis);
            planetPull.add(s[0], s[1], s[2], d, axis, sum);
        }
        sun.value(t, d);
        sunPull.add(s[0], s[1], s[2], d, axis, sum);
        if (sail != 0) {
            light(s, d, sum);
        }
    }

    private void light(double[] s, double[] d, double[] sum) {
        double d2 = d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
        double along = (s[0] * d[0] + s[1] * d[1] + s[2] * d[2]) / Math.sqrt(d2);
        double across2 = s[0] * s[0] + s[1] * s[1] + s[2] * s[2] - along * along;
        if (along < 0 && across2 < shadow * shadow) {
            return;
        }
        double k = -sail * PRESSURE * AU * AU / (d2 * Math.sqrt(d2));
        for (int i = 0; i < 3; i++) {
            sum[i] += k * d[i];
        }
    }

    @Override
    public double potential(double t, double x, double y, double z) {
        double[] w = new double[3];
        double[] d = new double[3];
        double[] axis = new double[3];
        spin.value(t, w);
        double wr = w[0] * x + w[1] * y + w[2] * z;
        double w2 = w[0] * w[0] + w[1] * w[1] + w[2] * w[2];
        double sum = 0.5 * (w2 * (x * x + y * y + z * z) - wr * wr);
        if (planetPull.gm() != 0) {
            planet.value(t, d);
            pole.value(t, axis);
            sum += planetPull.potential(x, y, z, d, axis);
        }
        sun.value(t, d);
        return sum + sunPull.potential(x, y, z, d, axis);
    }

    @Override
    public void spin(double t, double[] omega) {
        spin.value(t, omega);
    }

    @Override
    public boolean isUniform() {
        return false;
    }

    @Override
    public double span() {
        return span;
    }

    @Override
    public double escapeRadius() {
        return escape;
    }

    @Override
    public String description() {
        return description;
    }

    /** What is tabulated, filled node by node. */
    private static final class Tables {
        private final HermiteTable spin;
        private final HermiteTable planet;
        private final HermiteTable pole;
        private final HermiteTable sun;
        private final double planetDistance;

        Tables(Body body, Ephemeris ephemeris, int parent, double tdb, int count) {
            double[] w = new double[6 * count];
            double[] p = new double[6 * count];
            double[] n = new double[6 * count];
            double[] s = new double[6 * count];
            IauRotation rotation = body.needRotation();
            double[] matrix = new double[9];
            double[] state = new double[6];
            double[] axis = axis(parent, tdb);
            for (int k = 0; k < count; k++) {
                double at = tdb + k * STEP;
                spin(rotation.eulerAngles(at), w, 6 * k);
                rotation.toBodyFixed(at, matrix);
                ephemeris.state(parent, body.naif(), at, state);
                turned(matrix, state, w, p, 6 * k);
                ephemeris.state(Naif.SUN, body.naif(), at, state);
                turned(matrix, state, w, s, 6 * k);
                turned(matrix, axis, w, n, 6 * k);
            }
            spin = new HermiteTable(STEP, w);
            planet = new HermiteTable(STEP, p);
            pole = new HermiteTable(STEP, n);
            sun = new HermiteTable(STEP, s);
            planetDistance = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
        }

        /** North pole of the planet, ICRF, with zero rate: it does not move in days. */
        private static double[] axis(int parent, double tdb) {
            IauRotation rotation = Bodies.standard().get(parent).needRotation();
            double ra = rotation.poleRightAscension(tdb);
            double dec = rotation.poleDeclination(tdb);
            return new double[] {
                FastMath.cos(dec) * FastMath.cos(ra), FastMath.cos(dec) * FastMath.sin(ra), FastMath.sin(dec), 0, 0, 0
            };
        }

        /** Omega and its rate in body-fixed axes from the Euler angles 3-1-3 with two derivatives. */
        private static void spin(double[] e, double[] w, int at) {
            double st = FastMath.sin(e[1]);
            double ct = FastMath.cos(e[1]);
            double sp = FastMath.sin(e[2]);
            double cp = FastMath.cos(e[2]);
            w[at] = e[3] * st * sp + e[4] * cp;
            w[at + 1] = e[3] * st * cp - e[4] * sp;
            w[at + 2] = e[3] * ct + e[5];
            w[at + 3] = e[6] * st * sp + e[3] * (e[4] * ct * sp + e[5] * st * cp) + e[7] * cp - e[4] * e[5] * sp;
            w[at + 4] = e[6] * st * cp + e[3] * (e[4] * ct * cp - e[5] * st * sp) - e[7] * sp - e[4] * e[5] * cp;
            w[at + 5] = e[6] * ct - e[3] * e[4] * st + e[8];
        }

        /** A vector and its rate from ICRF into body-fixed axes: p = R r, p' = R v - Omega x p. */
        private static void turned(double[] m, double[] icrf, double[] w, double[] out, int at) {
            for (int i = 0; i < 3; i++) {
                out[at + i] = m[3 * i] * icrf[0] + m[3 * i + 1] * icrf[1] + m[3 * i + 2] * icrf[2];
                out[at + 3 + i] = m[3 * i] * icrf[3] + m[3 * i + 1] * icrf[4] + m[3 * i + 2] * icrf[5];
            }
            out[at + 3] -= w[at + 1] * out[at + 2] - w[at + 2] * out[at + 1];
            out[at + 4] -= w[at + 2] * out[at] - w[at] * out[at + 2];
            out[at + 5] -= w[at] * out[at + 1] - w[at + 1] * out[at];
        }
    }
}
