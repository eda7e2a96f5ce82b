package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The retrieval on the command line; its numbers are held by CompositionRetrievalTest. */
class GammaFitCommandTest {
    @TempDir
    Path folder;

    private Path observed() {
        Path made = folder.resolve("made");
        CommandLineRun run = CommandLineRun.of(
                "gamma",
                "simulate",
                "mmx",
                "--days",
                "20d",
                "--distance",
                "20km",
                "--like",
                "L",
                "--out",
                made.toString());
        assertThat(run.code()).as(run.err()).isZero();
        return made;
    }

    /** Copies the three files of an observation into a folder with nothing else, and asks a fresh JVM. */
    @Test
    void aFreshMachineFindsTheSameFromTheFilesAlone() throws IOException, InterruptedException {
        Path made = observed();
        Path alone = Files.createDirectory(folder.resolve("alone"));
        for (String name : List.of("spectra.fits", "geometry.csv", "calibration.json")) {
            Files.copy(made.resolve(name), alone.resolve(name));
        }
        CommandLineRun here = CommandLineRun.of("gamma", "fit", alone.toString(), "--gaussian", "--json");
        assertThat(here.code()).as(here.err()).isZero();
        Path out = folder.resolve("fresh.json");
        Process fresh = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "space.stickney.app.cli.Stickney",
                        "gamma",
                        "fit",
                        alone.toString(),
                        "--gaussian",
                        "--json")
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(fresh.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(fresh.exitValue()).isZero();
        assertThat(Files.readString(out)).isEqualTo(here.out());
    }

    @Test
    void contract() {
        JsonNode node = CommandLineRun.json("gamma", "fit", observed().toString(), "--gaussian");
        JsonNode iron = node.get("elements")
                .valueStream()
                .filter(e -> e.get("symbol").asString().equals("Fe"))
                .findFirst()
                .orElseThrow();
        assertThat(iron.get("massFraction").asDouble()).isBetween(0.05, 0.5);
        assertThat(iron.get("statistical").asDouble()).isPositive();
        assertThat(iron.get("systematic").asDouble()).isPositive();
        double sum = 0;
        for (JsonNode h : node.get("hypotheses")) {
            sum += h.get("probability").asDouble();
        }
        assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
    }

    @Test
    void whatIsNoObservationIsRefused() throws IOException {
        assertThat(CommandLineRun.refused("gamma", "fit", folder.resolve("none").toString()))
                .contains("does not exist");
        assertThat(CommandLineRun.refused("gamma", "fit", folder.toString())).contains("calibration.json");
        Files.writeString(folder.resolve("calibration.json"), "{");
        assertThat(CommandLineRun.refused("gamma", "fit", folder.toString())).contains("calibration.json");
    }
}
