package space.stickney.flight.bodies;

import java.util.List;
import org.hipparchus.CalculusFieldElement;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathArrays;
import org.hipparchus.util.MathUtils;

/**
 * How a body is turned: right ascension and declination of its north pole (the pole of positive rotation for small
 * bodies) and the angle W from the ascending node of its equator on the ICRF equator to its prime meridian, each a
 * polynomial in time with periodic terms, after the IAU Working Group on Cartographic Coordinates and Rotational
 * Elements.
 *
 * <p>The matrix from ICRF axes to body-fixed axes is {@code R = R3(W) R1(pi/2 - dec) R3(pi/2 + ra)} (Archinal et al.
 * 2018, figure 1), where R1 and R3 turn the axes. With phi = pi/2 + ra, theta = pi/2 - dec the angular velocity of the
 * body in ICRF axes is
 * {@code (theta' cos phi + W' sin theta sin phi, theta' sin phi - W' sin theta cos phi, phi' + W' cos theta)}.
 *
 * <p>Validity: the report claims about 0.1 degree in general. Mars, Phobos and Deimos
 * are far better near the present; Earth's meridian is off by 150 arcseconds or more and Earth's pole
 * follows mean precession only, use ITRF where a ground station matters; the Moon is the mean-Earth frame to about 150 m
 * at the surface; the gas giants turn with their magnetic fields (System III). The time argument is TDB.
 *
 * <p>Reference: Archinal et al. 2018, Celest. Mech. Dyn. Astr. 130, 22, with the correction for Phobos (2019, 131, 61).
 * Accuracy of the evaluation: 1e-10 rad of an independent evaluation of NAIF's pck00011.tpc from 1950 to 2050
 * (IauRotationTest).
 */
public final class IauRotation {
    private static final double HALF_PI = MathUtils.SEMI_PI;

    private final AngleSeries ra;
    private final AngleSeries dec;
    private final AngleSeries w;
    private final String source;

    IauRotation(AngleSeries ra, AngleSeries dec, AngleSeries w, String source) {
        this.ra = ra;
        this.dec = dec;
        this.w = w;
        this.source = source;
    }

    /**
     * A body that turns about a fixed axis: an asteroid.
     *
     * @param ra right ascension of the pole (rad, ICRF)
     * @param dec declination of the pole (rad, ICRF)
     * @param w0 prime meridian at J2000 TDB (rad)
     * @param wRate rotation rate (rad/s), negative never: the pole is that of positive rotation
     * @param wQuadratic coefficient of t squared in W (rad/s2): half the angular acceleration, as in SPICE kernels
     */
    public static IauRotation fixedAxis(
            double ra, double dec, double w0, double wRate, double wQuadratic, String source) {
        double[] none = {};
        return new IauRotation(
                new AngleSeries(new double[] {ra, 0.0, 0.0}, none),
                new AngleSeries(new double[] {dec, 0.0, 0.0}, none),
                new AngleSeries(new double[] {w0, wRate, wQuadratic}, none),
                source);
    }

    /** Right ascension of the pole (rad, ICRF) at {@code tdb} seconds past J2000. */
    public double poleRightAscension(double tdb) {
        return ra.value(tdb);
    }

    /** Declination of the pole (rad, ICRF) at {@code tdb} seconds past J2000. */
    public double poleDeclination(double tdb) {
        return dec.value(tdb);
    }

    /** Angle W of the prime meridian (rad, not reduced to one turn) at {@code tdb} seconds past J2000. */
    public double primeMeridian(double tdb) {
        return w.value(tdb);
    }

    /** Mean rate of rotation (rad/s) at J2000: that of W without its periodic terms. */
    public double meanRate() {
        return w.meanRate();
    }

    /**
     * The coefficients of right ascension, declination and W, for whoever evaluates them elsewhere: c0 (rad), c1 (rad/s), c2 (rad/s2),
     * then a (rad), p (rad), q (rad/s), r (rad/s2) of each term of {@code c0 + c1 t + c2 t^2 + sum a sin(p + q t + r t^2)}.
     */
    public List<double[]> coefficients() {
        return List.of(ra.coefficients(), dec.coefficients(), w.coefficients());
    }

    /** Where the coefficients come from. */
    public String source() {
        return source;
    }

    /**
     * Rotation matrix from ICRF axes to body-fixed axes: {@code bodyFixed = R icrf}. Allocates nothing.
     *
     * @param tdb TDB seconds past J2000
     * @param r receives the nine elements row by row
     */
    public void toBodyFixed(double tdb, double[] r) {
        double phi = HALF_PI + ra.value(tdb);
        double theta = HALF_PI - dec.value(tdb);
        double psi = w.value(tdb);
        double sf = FastMath.sin(phi);
        double cf = FastMath.cos(phi);
        double st = FastMath.sin(theta);
        double ct = FastMath.cos(theta);
        double sp = FastMath.sin(psi);
        double cp = FastMath.cos(psi);
        r[0] = cp * cf - sp * ct * sf;
        r[1] = cp * sf + sp * ct * cf;
        r[2] = sp * st;
        r[3] = -sp * cf - cp * ct * sf;
        r[4] = -sp * sf + cp * ct * cf;
        r[5] = cp * st;
        r[6] = st * sf;
        r[7] = -st * cf;
        r[8] = ct;
    }

    /**
     * Angular velocity of the body-fixed axes with respect to ICRF, analytic. Allocates nothing.
     *
     * @param tdb TDB seconds past J2000
     * @param omega receives the three components along ICRF axes (rad/s of TDB)
     */
    public void angularVelocity(double tdb, double[] omega) {
        double phi = HALF_PI + ra.value(tdb);
        double theta = HALF_PI - dec.value(tdb);
        double phiRate = ra.rate(tdb);
        double thetaRate = -dec.rate(tdb);
        double psiRate = w.rate(tdb);
        double sf = FastMath.sin(phi);
        double cf = FastMath.cos(phi);
        double st = FastMath.sin(theta);
        omega[0] = thetaRate * cf + psiRate * st * sf;
        omega[1] = thetaRate * sf - psiRate * st * cf;
        omega[2] = phiRate + psiRate * FastMath.cos(theta);
    }

    /**
     * The three Euler angles phi = pi/2 + ra, theta = pi/2 - dec, psi = W with their first and second derivatives.
     *
     * @param tdb TDB seconds past J2000
     * @return phi, theta, psi (rad), then their rates (rad/s), then their accelerations (rad/s2)
     */
    public double[] eulerAngles(double tdb) {
        return new double[] {
            HALF_PI + ra.value(tdb),
            HALF_PI - dec.value(tdb),
            w.value(tdb),
            ra.rate(tdb),
            -dec.rate(tdb),
            w.rate(tdb),
            ra.acceleration(tdb),
            -dec.acceleration(tdb),
            w.acceleration(tdb)
        };
    }

    /** As {@link #eulerAngles(double)}, for time as a field element (derivatives of states with respect to time). */
    public <T extends CalculusFieldElement<T>> T[] eulerAngles(T tdb) {
        T[] angles = MathArrays.buildArray(tdb.getField(), 9);
        angles[0] = ra.value(tdb).add(HALF_PI);
        angles[1] = dec.value(tdb).negate().add(HALF_PI);
        angles[2] = w.value(tdb);
        angles[3] = ra.rate(tdb);
        angles[4] = dec.rate(tdb).negate();
        angles[5] = w.rate(tdb);
        angles[6] = ra.acceleration(tdb);
        angles[7] = dec.acceleration(tdb).negate();
        angles[8] = w.acceleration(tdb);
        return angles;
    }
}
