package space.stickney.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.fault.BadInput;
import space.stickney.report.run.RunReader;
import space.stickney.report.run.Scene;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The view's part of the page: what the script unpacks is what the run folder says, and a folder without it has no view. */
class SceneDataTest {
    private static final String SCENE = """
            {"schema": "stickney/scene/1", "start_tdb_s": 846751659.97, "span_s": 148000000,
             "leaps": [{"t_s": 1000.5, "seconds": 1}],
             "bodies": [
               {"name": "Sun", "naif": 10, "parent": null, "radii_km": [695700, 695700, 695700], "rotation": null, "motion": null, "shape": null},
               {"name": "Mars", "naif": 499, "parent": "Sun", "radii_km": [3396.19, 3396.19, 3376.2],
                "rotation": {"ra": [5.5, 0, 0], "dec": [0.9, 0, 0], "w": [3.1, 7.088e-5, 0, 0.01, 1, 2, 0]},
                "motion": {"kind": "states", "period_s": 59355000, "error_km": 1, "t_s": [0, 864000.25, 1728000],
                  "states": [2.1e8, -1.5e7, 9e6, 1.234567, 22.5, -0.25, 2.0e8, 1e7, 9.5e6, -1.5, 23.1, 0.5, 1.9e8, 3e7, 1e7, -4.25, 22.9, 1.0]},
                "shape": null}],
             "facets": [0, 1, 2, 2, 1, 3],
             "spacecraft": {"name": "MMX",
               "stretches": [
                 {"phase": "cruise", "leg": "coast", "center": "Sun", "error_km": 1, "t_s": [0, 100.125],
                  "states": [1.5e8, 1, 2, 3, 4, 5, 1.500004e8, 7, 8, 9, 10, 11]},
                 {"phase": "orbit-insertion", "leg": "coast", "center": "Mars", "error_km": 0.1, "t_s": [100.125, 250],
                  "states": [4000.1234, -1, 2, 0.123456, -4, 5, 4100.5, 7, 8, 0.2, 10, 11]}],
               "attitude": [{"from_s": 0, "to_s": 250, "law": "nadir", "body": "Mars", "angles_rad": [0, 0]}]},
             "instruments": [{"name": "eye", "kind": "camera", "field": {"text": "circular 1 deg", "reach_deg": 0.5, "edge": [0, 0.0087, 1]}},
               {"name": "ear", "kind": "other", "field": null}]}
            """;

    @TempDir
    Path folder;

    private JsonNode data(String scene) throws IOException {
        SampleRun.write(folder);
        Files.writeString(folder.resolve("scene.json"), scene);
        return new JsonMapper()
                .readTree(
                        PageData.of(RunReader.read(folder), Scene.read(folder)).text());
    }

