package space.stickney.samples.curation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.curation.Act.Piece;
import space.stickney.samples.curation.Sample.State;

/**
 * What must hold when an event is added, against the state before it. Every refusal is a {@link BadInput} whose place is the rule, with the numbers and the events concerned;
 * the state is not touched.
 *
 * <p>Masses are weighed, so they agree only within their uncertainty: a difference d between masses with standard uncertainties s_i is accepted while
 * d <= 3 sqrt(sum s_i^2).
 */
public final class Rules {
    private static final int SIGMAS = 3;

    /** NASA's allocation policy: no new loan to one whose yearly inventory is overdue by more than a year. */
    private static final Duration INVENTORY_PATIENCE = Duration.ofDays(2 * 365L);

    private final Catalogue catalogue;
    private final Terms.Source agreements;

    public Rules(Catalogue catalogue, Terms.Source agreements) {
        this.catalogue = catalogue;
        this.agreements = agreements;
    }

    /**
     * Refuses an event that breaks a rule.
     *
     * @throws BadInput naming the rule
     */
    public void check(Event e) {
        text("by", e.by());
        if (e.at().isAfter(e.recorded())) {
            throw new BadInput("rule time", "an event of " + e.at() + ", recorded at " + e.recorded(), "a time in the past");
        }
        Act act = e.act();
        if (act instanceof Act.CollectionRegistered c) {
            collection(e, c);
        } else if (act instanceof Act.SampleRegistered r) {
            register(e, r);
        } else if (act instanceof Act.Split s) {
            split(e, s);
        } else if (act instanceof Act.Pooled p) {
            pool(e, p);
        } else if (act instanceof Act.InventoryReported i) {
            inventory(e, i);
        } else if (act instanceof Act.OfOne one) {
            ofOne(e, one);
        }
    }

    private void collection(Event e, Act.CollectionRegistered c) {
        SampleName.check("rule identity: collection", c.collection(), Act.Naming.FREE);
        acts(e, c.holder(), "holder of the new collection");
        catalogue.collection(c.collection()).ifPresent(known -> {
            throw new BadInput("rule identity", c.collection() + ", registered by event " + known.event().seq(), "a new name");
        });
        positive("rule mass", c.total());
    }

    private void register(Event e, Act.SampleRegistered r) {
        acts(e, r.holder(), "holder of the new sample");
        Optional<Catalogue.Collection> collection = catalogue.collection(r.collection());
        newName(r.sample(), collection.map(c -> c.act().naming()).orElseGet(() -> naming(r.collection())));
        chamber(r);
        positive("rule mass", r.mass());
        collection.ifPresent(c -> {
            if (e.at().isBefore(c.event().at())) {
                throw new BadInput(
                        "rule time",
                        r.sample() + " at " + e.at() + ", before its collection (event " + c.event().seq() + ", " + c.event().at() + ")",
                        "a time after it");
            }
            Mass sum = c.registered().plus(r.mass());
            double variance = c.registeredVariance() + Catalogue.square(r.sigma()) + Catalogue.square(c.act().sigma());
            if (beyond(sum.minus(c.act().total()), variance)) {
                throw new BadInput(
                        "rule mass-conservation",
                        "samples of " + r.collection() + " of " + sum + " together, of " + c.act().total() + " that returned (event "
                                + c.event().seq() + ")",
                        "at most the returned mass and " + tolerance(variance));
            }
        });
    }

    /** Names of collections that nobody registered follow the rule of their facility where it is known. */
    private static Act.Naming naming(String collection) {
        return collection.toLowerCase(Locale.ROOT).equals("ryugu") ? Act.Naming.RYUGU : Act.Naming.FREE;
    }

    private static void chamber(Act.SampleRegistered r) {
        r.chamber().ifPresent(c -> {
            boolean ryugu = r.sample().matches("[ABC][0-9].*");
            if (ryugu && !r.sample().startsWith(c)) {
                throw new BadInput("rule identity", r.sample() + " of chamber " + c, "a name that begins with its chamber");
            }
        });
    }

    private void newName(String name, Act.Naming naming) {
        SampleName.check("rule identity: sample", name, naming);
        catalogue.sample(name).ifPresent(known -> {
            throw new BadInput(
                    "rule identity", name + ", which is there as " + known.name() + " (event " + known.last().seq() + ")", "a new name");
        });
    }

