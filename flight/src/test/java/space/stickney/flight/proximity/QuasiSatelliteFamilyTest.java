package space.stickney.flight.proximity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.stickney.core.fault.NoSolution;

class QuasiSatelliteFamilyTest {
    private final QuasiSatelliteFamily family = new QuasiSatelliteFamily(Published.PHOBOS);

    /**
     * The five sizes of MMX. Table computed before this code existed, with another program (SciPy's DOP853, root at the next perpendicular
     * crossing; two runs agree to the digits shown): half axes H 100 x 198, M 50 x 94, LA 30 x 49, LB 22 x 31, LC 20 x 27 km as
     * in the plans of the mission, periods and speeds to all digits printed.
     */
    @ParameterizedTest
    @CsvSource({
        "100, 198.44, 7.587, 45.6",
        "50, 94.38, 7.125, 23.4",
        "30, 48.93, 5.776, 15.3",
        "22, 31.08, 4.447, 12.7",
        "20, 27.01, 4.029, 12.2"
    })
    void fiveSizesOfMmx(double x0, double y, double hours, double speed) {
        QuasiSatelliteOrbit orbit = family.member(x0 * 1e3);
        assertThat(orbit.amplitude()).isCloseTo(x0 * 1e3, within(1e-9));
        assertThat(orbit.extent().y() / 1e3).isCloseTo(y, within(0.005));
        assertThat(orbit.extent().x()).isCloseTo(x0 * 1e3, within(1e-3));
        assertThat(orbit.period() / 3600).isCloseTo(hours, within(0.0005));
        assertThat(-orbit.state()[4]).isCloseTo(speed, within(0.05));
        // "closed to a metre" is asked for; it is micrometres
        assertThat(orbit.closure()).isLessThan(1e-6);
        assertThat(orbit.stability().isStable()).isTrue();
        assertThat(orbit.extent().altitude()).isCloseTo(x0 * 1e3 - 13000, within(20.0));
    }

    /**
     * Periods against an independent integration: the textbook equations about the centre of mass, canonical units, Gragg, Bulirsch
     * and Stoer's extrapolation at 1e-14 (not Dormand and Prince), and the moment at which the path comes back through y = 0
     * rising or falling as at the start, by the secant rule on restarted integrations (no interpolation). Held tolerance 1e-6; found below
     * 1e-10.
     */
    @ParameterizedTest
    @CsvSource({"100", "50", "30", "22", "20"})
    void periodsAgainstAnotherIntegration(double x0) {
        QuasiSatelliteOrbit orbit = family.member(x0 * 1e3);
        ThreeBodySystem system = orbit.system();
        double[] s = new double[6];
        for (int i = 0; i < 6; i++) {
            s[i] = orbit.state()[i] / (i < 3 ? system.distance() : system.speedUnit());
        }
        s[0] += 1 - system.massRatio();
        double a = orbit.period() / system.timeUnit() * 0.9999;
        double b = orbit.period() / system.timeUnit() * 1.0001;
        double ya = textbook(system.massRatio(), s, a)[1];
        double yb = textbook(system.massRatio(), s, b)[1];
        for (int i = 0; i < 6 && Math.abs(yb) > 1e-15; i++) {
            double c = b - yb * (b - a) / (yb - ya);
            a = b;
            ya = yb;
            b = c;
            yb = textbook(system.massRatio(), s, c)[1];
        }
        double relative = b * system.timeUnit() / orbit.period() - 1;
        assertThat(relative).isCloseTo(0, within(1e-9));
        double[] end = textbook(system.massRatio(), s, b);
        assertThat(FastMath.hypot(end[0] - s[0], end[1] - s[1]) * system.distance())
                .isLessThan(1e-3);
    }

    /** Szebehely 1967, eq. 1.5: nothing cancelled on paper, nothing shared with the code under test. */
    private static double[] textbook(double mu, double[] start, double time) {
        OrdinaryDifferentialEquation equations = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return 6;
            }

