package space.stickney.samples.curation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was so at one time, as known at another (bitemporal: Snodgrass 1992, valid time and transaction time).
 *
 * @param happened events up to this time count; empty: all
 * @param recorded what was written down up to this time is known, corrections too; empty: all
 */
public record View(Optional<Instant> happened, Optional<Instant> recorded) {
    public static final View NOW = new View(Optional.empty(), Optional.empty());

    /** The events that count, corrections done. */
    public List<Event> of(List<Event> events) {
        List<Event> known = recorded.map(r ->
                        events.stream().filter(e -> !e.recorded().isAfter(r)).toList())
                .orElse(events);
        List<Event> corrected = Catalogue.corrected(known);
        return happened.map(
                        h -> corrected.stream().filter(e -> !e.at().isAfter(h)).toList())
                .orElse(corrected);
    }

    /** The state that follows. */
    public Catalogue catalogue(List<Event> events) {
        Catalogue catalogue = new Catalogue();
        of(events).forEach(catalogue::apply);
        return catalogue;
    }
}
