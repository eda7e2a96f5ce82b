package space.stickney.mission.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.fault.BadInput;

/** What cannot be kept as a text file in the folder of bad files. */
class StrictYamlTest {
    @Test
    void saysWhereBytesAreNotUtf8() {
        byte[] latin = "a: b\nname: J\u00e4ger\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> StrictYaml.read("f.yaml", latin))
                .isInstanceOf(BadInput.class)
                .hasMessage("f.yaml:2:8: found bytes that are not UTF-8; valid: a text file in UTF-8.");
        byte[] utf16 = "a: b\n".getBytes(StandardCharsets.UTF_16);
        assertThatThrownBy(() -> StrictYaml.read("f.yaml", utf16)).hasMessageContaining("not UTF-8");
    }

    @Test
    void refusesTheTooLargeAndTheTooDeep(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> StrictYaml.read("f.yaml", new byte[StrictYaml.MAX_BYTES + 1]))
                .hasMessageContaining("at most 1000000 bytes");
        Path large = Files.write(folder.resolve("large.yaml"), new byte[StrictYaml.MAX_BYTES + 1]);
        assertThatThrownBy(() -> StrictYaml.read(large)).hasMessageContaining("at most 1000000 bytes");
        String deep = "a: " + "[".repeat(20_000);
        assertThatThrownBy(() -> StrictYaml.read("f.yaml", deep))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("more than 32 levels");
    }

    @Test
    void refusesTheEmptyAndTheMissing(@TempDir Path folder) {
        assertThatThrownBy(() -> StrictYaml.read("f.yaml", ""))
                .hasMessage("f.yaml: found nothing; valid: a map of keys and values.");
        assertThatThrownBy(() -> StrictYaml.read(folder.resolve("none.yaml"))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> StrictYaml.read(folder)).isInstanceOf(BadInput.class);
    }

    @Test
    void takesWindowsLineEndsAndAByteOrderMark() {
        assertThat(StrictYaml.read("f.yaml", "\uFEFFa: b\r\nc: d\r\n").describe())
                .isEqualTo("a map with a, c");
        assertThatThrownBy(() -> StrictYaml.read("f.yaml", "a: b\r\na: d\r\n")).hasMessageContaining("f.yaml:2:1");
    }

    @Test
    void anErrorMessageCannotSteerTheTerminal() {
        assertThat(StrictYaml.read("f.yaml", "\"\\e[31mred\\n\"").describe()).isEqualTo("\"?[31mred\\n\"");
    }

    @Test
    void stopsCountingFaultsSomewhere() {
        assertThatThrownBy(() -> StrictYaml.read("f.yaml", "- !x a\n".repeat(1000)))
                .hasMessageContaining("950 more faults");
    }
}
