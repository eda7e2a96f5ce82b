package space.stickney.core.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * Random numbers by name. A stream is derived from (seed, stage, item) alone, so that a draw does not depend on which
 * draws came before it, on the order of work or on the number of threads. The generator (Well19937c; Panneton, L'Ecuyer
 * and Matsumoto 2006) and its Gaussian deviate use only Hipparchus arithmetic: the same numbers on every JDK.
 *
 * @param seed the run's seed
 */
public record RandomStreams(long seed) {
    /** A fresh generator for one item of one stage; the same arguments always give the same sequence. */
    public RandomGenerator stream(String stage, long item) {
        byte[] digest = sha256(stage, item);
        int[] words = new int[digest.length / Integer.BYTES];
        ByteBuffer.wrap(digest).asIntBuffer().get(words);
        return new Well19937c(words);
    }

    private byte[] sha256(String stage, long item) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(ByteBuffer.allocate(16).putLong(seed).putLong(item).array());
            return sha.digest(stage.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
