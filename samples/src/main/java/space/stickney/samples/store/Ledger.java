package space.stickney.samples.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Actor;
import space.stickney.samples.curation.Catalogue;
import space.stickney.samples.curation.Corrections;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.EventText;
import space.stickney.samples.curation.Rules;
import space.stickney.samples.curation.Terms;
import space.stickney.samples.ledger.Chain;

/** A ledger that lets in what keeps the rules. Who comes second, with an event that the first has made impossible, is refused. */
public final class Ledger {
    private static final int TRIES = 1000;
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final LedgerStore store;
    private final Terms.Source agreements;
    private final InstantSource clock;

    /** @param clock tells when an event is written down */
    public Ledger(LedgerStore store, Terms.Source agreements, InstantSource clock) {
        this.store = store;
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * What was appended.
     *
     * @param hash SHA-256 of the line
     */
    public record Recorded(Event event, String line, String hash) {}

    /**
     * Appends an event.
     *
     * @throws BadInput naming the rule that it breaks; nothing is written
     */
    public Recorded record(Draft draft) {
        for (int i = 0; i < TRIES; i++) {
            Head before = store.head();
            Instant recorded = recorded(before);
            Optional<Recorded> made = draft.act() instanceof Act.Corrected c
                    ? correction(before, recorded, draft, c)
                    : plain(before, recorded, draft);
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw new NoSolution("Others append to this ledger without pause: " + TRIES + " attempts came too late.");
    }

    private Optional<Recorded> plain(Head before, Instant recorded, Draft draft) {
        Catalogue catalogue = Lineage.of(store, draft.act());
        String by = draft.by().orElseGet(() -> Actor.of(draft.act(), catalogue));
        Event event = event(before, recorded, draft, by);
        new Rules(catalogue, agreements).check(event);
        catalogue.apply(event);
        String line = EventText.line(event, before.hash());
        Head after = new Head(event.seq(), Chain.hash(line), recorded);
        return append(before, Entry.of(event, line, after, catalogue), event);
    }

    private Optional<Recorded> correction(Head before, Instant recorded, Draft draft, Act.Corrected c) {
        List<Event> events = events();
        boolean there = c.corrects() >= 1 && c.corrects() <= events.size();
        String recorder = there ? events.get((int) c.corrects() - 1).by() : "nobody";
        Event event = event(before, recorded, draft, draft.by().orElse(recorder));
        Corrections.check(events, event, agreements);
        String line = EventText.line(event, before.hash());
        Head after = new Head(event.seq(), Chain.hash(line), recorded);
        events.add(event);
        return append(before, Entry.correction(event, line, after, events), event);
    }

    /** Empty if another came first. */
    private Optional<Recorded> append(Head before, Entry entry, Event event) {
        return store.append(before, entry)
                ? Optional.of(new Recorded(event, entry.line(), entry.after().hash()))
                : Optional.empty();
    }

    private static Event event(Head before, Instant recorded, Draft draft, String by) {
        return new Event(before.seq() + 1, draft.at().orElse(recorded), recorded, by, draft.person(), draft.act());
    }

    /** The clock's time, or that of the last line if the clock is a little behind it. */
    private Instant recorded(Head before) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (now.plus(SKEW).isBefore(before.recorded())) {
            throw new BadInput(
                    "rule time: this machine's clock",
                    now + ", before event " + before.seq() + ", recorded at " + before.recorded(),
                    "a clock that is right to " + SKEW.toMinutes() + " min");
        }
        return now.isBefore(before.recorded()) ? before.recorded() : now;
    }

    /**
     * Fills this ledger, which is empty, with another.
     *
     * @param whole what {@link Verification#required} found of it
     * @return the end
     */
    public Head restore(LedgerStore from, Verification whole) {
        List<Event> events = new Ledger(from, agreements, clock).events();
        Instant recorded = events.isEmpty()
                ? Head.NONE.recorded()
                : events.get(events.size() - 1).recorded();
        Head after = new Head(whole.events(), whole.head(), recorded);
        store.restore(from, after, Entry.totals(events));
        return after;
    }

    /** All events as recorded. */
    public List<Event> events() {
        List<Event> events = new ArrayList<>();
        store.forEach(line -> events.add(EventText.read("event " + (events.size() + 1), line)));
        return events;
    }

    /** The events of some samples and of all that they descend from, as recorded. */
    public List<Event> events(Collection<String> samples) {
        return Lineage.events(store, samples);
    }
}
