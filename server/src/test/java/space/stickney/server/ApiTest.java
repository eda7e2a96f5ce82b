package space.stickney.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.scenario.ScenarioFile;
import space.stickney.mission.scenario.ScenarioSchema;
import tools.jackson.databind.JsonNode;

/** The API and the pages without runs: scenarios, their faults, descriptions, errors. */
class ApiTest {
    private static final String VALIDATE = "/api/v1/scenarios/validate";

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode validate(String text) {
        HttpResponse<String> answer = server.post(VALIDATE, "text/plain;charset=UTF-8", text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return TestServer.JSON.readTree(answer.body());
    }

    @Test
    void missionsAndSchemaAreThoseOfTheCommandLine() {
        assertThat(server.get("/api/v1/schema").body()).isEqualTo(ScenarioSchema.json());
        assertThat(server.json("/api/v1/missions").get(0).get("name").stringValue())
                .isEqualTo("mmx");
        String text = server.get("/api/v1/missions/mmx/scenario").body();
        assertThat(validate(text).get("valid").booleanValue()).isTrue();
        HttpResponse<String> none = server.get("/api/v1/missions/nmx/scenario");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Did you mean mmx?");
        assertThat(server.get("/api/v1/missions/..%2fpom/scenario").statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    /** Each fault is the one that the command line prints, with the numbers of its place apart. */
    @Test
    void faultsHaveLineAndColumn() {
        String bad = TestServer.cruise().replace("mission: MMX", "mision: MMX").replace("  - cruise:", "  - crusie:");
        List<String> expected = List.of();
        try {
            ScenarioFile.read("scenario", bad, List.of(), Epochs.standard());
        } catch (BadInput e) {
            expected = e.faults().stream()
                    .map(f -> f.where() + "|" + f.found() + "|" + f.valid())
                    .toList();
        }
        assertThat(expected).hasSizeGreaterThan(1);
        JsonNode faults = validate(bad).get("faults");
        assertThat(faults.valueStream()
                        .map(f ->
                                f.get("where").asString() + "|" + f.get("found").asString() + "|"
                                        + f.get("valid").asString()))
                .isEqualTo(expected);
        JsonNode misspelt = faults.valueStream()
                .filter(f -> f.get("found").asString().contains("mision"))
                .findFirst()
                .orElseThrow();
        int line = bad.substring(0, bad.indexOf("mision:")).split("\n", -1).length;
        assertThat(misspelt.get("line").intValue()).isEqualTo(line);
        assertThat(misspelt.get("column").intValue()).isEqualTo(1);
        assertThat(misspelt.get("hint").asString()).contains("mission");

        HttpResponse<String> start = server.start(bad, 1);
        assertThat(start.statusCode()).isEqualTo(422);
        assertThat(start.headers().firstValue("Content-Type").orElse("")).isEqualTo("application/problem+json");
        JsonNode problem = TestServer.JSON.readTree(start.body());
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:stickney:problem:bad-input");
        assertThat(problem.get("faults").size()).isEqualTo(expected.size());
    }

    /** Bombs, types and depth are refused where they stand, at once and without being expanded. */
    @Test
    void bombsAreRefused() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + (char) (c - 1) + ", ").repeat(9))
                    .append("x]\n");
        }
        assertThat(validate(bomb.toString()).get("faults").get(0).get("found").asString())
                .contains("anchor");
        assertThat(validate("a: !!javax.script.ScriptEngineManager [x]\n")
                        .get("faults")
                        .get(0)
                        .get("found")
                        .asString())
                .contains("a tag");
        assertThat(validate("[".repeat(10_000)).get("faults").toString()).contains("levels of nesting");
        assertThat(validate("a: 1\na: 2\n").get("faults").toString()).contains("second time");
        assertThat(validate("").get("valid").booleanValue()).isFalse();
        assertThat(validate("a: " + "x".repeat(1_100_000)).get("faults").toString())
                .contains("at most 1000000 bytes");
        HttpResponse<String> huge = server.post(VALIDATE, "text/plain", "x".repeat(4_100_000));
        assertThat(huge.statusCode()).isEqualTo(413);
    }

    @Test
    void whatIsNoRequestIsToldAsAProblem() {
        for (String body : List.of(
                "{}",
                "{\"mission\":\"mmx\",\"scenario\":\"x\"}",
                "{\"mission\":\"../../etc/passwd\"}",
                "{\"mission\":\"mmx\",\"sed\":1}",
                "{\"mission\":",
                "[".repeat(2000),
                "{\"mission\":\"mmx\",\"set\":[\"phases.nothing=1\"]}",
                "{\"mission\":\"mmx\",\"seed\":\"one\"}")) {
            HttpResponse<String> answer = server.post("/api/v1/runs", "application/json", body);
            assertThat(answer.statusCode()).as(body + answer.body()).isBetween(400, 422);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).doesNotContain("Exception", "space.stickney", "passwd (");
        }
        assertThat(server.post("/api/v1/runs", "text/plain", "x").statusCode()).isEqualTo(415);
        assertThat(server.get("/api/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/runs/nothing").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/runs/nothing/events").statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/compare?a=x").statusCode()).isEqualTo(400);
        assertThat(server.post("/api/v1/runs/nothing/cancel", "text/plain", "").statusCode())
                .isEqualTo(404);
        HttpResponse<String> page = server.get("/nothing");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Not Found</h1>");
    }

    @Test
    void theDescriptionNamesEveryAddress() {
        JsonNode paths = server.json("/api/v1/openapi.json").get("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/runs",
                        "/api/v1/runs/{id}",
                        "/api/v1/runs/{id}/cancel",
                        "/api/v1/runs/{id}/events",
                        "/api/v1/runs/{id}/matrix",
                        "/api/v1/runs/{id}/files",
                        "/api/v1/runs/{id}/archive",
                        "/api/v1/compare",
                        "/api/v1/events",
                        "/api/v1/missions",
                        "/api/v1/missions/{name}/scenario",
                        "/api/v1/schema",
                        "/api/v1/scenarios/validate");
        paths.forEach(
                p -> p.forEach(o -> assertThat(o.path("summary").asString("")).isNotEmpty()));
    }

    /** Every page stands without scripts, and loads nothing from elsewhere and nothing inline. */
    @Test
    void pagesKeepToTheirPolicy() {
        for (String path : List.of("/", "/scenario", "/scenario?mission=mmx-2024", "/compare", "/login")) {
            HttpResponse<String> page = server.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(page.body())
                    .doesNotContain("style=\"", "onclick", "<style")
                    .doesNotContainPattern("(src|href)=\"(https?:)?//")
                    .doesNotContainPattern("<script(?![^>]* src=)");
        }
        for (String asset :
                List.of("stickney.css", "editor.css", "editor.js", "live.js", "completion.js", "icon.svg")) {
            assertThat(server.get("/assets/" + asset).statusCode()).as(asset).isEqualTo(200);
        }
        assertThat(server.get("/scenario").body()).contains("/webjars/codemirror/");
        assertThat(server.get("/webjars/codemirror/5.65.20/lib/codemirror.js").statusCode())
                .isEqualTo(200);
    }

    /** The form of the editor without its script: what is wrong stands on the page, with the text as it was sent. */
    @Test
    void theFormTellsFaultsToo() {
        HttpResponse<String> bad = server.post(
                "/scenario", "application/x-www-form-urlencoded", "action=start&text=mision%3A%20MMX%0D%0Aseed%3A%201");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("line 1, column 1", "mision: MMX", "Did you mean mission?");
        HttpResponse<String> seed =
                server.post("/scenario", "application/x-www-form-urlencoded", "action=start&seed=one&text=x");
        assertThat(seed.body()).contains("a whole number");
    }
}
