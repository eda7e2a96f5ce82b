package space.stickney.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on a free port, and a client that speaks to it as programs and browsers do. */
final class TestServer implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final Path ROOT = Path.of(System.getProperty("stickney.root", ".."));

    final StickneyServer server;
    final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    TestServer(Path runs) {
        this(runs, ServerConfiguration.NONE);
    }

    TestServer(Path runs, ServerConfiguration configuration) {
        server = StickneyServer.start(settings(runs, "127.0.0.1", configuration));
    }

    static ServerSettings settings(Path runs, String host, ServerConfiguration configuration) {
        return new ServerSettings(host, 0, runs, ROOT.resolve("missions"), "0.1.0", configuration);
    }

    /** A configuration from the text of its file. */
    static ServerConfiguration configuration(String yaml) {
        try {
            Path file = Files.createTempFile("stickney", ".yaml");
            try {
                Files.writeString(file, yaml, StandardCharsets.UTF_8);
                return ConfigurationFile.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mission that is flown in seconds: past Mars and back. */
    static String quick() {
        return text("mission/src/test/resources/space/stickney/mission/simulation/free-return.yaml");
    }

    /** The bundled mission mmx as far as the launch and the cruise: it can be read, not flown. */
    static String cruise() {
        String whole = mmx();
        return whole.substring(0, whole.indexOf("  - orbit-insertion:"));
    }

    /** The same as far as Phobos, with ten days there: long enough to be seen on its way. */
    static String stay() {
        String whole = mmx();
        int second = whole.indexOf("  - quasi-satellite:", whole.indexOf("  - quasi-satellite:") + 1);
        return whole.substring(0, second).replace("for: 120 d", "for: 10 d");
    }

    private static String mmx() {
        return text("missions/mmx.yaml");
    }

    private static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> post(String path, String type, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    JsonNode json(String path, String... headers) {
        return JSON.readTree(get(path, headers).body());
    }

    /** Asks for a run of a scenario text; gives the answer. */
    HttpResponse<String> start(String scenario, long seed, String... headers) {
        String body = JSON.writeValueAsString(
                JSON.createObjectNode().put("scenario", scenario).put("seed", seed));
        return post("/api/v1/runs", "application/json", body, headers);
    }

    static String id(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).get("id").stringValue();
    }

    /** Waits for the state of a run; fails after two minutes. */
    JsonNode await(String id, String... states) throws InterruptedException {
        List<String> wanted = List.of(states);
        return awaitRun(id, run -> wanted.contains(run.path("state").asString("")));
    }

    JsonNode awaitRun(String id, Predicate<JsonNode> test) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            JsonNode run = json("/api/v1/runs/" + id);
            if (test.test(run)) {
                return run;
            }
            seen.add(run.path("state").asString("") + " "
                    + run.path("job").path("message").asString(""));
            Thread.sleep(100);
        }
        throw new AssertionError(id + " stays " + seen.get(seen.size() - 1));
    }

    @Override
    public void close() {
        server.close();
    }
}
