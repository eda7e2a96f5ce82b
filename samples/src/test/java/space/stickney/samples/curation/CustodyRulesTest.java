package space.stickney.samples.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static space.stickney.samples.curation.Story.allocated;
import static space.stickney.samples.curation.Story.piece;
import static space.stickney.samples.curation.Story.ug;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One holder at a time; what is on the way belongs to nobody's holding; what has ended is not used again. */
class CustodyRulesTest {
    @Test
    void aLoanThereAndBack() {
        Story story = Story.ofOneGrain().does("JAXA", allocated("A0001", "NASA"));
        assertThat(story.sample("A0001").holder()).contains("JAXA");
        story.does("JAXA", new Act.Sent("A0001", "NASA"));
        assertThat(story.sample("A0001").holder()).isEmpty();
        assertThat(story.balance().inTransit()).isEqualTo(ug(12340));
        story.does("NASA", new Act.Received("A0001"));
        assertThat(story.balance().held()).containsExactlyEntriesOf(java.util.Map.of("NASA", ug(12340)));
        story.does("NASA", new Act.Returned("A0001")).does("JAXA", new Act.Received("A0001"));
        assertThat(story.sample("A0001").state()).isEqualTo(Sample.State.AVAILABLE);
        assertThat(story.sample("A0001").loan()).isEmpty();
        List<Custody> custody = Custody.of("A0001", story.events);
        assertThat(custody)
                .extracting(c -> c.holder().orElse("on the way"))
                .containsExactly("JAXA", "on the way", "NASA", "on the way", "JAXA");
        for (int i = 1; i < custody.size(); i++) {
            assertThat(custody.get(i - 1).until()).contains(custody.get(i).from());
        }
        assertThat(custody.get(4).until()).isEmpty();
    }

    @Test
    void ofTwoAllocationsTheSecondNamesTheFirst() {
        Story story = Story.ofOneGrain().does("JAXA", allocated("A0001", "NASA"));
        assertThat(story.refused("JAXA", allocated("A0001", "CNES")))
                .contains("rule custody", "allocated to NASA", "event 2");
        assertThat(story.refused("JAXA", allocated("A0001", "NASA"))).contains("rule custody", "event 2");
    }

    @Test
    void receiptsFollowDispatch() {
        Story story = Story.ofOneGrain();
        assertThat(story.refused("NASA", new Act.Received("A0001"))).contains("rule custody", "not on the way");
        assertThat(story.refused("JAXA", new Act.Sent("A0001", "NASA"))).contains("rule custody", "allocated");
        story.does("JAXA", allocated("A0001", "NASA"));
        assertThat(story.refused("JAXA", new Act.Sent("A0001", "CNES")))
                .contains("rule custody", "allocated to NASA by event 2");
        assertThat(story.refused("NASA", new Act.Sent("A0001", "NASA"))).contains("rule authority");
        story.does("JAXA", new Act.Sent("A0001", "NASA"));
        assertThat(story.refused("JAXA", new Act.Sent("A0001", "NASA")))
                .contains("rule custody", "in transit to NASA (event 3)");
        assertThat(story.refused("CNES", new Act.Received("A0001"))).contains("rule authority", "NASA");
        assertThat(story.refused(
                        "JAXA", new Act.Weighed("A0001", ug(12340), ug(10), Optional.empty(), Optional.empty())))
                .contains("rule custody");
        story.does("NASA", new Act.Received("A0001"));
        assertThat(story.refused("NASA", new Act.Received("A0001"))).contains("rule custody", "not on the way");
        assertThat(story.refused("JAXA", new Act.Returned("A0001"))).contains("rule authority", "NASA");
    }

    @Test
    void onlyTheHolderActs() {
        Story story = Story.ofOneGrain().lent("A0001", "NASA");
        assertThat(story.refused("JAXA", new Act.Consumed("A0001", ug(1))))
                .contains("rule authority", "holder of A0001, NASA");
        assertThat(story.refused("NASA", allocated("A0001", "CNES"))).contains("rule custody");
        assertThat(story.refused("JAXA", new Act.Lost("A0001", "?"))).contains("rule authority");
    }

