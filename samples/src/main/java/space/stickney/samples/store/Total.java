package space.stickney.samples.store;

import java.time.Instant;
import space.stickney.samples.curation.Mass;

/**
 * A running sum over events, so that a rule about many samples need not read them.
 *
 * @param subject what is summed; see {@link Entry}
 * @param happened time of the event that made it
 * @param sum mass
 * @param variance of that mass (ug2)
 */
public record Total(String subject, Instant happened, Mass sum, double variance) {}
