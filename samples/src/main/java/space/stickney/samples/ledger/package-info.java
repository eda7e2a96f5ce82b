/**
 * An append-only log of events, each bound to the one before it by a hash. A line is the canonical JSON of one event (RFC 8785); its field {@code prev} is
 * the SHA-256 of the bytes of the line before. What the events mean is not known here.
 */
@NullMarked
package space.stickney.samples.ledger;

import org.jspecify.annotations.NullMarked;
