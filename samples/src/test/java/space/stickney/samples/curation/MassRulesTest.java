package space.stickney.samples.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static space.stickney.samples.curation.Story.piece;
import static space.stickney.samples.curation.Story.ug;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sheet's example: 12.340 mg = 5.000 + 7.300 + 0.040 lost; with 0.010 mg each, 3 sqrt(3) 0.010 = 0.052 mg more or less. */
class MassRulesTest {
    private static Act.Split split(long second, long loss) {
        return new Act.Split("A0001", List.of(piece("A0001-001", 5000, 10), piece("A0001-002", second, 10)), ug(loss));
    }

    private static Act.Weighed weighed(String name, long mass, long sigma) {
        return new Act.Weighed(name, ug(mass), ug(sigma), Optional.empty(), Optional.empty());
    }

    @Test
    void aSplitBalances() {
        Story story = Story.ofOneGrain().does("JAXA", split(7300, 40));
        Balance balance = story.balance();
        assertThat(balance.held()).isEqualTo(Map.of("JAXA", ug(12300)));
        assertThat(balance.handling()).isEqualTo(ug(40));
        assertThat(balance.difference()).isEqualTo(Mass.ZERO);
        assertThat(balance.open()).isEqualTo(Mass.ZERO);
        assertThat(story.sample("A0001").state()).isEqualTo(Sample.State.SPLIT);
    }

    /** 3 sqrt(300) = 51.96: a difference of 51 ug passes and is kept, one of 52 ug does not, either way. */
    @Test
    void toleranceIsThreeSigma() {
        for (int sign : List.of(1, -1)) {
            Story story = Story.ofOneGrain();
            assertThat(story.refused("JAXA", split(7300 + sign * 52, 40)))
                    .contains("rule mass-conservation", "12.340 mg before (event 1)", "51 ug (3 sigma)");
            story.does("JAXA", split(7300 + sign * 51, 40));
            Balance balance = story.balance();
            assertThat(balance.difference()).isEqualTo(ug(sign * 51L));
            assertThat(balance.open()).isEqualTo(Mass.ZERO);
        }
    }

    @Test
    void aFactorOfAThousandIsRefused() {
        assertThat(Story.ofOneGrain().refused("JAXA", weighed("A0001", 12, 10)))
                .contains("rule mass-conservation", "12.340 mg", "12 ug");
        assertThat(Story.ofOneGrain().refused("JAXA", weighed("A0001", 12_340_000, 10)))
                .contains("rule mass-conservation");
    }

    /** 3 sqrt(10^2 + 20^2) = 67.08. */
    @Test
    void aWeighingAgreesWithTheOneBefore() {
        assertThat(Story.ofOneGrain().refused("JAXA", weighed("A0001", 12340 - 68, 20)))
                .contains("67 ug (3 sigma)");
        Story story = Story.ofOneGrain().does("JAXA", weighed("A0001", 12340 - 67, 20));
        assertThat(story.sample("A0001").mass()).isEqualTo(ug(12273));
        assertThat(story.sample("A0001").first()).isEqualTo(ug(12340));
        assertThat(story.balance().open()).isEqualTo(Mass.ZERO);
    }

    @Test
    void zeroAndNegativeMassesAreRefused() {
        Story story = new Story();
        assertThat(story.refused("JAXA", Story.registered("A0001", 0, 10, Act.Environment.VACUUM)))
                .contains("rule mass");
        assertThat(story.refused("JAXA", Story.registered("A0001", -5, 10, Act.Environment.VACUUM)))
                .contains("rule mass");
        assertThat(story.refused("JAXA", Story.registered("A0001", 5, -1, Act.Environment.VACUUM)))
                .contains("rule mass");
        assertThat(story.refused("JAXA", Story.registered("A0001", 2_000_000_000_000L, 1, Act.Environment.VACUUM)))
                .contains("rule mass");
        Story grain = Story.ofOneGrain();
        assertThat(grain.refused("JAXA", split(7390, -50))).contains("rule mass", "-50 ug");
        assertThat(grain.refused("JAXA", split(0, 7340))).contains("a mass above zero");
        assertThat(grain.refused("JAXA", new Act.Consumed("A0001", Mass.ZERO))).contains("a mass above zero");
    }

