package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import space.stickney.flight.bodies.EmbeddedEphemeris;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.kernels.SpkWriter;
import space.stickney.flight.kernels.StateData;
import tools.jackson.databind.JsonNode;

/** A spacecraft that keeps 30 km from Phobos towards the Sun: so what it sees is known without computing. */
class ViewCommandTest {
    private static final double START = 909_921_600.0;
    private static final String AT = "2028-11-01T01:00:00TDB";

    @TempDir
    static Path run;

    @BeforeAll
    static void fly() throws IOException {
        int n = 121;
        double[] epochs = new double[n];
        double[] states = new double[6 * n];
        double[] sun = new double[6];
        for (int i = 0; i < n; i++) {
            epochs[i] = START + 60.0 * i;
            EmbeddedEphemeris.get().state(Naif.SUN, Naif.PHOBOS, epochs[i], sun);
            double distance = Math.sqrt(sun[0] * sun[0] + sun[1] * sun[1] + sun[2] * sun[2]);
            for (int k = 0; k < 6; k++) {
                states[6 * i + k] = 30 * sun[k] / distance;
            }
        }
        SpkWriter writer = new SpkWriter("test", java.util.List.of());
        writer.segment(
                -999, Naif.PHOBOS, epochs[0], epochs[n - 1], "towards the Sun", new StateData(13, 4, epochs, states));
        Files.write(run.resolve("trajectory.bsp"), writer.bytes());
    }

    @Test
    void fromTheSunnySide() {
        JsonNode json = CommandLineRun.json(
                "view",
                run.toString(),
                "--at",
                AT,
                "--correction",
                "none",
                "--surface",
                "ellipsoid",
                "--fov",
                "circular 100 deg",
                "--pixel",
                "1 mrad");
        assertThat(json.get("body").asString()).isEqualTo("Phobos");
        assertThat(json.get("distance_km").asDouble()).isCloseTo(30, within(1e-5));
        assertThat(json.get("phase_deg").asDouble()).isCloseTo(0, within(1e-4));
        JsonNode radial = json.get("subSpacecraftOnRadius");
        assertThat(radial.get("localTime_h").asDouble()).isCloseTo(12, within(1e-5));
        assertThat(radial.get("phase_deg").asDouble()).isCloseTo(0, within(1e-4));
        assertThat(radial.get("lit").asBoolean()).isTrue();
        JsonNode field = json.get("field");
        assertThat(field.get("offLimb").asBoolean()).isTrue();
        assertThat(field.get("lit").asDouble()).isGreaterThan(0.99);
        assertThat(field.get("boresightOffCenter_deg").asDouble()).isCloseTo(0, within(1e-6));
        double range = field.get("boresight").get("slantRange_km").asDouble();
        assertThat(field.get("boresight").get("resolutionAcross_m").asDouble()).isCloseTo(range, within(1e-9));
        // the disc of an ellipsoid of 13.0, 11.4 and 9.1 km lies between those of two spheres
        double share = field.get("share").asDouble();
        double all = 1 - Math.cos(Math.toRadians(50));
        assertThat(share)
                .isBetween(
                        (1 - Math.sqrt(1 - Math.pow(9.1 / 30, 2))) / all,
                        (1 - Math.sqrt(1 - Math.pow(13.0 / 30, 2))) / all);
        assertThat(field.get("planet").get("body").asString()).isEqualTo("Mars");
    }

    /** Light time and aberration together leave the place where it is, to some decimetres; light time alone moves it by metres. */
    @Test
    void correctionsTogether() {
        double[] none = beneath("none");
        double[] both = beneath("lt+s");
        double[] half = beneath("lt");
        assertThat(distance(none, both)).isLessThan(distance(none, half));
        assertThat(distance(none, half)).isBetween(0.1, 10.0);
    }

    private static double[] beneath(String correction) {
        JsonNode p = CommandLineRun.json(
                        "view", run.toString(), "--at", AT, "--correction", correction, "--surface", "ellipsoid")
                .get("subSpacecraftOnRadius");
        double r = 1e3 * p.get("radius_km").asDouble();
        double lon = Math.toRadians(p.get("longitude_deg").asDouble());
        double lat = Math.toRadians(p.get("latitude_deg").asDouble());
        return new double[] {r * Math.cos(lat) * Math.cos(lon), r * Math.cos(lat) * Math.sin(lon), r * Math.sin(lat)};
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    @Test
    void textSaysTheSame() {
        CommandLineRun text = CommandLineRun.of(
                "view",
                run.toString(),
                "--at",
                AT,
                "--spot",
                "25deg,33deg",
                "--fov",
                "slit 4 deg x 0.02 deg",
                "--pointing",
                "track phobos 25 deg,33 deg");
        assertThat(text.code()).as(text.err()).isZero();
        assertThat(text.out())
                .contains("Phobos from the spacecraft")
                .contains("beneath the Sun")
                .contains("spot                      lon 25.000, lat 33.000 deg")
                .contains("slit 4 deg x 0.02 deg, pointing track Phobos 25.000 deg,33.000 deg")
                .contains("Mars in the field");
    }

    @Test
    void mistakes() {
        String folder = run.toString();
        assertThat(CommandLineRun.refused("view", folder + "/none", "--at", AT)).contains("RUN", "no folder");
        assertThat(CommandLineRun.refused("view", folder, "--at", "2030-01-01"))
                .contains("--at", "an epoch of the flight");
        assertThat(CommandLineRun.refused("view", folder, "--at", AT, "--correction", "xlt"))
                .contains("lt+s");
        assertThat(CommandLineRun.refused("view", folder, "--at", AT, "--surface", "cube"))
                .contains("shape or ellipsoid");
        assertThat(CommandLineRun.refused("view", folder, "--at", AT, "--body", "phobod"))
                .contains("--body");
        assertThat(CommandLineRun.refused("view", folder, "--at", AT, "--body", "mars barycenter"))
                .contains("rotation");
        assertThat(CommandLineRun.refused("view", folder, "--at", AT, "--spot", "3"))
                .contains("--spot");
        assertThat(CommandLineRun.refused("view", folder, "--at", AT, "--fov", "round 3 deg"))
                .contains("--fov", "circular");
        assertThat(CommandLineRun.refused("view", folder, "--at", AT, "--pointing", "zenith"))
                .contains("--pointing");
        assertThat(CommandLineRun.refused("view", folder, "--at", AT, "--pixel", "0"))
                .contains("--pixel");
    }
}
