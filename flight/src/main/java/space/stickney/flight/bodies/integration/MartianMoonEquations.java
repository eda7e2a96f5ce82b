package space.stickney.flight.bodies.integration;

import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.gravity.GravityFields;
import space.stickney.flight.gravity.HarmonicAttraction;

/**
 * Motion of Phobos and Deimos about the centre of Mars, along ICRF axes.
 *
 * <ul>
 *   <li>Mars' field JGMRO120D to degree and order 10, turned with the IAU's rotation of 2015;
 *   <li>Sun, Jupiter and the Earth-Moon system as point masses, direct and through Mars;
 *   <li>the other moon, direct and through Mars;
 *   <li>the flattening and elongation of each moon, turned towards Mars with its optical and physical libration;
 *   <li>the tide that each moon raises on Mars, with a constant lag in time, and the tide of the Sun without lag.
 * </ul>
 *
 * <pre>
 * figure:     a = mu R^2 grad(Q / r^5),  long axis at psi = (2 + A/e) e sin E behind the direction to Mars
 * own tide:   a = -3 k2 mu_m R^5 / r^8 [ r + dt (2 r (r.v) / r^2 + r x w + v) ]
 * Sun's tide: V = k2 mu_s R^5 / (r_s^3 r^3) (3 cos^2 S - 1) / 2
 * </pre>
 *
 * <p>Lainey, Dehant, Paetzold, "First numerical ephemerides of the Martian moons", Astron. Astrophys. 465, 1075, 2007,
 * equations 1 to 9; Konopliv, Park, Folkner, Icarus 274, 253, 2016 (field, k2). Figures: homogeneous ellipsoids of the
 * radii of the IAU. Neglected: relativity (6e-5 degrees of pericentre a year), the seasons of Mars' field, figures above
 * degree two, the offset of Mars from the barycentre of its system.
 */
final class MartianMoonEquations implements OrdinaryDifferentialEquation {
    private static final int DEGREE = 10;
    private static final double MARS_K2 = 0.169;
    private static final double MARS_RADIUS = 3.396e6;
    private static final double RADIUS5 = MARS_RADIUS * MARS_RADIUS * MARS_RADIUS * MARS_RADIUS * MARS_RADIUS;
    private static final int SUN = 0;

    private final MartianEnvironment environment;
    private final MoonParameters parameters;
    private final HarmonicAttraction field =
            new HarmonicAttraction(GravityFields.mars().truncated(DEGREE));
    private final double marsGm = Bodies.standard().get(Naif.MARS).gm();
    private final double[] moonGm = {
        Bodies.standard().get(Naif.PHOBOS).gm(),
        Bodies.standard().get(Naif.DEIMOS).gm()
    };
    private final DegreeTwoFigure[] figures = {figure(Naif.PHOBOS), figure(Naif.DEIMOS)};
    private final double[] values;
    private final double[] axes = new double[9];
    private final double[] moonAxes = new double[9];
    private final double[] r = new double[3];
    private final double[] fixed = new double[3];
    private final double[] fixedAcceleration = new double[3];
    private final double[] fieldAcceleration = new double[6];
    private final double[] pair = new double[6];
    private final double[] pairAcceleration = new double[6];

    MartianMoonEquations(MartianEnvironment environment, MoonParameters parameters) {
        this.environment = environment;
        this.parameters = parameters;
        this.values = environment.values();
    }

    /** A homogeneous ellipsoid: J2 R^2 = (a^2 + b^2 - 2 c^2) / 10, C22 R^2 = (a^2 - b^2) / 20; scaled by Mars' GM. */
    private static DegreeTwoFigure figure(int code) {
        var body = Bodies.standard().get(code);
        double a2 = body.radiusA() * body.radiusA();
        double b2 = body.radiusB() * body.radiusB();
        double c2 = body.radiusC() * body.radiusC();
        double mars = Bodies.standard().get(Naif.MARS).gm();
        return new DegreeTwoFigure(mars, 1.0, (a2 + b2 - 2.0 * c2) / 10.0, (a2 - b2) / 20.0);
    }

    @Override
    public int getDimension() {
        return 12;
    }

