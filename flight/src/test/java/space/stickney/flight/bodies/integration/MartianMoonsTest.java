package space.stickney.flight.bodies.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;

/** The embedded theories of Phobos and Deimos against the integration from which they were made. */
class MartianMoonsTest {
    private static final double SPAN = 3.0 * PlanetarySegments.BLOCK;

    /**
     * From the fitted states of 2010 through to 2014, integrated again: the series of the resource lose less than 0.1 km for
     * Phobos and 0.3 km for Deimos, where the physics is good to 2 and 7 km.
     */
    @Test
    void seriesFollowTheIntegration() {
        MoonParameters parameters = MoonStates.read();
        double start = EphemerisGenerator.START;
        MartianEnvironment environment = EphemerisGenerator.environment(parameters.epoch(), start + SPAN);
        double[] epochs = new double[500];
        for (int i = 0; i < epochs.length; i++) {
            epochs[i] = start + (i + 0.37) * SPAN / epochs.length;
        }
        double[] worst = new double[2];
        new MartianMoons(environment, parameters).sample(epochs, (index, integrated) -> {
            for (int moon = 0; moon < 2; moon++) {
                double[] state = new double[6];
                EmbeddedEphemeris.get().state(moon == 0 ? Naif.PHOBOS : Naif.DEIMOS, Naif.MARS, epochs[index], state);
                double dx = state[0] - integrated[3 * moon];
                double dy = state[1] - integrated[3 * moon + 1];
                double dz = state[2] - integrated[3 * moon + 2];
                worst[moon] = Math.max(worst[moon], Math.sqrt(dx * dx + dy * dy + dz * dz));
            }
        });
        assertThat(worst[0]).isGreaterThan(0.0).isLessThan(100.0);
        assertThat(worst[1]).isGreaterThan(0.0).isLessThan(300.0);
    }
}
