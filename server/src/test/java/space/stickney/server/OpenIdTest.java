package space.stickney.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.fault.BadInput;

/** Sign-in by OpenID Connect, against the least provider that the standard allows. */
class OpenIdTest {
    @TempDir
    Path folder;

    /** A provider at which everybody is the user of the test, in the groups of the test. */
    private static final class Provider implements AutoCloseable {
        private final HttpServer http;
        private final RSAKey key;
        private final List<String> groups;
        private String nonce = "";

        Provider(List<String> groups) throws Exception {
            this.groups = groups;
            this.key = new RSAKeyGenerator(2048).keyID("test").generate();
            this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext(
                    "/.well-known/openid-configuration",
                    e -> answer(
                            e,
                            Map.of(
                                    "issuer", issuer(),
                                    "authorization_endpoint", issuer() + "/authorize",
                                    "token_endpoint", issuer() + "/token",
                                    "jwks_uri", issuer() + "/keys",
                                    "response_types_supported", List.of("code"),
                                    "subject_types_supported", List.of("public"),
                                    "id_token_signing_alg_values_supported", List.of("RS256"))));
            http.createContext("/authorize", this::authorize);
            http.createContext(
                    "/token",
                    e -> answer(
                            e,
                            Map.of(
                                    "access_token",
                                    "access",
                                    "token_type",
                                    "Bearer",
                                    "expires_in",
                                    60,
                                    "id_token",
                                    token())));
            http.createContext("/keys", e -> answer(e, new JWKSet(key.toPublicJWK()).toJSONObject()));
            http.start();
        }

        String issuer() {
            return "http://127.0.0.1:" + http.getAddress().getPort();
        }

        private static void answer(HttpExchange exchange, Object json) throws IOException {
            byte[] body = TestServer.JSON.writeValueAsBytes(json);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }

        private void authorize(HttpExchange exchange) throws IOException {
            Map<String, String> query = new HashMap<>();
            for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
                String[] sides = pair.split("=", 2);
                query.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
            nonce = query.getOrDefault("nonce", "");
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            query.get("redirect_uri") + "?code=1&state="
                                    + java.net.URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        }

        private String token() {
            try {
                JWTClaimsSet claims = new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject("sato")
                        .audience("stickney")
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(1))))
                        .claim("nonce", nonce)
                        .claim("groups", groups)
                        .build();
                SignedJWT jwt = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
                jwt.sign(new RSASSASigner(key));
                return jwt.serialize();
            } catch (com.nimbusds.jose.JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            http.stop(0);
        }
    }

    private static String configuration(String issuer) {
        return "openid:\n  issuer: " + issuer + "\n  client-id: stickney\n  client-secret: hush\n"
                + "  roles: { crew: analyst, guests: viewer }\n";
    }

    private HttpResponse<String> signedIn(List<String> groups) throws Exception {
        try (Provider provider = new Provider(groups);
                TestServer server =
                        new TestServer(folder, TestServer.configuration(configuration(provider.issuer())))) {
            HttpClient browser = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            assertThat(browser.send(server.request("/").build(), BodyHandlers.ofString())
                            .body())
                    .contains("/oauth2/authorization/openid");
            return browser.send(server.request("/oauth2/authorization/openid").build(), BodyHandlers.ofString());
        }
    }

    /** The highest role of the groups. */
    @Test
    void groupsGiveRoles() throws Exception {
        assertThat(signedIn(List.of("guests", "crew")).body()).contains("Start a run", "sato");
        assertThat(signedIn(List.of("guests")).body()).contains("<h1>Runs</h1>").doesNotContain("Start a run");
        assertThat(signedIn(List.of("others")).statusCode()).isEqualTo(403);
    }

    @Test
    void aProviderThatIsNotThereIsTold() {
        assertThatThrownBy(() -> new TestServer(folder, TestServer.configuration(configuration("http://127.0.0.1:9"))))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("openid.issuer");
    }
}
