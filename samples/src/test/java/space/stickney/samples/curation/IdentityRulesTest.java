package space.stickney.samples.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static space.stickney.samples.curation.Story.piece;
import static space.stickney.samples.curation.Story.registered;
import static space.stickney.samples.curation.Story.ug;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, lineage and times. */
class IdentityRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"A0001", "C0002-abc", "Q001", "B1234-1-2"})
    void namesOfTheRyuguDatabase(String name) {
        assertThat(new Story()
                        .does("JAXA", registered(name, 5, 1, Act.Environment.VACUUM))
                        .sample(name)
                        .name())
                .isEqualTo(name);
    }

    /** The second begins with a Cyrillic capital A, the third has a full-width digit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u04100001",
                "A000\uff11",
                " A0001",
                "A0001 ",
                "A 001",
                "a0001",
                "D0001",
                "A1",
                "A00001",
                "A0001-",
                "A0001--1",
                "A0001_1",
                "../A0001",
                "A0001'--"
            })
    void otherNamesAreRefused(String name) {
        assertThat(new Story().refused("JAXA", registered(name, 5, 1, Act.Environment.VACUUM)))
                .contains("rule identity");
    }

    @Test
    void aLookalikeIsNamedByItsCode() {
        assertThat(new Story().refused("JAXA", registered("\u04100001", 5, 1, Act.Environment.VACUUM)))
                .contains("U+0410 at place 1");
    }

    @Test
    void aNameIsGivenOnce() {
        Story story = Story.ofOneGrain();
        assertThat(story.refused("JAXA", registered("A0001", 5, 1, Act.Environment.VACUUM)))
                .contains("rule identity", "event 1");
        story.does("JAXA", registered("A0002-abc", 5, 1, Act.Environment.VACUUM));
        assertThat(story.refused("JAXA", registered("A0002-ABC", 5, 1, Act.Environment.VACUUM)))
                .contains("A0002-abc (event 2)");
        assertThat(story.refused("JAXA", new Act.Consumed("A0002-ABC", ug(1)))).contains("as registered, A0002-abc");
        assertThat(story.refused("JAXA", new Act.Consumed("A0009", ug(1)))).contains("rule identity: sample", "A0009");
    }

    @Test
    void aChamberIsInTheName() {
        Act.SampleRegistered wrong = new Act.SampleRegistered(
                "A0001",
                "ryugu",
                Act.Form.PARTICLE,
                Optional.empty(),
                Optional.of("C"),
                ug(5),
                ug(1),
                "JAXA",
                Act.Environment.VACUUM,
                Act.Provenance.CERTAIN);
        assertThat(new Story().refused("JAXA", wrong)).contains("rule identity", "A0001 of chamber C");
    }

    @Test
    void partsBearTheNameOfTheWhole() {
        Story story = Story.ofOneGrain();
        assertThat(story.refused("JAXA", new Act.Split("A0001", List.of(), ug(12340))))
                .contains("into nothing");
        for (String orphan : List.of("A0002-1", "A00011", "B1")) {
            assertThat(story.refused("JAXA", new Act.Split("A0001", List.of(piece(orphan, 12340, 10)), ug(0))))
                    .contains("rule lineage");
        }
        assertThat(story.refused(
                        "JAXA",
                        new Act.Split("A0001", List.of(piece("A0001-1", 6000, 10), piece("A0001-1", 6340, 10)), ug(0))))
                .contains("twice");
        assertThat(story.refused("JAXA", new Act.Split("A0009", List.of(piece("A0009-1", 12340, 10)), ug(0))))
                .contains("A0009");
    }

    /** A cycle would need a name that is there already. */
    @Test
    void lineageHasNoCycle() {
        Story story = Story.ofOneGrain()
                .does("JAXA", registered("A0002", 10, 1, Act.Environment.VACUUM))
                .does("JAXA", new Act.Split("A0001", List.of(piece("A0001-1", 12340, 10)), ug(0)));
        assertThat(story.refused("JAXA", new Act.Pooled(List.of("A0001-1", "A0002"), piece("A0001", 12350, 10), ug(0))))
                .contains("rule identity", "A0001");
        assertThat(story.refused("JAXA", new Act.Pooled(List.of("A0001-1", "A0002"), piece("A0002", 12350, 10), ug(0))))
                .contains("rule identity");
        assertThat(story.refused("JAXA", new Act.Pooled(List.of("A0001-1"), piece("P1", 12340, 10), ug(0))))
                .contains("two samples or more");
        assertThat(story.refused("JAXA", new Act.Pooled(List.of("A0002", "A0002"), piece("P1", 20, 10), ug(0))))
                .contains("each once");
    }

    @Test
    void whatDiffersIsNotPooled() {
        Story story = Story.ofOneGrain()
                .does("JAXA", registered("A0002", 10, 1, Act.Environment.NITROGEN))
                .does("JAXA", registered("A0003", 10, 1, Act.Environment.VACUUM))
                .does("JAXA", Story.allocated("A0003", "NASA"));
        for (String other : List.of("A0002", "A0003")) {
            assertThat(story.refused("JAXA", new Act.Pooled(List.of("A0001", other), piece("P1", 12350, 10), ug(0))))
                    .contains("rule lineage", other);
        }
    }

    @Test
    void timeRunsForward() {
        Story story = Story.ofOneGrain();
        Event future = new Event(
                2, story.now.plusSeconds(1), story.now, "JAXA", Optional.empty(), new Act.Consumed("A0001", ug(1)));
        assertThat(story.refused(future)).contains("rule time", "recorded at");
        Event early = new Event(
                2, Story.START.minusSeconds(1), story.now, "JAXA", Optional.empty(), new Act.Consumed("A0001", ug(1)));
        assertThat(story.refused(early)).contains("rule time", "before its event 1");
        Story collection = new Story()
                .does(
                        "JAXA",
                        new Act.CollectionRegistered(
                                "ryugu", "Hayabusa2", "Ryugu", ug(5_400_000), ug(1), "JAXA", Act.Naming.RYUGU));
        Event before = new Event(
                2,
                Story.START.minus(Duration.ofDays(1)),
                collection.now,
                "JAXA",
                Optional.empty(),
                registered("A0001", 5, 1, Act.Environment.VACUUM));
        assertThat(collection.refused(before)).contains("rule time", "before its collection (event 1");
    }

    @Test
    void aCollectionIsRegisteredOnceByItsHolder() {
        Act.CollectionRegistered ryugu = new Act.CollectionRegistered(
                "ryugu", "Hayabusa2", "Ryugu", ug(5_400_000), ug(1), "JAXA", Act.Naming.RYUGU);
        assertThat(new Story().refused("NASA", ryugu)).contains("rule authority");
        assertThat(new Story().refused(" JAXA", ryugu)).contains("by");
        Story story = new Story().does("JAXA", ryugu);
        assertThat(story.refused("JAXA", ryugu)).contains("rule identity", "event 1");
        assertThat(story.refused("NASA", registered("A0001", 5, 1, Act.Environment.VACUUM)))
                .contains("rule authority");
    }

    /** 10,000 pools, each of the one before and a grain: no recursion, the union of all exposures. */
    @Test
    void lineageTenThousandDeep() {
        Catalogue catalogue = new Catalogue();
        Rules rules = new Rules(catalogue, Story.AGREEMENTS);
        Story story = new Story();
        story.events.add(story.event("JAXA", registered("A0001", 1000, 0, Act.Environment.VACUUM)));
        String whole = "A0001";
        for (int i = 1; i <= 10_000; i++) {
            String grain = "G" + i;
            Act.SampleRegistered more = new Act.SampleRegistered(
                    "A0001-" + grain,
                    "ryugu",
                    Act.Form.PARTICLE,
                    Optional.empty(),
                    Optional.empty(),
                    ug(1),
                    ug(0),
                    "JAXA",
                    Act.Environment.VACUUM,
                    Act.Provenance.CERTAIN);
            story.events.add(story.event("JAXA", more));
            story.events.add(story.event(
                    "JAXA", new Act.Pooled(List.of(whole, more.sample()), piece("P" + i, 1000 + i, 0), ug(0))));
            whole = "P" + i;
        }
        for (Event e : story.events) {
            rules.check(e);
            catalogue.apply(e);
        }
        assertThat(catalogue.sample("P10000").orElseThrow().mass()).isEqualTo(ug(11_000));
        assertThat(catalogue.sample("P10000").orElseThrow().pristine()).isTrue();
        assertThat(story.balance().open()).isEqualTo(Mass.ZERO);
    }
}
