package space.stickney.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Hashes for the configuration file. Passwords are short, so that they get a slow hash (bcrypt); tokens are 256 bits by chance, for
 * which SHA-256 is as good and costs nothing at each request.
 */
public final class Secrets {
    private static final int TOKEN_BYTES = 32;
    private static final String TOKEN_PREFIX = "stk_";

    private Secrets() {}

    /** The hash of a password, with the name of the algorithm in braces. */
    public static String hashOfPassword(String password) {
        return String.valueOf(
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password));
    }

    /** A new token by chance. */
    public static String newToken() {
        byte[] bytes = KeyGenerators.secureRandom(TOKEN_BYTES).generateKey();
        return TOKEN_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The hash of a token, {@code sha256:} and 64 hexadecimal digits. */
    public static String hashOfToken(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
