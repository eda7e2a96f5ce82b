package space.stickney.samples.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.curation.Catalogue;
import space.stickney.samples.curation.Corrections;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.EventText;
import space.stickney.samples.curation.Terms;
import space.stickney.samples.ledger.Chain;

/**
 * Whether a ledger is whole: every line read, hashed and held against the one before; then, if the chain is, every event held against the rules.
 *
 * @param head the hash of the last line, as it is
 * @param firstBroken where the chain breaks
 * @param headKept whether the end is the one that the store has noted; in an export there is none, and it always is
 * @param refusal the first event that breaks a rule, as a rule would refuse it; empty too if the chain is broken
 */
public record Verification(
        long events, String head, Optional<Chain.Break> firstBroken, boolean headKept, Optional<String> refusal) {
    public static Verification of(LedgerStore store, Terms.Source agreements) {
        Chain chain = new Chain();
        List<Event> events = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        store.forEach(line -> {
            chain.add(line);
            if (chain.firstBroken().isEmpty() && unreadable.isEmpty()) {
                try {
                    events.add(EventText.of("event " + chain.events(), chain.last()));
                } catch (BadInput e) {
                    unreadable.add(String.valueOf(e.getMessage()));
                }
            }
        });
        Head noted = store.head();
        boolean kept = noted.seq() == chain.events() && noted.hash().equals(chain.head());
        Optional<String> refusal = unreadable.stream().findFirst();
        if (refusal.isEmpty() && chain.firstBroken().isEmpty()) {
            refusal = refusal(events, agreements);
        }
        return new Verification(chain.events(), chain.head(), chain.firstBroken(), kept, refusal);
    }

    /**
     * As {@link #of}, for a ledger that is to be taken over.
     *
     * @throws BadInput if its chain is broken or an event breaks a rule
     */
    public static Verification required(String name, LedgerStore from, Terms.Source agreements) {
        Verification found = of(from, agreements);
        if (!found.whole()) {
            String fault = found.firstBroken
                    .map(b -> "the chain breaks at event " + b.seq() + ": " + b.reason())
                    .or(found::refusal)
                    .orElse("another head was noted");
            throw new BadInput("--from", name + ": " + fault, "a ledger that 'stickney samples verify' calls whole");
        }
        return found;
    }

    private static Optional<String> refusal(List<Event> events, Terms.Source agreements) {
        try {
            Corrections.replay(Catalogue.corrected(events), agreements);
            return Optional.empty();
        } catch (BadInput e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    public boolean whole() {
        return firstBroken.isEmpty() && headKept && refusal.isEmpty();
    }
}
