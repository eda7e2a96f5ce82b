package space.stickney.flight.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Tsiolkovsky's equation. */
class EngineTest {
    private static final Engine ENGINE = new Engine(2000, 316);

    /** By hand: c = 316 x 9.80665 = 3098.9014 m/s; 4000 kg x exp(-1600/3098.9014) = 4000 x 0.596715 = 2386.86 kg. */
    @Test
    void sixteenHundredMetresPerSecond() {
        assertThat(ENGINE.exhaustSpeed()).isCloseTo(3098.9014, within(1e-9));
        assertThat(ENGINE.massAfter(4000, 1600)).isCloseTo(4000 * Math.exp(-1600 / 3098.9014), within(1e-9));
        assertThat(ENGINE.massAfter(4000, 1600)).isBetween(2386.0, 2387.6);
        assertThat(ENGINE.flow()).isCloseTo(0.645390, within(1e-6));
    }

    @Test
    void durationMassAndVelocityFitTogether() {
        double after = ENGINE.massAfter(4000, 1600);
        assertThat(ENGINE.deltaV(4000, after)).isCloseTo(1600, within(1e-9));
        assertThat(ENGINE.duration(4000, 1600) * ENGINE.flow()).isCloseTo(4000 - after, within(1e-9));
        assertThat(ENGINE.duration(4000, 0)).isZero();
    }
}