    private void split(Event e, Act.Split s) {
        Sample parent = present(e, s.sample());
        held(e, parent);
        if (s.into().isEmpty()) {
            throw new BadInput("rule lineage", "a split of " + s.sample() + " into nothing", "at least one part");
        }
        Set<String> names = new HashSet<>();
        Mass sum = s.loss();
        double variance = Catalogue.square(parent.sigma());
        for (Piece piece : s.into()) {
            part(parent, piece, names);
            sum = sum.plus(piece.mass());
            variance += Catalogue.square(piece.sigma());
        }
        balance("split of " + parent.name(), parent.mass(), sum, variance, List.of(parent));
    }

    private void part(Sample parent, Piece piece, Set<String> names) {
        newName(piece.sample(), Act.Naming.FREE);
        if (!piece.sample().startsWith(parent.name() + "-")) {
            throw new BadInput(
                    "rule lineage", piece.sample() + " as a part of " + parent.name(), "a name that begins with " + parent.name() + "-");
        }
        if (!names.add(piece.sample().toLowerCase(Locale.ROOT))) {
            throw new BadInput("rule identity", piece.sample() + " twice", "a name for each part");
        }
        positive("rule mass", piece.mass());
    }

    private void pool(Event e, Act.Pooled p) {
        if (p.samples().size() < 2 || new HashSet<>(p.samples()).size() < p.samples().size()) {
            throw new BadInput("rule lineage", "a pool of " + p.samples(), "two samples or more, each once");
        }
        List<Sample> parents = p.samples().stream().map(n -> present(e, n)).toList();
        Sample first = parents.get(0);
        Mass sum = Mass.ZERO;
        double variance = Catalogue.square(p.into().sigma());
        for (Sample parent : parents) {
            held(e, parent);
            if (!parent.collection().equals(first.collection()) || parent.state() != first.state() || !parent.loan().equals(first.loan())) {
                throw new BadInput(
                        "rule lineage", first.name() + " with " + parent.name(), "samples of one collection in the same hands on the same terms");
            }
            sum = sum.plus(parent.mass());
            variance += Catalogue.square(parent.sigma());
        }
        newName(p.into().sample(), Act.Naming.FREE);
        positive("rule mass", p.into().mass());
        balance("pool " + p.into().sample(), sum, p.into().mass().plus(p.loss()), variance, parents);
    }

    private void ofOne(Event e, Act.OfOne act) {
        Sample s = present(e, act.sample());
        if (act instanceof Act.Weighed w) {
            held(e, s);
            positive("rule mass", w.mass());
            balance(
                    "weighing of " + s.name(),
                    s.mass(),
                    w.mass(),
                    Catalogue.square(s.sigma()) + Catalogue.square(w.sigma()),
                    List.of(s));
        } else if (act instanceof Act.Analysed a) {
            held(e, s);
            analysed(s, a);
        } else if (act instanceof Act.Consumed c) {
            held(e, s);
            positive("rule mass", c.mass());
            consumed(s, c.mass());
        } else if (act instanceof Act.EnvironmentChanged) {
            held(e, s);
        } else if (act instanceof Act.Reserved r) {
            owned(e, s, State.AVAILABLE);
            party("to", r.to(), s.owner());
            after("until", r.until(), e.at());
        } else if (act instanceof Act.Allocated a) {
            allocated(e, s, a);
        } else if (act instanceof Act.Sent x) {
            sent(e, s, x);
        } else if (act instanceof Act.Received) {
            received(e, s);
        } else if (act instanceof Act.Returned) {
            inState(s, "returned", State.HELD);
            acts(e, s.holder().orElseThrow(), "holder of " + s.name());
        } else if (act instanceof Act.Lost) {
            acts(e, s.holder().orElse(s.owner()), "holder of " + s.name());
        } else if (act instanceof Act.Exchanged x) {
            owned(e, s, State.AVAILABLE, State.RESERVED);
            party("to", x.to(), s.owner());
            agreement(e, x.agreement(), s.owner(), x.to());
        } else if (act instanceof Act.Deaccessioned) {
            owned(e, s, State.AVAILABLE);
        }
    }

