package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Spectra on the command line; the numbers are held by RealSpectraTest. */
class GammaSpectrumTest {
    @TempDir
    Path folder;

    /** The kelp's K-40 line, 1460.822 keV, is by far its largest peak; the lead cave's, too. */
    @Test
    void findsPotassium() {
        JsonNode found =
                CommandLineRun.json("gamma", "spectrum", CommandLineRun.data("gamma/hpge/hpge-kelp-mendocino.spe"));
        assertThat(found.get("counts").asLong()).isEqualTo(2279915);
        assertThat(found.get("liveTime_s").asDouble()).isEqualTo(595642);
        JsonNode best = found.get("peaks").get(0);
        for (JsonNode peak : found.get("peaks")) {
            best = peak.get("area").asDouble() > best.get("area").asDouble() ? peak : best;
        }
        assertThat(best.get("energy_keV").asDouble()).isCloseTo(1460.822, within(0.1));
        assertThat(best.get("areaSigma").asDouble()).isBetween(430.0, 1000.0);
    }

    /** Each form converted into the next gives the same counts and peaks in the end. */
    @Test
    void convertsInACircle() throws IOException {
        String spe = CommandLineRun.data("gamma/hpge/hpge-cave-background.spe");
        String n42 = folder.resolve("a.n42").toString();
        String fits = folder.resolve("b.fits").toString();
        String back = folder.resolve("c.spe").toString();
        String svg = folder.resolve("d.svg").toString();
        JsonNode first = CommandLineRun.json("gamma", "spectrum", spe, "--to", n42, "--svg", svg);
        CommandLineRun.json("gamma", "spectrum", n42, "--to", fits);
        CommandLineRun.json("gamma", "spectrum", fits, "--to", back);
        JsonNode last = CommandLineRun.json("gamma", "spectrum", back);
        assertThat(last.get("counts")).isEqualTo(first.get("counts"));
        assertThat(last.get("start_utc")).isEqualTo(first.get("start_utc"));
        assertThat(last.get("peaks").size()).isEqualTo(first.get("peaks").size());
        for (int i = 0; i < last.get("peaks").size(); i++) {
            assertThat(last.get("peaks").get(i).get("energy_keV").asDouble())
                    .isCloseTo(first.get("peaks").get(i).get("energy_keV").asDouble(), within(1e-6));
        }
        assertThat(Files.readString(Path.of(svg))).contains("<svg", "1461.4");
    }

    @Test
    void mistakesAreRefused() throws IOException {
        Path file = folder.resolve("x.spe");
        Files.writeString(file, "$DATA:\n0 1\n1\nx\n$MEAS_TIM:\n1 1\n");
        assertThat(CommandLineRun.refused("gamma", "spectrum", file.toString())).contains("x.spe:4");
        Files.writeString(file, "$DATA:\n0 1\n1\n2\n$MEAS_TIM:\n1 1\n");
        assertThat(CommandLineRun.refused("gamma", "spectrum", file.toString())).contains("--scale");
        assertThat(CommandLineRun.refused("gamma", "spectrum", file.toString(), "--scale", "0,-1"))
                .contains("--scale");
        assertThat(CommandLineRun.refused("gamma", "spectrum", file.toString(), "--scale", "0,1", "--to", "y.txt"))
                .contains("y.txt");
        assertThat(CommandLineRun.refused("gamma", "spectrum", file.toString(), "--scale", "0,1", "--spectrum", "z"))
                .contains("--spectrum");
        assertThat(CommandLineRun.refused("gamma", "spectrum", "none.spe")).contains("none.spe");
        assertThat(CommandLineRun.of("gamma", "spectrum", file.toString(), "--scale", "0,1")
                        .code())
                .isZero();
    }
}
