package space.stickney.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The numbers in the page's data block, unpacked as core.js does it, against the files they come from. */
class PlotDataTest {
    @TempDir
    Path folder;

    /** Four rows on the days of the sample run; the second has no phase angle, the third is on the ground. */
    private static final String SERIES = """
            epoch,tdb_s,phase,centre,altitude_km,phase_deg,sun_km,earth_km,mass_kg,deltaV_m_s
            2026-10-31T20:46:31.000,846751660.183,cruise,Earth,252.801,119.233,148511753,6628,4000.00,0.000
            2027-02-01T00:00:00.000,854712069.183,cruise,Sun,151496312.400,,152192012,38000000,3980.55,19.525
            2029-01-24T20:32:20.000,917253209.183,landing,Phobos,0.000,46.001,220000000,310000000,1620.10,1905.110
            2031-07-10T03:12:08.412,994691597.595,entry,Earth,120.001,150.384,150504037,6492,741.00,3517.365
            """;

    private JsonNode block(String page) {
        Matcher found = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).isTrue();
        return JsonMapper.builder().build().readTree(found.group(1));
    }

    private static double[] unpack(JsonNode packed) {
        byte[] bytes = Base64.getDecoder().decode(packed.get("data").asString());
        double[] values = new double[packed.get("n").asInt()];
        int at = 0;
        long last = 0;
        for (int i = 0; i < values.length; i++) {
            long z = 0;
            int shift = 0;
            byte b;
            do {
                b = bytes[at++];
                z |= (long) (b & 0x7F) << shift;
                shift += 7;
            } while (b < 0);
            last += (z >>> 1) ^ -(z & 1);
            values[i] = last * packed.get("step").asDouble();
        }
        assertThat(at).isEqualTo(bytes.length);
        return values;
    }

    private JsonNode withSeries() throws IOException {
        SampleRun.write(folder);
        Files.writeString(folder.resolve("series.csv"), SERIES);
        Path summary = folder.resolve("summary.json");
        Files.writeString(
                summary, Files.readString(summary).replace("\"trajectory.oem\"", "\"series.csv\", \"trajectory.oem\""));
        return block(Report.html(folder)).get("plots").get("series");
    }

    @Test
    void theSeriesOfTheRunAreInThePage() throws IOException {
        JsonNode series = withSeries();
        double[] time = unpack(series.get("time"));
        assertThat(time[0]).isZero();
        assertThat(time[1]).isEqualTo(7_960_409); // 92 days 3 h 13 min 29 s, counted on the calendar
        double[] altitude = unpack(series.get("altitude_log10_km"));
        assertThat(Math.pow(10, altitude[0])).isCloseTo(252.801, within(252.801 * 1.2e-4));
        assertThat(altitude[2]).as("on the ground: 10 cm").isCloseTo(-4, within(1e-9));
        assertThat(unpack(series.get("phase_deg"))[1]).as("no phase angle").isCloseTo(-1, within(1e-9));
        assertThat(unpack(series.get("sun_km"))[2]).isCloseTo(220e6, within(500.0));
        assertThat(unpack(series.get("earth_km"))[3]).isCloseTo(6492, within(50.0));
        assertThat(unpack(series.get("mass_kg"))[1]).isCloseTo(3980.55, within(0.051));
        assertThat(unpack(series.get("deltaV_m_s"))[3]).isCloseTo(3517.365, within(0.0051));
        assertThat(series.get("centre").get("names").toString()).isEqualTo("[\"Earth\",\"Sun\",\"Phobos\"]");
        assertThat(unpack(series.get("centre").get("index"))).containsExactly(0, 1, 2, 0);
    }

    @Test
    void thePlotsHaveTheirPlacesOnlyWhereTheRunHasTheirNumbers() throws IOException {
        withSeries();
        assertThat(Report.html(folder)).contains("id=\"plot-altitude\"", "id=\"plot-mass\"", "href=\"#plots\"");
        Path other = Files.createDirectory(folder.resolve("without"));
        String page = Report.html(SampleRun.write(other));
        assertThat(page).doesNotContain("id=\"plot-altitude\"").doesNotContain("href=\"#plots\"");
        assertThat(block(page).get("plots").has("series")).isFalse();
    }

    /** The number of rows is that of the file. */
    @Test
    void allEventsAreInThePage() throws IOException {
        SampleRun.write(folder);
        String[] rows = Files.readString(folder.resolve("events.csv")).strip().split("\n");
        JsonNode events = block(Report.html(folder)).get("events");
        double[] time = unpack(events.get("time"));
        assertThat(time).hasSize(rows.length - 1).isSorted();
        double[] kind = unpack(events.get("kind").get("index"));
        for (int i = 0; i < kind.length; i++) {
            assertThat(events.get("kind").get("names").get((int) kind[i]).asString())
                    .isEqualTo(rows[i + 1].split(",")[3]);
        }
    }

    /** The window is a valley with one ridge; the flown transfer is marked by its dates. */
    @Test
    void theLaunchWindowIsDrawnWithTheFlownTransfer() throws IOException {
        SampleRun.write(folder);
        StringBuilder csv =
                new StringBuilder("departure,arrival,c3_km2_s2,vinf_arrive_km_s,declination_deg,transfer_angle_deg\n");
        for (int d = 10; d < 30; d += 5) {
            for (int a = 10; a < 30; a += 5) {
                csv.append("2026-10-" + d + "T00:00:00.000,2027-09-" + a + "T00:00:00.000," + (9 + 0.01 * d * a) + ","
                        + (2.5 + 0.02 * a) + ",10.0,170.0\n");
            }
        }
        Files.writeString(folder.resolve("products/launch-window.csv"), csv);
        Path summary = folder.resolve("summary.json");
        Files.writeString(
                summary,
                Files.readString(summary)
                        .replace("\"trajectory.oem\"", "\"products/launch-window.csv\", \"trajectory.oem\""));
        String page = Report.html(folder);
        assertThat(page).contains("id=\"figure-launch-window\"", "flown: 31 Oct 2026 to 6 Sep 2027, C3 9.17 km²/s²");
        JsonNode window = block(page).get("plots").get("window");
        assertThat(unpack(window.get("c3_km2_s2"))).hasSize(16);
        assertThat(unpack(window.get("vinf_arrive_km_s"))[0]).isCloseTo(2.7, within(5.1e-4));
    }
}