    @Test
    void whatHasEndedStaysEnded() {
        Act.Split split = new Act.Split("A0001", List.of(piece("A0001-1", 12340, 10)), ug(0));
        List<Act> ends = List.of(
                split,
                new Act.Consumed("A0001", ug(12340)),
                new Act.Lost("A0001", "?"),
                new Act.Deaccessioned("A0001", "?"));
        for (Act end : ends) {
            Story story = Story.ofOneGrain().does("JAXA", end);
            for (Act use : List.of(
                    allocated("A0001", "NASA"),
                    new Act.Sent("A0001", "NASA"),
                    new Act.Consumed("A0001", ug(1)),
                    split)) {
                assertThat(story.refused("JAXA", use)).contains("rule no-use-after-end", "event 2");
            }
            assertThat(story.balance().open()).isEqualTo(Mass.ZERO);
        }
    }

    @Test
    void aReservationHolds() {
        Act reserve = new Act.Reserved("A0001", "CNES", Story.START.plusSeconds(10 * 86400));
        Story story = Story.ofOneGrain().does("JAXA", reserve);
        assertThat(story.refused("JAXA", allocated("A0001", "NASA")))
                .contains("rule custody", "reserved for CNES", "event 2");
        assertThat(story.refused("JAXA", new Act.Exchanged("A0001", "NASA", "FREE")))
                .contains("reserved for CNES");
        assertThat(story.refused("JAXA", reserve)).contains("rule custody");
        story.now = Story.START.plusSeconds(11 * 86400);
        story.does("JAXA", allocated("A0001", "NASA"));
    }

    @Test
    void anExchangeIsForGood() {
        Story story = Story.ofOneGrain().does("JAXA", new Act.Exchanged("A0001", "NASA", "MOU"));
        assertThat(story.sample("A0001").owner()).isEqualTo("NASA");
        assertThat(story.refused("JAXA", allocated("A0001", "CNES"))).contains("rule authority");
        story.does("NASA", allocated("A0001", "CNES"));
    }

    @Test
    void anInventoryNamesWhatIsHeld() {
        Story story = Story.ofOneGrain()
                .does("JAXA", Story.registered("A0002", 5, 1, Act.Environment.AIR))
                .lent("A0001", "NASA");
        assertThat(story.refused("NASA", new Act.InventoryReported("NASA", List.of("A0001", "A0002"))))
                .contains("rule custody", "A0002");
        assertThat(story.refused("NASA", new Act.InventoryReported("NASA", List.of("A0001", "A0001"))))
                .contains("twice");
        assertThat(story.refused("JAXA", new Act.InventoryReported("NASA", List.of("A0001"))))
                .contains("rule authority");
        story.does("NASA", new Act.InventoryReported("NASA", List.of("A0001")));
    }

    @Test
    void pristineIsNeverRegained() {
        Story story = Story.ofOneGrain();
        assertThat(story.sample("A0001").vacuumOnly()).isTrue();
        story.does("JAXA", new Act.EnvironmentChanged("A0001", Act.Environment.NITROGEN, Optional.of("PTFE")));
        assertThat(story.sample("A0001").pristine()).isTrue();
        assertThat(story.sample("A0001").vacuumOnly()).isFalse();
        story.does("JAXA", new Act.EnvironmentChanged("A0001", Act.Environment.AIR, Optional.empty()))
                .does("JAXA", new Act.EnvironmentChanged("A0001", Act.Environment.VACUUM, Optional.empty()))
                .does("JAXA", new Act.Split("A0001", List.of(piece("A0001-1", 12340, 10)), ug(0)));
        assertThat(story.sample("A0001-1").pristine()).isFalse();
        assertThat(story.sample("A0001-1").exposures())
                .isEqualTo(Set.of(Act.Environment.VACUUM, Act.Environment.NITROGEN, Act.Environment.AIR));
    }

    @Test
    void anUnknownEnvironmentOrADestructiveAnalysisIsNotPristine() {
        Story story = Story.ofOneGrain().does("JAXA", Story.registered("A0002", 5, 1, Act.Environment.UNKNOWN));
        assertThat(story.sample("A0002").pristine()).isFalse();
        story.does("JAXA", new Act.Analysed("A0001", "FT-IR", false, ug(0), Optional.empty()));
        assertThat(story.sample("A0001").pristine()).isTrue();
        story.does("JAXA", new Act.Analysed("A0001", "SEM", true, ug(0), Optional.empty()));
        assertThat(story.sample("A0001").pristine()).isFalse();
    }
}
