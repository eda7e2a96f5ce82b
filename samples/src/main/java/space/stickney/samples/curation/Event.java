package space.stickney.samples.curation;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the ledger as it is understood.
 *
 * @param seq its number, from 1
 * @param at when it happened
 * @param recorded when it was written down
 * @param by the agency that acts
 * @param person who acted on its behalf, if told
 */
public record Event(long seq, Instant at, Instant recorded, String by, Optional<String> person, Act act) {}
