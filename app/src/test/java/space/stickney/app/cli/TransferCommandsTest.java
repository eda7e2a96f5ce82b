package space.stickney.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands lambert and window as a user sees them. */
class TransferCommandsTest {
    private record Outcome(int code, String out, String err) {}

    private static Outcome run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Stickney.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Curtis, Orbital Mechanics for Engineering Students, example 5.2: v1 = (-5.9925, 1.9254, 3.2456) km/s. */
    @Test
    void lambertOfCurtis() {
        Outcome o = run(
                "lambert",
                "--mu",
                "398600.4418 km3/s2",
                "--r1",
                "5000,10000,2100km",
                "--r2",
                "-14600,2500,7000km",
                "--tof",
                "1h",
                "--json");
        assertThat(o.code()).isZero();
        assertThat(o.err()).isEmpty();
        assertThat(o.out())
                .startsWith("{\n  \"schema\" : \"stickney/lambert/1\"")
                .contains("\"branch\" : \"single\"")
                .contains("-5992.49", "1925.36", "3245.63");
        assertThat(o.out().indexOf("\"provenance\"")).isGreaterThan(o.out().indexOf("\"solutions\""));
    }

    @Test
    void allFaultsOfLambertAtOnce() {
        Outcome o = run("lambert", "--mu", "-1", "--r1", "1,2", "--r2", "1,2,3kg", "--tof", "0", "--max-revs", "-1");
        assertThat(o.code()).isEqualTo(2);
        assertThat(o.out()).isEmpty();
        assertThat(o.err()).contains("--mu:", "--r1:", "--r2:", "--tof:", "--max-revs:");
    }

    @Test
    void halfATurnNeedsANormal() {
        Outcome o = run("lambert", "--mu", "1", "--r1", "1,0,0", "--r2", "-1.5,0,0", "--tof", "4.4");
        assertThat(o.code()).isEqualTo(2);
        assertThat(o.err()).contains("180 degrees").contains("--r1, --r2");
        assertThat(run("lambert", "--mu", "1", "--r1", "1,0,0", "--r2", "-1.5,0,0", "--tof", "4.4", "--normal", "0,0,1")
                        .code())
                .isZero();
    }

    @Test
    void windowWithPictureAndTable(@TempDir Path folder) throws Exception {
        Path svg = folder.resolve("p.svg");
        Path csv = folder.resolve("p.csv");
        Outcome o = run(
                "window",
                "earth",
                "mars",
                "--depart",
                "2026-10-01..2026-12-01",
                "--arrive",
                "2027-06-01..2027-10-01",
                "--step",
                "2d",
                "--json",
                "--svg",
                svg.toString(),
                "--csv",
                csv.toString());
        assertThat(o.err()).isEmpty();
        assertThat(o.code()).isZero();
        assertThat(o.out())
                .contains("\"byTotal\"", "\"byC3\"", "\"byArrival\"", "\"c3_km2_s2\" : 9.18", "\"dla_deg\" : 23.7")
                .contains("\"departures\" : 31", "\"arrivals\" : 62", "\"solved\" : 1922", "\"seconds\"");
        assertThat(Files.readAllLines(csv)).hasSize(1923);
        assertThat(Files.readString(svg)).startsWith("<svg").contains("Earth to Mars");
    }

    @Test
    void noTransferIsExitThree() {
        Outcome o = run(
                "window", "earth", "mars", "--depart", "2026-10-01..2026-12-01", "--arrive", "2026-01-01..2026-02-01");
        assertThat(o.code()).isEqualTo(3);
        assertThat(o.out()).isEmpty();
        assertThat(o.err()).contains("no arrival lies after a departure");
    }

    @Test
    void badWindowsAreRefused() {
        assertThat(run(
                                "window",
                                "earth",
                                "marz",
                                "--depart",
                                "2026-10-01..2026-12-01",
                                "--arrive",
                                "2027-01-01..2027-02-01")
                        .err())
                .startsWith("TO: found \"marz\"")
                .contains("Did you mean Mars?");
        assertThat(run(
                                "window",
                                "earth",
                                "phobos",
                                "--depart",
                                "2026-10-01..2026-12-01",
                                "--arrive",
                                "2027-01-01..2027-02-01")
                        .err())
                .contains("a body that goes around the Sun");
        Outcome far = run(
                "window", "earth", "mars", "--depart", "2046-10-01..2046-12-01", "--arrive", "2047-01-01..2047-02-01");
        assertThat(far.code()).isEqualTo(2);
        Outcome huge = run(
                "window",
                "earth",
                "mars",
                "--depart",
                "2026-01-01..2026-12-01",
                "--arrive",
                "2027-01-01..2027-12-01",
                "--step",
                "1min");
        assertThat(huge.code()).isEqualTo(2);
        assertThat(huge.err()).contains("--step", "times as long");
    }
}