    @Test
    void noMoreIsUsedUpThanIsThere() {
        Story story = Story.ofOneGrain();
        assertThat(story.refused("JAXA", new Act.Consumed("A0001", ug(12371))))
                .contains("rule mass-conservation", "12.340 mg (event 1)", "30 ug");
        story.does("JAXA", new Act.Analysed("A0001", "TEM", true, ug(340), Optional.empty()));
        assertThat(story.sample("A0001").mass()).isEqualTo(ug(12000));
        story.does("JAXA", new Act.Consumed("A0001", ug(12030)));
        assertThat(story.sample("A0001").state()).isEqualTo(Sample.State.CONSUMED);
        Balance balance = story.balance();
        assertThat(balance.consumed()).isEqualTo(ug(12370));
        assertThat(balance.difference()).isEqualTo(ug(30));
        assertThat(balance.open()).isEqualTo(Mass.ZERO);
    }

    @Test
    void anAnalysisThatUsesUpIsDestructive() {
        assertThat(Story.ofOneGrain()
                        .refused("JAXA", new Act.Analysed("A0001", "FT-IR", false, ug(1), Optional.empty())))
                .contains("destructive");
    }

    /** 5.4 g returned; sigma of the samples and of the total count. */
    @Test
    void samplesStayWithinTheCollection() {
        Story story = new Story()
                .does(
                        "JAXA",
                        new Act.CollectionRegistered(
                                "ryugu", "Hayabusa2", "Ryugu", ug(5_400_000), ug(1000), "JAXA", Act.Naming.RYUGU))
                .does("JAXA", Story.registered("A0001", 5_000_000, 10, Act.Environment.VACUUM));
        assertThat(story.refused("JAXA", Story.registered("A0002", 403_001, 10, Act.Environment.VACUUM)))
                .contains("rule mass-conservation", "5400.000 mg that returned (event 1)", "3.000 mg (3 sigma)");
        story.does("JAXA", Story.registered("A0002", 403_000, 10, Act.Environment.VACUUM));
    }

    @Test
    void aPoolBalances() {
        Story story = Story.ofOneGrain().does("JAXA", Story.registered("A0002", 1000, 10, Act.Environment.VACUUM));
        List<String> both = List.of("A0001", "A0002");
        assertThat(story.refused("JAXA", new Act.Pooled(both, piece("P1", 13400, 10), ug(0))))
                .contains("rule mass-conservation", "(event 1, 2)");
        story.does("JAXA", new Act.Pooled(both, piece("P1", 13330, 10), ug(15)));
        assertThat(story.sample("P1").parents()).isEqualTo(both);
        assertThat(story.sample("A0002").state()).isEqualTo(Sample.State.POOLED);
        Balance balance = story.balance();
        assertThat(balance.difference()).isEqualTo(ug(5));
        assertThat(balance.open()).isEqualTo(Mass.ZERO);
    }

    /** Parts of parts by the sheet's catalogue: 205 grains, each split in two, some used up: closed to the microgram. */
    @Test
    void aWholeCatalogueClosesToTheMicrogram() {
        Story story = new Story();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= 205; i++) {
            String name = "A" + String.valueOf(10000 + i).substring(1);
            names.add(name);
            story.does("JAXA", Story.registered(name, 1000 + 7 * i, 10, Act.Environment.NITROGEN));
        }
        for (String name : names) {
            long mass = story.sample(name).mass().micrograms();
            story.does(
                    "JAXA",
                    new Act.Split(
                            name,
                            List.of(piece(name + "-1", mass / 2, 5), piece(name + "-2", mass / 3, 5)),
                            ug(mass - mass / 2 - mass / 3)));
        }
        Balance balance = story.balance();
        assertThat(balance.registered()).isEqualTo(ug(205 * 1000 + 7 * 205 * 206 / 2));
        assertThat(balance.open()).isEqualTo(Mass.ZERO);
        assertThat(balance.difference()).isEqualTo(Mass.ZERO);
    }
}
