package space.stickney.mission.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import space.stickney.core.kind.Kind;
import space.stickney.flight.time.Epochs;
import space.stickney.mission.document.JsonTree;
import space.stickney.mission.document.StrictYaml;

/** The scenario files that the project ships, and the schema beside them. */
class BundledMissionsTest {
    private static final Path MISSIONS =
            Path.of(System.getProperty("stickney.root", "..")).resolve("missions");

    /** The kinds of the product, without those of the tests. */
    private static final List<Kind<?>> KINDS = ScenarioFile.kinds().stream()
            .filter(k -> !k.name().startsWith("test-"))
            .toList();

    @Test
    void theCommittedSchemaIsCurrent() throws IOException {
        assertThat(MISSIONS.resolve("schema.json"))
                .as("make it again with: ./stickney schema --out missions/schema.json --force")
                .content()
                .isEqualTo(ScenarioSchema.json(KINDS));
    }

    @Test
    void everyMissionReadsAndFitsTheSchema() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(MISSIONS.resolve("schema.json")));
        for (MissionFile mission : MissionFile.bundled(MISSIONS)) {
            ScenarioFile.read(mission.path(), List.of(), Epochs.standard());
            assertThat(schema.validate(JsonTree.of(StrictYaml.read(mission.path()))))
                    .as(mission.name())
                    .isEmpty();
            assertThat(Files.readString(mission.path()))
                    .as("%s: the line by which editors find the schema", mission.name())
                    .startsWith("# yaml-language-server: $schema=schema.json\n");
        }
    }

    @Test
    void everyKindIsNamedAsKeysAre() {
        assertThat(KINDS)
                .extracting(Kind::name)
                .doesNotHaveDuplicates()
                .allMatch(n -> n.matches("[a-z]+(-[a-z0-9]+)*"));
        assertThat(KINDS).extracting(Kind::section).allMatch(List.of("phases", "instruments")::contains);
        assertThat(KINDS).extracting(Kind::summary).noneMatch(String::isBlank);
    }
}
