package space.stickney.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.fault.BadInput;
import space.stickney.core.progress.Progress;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.scenario.ScenarioFile;
import space.stickney.mission.simulation.MissionRun;
import space.stickney.report.page.Report;
import tools.jackson.databind.JsonNode;

/** Runs are made, watched, cancelled, compared and taken home. */
class RunsTest {
    @TempDir
    Path folder;

    /** The command line makes a run by MissionRun too; a run of the server has the same files, byte for byte. */
    @Test
    void aRunIsMadeWatchedAndTakenHome() throws Exception {
        Path runs = folder.resolve("runs");
        try (TestServer server = new TestServer(runs)) {
            HttpResponse<String> answer = server.start(TestServer.quick(), 3);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            String id = TestServer.id(answer);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/api/v1/runs/" + id);
            HttpResponse<String> stream = server.get("/api/v1/runs/" + id + "/events");
            assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            assertThat(stream.body())
                    .contains("event:run", "\"state\":\"finished\"")
                    .endsWith("\n\n");
            JsonNode run = server.await(id, "finished");
            assertThat(run.get("run").get("seed").intValue()).isEqualTo(3);
            assertThat(run.get("job").get("stages")).isNotEmpty();

            Path alone = folder.resolve("alone");
            ScenarioFile file = ScenarioFile.read("any", TestServer.quick(), List.of(), Epochs.standard());
            new MissionRun(file, EmbeddedEphemeris.get(), "0.1.0", Report.NAME, Report::write)
                    .write(alone, false, 3, Progress.SILENT);
            List<String> names = names(alone);
            assertThat(names(runs.resolve(id))).isEqualTo(names).contains("summary.json", "report.html");
            for (String name : names) {
                assertThat(runs.resolve(id).resolve(name)).hasSameBinaryContentAs(alone.resolve(name));
            }

            files(server, id, names);
            assertThat(server.start(TestServer.quick(), 3).statusCode()).isEqualTo(409);
            compare(server, id);
        }
    }

