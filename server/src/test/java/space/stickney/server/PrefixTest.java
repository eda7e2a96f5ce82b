package space.stickney.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.server.security.Secrets;

/** Below a path of its own, and behind a reverse proxy that strips one: every address on every page leads back. */
class PrefixTest {
    private static final Pattern ADDRESS =
            Pattern.compile("(?:href|src|action|data-events|data-check|data-schema)=\"([^\"#]*)\"");

    @TempDir
    Path folder;

    private static void leadBack(String page, String prefix) {
        Matcher m = ADDRESS.matcher(page);
        int seen = 0;
        while (m.find()) {
            assertThat(m.group(1)).startsWith(prefix + "/");
            seen++;
        }
        assertThat(seen).isGreaterThan(5);
    }

    @Test
    void belowAPath() throws Exception {
        Files.createDirectories(folder.resolve("run-1"));
        Files.writeString(folder.resolve("run-1/summary.json"), "{\"mission\":\"X\",\"matrix\":[]}");
        try (TestServer server = new TestServer(folder, TestServer.configuration("prefix: /stickney\n"))) {
            assertThat(server.server.address()).endsWith("/stickney/");
            for (String page : new String[] {"/", "/scenario", "/compare", "/runs/run-1/details"}) {
                leadBack(server.get("/stickney" + page).body(), "/stickney");
            }
            assertThat(server.get("/stickney/api/v1/runs").statusCode()).isEqualTo(200);
            assertThat(server.get("/stickney/api/v1/nothing")
                            .headers()
                            .firstValue("Content-Type")
                            .orElse(""))
                    .startsWith("application/problem+json");
            assertThat(server.get("/stickney/runs/run-1")
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .endsWith("/stickney/runs/run-1/");
            assertThat(server.get("/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void behindAProxy() {
        String token = "stk_test";
        String configuration =
                "behind-proxy: true\nhosts: [stickney.example.org]\nusers:\n  - name: a\n    role: analyst\n    tokens: [{ name: t, hash: \""
                        + Secrets.hashOfToken(token) + "\" }]\n";
        try (TestServer server = new TestServer(folder, TestServer.configuration(configuration))) {
            String[] headers = {
                "Authorization", "Bearer " + token,
                "X-Forwarded-Host", "stickney.example.org",
                "X-Forwarded-Proto", "https",
                "X-Forwarded-Prefix", "/lab",
                "X-Forwarded-For", "192.0.2.1"
            };
            HttpResponse<String> home = server.get("/", headers);
            assertThat(home.statusCode()).isEqualTo(200);
            leadBack(home.body(), "/lab");
            assertThat(home.headers().firstValue("Strict-Transport-Security")).isPresent();
            HttpResponse<String> login = server.get(
                    "/",
                    "X-Forwarded-Host",
                    "stickney.example.org",
                    "X-Forwarded-Proto",
                    "https",
                    "X-Forwarded-Prefix",
                    "/lab");
            assertThat(login.headers().firstValue("Location").orElse("")).endsWith("/lab/login");
            assertThat(server.get("/", "X-Forwarded-Host", "example.org").statusCode())
                    .isEqualTo(421);
        }
    }
}
