package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.core.run.Csv;
import space.stickney.flight.attitude.AttitudeMessage;
import space.stickney.flight.attitude.AttitudePlan;
import space.stickney.flight.attitude.AttitudeSettings;
import space.stickney.flight.attitude.Held;
import space.stickney.flight.attitude.PointingRule;
import space.stickney.flight.attitude.PointingTimeline;
import space.stickney.flight.attitude.Slew;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.geometry.Observer;
import space.stickney.flight.kernels.KernelEphemeris;
import space.stickney.flight.kernels.SpkFile;
import space.stickney.flight.kernels.SpkWriter;
import space.stickney.flight.kernels.StateData;
import tools.jackson.databind.JsonNode;

/**
 * The command on a run folder made here: the spacecraft follows Mars' path about Phobos scaled down to 30 km, so that it hangs over
 * the side that looks at Mars. What is seen and how finely then follows from the shape.
 */
class CoverageCommandTest {
    private static final double START = 9.0e8;
    private static final double DAY = 86400;
    private static final double HEIGHT = 30e3;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void run() throws IOException {
        byte[] kernel = kernel();
        Files.write(folder.resolve(CoverageFlight.FILE), kernel);
        Files.writeString(folder.resolve("attitude.aem"), attitude(kernel));
        Path camera = Files.createDirectories(folder.resolve("observations/eye"));
        Files.writeString(camera.resolve("camera.csv"), """
                key,value,text,kind,source
                columns,3000,3000,planned,
                rows,1000,1000,planned,
                pixel-angle,0.0001,0.1 mrad,planned,
                """);
        Files.writeString(camera.resolve("activities.csv"), "activity,body,purpose\n");
        Files.writeString(camera.resolve("sites.csv"), "landing,longitude_rad,latitude_rad,before_tdb_s\n");
        Files.createDirectories(folder.resolve("observations/nose"));
    }

    /** On the first day at the centre of Phobos, then at the celestial pole. */
    private static String attitude(byte[] kernel) {
        Observer craft =
                Observer.of(KernelEphemeris.over(EmbeddedEphemeris.get(), List.of(SpkFile.of("test", kernel))), -999);
        AttitudePlan plan = new PointingTimeline(
                        List.of(
                                new Held(PointingRule.parse("nadir Phobos"), START, START + DAY),
                                new Held(PointingRule.parse("inertial 0 deg,90 deg"), START + DAY, START + 2 * DAY)),
                        craft,
                        new AttitudeSettings(Map.of(), 0.01, 0.001, 0, Slew.When.LATE, 1e-4, 200_000))
                .plan(List.of());
        return new AttitudeMessage(
                        new AttitudeMessage.Header("TEST", -999, "2026-11-01T00:00:00.000", List.of()),
                        plan.pieces().stream()
                                .map(p -> new AttitudeMessage.Stretch(p.name(), p.start(), p.end(), p.law()))
                                .toList(),
                        1e-4,
                        200_000)
                .text();
    }

    private static byte[] kernel() {
        int n = 2 * 24 * 60 + 1;
        double[] epochs = new double[n];
        double[] states = new double[6 * n];
        double[] s = new double[6];
        for (int i = 0; i < n; i++) {
            epochs[i] = START + 60.0 * i;
            EmbeddedEphemeris.get().state(Naif.MARS, Naif.PHOBOS, epochs[i], s);
            double scale = HEIGHT / FastMath.sqrt(s[0] * s[0] + s[1] * s[1] + s[2] * s[2]) / 1e3;
            for (int k = 0; k < 6; k++) {
                states[6 * i + k] = scale * s[k];
            }
        }
        return new SpkWriter("test", List.of("over the side of Phobos that looks at Mars"))
                .segment(
                        -999,
                        Naif.PHOBOS,
                        START,
                        START + 2 * DAY,
                        "over-mars-side, coast",
                        new StateData(13, 8, epochs, states))
                .bytes();
    }