    private void analysed(Sample s, Act.Analysed a) {
        if (!a.destructive() && a.consumed().micrograms() > 0) {
            throw new BadInput("rule mass", "an analysis of " + s.name() + " that uses up " + a.consumed(), "destructive, or nothing used up");
        }
        if (a.destructive()) {
            s.loan().filter(l -> s.state() == State.HELD).ifPresent(l -> {
                if (!agreements.terms(l.agreement()).map(Terms::destructive).orElse(false)) {
                    throw new BadInput(
                            "rule agreement",
                            "a destructive analysis of " + s.name() + ", on loan by event " + l.seq() + " under " + l.agreement(),
                            "an agreement that allows it");
                }
            });
        }
        consumed(s, a.consumed());
    }

    private static void consumed(Sample s, Mass mass) {
        if (beyond(mass.minus(s.mass()), Catalogue.square(s.sigma()))) {
            throw new BadInput(
                    "rule mass-conservation",
                    mass + " used up of " + s.name() + ", which has " + s.mass() + " (event " + s.last().seq() + ")",
                    "at most that and " + tolerance(Catalogue.square(s.sigma())));
        }
    }

    private void allocated(Event e, Sample s, Act.Allocated a) {
        owned(e, s, State.AVAILABLE, State.RESERVED);
        party("to", a.to(), s.owner());
        s.reservation().filter(r -> s.state() == State.RESERVED).ifPresent(r -> {
            if (!r.to().equals(a.to()) && e.at().isBefore(r.until())) {
                throw new BadInput(
                        "rule custody",
                        s.name() + ", reserved for " + r.to() + " until " + r.until() + " (event " + s.last().seq() + ")",
                        "an allocation to " + r.to());
            }
        });
        Terms terms = agreement(e, a.agreement(), s.owner(), a.to());
        a.due().ifPresent(due -> {
            after("due", due, e.at());
            terms.longestLoan().ifPresent(longest -> {
                if (due.isAfter(e.at().plus(longest))) {
                    throw new BadInput("rule agreement", "due " + due, "at most " + longest.toDays() + " d under " + terms.agreement());
                }
            });
        });
        catalogue.borrower(a.to()).ifPresent(b -> {
            Instant last = b.inventory().orElse(b.firstLoan());
            if (last.plus(INVENTORY_PATIENCE).isBefore(e.at())) {
                throw new BadInput(
                        "rule inventory",
                        a.to() + ", whose last inventory or first loan was " + last + ": the yearly inventory is overdue by more than a year",
                        "an inventory report first");
            }
        });
    }

    private static void sent(Event e, Sample s, Act.Sent x) {
        inState(s, "sent", State.ALLOCATED);
        acts(e, s.holder().orElseThrow(), "holder of " + s.name());
        String to = s.loan().orElseThrow().to();
        if (!to.equals(x.to())) {
            throw new BadInput(
                    "rule custody",
                    s.name() + " to " + x.to() + ", allocated to " + to + " by event " + s.loan().orElseThrow().seq(),
                    "the one that it is allocated to");
        }
    }

    private static void received(Event e, Sample s) {
        if (!s.state().onTheWay()) {
            throw new BadInput("rule custody", s.name() + ", which is not on the way: " + where(s), "a sample that was sent");
        }
        acts(e, s.destination().orElseThrow(), "receiver of " + s.name() + ", sent by event " + s.last().seq());
    }

    private void inventory(Event e, Act.InventoryReported i) {
        acts(e, i.holder(), "one whose inventory it is");
        Set<String> told = new HashSet<>(i.samples());
        if (told.size() < i.samples().size()) {
            throw new BadInput("rule identity", "a sample twice in one inventory", "each once");
        }
        for (String name : i.samples()) {
            Sample s = present(e, name);
            if (!s.holder().equals(Optional.of(i.holder()))) {
                throw new BadInput("rule custody", name + " in the inventory of " + i.holder() + ": " + where(s), "what it holds");
            }
        }
    }

