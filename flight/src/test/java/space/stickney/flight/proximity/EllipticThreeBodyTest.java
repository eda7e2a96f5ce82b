package space.stickney.flight.proximity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class EllipticThreeBodyTest {
    private static final double E = 0.0151;

    /** Without eccentricity: the circular problem in canonical units. */
    @Test
    void circularLimit() {
        ThreeBodySystem canonical = ThreeBodySystem.canonical(Published.PHOBOS.massRatio());
        double[] s = {0.003, 0.001, 0.0005, 0, -0.006, 0.0001};
        double[] a = new RestrictedFlow(new RestrictedThreeBody(canonical)).state(0, s, 20);
        double[] b = new EllipticThreeBody(Published.PHOBOS, 0).state(0, s, 20);
        for (int i = 0; i < 6; i++) {
            assertThat(b[i]).isCloseTo(a[i], within(1e-13));
        }
    }

    /**
     * Against the same physics in other words: Mars, Phobos on its Kepler ellipse and the particle in axes that do not turn, seconds and metres,
     * Gragg-Bulirsch-Stoer at 1e-14, for 2.5 revolutions. Under a millimetre.
     */
    @Test
    void inertialIntegration() {
        EllipticThreeBody problem = new EllipticThreeBody(Published.PHOBOS, E);
        double start = 0.4;
        double[] metres = {48e3, 9e3, 6e3, 1, -23, 0.5};
        double[] scaled = problem.fromMeters(start, metres);
        double[] there = problem.toMeters(start, scaled);
        for (int i = 0; i < 6; i++) {
            assertThat(there[i]).isCloseTo(metres[i], within(1e-9));
        }
        double end = start + 5 * FastMath.PI;
        double time = seconds(end) - seconds(start);
        double[] expected = inertial(start, metres, time);
        double[] found = problem.toMeters(end, problem.state(start, scaled, end));
        for (int i = 0; i < 3; i++) {
            assertThat(found[i]).isCloseTo(expected[i], within(1e-3));
            assertThat(found[i + 3]).isCloseTo(expected[i + 3], within(1e-7));
        }
    }

    /** Time from periapsis (s) by Kepler's equation. */
    private static double seconds(double anomaly) {
        double turns = Math.rint(anomaly / (2 * FastMath.PI));
        double nu = anomaly - 2 * FastMath.PI * turns;
        double ecc = 2 * FastMath.atan(Math.sqrt((1 - E) / (1 + E)) * FastMath.tan(nu / 2));
        return (ecc - E * FastMath.sin(ecc) + 2 * FastMath.PI * turns) * Published.PHOBOS.timeUnit();
    }

    /** Inertial axes, origin Phobos; {particle - Phobos, Phobos - Mars}. */
    private static double[] inertial(double anomaly, double[] metres, double time) {
        double gm1 = Published.PHOBOS.gmPrimary();
        double gm2 = Published.PHOBOS.gmSecondary();
        double p = Published.PHOBOS.distance() * (1 - E * E);
        double h = Math.sqrt((gm1 + gm2) * p);
        double k = 1 + E * FastMath.cos(anomaly);
        double r = p / k;
        double rate = h / (r * r);
        double rr = h / p * E * FastMath.sin(anomaly);
        double c = FastMath.cos(anomaly);
        double s = FastMath.sin(anomaly);
        double[] y = new double[12];
        double[] u = {metres[3] - rate * metres[1], metres[4] + rate * metres[0]};
        y[0] = c * metres[0] - s * metres[1];
        y[1] = s * metres[0] + c * metres[1];
        y[2] = metres[2];
        y[3] = c * u[0] - s * u[1];
        y[4] = s * u[0] + c * u[1];
        y[5] = metres[5];
        y[6] = r * c;
        y[7] = r * s;
        y[9] = rr * c - r * rate * s;
        y[10] = rr * s + r * rate * c;
        OrdinaryDifferentialEquation equations = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return 12;
            }

            @Override
            public double[] computeDerivatives(double t, double[] x) {
                double[] out = new double[12];
                double d = cube(x[0], x[1], x[2]);
                double m = cube(x[6], x[7], x[8]);
                double both = cube(x[0] + x[6], x[1] + x[7], x[2] + x[8]);
                for (int i = 0; i < 3; i++) {
                    out[i] = x[i + 3];
                    out[i + 6] = x[i + 9];
                    out[i + 9] = -(gm1 + gm2) * x[i + 6] / m;
                    out[i + 3] = -gm2 * x[i] / d - gm1 * (x[i] + x[i + 6]) / both + gm1 * x[i + 6] / m;
                }
                return out;
            }
        };
        double[] end = new GraggBulirschStoerIntegrator(1e-6, 1000, 1e-9, 1e-14)
                .integrate(equations, new ODEState(0, y), time)
                .getPrimaryState();
        double angle = FastMath.atan2(end[7], end[6]);
        double ce = FastMath.cos(angle);
        double se = FastMath.sin(angle);
        double distance = FastMath.hypot(end[6], end[7]);
        double turning = h / (distance * distance);
        double x = ce * end[0] + se * end[1];
        double yy = -se * end[0] + ce * end[1];
        return new double[] {
            x, yy, end[2], ce * end[3] + se * end[4] + turning * yy, -se * end[3] + ce * end[4] - turning * x, end[5]
        };
    }

    private static double cube(double x, double y, double z) {
        double r2 = x * x + y * y + z * z;
        return r2 * Math.sqrt(r2);
    }

    @Test
    void transitionMatrix() {
        EllipticThreeBody problem = new EllipticThreeBody(Published.PHOBOS, 0.2);
        double[] s = {0.005, 0.001, 0.001, 0, -0.01, 0};
        double h = 1e-6;
        Arc arc = problem.arc(0.3, s, 4);
        Arc other = Flow.byDifferences(problem::state, h, h, h, h, h, h).arc(0.3, s, 4);
        for (int i = 0; i < 36; i++) {
            assertThat(arc.transition()[i]).isCloseTo(other.transition()[i], within(1e-4));
        }
    }

    /** In pulsating coordinates the equilateral point rests at any eccentricity (Szebehely 1967, section 10.3.2). */
    @Test
    void equilateralPointRests() {
        EllipticThreeBody problem = new EllipticThreeBody(Published.PHOBOS, 0.3);
        double[] s = {-0.5, 0.5 * Math.sqrt(3), 0, 0, 0, 0};
        double[] end = problem.state(0, s, 6);
        for (int i = 0; i < 6; i++) {
            assertThat(end[i]).isCloseTo(s[i], within(1e-11));
        }
    }
}
