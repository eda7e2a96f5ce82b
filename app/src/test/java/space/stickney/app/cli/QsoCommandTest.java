package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class QsoCommandTest {
    private static final String[] CONSTANTS = {
        "--gm-primary", "42828.3744 km3/s2", "--gm-secondary", "7.127e-4 km3/s2", "--distance", "9377.2km"
    };

    private static JsonNode qso(String... args) {
        return CommandLineRun.json(joined(args));
    }

    private static String[] joined(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "qso";
        System.arraycopy(args, 0, all, 1, args.length);
        return all;
    }

    /** The lowest of the five sizes, constants given: the table of QuasiSatelliteFamilyTest. */
    @Test
    void lowestOrbit() {
        String[] args = new String[CONSTANTS.length + 4];
        System.arraycopy(CONSTANTS, 0, args, 0, CONSTANTS.length);
        args[6] = "--system";
        args[7] = "mars-phobos";
        args[8] = "--amplitude";
        args[9] = "20km";
        JsonNode json = qso(args);
        assertThat(json.get("schema").asString()).isEqualTo("stickney/qso/1");
        assertThat(json.get("kind").asString()).isEqualTo("planar");
        assertThat(json.get("x0_km").asDouble()).isCloseTo(20, within(1e-9));
        assertThat(json.get("ydot0_m_s").asDouble()).isCloseTo(-12.2, within(0.05));
        assertThat(json.get("period_h").asDouble()).isCloseTo(4.029, within(0.0005));
        assertThat(json.get("extent_km").get("y").asDouble()).isCloseTo(27.01, within(0.005));
        assertThat(json.get("extent_km").get("z").asDouble()).isZero();
        assertThat(json.get("closure_m").asDouble()).isLessThan(1e-6);
        assertThat(json.get("minimumAltitude_km").asDouble()).isCloseTo(6.99, within(0.005));
        assertThat(json.get("stability").get("stable").asBoolean()).isTrue();
        assertThat(json.get("jacobi").asDouble()).isCloseTo(2.9999966, within(1e-7));
    }

    /** The same numbers by default, by the moon's name, and with the sources of the constants in the provenance. */
    @Test
    void nameOfTheMoonIsEnough() {
        JsonNode a = qso("--body", "phobos", "--amplitude", "50km");
        JsonNode b = qso("--amplitude", "50km");
        assertThat(a.get("period_h").asDouble()).isEqualTo(b.get("period_h").asDouble());
        assertThat(a.get("period_h").asDouble()).isCloseTo(7.125, within(0.0005));
        assertThat(a.get("provenance").get("constants").toString()).contains("Andert", "9377");
    }

    @Test
    void outOfThePlane() {
        JsonNode torus = qso("--amplitude", "50km", "--out-of-plane", "20km");
        assertThat(torus.get("kind").asString()).isEqualTo("quasi-periodic");
        assertThat(torus.get("extent_km").get("z").asDouble()).isCloseTo(20, within(1e-4));
        assertThat(torus.get("closure_m").asDouble()).isLessThan(1e-3);
        assertThat(torus.get("swingPeriod_h").asDouble()).isBetween(7.2, 7.66);
        JsonNode periodic = qso("--out-of-plane", "20km", "--resonance", "1:5");
        assertThat(periodic.get("kind").asString()).isEqualTo("spatial");
        assertThat(periodic.get("revolutions").asInt()).isEqualTo(5);
        assertThat(periodic.get("extent_km").get("z").asDouble()).isCloseTo(20, within(1e-4));
        JsonNode swing = qso("--amplitude", "40km", "--swing", "1:4");
        assertThat(swing.get("kind").asString()).isEqualTo("swing");
        assertThat(swing.get("x0_km").asDouble()).isCloseTo(40, within(1e-6));
    }

    @Test
    void family(@TempDir Path folder) throws IOException {
        Path svg = folder.resolve("family.svg");
        Path csv = folder.resolve("family.csv");
        JsonNode json = qso("--family", "20..60km", "--svg", svg.toString(), "--csv", csv.toString());
        assertThat(json.get("family").size()).isEqualTo(24);
        assertThat(json.get("bifurcations").size()).isEqualTo(6);
        assertThat(Files.readString(svg)).contains("Quasi-satellite orbits of Phobos", "stability index", "1:5");
        assertThat(Files.readAllLines(csv)).hasSize(25);
        assertThat(Files.readAllLines(csv).get(0)).startsWith("x0_km,y_km,period_h");
    }

    @Test
    void states(@TempDir Path folder) throws IOException {
        Path csv = folder.resolve("orbit.csv");
        CommandLineRun run = CommandLineRun.of("qso", "--amplitude", "30km", "--csv", csv.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("planar quasi-satellite orbit", "48.9");
        assertThat(Files.readAllLines(csv)).hasSize(362);
    }

    @Test
    void refusesBadInput() {
        assertThat(CommandLineRun.refused("qso")).contains("--amplitude");
        assertThat(CommandLineRun.refused("qso", "--amplitude", "10km")).contains("--amplitude", "semi-axis");
        assertThat(CommandLineRun.refused("qso", "--amplitude=-5km")).contains("--amplitude", "greater than zero");
        assertThat(CommandLineRun.refused("qso", "--amplitude", "20 s")).contains("--amplitude");
        assertThat(CommandLineRun.refused("qso", "--amplitude", "10000km")).contains("--amplitude", "9377");
        assertThat(CommandLineRun.refused("qso", "--system", "mars-phobs", "--amplitude", "20km"))
                .contains("--system", "Did you mean mars-phobos?");
        assertThat(CommandLineRun.refused("qso", "--amplitude", "20km", "--model", "kepler"))
                .contains("--model", "cr3bp");
        assertThat(CommandLineRun.refused("qso", "--amplitude", "20km", "--gm-secondary", "0"))
                .contains("--gm-secondary");
        assertThat(CommandLineRun.refused("qso", "--amplitude", "20km", "--gm-secondary", "1e20"))
                .contains("--gm-secondary");
        assertThat(CommandLineRun.refused("qso", "--amplitude", "20km", "--distance", "20km"))
                .contains("--distance");
        assertThat(CommandLineRun.refused("qso", "--amplitude", "20km", "--out-of-plane", "0"))
                .contains("--out-of-plane");
        assertThat(CommandLineRun.refused("qso", "--amplitude", "20km", "--resonance", "1:5"))
                .contains("--resonance", "--out-of-plane");
        assertThat(CommandLineRun.refused("qso", "--out-of-plane", "20km", "--resonance", "5"))
                .contains("--resonance");
        assertThat(CommandLineRun.refused("qso", "--amplitude", "20km", "--swing", "3:4"))
                .contains("--swing");
        assertThat(CommandLineRun.refused("qso", "--family", "50km..20km")).contains("--family");
        assertThat(CommandLineRun.refused("qso", "--family", "50km")).contains("--family", "..");
        assertThat(CommandLineRun.refused("qso", "--amplitude", "20km", "--svg", "a.svg"))
                .contains("--svg", "--family");
    }

    /** The model could not: exit code 3 and the reason. */
    @Test
    void saysWhatDoesNotExist() {
        for (String[] args : new String[][] {
            {"qso", "--amplitude", "9000km"},
            {"qso", "--amplitude", "20km", "--out-of-plane", "30km"},
            {"qso", "--out-of-plane", "20km", "--resonance", "1:3"}
        }) {
            CommandLineRun run = CommandLineRun.of(args);
            assertThat(run.code()).as(run.err()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isNotBlank();
        }
    }
}
