package space.stickney.samples.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static space.stickney.samples.curation.Story.allocated;
import static space.stickney.samples.curation.Story.ug;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Loans and exchanges within agreements and their terms. */
class LoanRulesTest {
    private static Act.Allocated under(String agreement, String to, Optional<Duration> days) {
        return new Act.Allocated("A0001", to, agreement, days.map(d -> Story.START.plus(d)));
    }

    @Test
    void anAgreementIsThereInForceAndBetweenTheParties() {
        Story story = Story.ofOneGrain();
        assertThat(story.refused("JAXA", under("NONE", "NASA", Optional.empty())))
                .contains("rule agreement", "NONE");
        assertThat(story.refused("JAXA", under("MOU", "CNES", Optional.empty())))
                .contains("MOU between JAXA and CNES", "JAXA, NASA");
        assertThat(story.refused("JAXA", under("FREE", "JAXA", Optional.empty())))
                .contains("the owner itself");
        assertThat(story.refused("NASA", under("MOU", "NASA", Optional.empty())))
                .contains("rule authority");
        story.now = Story.START.plus(Duration.ofDays(3));
        assertThat(story.refused("JAXA", under("OVER", "NASA", Optional.empty())))
                .contains("OVER at", "until 2021-01-03");
        assertThat(story.refused("JAXA", new Act.Exchanged("A0001", "CNES", "MOU")))
                .contains("rule agreement");
    }

    @Test
    void aLoanEndsWithinItsTerm() {
        Story story = Story.ofOneGrain();
        assertThat(story.refused("JAXA", under("AO", "NASA", Optional.of(Duration.ofDays(400)))))
                .contains("at most 365 d under AO");
        assertThat(story.refused("JAXA", under("AO", "NASA", Optional.empty()))).contains("no due");
        assertThat(story.refused("JAXA", under("AO", "NASA", Optional.of(Duration.ZERO))))
                .contains("rule time: due");
        assertThat(story.refused("JAXA", under("OVER", "NASA", Optional.of(Duration.ofDays(30)))))
                .contains("when OVER ends");
        story.does("JAXA", under("AO", "NASA", Optional.of(Duration.ofDays(366))));
    }

    @Test
    void destructionNeedsLeave() {
        Act.Analysed cut = new Act.Analysed("A0001", "FIB", true, ug(5), Optional.empty());
        assertThat(Story.ofOneGrain().lent("A0001", "NASA").refused("NASA", cut))
                .contains("rule agreement", "by event 2 under FREE");
        Story.ofOneGrain()
                .does("JAXA", under("MOU", "NASA", Optional.empty()))
                .does("JAXA", new Act.Sent("A0001", "NASA"))
                .does("NASA", new Act.Received("A0001"))
                .does("NASA", cut);
        Story.ofOneGrain().does("JAXA", cut);
    }

    /** NASA's policy: an inventory a year; overdue by more than another year there is no new loan. */
    @Test
    void anOverdueInventoryStopsLoans() {
        Story story = Story.ofOneGrain()
                .does("JAXA", Story.registered("A0002", 5, 1, Act.Environment.VACUUM))
                .does("JAXA", Story.registered("A0003", 5, 1, Act.Environment.VACUUM))
                .lent("A0001", "NASA");
        story.now = story.events.get(3).at().plus(Duration.ofDays(730));
        story.does("JAXA", allocated("A0002", "NASA"));
        assertThat(story.refused("JAXA", allocated("A0003", "NASA"))).contains("rule inventory", "NASA");
        story.does("NASA", new Act.InventoryReported("NASA", List.of("A0001")))
                .does("JAXA", allocated("A0003", "NASA"));
    }

    /** Bennu: 0.663 g of 121.6 g are 0.545 %: more than a ceiling of 0.5 %, 0.608 g, would let pass. */
    @Test
    void aCeilingHoldsAgainstItsBase() {
        Story story = new Story()
                .does(
                        "NASA",
                        new Act.CollectionRegistered(
                                "bennu", "OSIRIS-REx", "Bennu", ug(121_600_000), ug(1000), "NASA", Act.Naming.OREX))
                .does("NASA", bennu("OREX-800001-0", 608_000))
                .does("NASA", bennu("OREX-800002-0", 55_000))
                .does("NASA", bennu("OREX-800003-0", 663_000));
        assertThat(story.refused("NASA", new Act.Exchanged("OREX-800003-0", "JAXA", "HALF")))
                .contains(
                        "rule share",
                        "663.000 mg of bennu to JAXA",
                        "at most 608.000 mg",
                        "121600.000 mg that returned (event 1)");
        story.does("NASA", new Act.Exchanged("OREX-800001-0", "JAXA", "HALF"));
        assertThat(story.refused("NASA", new Act.Exchanged("OREX-800002-0", "JAXA", "HALF")))
                .contains("rule share", "663.000 mg");
        story.does("NASA", new Act.Exchanged("OREX-800002-0", "JAXA", "FREE"));
    }

    private static Act.SampleRegistered bennu(String name, long mass) {
        return new Act.SampleRegistered(
                name,
                "bennu",
                Act.Form.AGGREGATE,
                Optional.of("aggregate"),
                Optional.empty(),
                ug(mass),
                ug(10),
                "NASA",
                Act.Environment.NITROGEN,
                Act.Provenance.CERTAIN);
    }
}
