package space.stickney.samples.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import space.stickney.core.fault.BadInput;

/** Masses are whole micrograms, whatever the unit. */
class MassTest {
    @ParameterizedTest
    @CsvSource({
        "12.340mg, 12340, 12.340 mg",
        "'12.340 mg', 12340, 12.340 mg",
        "10ug, 10, 10 ug",
        "40µg, 40, 40 ug",
        "40μg, 40, 40 ug",
        "5.4g, 5400000, 5400.000 mg",
        "121.6g, 121600000, 121600.000 mg",
        "0.663g, 663000, 663.000 mg",
        "1kg, 1000000000, 1000000.000 mg",
        "0mg, 0, 0 ug",
        "0.001mg, 1, 1 ug",
        "1.0000mg, 1000, 1.000 mg"
    })
    void readsAndWrites(String text, long micrograms, String written) {
        Mass mass = Mass.parse("--mass", text);
        assertThat(mass.micrograms()).isEqualTo(micrograms);
        assertThat(mass).hasToString(written);
        assertThat(Mass.parse("again", mass.toString())).isEqualTo(mass);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.340",
                "12",
                "",
                "-5mg",
                "NaN",
                "NaNmg",
                "Infinitymg",
                "1e3mg",
                "5 stones",
                "5 stone",
                "5 lb",
                "0.5ug",
                "0.0001mg",
                "5Mg",
                "5MG",
                "5 mg g",
                "1001kg",
                "99999999999999999999g",
                "1,5mg",
                "٣mg"
            })
    void refusesTheRest(String text) {
        assertThatThrownBy(() -> Mass.parse("--mass", text))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--mass");
    }

    /** 0.1 + 0.2 = 0.3, which binary fractions do not keep. */
    @Test
    void sumsAreExact() {
        Mass sum = Mass.parse("a", "0.1mg").plus(Mass.parse("b", "0.2mg"));
        assertThat(sum).isEqualTo(Mass.parse("c", "0.3mg"));
        Mass many = Mass.ZERO;
        for (int i = 0; i < 1_000_000; i++) {
            many = many.plus(new Mass(1));
        }
        assertThat(many).isEqualTo(Mass.parse("d", "1g"));
    }
}
