package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a newcomer gets wrong: exit code 2, nothing on standard output, and on standard error what would be right. */
class MistakesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fyl mmx           | command: found fyl; valid: fly, | Did you mean fly?
            fly mmx --sed 4   | found the option --sed; valid:  | Did you mean --seed?
            fly mmx --seed x  | --seed                          | found x; valid: a whole number.
            fly mmx mmx       | found mmx, an argument too many | See 'stickney fly --help'.
            fly               | Missing required parameter      | See 'stickney fly --help'.
            """)
    void isToldWhatWouldBeRight(String line, String found, String valid) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Stickney.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                line.split(" "));
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(found, valid).doesNotContain("\tat ");
        assertThat(out.size()).isZero();
        assertThat(code).isEqualTo(2);
    }

    @Test
    void aPhaseIsOneLine() {
        Map<String, Object> phase = Map.of(
                "name", "entry",
                "end", "2031-09-15T16:25:04.715",
                "facts", Map.of("speed_km_s", 12.2028, "latitude_deg", -31.0233, "site", "Woomera"));
        assertThat(new PhaseLine(phase).text())
                .isEqualTo("2031-09-15 16:25  entry               12.203 km/s, latitude -31.02 deg");
    }
}
