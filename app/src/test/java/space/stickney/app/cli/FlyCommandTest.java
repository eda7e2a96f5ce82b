package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command fly on a mission that ends after ten days at Phobos. */
class FlyCommandTest {
    @TempDir
    Path folder;

    private Path mission;
    private Path out;

    @BeforeEach
    void shortMission() throws IOException {
        String whole = Files.readString(
                Path.of(System.getProperty("stickney.root", "..")).resolve("missions/mmx.yaml"));
        mission = folder.resolve("short.yaml");
        int second = whole.indexOf("  - quasi-satellite:", whole.indexOf("  - quasi-satellite:") + 1);
        Files.writeString(mission, whole.substring(0, second).replace("for: 120 d", "for: 10 d"));
        out = folder.resolve("run");
    }

    private CommandLineRun fly(String... options) {
        return CommandLineRun.of(
                Stream.concat(Stream.of("fly", mission.toString(), "--out", out.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private void leftNothing() throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.toList()).isEqualTo(List.of(mission));
        }
    }

    /** One JSON document, the same as summary.json; then the folder is in the way, until --force. */
    @Test
    void aFlightLeavesItsRunFolder() throws IOException {
        CommandLineRun run = fly("--json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode summary = JsonMapper.builder()
                .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(run.out());
        List<String> names = List.copyOf(summary.propertyNames());
        assertThat(names.get(0)).isEqualTo("schema");
        assertThat(names.get(names.size() - 1)).isEqualTo("provenance");
        assertThat(summary.get("schema").stringValue()).isEqualTo("stickney/fly/1");
        assertThat(summary.get("seed").intValue()).isEqualTo(1);
        assertThat(Files.readString(out.resolve("summary.json"), StandardCharsets.UTF_8))
                .isEqualTo(run.out());
        for (JsonNode file : summary.get("files")) {
            assertThat(out.resolve(file.stringValue())).isNotEmptyFile();
        }
        try (Stream<Path> files = Files.walk(out).filter(Files::isRegularFile)) {
            assertThat(files.count()).isEqualTo(summary.get("files").size());
        }
        CommandLineRun again = fly();
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("existing folder", "--force");
        CommandLineRun forced = fly("--force", "--seed", "2", "--set", "phases.quasi-satellite.amplitude=80km");
        assertThat(forced.code()).as(forced.err()).isZero();
        assertThat(forced.out())
                .contains("seed 2", "capture", "circularisation", "quasi-satellite orbit insertion", "ok   insertion");
        assertThat(Files.readString(out.resolve("summary.json"))).contains("\"seed\" : 2");
        assertThat(Files.readString(out.resolve("provenance.json"))).contains("80km");
    }

    /** The model could not: exit code 3, the reason and the budget on standard error, nothing else anywhere. */
    @Test
    void whatCannotBeFlownLeavesNothing() throws IOException {
        CommandLineRun windows = fly("--json", "--set", "phases.launch.maximum-c3=5 km2/s2");
        assertThat(windows.code()).isEqualTo(3);
        assertThat(windows.out()).isEmpty();
        assertThat(windows.err()).contains("Phase launch", "C3").doesNotContain("Exception");
        leftNothing();
        CommandLineRun propellant = fly("--set", "spacecraft.modules.propulsion.propellant=400 kg");
        assertThat(propellant.code()).as(propellant.err()).isEqualTo(3);
        assertThat(propellant.out()).isEmpty();
        assertThat(propellant.err())
                .contains("Phase orbit-insertion", "the module propulsion has", "Budget up to there", "correction 1");
        leftNothing();
    }

    /** The input cannot be used: exit code 2, before anything is flown. */
    @Test
    void badInputIsRefused() throws IOException {
        assertThat(CommandLineRun.refused(
                        "fly",
                        mission.toString(),
                        "--out",
                        out.toString(),
                        "--set",
                        "phases.launch.maximum-c4=5 km2/s2"))
                .contains("maximum-c3");
        assertThat(CommandLineRun.refused(
                        "fly", mission.toString(), "--out", out.toString(), "--set", "phases.launch.maximum-c3=5 km"))
                .contains("km");
        assertThat(CommandLineRun.refused("fly", folder.resolve("none.yaml").toString()))
                .contains("none.yaml");
        assertThat(CommandLineRun.refused("fly", mission.toString(), "--seed", "one"))
                .contains("--seed");
        leftNothing();
    }
}
