package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command serve refuses before it starts; the server has tests of its own. */
class ServeCommandTest {
    @TempDir
    Path folder;

    @Test
    void anOpenDoorIsRefused() {
        assertThat(CommandLineRun.refused("serve", "--host", "0.0.0.0", "--runs", folder.toString()))
                .contains("--host", "no users");
        assertThat(CommandLineRun.refused("serve", "--port", "70000")).contains("--port", "65535");
    }

    /** All faults of the configuration with line and column, as of a scenario. */
    @Test
    void theConfigurationIsChecked() throws IOException {
        Path file = Files.writeString(folder.resolve("server.yaml"), "usrs: []\nlimits: { runs: 0 }\n");
        assertThat(CommandLineRun.refused("serve", "--config", file.toString()))
                .contains("server.yaml:1:1", "Did you mean users?", "server.yaml:2:17 limits.runs");
    }

    @Test
    void aTokenAndItsHashArePrinted() {
        CommandLineRun run = CommandLineRun.of("serve", "--new-token");
        assertThat(run.code()).isZero();
        assertThat(run.out()).containsPattern("stk_[A-Za-z0-9_-]{43}").containsPattern("sha256:[0-9a-f]{64}");
    }
}
