package space.stickney.flight.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import space.stickney.flight.ReferenceData;

/**
 * Against SPICE itself, CSPICE_N0067 through spiceypy 8.3.0: a file that CSPICE wrote, what CSPICE read from files that
 * this program writes, and the kernels of the reference data. The scripts that made the tables lie beside them.
 */
class SpkAgainstSpiceTest {
    /** cspice-types.bsp and .csv: make-cspice-evidence.py. Largest differences found: 5.5e-12 km, 5.8e-14 km/s. */
    @Test
    void filesOfSpiceGiveTheStatesThatSpiceGives() throws IOException {
        SpkFile file = SpkFile.of("cspice-types.bsp", SpiceNumbers.bytes("cspice-types.bsp"));
        assertThat(compare(file, SpiceNumbers.rows("cspice-types.csv"))).isEqualTo(230);
    }

    /**
     * What CSPICE reads from our file of each type: the bytes are held by their hash, so the numbers stay evidence as long
     * as the writer writes the same. Made by read-with-cspice.py from target/spk-of-each-type.bsp, which this test leaves.
     */
    @Test
    void spiceReadsOurFilesAsWeDo() throws IOException, NoSuchAlgorithmException {
        byte[] bytes = SampleMotion.ofEachType();
        Files.write(Path.of("target", "spk-of-each-type.bsp"), bytes);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(hash).isEqualTo("7c512706b418baac15a29d7e0f1298a59c543dd4a5148d9a1ce5140c08ec9431");
        assertThat(compare(SpkFile.of("ours.bsp", bytes), SpiceNumbers.rows("ours-by-cspice.csv")))
                .isEqualTo(150);
    }

    private static int compare(SpkFile file, List<double[]> rows) {
        KernelEphemeris kernels = KernelEphemeris.of(List.of(file));
        double[] state = new double[6];
        for (double[] row : rows) {
            kernels.state((int) row[0], 499, row[1], state);
            for (int i = 0; i < 3; i++) {
                String what = row[0] + " at " + row[1];
                assertThat(state[i] / 1000).as(what).isCloseTo(row[2 + i], within(2e-11));
                assertThat(state[3 + i] / 1000).as(what).isCloseTo(row[5 + i], within(2e-13));
            }
        }
        return rows.size();
    }

    /**
     * Kernels of JPL: types 2 and 3, two segments of a body that meet or overlap (de441), chains from Io to Earth over two
     * barycenters. data-with-cspice.py. At 1e9 km a double resolves 1.2e-7 km, and CSPICE adds up chains the same way.
     */
    @Test
    void kernelsOfJplGiveTheStatesThatSpiceGives() throws IOException {
        Map<String, KernelEphemeris> kernels = new HashMap<>();
        double[] state = new double[6];
        int rows = 0;
        for (String line : new String(SpiceNumbers.bytes("data-by-cspice.csv"), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            if (line.startsWith("#") || line.startsWith("target")) {
                continue;
            }
            String[] f = line.split(",");
            kernels.computeIfAbsent(
                            f[9],
                            name -> KernelEphemeris.of(List.of(SpkFile.open(ReferenceData.path("ephemeris/" + name)))))
                    .state(Integer.parseInt(f[0]), Integer.parseInt(f[1]), Double.parseDouble(f[2]), state);
            double distance = Math.abs(state[0]) + Math.abs(state[1]) + Math.abs(state[2]);
            double tolerance = 1e-9 + 5e-16 * distance / 1000;
            for (int i = 0; i < 3; i++) {
                assertThat(state[i] / 1000).as(line).isCloseTo(Double.parseDouble(f[3 + i]), within(tolerance));
                assertThat(state[3 + i] / 1000).as(line).isCloseTo(Double.parseDouble(f[6 + i]), within(1e-13));
            }
            rows++;
        }
        assertThat(rows).isEqualTo(175);
    }
}
