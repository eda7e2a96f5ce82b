package space.stickney.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The page's content security policy (W3C CSP level 3): it admits the one style sheet and the one script by their hashes, pictures made on the page, and
 * nothing else; no connection leaves the page.
 */
final class Policy {
    private Policy() {}

    static String of(String css, String script) {
        return "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(css)
                + "'; img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
