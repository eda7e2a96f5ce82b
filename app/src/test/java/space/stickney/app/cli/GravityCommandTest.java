package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command gravity as a user sees it. */
class GravityCommandTest {
    /** A cube of side 1 about the origin. */
    private static final String CUBE = """
            v -0.5 -0.5 -0.5
            v 0.5 -0.5 -0.5
            v -0.5 0.5 -0.5
            v 0.5 0.5 -0.5
            v -0.5 -0.5 0.5
            v 0.5 -0.5 0.5
            v -0.5 0.5 0.5
            v 0.5 0.5 0.5
            f 1 3 4
            f 1 4 2
            f 5 6 8
            f 5 8 7
            f 1 2 6
            f 1 6 5
            f 3 7 8
            f 3 8 4
            f 1 5 7
            f 1 7 3
            f 2 4 8
            f 2 8 6
            """;

    @TempDir
    Path folder;

    private String cube() throws Exception {
        return Files.writeString(folder.resolve("cube.obj"), CUBE).toString();
    }

    /** Cube of 1 km and 1190 kg/m3 at (600, 700, 800) m: quadrature of 60^3 points, 13 digits. */
    @Test
    void cubeInKilometres() throws Exception {
        JsonNode result = CommandLineRun.json(
                "gravity", "--shape", cube(), "--shape-unit", "km", "--density", "1.19 g/cm3", "--at", "600,700,800");
        assertThat(result.get("schema").asString()).isEqualTo("stickney/gravity/1");
        assertThat(result.get("potential").asDouble()).isCloseTo(6.538506802774e-02, Offset.offset(1e-13));
        assertThat(result.get("acceleration").get(2).asDouble()).isCloseTo(-3.612677009827e-05, Offset.offset(1e-16));
        assertThat(result.get("gradient").get(2).size()).isEqualTo(3);
        assertThat(result.get("laplacian").asDouble()).isCloseTo(0, Offset.offset(1e-20));
        assertThat(result.get("inside").asBoolean()).isFalse();
        assertThat(result.get("volume").asDouble()).isEqualTo(1e9);
        assertThat(result.get("surfaceArea").asDouble()).isEqualTo(6e6);
        assertThat(result.get("facets").asInt()).isEqualTo(12);
    }

    /** Without a unit the shape is in metres; the potential goes with the square of the length, and with G. */
    @Test
    void metresAndAnotherConstant() throws Exception {
        JsonNode result = CommandLineRun.json(
                "gravity",
                "--shape",
                cube(),
                "--density",
                "1190",
                "--constant",
                "6.6743e-10",
                "--at",
                "0.6,0.7,0.8",
                "--at",
                "0.5,0.5,0");
        assertThat(result.get("potential").asDouble()).isCloseTo(6.538506802774e-07, Offset.offset(1e-18));
        assertThat(result.get("points").size()).isEqualTo(2);
        assertThat(result.get("points").get(1).get("gradient").isNull()).isTrue();
    }

    @Test
    void embeddedPhobosAndItsField() throws Exception {
        Path file = folder.resolve("phobos.gfc");
        JsonNode result = CommandLineRun.json(
                "gravity", "--body", "phobos", "--at", "30,0,0km", "--degree", "4", "--field-out", file.toString());
        // point mass 7.875e-4 m/s2, and a tenth more from the oblateness and the length along x
        assertThat(result.get("acceleration").get(0).asDouble()).isBetween(-8.4e-4, -7.9e-4);
        assertThat(result.get("gm").asDouble()).isCloseTo(708754.6066894452, Offset.offset(1e-6));
        assertThat(Files.readString(file)).contains("norm fully_normalized", "gfc 4 4 ", "Ernst");
    }

    @Test
    void refusals() throws Exception {
        assertThat(CommandLineRun.refused("gravity", "--at", "1,2,3")).contains("--shape, --body");
        assertThat(CommandLineRun.refused("gravity", "--shape", cube(), "--at", "1,2,3"))
                .contains("--density");
        assertThat(CommandLineRun.refused("gravity", "--shape", cube(), "--density", "-3", "--at", "1,2,3"))
                .contains("--density", "greater than zero");
        assertThat(CommandLineRun.refused("gravity", "--shape", cube(), "--density", "1000"))
                .contains("--at");
        assertThat(CommandLineRun.refused(
                        "gravity", "--shape", cube(), "--density", "1000", "--at", "1,1,1", "--degree", "4"))
                .contains("--field-out");
        String inverted = CUBE.replaceAll("f (\\d) (\\d) (\\d)", "f $1 $3 $2");
        Path file = Files.writeString(folder.resolve("inverted.obj"), inverted);
        assertThat(CommandLineRun.refused("gravity", "--shape", file.toString(), "--density", "1", "--at", "1,1,1"))
                .contains("outwards");
    }
}
