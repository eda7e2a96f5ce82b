package space.stickney.flight.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import space.stickney.flight.ReferenceData;

/** Reference states: the rows of reference-states.csv that are direct evaluations of DE440 by another program. */
class SpkReaderTest {
    /** The rows have 1e-6 km and 1e-12 km/s; they were evaluated from an excerpt of the same DE440. */
    @Test
    void de440GivesTheReferenceStates() throws IOException {
        KernelEphemeris kernels =
                KernelEphemeris.of(List.of(SpkFile.open(ReferenceData.path("ephemeris/de440s-2023-2026.bsp"))));
        int rows = 0;
        double[] state = new double[6];
        for (String line : Files.readAllLines(ReferenceData.path("ephemeris/reference-states.csv"))) {
            String[] f = line.split(",");
            if (line.startsWith("#") || f[0].equals("epoch_tdb") || !line.contains("DE440") || !isInside(f[0])) {
                continue;
            }
            double tdb = (Double.parseDouble(f[1]) - 2451545.0) * 86400;
            kernels.state(Integer.parseInt(f[3]), Integer.parseInt(f[4]), tdb, state);
            for (int i = 0; i < 3; i++) {
                assertThat(state[i] / 1000).as(line).isCloseTo(Double.parseDouble(f[5 + i]), within(2e-6));
                assertThat(state[3 + i] / 1000).as(line).isCloseTo(Double.parseDouble(f[8 + i]), within(2e-12));
            }
            rows++;
        }
        assertThat(rows).isEqualTo(36);
    }

    private static boolean isInside(String epoch) {
        return epoch.startsWith("2023") || epoch.startsWith("2024") || epoch.startsWith("2025");
    }

    /** A circle fitted and written is read back; the end of a record is met exactly. */
    @Test
    void whatIsWrittenIsReadBack() {
        double rate = 2 * Math.PI / 86400;
        ChebyshevFit.Motion circle = (t, s) -> {
            double a = rate * t;
            double r = 7e6;
            s[0] = r * org.hipparchus.util.FastMath.cos(a);
            s[1] = r * org.hipparchus.util.FastMath.sin(a);
            s[2] = 10;
            s[3] = -rate * s[1];
            s[4] = rate * s[0];
            s[5] = 0;
        };
        ChebyshevData data = ChebyshevFit.fit(2, circle, 0, 43200, 4, 17);
        byte[] bytes = new SpkWriter("a circle", List.of("first line", "", "third line"))
                .segment(-99, 399, 0, 172800, "circle", data)
                .bytes();
        SpkFile file = SpkFile.of("circle.bsp", bytes);
        assertThat(file.comments()).containsExactly("first line", "", "third line");
        assertThat(file.internalName()).isEqualTo("a circle");
        KernelEphemeris kernels = KernelEphemeris.of(List.of(file));
        double[] expected = new double[6];
        double[] found = new double[6];
        for (double t = 0; t <= 172800; t += 1234.5) {
            circle.state(t, expected);
            kernels.state(-99, 399, t, found);
            for (int i = 0; i < 3; i++) {
                assertThat(found[i]).isCloseTo(expected[i], within(1e-6));
                assertThat(found[3 + i]).isCloseTo(expected[3 + i], within(1e-8));
            }
        }
    }
}
