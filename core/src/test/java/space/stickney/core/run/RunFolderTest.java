package space.stickney.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.fault.BadInput;

class RunFolderTest {
    @TempDir
    Path home;

    @Test
    void appearsWholeOrNotAtAll() throws IOException {
        Path target = home.resolve("a/run");
        try (RunFolder run = RunFolder.beside(target, false)) {
            run.write("provenance.json", "{}\n");
            run.write("products/x.csv", "1\n");
            assertThat(target).doesNotExist();
            run.publish();
        }
        assertThat(target.resolve("products/x.csv")).hasContent("1\n");
        try (RunFolder run = RunFolder.beside(home.resolve("b"), false)) {
            run.write("provenance.json", "{}\n");
        }
        assertThat(home.resolve("b")).doesNotExist();
        try (var left = Files.list(home)) {
            assertThat(left).containsExactly(home.resolve("a"));
        }
    }

    @Test
    void anExistingRunIsReplacedOnlyWhenAsked() throws IOException {
        Path target = home.resolve("run");
        try (RunFolder run = RunFolder.beside(target, false)) {
            run.write("provenance.json", "1\n");
            run.publish();
        }
        assertThatThrownBy(() -> RunFolder.beside(target, false))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--force");
        try (RunFolder run = RunFolder.beside(target, true)) {
            run.write("provenance.json", "2\n");
            run.publish();
        }
        assertThat(target.resolve("provenance.json")).hasContent("2\n");
        try (var left = Files.list(home)) {
            assertThat(left).containsExactly(target);
        }
    }

    @Test
    void aFolderThatIsNoRunIsNeverReplaced() throws IOException {
        Path precious = Files.createDirectory(home.resolve("precious"));
        Files.writeString(precious.resolve("thesis.tex"), "years");
        assertThatThrownBy(() -> RunFolder.beside(precious, true)).isInstanceOf(BadInput.class);
        assertThat(precious.resolve("thesis.tex")).hasContent("years");
    }

    @Test
    void aPlaceWhereNothingCanBeMadeIsRefusedBeforeTheWork() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "not a folder");
        assertThatThrownBy(() -> RunFolder.refuseExisting(file.resolve("a/run"), false))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--out")
                .hasMessageContaining(file + "; valid");
        assertThatThrownBy(() -> RunFolder.beside(Path.of("/proc/stickney/run"), false))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void aNameMayNotLeaveTheFolder() throws IOException {
        try (RunFolder run = RunFolder.beside(home.resolve("c"), false)) {
            assertThatThrownBy(() -> run.file("../x")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
