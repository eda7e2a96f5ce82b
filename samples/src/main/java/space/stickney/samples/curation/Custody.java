package space.stickney.samples.curation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who had a sample, and when. The intervals follow one another without gap or overlap.
 *
 * @param from when it began
 * @param until when it ended; empty: it lasts
 * @param holder who had it; empty: it was on the way
 * @param destination where it was on the way to
 * @param event the event with which it began
 */
public record Custody(
        Instant from, Optional<Instant> until, Optional<String> holder, Optional<String> destination, long event) {
    /** The custody of a sample, first to last, from events with corrections done that hold all of its lineage. */
    public static List<Custody> of(String sample, List<Event> events) {
        List<Custody> intervals = new ArrayList<>();
        Catalogue catalogue = new Catalogue();
        for (Event e : events) {
            catalogue.apply(e);
            if (Subjects.samples(e.act()).contains(sample)) {
                catalogue.sample(sample).ifPresent(s -> next(intervals, s, e));
            }
        }
        return intervals;
    }

    private static void next(List<Custody> intervals, Sample s, Event e) {
        Optional<Custody> open =
                intervals.isEmpty() ? Optional.empty() : Optional.of(intervals.get(intervals.size() - 1));
        boolean same = open.filter(c -> c.holder.equals(s.holder()) && c.destination.equals(s.destination()))
                .isPresent();
        if (same && !s.state().ended()) {
            return;
        }
        open.filter(c -> c.until.isEmpty())
                .ifPresent(c -> intervals.set(
                        intervals.size() - 1,
                        new Custody(c.from, Optional.of(e.at()), c.holder, c.destination, c.event)));
        if (!s.state().ended()) {
            intervals.add(new Custody(e.at(), Optional.empty(), s.holder(), s.destination(), e.seq()));
        }
    }
}
