package space.stickney.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hipparchus.random.Well512a;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void shortestReadsBackAsTheSameDouble() {
        Well512a random = new Well512a(7);
        for (int i = 0; i < 20_000; i++) {
            double x = Double.longBitsToDouble(random.nextLong());
            if (!Double.isNaN(x) && !Double.isInfinite(x)) {
                assertThat(Double.parseDouble(Numbers.shortest(x))).isEqualTo(x);
            }
        }
    }

    /** 2e-3 and 2.0E-3 differ between JDK 17 and 19 in Double.toString for such values as 2.2250738585072014E-308 and 2E23. */
    @Test
    void isTheShortest() {
        assertThat(Numbers.shortest(2e23)).isEqualTo("2E23");
        assertThat(Numbers.shortest(0.1)).isEqualTo("0.1");
        assertThat(Numbers.shortest(-0.0)).isEqualTo("0");
        assertThat(Numbers.shortest(42)).isEqualTo("42");
        assertThat(Numbers.shortest(1.5e-7)).isEqualTo("1.5E-7");
    }

    @Test
    void fixedRoundsTheExactBinaryValue() {
        assertThat(Numbers.fixed(0.125, 2)).isEqualTo("0.12");
        assertThat(Numbers.fixed(1.005, 2)).isEqualTo("1.00");
        assertThat(Numbers.fixed(-0.0001, 2)).isEqualTo("0.00");
        assertThat(Numbers.fixed(1e15, 1)).isEqualTo("1000000000000000.0");
    }

    @Test
    void aNonNumberNeverReachesAProduct() {
        assertThatThrownBy(() -> Numbers.shortest(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Numbers.fixed(Double.POSITIVE_INFINITY, 2)).hasMessageContaining("Infinity");
    }
}
