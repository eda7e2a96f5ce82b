package space.stickney.flight.bodies.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.kernels.KernelEphemeris;
import space.stickney.flight.kernels.SpkFile;

/** The integration of the solar system: relativity, invariants, closure, and that the resource is what it makes. */
class NBodySystemTest {
    private static final double SUN = 1.32712440041e20;

    /** A massless planet about the Sun, relativistic. */
    private static final class Mercury implements OrdinaryDifferentialEquation {
        private final RelativisticGravity gravity = new RelativisticGravity(new double[] {SUN, 0.0});

        @Override
        public int getDimension() {
            return 12;
        }

        @Override
        public double[] computeDerivatives(double t, double[] y) {
            double[] acceleration = new double[6];
            gravity.accelerations(y, acceleration);
            double[] derivatives = new double[12];
            System.arraycopy(y, 6, derivatives, 0, 6);
            System.arraycopy(acceleration, 0, derivatives, 6, 6);
            return derivatives;
        }
    }

    /**
     * Relativistic advance of Mercury's perihelion: 6 pi GM / (c^2 a (1 - e^2)) a revolution (Einstein 1915), 42.98 seconds of
     * arc a century. A massless Mercury over 100 revolutions, osculating at aphelion; tolerance 0.02 seconds of arc a
     * century: second order and the phase within the revolution.
     */
    @Test
    void perihelionOfMercuryAdvances() {
        double a = 5.790905e10;
        double e = 0.20563;
        double aphelion = a * (1.0 + e);
        double speed = Math.sqrt(SUN / a * (1.0 - e) / (1.0 + e));
        double[] start = {0, 0, 0, aphelion, 0, 0, 0, 0, 0, 0, speed, 0};
        double revolutions = 100.0;
        double time = revolutions * 2.0 * FastMath.PI * a * Math.sqrt(a / SUN);
        double[] end = new DormandPrince853Integrator(1.0, 43200.0, 1e-3, 1e-14)
                .integrate(new Mercury(), new ODEState(0.0, start), time)
                .getPrimaryState();
        double expected = revolutions * 6.0 * FastMath.PI * SUN / (2.99792458e8 * 2.99792458e8 * a * (1.0 - e * e));
        double arcSeconds = FastMath.toDegrees(1.0) * 3600.0 / (time / (36525.0 * NBodySystem.DAY));
        assertThat(expected * arcSeconds).isCloseTo(42.98, within(0.02));
        assertThat(perihelion(start, end) * arcSeconds).isCloseTo(expected * arcSeconds, within(0.02));
    }

    /** Angle between the eccentricity vectors, Newtonian, at about the same place of the orbit. */
    private static double perihelion(double[] start, double[] end) {
        double[] e0 = eccentricity(start);
        double[] e1 = eccentricity(end);
        return FastMath.atan2(e0[0] * e1[1] - e0[1] * e1[0], e0[0] * e1[0] + e0[1] * e1[1]);
    }

    private static double[] eccentricity(double[] s) {
        double x = s[3] - s[0];
        double y = s[4] - s[1];
        double vx = s[9] - s[6];
        double vy = s[10] - s[7];
        double h = x * vy - y * vx;
        double r = Math.sqrt(x * x + y * y);
        return new double[] {vy * h / SUN - x / r, -vx * h / SUN - y / r};
    }

    /**
     * Newton's third law in the whole system, figures included: the sum of GM times acceleration is zero but for relativity,
     * which is 1e-8 of the Sun's attraction.
     */
    @Test
    void forcesCancel() {
        NBodySystem system = NBodySystem.initial();
        IntegratedBodies bodies = system.bodies();
        double[] derivatives = new NBodyEquations(bodies).computeDerivatives(system.epoch(), system.state());
        int n = bodies.count();
        for (int axis = 0; axis < 3; axis++) {
            double sum = 0.0;
            double size = 0.0;
            for (int i = 0; i < n; i++) {
                double force = bodies.gm()[i] * derivatives[3 * (n + i) + axis];
                sum += force;
                size += Math.abs(force);
            }
            assertThat(Math.abs(sum)).isLessThan(1e-7 * size);
        }
    }

    /** Two hundred days ahead and back again: what is left is rounding, millimetres for planets, a metre for the Moon. */
    @Test
    void comesBackToWhereItStarted() {
        NBodySystem system = NBodySystem.initial();
        double[] back = system.movedTo(system.epoch() + 200.0 * NBodySystem.DAY).at(system.epoch());
        double[] start = system.state();
        for (int i = 0; i < 3 * system.bodies().count(); i++) {
            assertThat(back[i]).isCloseTo(start[i], within(1.0));
        }
    }

    /**
     * The resource is what the generator makes: two blocks in the middle of the span, generated again, give the same
     * polynomials bit by bit.
     */
    @Test
    void resourceIsReproduced() {
        double start = EphemerisGenerator.START + 114 * PlanetarySegments.BLOCK;
        KernelEphemeris again = KernelEphemeris.of(List.of(SpkFile.of("again", EphemerisGenerator.planets(start, 2))));
        double[] ours = new double[6];
        double[] theirs = new double[6];
        for (int code : List.of(1, 2, 4, 5, 6, 7, 8, 9, Naif.SUN, Naif.EARTH, Naif.MOON, Naif.CERES, Naif.VESTA)) {
            int center = code == Naif.EARTH || code == Naif.MOON ? 3 : code > 1000 ? Naif.SUN : 0;
            for (double day = 0.3; day < 64.0; day += 0.7) {
                double tdb = start + day * NBodySystem.DAY;
                again.state(code, center, tdb, ours);
                EmbeddedEphemeris.get().state(code, center, tdb, theirs);
                assertThat(ours).as("%s", code).containsExactly(theirs);
            }
        }
    }
}
