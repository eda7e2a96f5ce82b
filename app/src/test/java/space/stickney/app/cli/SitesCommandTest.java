package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.run.Csv;
import tools.jackson.databind.JsonNode;

class SitesCommandTest {
    private static final List<String> SUMMER =
            List.of("sites", "--body", "phobos", "--from", "2028-01-01", "--until", "2028-02-01", "--level", "3");

    private static String[] summer(String... more) {
        return java.util.stream.Stream.concat(SUMMER.stream(), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    /** In southern summer the best light is in the south; every site listed keeps the constraints; the merit is its formula. */
    @Test
    void listsWhatKeepsTheConstraints() {
        JsonNode json = CommandLineRun.json(summer("--max-slope", "15deg", "--min-sunlit", "0.4", "--top", "5"));
        assertThat(json.get("schema").asString()).isEqualTo("stickney/sites/1");
        assertThat(json.get("best").size()).isEqualTo(5);
        double last = 1;
        for (JsonNode site : json.get("best")) {
            assertThat(site.get("latitude_deg").asDouble()).isNegative();
            assertThat(site.get("slope_deg").asDouble()).isLessThanOrEqualTo(15);
            assertThat(site.get("sunlit").asDouble()).isBetween(0.4, 1.0);
            double merit = site.get("sunlit").asDouble()
                    * site.get("earth").asDouble()
                    * (1 - site.get("slope_deg").asDouble() / 15);
            assertThat(site.get("merit").asDouble()).isCloseTo(merit, within(1e-12));
            assertThat(merit).isLessThanOrEqualTo(last);
            last = merit;
        }
        assertThat(json.get("admissible").asDouble()).isBetween(0.2, 0.8);
    }

    @Test
    void writesTableAndMap(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("sites.csv");
        Path svg = folder.resolve("sites.svg");
        CommandLineRun.json(summer("--csv", csv.toString(), "--svg", svg.toString(), "--top", "2"));
        List<List<String>> rows = Csv.read("sites.csv", Files.readString(csv));
        assertThat(rows).hasSize(1 + 1280);
        assertThat(Files.readString(svg)).contains("Landing sites on Phobos", "prefers-color-scheme: dark", "</svg>");
    }

    /** Nothing is flat to a thousandth of a degree: an answer, not an error. */
    @Test
    void saysWhenThereIsNone() {
        CommandLineRun run = CommandLineRun.of(summer("--max-slope", "0.0001deg"));
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("No site keeps the constraints.");
    }

    @Test
    void refusesBadInput() {
        assertThat(CommandLineRun.refused(summer("--min-sunlit", "1.5"))).contains("--min-sunlit", "0 to 1");
        assertThat(CommandLineRun.refused(summer("--max-slope", "20m"))).contains("--max-slope");
        assertThat(CommandLineRun.refused("sites", "--body", "phobos", "--from", "2028-02-01", "--until", "2028-01-01"))
                .contains("--until");
        assertThat(CommandLineRun.refused("sites", "--body", "phobso", "--from", "2028-01-01", "--until", "2028-02-01"))
                .contains("--body", "Phobos");
        assertThat(CommandLineRun.refused(
                        "sites", "--body", "phobos", "--from", "2028-01-01", "--until", "2028-02-01", "--level", "9"))
                .contains("--level");
    }
}
