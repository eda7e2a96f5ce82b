package space.stickney.samples.curation;

import java.time.Duration;
import java.time.Instant;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.curation.Sample.State;

/** Samples change hands under agreements, within their terms. */
final class LoanRules {
    /** NASA's allocation policy: no new loan to one whose yearly inventory is overdue by more than a year. */
    private static final Duration INVENTORY_PATIENCE = Duration.ofDays(2 * 365L);

    private static final double PARTS = 1e6;

    private final Catalogue catalogue;
    private final Terms.Source agreements;

    LoanRules(Catalogue catalogue, Terms.Source agreements) {
        this.catalogue = catalogue;
        this.agreements = agreements;
    }

    void allocated(Event e, Sample s, Act.Allocated a) {
        CustodyRules.owned(e, s, State.AVAILABLE, State.RESERVED);
        CustodyRules.party(a.to(), s.owner());
        CustodyRules.reservation(e, s, a.to());
        due(e, agreement(e, a.agreement(), s.owner(), a.to()), a);
        catalogue.borrower(a.to()).ifPresent(b -> {
            Instant last = b.inventory().orElse(b.firstLoan());
            if (last.plus(INVENTORY_PATIENCE).isBefore(e.at())) {
                throw new BadInput(
                        "rule inventory",
                        a.to() + ", whose last inventory or first loan was " + last
                                + ": the yearly inventory is overdue by more than a year",
                        "an inventory report first");
            }
        });
    }

    private static void due(Event e, Terms terms, Act.Allocated a) {
        if (a.due().isEmpty()) {
            terms.longestLoan().ifPresent(longest -> {
                throw new BadInput(
                        "rule agreement",
                        "no due",
                        "a day of return, at most " + longest.toDays() + " d under " + terms.agreement());
            });
            return;
        }
        Instant due = a.due().orElseThrow();
        after("due", due, e.at());
        terms.longestLoan().filter(longest -> due.isAfter(e.at().plus(longest))).ifPresent(longest -> {
            throw new BadInput(
                    "rule agreement", "due " + due, "at most " + longest.toDays() + " d under " + terms.agreement());
        });
        terms.until().filter(due::isAfter).ifPresent(until -> {
            throw new BadInput(
                    "rule agreement", "due " + due, "at most " + until + ", when " + terms.agreement() + " ends");
        });
    }

    void exchanged(Event e, Sample s, Act.Exchanged x) {
        CustodyRules.owned(e, s, State.AVAILABLE, State.RESERVED);
        CustodyRules.party(x.to(), s.owner());
        CustodyRules.reservation(e, s, x.to());
        Terms terms = agreement(e, x.agreement(), s.owner(), x.to());
        terms.ceilings().stream()
                .filter(c -> c.to().equals(x.to()) && c.collection().equals(s.collection()))
                .forEach(c -> catalogue.collection(s.collection()).ifPresent(base -> ceiling(s, c, base)));
    }

    /** What one party gets for good stays within its part of the returned mass. */
    private void ceiling(Sample s, Terms.Ceiling c, Catalogue.Collection base) {
        Mass sum = catalogue.exchanged(s.collection(), c.to()).plus(s.mass());
        double part = c.partsPerMillion() / PARTS;
        Mass most = new Mass((long) (base.act().total().micrograms() * part));
        double variance = MassRules.square(s.sigma())
                + part * part * MassRules.square(base.act().sigma());
        if (MassRules.beyond(sum.minus(most), variance)) {
            throw new BadInput(
                    "rule share",
                    sum + " of " + s.collection() + " to " + c.to() + ", " + s.name() + " included",
                    "at most " + most + ", " + Terms.percent(c.partsPerMillion()) + " of the "
                            + base.act().total() + " that returned (event "
                            + base.event().seq() + "), and " + MassRules.tolerance(variance));
        }
    }

    void analysed(Sample s, Act.Analysed a) {
        if (!a.destructive() && a.consumed().micrograms() > 0) {
            throw new BadInput(
                    "rule mass",
                    "an analysis of " + s.name() + " that uses up " + a.consumed(),
                    "destructive, or nothing used up");
        }
        if (a.destructive()) {
            s.loan().filter(l -> s.state() == State.HELD).ifPresent(l -> {
                if (!agreements.terms(l.agreement()).map(Terms::destructive).orElse(false)) {
                    throw new BadInput(
                            "rule agreement",
                            "a destructive analysis of " + s.name() + ", on loan by event " + l.seq() + " under "
                                    + l.agreement(),
                            "an agreement that allows it");
                }
            });
        }
        MassRules.consumed(s, a.consumed());
    }

    private Terms agreement(Event e, String name, String owner, String to) {
        Terms terms = agreements
                .terms(name)
                .orElseThrow(() -> new BadInput(
                        "rule agreement", name, "an agreement of the registry; see stickney agreements list"));
        if (!terms.admits(owner) || !terms.admits(to)) {
            throw new BadInput(
                    "rule agreement",
                    name + " between " + owner + " and " + to,
                    "its parties: "
                            + String.join(
                                    ", ", terms.parties().stream().sorted().toList()));
        }
        if (!terms.inForce(e.at())) {
            throw new BadInput(
                    "rule agreement",
                    name + " at " + e.at(),
                    "a time in force" + terms.from().map(f -> ", from " + f).orElse("")
                            + terms.until().map(u -> ", until " + u).orElse(""));
        }
        return terms;
    }

    static void after(String key, Instant time, Instant at) {
        if (!time.isAfter(at)) {
            throw new BadInput("rule time: " + key, time.toString(), "a time after " + at);
        }
    }
}
