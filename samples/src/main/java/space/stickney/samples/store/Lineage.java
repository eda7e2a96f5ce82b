package space.stickney.samples.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Catalogue;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.EventText;
import space.stickney.samples.curation.Subjects;

/** Reads what bears on some samples, and no more: their events, those of all they descend from, and the sums that rules ask for. */
final class Lineage {
    private Lineage() {}

    /** Events about these samples and their ancestors, in order, as recorded. */
    static List<Event> events(LedgerStore store, Collection<String> samples) {
        TreeMap<Long, Event> events = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        ArrayDeque<String> open = new ArrayDeque<>();
        samples.forEach(s -> queue(s, seen, open));
        while (!open.isEmpty()) {
            List<String> lines = store.linesOf(List.copyOf(open));
            open.clear();
            for (String line : lines) {
                Event e = EventText.read("a line of the ledger", line);
                if (events.put(e.seq(), e) == null) {
                    Act act = e.act() instanceof Act.Corrected c ? c.instead() : e.act();
                    parents(act).forEach(p -> queue(p, seen, open));
                }
            }
        }
        return new ArrayList<>(events.values());
    }

    private static void queue(String sample, Set<String> seen, ArrayDeque<String> open) {
        String subject = Entry.sample(sample);
        if (seen.add(subject)) {
            open.add(subject);
        }
    }

    private static List<String> parents(Act act) {
        if (act instanceof Act.Split s) {
            return List.of(s.sample());
        }
        return act instanceof Act.Pooled p ? p.samples() : List.of();
    }

    /** A catalogue of what an act concerns: for that act its verdict is the same as with all events. */
    static Catalogue of(LedgerStore store, Act act) {
        Catalogue catalogue = Catalogue.of(events(store, Subjects.samples(act)));
        if (act instanceof Act.CollectionRegistered c) {
            collection(store, catalogue, c.collection());
        } else if (act instanceof Act.SampleRegistered r) {
            collection(store, catalogue, r.collection());
        } else if (act instanceof Act.Allocated a) {
            borrower(store, catalogue, a.to());
        } else if (act instanceof Act.InventoryReported i) {
            borrower(store, catalogue, i.holder());
        } else if (act instanceof Act.Exchanged x) {
            catalogue.sample(x.sample()).ifPresent(s -> {
                collection(store, catalogue, s.collection());
                store.total(Entry.exchanged(s.collection(), x.to()))
                        .ifPresent(t -> catalogue.know(s.collection(), x.to(), t.sum()));
            });
        }
        return catalogue;
    }

    private static void collection(LedgerStore store, Catalogue catalogue, String name) {
        List<Event> told = store.linesOf(List.of(Entry.collection(name))).stream()
                .map(l -> EventText.read("a line of the ledger", l))
                .toList();
        if (!told.isEmpty()) {
            Catalogue.of(told)
                    .collection(name)
                    .ifPresent(c -> catalogue.know(store.total(Entry.registered(name))
                            .map(t -> new Catalogue.Collection(c.act(), c.event(), t.sum(), t.variance()))
                            .orElse(c)));
        }
    }

    private static void borrower(LedgerStore store, Catalogue catalogue, String name) {
        Optional<Total> inventory = store.total(Entry.inventory(name));
        store.total(Entry.loan(name))
                .ifPresent(t ->
                        catalogue.know(name, new Catalogue.Borrower(t.happened(), inventory.map(Total::happened))));
    }
}
