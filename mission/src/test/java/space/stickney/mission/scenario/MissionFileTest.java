package space.stickney.mission.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissionFileTest {
    @TempDir
    Path missions;

    @BeforeEach
    void fill() throws IOException {
        Files.writeString(missions.resolve("mmx.yaml"), "mission: MMX\n");
        Files.writeString(missions.resolve("mmx-2024.yaml"), "mission: MMX\n");
        Files.writeString(missions.resolve("schema.json"), "{}\n");
    }

    @Test
    void aNameIsABundledMissionAndAPathAFile() {
        assertThat(MissionFile.find("mmx", missions).path()).isEqualTo(missions.resolve("mmx.yaml"));
        Path file = missions.resolve("mmx-2024.yaml");
        assertThat(MissionFile.find(file.toString(), missions)).isEqualTo(new MissionFile("mmx-2024", file));
        assertThat(MissionFile.bundled(missions)).extracting(MissionFile::name).containsExactly("mmx", "mmx-2024");
    }

    @Test
    void aMissComesWithTheNearestName() {
        assertThatThrownBy(() -> MissionFile.find("mxm", missions))
                .hasMessage("mission: found mxm; valid: one of mmx, mmx-2024, or the path of a scenario file."
                        + " Did you mean mmx?");
        assertThatThrownBy(() -> MissionFile.find("none.yaml", missions)).hasMessageContaining("does not exist");
        assertThatThrownBy(() -> MissionFile.find(missions + "/", missions)).hasMessageContaining("not a file");
        assertThatThrownBy(() -> MissionFile.find("a/\u0000", missions)).hasMessageContaining("mission: found");
        assertThatThrownBy(() -> MissionFile.find("mmx", missions.resolve("none")))
                .hasMessageContaining("no bundled missions");
    }
}
