package space.stickney.samples.store;

import java.time.Instant;
import java.util.Optional;
import space.stickney.samples.curation.Act;

/**
 * What somebody wants to record.
 *
 * @param at when it happened; empty: now
 * @param by the agency that acts; empty: the one whose part it is
 * @param person who acts on its behalf, if told
 */
public record Draft(Optional<Instant> at, Optional<String> by, Optional<String> person, Act act) {}
