package space.stickney.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server that is killed, and one that is stopped, in a JVM of its own: finished runs stay, the others are marked. */
@Tag("system")
class RestartTest {
    @TempDir
    Path folder;

    /** Starts a server, one run that ends and two that do not, prints "ready", and waits. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] args) throws Exception {
            try {
                serve(args[0]);
            } catch (AssertionError e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        }

        private static void serve(String folder) throws Exception {
            TestServer server = new TestServer(Path.of(folder), TestServer.configuration("limits: { runs: 1 }\n"));
            server.await(TestServer.id(server.start(TestServer.quick(), 1)), "finished");
            server.await(TestServer.id(server.start(TestServer.stay(), 2)), "running");
            server.start(TestServer.stay(), 3);
            System.out.println("ready");
            server.server.await();
        }
    }

    private Process victim() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.awt.headless=true",
                "-Dstickney.root=" + System.getProperty("stickney.root", ".."),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Victim.class.getName(),
                folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!"ready".equals(process.inputReader().readLine())) {
            process.destroyForcibly();
            throw new AssertionError("the server of the test did not come to its runs; standard error says why");
        }
        return process;
    }

    private void check(String message) throws IOException {
        try (TestServer server = new TestServer(folder)) {
            List<String> states = new ArrayList<>();
            for (JsonNode run : server.json("/api/v1/runs")) {
                states.add(run.get("seed").asInt() + " " + run.get("state").stringValue());
                if (run.get("state").stringValue().equals("interrupted")) {
                    assertThat(run.get("job").get("message").stringValue()).isEqualTo(message);
                    assertThat(server.get("/runs/" + run.get("id").stringValue() + "/")
                                    .body())
                            .contains("interrupted");
                }
            }
            assertThat(states).containsExactlyInAnyOrder("1 finished", "2 interrupted", "3 interrupted");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(f -> f.getFileName().toString()).filter(n -> n.contains(".draft-")))
                    .isEmpty();
        }
    }

    @Test
    void afterAKill() throws Exception {
        Process process = victim();
        process.destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        check("the server was killed");
    }

    @Test
    void afterAStop() throws Exception {
        Process process = victim();
        process.destroy();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        check("the server was stopped");
    }
}
