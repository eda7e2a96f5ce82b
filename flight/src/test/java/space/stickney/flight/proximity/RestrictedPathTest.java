package space.stickney.flight.proximity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class RestrictedPathTest {
    private final RestrictedFlow flow = new RestrictedFlow(new RestrictedThreeBody(Published.PHOBOS));
    private final RestrictedPath paths = new RestrictedPath(flow, 500e3);

    /** A fall from rest above the pole, where the axis is a straight way down: the Jacobi constant gives the speed of contact. */
    @Test
    void impactIsAnOutcome() {
        double[] start = {0, 0, 9100 + 40, 0, 0, 0};
        PathEnd end = paths.follow(start, 3600);
        assertThat(end).isInstanceOf(PathEnd.Impact.class);
        PathEnd.Impact impact = (PathEnd.Impact) end;
        assertThat(impact.latitude()).isCloseTo(FastMath.PI / 2, within(1e-3));
        assertThat(Published.PHOBOS.moon().level(impact.state()[0], impact.state()[1], impact.state()[2]))
                .isCloseTo(0, within(1e-8));
        RestrictedThreeBody equations = flow.equations();
        double potential = equations.effectivePotential(impact.state()[0], impact.state()[1], impact.state()[2]);
        assertThat(impact.speed()).isCloseTo(Math.sqrt(potential - equations.jacobi(start)), within(1e-6));
        assertThat(impact.time()).isBetween(60.0, 120.0);
    }

    /** The place is named from the prime meridian, which looks at Mars (-x). */
    @Test
    void placeOnTheMoon() {
        assertThat(((PathEnd.Impact) paths.follow(new double[] {-13020, 0, 0, 5, 0, 0}, 100)).longitude())
                .isCloseTo(0, within(1e-4));
        assertThat(((PathEnd.Impact) paths.follow(new double[] {0, -11420, 0, 0, 5, 0}, 100)).longitude())
                .isCloseTo(FastMath.PI / 2, within(1e-2));
        assertThat(paths.follow(new double[] {100, 0, 0, 0, 0, 0}, 100)).isInstanceOf(PathEnd.Impact.class);
    }

    @Test
    void escapeIsAnOutcome() {
        PathEnd end = paths.follow(new double[] {20e3, 0, 0, 20, 0, 0}, 30 * 86400.0);
        assertThat(end).isInstanceOf(PathEnd.Escape.class);
        double[] s = end.state();
        assertThat(Math.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2])).isCloseTo(500e3, within(1e-2));
    }

    /** A periodic orbit crosses the x axis twice a revolution, half a period apart, falling on the far side. */
    @Test
    void crossings() {
        QuasiSatelliteOrbit orbit = new QuasiSatelliteFamily(Published.PHOBOS).member(30e3);
        RestrictedPath.Followed followed = paths.follow(orbit.state(), 3.25 * orbit.period(), RestrictedPath.Plane.XZ);
        assertThat(followed.end()).isInstanceOf(PathEnd.Arrived.class);
        assertThat(followed.crossings()).hasSizeBetween(6, 7);
        RestrictedPath.Crossing last =
                followed.crossings().get(followed.crossings().size() - 1);
        assertThat(last.time()).isCloseTo(3 * orbit.period(), within(1e-3));
        assertThat(last.rising()).isFalse();
    }

    /** Nearest point of an ellipsoid: on the axes exact, elsewhere against a search over the surface. */
    @Test
    void altitude() {
        MoonEllipsoid moon = Published.PHOBOS.moon();
        assertThat(moon.altitude(20e3, 0, 0)).isCloseTo(7e3, within(1e-6));
        assertThat(moon.altitude(0, -20e3, 0)).isCloseTo(8.6e3, within(1e-6));
        assertThat(moon.altitude(0, 0, 9.2e3)).isCloseTo(100, within(1e-6));
        assertThat(moon.altitude(5e3, 1e3, 0)).isNegative();
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 2000; i++) {
            double latitude = FastMath.PI * (i / 2000.0 - 0.5);
            for (int j = 0; j < 2000; j++) {
                double longitude = FastMath.PI * j / 2000;
                double x = 13000 * FastMath.cos(latitude) * FastMath.cos(longitude) - 15e3;
                double y = 11400 * FastMath.cos(latitude) * FastMath.sin(longitude) - 9e3;
                double z = 9100 * FastMath.sin(latitude) - 6e3;
                nearest = Math.min(nearest, x * x + y * y + z * z);
            }
        }
        // the grid of 15 to 20 m misses the nearest point by less than its square over twice the distance
        assertThat(moon.altitude(15e3, 9e3, 6e3)).isCloseTo(Math.sqrt(nearest), within(0.05));
    }
}
