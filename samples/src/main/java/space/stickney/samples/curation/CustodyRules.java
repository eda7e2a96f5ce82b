package space.stickney.samples.curation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.curation.Sample.State;

/** One holder at a time, who alone acts on the sample; on the way it is nobody's; what has ended is not used again. */
final class CustodyRules {
    private final Catalogue catalogue;

    CustodyRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A sample that is there and to which nothing has happened later. */
    Sample present(Event e, String name) {
        Sample s = catalogue
                .sample(name)
                .filter(x -> x.name().equals(name))
                .orElseThrow(() -> new BadInput(
                        "rule identity: sample",
                        name,
                        catalogue
                                .sample(name)
                                .map(x -> "the name as registered, " + x.name())
                                .orElse("a registered sample")));
        if (s.state().ended()) {
            throw new BadInput("rule no-use-after-end", name + ": " + where(s), "a sample that is still there");
        }
        if (e.at().isBefore(s.last().at())) {
            throw new BadInput(
                    "rule time",
                    name + " at " + e.at() + ", before its event " + s.last().seq() + " of "
                            + s.last().at(),
                    "a later time, or a correction");
        }
        return s;
    }

    /** The actor has it in its hands. */
    static void held(Event e, Sample s) {
        String holder = s.holder()
                .orElseThrow(
                        () -> new BadInput("rule custody", s.name() + ": " + where(s), "a sample that somebody holds"));
        acts(e, holder, "holder of " + s.name());
    }

    /** The actor owns it, has it, and it is in one of these states. */
    static void owned(Event e, Sample s, State... states) {
        inState(s, EventText.kind(e.act()), states);
        acts(e, s.owner(), "owner of " + s.name());
    }

    static void acts(Event e, String who, String role) {
        if (!e.by().equals(who)) {
            throw new BadInput("rule authority: by", e.by(), "the " + role + ", " + who);
        }
    }

    static void party(String to, String owner) {
        IdentityRules.text("to", to);
        if (to.equals(owner)) {
            throw new BadInput("rule custody: to", to + ", the owner itself", "another agency");
        }
    }

    /** What is reserved goes to whom it is reserved for, until the reservation ends. */
    static void reservation(Event e, Sample s, String to) {
        s.reservation().filter(r -> s.state() == State.RESERVED).ifPresent(r -> {
            if (!r.to().equals(to) && e.at().isBefore(r.until())) {
                throw new BadInput(
                        "rule custody",
                        s.name() + " to " + to + ", reserved for " + r.to() + " until " + r.until() + " (event "
                                + s.last().seq() + ")",
                        "the one that it is reserved for");
            }
        });
    }

    static void sent(Event e, Sample s, Act.Sent x) {
        inState(s, "sent", State.ALLOCATED);
        acts(e, s.holder().orElseThrow(), "holder of " + s.name());
        Sample.Loan loan = s.loan().orElseThrow();
        if (!loan.to().equals(x.to())) {
            throw new BadInput(
                    "rule custody",
                    s.name() + " to " + x.to() + ", allocated to " + loan.to() + " by event " + loan.seq(),
                    "the one that it is allocated to");
        }
    }

    static void received(Event e, Sample s) {
        if (!s.state().onTheWay()) {
            throw new BadInput(
                    "rule custody", s.name() + ", which is not on the way: " + where(s), "a sample that was sent");
        }
        acts(
                e,
                s.destination().orElseThrow(),
                "receiver of " + s.name() + ", sent by event " + s.last().seq());
    }

    static void returned(Event e, Sample s) {
        inState(s, "returned", State.HELD);
        acts(e, s.holder().orElseThrow(), "holder of " + s.name());
    }

    void inventory(Event e, Act.InventoryReported i) {
        acts(e, i.holder(), "one whose inventory it is");
        Set<String> told = new HashSet<>(i.samples());
        if (told.size() < i.samples().size()) {
            throw new BadInput("rule identity", "a sample twice in one inventory", "each once");
        }
        for (String name : i.samples()) {
            Sample s = present(e, name);
            if (!s.holder().equals(Optional.of(i.holder()))) {
                throw new BadInput(
                        "rule custody", name + " in the inventory of " + i.holder() + ": " + where(s), "what it holds");
            }
        }
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

    /** Where a sample is, with the event that brought it there. */
    private static String where(Sample s) {
        String state = EventText.kebab(s.state()).replace('-', ' ');
        return "it is " + state
                + s.loan()
                        .filter(l -> s.state() == State.ALLOCATED)
                        .map(l -> " to " + l.to())
                        .orElse("")
                + s.holder().map(h -> " with " + h).orElse("")
                + s.destination().map(d -> " to " + d).orElse("")
                + " (event " + s.last().seq() + ")";
    }
}
