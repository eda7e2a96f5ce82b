package space.stickney.samples.curation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import space.stickney.samples.curation.Act.Piece;
import space.stickney.samples.curation.Sample.State;

/**
 * The state that follows from events: every sample, who has it, how much is left. It grows by {@link #apply}, which trusts its event; {@link Rules} says beforehand whether an event may be.
 */
public final class Catalogue {
    private final Map<String, Sample> samples = new LinkedHashMap<>();
    private final Map<String, Collection> collections = new LinkedHashMap<>();
    private final Map<String, Borrower> borrowers = new HashMap<>();
    private final Map<String, Mass> exchanged = new HashMap<>();

    /**
     * A collection.
     *
     * @param registered masses of its samples when they were registered, added up; parts of samples are not counted again
     * @param registeredVariance sum of the squares of their standard uncertainties (ug2)
     */
    public record Collection(Act.CollectionRegistered act, Event event, Mass registered, double registeredVariance) {}

    /** What is known of the inventories of one that holds loans. */
    public record Borrower(Instant firstLoan, Optional<Instant> inventory) {}

    /** The state after some events, corrections done. */
    public static Catalogue of(List<Event> events) {
        Catalogue catalogue = new Catalogue();
        corrected(events).forEach(catalogue::apply);
        return catalogue;
    }

    /**
     * Events as they should have been recorded: what a correction corrects bears the corrected act, and corrections themselves are left out. Of several corrections of one event the
     * last holds.
     */
    public static List<Event> corrected(List<Event> events) {
        Map<Long, Act> corrections = new HashMap<>();
        for (Event e : events) {
            if (e.act() instanceof Act.Corrected c) {
                corrections.put(c.corrects(), c.instead());
            }
        }
        if (corrections.isEmpty()) {
            return events;
        }
        return events.stream()
                .filter(e -> !(e.act() instanceof Act.Corrected))
                .map(e -> new Event(
                        e.seq(), e.at(), e.recorded(), e.by(), e.person(), corrections.getOrDefault(e.seq(), e.act())))
                .toList();
    }

    public Optional<Sample> sample(String name) {
        return Optional.ofNullable(samples.get(key(name)));
    }

    public Optional<Collection> collection(String name) {
        return Optional.ofNullable(collections.get(key(name)));
    }

    public Stream<Sample> samples() {
        return samples.values().stream();
    }

    public Stream<Collection> collections() {
        return collections.values().stream();
    }

    /** What one party got for good from a collection, by the masses at hand-over. */
    public Mass exchanged(String collection, String to) {
        return exchanged.getOrDefault(key(collection) + "/" + to, Mass.ZERO);
    }

    /** Sums over samples that are not here, for a catalogue of some samples only: of a collection. */
    public void know(Collection collection) {
        collections.put(key(collection.act().collection()), collection);
    }

    /** As {@link #know(Collection)}: of one that holds loans. */
    public void know(String name, Borrower borrower) {
        borrowers.put(name, borrower);
    }

    /** As {@link #know(Collection)}: of what was exchanged for good. */
    public void know(String collection, String to, Mass sum) {
        exchanged.put(key(collection) + "/" + to, sum);
    }

    public Optional<Borrower> borrower(String name) {
        return Optional.ofNullable(borrowers.get(name));
    }

    /** Names that differ in case alone are one name. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Sample get(String name) {
        Sample sample = samples.get(key(name));
        if (sample == null) {
            throw new IllegalStateException("no sample " + name);
        }
        return sample;
    }

    private void put(Sample sample) {
        samples.put(key(sample.name()), sample);
    }

    /** Takes an event that keeps the rules. */
    public void apply(Event e) {
        Act act = e.act();
        if (act instanceof Act.CollectionRegistered c) {
            collections.put(key(c.collection()), new Collection(c, e, Mass.ZERO, 0));
        } else if (act instanceof Act.SampleRegistered r) {
            register(e, r);
        } else if (act instanceof Act.Split s) {
            split(e, s);
        } else if (act instanceof Act.Pooled p) {
            pool(e, p);
        } else if (act instanceof Act.InventoryReported i) {
            borrowers.computeIfPresent(i.holder(), (k, b) -> new Borrower(b.firstLoan(), Optional.of(e.at())));
        } else if (act instanceof Act.Corrected) {
            throw new IllegalStateException("a correction is applied by reading all events anew");
        } else if (act instanceof Act.OfOne one) {
            put(changed(get(one.sample()), e));
        }
    }

