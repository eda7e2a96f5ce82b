package space.stickney.science.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.analysis.integration.RombergIntegrator;
import org.junit.jupiter.api.Test;
import space.stickney.science.detection.DeadTime;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.detection.Resolution;

class ActivationTest {
    /** Half of saturation after a half-life; counts against quadrature of the rate. */
    @Test
    void buildsUp() {
        Activation na22 = new Activation(1274.5, 0.01, 2.6 * 31_557_600, 0);
        assertThat(na22.rateAfter(2.6 * 31_557_600)).isCloseTo(0.005, within(1e-15));
        double numeric = new RombergIntegrator().integrate(100_000, na22::rateAfter, 1e6, 9e7);
        assertThat(na22.counts(1e6, 9e7, 0.9)).isCloseTo(0.9 * numeric, within(1e-4 * numeric));
        assertThat(new Activation(2223.2, 0.01, 0, 0).counts(10, 20, 0.5)).isCloseTo(0.05, within(1e-15));
    }

    /** Damage grows with fluence, an annealing leaves its share of all that was there before. */
    @Test
    void annealingResetsDamage() {
        RadiationDamage damage = new RadiationDamage(1e-16, 1e-14, 0.1, 4e4, 0, List.of(1e7, 3e7));
        assertThat(damage.remaining(5e6)).isEqualTo(4e4 * 5e6);
        assertThat(damage.remaining(1e7)).isCloseTo(0.1 * 4e11, within(1.0));
        assertThat(damage.remaining(3e7)).isCloseTo(0.1 * (0.1 * 4e11 + 8e11), within(1.0));
        GammaDetector fresh = new GammaDetector(
                100,
                EnergyScale.of(0, 1),
                new FullEnergyArea(0.2, List.of(-1.0), 0),
                new Resolution(1, 0.04, 0),
                PeakShape.GAUSSIAN,
                List.of());
        GammaDetector worn = damage.at(9.9e6, fresh);
        assertThat(worn.resolution().trapping()).isCloseTo(1e-16 * 4e4 * 9.9e6, within(1e-18));
        assertThat(worn.shape().tailFraction()).isCloseTo(1e-14 * 4e4 * 9.9e6, within(1e-15));
        assertThatThrownBy(() -> new RadiationDamage(0, 0, 0, 0, 0, List.of(2.0, 1.0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Limits: none, non-extending 1/(1 + n tau), extending exp(-n tau) (Knoll 2010, equations 4.23 and 4.27). */
    @Test
    void deadTime() {
        assertThat(DeadTime.NONE.liveShare(1e5, 1e5)).isEqualTo(1);
        assertThat(new DeadTime(1e-5, 0).liveShare(1e4, 0)).isCloseTo(1 / 1.1, within(1e-15));
        assertThat(new DeadTime(0, 2e-5).liveShare(0, 1e3)).isCloseTo(0.98019867, within(1e-8));
    }
}
