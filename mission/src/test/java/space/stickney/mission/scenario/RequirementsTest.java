package space.stickney.mission.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.time.Epochs;

/** What is wrong with requirements is found before the flight, with file, line and the nearest spelling. */
class RequirementsTest {
    @TempDir
    private Path folder;

    /** The bundled mission up to its first orbit at Phobos, without instruments, with one requirement. */
    private Path mission(String requirement) throws IOException {
        Path mmx = Path.of(System.getProperty("stickney.root", "..")).resolve("missions/mmx.yaml");
        String text = Files.readString(mmx).replaceFirst("(?s)\ninstruments:.*?\nphases:", "\nphases:");
        String first = "  - quasi-satellite:";
        String head = text.substring(0, text.indexOf(first, text.indexOf(first) + 1));
        return Files.writeString(folder.resolve("test.yaml"), head + "requirements:\n" + requirement);
    }

    private static String requirement(String evaluate, String baseline, String threshold) {
        return "  - id: T1\n    goal: a goal\n    parameter: a parameter\n    metric: a metric\n    evaluate: "
                + evaluate + "\n    baseline: \"" + baseline + "\"\n    threshold: \"" + threshold + "\"\n";
    }

    private ScenarioFile read(String requirement) throws IOException {
        return ScenarioFile.read(mission(requirement), List.of(), Epochs.standard());
    }

    @Test
    void aGoodOneIsRead() throws IOException {
        Requirement r = read(requirement("flight.stay", ">= 90 d", ">= 30 d"))
                .scenario()
                .requirements()
                .get(0);
        assertThat(r.evaluate()).contains("flight.stay");
        assertThat(r.baseline().value()).isEqualTo(90 * 86400.0);
        assertThat(r.confidence()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            flight.delta-v-margn  | >= 1 m/s | >= 0 m/s | requirements.T1.evaluate: found the finding flight.delta-v-margn | Did you mean flight.delta-v-margin?
            megane.Fe.error       | <= 10 %  | <= 20 %  | requirements.T1.evaluate: found the finding megane.Fe.error      | one of flight.delta-v-margin
            flight.landings       | >= 2     | >= 1     | requirements.T1.evaluate: found the finding flight.landings      | flight.station-keeping
            flight.stay           | >= 1 m   | >= 0 m   | requirements.T1.baseline: found >= 1 m for the finding           | a limit in a unit such as d
            flight.stay           | >= 2031-10-01 | >= 2030-10-01 | requirements.T1.baseline: found >= 2031-10-01 for the finding | such as d
            flight.stay           | >= 30 d  | >= 90 d  | requirements.T1.baseline: found the baseline >= 30 d, looser     | at least as strict
            flight.stay           | >= 90 d  | <= 30 d  | requirements.T1.threshold: found <= 30 d                         | a limit with >=
            flight.stay           | >= 90 d  | >= 30 m  | requirements.T1.threshold: found >= 30 m                         | what the baseline >= 90 d measures
            flight.stay           | 90 d     | >= 30 d  | requirements.T1.baseline: found "90 d" (it begins with neither   | a limit such as <= 10 %
            """)
    void isToldWithItsLine(String evaluate, String baseline, String threshold, String found, String valid)
            throws IOException {
        String text = requirement(evaluate, baseline, threshold);
        BadInput e = catchThrowableOfType(BadInput.class, () -> read(text));
        assertThat(e.getMessage()).contains(found, valid).containsPattern("test\\.yaml:\\d+:\\d+ requirements");
    }

    @Test
    void aLimitCanBeSetOnTheCommandLine() throws IOException {
        Path file = mission(requirement("flight.stay", ">= 90 d", ">= 30 d"));
        ScenarioFile changed = ScenarioFile.read(
                file,
                List.of("requirements.T1.baseline=>= 100 d", "requirements.T1.confidence=90 %"),
                Epochs.standard());
        Requirement r = changed.scenario().requirements().get(0);
        assertThat(r.baseline()).hasToString(">= 100 d");
        assertThat(r.confidence()).contains(0.9);
    }
}
