package space.stickney.mission.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * A tree of nodes without what does not matter: comments, white space, quotes, the order of keys. Two files with the same
 * hash say the same.
 */
public final class Canonical {
    private Canonical() {}

    /** SHA-256 of the canonical form, in hexadecimal. */
    public static String hash(Node root) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(form(root).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String form(Node root) {
        StringBuilder text = new StringBuilder();
        append(root, text);
        return text.toString();
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof Node.Text scalar) {
            quote(scalar.value(), text);
        } else if (node instanceof Node.Items list) {
            text.append('[');
            list.items().forEach(item -> {
                append(item, text);
                text.append(',');
            });
            text.append(']');
        } else if (node instanceof Node.Table table) {
            text.append('{');
            new TreeMap<>(table.entries()).forEach((key, entry) -> {
                quote(key, text);
                text.append(':');
                append(entry.value(), text);
                text.append(',');
            });
            text.append('}');
        }
    }

    /** The length before the text makes the form unambiguous without escapes. */
    private static void quote(String value, StringBuilder text) {
        text.append(value.length()).append('"').append(value).append('"');
    }
}
