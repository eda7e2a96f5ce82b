package space.stickney.science.gamma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;

class SolarModulationTest {
    private static final SolarModulation SUN = SolarModulation.standard();
    private static final double YEAR = 365.25 * 86400;

    /** Annual means of Usoskin et al. 2011 (their table online): minimum of 2009, maximum of 1991; the middle of a year has its mean. */
    @Test
    void measuredYears() {
        assertThat(SUN.measured()).containsExactly(1937, 2025);
        assertThat(SUN.potentialMV(9.5 * YEAR)).isCloseTo(271, within(1e-9));
        assertThat(SUN.potentialMV(-8.5 * YEAR)).isCloseTo(1234, within(1e-9));
        assertThat(SUN.potentialMV(10 * YEAR)).isCloseTo(0.5 * (271 + 364), within(1e-9));
        assertThatThrownBy(() -> SUN.annualMV(1930)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The rule for later years, from the table by hand: (377 + 440 + 467)/3 in 2028; it follows itself after eleven years. */
    @Test
    void laterYears() {
        assertThat(SUN.annualMV(2028)).isCloseTo((377 + 440 + 467) / 3.0, within(1e-9));
        assertThat(SUN.annualMV(2039)).isCloseTo((SUN.annualMV(2028) + 377 + 440) / 3, within(1e-9));
        assertThat(CosmicRays.relative(SUN.annualMV(2030)) / CosmicRays.relative(SUN.annualMV(2026)))
                .isBetween(1.2, 2.0);
    }

    /** The error that is stated of the rule: told of 1970 to 2025 from the years before. */
    @Test
    void errorOfTheRule() {
        double square = 0;
        double sum = 0;
        int n = 0;
        for (int year = 1970; year <= 2025; year++) {
            double told = (SUN.annualMV(year - 11) + SUN.annualMV(year - 22) + SUN.annualMV(year - 33)) / 3;
            double error = told - SUN.annualMV(year);
            square += error * error;
            sum += error;
            n++;
        }
        assertThat(FastMath.sqrt(square / n)).isCloseTo(199, within(1.0));
        assertThat(sum / n).isCloseTo(37, within(1.0));
    }
}
