package space.stickney.science.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.analysis.integration.RombergIntegrator;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import space.stickney.science.detection.DeadTime;
import space.stickney.science.detection.EnergyScale;
import space.stickney.science.detection.PeakShape;
import space.stickney.science.detection.Resolution;

class ActivationTest {
    private static final double YEAR = 31_557_600;

    /** Half of saturation after a half-life in constant radiation; the mean against quadrature. */
    @Test
    void buildsUp() {
        RadiationMonitor constant = RadiationMonitor.constant(1e8, 1e8, 1);
        Activation na22 = Activation.of(constant, 2.6 * YEAR);
        assertThat(na22.at(1e8 + 2.6 * YEAR)).isCloseTo(0.5, within(1e-12));
        assertThat(na22.at(0.9e8)).isZero();
        double numeric = new RombergIntegrator().integrate(100_000, na22::at, 1.01e8, 1.9e8);
        assertThat(na22.mean(1.01e8, 1.9e8)).isCloseTo(numeric / 0.89e8, within(1e-6));
        assertThat(Activation.of(constant, 0).mean(1.1e8, 1.2e8)).isEqualTo(1);
    }

    /** Radiation that comes and goes: what was made decays by half in a half-life, and the sum of two histories is that of both. */
    @Test
    void decaysAfterwards() {
        double step = 1e6;
        double half = 2e6;
        RadiationMonitor burst = monitor(step, 1, 0, 0, 0, 0);
        Activation a = Activation.of(burst, half);
        double made = 1 - FastMath.pow(2, -0.5);
        assertThat(a.at(step)).isCloseTo(made, within(1e-12));
        assertThat(a.at(3 * step)).isCloseTo(made / 2, within(1e-12));
        // all that was made decays: rate times mean life, that of the burst less what is left
        assertThat(a.until(5 * step) + a.at(5 * step) * half / FastMath.log(2)).isCloseTo(step, within(1e-4));
        Activation later = Activation.of(monitor(step, 0, 0, 3, 0, 0), half);
        Activation both = Activation.of(monitor(step, 1, 0, 3, 0, 0), half);
        assertThat(both.at(4.4e6)).isCloseTo(a.at(4.4e6) + later.at(4.4e6), within(1e-12));
        assertThat(both.mean(2.5e6, 4.4e6)).isCloseTo(a.mean(2.5e6, 4.4e6) + later.mean(2.5e6, 4.4e6), within(1e-12));
    }

    private static RadiationMonitor monitor(double step, double... strengths) {
        return new RadiationMonitor(0, step, strengths, strengths);
    }

    /** Means over parts of steps add up to that of the whole. */
    @Test
    void theMonitorAverages() {
        RadiationMonitor m = monitor(10, 1, 2, 4);
        assertThat(m.free(0, 30)).isCloseTo(7.0 / 3, within(1e-15));
        assertThat(m.free(5, 25)).isCloseTo((5 + 20 + 20) / 20.0, within(1e-15));
        assertThat(m.free(12, 12)).isEqualTo(2);
    }

    /** Damage grows with fluence, an annealing leaves its share of all that was there before. */
    @Test
    void annealingResetsDamage() {
        RadiationDamage damage = new RadiationDamage(1e-16, 1e-14, 0.1, t -> 4e4 * t, 0, List.of(1e7, 3e7));
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
        assertThatThrownBy(() -> new RadiationDamage(0, 0, 0, t -> 0, 0, List.of(2.0, 1.0)))
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
