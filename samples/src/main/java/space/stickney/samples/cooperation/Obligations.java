package space.stickney.samples.cooperation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Catalogue;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.Mass;
import space.stickney.samples.curation.Sample;
import space.stickney.samples.curation.Terms;

/** Which promises are kept on a day: shares of a collection by the ledger, contributions by what the sources say. */
public final class Obligations {
    private static final double PARTS = 1e6;

    private final Registry registry;
    private final Instant asOf;

    /** @param asOf the day, whole */
    public Obligations(Registry registry, LocalDate asOf) {
        this.registry = registry;
        this.asOf = Registry.start(asOf.plusDays(1));
    }

    /**
     * A promise on a day.
     *
     * @param met empty if the sources, or the ledger, do not tell
     * @param reason the numbers, or why it cannot be told
     * @param margin (share - least share) / least share
     * @param daysLeft from the day on which it was met, or from now, to the last day; negative: too late
     * @param days how long it might take
     */
    public record Verdict(
            String id,
            String agreement,
            String what,
            Optional<Boolean> met,
            String reason,
            Optional<Double> share,
            Optional<Double> margin,
            Optional<Long> daysLeft,
            Optional<Long> days,
            List<String> sources,
            Optional<String> caveat) {
        public boolean undecidable() {
            return met.isEmpty();
        }
    }

    /** @param events of a ledger, corrections done; empty: no ledger */
    public List<Verdict> check(Optional<List<Event>> events) {
        List<Verdict> verdicts = new ArrayList<>();
        registry.shares().forEach(s -> verdicts.add(share(s, events)));
        registry.contributions().stream()
                .filter(c -> c.agreement().isPresent())
                .forEach(c -> verdicts.add(contribution(c)));
        return verdicts;
    }

    private Verdict contribution(Fact.Contribution c) {
        boolean flown = c.status() == Status.FLOWN || c.status() == Status.CLOSED;
        Fact.Source source = registry.source(c.sources().get(0));
        boolean later = source.dated()
                .filter(d -> !asOf.isAfter(Registry.start(d.earliest())))
                .isPresent();
        String reason = later
                ? "the source, " + source.id() + ", is of a later day"
                : source.id() + " says: " + c.status() + "; no later record";
        return new Verdict(
                c.id(),
                c.agreement().orElseThrow(),
                String.join(" and ", c.providers()) + ": " + c.item(),
                flown && !later ? Optional.of(true) : Optional.empty(),
                reason,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                c.sources(),
                c.caveat());
    }

    private Verdict share(Fact.Share s, Optional<List<Event>> ledger) {
        if (ledger.isEmpty()) {
            return open(s, "no ledger was given");
        }
        List<Event> events =
                ledger.get().stream().filter(e -> e.at().isBefore(asOf)).toList();
        Optional<Catalogue.Collection> base = Catalogue.of(events).collection(s.collection());
        if (base.isEmpty()) {
            return open(s, "the ledger has no collection " + s.collection() + " with its returned mass");
        }
        return held(s, base.get().act(), events);
    }

    private static Verdict open(Fact.Share s, String why) {
        return verdict(s, Optional.empty(), why, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Verdict held(Fact.Share s, Act.CollectionRegistered base, List<Event> events) {
        double least = base.total().micrograms() * (s.minimum() / PARTS);
        Mass got = Mass.ZERO;
        Optional<Instant> reached = Optional.empty();
        Catalogue catalogue = new Catalogue();
        for (Event e : events) {
            Mass gained = gained(s, catalogue, e);
            catalogue.apply(e);
            got = got.plus(gained);
            boolean enough = got.micrograms() >= least;
            reached = enough ? reached.or(() -> Optional.of(e.at())) : Optional.empty();
        }
        double share = (double) got.micrograms() / base.total().micrograms();
        double margin = share / (s.minimum() / PARTS) - 1;
        Optional<LocalDate> first = s.after().map(PartialDate::earliest);
        Optional<LocalDate> last = first.flatMap(f -> s.months().map(f::plusMonths));
        LocalDate when = LocalDate.ofInstant(reached.orElse(asOf.minus(Duration.ofDays(1))), ZoneOffset.UTC);
        Optional<Long> left = last.map(l -> l.toEpochDay() - when.toEpochDay());
        Optional<Long> days = last.map(l -> l.toEpochDay() - first.orElseThrow().toEpochDay());
        boolean met = reached.isPresent() && left.map(d -> d >= 0).orElse(true);
        String reason = got + " of the " + base.total() + " that returned (sigma " + base.sigma() + "), at least "
                + new Mass((long) Math.ceil(least)) + (reached.isPresent() ? ", reached on " + when : "");
        return verdict(s, Optional.of(met), reason, Optional.of(new double[] {share, margin}), left, days);
    }

    /** What an event adds to the mass that one party has from another under the agreement, as weighed at hand-over. */
    private static Mass gained(Fact.Share s, Catalogue before, Event e) {
        if (e.act() instanceof Act.Exchanged x
                && x.to().equals(s.to())
                && x.agreement().equals(s.agreement())) {
            return of(s, before, x.sample());
        } else if (e.act() instanceof Act.Received r && loan(s, before, r.sample())) {
            boolean home = before.sample(r.sample()).orElseThrow().state() == Sample.State.RETURN_IN_TRANSIT;
            Mass mass = of(s, before, r.sample());
            return home ? Mass.ZERO.minus(mass) : mass;
        }
        return Mass.ZERO;
    }

    private static boolean loan(Fact.Share s, Catalogue before, String sample) {
        return before.sample(sample)
                .flatMap(Sample::loan)
                .filter(l -> l.to().equals(s.to()) && l.agreement().equals(s.agreement()))
                .isPresent();
    }

    private static Mass of(Fact.Share s, Catalogue before, String sample) {
        return before.sample(sample)
                .filter(x -> x.collection().equals(s.collection()))
                .map(Sample::mass)
                .orElse(Mass.ZERO);
    }

    private static Verdict verdict(
            Fact.Share s,
            Optional<Boolean> met,
            String reason,
            Optional<double[]> numbers,
            Optional<Long> left,
            Optional<Long> days) {
        String within = s.months()
                .map(m -> " within " + m + " months of " + s.after().orElseThrow())
                .orElse("");
        String what = s.to() + " receives at least " + Terms.percent(s.minimum()) + " of the mass of " + s.collection()
                + within;
        return new Verdict(
                s.id(),
                s.agreement(),
                what,
                met,
                reason,
                numbers.map(n -> n[0]),
                numbers.map(n -> n[1]),
                left,
                days,
                s.sources(),
                s.caveat());
    }
}
