package space.stickney.samples.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import space.stickney.core.run.Csv;
import space.stickney.samples.curation.Act;
import space.stickney.samples.curation.Mass;
import space.stickney.samples.curation.Story;

/** A catalogue in a spreadsheet runs nothing. */
class CatalogueCsvTest {
    @Test
    void formulasAreTexts() {
        Story story = new Story()
                .does(
                        "=cmd|' /C calc'!A0",
                        new Act.SampleRegistered(
                                "A0001",
                                "ryugu",
                                Act.Form.PARTICLE,
                                Optional.of("@SUM(1,2)"),
                                Optional.empty(),
                                new Mass(5),
                                new Mass(1),
                                "=cmd|' /C calc'!A0",
                                Act.Environment.AIR,
                                Act.Provenance.CERTAIN));
        String row = CatalogueCsv.row(story.catalogue().samples().toList().get(0));
        List<List<String>> read = Csv.read("csv", CatalogueCsv.header() + row);
        assertThat(read).hasSize(2);
        assertThat(read.get(1))
                .allSatisfy(f -> assertThat(f).doesNotStartWith("=").doesNotStartWith("@"));
        assertThat(read.get(1)).contains("'=cmd|' /C calc'!A0", "'@SUM(1,2)", "5");
        assertThat(CatalogueCsv.plain("\t=1")).startsWith("'");
        assertThat(CatalogueCsv.plain("+1")).isEqualTo("'+1");
        assertThat(CatalogueCsv.plain("A0001")).isEqualTo("A0001");
    }
}
