package space.stickney.mission.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import space.stickney.core.fault.BadInput;
import space.stickney.core.quantity.Quantities;
import space.stickney.core.quantity.UnitPattern;
import space.stickney.mission.document.JsonTree;
import space.stickney.mission.document.StrictYaml;

/** The schema for editors against the reader, with networknt's validator as the independent judge of what it says. */
class SchemaTest {
    /** Faults that the grammar of YAML has already, so that no schema sees them. */
    private static final Set<String> GRAMMAR = Set.of(
            "anchor-and-alias",
            "comment-only",
            "directive",
            "duplicate-key",
            "duplicate-key-nested",
            "list-as-key",
            "merge-key",
            "number-as-key",
            "second-document",
            "syntax",
            "tab-in-indentation",
            "tag");

    /** Faults of meaning: of form they are right. */
    private static final Set<String> MEANING = Set.of(
            "constructor-refuses",
            "contradiction",
            "mission-with-slash",
            "negative-mass-with-unit",
            "no-phases",
            "no-such-body",
            "no-such-day",
            "range-reversed",
            "seed-too-large",
            "too-large",
            "two-modules-of-one-name");

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(TestFile.schema());

    private static List<Error> faults(String text) {
        return SCHEMA.validate(JsonTree.of(StrictYaml.read("test.yaml", text)));
    }

    @Test
    void takesTheGoodFile() throws IOException {
        assertThat(faults(ReadingTest.resource("good.yaml"))).isEmpty();
    }

    static List<Path> badFiles() throws IOException {
        return BadFilesTest.files();
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void refusesInFormWhatTheReaderRefuses(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replace(".yaml", "");
        try {
            List<Error> faults = SCHEMA.validate(JsonTree.of(StrictYaml.read(file)));
            assertThat(GRAMMAR).doesNotContain(name);
            assertThat(faults.isEmpty()).as(name + faults).isEqualTo(MEANING.contains(name));
        } catch (BadInput e) {
            assertThat(GRAMMAR).contains(name);
        }
    }

    /** What the reader takes, the pattern must take; a single unit of another dimension it must refuse. */
    @ParameterizedTest
    @CsvSource({
        "50km, m, true",
        "50 km, m, true",
        "' 1e3 AU ', m, true",
        "5, m, true",
        "-.5e-3mm, m, true",
        "1.2 t, kg, true",
        "398600.4418 km3/s2, m3/s2, true",
        "398600.4418 km^3 s^-2, m3/s2, true",
        "1.38e21 cm-2, m-2, true",
        "4 1/s2, s-2, true",
        "5 W/m2/um, W/m3, true",
        "3 m kg, kg m, true",
        "14.1 %, 1, true",
        "58 ppb, 1, true",
        "30deg, rad, true",
        "6 Mbps, bit/s, true",
        "100 km/s, m/s, true",
        "316 s, s, true",
        "2.5keV, J, true",
        "5 kg, m, false",
        "5 kgg, kg, false",
        "heavy, kg, false",
        "5 deg, 1, false",
        "1e, m, false",
        "'', m, false",
        "5 km 3 x!, m, false"
    })
    void knowsTheUnitsOfTheReader(String text, String unit, boolean good) {
        assertThat(text.matches(UnitPattern.of(unit))).isEqualTo(good);
        if (good) {
            assertThat(Quantities.parse(text, unit)).isFinite();
        }
    }
}
