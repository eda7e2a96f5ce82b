package space.stickney.flight.bodies.integration;

import org.hipparchus.ode.OrdinaryDifferentialEquation;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.IauRotation;
import space.stickney.flight.bodies.Naif;

/**
 * Equations of motion of the solar system: relativistic point masses, the oblateness of the Sun on every body, the
 * oblateness of the Earth on the Moon and the Sun, and the figure of the Moon on the Earth and the Sun.
 *
 * <p>The constants of the figures are those of DE440 (Park and others 2021; header of the JPL export); the bodies turn
 * after the IAU. Neglected: tides (the Moon's secular acceleration moves it by 0.4 km in 13 years), the Earth's nutation
 * and its J3 and higher, the ring of small asteroids and the Kuiper belt, the Lense-Thirring effect, the loss of mass of
 * the Sun (1e-13 of its GM a year).
 */
final class NBodyEquations implements OrdinaryDifferentialEquation {
    private static final double SUN_J2 = 2.19613915165298248e-7;
    private static final double SUN_RADIUS = 6.96e8;
    private static final double EARTH_J2 = 1.08262539e-3;
    private static final double EARTH_RADIUS = 6378136.6;
    private static final double MOON_J2 = 2.03214360135e-4;
    private static final double MOON_C22 = 2.23808505281710172e-5;
    private static final double MOON_RADIUS = 1738000.0;

    private final double[] gm;
    private final int sun;
    private final int earth;
    private final int moon;
    private final RelativisticGravity gravity;
    private final DegreeTwoFigure sunFigure;
    private final DegreeTwoFigure earthFigure;
    private final DegreeTwoFigure moonFigure;
    private final IauRotation sunRotation = rotation(Naif.SUN);
    private final IauRotation earthRotation = rotation(Naif.EARTH);
    private final IauRotation moonRotation = rotation(Naif.MOON);
    private final double[] axes = new double[9];
    private final double[] acceleration;

    NBodyEquations(IntegratedBodies bodies) {
        gm = bodies.gm();
        sun = bodies.index(Naif.SUN);
        earth = bodies.index(Naif.EARTH);
        moon = bodies.index(Naif.MOON);
        gravity = new RelativisticGravity(gm);
        sunFigure = new DegreeTwoFigure(gm[sun], SUN_RADIUS, SUN_J2, 0.0);
        earthFigure = new DegreeTwoFigure(gm[earth], EARTH_RADIUS, EARTH_J2, 0.0);
        moonFigure = new DegreeTwoFigure(gm[moon], MOON_RADIUS, MOON_J2, MOON_C22);
        acceleration = new double[3 * gm.length];
    }

    private static IauRotation rotation(int code) {
        return Bodies.standard().get(code).needRotation();
    }

    @Override
    public int getDimension() {
        return 6 * gm.length;
    }

    @Override
    public double[] computeDerivatives(double tdb, double[] y) {
        gravity.accelerations(y, acceleration);
        addFigures(tdb, y);
        double[] derivatives = new double[6 * gm.length];
        System.arraycopy(y, 3 * gm.length, derivatives, 0, 3 * gm.length);
        System.arraycopy(acceleration, 0, derivatives, 3 * gm.length, 3 * gm.length);
        return derivatives;
    }

    private void addFigures(double tdb, double[] y) {
        sunRotation.toBodyFixed(tdb, axes);
        for (int body = 0; body < gm.length; body++) {
            if (body != sun) {
                sunFigure.add(y, sun, body, axes, gm[body] / gm[sun], acceleration);
            }
        }
        earthRotation.toBodyFixed(tdb, axes);
        earthFigure.add(y, earth, moon, axes, gm[moon] / gm[earth], acceleration);
        earthFigure.add(y, earth, sun, axes, gm[sun] / gm[earth], acceleration);
        moonRotation.toBodyFixed(tdb, axes);
        moonFigure.add(y, moon, earth, axes, gm[earth] / gm[moon], acceleration);
        moonFigure.add(y, moon, sun, axes, gm[sun] / gm[moon], acceleration);
    }
}
