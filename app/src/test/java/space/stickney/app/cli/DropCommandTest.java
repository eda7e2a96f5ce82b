package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.flight.shapes.Icosphere;
import space.stickney.flight.shapes.Mesh;

/** The command drop as a user sees it. */
class DropCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record Outcome(int code, String out, String err) {
        double number(String field) {
            Matcher m = Pattern.compile("\"" + field + "\" : ([-0-9.E]+)").matcher(out);
            assertThat(m.find()).as(field + " in " + out).isTrue();
            return Double.parseDouble(m.group(1));
        }
    }

    private static Outcome run(List<String> args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Stickney.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args.toArray(new String[0]));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Outcome run(String... args) {
        return run(List.of(args));
    }

    /** A ball of 1280 facets, 300 m in radius, 1200 kg/m3. */
    private Outcome ball(String... more) throws IOException {
        Path file = folder.resolve("ball.obj");
        if (!Files.exists(file)) {
            Mesh mesh = Icosphere.ellipsoid("ball", "test", 3, 300, 300, 300);
            StringBuilder obj = new StringBuilder();
            for (int v = 0; v < mesh.vertexCount(); v++) {
                obj.append("v ").append(mesh.coordinate(v, 0)).append(' ').append(mesh.coordinate(v, 1));
                obj.append(' ').append(mesh.coordinate(v, 2)).append('\n');
            }
            for (int f = 0; f < mesh.facetCount(); f++) {
                obj.append("f ").append(mesh.corner(f, 0) + 1).append(' ').append(mesh.corner(f, 1) + 1);
                obj.append(' ').append(mesh.corner(f, 2) + 1).append('\n');
            }
            Files.writeString(file, obj.toString());
        }
        List<String> args = new ArrayList<>(List.of(
                "drop",
                "--body",
                "Ball",
                "--shape",
                file.toString(),
                "--shape-unit",
                "m",
                "--density",
                "1200",
                "--period",
                "1e9",
                "--longitude",
                "10",
                "--latitude",
                "20",
                "--altitude",
                "30"));
        args.addAll(Arrays.asList(more));
        return run(args);
    }

    /** IDEFIX at the sub-Mars point: the fields of the contract; contact at 0.4 to 0.85 m/s (sheet, section 1.3). */
    @Test
    void roverOnPhobos() {
        Outcome o =
                run("drop", "--body", "phobos", "--longitude", "0", "--latitude", "0", "--altitude", "40m", "--json");
        assertThat(o.code()).isZero();
        assertThat(o.err()).isEmpty();
        assertThat(o.out()).startsWith("{\n  \"schema\" : \"stickney/drop/1\"");
        assertThat(o.number("contactSpeed_m_s")).isBetween(0.4, 0.85);
        // homogeneous body of the shape: 3.5 mm/s2; the sheet's 192 s are those of a point mass
        assertThat(o.number("fallTime_s")).isCloseTo(149, within(4.0));
        assertThat(o.out())
                .contains("\"contacts\" : [", "\"rest\" : {", "\"longitude_deg\"", "\"latitude_deg\"", "\"distance_m\"")
                .contains("\"time_s\"", "\"outcome\" : \"at rest\"", "\"constants\"", "gm_de440");
        assertThat(o.out().indexOf("\"provenance\"")).isGreaterThan(o.out().indexOf("\"outcome\""));
    }

    /** Without the tide a warning on standard error and in the assumptions, and another answer: g is larger by 2 n2 x = 1.3 mm/s2. */
    @Test
    void tideOffWarns() {
        String[] common = {
            "drop", "--body", "phobos", "--longitude", "180", "--latitude", "0", "--altitude", "40", "--json"
        };
        Outcome on = run(common);
        List<String> args = new ArrayList<>(Arrays.asList(common));
        args.addAll(List.of("--tide", "off"));
        Outcome off = run(args);
        assertThat(off.err()).contains("warning: --tide off");
        assertThat(off.out()).contains("WITHOUT THE TIDE");
        assertThat(off.number("effectiveGravity_m_s2") - on.number("effectiveGravity_m_s2"))
                .isCloseTo(1.33e-3, within(0.06e-3));
        assertThat(off.number("fallTime_s")).isLessThan(0.95 * on.number("fallTime_s"));
    }

    /** Radial fall onto a ball: t = sqrt(r0^3/2GM)(acos sqrt x + sqrt(x (1-x))), x = r1/r0; chords of the mesh: 0.5 %. */
    @Test
    void ownShape() throws IOException {
        Outcome o = ball("--json", "--restitution", "0", "--radius", "0");
        double gm = 6.67430e-11 * 1200 * 4 * Math.PI / 3 * 2.7e7;
        double x = 300.0 / 330;
        double expected = Math.sqrt(330.0 * 330 * 330 / (2 * gm)) * (Math.acos(Math.sqrt(x)) + Math.sqrt(x * (1 - x)));
        assertThat(o.number("fallTime_s")).isCloseTo(expected, within(0.01 * expected));
        assertThat(o.out()).contains("1200 kg/m3");
    }

    /** Footprints, table, map; the same seed gives the same bytes, another seed others. */
    @Test
    void manyRuns() throws IOException {
        Path csv = folder.resolve("runs.csv");
        Path svg = folder.resolve("map.svg");
        String[] asked = {
            "--runs",
            "30",
            "--seed",
            "4",
            "--sigma-velocity",
            "0.005",
            "--json",
            "--csv",
            csv.toString(),
            "--svg",
            svg.toString()
        };
        Outcome o = ball(asked);
        assertThat(o.code()).as(o.err()).isZero();
        assertThat(o.out())
                .contains(
                        "\"footprint\" : {", "\"firstContact\" : {", "\"rest\" : {", "\"radius50_m\"", "\"radius95_m\"")
                .contains("\"radius99_m\"", "\"escaped\" : 0", "\"unsettled\" : ");
        assertThat(Files.readAllLines(csv)).hasSize(31);
        assertThat(Files.readString(svg))
                .startsWith("<svg")
                .contains("First contact: 30 points", "prefers-color-scheme");
        byte[] table = Files.readAllBytes(csv);
        assertThat(ball(asked).out()).isEqualTo(o.out());
        assertThat(Files.readAllBytes(csv)).isEqualTo(table);
        asked[3] = "5";
        assertThat(ball(asked).out()).isNotEqualTo(o.out());
    }

    @Test
    void textIsForPeople() throws IOException {
        Outcome o = ball("--runs", "20", "--sigma-velocity", "0.005");
        assertThat(o.out()).contains("The drop as planned", "first contact", "Outcome: at rest", "escaped: 0 of 20");
    }

    @Test
    void allFaultsAtOnce() {
        Outcome o = run(
                "drop",
                "--body",
                "phobos",
                "--longitude",
                "x",
                "--latitude",
                "95",
                "--altitude",
                "-1",
                "--restitution",
                "2",
                "--friction",
                "-1");
        assertThat(o.code()).isEqualTo(2);
        assertThat(o.out()).isEmpty();
        assertThat(o.err()).contains("--longitude:", "--latitude:", "--altitude:", "--restitution:", "--friction:");
    }

    @Test
    void bodiesThatCannotBe() {
        String[] where = {"--longitude", "0", "--latitude", "0", "--altitude", "1"};
        for (String body : List.of("mars", "sun", "Atlantis")) {
            List<String> args = new ArrayList<>(List.of("drop", "--body", body));
            args.addAll(Arrays.asList(where));
            Outcome o = run(args);
            assertThat(o.code()).as(body).isEqualTo(2);
            assertThat(o.err()).contains("--body:");
        }
    }
}
