package space.stickney.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import space.stickney.core.fault.BadInput;

/** The grammar and the examples of RFC 4180 (Shafranovich 2005), section 2. */
class CsvTest {
    @Test
    void readsTheExamplesOfTheStandard() {
        assertThat(Csv.read("x", "aaa,bbb,ccc\r\nzzz,yyy,xxx"))
                .containsExactly(List.of("aaa", "bbb", "ccc"), List.of("zzz", "yyy", "xxx"));
        assertThat(Csv.read("x", "\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx\r\n"))
                .containsExactly(List.of("aaa", "b\r\nbb", "ccc"), List.of("zzz", "yyy", "xxx"));
        assertThat(Csv.read("x", "\"aaa\",\"b\"\"bb\",\"ccc\"")).containsExactly(List.of("aaa", "b\"bb", "ccc"));
        assertThat(Csv.read("x", "")).isEmpty();
        assertThat(Csv.read("x", "a,\n,\n")).containsExactly(List.of("a", ""), List.of("", ""));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        List<String> awkward = List.of("plain", "a,b", "say \"no\"", "two\nlines", "", " blank ", "é\r");
        assertThat(Csv.read("x", Csv.row(awkward))).containsExactly(awkward);
        assertThat(Csv.row("a", "b,c")).isEqualTo("a,\"b,c\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\"c\n", "a\n\"b\"c\n", "a\n\"b\n", "a\nb,c\n", "a,b\n\n", "a\nb\rc\n"})
    void refusesWhatIsDamagedAndNamesTheLine(String text) {
        assertThatThrownBy(() -> Csv.read("events.csv", text))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("events.csv:2");
    }
}