    /** State: positions of Phobos and Deimos (m), then their velocities (m/s). */
    @Override
    public double[] computeDerivatives(double tdb, double[] y) {
        environment.at(tdb, values);
        marsAxes(values[9], values[10], values[11], axes);
        double[] derivatives = new double[12];
        System.arraycopy(y, 6, derivatives, 0, 6);
        for (int moon = 0; moon < 2; moon++) {
            field(y, moon);
        }
        for (int moon = 0; moon < 2; moon++) {
            // Mars is pulled by both moons with the opposite of the force that its whole field puts on them
            for (int k = 0; k < 3; k++) {
                derivatives[6 + 3 * moon + k] = fieldAcceleration[3 * moon + k]
                        + moonGm[0] / marsGm * fieldAcceleration[k]
                        + moonGm[1] / marsGm * fieldAcceleration[3 + k];
            }
            otherMoon(y, moon, derivatives);
            perturbers(y, moon, derivatives);
            figure(y, moon, derivatives);
            tides(y, moon, derivatives);
        }
        return derivatives;
    }

    private static void marsAxes(double ascension, double declination, double meridian, double[] axes) {
        double sa = FastMath.sin(ascension);
        double ca = FastMath.cos(ascension);
        double sd = FastMath.sin(declination);
        double cd = FastMath.cos(declination);
        double sw = FastMath.sin(meridian);
        double cw = FastMath.cos(meridian);
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

    private void field(double[] y, int moon) {
        for (int k = 0; k < 3; k++) {
            fixed[k] =
                    axes[3 * k] * y[3 * moon] + axes[3 * k + 1] * y[3 * moon + 1] + axes[3 * k + 2] * y[3 * moon + 2];
        }
        field.acceleration(fixed, fixedAcceleration);
        for (int k = 0; k < 3; k++) {
            fieldAcceleration[3 * moon + k] = axes[k] * fixedAcceleration[0]
                    + axes[3 + k] * fixedAcceleration[1]
                    + axes[6 + k] * fixedAcceleration[2];
        }
    }

    private void otherMoon(double[] y, int moon, double[] derivatives) {
        int other = 1 - moon;
        double dx = y[3 * other] - y[3 * moon];
        double dy = y[3 * other + 1] - y[3 * moon + 1];
        double dz = y[3 * other + 2] - y[3 * moon + 2];
        double d2 = dx * dx + dy * dy + dz * dz;
        double factor = moonGm[other] / (d2 * Math.sqrt(d2));
        derivatives[6 + 3 * moon] += factor * dx;
        derivatives[7 + 3 * moon] += factor * dy;
        derivatives[8 + 3 * moon] += factor * dz;
    }

    private void perturbers(double[] y, int moon, double[] derivatives) {
        for (int body = 0; body < environment.perturbers(); body++) {
            double direct = 0.0;
            double indirect = 0.0;
            for (int k = 0; k < 3; k++) {
                r[k] = values[3 * body + k] - y[3 * moon + k];
                direct += r[k] * r[k];
                indirect += values[3 * body + k] * values[3 * body + k];
            }
            double nearFactor = environment.perturberGm(body) / (direct * Math.sqrt(direct));
            double farFactor = environment.perturberGm(body) / (indirect * Math.sqrt(indirect));
            for (int k = 0; k < 3; k++) {
                derivatives[6 + 3 * moon + k] += nearFactor * r[k] - farFactor * values[3 * body + k];
            }
        }
    }

    private void figure(double[] y, int moon, double[] derivatives) {
        moonAxes(y, moon, moon == 0 ? parameters.libration() : 0.0);
        // Mars seen from the moon; the even potential makes the pull on the moon the negative of the pull on Mars
        for (int k = 0; k < 3; k++) {
            pair[k] = y[3 * moon + k];
            pair[3 + k] = 0.0;
        }
        java.util.Arrays.fill(pairAcceleration, 0.0);
        figures[moon].add(pair, 0, 1, moonAxes, 0.0, pairAcceleration);
        double both = 1.0 + moonGm[moon] / marsGm;
        for (int k = 0; k < 3; k++) {
            derivatives[6 + 3 * moon + k] -= both * pairAcceleration[3 + k];
        }
    }

    /** Pole along the orbit normal; long axis behind the direction to Mars by (2 + A/e) e sin E. */
    private void moonAxes(double[] y, int moon, double libration) {
        int p = 3 * moon;
        int v = 6 + 3 * moon;
        double x = y[p];
        double yy = y[p + 1];
        double z = y[p + 2];
        double hx = yy * y[v + 2] - z * y[v + 1];
        double hy = z * y[v] - x * y[v + 2];
        double hz = x * y[v + 1] - yy * y[v];
        double radius = Math.sqrt(x * x + yy * yy + z * z);
        double h = Math.sqrt(hx * hx + hy * hy + hz * hz);
        double speed2 = y[v] * y[v] + y[v + 1] * y[v + 1] + y[v + 2] * y[v + 2];
        double a = 1.0 / (2.0 / radius - speed2 / marsGm);
        double eSinE = (x * y[v] + yy * y[v + 1] + z * y[v + 2]) / Math.sqrt(marsGm * a);
        double psi = (2.0 + libration) * eSinE;
        double c = FastMath.cos(psi) / radius;
        double s = FastMath.sin(psi) / (radius * h);
        double tx = hy * z - hz * yy;
        double ty = hz * x - hx * z;
        double tz = hx * yy - hy * x;
        moonAxes[0] = c * x - s * tx;
        moonAxes[1] = c * yy - s * ty;
        moonAxes[2] = c * z - s * tz;
        moonAxes[6] = hx / h;
        moonAxes[7] = hy / h;
        moonAxes[8] = hz / h;
        moonAxes[3] = moonAxes[7] * moonAxes[2] - moonAxes[8] * moonAxes[1];
        moonAxes[4] = moonAxes[8] * moonAxes[0] - moonAxes[6] * moonAxes[2];
        moonAxes[5] = moonAxes[6] * moonAxes[1] - moonAxes[7] * moonAxes[0];
    }

    private void tides(double[] y, int moon, double[] derivatives) {
        int p = 3 * moon;
        int v = 6 + 3 * moon;
        double r2 = y[p] * y[p] + y[p + 1] * y[p + 1] + y[p + 2] * y[p + 2];
        double radius = Math.sqrt(r2);
        double rv = y[p] * y[v] + y[p + 1] * y[v + 1] + y[p + 2] * y[v + 2];
        double wx = MartianEnvironment.SPIN * axes[6];
        double wy = MartianEnvironment.SPIN * axes[7];
        double wz = MartianEnvironment.SPIN * axes[8];
        double own = -3.0 * moonGm[moon] * (1.0 + moonGm[moon] / marsGm) * RADIUS5 / (r2 * r2 * r2 * r2);
        double radial = own * (MARS_K2 + parameters.tidalLag() * 2.0 * rv / r2);
        double lag = own * parameters.tidalLag();
        derivatives[v] += radial * y[p] + lag * (y[p + 1] * wz - y[p + 2] * wy + y[v]);
        derivatives[v + 1] += radial * y[p + 1] + lag * (y[p + 2] * wx - y[p] * wz + y[v + 1]);
        derivatives[v + 2] += radial * y[p + 2] + lag * (y[p] * wy - y[p + 1] * wx + y[v + 2]);

        double sx = values[3 * SUN];
        double sy = values[3 * SUN + 1];
        double sz = values[3 * SUN + 2];
        double s2 = sx * sx + sy * sy + sz * sz;
        double scale = MARS_K2 * environment.perturberGm(SUN) * RADIUS5 / (s2 * Math.sqrt(s2));
        double rs = (y[p] * sx + y[p + 1] * sy + y[p + 2] * sz) / Math.sqrt(s2);
        double r5 = r2 * r2 * radius;
        double towardsSun = scale * 3.0 * rs / (r5 * Math.sqrt(s2));
        double outwards = scale * (1.5 - 7.5 * rs * rs / r2) / r5;
        derivatives[v] += towardsSun * sx + outwards * y[p];
        derivatives[v + 1] += towardsSun * sy + outwards * y[p + 1];
        derivatives[v + 2] += towardsSun * sz + outwards * y[p + 2];
    }
}