    private static String[] args(String... more) {
        return Stream.concat(
                        Stream.of("coverage", folder.toString(), "--pixel-angle", "0.1mrad", "--level", "3"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static String[] day(String... more) {
        return args(Stream.concat(Stream.of("--phase", "over-mars-side", "--step", "5min"), Arrays.stream(more))
                .toArray(String[]::new));
    }

    /** Beneath the spacecraft a pixel is 0.1 mrad x (30 km - 13 km) = 1.7 m; less than half of Phobos can be seen. */
    @Test
    void reportsWhatWasSeen() {
        JsonNode json = CommandLineRun.json(day());
        assertThat(json.get("schema").asString()).isEqualTo("stickney/coverage/1");
        assertThat(json.get("instants").asInt()).isEqualTo(577);
        assertThat(json.get("best").get("finest_m").asDouble()).isCloseTo(1.7, within(0.1));
        assertThat(json.get("fraction").asDouble()).isBetween(0.2, 0.4);
        assertThat(json.get("classes").size()).isEqualTo(3);
        double last = 0;
        for (JsonNode r : json.get("resolutions")) {
            assertThat(r.get("fraction").asDouble())
                    .isBetween(last, json.get("fraction").asDouble());
            last = r.get("fraction").asDouble();
        }
        for (JsonNode c : json.get("classes")) {
            assertThat(c.get("fraction").asDouble())
                    .isBetween(0.0, json.get("fraction").asDouble());
        }
    }

    /** By night nothing but the view matters: the spacecraft hangs still and sees the same all the time. */
    @Test
    void countsTheDarkIfAsked() {
        JsonNode json = CommandLineRun.json(day("--night"));
        JsonNode lit = CommandLineRun.json(day());
        assertThat(json.get("fraction").asDouble())
                .isGreaterThanOrEqualTo(lit.get("fraction").asDouble());
    }

    @Test
    void writesTableAndMap() throws IOException {
        Path csv = folder.resolve("facets.csv");
        Path svg = folder.resolve("map.svg");
        JsonNode json = CommandLineRun.json(day("--csv", csv.toString(), "--map", svg.toString()));
        assertThat(json.get("map").asString()).isEqualTo(svg.toString());
        List<List<String>> rows = Csv.read("facets.csv", Files.readString(csv));
        assertThat(rows).hasSize(1 + 1280);
        double seen = 0;
        double all = 0;
        for (List<String> row : rows.subList(1, rows.size())) {
            double area = Double.parseDouble(row.get(4));
            all += area;
            if (!row.get(5).isEmpty()) {
                seen += area;
                // the side that looks at Mars: longitude 0 (IAU)
                assertThat(FastMath.abs(Double.parseDouble(row.get(1)))).isLessThan(100);
                assertThat(Integer.parseInt(row.get(6))).isPositive();
                assertThat(Double.parseDouble(row.get(8))).isBetween(0.0, 90.0);
            }
        }
        assertThat(seen / all).isCloseTo(json.get("fraction").asDouble(), within(1e-6));
        assertThat(Files.readString(svg))
                .contains("Phobos: best ground resolution", "prefers-color-scheme: dark", "</svg>");
    }

    /** The wider the limits the more is seen; with a narrow field only what lies beneath. */
    @Test
    void limitsLimit() {
        double all = CommandLineRun.json(day()).get("fraction").asDouble();
        for (List<String> limit : List.of(
                List.of("--max-emission", "40deg"),
                List.of("--incidence", "20deg..50deg"),
                List.of("--phase-angle", "0deg..45deg"),
                List.of("--max-resolution", "2.5m"),
                List.of("--field", "15deg"))) {
            double some = CommandLineRun.json(day(limit.toArray(String[]::new)))
                    .get("fraction")
                    .asDouble();
            assertThat(some).as(limit.toString()).isPositive().isLessThan(all);
        }
    }

    private static double fraction(String... more) {
        return CommandLineRun.json(day(more)).get("fraction").asDouble();
    }

    /** As flown it looks at Phobos on the first day alone, then elsewhere: all that is seen is seen in half of the time. */
    @Test
    void theAttitudeIsThatOfTheRun() {
        String[] flown = {"--night", "--field", "circular 20 deg"};
        String[] nadir = {"--night", "--field", "20deg", "--pointing", "nadir phobos"};
        assertThat(fraction(flown)).isCloseTo(fraction(nadir), within(0.01));
        JsonNode half = CommandLineRun.json(day(flown));
        JsonNode whole = CommandLineRun.json(day(nadir));
        assertThat(half.get("looks").get("median").asDouble()).isLessThanOrEqualTo(1);
        assertThat(most(half)).isCloseTo(0.5 * most(whole), within(0.3));
        assertThat(half.get("provenance")
                        .get("inputs")
                        .get("view")
                        .get("pointing")
                        .asString())
                .isEqualTo("as flown");
        assertThat(CommandLineRun.of(day(flown)).out()).contains("circular 20 deg, turned as flown");
    }

    private static double most(JsonNode json) {
        return json.get("looks").get("mostTime_h").asDouble();
    }

    /** 3000 x 1000 pixels of 0.1 mrad: tan of half the field is 0.15 and 0.05; and the pixel is that of the camera. */
    @Test
    void aCameraOfTheRun() {
        String text = "rectangular " + 2 * FastMath.toDegrees(FastMath.atan(0.15)) + " deg x "
                + 2 * FastMath.toDegrees(FastMath.atan(0.05)) + " deg";
        JsonNode own = CommandLineRun.json(
                "coverage", folder.toString(), "--instrument", "eye", "--level", "3", "--phase", "over-mars-side");
        assertThat(own.get("fraction").asDouble())
                .isPositive()
                .isEqualTo(CommandLineRun.json(
                                "coverage",
                                folder.toString(),
                                "--field",
                                text,
                                "--pixel-angle",
                                "0.1mrad",
                                "--level",
                                "3",
                                "--phase",
                                "over-mars-side")
                        .get("fraction")
                        .asDouble());
        assertThat(own.get("provenance").get("inputs").get("pixelAngle_rad").asDouble())
                .isEqualTo(1e-4);
        assertThat(CommandLineRun.refused(day("--instrument", "eyes"))).contains("--instrument", "eye");
        assertThat(CommandLineRun.refused(day("--instrument", "nose"))).contains("--instrument", "a camera");
        assertThat(CommandLineRun.refused(day("--instrument", "eye", "--field", "3deg")))
                .contains("--field");
    }

    @Test
    void textForPeople() {
        CommandLineRun run = CommandLineRun.of(day());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Phobos, 1280 facets", "high Sun (0-30 deg)", "looks at a facet");
    }

    @Test
    void refusesBadInput() throws IOException {
        assertThat(CommandLineRun.refused(args())).contains("--phase", "over-mars-side");
        assertThat(CommandLineRun.refused(args("--phase", "over-mars-sied"))).contains("--phase", "over-mars-side");
        assertThat(CommandLineRun.refused(day("--incidence", "50deg..20deg"))).contains("--incidence", "A..B");
        assertThat(CommandLineRun.refused(day("--incidence", "50deg"))).contains("--incidence");
        assertThat(CommandLineRun.refused(day("--max-emission", "100deg"))).contains("--max-emission", "90deg");
        assertThat(CommandLineRun.refused(day("--field", "20m"))).contains("--field");
        assertThat(CommandLineRun.refused(day("--field", "rectangular 3 deg"))).contains("--field", "x between");
        assertThat(CommandLineRun.refused(day("--field", "3deg", "--pointing", "up")))
                .contains("--pointing", "nadir BODY");
        assertThat(CommandLineRun.refused(day("--pointing", "sun"))).contains("--pointing", "--field");
        assertThat(CommandLineRun.refused("coverage", folder.toString(), "--phase", "over-mars-side"))
                .contains("--pixel-angle");
        assertThat(CommandLineRun.refused(day("--body", "phobso"))).contains("--body", "Phobos");
        assertThat(CommandLineRun.refused(day("--level", "9"))).contains("--level");
        assertThat(CommandLineRun.refused(args("--phase", "over-mars-side", "--step", "0.001s")))
                .contains("--step", "instants");
        assertThat(CommandLineRun.refused(day("--map", "/no/such/folder/map.svg")))
                .contains("--map");
        assertThat(CommandLineRun.refused(args("--from", "2020-01-01", "--until", "2020-02-01")))
                .contains("--from", "nothing was flown");
        assertThat(CommandLineRun.refused(args("--from", "2028-07-12", "--until", "2028-07-10")))
                .contains("--until");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(CommandLineRun.refused("coverage", empty.toString(), "--pixel-angle", "0.1mrad"))
                .contains("RUN", CoverageFlight.FILE);
        assertThat(CommandLineRun.refused("coverage", "mmxx", "--pixel-angle", "0.1mrad"))
                .contains("mmx");
    }
}
