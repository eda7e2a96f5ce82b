package space.stickney.mission.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.stickney.flight.time.Epochs;

/** Limits as texts: what they mean in SI, what is refused, on which side a value lies. */
class CriterionTest {
    /** Values by the definitions of the units. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <= 10 %       | AT_MOST  | 0.1     | %
            >=10 g        | AT_LEAST | 0.01    | g
            >= 2          | AT_LEAST | 2       | 1
            <= 0.5 m      | AT_MOST  | 0.5     | m
            <= -3 km/s    | AT_MOST  | -3000   | km/s
            >= 1e3 d      | AT_LEAST | 86.4e6  | d
            <= 30 ppm     | AT_MOST  | 30e-6   | ppm
            """)
    void isReadOnce(String text, Criterion.Side side, double value, String unit) {
        Criterion c = Criterion.of(text);
        assertThat(c.side()).isEqualTo(side);
        assertThat(c.value()).isCloseTo(value, within(1e-12 * Math.abs(value)));
        assertThat(c.unit()).isEqualTo(unit);
    }

    @Test
    void aDateIsItsFirstInstant() {
        Criterion c = Criterion.of("<= 2031-10-01");
        double midnight = Epochs.standard().parse("test", "2031-10-01T00:00:00").tdb();
        assertThat(c.isDate()).isTrue();
        assertThat(c.value()).isEqualTo(midnight);
        assertThat(c.met(midnight)).isTrue();
        assertThat(c.met(midnight + 1)).isFalse();
        assertThat(c.margin(midnight - 86400)).isEqualTo(86400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 %          | neither <= nor >=
            < 10 %        | neither <= nor >=
            == 10 %       | neither <= nor >=
            <= ten        | no number with a unit
            <= 10 parsecs | unknown unit
            <= 10 5       | cannot read the unit
            <= 2031-13-01 | month 13
            <= 1e999 m    | too large
            <=            | neither <= nor >=
            """)
    void isRefused(String text, String why) {
        assertThatThrownBy(() -> Criterion.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void theLimitItselfIsGood() {
        assertThat(Criterion.of("<= 10 %").met(0.1)).isTrue();
        assertThat(Criterion.of(">= 10 %").met(0.1)).isTrue();
        assertThat(Criterion.of("<= 10 %").met(Math.nextUp(0.1))).isFalse();
        assertThat(Criterion.of("<= 10 %").met(Double.NaN)).isFalse();
        assertThat(Criterion.of(">= 10 %").met(Double.NaN)).isFalse();
    }

    @Test
    void fitsOnlyWhatItMeasures() {
        assertThat(Criterion.of("<= 10 %").fits("1")).isTrue();
        assertThat(Criterion.of("<= 10 m").fits("km")).isTrue();
        assertThat(Criterion.of("<= 10 m").fits("kg")).isFalse();
        assertThat(Criterion.of("<= 10 m").fits(Criterion.DATE)).isFalse();
        assertThat(Criterion.of("<= 2031-10-01").fits(Criterion.DATE)).isTrue();
        assertThat(Criterion.of("<= 2031-10-01").fits("d")).isFalse();
    }
}
