package space.stickney.samples.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.fault.BadInput;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Catalogue;
import space.stickney.samples.curation.Event;
import space.stickney.samples.curation.EventText;
import space.stickney.samples.curation.Mass;
import space.stickney.samples.curation.RandomActs;
import space.stickney.samples.curation.Rules;
import space.stickney.samples.curation.Story;
import space.stickney.samples.ledger.Chain;

/** What the store reads for one event is enough: verdict and words are those of a replay of all events. */
class SubsetTest {
    @TempDir
    Path folder;

    @Test
    void verdictsAreThoseOfAFullReplay() {
        int accepted = 0;
        int refused = 0;
        for (long seed = 1; seed <= 40; seed++) {
            String name = folder.resolve("ledger" + seed).toString();
            try (LedgerStore store = LedgerStores.create(name)) {
                Story story = new Story();
                RandomActs acts = new RandomActs(10_000 + seed);
                Act small = new Act.CollectionRegistered(
                        "ryugu", "Hayabusa2", "Ryugu", new Mass(25_000), new Mass(5), "JAXA", Act.Naming.RYUGU);
                for (int i = 0; i < 60; i++) {
                    Event e = i == 3
                            ? new Event(story.events.size() + 1L, story.now, story.now, "JAXA", Optional.empty(), small)
                            : acts.next(story);
                    Catalogue part = Lineage.of(store, e.act());
                    Optional<String> whole = verdict(story.catalogue(), e);
                    assertThat(verdict(part, e)).as(seed + ": " + e).isEqualTo(whole);
                    if (whole.isPresent()) {
                        refused++;
                        continue;
                    }
                    accepted++;
                    part.apply(e);
                    story.add(e);
                    Head head = store.head();
                    String line = EventText.line(e, head.hash());
                    Head after = new Head(e.seq(), Chain.hash(line), e.recorded());
                    assertThat(store.append(head, Entry.of(e, line, after, part)))
                            .isTrue();
                    assertThat(part.samples()
                                    .filter(s -> !s.state().ended()
                                            && e.act() instanceof Act.OfOne one
                                            && one.sample().equals(s.name())))
                            .allSatisfy(s -> assertThat(story.catalogue().sample(s.name()))
                                    .contains(s));
                }
                assertThat(Verification.of(store, Story.AGREEMENTS).whole()).isTrue();
            }
        }
        assertThat(accepted).isGreaterThan(400);
        assertThat(refused).isGreaterThan(400);
    }

    private static Optional<String> verdict(Catalogue catalogue, Event e) {
        try {
            new Rules(catalogue, Story.AGREEMENTS).check(e);
            return Optional.empty();
        } catch (BadInput refusal) {
            return Optional.of(String.valueOf(refusal.getMessage()));
        }
    }
}
