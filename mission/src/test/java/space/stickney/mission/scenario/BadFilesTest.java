package space.stickney.mission.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import space.stickney.core.fault.BadInput;
import space.stickney.mission.document.StrictYaml;

/**
 * Each file of the folder {@code bad} has one fault (or several, where it says so) and ends with the paragraphs that a
 * user gets to read, as comments that begin with {@code #!}.
 */
class BadFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/space/stickney/mission/scenario/bad");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedInTheseWords(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String expected = text.lines()
                .filter(line -> line.startsWith("#! "))
                .map(line -> line.substring(3))
                .collect(Collectors.joining("\n"));
        BadInput refused = catchThrowableOfType(BadInput.class, () -> TestFile.read(StrictYaml.read(file)));
        assertThat(refused).as("%s is accepted", file).isNotNull();
        String message =
                String.valueOf(refused.getMessage()).replace(FOLDER + "/", "").replace("\n\n", "\n");
        assertThat(message).isEqualTo(expected);
    }

    @Test
    void theFolderIsSeen() throws IOException {
        assertThat(files()).hasSizeGreaterThan(40);
    }
}
