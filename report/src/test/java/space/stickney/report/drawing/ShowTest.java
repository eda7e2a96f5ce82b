package space.stickney.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Closed forms: what a reader expects to see. */
class ShowTest {
    @Test
    void numbersHaveThousandsAndATrueMinus() {
        assertThat(Show.number(1234567.891, 2)).isEqualTo("1,234,567.89");
        assertThat(Show.number(-999.96, 1)).isEqualTo("\u22121,000.0");
        assertThat(Show.number(-0.004, 2)).isEqualTo("0.00");
        assertThat(Show.number(0, 0)).isEqualTo("0");
    }

    @Test
    void roundingKeepsAboutFourDigitsAndNoIdleZeros() {
        assertThat(Show.rounded(1592.2047)).isEqualTo("1,592");
        assertThat(Show.rounded(100)).isEqualTo("100");
        assertThat(Show.rounded(12.2028)).isEqualTo("12.2");
        assertThat(Show.rounded(0.0004)).isEqualTo("0.0004");
        assertThat(Show.rounded(-31.2)).isEqualTo("\u221231.2");
    }

    @Test
    void spansComeInTheUnitThatSuitsThem() {
        assertThat(Show.span(1150.2)).isEqualTo("1,150 d");
        assertThat(Show.span(10.66)).isEqualTo("10.7 d");
        assertThat(Show.span(0.25)).isEqualTo("6.0 h");
        assertThat(Show.span(54.0 / 1440)).isEqualTo("54 min");
        assertThat(Show.span(90.0 / 86400)).isEqualTo("90 s");
    }
}
