package space.stickney.flight.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.TimeScalesFactory;
import space.stickney.flight.ReferenceData;
import space.stickney.flight.kernels.LeapSecondsKernel;
import space.stickney.flight.kernels.TextKernel;

/** The table built in against those of IERS, USNO and NAIF. */
class LeapSecondsTest {
    private static final LeapSeconds TABLE = LeapSeconds.builtIn();

    @Test
    void hasAll28Rows() {
        assertThat(TABLE.rows()).hasSize(28);
        assertThat(TABLE.rows().get(0)).isEqualTo(LeapSeconds.Row.of(1972, 1, 1, 10));
        assertThat(TABLE.rows().get(27)).isEqualTo(LeapSeconds.Row.of(2017, 1, 1, 37));
    }

    @Test
    void equalsTheTableOfUsno() throws IOException {
        Pattern row = Pattern.compile(".*=JD (\\d+)\\.5\\s+TAI-UTC=\\s*([\\d.]+)\\s.*X 0\\.0\\s.*");
        List<LeapSeconds.Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(ReferenceData.path("eop/tai-utc.dat"))) {
            Matcher m = row.matcher(line);
            if (m.matches() && Long.parseLong(m.group(1)) >= 2441317) {
                rows.add(new LeapSeconds.Row(
                        Long.parseLong(m.group(1)) - 2400000, (int) Double.parseDouble(m.group(2))));
            }
        }
        assertThat(rows).isEqualTo(TABLE.rows());
    }

    @Test
    void equalsTheTableOfTheIers() throws IOException {
        Pattern row = Pattern.compile("\\s*(\\d{4})\\s+(Jan|Jul)\\D.*?\\s(\\d\\d)s\\s*");
        Pattern half = Pattern.compile("\\s+(Jan|Jul)\\W.*?\\s(\\d\\d)s\\s*");
        List<LeapSeconds.Row> rows = new ArrayList<>();
        int year = 0;
        Path file = ReferenceData.path("eop/UTC-TAI.history");
        for (String line :
                Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList()) {
            Matcher whole = row.matcher(line);
            Matcher rest = half.matcher(line);
            if (whole.matches()) {
                year = Integer.parseInt(whole.group(1));
                rows.add(LeapSeconds.Row.of(year, month(whole.group(2)), 1, Integer.parseInt(whole.group(3))));
            } else if (rest.matches() && year > 0) {
                rows.add(LeapSeconds.Row.of(year, month(rest.group(1)), 1, Integer.parseInt(rest.group(2))));
            }
        }
        assertThat(rows).isEqualTo(TABLE.rows());
    }

    private static int month(String name) {
        return name.equals("Jan") ? 1 : 7;
    }

    @Test
    void equalsTheKernelOfNaif() {
        TextKernel kernel = TextKernel.open(ReferenceData.path("kernels/naif0012.tls"));
        assertThat(LeapSecondsKernel.read(kernel).rows()).isEqualTo(TABLE.rows());
    }

    /** Orekit's default context is served, and the offset is that of the table on both sides of each change. */
    @Test
    void servesOrekit() {
        assertThat(Scales.standard().utc()).isSameAs(TimeScalesFactory.getUTC());
        // Orekit puts the 13 offsets of 1961 to 1971 before those that it is given
        assertThat(Scales.standard().utc().getUTCTAIOffsets()).hasSize(41);
        for (LeapSeconds.Row row : TABLE.rows()) {
            String day = CalendarDay.ofMjd(row.mjd()).iso();
            AbsoluteDate start = new AbsoluteDate(day, TimeScalesFactory.getUTC());
            assertThat(TimeScalesFactory.getUTC().offsetFromTAI(start).toDouble())
                    .isEqualTo(-row.taiMinusUtc());
        }
    }

    @Test
    void refusesTablesThatDoNotHoldTogether() {
        LeapSeconds.Row a = LeapSeconds.Row.of(1972, 1, 1, 10);
        List<List<LeapSeconds.Row>> bad = List.of(
                List.of(),
                List.of(a, LeapSeconds.Row.of(1972, 7, 1, 12)),
                List.of(a, LeapSeconds.Row.of(1971, 7, 1, 11)),
                List.of(a, a),
                List.of(LeapSeconds.Row.of(1961, 1, 1, 1)));
        for (List<LeapSeconds.Row> rows : bad) {
            assertThatThrownBy(() -> LeapSeconds.of(rows, "bad")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** In a fresh JVM the first class touched may be any of the package; each must find UTC. */
    @Test
    void anyClassMayComeFirst() throws IOException, InterruptedException {
        for (String first : List.of("epochs", "scales", "tdb", "leap")) {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Process process = new ProcessBuilder(
                            java, "-cp", System.getProperty("java.class.path"), FreshStart.class.getName(), first)
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(first + ": " + output).isZero();
            assertThat(output.strip()).isEqualTo("2026-11-01T00:00:00.000 37");
        }
    }
}
