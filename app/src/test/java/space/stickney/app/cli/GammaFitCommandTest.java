package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
                Path.of(System.getProperty("stickney.root", ".."), "missions", "mmx.yaml")
                        .toString(),
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
        for (String name : List.of("spectra.fits", "geometry.csv", "calibration.json", "monitor.csv")) {
            Files.copy(made.resolve(name), alone.resolve(name));
        }
        CommandLineRun here = CommandLineRun.of("gamma", "fit", alone.toString(), "--gaussian", "--json");
        assertThat(here.code()).as(here.err()).isZero();
        Path out = folder.resolve("fresh.json");
        Path err = folder.resolve("fresh.err");
        Process fresh = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        "space.stickney.app.cli.Stickney",
                        "gamma",
                        "fit",
                        alone.toString(),
                        "--gaussian",
                        "--json")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(fresh.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(fresh.exitValue()).as(Files.readString(err)).isZero();
        assertThat(Files.readString(out)).isEqualTo(here.out());
    }

    /** What this JVM runs from, also where a launcher has loaded the tests itself. */
    private static String classPath() {
        return GammaFitCommandTest.class.getClassLoader() instanceof URLClassLoader own && own.getURLs().length > 0
                ? Arrays.stream(own.getURLs())
                        .map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
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
