package space.stickney.samples.curation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the mass of a collection went, added up from events in whole micrograms. To the microgram
 *
 * <p>registered + weighing differences = held + on the way + consumed + losses of splitting and pooling + lost + deaccessioned,
 *
 * <p>where a weighing difference is what a later weighing found more (or less, negative) than the one before; the rules have accepted each as within three standard uncertainties.
 */
public final class Balance {
    private final Map<String, Mass> held = new TreeMap<>();
    private final String collection;
    private Mass registered = Mass.ZERO;
    private Mass difference = Mass.ZERO;
    private Mass consumed = Mass.ZERO;
    private Mass handling = Mass.ZERO;
    private Mass inTransit = Mass.ZERO;
    private Mass lost = Mass.ZERO;
    private Mass deaccessioned = Mass.ZERO;
    private Optional<Mass> total = Optional.empty();

    private Balance(String collection) {
        this.collection = collection;
    }

    /** The balances of all collections by name, after events with corrections done. */
    public static Map<String, Balance> of(List<Event> events) {
        Map<String, Balance> balances = new TreeMap<>();
        Catalogue catalogue = new Catalogue();
        for (Event e : events) {
            flow(balances, catalogue, e);
            catalogue.apply(e);
        }
        catalogue
                .samples()
                .forEach(s ->
                        Objects.requireNonNull(balances.get(s.collection())).stock(s));
        catalogue
                .collections()
                .forEach(c -> balances.computeIfAbsent(c.act().collection(), Balance::new).total =
                        Optional.of(c.act().total()));
        return balances;
    }

    /** What an event takes from, or finds in, samples that are there before it. */
    private static void flow(Map<String, Balance> balances, Catalogue before, Event e) {
        Act act = e.act();
        if (act instanceof Act.SampleRegistered r) {
            Balance b = balances.computeIfAbsent(r.collection(), Balance::new);
            b.registered = b.registered.plus(r.mass());
            return;
        }
        List<String> names = Subjects.samples(act);
        Optional<Sample> first = names.isEmpty() ? Optional.empty() : before.sample(names.get(0));
        first.ifPresent(
                s -> Objects.requireNonNull(balances.get(s.collection())).flow(before, s, act));
    }

    private void flow(Catalogue before, Sample s, Act act) {
        if (act instanceof Act.Weighed w) {
            found(s.mass(), w.mass());
        } else if (act instanceof Act.Analysed a) {
            use(s.mass(), a.consumed());
        } else if (act instanceof Act.Consumed c) {
            use(s.mass(), c.mass());
        } else if (act instanceof Act.Split x) {
            handling = handling.plus(x.loss());
            found(s.mass(), x.into().stream().map(Act.Piece::mass).reduce(x.loss(), Mass::plus));
        } else if (act instanceof Act.Pooled p) {
            handling = handling.plus(p.loss());
            Mass sum = p.samples().stream()
                    .map(n -> before.sample(n).orElseThrow().mass())
                    .reduce(Mass.ZERO, Mass::plus);
            found(sum, p.into().mass().plus(p.loss()));
        }
    }

    private void found(Mass before, Mass after) {
        difference = difference.plus(after.minus(before));
    }

    private void use(Mass there, Mass used) {
        consumed = consumed.plus(used);
        if (used.compareTo(there) > 0) {
            found(there, used);
        }
    }

    private void stock(Sample s) {
        switch (s.state()) {
            case LOST -> lost = lost.plus(s.mass());
            case DEACCESSIONED -> deaccessioned = deaccessioned.plus(s.mass());
            case IN_TRANSIT, RETURN_IN_TRANSIT -> inTransit = inTransit.plus(s.mass());
            case AVAILABLE, RESERVED, ALLOCATED, HELD -> held.merge(s.holder().orElseThrow(), s.mass(), Mass::plus);
            case SPLIT, POOLED, CONSUMED -> {
                // nothing is left of these
            }
        }
    }

    public String collection() {
        return collection;
    }

    /** What returned, if the collection itself was registered. */
    public Optional<Mass> total() {
        return total;
    }

    public Mass registered() {
        return registered;
    }

    /** What later weighings found more; negative: less. */
    public Mass difference() {
        return difference;
    }

    public Mass consumed() {
        return consumed;
    }

    /** Losses of splitting and pooling. */
    public Mass handling() {
        return handling;
    }

    public Mass inTransit() {
        return inTransit;
    }

    public Mass lost() {
        return lost;
    }

    public Mass deaccessioned() {
        return deaccessioned;
    }

    /** By holder, in the order of names. */
    public Map<String, Mass> held() {
        return held;
    }

    /** Left side less right side of the balance: zero. */
    public Mass open() {
        Mass out = held.values().stream().reduce(Mass.ZERO, Mass::plus);
        for (Mass m : List.of(inTransit, consumed, handling, lost, deaccessioned)) {
            out = out.plus(m);
        }
        return registered.plus(difference).minus(out);
    }
}
