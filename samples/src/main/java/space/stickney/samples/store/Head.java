package space.stickney.samples.store;

import java.time.Instant;
import space.stickney.samples.ledger.Chain;

/**
 * The end of a ledger.
 *
 * @param seq number of the last line; 0 if there is none
 * @param hash its SHA-256
 * @param recorded when it was written down
 */
public record Head(long seq, String hash, Instant recorded) {
    static final Head NONE = new Head(0, Chain.ORIGIN, Instant.EPOCH);
}
