package space.stickney.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A module sees only what stands above it in the table of the design. */
class LayersTest {
    @ParameterizedTest
    @CsvSource({
        "core,    flight science mission samples report server app",
        "flight,  science mission samples report server app",
        "science, mission samples report server app",
        "mission, samples report server app",
        "samples, flight science mission report server app",
        "report,  flight science mission samples server app",
        "server,  app"
    })
    void aModuleDoesNotSee(String module, String below) throws IOException {
        String[] forbidden = List.of(below.split(" ")).stream()
                .map(m -> "space.stickney." + m + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("space.stickney." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true)
                .check(House.classes());
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        JavaPackage root = House.classes().getPackage("space.stickney");
        List<String> unmarked = root.getSubpackagesInTree().stream()
                .filter(p -> !p.getClasses().isEmpty())
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
        assertThat(unmarked).as("packages without @NullMarked package-info").isEmpty();
    }
}
