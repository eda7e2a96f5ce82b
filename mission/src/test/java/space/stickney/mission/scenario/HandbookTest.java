package space.stickney.mission.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page docs/scenario.md shows a bad file and its messages as they are. */
class HandbookTest {
    @Test
    void theExampleOfThePageIsTheFileOfTheTests() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("stickney.root", ".."), "docs/scenario.md"));
        String file = ReadingTest.resource("bad/all-at-once.yaml");
        String body = file.lines().filter(l -> !l.startsWith("#! ")).collect(Collectors.joining("\n"));
        String words = file.lines()
                .filter(l -> l.startsWith("#! "))
                .map(l -> l.substring(3))
                .collect(Collectors.joining("\n\n"));
        assertThat(page).contains("```yaml\n" + body + "\n```").contains("```\n" + words + "\n```");
    }
}
