package space.stickney.flight.proximity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;

/** Orbits out of the plane and orbits of several revolutions: closed or invariant under an integration of their own. */
class SpatialOrbitsTest {
    private final QuasiSatelliteFamily family = new QuasiSatelliteFamily(Published.PHOBOS);
    private final RestrictedFlow flow = new RestrictedFlow(new RestrictedThreeBody(Published.PHOBOS), 1e-14);

    private static double apart(double[] a, double[] b) {
        return FastMath.sqrt(
                (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
    }

    private Bifurcation at(Bifurcation.Kind kind, double near, int q) {
        return family.bifurcations(0.95 * near, 1.05 * near, q).stream()
                .filter(b -> b.kind() == kind && b.revolutions() == q)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Periodic orbits of 1:5 at the heights of the mission's study (z 20 km) and lower. They branch off with the period of five
     * revolutions; the orbit of 20 km is unstable (a deviation grows 5.7-fold each 25.9 h), which is why such orbits are flown
     * under control. Closure by a second integration at another tolerance.
     */
    @ParameterizedTest
    @CsvSource({"100", "5000", "20000"})
    void periodicOrbits(double z) {
        Bifurcation b = at(Bifurcation.Kind.VERTICAL, 24.7e3, 5);
        QuasiSatelliteOrbit orbit = new SpatialFamily(b).member(z);
        assertThat(orbit.extent().z()).isCloseTo(z, within(1e-6 * z));
        assertThat(apart(flow.state(0, orbit.state(), orbit.period()), orbit.state()))
                .isLessThan(1e-3);
        if (z == 100) {
            assertThat(orbit.period()).isCloseTo(5 * b.orbit().period(), within(1e-4 * orbit.period()));
        }
    }

    /**
     * The torus at the sizes of the mission's three-dimensional phase: the orbit itself, integrated for 20 revolutions, is where the curve says
     * (the curve's truncation grows in proportion to time where the torus is stable).
     */
    @ParameterizedTest
    @CsvSource({"100, 30", "50, 20", "50, 30", "40, 20"})
    void quasiPeriodicOrbits(double x0, double z) {
        QuasiPeriodicOrbit torus = VerticalTorus.about(family.member(x0 * 1e3), z * 1e3);
        assertThat(torus.extent().z()).isCloseTo(z * 1e3, within(0.1));
        assertThat(torus.state()[0]).isCloseTo(x0 * 1e3, within(1e-6));
        assertThat(torus.invariance()).isLessThan(1e-3);
        assertThat(torus.growth()).isEqualTo(1);
        double[] later = flow.state(0, torus.state(), 20 * torus.period());
        assertThat(apart(later, torus.at(20 * torus.rotation()))).isLessThan(0.5);
    }

    /** At small heights the swing is that of the planar orbit's vertical index, and time and size change with the square of the height. */
    @Test
    void smallHeightsAreLinear() {
        QuasiSatelliteOrbit planar = family.member(50e3);
        QuasiPeriodicOrbit a = VerticalTorus.about(planar, 500);
        QuasiPeriodicOrbit b = VerticalTorus.about(planar, 1000);
        assertThat(FastMath.cos(a.rotation())).isCloseTo(planar.stability().vertical(), within(1e-5));
        double ratio = (b.period() - planar.period()) / (a.period() - planar.period());
        assertThat(ratio).isCloseTo(4, within(0.01));
    }

    /** A month (30 d, 100 revolutions) on the torus 50 x 20 km: never higher, wider or nearer than its extent says. */
    @Test
    void staysOnTheTorus() {
        QuasiPeriodicOrbit torus = VerticalTorus.about(family.member(50e3), 20e3);
        double[][] path = flow.samples(0, torus.state(), 30 * 86400.0, 20000);
        for (double[] s : path) {
            assertThat(Math.abs(s[2])).isLessThan(torus.extent().z() + 5);
            assertThat(Math.abs(s[1])).isLessThan(torus.extent().y() + 5);
            assertThat(Math.abs(s[0])).isLessThan(torus.extent().x() + 5);
            assertThat(Published.PHOBOS.moon().altitude(s[0], s[1], s[2]))
                    .isGreaterThan(torus.extent().altitude() - 5);
        }
    }

    @Test
    void saysWhereNoTorusIs() {
        QuasiSatelliteOrbit low = family.member(20e3);
        assertThatThrownBy(() -> VerticalTorus.about(low, 30e3)).isInstanceOf(NoSolution.class);
    }

    /** Orbits of several revolutions beside 1:4: closed after four, both ways from the bifurcation, with different revolutions. */
    @Test
    void swingingOrbits() {
        Bifurcation b = at(Bifurcation.Kind.IN_PLANE, 38.4e3, 4);
        for (double x : new double[] {40e3, 37.5e3}) {
            QuasiSatelliteOrbit orbit = new SwingFamily(b).member(x);
            assertThat(orbit.amplitude()).isCloseTo(x, within(1e-6));
            assertThat(apart(flow.state(0, orbit.state(), orbit.period()), orbit.state()))
                    .isLessThan(1e-3);
            assertThat(orbit.period()).isCloseTo(4 * b.orbit().period(), within(0.01 * orbit.period()));
            double quarter = apart(flow.state(0, orbit.state(), orbit.period() / 4), orbit.state());
            assertThat(quarter).isGreaterThan(500);
        }
        assertThatThrownBy(() -> new SwingFamily(at(Bifurcation.Kind.VERTICAL, 24.7e3, 5)))
                .isInstanceOf(BadInput.class);
    }

    /** Broucke's formula for a spatial orbit and the split of a planar one are the same numbers. */
    @Test
    void stabilityOfPlanarOrbitBothWays() {
        for (double x : new double[] {20e3, 50e3, 100e3}) {
            QuasiSatelliteOrbit orbit = family.member(x);
            Stability spatial = Stability.ofSpatial(orbit.monodromy());
            // two eigenvalues of one make the formula lose half the digits
            assertThat(spatial.planar()).isCloseTo(orbit.stability().planar(), within(1e-5));
            assertThat(spatial.vertical()).isCloseTo(orbit.stability().vertical(), within(1e-5));
        }
    }
}
