package space.stickney.flight.proximity.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;

class MoonPathTest {
    private static final double DAY = 86400;

    /**
     * The fast path against the propagation of the flight itself (Orekit's integrator about Mars with all forces in full: Mars to
     * degree 12, Phobos to 16, Sun, planets, Deimos, shadows of Mars and Phobos), 30 days without control, from the starts of
     * bounded orbits. Tolerance: 20 m, as the orbit determination knows 100 m. The distances measured stand in
     * docs/station-keeping.md.
     */
    @ParameterizedTest
    @ValueSource(doubles = {20e3, 30e3, 100e3})
    void agreesWithOrekitOverThirtyDays(double radius) {
        FlightState from = KeepingFixture.start(radius);
        double[] moon = KeepingFixture.moon(KeepingFixture.START);
        double[] start = new double[6];
        for (int k = 0; k < 3; k++) {
            start[k] = from.position().toArray()[k] - moon[k];
            start[3 + k] = from.velocity().toArray()[k] - moon[3 + k];
        }
        double[] fast = fast(start, 30, 400);
        double end = KeepingFixture.START + 30 * DAY;
        Vector3D orekit = new Propagation(
                        KeepingFixture.setting().environment(), Optional.of(KeepingFixture.SAIL), 1e-6)
                .to(from, end)
                .position();
        moon = KeepingFixture.moon(end);
        double distance = orekit.subtract(new Vector3D(moon[0] + fast[0], moon[1] + fast[1], moon[2] + fast[2]))
                .getNorm();
        assertThat(distance).isLessThan(20);
    }

    /** Of order eight: at half the step the path stays where it is. Tolerance: a hundredth of what navigation knows. */
    @Test
    void convergesWithTheStep() {
        double[] start = KeepingFixture.above(20e3, 12.2);
        double[] once = fast(start, 10, 400);
        double[] twice = fast(start, 10, 200);
        assertThat(new Vector3D(once[0] - twice[0], once[1] - twice[1], once[2] - twice[2]).getNorm())
                .isLessThan(1);
    }

    private static double[] fast(double[] start, double days, double step) {
        NystromTableau tableau = new NystromTableau();
        int steps = (int) Math.round(days * DAY / step);
        MoonSetting setting = KeepingFixture.setting();
        MoonPath path = new MoonPath(
                new MoonSurroundings(setting, KeepingFixture.START, step, steps, tableau),
                tableau,
                setting.moonField());
        double[] state = start.clone();
        for (int i = 0; i < steps; i++) {
            path.step(i, state);
        }
        return state;
    }
}
