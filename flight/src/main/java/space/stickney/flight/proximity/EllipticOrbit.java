package space.stickney.flight.proximity;

import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;

/**
 * A periodic quasi-satellite orbit of the elliptic problem: M revolutions about the moon while the moon makes N about its planet.
 *
 * <p>With an eccentricity only orbits in resonance with the moon's own revolution close; they continue the member of the circular family with
 * period N / M of a revolution (Broucke 1969). Two perpendicular crossings of the x axis, at nu = 0 (or pi) and half the common period
 * later, close the orbit; (x0, y'0) are corrected while e grows by steps from zero. Between the resonances the orbits are
 * quasi-periodic: {@link MultipleShooting} with this flow gives them over a finite time.
 *
 * @param state at the start, in the pulsating coordinates of {@link EllipticThreeBody}
 * @param start true anomaly there (rad)
 * @param length common period in true anomaly (rad)
 * @param closure distance between start and end (in units of the distance of the two bodies)
 * @param stability of the orbit over the common period
 */
public record EllipticOrbit(double[] state, double start, double length, double closure, Stability stability) {
    private static final int ITERATIONS = 12;
    private static final double SMALL = 1e-12;

    /**
     * The resonant orbit at an eccentricity.
     *
     * @param orbit planar member of the circular family whose period is close to {@code moonRevolutions / revolutions} of the moon's
     * @param moonRevolutions N
     * @param revolutions M
     * @param eccentricity to reach
     * @param atApoapsis whether the moon is at apoapsis, not periapsis, when the orbit crosses the x axis at the start
     * @param steps of the eccentricity
     * @throws NoSolution if the correction fails on the way
     */
    public static EllipticOrbit resonant(
            QuasiSatelliteOrbit orbit,
            int moonRevolutions,
            int revolutions,
            double eccentricity,
            boolean atApoapsis,
            int steps) {
        double d = orbit.system().distance();
        double v = orbit.system().speedUnit();
        double start = atApoapsis ? FastMath.PI : 0;
        double half = FastMath.PI * moonRevolutions;
        double[] state = {orbit.state()[0] / d, 0, 0, 0, orbit.state()[4] / v, 0};
        for (int i = 0; i <= steps; i++) {
            EllipticThreeBody flow = new EllipticThreeBody(orbit.system(), eccentricity * i / steps);
            state = corrected(flow, state, start, half, revolutions);
        }
        Arc round = new EllipticThreeBody(orbit.system(), eccentricity).arc(start, state, start + 2 * half);
        double[] end = round.state();
        double closure = FastMath.hypot(end[0] - state[0], end[1] - state[1]);
        return new EllipticOrbit(state, start, 2 * half, closure, Stability.ofElliptic(round.transition()));
    }

    private static double[] corrected(
            EllipticThreeBody flow, double[] guess, double start, double half, int revolutions) {
        double[] s = guess.clone();
        for (int i = 0; i < ITERATIONS; i++) {
            Arc arc = flow.arc(start, s, start + half);
            double[] m = arc.transition();
            double y = arc.state()[1];
            double vx = arc.state()[3];
            double det = m[6] * m[22] - m[10] * m[18];
            double dx = (-y * m[22] + vx * m[10]) / det;
            double dv = (-vx * m[6] + y * m[18]) / det;
            double size = Math.max(Math.abs(dx), Math.abs(dv)) / s[0];
            if (!(size < 0.3)) {
                break;
            }
            s[0] += dx;
            s[4] += dv;
            if (size < SMALL) {
                return s;
            }
        }
        throw new NoSolution("The orbit of " + revolutions + " revolutions does not continue to eccentricity "
                + flow.eccentricity() + ".");
    }
}
