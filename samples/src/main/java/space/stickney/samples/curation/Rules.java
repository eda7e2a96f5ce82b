package space.stickney.samples.curation;

import java.util.HashSet;
import java.util.List;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.curation.Act.Piece;
import space.stickney.samples.curation.Sample.State;

/**
 * What must hold when an event is added, against the state before it. Every refusal is a {@link BadInput} whose place is the rule, with the numbers and the events concerned;
 * the state is not touched. {@link Corrections} has the rule for corrections.
 */
public final class Rules {
    private final Catalogue catalogue;
    private final IdentityRules identity;
    private final CustodyRules custody;
    private final LoanRules loans;

    public Rules(Catalogue catalogue, Terms.Source agreements) {
        this.catalogue = catalogue;
        identity = new IdentityRules(catalogue);
        custody = new CustodyRules(catalogue);
        loans = new LoanRules(catalogue, agreements);
    }

    /**
     * Refuses an event that breaks a rule.
     *
     * @throws BadInput naming the rule
     */
    public void check(Event e) {
        IdentityRules.text("by", e.by());
        if (e.at().isAfter(e.recorded())) {
            throw new BadInput(
                    "rule time", "an event of " + e.at() + ", recorded at " + e.recorded(), "a time in the past");
        }
        Act act = e.act();
        MassRules.reasonable(act);
        if (act instanceof Act.CollectionRegistered c) {
            identity.newCollection(c);
            CustodyRules.acts(e, c.holder(), "holder of the new collection");
            MassRules.positive(c.total());
        } else if (act instanceof Act.SampleRegistered r) {
            register(e, r);
        } else if (act instanceof Act.Split s) {
            split(e, s);
        } else if (act instanceof Act.Pooled p) {
            pool(e, p);
        } else if (act instanceof Act.InventoryReported i) {
            custody.inventory(e, i);
        } else if (act instanceof Act.OfOne one) {
            ofOne(e, one, custody.present(e, one.sample()));
        } else {
            throw new IllegalArgumentException("a correction is checked against all events: " + e);
        }
    }

    private void register(Event e, Act.SampleRegistered r) {
        CustodyRules.acts(e, r.holder(), "holder of the new sample");
        identity.registered(r);
        MassRules.positive(r.mass());
        catalogue.collection(r.collection()).ifPresent(c -> {
            if (e.at().isBefore(c.event().at())) {
                throw new BadInput(
                        "rule time",
                        r.sample() + " at " + e.at() + ", before its collection (event "
                                + c.event().seq() + ", " + c.event().at() + ")",
                        "a time after it");
            }
            MassRules.collected(r, c);
        });
    }

    private void split(Event e, Act.Split s) {
        Sample parent = custody.present(e, s.sample());
        CustodyRules.held(e, parent);
        identity.parts(parent, s);
        Mass sum = s.loss();
        double variance = MassRules.square(parent.sigma());
        for (Piece piece : s.into()) {
            MassRules.positive(piece.mass());
            sum = sum.plus(piece.mass());
            variance += MassRules.square(piece.sigma());
        }
        MassRules.balance("split of " + parent.name(), parent.mass(), sum, variance, List.of(parent));
    }

    private void pool(Event e, Act.Pooled p) {
        if (p.samples().size() < 2
                || new HashSet<>(p.samples()).size() < p.samples().size()) {
            throw new BadInput("rule lineage", "a pool of " + p.samples(), "two samples or more, each once");
        }
        List<Sample> parents =
                p.samples().stream().map(n -> custody.present(e, n)).toList();
        Sample first = parents.get(0);
        Mass sum = Mass.ZERO;
        double variance = MassRules.square(p.into().sigma());
        for (Sample parent : parents) {
            CustodyRules.held(e, parent);
            if (!alike(first, parent)) {
                throw new BadInput(
                        "rule lineage",
                        first.name() + " with " + parent.name() + " (events "
                                + first.last().seq() + " and " + parent.last().seq() + ")",
                        "samples of one collection and owner, in the same environment and hands, on the same terms");
            }
            sum = sum.plus(parent.mass());
            variance += MassRules.square(parent.sigma());
        }
        identity.newName(p.into().sample(), Act.Naming.FREE);
        MassRules.positive(p.into().mass());
        MassRules.balance("pool " + p.into().sample(), sum, p.into().mass().plus(p.loss()), variance, parents);
    }

    private static boolean alike(Sample a, Sample b) {
        return a.collection().equals(b.collection())
                && a.owner().equals(b.owner())
                && a.environment() == b.environment()
                && a.state() == b.state()
                && a.loan().equals(b.loan())
                && a.reservation().equals(b.reservation());
    }

    private void ofOne(Event e, Act.OfOne act, Sample s) {
        if (act instanceof Act.Weighed w) {
            CustodyRules.held(e, s);
            MassRules.positive(w.mass());
            double variance = MassRules.square(s.sigma()) + MassRules.square(w.sigma());
            MassRules.balance("weighing of " + s.name(), s.mass(), w.mass(), variance, List.of(s));
        } else if (act instanceof Act.Analysed a) {
            CustodyRules.held(e, s);
            loans.analysed(s, a);
        } else if (act instanceof Act.Consumed c) {
            CustodyRules.held(e, s);
            MassRules.positive(c.mass());
            MassRules.consumed(s, c.mass());
        } else if (act instanceof Act.EnvironmentChanged) {
            CustodyRules.held(e, s);
        } else if (act instanceof Act.Reserved r) {
            CustodyRules.owned(e, s, State.AVAILABLE);
            CustodyRules.party(r.to(), s.owner());
            LoanRules.after("until", r.until(), e.at());
        } else if (act instanceof Act.Allocated a) {
            loans.allocated(e, s, a);
        } else if (act instanceof Act.Sent x) {
            CustodyRules.sent(e, s, x);
        } else if (act instanceof Act.Received) {
            CustodyRules.received(e, s);
        } else if (act instanceof Act.Returned) {
            CustodyRules.returned(e, s);
        } else if (act instanceof Act.Lost) {
            CustodyRules.acts(e, s.holder().orElse(s.owner()), "holder of " + s.name());
        } else if (act instanceof Act.Exchanged x) {
            loans.exchanged(e, s, x);
        } else if (act instanceof Act.Deaccessioned) {
            CustodyRules.owned(e, s, State.AVAILABLE);
        }
    }
}
