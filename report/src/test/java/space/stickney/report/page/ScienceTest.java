package space.stickney.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.fault.BadInput;

/** The sections of composition and imaging, on the files of {@link SampleScience}. */
class ScienceTest {
    @TempDir
    Path folder;

    private String page() throws IOException {
        return Report.html(SampleScience.write(folder));
    }

    /** 300 over 10 is 30 standard deviations and labelled, 20 over 10 is two and is not. */
    @Test
    void onlyLinesThatAreThereAreLabelled() throws Exception {
        assertThat(page())
                .contains("GAMMA: gamma-ray spectrum", ">H 2223<", "22,961, expected 22,373 ± 216")
                .doesNotContain(">S 2230<");
    }

    /** 0.75 + 0.2496 and 0.0004: the sum of the captured ones is not rounded to certainty, and an origin below a thousandth only in words. */
    @Test
    void originsAreSummedAndTheUnlikelyToldInWords() throws Exception {
        assertThat(page())
                .contains("Captured: above 99.9 %.", "Giant impact: below 0.1 %.")
                .contains("captured CI 75.0 %, captured CM 25.0 %</desc>")
                .contains("Each below 0.1 %: giant impact.", "only captured");
    }

    /** Iron 21.7 % ± 0.4 ± 3.4 of which hypot(0.004, 0.034) / 0.217 = 15.8 %; uranium in parts per thousand million. */
    @Test
    void elementsStandInTheUnitThatSuitsThemWithBothErrors() throws Exception {
        assertThat(page())
                .contains("21.70 %", "± 0.40", "± 3.40", ">15.8<")
                .contains("20.0 ppb", "± 7.0", "not told by the data", "the data say nothing of U");
    }

    /** Facets of 2, 1, and half of 1 of 5 m2 are imaged: 70 %. 86400 s past J2000 is noon of 2 January. */
    @Test
    void theMapTellsTheShareAndTablesTellDates() throws Exception {
        assertThat(page())
                .contains(
                        "EYE: imaged ground",
                        "70.0 % of the surface",
                        "EYE sites",
                        "2000-01-02 12:00:00",
                        "href=\"#imaging\"");
    }

    /** What the policy does not admit would not be drawn: all style is in the one sheet. */
    @Test
    void noDrawingBringsAStyleOfItsOwn() throws Exception {
        assertThat(page().split("<style", -1)).hasSize(2);
        assertThat(page()).doesNotContain(" style=").contains(".coverage .k6 {");
    }

    @Test
    void aDamagedRetrievalIsRefused() throws Exception {
        SampleScience.write(folder);
        Path file = folder.resolve(SampleScience.COMPOSITION);
        Files.writeString(file, Files.readString(file).replace("composition/1", "composition/2"));
        assertThatThrownBy(() -> Report.html(folder))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("gamma-composition.json")
                .hasMessageContaining("stickney/gamma-composition/1");
    }
}
