package space.stickney.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.fault.BadInput;
import space.stickney.server.security.Secrets;

/** Who may come in, and what they may do. */
class SecurityTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String HASH = Secrets.hashOfPassword(PASSWORD);
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    Path folder;

    private static String token(String user) {
        return "stk_" + user + "-token";
    }

    private static String user(String name) {
        return "  - name: " + name + "\n    role: " + name + "\n    password: \"" + HASH
                + "\"\n    tokens: [{ name: test, hash: \"" + Secrets.hashOfToken(token(name)) + "\" }]\n";
    }

    private static String users() {
        return "users:\n" + user("viewer") + user("analyst") + user("curator") + user("administrator");
    }

    private static String[] bearer(String user) {
        return new String[] {"Authorization", "Bearer " + token(user)};
    }

    /** Roles, each with what it may: read, start, metrics. */
    @Test
    void rolesMayWhatTheyMay() {
        try (TestServer server = new TestServer(folder, TestServer.configuration(users()))) {
            assertThat(server.get("/api/v1/runs").statusCode()).isEqualTo(401);
            assertThat(server.get("/api/v1/openapi.json").statusCode()).isEqualTo(401);
            assertThat(server.get("/").statusCode()).isEqualTo(302);
            assertThat(server.get("/actuator/health").statusCode()).isEqualTo(200);
            assertThat(server.get("/actuator/health").body()).doesNotContain("components");
            assertThat(server.get("/actuator/metrics").statusCode()).isEqualTo(401);
            assertThat(server.get("/api/v1/runs", "Authorization", "Bearer wrong")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(server.start("x: 1", 1).statusCode())
                    .isEqualTo(403); // no token at all: a browser without CSRF token
            for (String role : List.of("viewer", "analyst", "curator", "administrator")) {
                assertThat(server.get("/api/v1/runs", bearer(role)).statusCode())
                        .isEqualTo(200);
                assertThat(server.get("/", bearer(role)).statusCode()).isEqualTo(200);
                assertThat(server.post("/api/v1/scenarios/validate", "text/plain", "x: 1", bearer(role))
                                .statusCode())
                        .isEqualTo(200);
                boolean analyst = !role.equals("viewer");
                assertThat(server.start("x: 1", 1, bearer(role)).statusCode()).isEqualTo(analyst ? 422 : 403);
                assertThat(server.post("/api/v1/runs/x/cancel", "text/plain", "", bearer(role))
                                .statusCode())
                        .isEqualTo(analyst ? 404 : 403);
                assertThat(server.get("/actuator/metrics", bearer(role)).statusCode())
                        .isEqualTo(role.equals("administrator") ? 200 : 403);
                assertThat(server.get("/", bearer(role)).body().contains("Start a run"))
                        .isEqualTo(analyst);
            }
        }
    }

    /** A person in a browser: sign in, start by a form with its token, sign out. */
    @Test
    void peopleSignIn() throws Exception {
        try (TestServer server = new TestServer(folder, TestServer.configuration(users()));
                Browser browser = new Browser(server)) {
            assertThat(browser.get("/").body()).contains("Sign in");
            assertThat(browser.form("/login", "username=analyst&password=wrong").body())
                    .contains("do not fit");
            assertThat(browser.form("/login", "username=analyst&password=" + encoded(PASSWORD))
                            .body())
                    .contains("Start a run", "analyst");
            assertThat(browser.bare("/runs", "mission=mmx").statusCode()).isEqualTo(403);
            assertThat(browser.bare("/runs", "mission=mmx&_csrf=wrong").statusCode())
                    .isEqualTo(403);
            assertThat(browser.form("/runs", "mission=nmx").body()).contains("Did you mean mmx?");
            assertThat(browser.get("/actuator/metrics").statusCode()).isEqualTo(403);
            assertThat(browser.form("/logout", "").body()).contains("You are signed out");
            assertThat(browser.get("/").body()).contains("Sign in");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A client with cookies that follows redirects and takes the token from the page before. */
    private record Browser(TestServer server, HttpClient client, StringBuilder csrf) implements AutoCloseable {
        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

        Browser(TestServer server) {
            this(
                    server,
                    HttpClient.newBuilder()
                            .cookieHandler(new CookieManager())
                            .followRedirects(HttpClient.Redirect.NORMAL)
                            .version(HttpClient.Version.HTTP_1_1)
                            .build(),
                    new StringBuilder());
        }

        HttpResponse<String> get(String path) throws Exception {
            return seen(client.send(server.request(path).build(), BodyHandlers.ofString()));
        }

        HttpResponse<String> form(String path, String fields) throws Exception {
            return bare(path, fields + "&_csrf=" + encoded(csrf.toString()));
        }

        HttpResponse<String> bare(String path, String fields) throws Exception {
            return seen(client.send(
                    server.request(path)
                            .header("Content-Type", FORM)
                            .header("Origin", "http://127.0.0.1:" + server.server.port())
                            .POST(java.net.http.HttpRequest.BodyPublishers.ofString(fields))
                            .build(),
                    BodyHandlers.ofString()));
        }

        private HttpResponse<String> seen(HttpResponse<String> answer) {
            Matcher m = TOKEN.matcher(answer.body());
            if (m.find()) {
                csrf.setLength(0);
                csrf.append(m.group(1));
            }
            return answer;
        }

        @Override
        public void close() {}
    }

    /** Without a login the server believes programs, and no page of another site. */
    @Test
    void withoutALoginForeignPagesAreRefused() throws Exception {
        try (TestServer server = new TestServer(folder);
                Browser browser = new Browser(server)) {
            assertThat(server.start("x: 1", 1).statusCode()).isEqualTo(422);
            for (String[] header : new String[][] {
                {"Origin", "https://example.org"},
                {"Sec-Fetch-Site", "cross-site"},
                {"Referer", "https://example.org/"},
                {"Cookie", "a=b"}
            }) {
                assertThat(server.start("x: 1", 1, header).statusCode())
                        .as(header[0])
                        .isEqualTo(403);
            }
            browser.get("/");
            assertThat(browser.form("/runs", "mission=nmx").body()).contains("Did you mean mmx?");
            assertThat(server.get("/actuator/metrics").statusCode()).isEqualTo(200);
        }
    }

    /** DNS rebinding: the browser believes to speak to example.org. */
    @Test
    void onlyItsOwnNamesAreAnswered() throws IOException {
        try (TestServer server = new TestServer(folder)) {
            assertThat(raw(server, "example.org")).startsWith("HTTP/1.1 421");
            assertThat(raw(server, "localhost.example.org:80")).startsWith("HTTP/1.1 421");
            assertThat(raw(server, "localhost:" + server.server.port())).startsWith("HTTP/1.1 200");
            assertThat(raw(server, "[::1]:80")).startsWith("HTTP/1.1 200");
            assertThat(server.get("/", "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(403);
        }
    }

    private static String raw(TestServer server, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
            socket.getOutputStream()
                    .write(("GET /actuator/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void anOpenDoorIsRefused() {
        for (String host : List.of("0.0.0.0", "::", "192.0.2.7")) {
            assertThatThrownBy(() -> StickneyServer.start(TestServer.settings(folder, host, ServerConfiguration.NONE)))
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("--host")
                    .hasMessageContaining("no users");
        }
        assertThatThrownBy(() -> TestServer.configuration("behind-proxy: true\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no users");
        try (StickneyServer open =
                StickneyServer.start(TestServer.settings(folder, "0.0.0.0", TestServer.configuration(users())))) {
            assertThat(open.port()).isPositive();
        }
    }

    @Test
    void theConfigurationIsChecked() {
        assertThatThrownBy(() -> TestServer.configuration("users: [{ name: a, role: viewer, password: plain }]\n"))
                .hasMessageContaining("no hash");
        assertThatThrownBy(() -> TestServer.configuration("users: [{ name: a, role: boss }]\n"))
                .hasMessageContaining("viewer");
        assertThatThrownBy(() -> TestServer.configuration("prefix: stickney/\n"))
                .hasMessageContaining("/stickney");
        assertThat(Secrets.hashOfPassword(PASSWORD)).startsWith("{bcrypt}$2a$");
        assertThat(Secrets.newToken()).hasSizeGreaterThan(43).isNotEqualTo(Secrets.newToken());
    }

    @Test
    void ratesAreLimited() throws Exception {
        String limits = "limits: { requests-per-second: 1, burst: 5, logins-per-minute: 2 }\n";
        try (TestServer server = new TestServer(folder, TestServer.configuration(limits))) {
            int refused = 0;
            for (int i = 0; i < 20; i++) {
                HttpResponse<String> answer = server.get("/actuator/health");
                refused += answer.statusCode() == 429 ? 1 : 0;
                assertThat(answer.statusCode() == 429)
                        .isEqualTo(answer.headers().firstValue("Retry-After").isPresent());
            }
            assertThat(refused).isPositive();
        }
        String logins = users() + "limits: { logins-per-minute: 2 }\n";
        try (TestServer server = new TestServer(folder, TestServer.configuration(logins));
                Browser browser = new Browser(server)) {
            browser.get("/login");
            browser.form("/login", "username=a&password=b");
            browser.form("/login", "username=a&password=b");
            assertThat(browser.form("/login", "username=a&password=b").statusCode())
                    .isEqualTo(429);
        }
    }
}
