package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EphemerisCommandTest {
    private static final String DE440 = "ephemeris/de440s-2023-2026.bsp";

    /**
     * CSPICE_N0067 with naif0012.tls, pck00011.tpc and the same kernels: spkgeo(4, et, 'ECLIPJ2000', 10) and
     * spkezr('301', et, 'IAU_EARTH', 'NONE', '399') at 2025-08-15T06:00:00, spkezr('10', et, 'IAU_MARS', 'NONE', '499') at
     * 2008-11-02T00:00:00. The two formulas of TDB differ by up to 3 microseconds: 0.1 m at 30 km/s, and 1e-10 rad of the
     * rotation of Mars.
     */
    @Test
    void framesAgreeWithSpice() {
        check(
                "4",
                "10",
                "ecliptic",
                "2025-08-15T06:00:00",
                DE440,
                -206618028.52331415,
                -120220872.49839139,
                2547388.8032550216,
                13.093178359264572,
                -18.870025465127704,
                -0.7165174135964412);
        check(
                "moon",
                "earth",
                "fixed",
                "2025-08-15T06:00:00",
                DE440,
                333361.15753594355,
                -106560.41612905488,
                118085.68182873949,
                -7.589500571661681,
                -23.33504233595359,
                0.3786409786309277);
        check(
                "sun",
                "mars",
                "fixed",
                "2008-11-02T00:00:00",
                "ephemeris/mar097-2006-2008-mars499.bsp",
                -54771168.15275424,
                -217977340.97921938,
                47295790.817675956,
                -15429.251273244552,
                3877.2312375727506,
                -9.341285160593202);
    }

    private static void check(
            String body, String center, String frame, String epoch, String kernel, double... expected) {
        JsonNode json = CommandLineRun.json(
                "ephemeris",
                body,
                "--center",
                center,
                "--at",
                epoch,
                "--frame",
                frame,
                "--kernels",
                CommandLineRun.data(kernel));
        JsonNode state = json.get("states").get(0);
        double distance = Math.abs(expected[0]) + Math.abs(expected[1]) + Math.abs(expected[2]);
        double speed = Math.abs(expected[3]) + Math.abs(expected[4]);
        double seconds = 3e-6;
        for (int i = 0; i < 3; i++) {
            assertThat(state.get("position_km").get(i).asDouble())
                    .isCloseTo(expected[i], within(seconds * speed + 1e-12 * distance));
            assertThat(state.get("velocity_km_s").get(i).asDouble()).isCloseTo(expected[3 + i], within(1e-9 * speed));
        }
        assertThat(json.get("source").asString())
                .contains(Path.of(kernel).getFileName().toString());
    }

    @Test
    void needsNoDataFile() {
        JsonNode json = CommandLineRun.json("ephemeris", "mars", "--center", "sun", "--at", "2026-11-01T00:00:00TDB");
        JsonNode state = json.get("states").get(0);
        assertThat(state.get("epoch").asString()).isEqualTo("2026-11-01T00:00:00.000");
        assertThat(state.get("scale").asString()).isEqualTo("TDB");
        // reference-states.csv, Mars - Sun at this epoch; 20 km are asked for
        assertThat(json.get("source").asString()).contains("embedded");
        assertThat(state.get("position_km").get(0).asDouble()).isBetween(-4.4e7, -4.2e7);
    }

    /** An outer planet without a kernel of its moons is its barycenter, and that is said. */
    @Test
    void saysThatTheBarycenterStandsForThePlanet() {
        JsonNode json = CommandLineRun.json("ephemeris", "jupiter", "--center", "sun", "--at", "2026-11-01");
        assertThat(json.get("source").asString()).contains("barycenter of its system (5) stands for Jupiter (599)");
        JsonNode known = CommandLineRun.json(
                "ephemeris",
                "jupiter",
                "--center",
                "501",
                "--at",
                "2021-02-26T12:00:00TDB",
                "--kernels",
                CommandLineRun.data("ephemeris/jup310-2021-02-26.bsp"));
        assertThat(known.get("source").asString()).isEqualTo("jup310-2021-02-26.bsp");
    }

    @Test
    void saysThatAnAsteroidIsOnATwoBodyOrbit() {
        JsonNode json = CommandLineRun.json("ephemeris", "bennu", "--center", "earth", "--at", "2026-11-01");
        assertThat(json.get("source").asString()).contains("two-body orbit", "embedded");
    }

    @Test
    void steps(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("states.csv");
        JsonNode json = CommandLineRun.json(
                "ephemeris",
                "earth",
                "--center",
                "sun",
                "--at",
                "2016-12-31T23:59:59",
                "--until",
                "2017-01-01T00:00:01",
                "--step",
                "0.5s",
                "--csv",
                csv.toString());
        List<String> epochs = json.get("states")
                .valueStream()
                .map(s -> s.get("epoch").asString())
                .toList();
        assertThat(epochs).hasSize(7).contains("2016-12-31T23:59:60.500").endsWith("2017-01-01T00:00:01.000");
        assertThat(Files.readAllLines(csv)).hasSize(8).first().asString().startsWith("epoch,scale,x_km");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    /** Steps are on the clock of the scale: whole days of TDB stay whole, though TT runs up to 3e-10 faster or slower. */
    @Test
    void stepsOnTheClockThatWasAskedFor() {
        JsonNode json = CommandLineRun.json(
                "ephemeris",
                "earth",
                "--center",
                "sun",
                "--at",
                "2026-01-01TDB",
                "--until",
                "2026-12-31TDB",
                "--step",
                "1d");
        assertThat(json.get("states")).hasSize(365);
        assertThat(json.get("states").get(100).get("epoch").asString()).isEqualTo("2026-04-11T00:00:00.000");
    }

    @Test
    void showsTheEpochThatItUsed() {
        JsonNode json = CommandLineRun.json("ephemeris", "earth", "--center", "sun", "--at", "MJD60310.123456789TDB");
        assertThat(json.get("states").get(0).get("epoch").asString()).isEqualTo("2024-01-01T02:57:46.666569600");
    }

    @Test
    void refusesBadInput(@TempDir Path folder) throws IOException {
        assertThat(CommandLineRun.refused("ephemeris", "marz", "--center", "sun", "--at", "2026-11-01"))
                .contains("BODY", "Did you mean Mars?");
        assertThat(CommandLineRun.refused("ephemeris", "mars", "--center", "sun", "--at", "2026-02-30"))
                .contains("--at", "2026-02-30", "28");
        assertThat(CommandLineRun.refused("ephemeris", "mars", "--center", "sun", "--at", "1900-01-01TDB"))
                .contains("embedded ephemeris", "valid: from");
        assertThat(CommandLineRun.refused("ephemeris", "mars", "--at", "2026-11-01"))
                .contains("--center");
        assertThat(CommandLineRun.refused(
                        "ephemeris",
                        "mars",
                        "--center",
                        "sun",
                        "--at",
                        "2026-11-01",
                        "--until",
                        "2026-10-01",
                        "--step",
                        "1d"))
                .contains("--until");
        assertThat(CommandLineRun.refused(
                        "ephemeris", "mars", "--center", "sun", "--at", "2026-11-01", "--until", "2026-12-01"))
                .contains("--step");
        assertThat(CommandLineRun.refused(
                        "ephemeris",
                        "mars",
                        "--center",
                        "sun",
                        "--at",
                        "2026-11-01",
                        "--until",
                        "2030-12-01",
                        "--step",
                        "1ms"))
                .contains("longer step");
        assertThat(CommandLineRun.refused(
                        "ephemeris", "mars", "--center", "sun", "--at", "2026-11-01", "--frame", "fixd"))
                .contains("--frame", "fixd");
        assertThat(CommandLineRun.refused(
                        "ephemeris", "mars", "--center", "ssb", "--at", "2026-11-01", "--frame", "fixed"))
                .contains("--frame", "rotation");
        assertThat(CommandLineRun.refused(
                        "ephemeris", "mars", "--center", "sun", "--at", "2026-11-01", "--kernels", "none.bsp"))
                .contains("none.bsp", "no such file");
        assertThat(CommandLineRun.refused("ephemeris", "-48", "--center", "sun", "--at", "2026-11-01"))
                .contains("-48");
        Path noFolder = folder.resolve("missing").resolve("x.csv");
        assertThat(CommandLineRun.refused(
                        "ephemeris", "mars", "--center", "sun", "--at", "2026-11-01", "--csv", noFolder.toString()))
                .contains("--csv");
        Path damaged = folder.resolve("damaged.bsp");
        Files.write(damaged, java.util.Arrays.copyOf(Files.readAllBytes(Path.of(CommandLineRun.data(DE440))), 100000));
        assertThat(CommandLineRun.refused(
                        "ephemeris", "mars", "--center", "sun", "--at", "2026-11-01", "--kernels", damaged.toString()))
                .contains("damaged.bsp", "truncated");
    }

    @Test
    void takesANewerLeapSecondsKernel(@TempDir Path folder) throws IOException {
        Path newer = folder.resolve("naif0013.tls");
        String text = Files.readString(Path.of(CommandLineRun.data("kernels/naif0012.tls")));
        Files.writeString(newer, text.replace("37,   @2017-JAN-1 )", "37,   @2017-JAN-1  38, @2026-JUL-1 )"));
        JsonNode json = CommandLineRun.json(
                "ephemeris", "earth", "--center", "sun", "--at", "2026-06-30T23:59:60", "--kernels", newer.toString());
        assertThat(json.get("states").get(0).get("epoch").asString()).isEqualTo("2026-06-30T23:59:60.000");
        assertThat(json.get("provenance").get("inputs").get("leapSeconds").asString())
                .isEqualTo("naif0013.tls");
    }
}
