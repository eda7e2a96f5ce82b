package space.stickney.samples.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import space.stickney.core.fault.BadInput;

/** Against the examples of RFC 8785, as far as they have whole numbers. */
class CanonicalJsonTest {
    /** RFC 8785, section 3.2.3: the keys of the sorting example in their order. */
    @Test
    void keysAreSortedByUtf16Units() {
        String text =
                "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\","
                        + "\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                        + "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}";
        assertThat(CanonicalJson.write(CanonicalJson.read("example", text)))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785, section 3.2.2: the text of the example, "€$" + U+000F + newline + A'B"\\\"/. */
    @Test
    void textsAreEscapedAsLittleAsPossible() {
        String text = "{\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}";
        assertThat(CanonicalJson.write(CanonicalJson.read("example", text)))
                .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void valuesOfALedger() {
        assertThat(CanonicalJson.write(Map.of("b", List.of(1L, true, "x"), "a", Map.of("n", -9007199254740991L))))
                .isEqualTo("{\"a\":{\"n\":-9007199254740991},\"b\":[1,true,\"x\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{\"a\":1.5}",
                "{\"a\":1e3}",
                "{\"a\":null}",
                "{\"a\":NaN}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":9007199254740992}",
                "{\"a\":99999999999999999999}",
                "{\"a\":1} {}",
                "{\"a\":1",
                "{'a':1}"
            })
    void otherValuesAreRefused(String text) {
        assertThatThrownBy(() -> CanonicalJson.read("line 7", text))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 7");
    }

    @Test
    void depthIsBounded() {
        String deep = "{\"a\":".repeat(500) + "1" + "}".repeat(500);
        assertThatThrownBy(() -> CanonicalJson.read("line 1", deep)).isInstanceOf(BadInput.class);
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", "\ud83d")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", "\ude00")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", 1.5))).isInstanceOf(IllegalArgumentException.class);
    }
}
