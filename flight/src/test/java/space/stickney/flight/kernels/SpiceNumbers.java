package space.stickney.flight.kernels;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Files and tables made by SPICE itself, kept with the tests. */
final class SpiceNumbers {
    private SpiceNumbers() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = SpiceNumbers.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    /** Rows of numbers, comments and the header left out. */
    static List<double[]> rows(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("target"))
                .map(line -> Arrays.stream(line.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }
}
