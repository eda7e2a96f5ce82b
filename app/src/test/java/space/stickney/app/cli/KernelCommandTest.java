package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class KernelCommandTest {
    /** spiceypy: dafgs, dafus and dafgn over the file. */
    @Test
    void infoListsSegments() {
        JsonNode json = CommandLineRun.json("kernel", "info", CommandLineRun.data("ephemeris/jup310-2021-02-26.bsp"));
        assertThat(json.get("segments")).hasSize(13);
        JsonNode io = json.get("segments").get(0);
        assertThat(io.get("target").asInt()).isEqualTo(501);
        assertThat(io.get("center").asInt()).isEqualTo(5);
        assertThat(io.get("type").asInt()).isEqualTo(3);
        assertThat(io.get("frame").asString()).isEqualTo("J2000");
        assertThat(io.get("start").asString()).isEqualTo("2021-02-26T00:00:00.000TDB");
        assertThat(io.get("end").asString()).isEqualTo("2021-02-27T00:00:00.000TDB");
    }

    /** de441 covers 30,000 years. */
    @Test
    void infoShowsFarEpochs() {
        JsonNode json = CommandLineRun.json("kernel", "info", CommandLineRun.data("ephemeris/de441-1969.bsp"));
        assertThat(json.get("segments").get(0).get("start").asString()).startsWith("-13200-");
    }

    @Test
    void infoListsVariables() {
        JsonNode json = CommandLineRun.json("kernel", "info", CommandLineRun.data("kernels/naif0012.tls"));
        assertThat(json.get("variables")).hasSize(5);
    }

    /** reference-states.csv: Mars barycenter at 2023-03-01T00:00:00 TDB, DE440. */
    @Test
    void statesAreThoseOfTheFile() {
        JsonNode json = CommandLineRun.json(
                "kernel",
                "states",
                CommandLineRun.data("ephemeris/de440s-2023-2026.bsp"),
                "--target",
                "mars-barycenter",
                "--center",
                "0",
                "--at",
                "2023-03-01T00:00:00TDB");
        JsonNode state = json.get("states").get(0);
        assertThat(state.get("position_km").get(0).asDouble()).isCloseTo(MARS_X, within(2e-6));
        assertThat(CommandLineRun.refused(
                        "kernel",
                        "states",
                        CommandLineRun.data("ephemeris/de440s-2023-2026.bsp"),
                        "--target",
                        "phobos",
                        "--center",
                        "mars",
                        "--at",
                        "2023-03-01"))
                .contains("401", "de440s-2023-2026.bsp", "from 2022");
    }

    private static final double MARS_X = -107185819.616855;

    /** What is written is read back within the tolerance; the same call gives the same bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "9", "13"})
    void writesWhatItReads(String type, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("moon.bsp");
        String[] args = {
            "kernel",
            "write",
            "--body",
            "moon",
            "--center",
            "earth",
            "--from",
            "2026-11-01TDB",
            "--until",
            "2026-12-01TDB",
            "--type",
            type,
            "--tolerance",
            "1m",
            "--out",
            file.toString()
        };
        JsonNode written = CommandLineRun.json(args);
        assertThat(written.get("maximumError_m").asDouble()).isLessThanOrEqualTo(1);
        byte[] first = Files.readAllBytes(file);
        assertThat(CommandLineRun.refused(args)).contains("--force");
        String[] forced = java.util.Arrays.copyOf(args, args.length + 1);
        forced[args.length] = "--force";
        CommandLineRun.json(forced);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        for (String epoch : new String[] {"2026-11-01TDB", "2026-11-13T07:11:13TDB", "2026-12-01TDB"}) {
            JsonNode found = CommandLineRun.json(
                            "kernel", "states", file.toString(), "--target", "moon", "--center", "earth", "--at", epoch)
                    .get("states")
                    .get(0);
            JsonNode expected = CommandLineRun.json("ephemeris", "moon", "--center", "earth", "--at", epoch)
                    .get("states")
                    .get(0);
            for (int i = 0; i < 3; i++) {
                assertThat(found.get("position_km").get(i).asDouble())
                        .isCloseTo(expected.get("position_km").get(i).asDouble(), within(1e-3));
                assertThat(found.get("velocity_km_s").get(i).asDouble())
                        .isCloseTo(expected.get("velocity_km_s").get(i).asDouble(), within(1e-6));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesBadInput(@TempDir Path folder) throws IOException {
        String out = folder.resolve("x.bsp").toString();
        assertThat(write("moon", "earth", "2026-11-01", "2026-12-01", "--type", "5", "--out", out))
                .contains("--type", "2, 3, 9 or 13");
        assertThat(write("moon", "moon", "2026-11-01", "2026-12-01", "--out", out))
                .contains("--center");
        assertThat(write("moon", "earth", "2026-12-01", "2026-11-01", "--out", out))
                .contains("--until");
        assertThat(write("moon", "earth", "2026-11-01", "2056-11-01", "--out", out))
                .contains("embedded ephemeris", "valid: from");
        assertThat(write("moon", "earth", "2026-11-01", "2026-12-01", "--tolerance", "-1m", "--out", out))
                .contains("--tolerance");
        assertThat(write("moon", "earth", "2026-11-01", "2026-11-02", "--tolerance", "1e-12m", "--out", out))
                .contains("--tolerance");
        assertThat(write("moon", "earth", "2026-11-01", "2026-12-01", "--out", out + "/y/z.bsp"))
                .contains("--out");
        assertThat(CommandLineRun.refused("kernel", "info", folder.toString())).contains("no regular file");
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThat(CommandLineRun.refused("kernel", "info", empty.toString())).contains("truncated");
        assertThat(CommandLineRun.refused("kernel")).contains("info, states or write");
        assertThat(CommandLineRun.refused("kernel", "inof")).contains("inof");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(empty);
        }
    }

    private static String write(String body, String center, String from, String until, String... more) {
        Stream<String> args =
                Stream.of("kernel", "write", "--body", body, "--center", center, "--from", from, "--until", until);
        return CommandLineRun.refused(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
    }
}