    private static void files(TestServer server, String id, List<String> names) throws Exception {
        List<String> listed = new ArrayList<>();
        server.json("/api/v1/runs/" + id + "/files")
                .forEach(f -> listed.add(f.get("name").stringValue()));
        assertThat(listed).isEqualTo(names);
        HttpResponse<byte[]> zip = server.client.send(
                server.request("/api/v1/runs/" + id + "/archive").build(), BodyHandlers.ofByteArray());
        List<String> zipped = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                zipped.add(e.getName());
            }
        }
        assertThat(zipped).isEqualTo(names.stream().map(n -> id + "/" + n).toList());
        HttpResponse<String> page = server.get("/runs/" + id + "/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Content-Security-Policy", "All runs");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        String tag = page.headers().firstValue("ETag").orElse("");
        assertThat(server.get("/runs/" + id + "/", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(server.get("/runs/" + id).statusCode()).isEqualTo(302);
        assertThat(server.get("/runs/" + id + "/events.csv").body()).startsWith("epoch,tdb_s");
        assertThat(server.get("/runs/" + id + "/summary.json")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("sandbox");
        assertThat(server.get("/runs/" + id + "/details").body()).contains("trajectory.oem");
        assertThat(server.get("/api/v1/runs/" + id + "/scenario").body()).isEqualTo(TestServer.quick());
        assertThat(server.get("/scenario?run=" + id).body()).contains("swing-by", "<textarea");
        assertThat(server.get("/").body()).contains(id);
    }

    private static void compare(TestServer server, String id) throws Exception {
        String other = TestServer.id(server.start(TestServer.quick(), 4));
        server.await(other, "finished");
        JsonNode diff = server.json("/api/v1/compare?a=" + id + "&b=" + other);
        assertThat(diff.get("seeds").get(0).asString()).isEqualTo("3");
        assertThat(diff.get("seeds").get(1).asString()).isEqualTo("4");
        assertThat(server.get("/compare?a=" + id + "&b=" + other).body()).contains(id, other, "seed");
        assertThat(server.json("/api/v1/runs/" + id + "/matrix").isArray()).isTrue();
        assertThat(stages(server, other)).isEqualTo(stages(server, id)).contains("launch", "swing-by");
    }

    private static List<String> stages(TestServer server, String id) {
        return server.json("/api/v1/runs/" + id)
                .get("job")
                .get("stages")
                .valueStream()
                .map(s -> s.get("name").stringValue())
                .toList();
    }

    private static List<String> names(Path run) throws IOException {
        try (Stream<Path> all = Files.walk(run)) {
            return all.filter(Files::isRegularFile)
                    .sorted()
                    .map(f -> run.relativize(f).toString())
                    .toList();
        }
    }

    /** One at a time: the others wait in their order; what is cancelled leaves nothing. */
    @Test
    void runsWaitAndAreCancelled() throws Exception {
        Path runs = folder.resolve("runs");
        ServerConfiguration one = TestServer.configuration("limits: { runs: 1, queue: 2 }\n");
        try (TestServer server = new TestServer(runs, one)) {
            String first = TestServer.id(server.start(TestServer.stay(), 1));
            server.await(first, "running");
            String second = TestServer.id(server.start(TestServer.stay(), 2));
            String third = TestServer.id(server.start(TestServer.stay(), 3));
            HttpResponse<String> full = server.start(TestServer.stay(), 4);
            assertThat(full.statusCode()).isEqualTo(503);
            assertThat(full.headers().firstValue("Retry-After")).isPresent();
            assertThat(server.start(TestServer.stay(), 2).statusCode()).isEqualTo(409);
            assertThat(server.json("/api/v1/runs/" + third).get("waiting").intValue())
                    .isEqualTo(1);
            assertThat(server.get("/runs/" + third + "/").body()).contains("1 before it in the queue");

            HttpResponse<InputStream> events =
                    server.client.send(server.request("/api/v1/events").build(), BodyHandlers.ofInputStream());
            byte[] begin = events.body().readNBytes(200);
            assertThat(new String(begin, StandardCharsets.UTF_8)).contains("event:run");
            events.body().close();

            for (String id : List.of(second, first)) {
                assertThat(server.post("/api/v1/runs/" + id + "/cancel", "text/plain", "")
                                .statusCode())
                        .isEqualTo(200);
            }
            server.await(first, "cancelled");
            server.await(second, "cancelled");
            server.await(third, "running");
            server.post("/api/v1/runs/" + third + "/cancel", "text/plain", "");
            server.await(third, "cancelled");
            assertThat(server.post("/api/v1/runs/" + third + "/cancel", "text/plain", "")
                            .statusCode())
                    .isEqualTo(409);
            try (Stream<Path> left = Files.list(runs)) {
                assertThat(left.map(f -> f.getFileName().toString())).containsExactly(".stickney-server");
            }
        }
    }

    /** What the model cannot do is told in the words of the command line; no folder is left. */
    @Test
    void aRunThatCannotBeFlownSaysWhy() throws Exception {
        try (TestServer server = new TestServer(folder)) {
            String body = TestServer.JSON.writeValueAsString(TestServer.JSON
                    .createObjectNode()
                    .put("scenario", TestServer.stay())
                    .set("set", TestServer.JSON.createArrayNode().add("phases.launch.maximum-c3=5 km2/s2")));
            String id = TestServer.id(server.post("/api/v1/runs", "application/json", body));
            JsonNode run = server.await(id, "failed");
            assertThat(run.get("job").get("message").stringValue()).contains("Phase launch", "C3");
            assertThat(server.get("/runs/" + id + "/").body()).contains("Why it failed", "C3");
            assertThat(server.get("/api/v1/runs/" + id + "/matrix").statusCode())
                    .isEqualTo(409);
            assertThat(folder.resolve(id)).doesNotExist();
        }
    }

    @Test
    void nothingOutsideOfARunCanBeHad() throws IOException {
        Path run = Files.createDirectories(folder.resolve("runs/run-1"));
        Files.writeString(run.resolve("summary.json"), "{\"mission\":\"X\",\"matrix\":[]}");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(folder.resolve("runs/beside.txt"), "secret");
        Files.createSymbolicLink(run.resolve("link.txt"), folder.resolve("secret.txt"));
        try (TestServer server = new TestServer(folder.resolve("runs"))) {
            assertThat(server.get("/runs/run-1/summary.json").statusCode()).isEqualTo(200);
            for (String path : List.of(
                    "../../secret.txt",
                    "..%2f..%2fsecret.txt",
                    "%2e%2e/%2e%2e/secret.txt",
                    "..%5c..%5csecret.txt",
                    "%252e%252e/secret.txt",
                    "link.txt",
                    "../beside.txt",
                    "..%2fbeside.txt",
                    "..;/beside.txt",
                    "%00",
                    "")) {
                for (String begin : List.of("/runs/run-1/x/../", "/runs/run-1/", "/api/v1/runs/run-1/files/")) {
                    HttpResponse<String> answer = server.get(begin + path);
                    assertThat(answer.body()).as(begin + path).doesNotContain("secret");
                }
            }
            for (String id : List.of("..", "%2e%2e", ".stickney-server", "run-1%2f..", "*")) {
                assertThat(server.get("/runs/" + id + "/journal.json").statusCode())
                        .as(id)
                        .isGreaterThanOrEqualTo(400);
                assertThat(server.get("/api/v1/runs/" + id).statusCode()).as(id).isGreaterThanOrEqualTo(400);
            }
        }
    }

    @Test
    void aFolderHasOneServer() {
        try (TestServer server = new TestServer(folder)) {
            assertThat(server.get("/actuator/health").body()).contains("UP");
            assertThatThrownBy(() -> new TestServer(folder))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("another server");
        }
    }
}