            @Override
            public double[] computeDerivatives(double t, double[] s) {
                double r1 = Math.sqrt((s[0] + mu) * (s[0] + mu) + s[1] * s[1] + s[2] * s[2]);
                double r2 = Math.sqrt((s[0] - 1 + mu) * (s[0] - 1 + mu) + s[1] * s[1] + s[2] * s[2]);
                double a = (1 - mu) / (r1 * r1 * r1);
                double b = mu / (r2 * r2 * r2);
                return new double[] {
                    s[3],
                    s[4],
                    s[5],
                    s[0] + 2 * s[4] - a * (s[0] + mu) - b * (s[0] - 1 + mu),
                    s[1] - 2 * s[3] - (a + b) * s[1],
                    -(a + b) * s[2]
                };
            }
        };
        return new GraggBulirschStoerIntegrator(1e-12, 0.1, 1e-16, 1e-14)
                .integrate(equations, new ODEState(0, start), time)
                .getPrimaryState();
    }

    /**
     * Far out, Hill's equations without the moon: period one revolution, twice as long as wide, w = -2. The moon's pull goes with
     * GM2 / (n^2 x0^3), so what is missing to the revolution falls to an eighth when the size doubles; in a system with a
     * moon of 1e-15 there is room for "far" (150 and 300 Hill radii are still 2 % of the distance). With the 1/r^3 law exact the
     * ratio is 8; the next term is of relative order GM2 / (n^2 x0^3), below 1e-4.
     */
    @Test
    void tendsToHillsEllipse() {
        ThreeBodySystem tiny = ThreeBodySystem.canonical(1e-15);
        QuasiSatelliteFamily far = new QuasiSatelliteFamily(tiny);
        double r = tiny.hillRadius();
        QuasiSatelliteOrbit a = far.member(15 * r);
        QuasiSatelliteOrbit b = far.member(30 * r);
        double missingA = 1 - a.period() / (2 * FastMath.PI);
        double missingB = 1 - b.period() / (2 * FastMath.PI);
        assertThat(missingA / missingB).isCloseTo(8, within(0.02));
        assertThat(b.extent().y() / b.amplitude()).isCloseTo(2, within(1e-3));
        assertThat(b.state()[4] / b.amplitude()).isCloseTo(-2, within(1e-3));
        assertThat(missingB).isBetween(0.0, 1e-4);
    }

    /** Close in, the retrograde circle of Kepler: sidereal rate sqrt(GM2 / r^3) plus n in the turning axes; the tide is (r / rH)^3. */
    @Test
    void beginsAtKeplersCircle() {
        double r = 0.02 * Published.PHOBOS.hillRadius();
        QuasiSatelliteOrbit orbit = family.member(r);
        double rate = Math.sqrt(Published.PHOBOS.gmSecondary() / r) / r + Published.PHOBOS.meanMotion();
        assertThat(orbit.period() * rate).isCloseTo(2 * FastMath.PI, within(1e-4));
        assertThat(orbit.extent().y()).isCloseTo(r, within(1e-4 * r));
    }

    /** One walk along the family or many: the same members. Amplitudes in the order asked for. */
    @Test
    void walkDoesNotMatter() {
        List<QuasiSatelliteOrbit> walk = family.between(14e3, 700e3, 12);
        assertThat(walk).hasSize(12);
        for (QuasiSatelliteOrbit o : walk) {
            assertThat(o.closure()).isLessThan(1e-5);
            assertThat(o.state()[4])
                    .isCloseTo(family.member(o.amplitude()).state()[4], within(1e-10 * Math.abs(o.state()[4])));
        }
    }

    /**
     * Henon's family f is vertically and horizontally stable around Phobos outside its body, and at a bifurcation the index is
     * the cosine of its label. The amplitudes are a frozen regression (no published table was found): x0 in km.
     */
    @Test
    void bifurcations() {
        List<Bifurcation> found = family.bifurcations(13.5e3, 60e3, 6);
        assertThat(found.stream().map(Bifurcation::label))
                .containsExactly(
                        "in-plane 1:3",
                        "vertical 1:5",
                        "vertical 1:6",
                        "in-plane 1:3",
                        "in-plane 1:4",
                        "in-plane 1:5",
                        "in-plane 1:6");
        double[] frozen = {15.6860, 24.7020, 28.4270, 28.7342, 38.3827, 45.6640, 52.1054};
        for (int i = 0; i < frozen.length; i++) {
            Bifurcation b = found.get(i);
            double k = FastMath.cos(2 * FastMath.PI * b.turns() / b.revolutions());
            double index = b.kind() == Bifurcation.Kind.IN_PLANE
                    ? b.orbit().stability().planar()
                    : b.orbit().stability().vertical();
            assertThat(index).isCloseTo(k, within(1e-9));
            assertThat(b.orbit().amplitude() / 1e3).isCloseTo(frozen[i], within(1e-4));
        }
    }

    /** The angle acos k of the monodromy matrix is what a small deviation really does: five turns later it is back. */
    @Test
    void verticalIndexIsTheSwing() {
        Bifurcation b = family.bifurcations(24e3, 25.5e3, 5).get(0);
        double[] s = b.orbit().state().clone();
        s[2] = 0.01;
        RestrictedFlow flow = new RestrictedFlow(new RestrictedThreeBody(Published.PHOBOS));
        assertThat(flow.state(0, s, 5 * b.orbit().period())[2]).isCloseTo(0.01, within(1e-6));
        assertThat(flow.state(0, s, b.orbit().period())[2])
                .isCloseTo(0.01 * FastMath.cos(2 * FastMath.PI / 5), within(1e-6));
    }

    @Test
    void saysWhereTheFamilyEnds() {
        assertThatThrownBy(() -> family.member(9000e3))
                .isInstanceOf(NoSolution.class)
                .hasMessageContaining("9000");
    }
}
