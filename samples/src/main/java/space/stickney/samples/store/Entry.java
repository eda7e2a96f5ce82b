package space.stickney.samples.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Catalogue;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.Mass;
import space.stickney.samples.curation.Sample;
import space.stickney.samples.curation.Subjects;

/**
 * A line to be appended, and what follows from it.
 *
 * @param seq its number
 * @param mentions subjects under which it is to be found: {@code sample/a0001}, {@code collection/ryugu}
 * @param totals sums as they are now: {@code registered/ryugu}, {@code loan/NASA} (its time is the first loan's), {@code inventory/NASA} (the last), {@code exchanged/ryugu/NASA}
 * @param anew whether these are all totals, in place of what is there: after a correction
 */
public record Entry(long seq, String line, Head after, Set<String> mentions, List<Total> totals, boolean anew) {
    /** @param now the state with the event */
    static Entry of(Event e, String line, Head after, Catalogue now) {
        return new Entry(e.seq(), line, after, mentions(e.act()), totals(e, now), false);
    }

    /** @param all all events, the correction among them */
    static Entry correction(Event e, String line, Head after, List<Event> all) {
        return new Entry(e.seq(), line, after, mentions(e.act()), totals(all), true);
    }

    /** The sums after all events, corrections to be done. */
    static List<Total> totals(List<Event> all) {
        Map<String, Total> totals = new LinkedHashMap<>();
        Catalogue catalogue = new Catalogue();
        for (Event x : Catalogue.corrected(all)) {
            catalogue.apply(x);
            totals(x, catalogue).forEach(t -> totals.put(t.subject(), t));
        }
        return List.copyOf(totals.values());
    }

    static Set<String> mentions(Act act) {
        Set<String> mentions = new LinkedHashSet<>();
        Subjects.samples(act).forEach(s -> mentions.add(sample(s)));
        Act told = act instanceof Act.Corrected c ? c.instead() : act;
        if (told instanceof Act.CollectionRegistered c) {
            mentions.add(collection(c.collection()));
        }
        return mentions;
    }

    private static List<Total> totals(Event e, Catalogue now) {
        List<Total> totals = new ArrayList<>();
        Act act = e.act();
        if (act instanceof Act.SampleRegistered r) {
            now.collection(r.collection())
                    .ifPresent(c -> totals.add(
                            new Total(registered(r.collection()), e.at(), c.registered(), c.registeredVariance())));
        } else if (act instanceof Act.Allocated a) {
            now.borrower(a.to()).ifPresent(b -> totals.add(new Total(loan(a.to()), b.firstLoan(), Mass.ZERO, 0)));
        } else if (act instanceof Act.InventoryReported i) {
            now.borrower(i.holder()).ifPresent(b -> totals.add(new Total(inventory(i.holder()), e.at(), Mass.ZERO, 0)));
        } else if (act instanceof Act.Exchanged x) {
            String collection = now.sample(x.sample()).map(Sample::collection).orElseThrow();
            totals.add(new Total(exchanged(collection, x.to()), e.at(), now.exchanged(collection, x.to()), 0));
        }
        return totals;
    }

    static String sample(String name) {
        return "sample/" + name.toLowerCase(Locale.ROOT);
    }

    static String collection(String name) {
        return "collection/" + name.toLowerCase(Locale.ROOT);
    }

    static String registered(String collection) {
        return "registered/" + collection.toLowerCase(Locale.ROOT);
    }

    static String loan(String to) {
        return "loan/" + to;
    }

    static String inventory(String holder) {
        return "inventory/" + holder;
    }

    static String exchanged(String collection, String to) {
        return "exchanged/" + collection.toLowerCase(Locale.ROOT) + "/" + to;
    }
}
