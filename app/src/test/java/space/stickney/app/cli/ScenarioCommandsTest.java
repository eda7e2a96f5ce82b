package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands schema, missions and doctor, as the launcher runs them. */
class ScenarioCommandsTest {
    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void move() {
        System.setProperty("stickney.home", home.toString());
    }

    @AfterEach
    void back() {
        System.clearProperty("stickney.home");
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return Stickney.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void schemaGoesToStandardOutputOrIntoANewFile() throws IOException {
        assertThat(run("schema")).isZero();
        String text = output();
        assertThat(text).contains("draft-07", "\"spacecraft\"", "\"additionalProperties\" : false");
        Path file = home.resolve("schema.json");
        assertThat(run("schema", "--out", file.toString())).isZero();
        assertThat(Files.readString(file)).isEqualTo(text);
        assertThat(output()).isEmpty();
        assertThat(run("schema", "--out", file.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--out", "--force");
        assertThat(run("schema", "--out", file.toString(), "--force")).isZero();
    }

    @Test
    void missionsAreListedWithTheirFaults() throws IOException {
        assertThat(run("missions")).isZero();
        assertThat(output()).startsWith("no missions in");
        Files.createDirectories(home.resolve("missions"));
        Files.writeString(home.resolve("missions/half.yaml"), "mission: Half\n");
        assertThat(run("missions")).isZero();
        assertThat(output()).contains("half  faults", "found no key spacecraft");
        assertThat(run("missions", "--json")).isZero();
        assertThat(output()).startsWith("{").contains("\"stickney/missions/1\"", "\"state\" : \"faults\"");
    }

    @Test
    void doctorNamesWhatItLookedFor() {
        assertThat(run("doctor")).isZero();
        assertThat(output()).contains("java: JDK", "leap seconds: 28 rows, last change 2017-01-01", "chromedriver");
        assertThat(run("doctor", "--json")).isZero();
        assertThat(output()).startsWith("{").contains("\"stickney/doctor/1\"", "\"provenance\"");
    }
}
