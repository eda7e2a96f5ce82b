package space.stickney.science.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EnergyScaleTest {
    private static final EnergyScale CURVED = EnergyScale.of(-0.35, 0.378, 3e-7, -2e-12);

    /** There and back again, over the whole axis and beyond its ends. */
    @Test
    void inverts() {
        for (double x = -100; x < 17_000; x += 37.7) {
            assertThat(CURVED.channel(CURVED.energyKeV(x))).isCloseTo(x, within(1e-8));
        }
    }

    /** The shifted polynomial is the polynomial at the shifted place. */
    @Test
    void shifts() {
        EnergyScale edges = CURVED.shifted(-0.5);
        for (double x = 0; x < 17_000; x += 111.1) {
            assertThat(edges.energyKeV(x)).isCloseTo(CURVED.energyKeV(x - 0.5), within(1e-10));
        }
    }

    /** The slope against differences of a polynomial of third degree (error h2 c3). */
    @Test
    void hasASlope() {
        for (double x = 0; x < 17_000; x += 1000) {
            assertThat(CURVED.gainKeV(x))
                    .isCloseTo((CURVED.energyKeV(x + 1) - CURVED.energyKeV(x - 1)) / 2, within(1e-11));
        }
    }

    @Test
    void refusesWhatIsNoScale() {
        assertThatThrownBy(() -> EnergyScale.of(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EnergyScale.of(0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EnergyScale.of(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(EnergyScale.of(0, 1, -1e-3).growsOver(1000)).isFalse();
        assertThat(EnergyScale.of(0, 1, -1e-3).growsOver(400)).isTrue();
    }
}