    /** As unpack in core.js does it. */
    private static double[] unpack(JsonNode packed) {
        byte[] bytes = Base64.getDecoder().decode(packed.path("data").asString());
        double[] values = new double[packed.path("n").intValue()];
        int columns = packed.path("columns").intValue();
        long[] last = new long[columns];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            long z = 0;
            int shift = 0;
            byte b;
            do {
                b = bytes[at++];
                z |= (long) (b & 127) << shift;
                shift += 7;
            } while (b < 0);
            last[i % columns] += (z >>> 1) ^ -(z & 1);
            values[i] = last[i % columns] * packed.path("step").doubleValue();
        }
        assertThat(at).isEqualTo(bytes.length);
        return values;
    }

    @Test
    void numbersComeThroughWithinTheirSteps() throws IOException {
        JsonNode scene = data(SCENE).path("scene");
        JsonNode craft = scene.path("craft");
        assertThat(unpack(craft.path("t"))).containsExactly(new double[] {0, 100.125, 100.125, 250}, within(1e-9));
        assertThat(unpack(craft.path("p")))
                .containsExactly(
                        new double[] {1.5e8, 1, 2, 1.500004e8, 7, 8, 4000.1234, -1, 2, 4100.5, 7, 8}, within(5.01e-4));
        // about the Sun 64 times over
        assertThat(unpack(craft.path("v")))
                .containsExactly(
                        new double[] {192, 256, 320, 576, 640, 704, 0.123456, -4, 5, 0.2, 10, 11}, within(2.01e-6));
        JsonNode motion = scene.path("bodies").get(1).path("motion");
        assertThat(unpack(motion.path("t"))).containsExactly(new double[] {0, 864000.25, 1728000}, within(1e-6));
        assertThat(unpack(motion.path("v"))[0]).isCloseTo(1.234567, within(5.1e-8));
        assertThat(unpack(scene.path("facets"))).containsExactly(0, 1, 2, 2, 1, 3);
    }

    /** A stretch tells the number of its phase, its centre and how many states are its own. */
    @Test
    void stretchesKnowPhaseAndCentre() throws IOException {
        JsonNode scene = data(SCENE).path("scene");
        List<String> phases =
                RunReader.read(folder).phases().stream().map(p -> p.name()).toList();
        JsonNode first = scene.path("craft").path("stretches").get(0);
        assertThat(first.get(0).intValue()).isEqualTo(phases.indexOf("cruise"));
        assertThat(first.get(1).asString()).isEqualTo("Sun");
        assertThat(first.get(2).intValue()).isEqualTo(2);
        assertThat(scene.path("instruments").get(1).has("edge")).isFalse();
    }

    /** The sample's plan has two stretches placed; times count from the start of the run. */
    @Test
    void thePlanIsOnTheClock() throws IOException {
        JsonNode plan = data(SCENE).path("scene").path("plan");
        assertThat(plan.size()).isEqualTo(2);
        assertThat(plan.get(1).path("activity").asString()).isEqualTo("deimos");
        double[] t = unpack(plan.get(1).path("t"));
        assertThat(t[1] - t[0]).isCloseTo(3 * 3600, within(10.0));
        assertThat(t[0] / 86400)
                .isCloseTo(
                        SampleRun.days("2030-09-03T10:00:00") - SampleRun.days("2026-10-31T20:46:31.000"),
                        within(1e-3));
    }

    @Test
    void theBarHasPhasesEventsAndLeapSeconds() throws IOException {
        JsonNode bar = data(SCENE).path("bar");
        assertThat(bar.path("phases").size())
                .isEqualTo(RunReader.read(folder).phases().size());
        assertThat(bar.path("events").size()).isPositive();
        assertThat(bar.path("leaps").get(0).get(0).doubleValue()).isEqualTo(1000.5);
    }

    @Test
    void aFolderWithoutASceneHasNoView() throws IOException {
        SampleRun.write(folder);
        assertThat(Report.html(folder)).doesNotContain("id=\"view\"").doesNotContain("href=\"#view\"");
        Files.writeString(folder.resolve("scene.json"), SCENE);
        assertThat(Report.html(folder))
                .contains("<section id=\"view\">")
                .contains("href=\"#view\"")
                .contains("id=\"view-fallback\"");
    }

    @Test
    void aDamagedSceneIsRefused() throws IOException {
        assertThatThrownBy(() -> data("{")).isInstanceOf(BadInput.class).hasMessageContaining("scene.json");
        assertThatThrownBy(() -> data(SCENE.replace("scene/1", "scene/9")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("stickney/scene/1");
        assertThatThrownBy(() -> data(SCENE.replace("4000.1234", "\"far\"")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("far");
    }

    /** What the style sheet calls by name must not end the style element. */
    @Test
    void theSheetOfTheViewIsPartOfTheOne() {
        String css = StyleSheet.shipped().css();
        assertThat(css).contains("#time-bar").doesNotContain("<");
        assertThat(css.getBytes(StandardCharsets.UTF_8).length).isLessThan(60_000);
    }
}
