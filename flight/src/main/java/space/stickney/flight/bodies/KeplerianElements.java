package space.stickney.flight.bodies;

import org.hipparchus.util.FastMath;
import org.hipparchus.util.SinCos;
import org.orekit.orbits.KeplerianAnomalyUtility;
import space.stickney.core.fault.BadInput;

/**
 * A two-body orbit about the Sun by its elements at an epoch, with optional secular rates: ellipse (e &lt; 1, a &gt; 0) or
 * hyperbola (e &gt; 1, a &lt; 0).
 *
 * <p>{@code M = M0 + n (t - t0)}, node and argument of perihelion {@code + rate (t - t0)}; Kepler's equation
 * {@code M = E - e sin E} or {@code M = e sinh H - H}; then position and its exact derivative in the perifocal frame
 * (Battin 1999, sections 4.3 and 4.4), turned to the ecliptic of J2000 and by the obliquity 84381.448 arcseconds (IAU 1976, as JPL's
 * Horizons) to ICRF axes.
 *
 * <p>Neglected: all attraction but the Sun's, radiation, Yarkovsky. From osculating elements the error grows from zero at the epoch: see
 * {@link SmallBodyEphemeris}. Parabolas are refused.
 *
 * @param epoch TDB seconds past J2000
 * @param a semi-major axis (m), negative for hyperbolas
 * @param e eccentricity
 * @param i inclination (rad)
 * @param node longitude of the ascending node (rad)
 * @param perihelion argument of perihelion (rad)
 * @param meanAnomaly at the epoch (rad)
 * @param meanMotion rate of the mean anomaly (rad/s)
 * @param nodeRate secular rate of the node (rad/s)
 * @param perihelionRate secular rate of the argument of perihelion (rad/s)
 * @param source where the elements come from
 */
public record KeplerianElements(
        double epoch,
        double a,
        double e,
        double i,
        double node,
        double perihelion,
        double meanAnomaly,
        double meanMotion,
        double nodeRate,
        double perihelionRate,
        String source) {
    private static final SinCos OBLIQUITY = FastMath.sinCos(FastMath.toRadians(84381.448 / 3600.0));

    public KeplerianElements {
        if (!(e >= 0.0) || e == 1.0 || Double.isInfinite(e)) {
            throw new BadInput("eccentricity of " + source, "e = " + e, "0 <= e < 1 or e > 1; no parabola");
        }
        if (!(a * (1.0 - e) > 0.0) || Double.isInfinite(a)) {
            throw new BadInput(
                    "semi-major axis of " + source, a + " m with e = " + e, "a > 0 for e < 1, a < 0 for e > 1");
        }
        if (!(i >= 0.0 && i <= FastMath.PI)) {
            throw new BadInput("inclination of " + source, i + " rad", "0 to pi");
        }
        if (!Double.isFinite(epoch + node + perihelion + meanAnomaly + meanMotion + nodeRate + perihelionRate)) {
            throw new BadInput("elements of " + source, "a value that is not finite", "finite numbers");
        }
    }

    /** Osculating elements: mean motion after Kepler's third law for {@code gm} (m3/s2), no secular rates. */
    public static KeplerianElements osculating(
            double epoch,
            double a,
            double e,
            double i,
            double node,
            double perihelion,
            double meanAnomaly,
            double gm,
            String source) {
        double size = Math.abs(a);
        double n = Math.sqrt(gm / size) / size;
        return new KeplerianElements(epoch, a, e, i, node, perihelion, meanAnomaly, n, 0.0, 0.0, source);
    }

    /** The same orbit with secular rates (rad/s) and, where it differs from Kepler's, a mean motion (rad/s). */
    public KeplerianElements withRates(double newMeanMotion, double newNodeRate, double newPerihelionRate) {
        return new KeplerianElements(
                epoch, a, e, i, node, perihelion, meanAnomaly, newMeanMotion, newNodeRate, newPerihelionRate, source);
    }

    /**
     * Heliocentric state; the velocity is the derivative of the position, rates included.
     *
     * @param tdb TDB seconds past J2000
     * @param state receives x, y, z (m), vx, vy, vz (m/s), ICRF axes
     */
    public void state(double tdb, double[] state) {
        double dt = tdb - epoch;
        double mean = meanAnomaly + meanMotion * dt;
        double x;
        double y;
        double vx;
        double vy;
        if (e < 1.0) {
            SinCos anomaly =
                    FastMath.sinCos(KeplerianAnomalyUtility.ellipticMeanToEccentric(e, mean % (2.0 * FastMath.PI)));
            double b = a * Math.sqrt((1.0 - e) * (1.0 + e));
            double rate = meanMotion / (1.0 - e * anomaly.cos());
            x = a * (anomaly.cos() - e);
            y = b * anomaly.sin();
            vx = -a * anomaly.sin() * rate;
            vy = b * anomaly.cos() * rate;
        } else {
            double anomaly = KeplerianAnomalyUtility.hyperbolicMeanToEccentric(e, mean);
            double cosh = FastMath.cosh(anomaly);
            double sinh = FastMath.sinh(anomaly);
            double b = -a * Math.sqrt((e - 1.0) * (e + 1.0));
            double rate = meanMotion / (e * cosh - 1.0);
            x = a * (cosh - e);
            y = b * sinh;
            vx = a * sinh * rate;
            vy = b * cosh * rate;
        }
        turn(dt, x, y, vx - perihelionRate * y, vy + perihelionRate * x, state);
    }

    /** From the perifocal frame to the ecliptic and on to ICRF axes; the rate of perihelion is already in the velocity. */
    private void turn(double dt, double x, double y, double vx, double vy, double[] state) {
        SinCos w = FastMath.sinCos(perihelion + perihelionRate * dt);
        SinCos o = FastMath.sinCos(node + nodeRate * dt);
        SinCos inc = FastMath.sinCos(i);
        double px = o.cos() * w.cos() - o.sin() * w.sin() * inc.cos();
        double py = o.sin() * w.cos() + o.cos() * w.sin() * inc.cos();
        double pz = w.sin() * inc.sin();
        double qx = -o.cos() * w.sin() - o.sin() * w.cos() * inc.cos();
        double qy = -o.sin() * w.sin() + o.cos() * w.cos() * inc.cos();
        double qz = w.cos() * inc.sin();
        double rx = px * x + qx * y;
        double ry = py * x + qy * y;
        equatorial(rx, ry, pz * x + qz * y, state, 0);
        equatorial(px * vx + qx * vy - nodeRate * ry, py * vx + qy * vy + nodeRate * rx, pz * vx + qz * vy, state, 3);
    }

    private static void equatorial(double x, double y, double z, double[] state, int at) {
        state[at] = x;
        state[at + 1] = OBLIQUITY.cos() * y - OBLIQUITY.sin() * z;
        state[at + 2] = OBLIQUITY.sin() * y + OBLIQUITY.cos() * z;
    }
}
