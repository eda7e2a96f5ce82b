package space.stickney.samples.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static space.stickney.samples.curation.Story.piece;
import static space.stickney.samples.curation.Story.ug;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Corrections are new events; what was so and what was known are two times. */
class CorrectionsTest {
    private static Act.Corrected corrected(long seq, Act instead) {
        return new Act.Corrected(seq, instead, "misread");
    }

    /** Consumed 4.3 mg was 3.4 mg. */
    @Test
    void aCorrectionReplaces() {
        Story story = Story.ofOneGrain().does("JAXA", new Act.Consumed("A0001", ug(4300)));
        Instant before = story.now.minusSeconds(1);
        story.does("JAXA", corrected(2, new Act.Consumed("A0001", ug(3400))));
        assertThat(story.sample("A0001").mass()).isEqualTo(ug(8940));
        assertThat(story.events).hasSize(3);
        assertThat(mass(story, View.NOW)).isEqualTo(ug(8940));
        assertThat(mass(story, new View(Optional.empty(), Optional.of(before)))).isEqualTo(ug(8040));
        assertThat(mass(story, new View(Optional.of(Story.START), Optional.empty())))
                .isEqualTo(ug(12340));
        assertThat(mass(story, new View(Optional.of(before), Optional.empty()))).isEqualTo(ug(8940));
        story.does("JAXA", corrected(2, new Act.Consumed("A0001", ug(3500))));
        assertThat(story.sample("A0001").mass()).isEqualTo(ug(8840));
        assertThat(story.balance().open()).isEqualTo(Mass.ZERO);
    }

    private static Mass mass(Story story, View view) {
        return view.catalogue(story.events).sample("A0001").orElseThrow().mass();
    }

    @Test
    void nothingIsThereBeforeItHappened() {
        View early = new View(Optional.of(Story.START.minusSeconds(1)), Optional.empty());
        assertThat(early.catalogue(Story.ofOneGrain().events).samples()).isEmpty();
    }

    /** Recorded on the third day: happened on the second. */
    @Test
    void whatWasRecordedLate() {
        Story story = Story.ofOneGrain();
        Instant second = Story.START.plusSeconds(86400);
        Instant third = second.plusSeconds(86400);
        story.add(new Event(2, second, third, "JAXA", Optional.empty(), new Act.Consumed("A0001", ug(340))));
        assertThat(mass(story, new View(Optional.of(second), Optional.of(second))))
                .isEqualTo(ug(12340));
        assertThat(mass(story, new View(Optional.of(second), Optional.of(third))))
                .isEqualTo(ug(12000));
    }

    @Test
    void whatFollowsMustStillKeepTheRules() {
        Story story = Story.ofOneGrain()
                .does("JAXA", new Act.Split("A0001", List.of(piece("A0001-1", 12340, 10)), ug(0)))
                .does("JAXA", new Act.Consumed("A0001-1", ug(12000)));
        assertThat(story.refused("JAXA", corrected(1, Story.registered("A0001", 11000, 10, Act.Environment.VACUUM))))
                .contains("rule mass-conservation, at event 2", "11.000 mg");
        assertThat(story.refused(
                        "JAXA", corrected(2, new Act.Split("A0001", List.of(piece("A0001-1", 11000, 10)), ug(1340)))))
                .contains("rule mass-conservation, at event 3");
        story.does("JAXA", corrected(1, Story.registered("A0001", 12340, 10, Act.Environment.AIR)));
        assertThat(story.sample("A0001-1").pristine()).isFalse();
    }

    @Test
    void namesAndKindsStay() {
        Story story = Story.ofOneGrain().does("JAXA", new Act.Consumed("A0001", ug(40)));
        assertThat(story.refused("JAXA", corrected(1, Story.registered("A0002", 12340, 10, Act.Environment.VACUUM))))
                .contains("rule correction", "A0002");
        assertThat(story.refused("JAXA", corrected(2, new Act.Lost("A0001", "?"))))
                .contains("rule correction", "consumed");
        assertThat(story.refused("JAXA", corrected(9, new Act.Consumed("A0001", ug(4)))))
                .contains("1 to 2");
        assertThat(story.refused("JAXA", corrected(0, new Act.Consumed("A0001", ug(4)))))
                .contains("rule correction");
        assertThat(story.refused("NASA", corrected(2, new Act.Consumed("A0001", ug(4)))))
                .contains("rule authority");
        assertThat(story.refused("JAXA", new Act.Corrected(2, new Act.Consumed("A0001", ug(4)), " ")))
                .contains("reason");
        story.does("JAXA", corrected(2, new Act.Consumed("A0001", ug(4))));
        assertThat(story.refused("JAXA", corrected(3, corrected(2, new Act.Consumed("A0001", ug(5))))))
                .contains("rule correction");
    }
}