    private void register(Event e, Act.SampleRegistered r) {
        put(new Sample(
                r.sample(),
                r.collection(),
                List.of(),
                r.form(),
                r.type(),
                r.provenance(),
                r.mass(),
                r.mass(),
                r.sigma(),
                Set.of(r.environment()),
                r.environment(),
                r.environment() != Act.Environment.AIR && r.environment() != Act.Environment.UNKNOWN,
                State.AVAILABLE,
                r.holder(),
                Optional.of(r.holder()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                e));
        collections.computeIfPresent(
                key(r.collection()),
                (k, c) -> new Collection(
                        c.act(),
                        c.event(),
                        c.registered().plus(r.mass()),
                        c.registeredVariance() + MassRules.square(r.sigma())));
    }

    private void split(Event e, Act.Split s) {
        Sample parent = get(s.sample());
        put(parent.change().mass(Mass.ZERO).ended(State.SPLIT).by(e));
        for (Piece piece : s.into()) {
            put(child(piece, List.of(parent), e));
        }
    }

    private void pool(Event e, Act.Pooled p) {
        List<Sample> parents = p.samples().stream().map(this::get).toList();
        parents.forEach(s -> put(s.change().mass(Mass.ZERO).ended(State.POOLED).by(e)));
        put(child(p.into(), parents, e));
    }

    /** It is where its parents were, and has been wherever one of them has been. */
    private static Sample child(Piece piece, List<Sample> parents, Event e) {
        Sample first = parents.get(0);
        EnumSet<Act.Environment> exposures = EnumSet.noneOf(Act.Environment.class);
        parents.forEach(p -> exposures.addAll(p.exposures()));
        boolean surely = parents.stream().allMatch(p -> p.provenance() == Act.Provenance.CERTAIN);
        return new Sample(
                piece.sample(),
                first.collection(),
                parents.stream().map(Sample::name).toList(),
                parents.size() > 1 ? Act.Form.AGGREGATE : first.form(),
                first.type(),
                surely ? Act.Provenance.CERTAIN : Act.Provenance.UNRESOLVED,
                piece.mass(),
                piece.mass(),
                piece.sigma(),
                Set.copyOf(exposures),
                first.environment(),
                parents.stream().allMatch(Sample::pristine),
                first.state(),
                first.owner(),
                first.holder(),
                Optional.empty(),
                first.loan(),
                first.reservation(),
                e);
    }

    /** A sample after an event that concerns it alone. */
    private Sample changed(Sample s, Event e) {
        Act act = e.act();
        Sample.Change change = s.change();
        if (act instanceof Act.Weighed w) {
            change.mass(w.mass()).sigma(w.sigma());
        } else if (act instanceof Act.Analysed a) {
            used(s, change, a.consumed()).spoiled(a.destructive());
        } else if (act instanceof Act.Consumed c) {
            used(s, change, c.mass());
        } else if (act instanceof Act.EnvironmentChanged x) {
            change.environment(x.environment());
        } else if (act instanceof Act.Reserved r) {
            change.state(State.RESERVED).reservation(Optional.of(new Sample.Reservation(r.to(), r.until())));
        } else if (act instanceof Act.Allocated a) {
            change.state(State.ALLOCATED)
                    .reservation(Optional.empty())
                    .loan(Optional.of(new Sample.Loan(a.to(), a.agreement(), a.due(), e.seq())));
            borrowers.putIfAbsent(a.to(), new Borrower(e.at(), Optional.empty()));
        } else if (act instanceof Act.Sent x) {
            change.state(State.IN_TRANSIT).holder(Optional.empty()).destination(Optional.of(x.to()));
        } else if (act instanceof Act.Received) {
            received(s, change);
        } else if (act instanceof Act.Returned) {
            change.state(State.RETURN_IN_TRANSIT).holder(Optional.empty()).destination(Optional.of(s.owner()));
        } else if (act instanceof Act.Lost) {
            change.ended(State.LOST);
        } else if (act instanceof Act.Exchanged x) {
            exchanged.merge(key(s.collection()) + "/" + x.to(), s.mass(), Mass::plus);
            change.owner(x.to())
                    .holder(Optional.of(x.to()))
                    .state(State.AVAILABLE)
                    .reservation(Optional.empty());
        } else if (act instanceof Act.Deaccessioned) {
            change.ended(State.DEACCESSIONED);
        }
        return change.by(e);
    }

    /** What is used up leaves; within the weighing uncertainty the rest may come out below nothing, which is nothing. */
    private static Sample.Change used(Sample s, Sample.Change change, Mass mass) {
        if (mass.micrograms() == 0) {
            return change;
        }
        Mass left = s.mass().minus(mass);
        return left.micrograms() > 0
                ? change.mass(left)
                : change.mass(Mass.ZERO).ended(State.CONSUMED);
    }

    private static void received(Sample s, Sample.Change change) {
        boolean home = s.state() == State.RETURN_IN_TRANSIT;
        change.state(home ? State.AVAILABLE : State.HELD)
                .holder(s.destination())
                .destination(Optional.empty())
                .loan(home ? Optional.empty() : s.loan());
    }
}
