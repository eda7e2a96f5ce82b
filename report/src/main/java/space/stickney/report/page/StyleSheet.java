package space.stickney.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import space.stickney.report.plots.CoverageMap;

/** The page's one style sheet and the content security policy that admits it and nothing else (W3C CSP level 3). */
record StyleSheet(String css) {
    /** The sheet that is shipped with the program, with the rules that drawings bring along. */
    static StyleSheet shipped() {
        try (InputStream in = StyleSheet.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing from the program");
            }
            String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return new StyleSheet(sheet + CoverageMap.style());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash()
                + "'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
