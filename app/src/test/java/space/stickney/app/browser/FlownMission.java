package space.stickney.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import space.stickney.app.cli.Stickney;

/**
 * The bundled mission, flown once for all tests that look at it. The folder of a flight that was made before can be given as the system
 * property {@code stickney.flown}.
 */
final class FlownMission {
    private static final Path FOLDER = folder();

    private FlownMission() {}

    static Path run() {
        return FOLDER;
    }

    private static Path folder() {
        String given = System.getProperty("stickney.flown");
        if (given != null) {
            return Path.of(given);
        }
        Path mission = Path.of(System.getProperty("stickney.root", "..")).resolve("missions/mmx.yaml");
        Path out = Path.of("target", "flown-mmx").toAbsolutePath();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Stickney.run(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "fly",
                mission.toString(),
                "--out",
                out.toString(),
                "--force");
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out;
    }

    static String page() {
        return FOLDER.resolve("report.html").toUri().toString();
    }

    static long size() throws IOException {
        return Files.size(FOLDER.resolve("report.html"));
    }
}