    private Sample present(Event e, String name) {
        Sample s = catalogue
                .sample(name)
                .filter(x -> x.name().equals(name))
                .orElseThrow(() -> new BadInput("rule identity: sample", name, "a registered sample"));
        if (s.state().ended()) {
            throw new BadInput("rule no-use-after-end", name + ": " + where(s), "a sample that is still there");
        }
        if (e.at().isBefore(s.last().at())) {
            throw new BadInput(
                    "rule time",
                    name + " at " + e.at() + ", before its event " + s.last().seq() + " of " + s.last().at(),
                    "a later time, or a correction");
        }
        return s;
    }

    /** The actor has it in its hands. */
    private static void held(Event e, Sample s) {
        String holder = s.holder()
                .orElseThrow(() -> new BadInput("rule custody", s.name() + ": " + where(s), "a sample that somebody holds"));
        acts(e, holder, "holder of " + s.name());
    }

    /** The actor owns it, has it, and it is in one of these states. */
    private static void owned(Event e, Sample s, State... states) {
        inState(s, EventText.kind(e.act()), states);
        acts(e, s.owner(), "owner of " + s.name());
    }

    private static void inState(Sample s, String what, State... states) {
        if (!List.of(states).contains(s.state())) {
            throw new BadInput("rule custody", s.name() + " to be " + what + ", but " + where(s), states(states));
        }
    }

    private static String states(State... states) {
        StringBuilder text = new StringBuilder("a sample that is ");
        for (int i = 0; i < states.length; i++) {
            text.append(i == 0 ? "" : " or ").append(EventText.kebab(states[i]).replace('-', ' '));
        }
        return text.toString();
    }

    private static String where(Sample s) {
        String state = EventText.kebab(s.state()).replace('-', ' ');
        return "it is " + state
                + s.holder().map(h -> " with " + h).orElse("")
                + s.destination().map(d -> " to " + d).orElse("")
                + " (event " + s.last().seq() + ")";
    }

    private Terms agreement(Event e, String name, String owner, String to) {
        Terms terms = agreements
                .terms(name)
                .orElseThrow(() -> new BadInput("rule agreement", name, "an agreement of the registry; see stickney agreements list"));
        if (!terms.admits(owner) || !terms.admits(to)) {
            throw new BadInput(
                    "rule agreement",
                    name + " between " + owner + " and " + to,
                    "its parties: " + String.join(", ", terms.parties().stream().sorted().toList()));
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

    private static void acts(Event e, String who, String role) {
        if (!e.by().equals(who)) {
            throw new BadInput("rule authority: by", e.by(), "the " + role + ", " + who);
        }
    }

    private static void party(String key, String to, String owner) {
        text(key, to);
        if (to.equals(owner)) {
            throw new BadInput("rule custody: " + key, to + ", the owner itself", "another agency");
        }
    }

    private static void after(String key, Instant time, Instant at) {
        if (!time.isAfter(at)) {
            throw new BadInput("rule time: " + key, time.toString(), "a time after " + at);
        }
    }

    private static void text(String key, String value) {
        if (value.isBlank() || !value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl)) {
            throw new BadInput(key, "\"" + value + "\"", "a name without blanks around it");
        }
    }

    private static void positive(String rule, Mass mass) {
        if (mass.micrograms() <= 0) {
            throw new BadInput(rule, mass.toString(), "a mass above zero");
        }
    }

    private static void balance(String what, Mass before, Mass after, double variance, List<Sample> samples) {
        Mass difference = after.minus(before);
        if (beyond(difference, variance) || beyond(new Mass(-difference.micrograms()), variance)) {
            StringBuilder events = new StringBuilder();
            samples.forEach(s -> events.append(events.isEmpty() ? "" : ", ").append(s.last().seq()));
            throw new BadInput(
                    "rule mass-conservation",
                    what + ": " + before + " before (event " + events + "), " + after + " after, loss included",
                    "a difference within " + tolerance(variance));
        }
    }

    /** Whether an excess is more than three standard uncertainties. */
    private static boolean beyond(Mass excess, double variance) {
        double d = excess.micrograms();
        return d > 0 && d * d > SIGMAS * SIGMAS * variance;
    }

    private static String tolerance(double variance) {
        return new Mass((long) (SIGMAS * Math.sqrt(variance))) + " (3 sigma)";
    }
}
