package space.stickney.samples.curation;

import java.util.List;
import space.stickney.core.fault.BadInput;

/**
 * The rule for corrections. A correction restates an earlier event, of the same kind and about the same samples, and is made by the agency that recorded it; names are given
 * for ever. With it, everything recorded must still keep the rules.
 */
public final class Corrections {
    private Corrections() {}

    /**
     * Refuses a correction that breaks a rule.
     *
     * @param events all events before it
     * @throws BadInput naming the rule, and the later event that would break it
     */
    public static void check(List<Event> events, Event e, Terms.Source agreements) {
        Act.Corrected c = (Act.Corrected) e.act();
        IdentityRules.text("reason", c.reason());
        if (e.at().isAfter(e.recorded())) {
            throw new BadInput(
                    "rule time", "an event of " + e.at() + ", recorded at " + e.recorded(), "a time in the past");
        }
        if (c.corrects() < 1 || c.corrects() > events.size()) {
            throw new BadInput(
                    "rule correction: corrects",
                    String.valueOf(c.corrects()),
                    "the number of an event, 1 to " + events.size());
        }
        Event wrong = events.get((int) c.corrects() - 1);
        boolean same = EventText.kind(wrong.act()).equals(EventText.kind(c.instead()))
                && Subjects.samples(wrong.act()).equals(Subjects.samples(c.instead()))
                && collection(wrong.act()).equals(collection(c.instead()));
        if (wrong.act() instanceof Act.Corrected || !same) {
            throw new BadInput(
                    "rule correction",
                    EventText.kind(c.instead()) + " of " + Subjects.samples(c.instead()) + " for event " + wrong.seq()
                            + ", " + EventText.kind(wrong.act()) + " of " + Subjects.samples(wrong.act()),
                    "the same kind of event about the same names; a correction is corrected by correcting the event again");
        }
        CustodyRules.acts(e, wrong.by(), "one that recorded event " + wrong.seq());
        List<Event> all = new java.util.ArrayList<>(events);
        all.add(e);
        replay(Catalogue.corrected(all), agreements);
    }

    private static String collection(Act act) {
        if (act instanceof Act.CollectionRegistered c) {
            return c.collection();
        }
        return act instanceof Act.SampleRegistered r ? r.collection() : "";
    }

    /**
     * The state after events, corrections already done, each held against the rules.
     *
     * @throws BadInput naming the first event that breaks one
     */
    public static Catalogue replay(List<Event> corrected, Terms.Source agreements) {
        Catalogue catalogue = new Catalogue();
        Rules rules = new Rules(catalogue, agreements);
        for (Event e : corrected) {
            try {
                rules.check(e);
            } catch (BadInput refusal) {
                throw new BadInput(
                        refusal.faults().get(0).where() + ", at event " + e.seq(),
                        refusal.faults().get(0).found(),
                        refusal.faults().get(0).valid());
            }
            catalogue.apply(e);
        }
        return catalogue;
    }
}
