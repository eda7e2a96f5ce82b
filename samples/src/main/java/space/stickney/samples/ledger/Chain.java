package space.stickney.samples.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.fault.BadInput;

/**
 * Checks a log line by line. An edited, missing, added or exchanged line shows at the first line that no longer fits; what was cut off the end, and a change of the
 * last line, show only against a head that was noted elsewhere.
 */
public final class Chain {
    /** What the first event has for {@code prev}. */
    public static final String ORIGIN = "0".repeat(64);

    private final MessageDigest digest = sha256();
    private long lines;
    private String head = ORIGIN;
    private Optional<Break> first = Optional.empty();
    private Map<String, Object> last = Map.of();

    /**
     * Where a log stops to fit.
     *
     * @param seq number of the first line that does not fit the one before it or is not canonical, from 1
     * @param reason what is wrong with it
     */
    public record Break(long seq, String reason) {}

    /** SHA-256 of a line's bytes in UTF-8, in hexadecimal. */
    public static String hash(String line) {
        return hash(sha256(), line);
    }

    private static String hash(MessageDigest digest, String line) {
        return HexFormat.of().formatHex(digest.digest(line.getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes the next line, without its line end. Lines after a break are counted and not looked at. */
    public void add(String line) {
        lines++;
        if (first.isEmpty()) {
            first = fault(line).map(reason -> new Break(lines, reason));
        }
        head = hash(digest, line);
    }

    private Optional<String> fault(String line) {
        Map<String, Object> event;
        try {
            event = CanonicalJson.read("event " + lines, line);
            last = event;
            if (!CanonicalJson.write(event).equals(line)) {
                return Optional.of("not in canonical form");
            }
        } catch (BadInput e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return Optional.of("not in canonical form: " + e.getMessage());
        }
        if (!Long.valueOf(lines).equals(event.get("seq"))) {
            return Optional.of("its seq is " + event.get("seq") + ", not " + lines);
        }
        if (!head.equals(event.get("prev"))) {
            return Optional.of(
                    lines == 1
                            ? "its prev is not 64 zeros"
                            : "its prev is not the hash of event " + (lines - 1) + ": one of the two was changed");
        }
        return Optional.empty();
    }

    /** What the last line says, as long as nothing is broken. */
    public Map<String, Object> last() {
        return last;
    }

    /** How many lines there were. */
    public long events() {
        return lines;
    }

    /** The hash of the last line, or {@link #ORIGIN} if there was none. */
    public String head() {
        return head;
    }

    /** The first line that does not fit, or empty. */
    public Optional<Break> firstBroken() {
        return first;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
