package space.stickney.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PackedTest {
    /** Zigzag and variable-length bytes as the Protocol Buffers encoding guide gives them: 1 is 2, -2 is 3, 150 (zigzag 300) is AC 02. */
    @Test
    void bytesAreThoseOfTheEncodingGuide() {
        assertThat(bytes(Packed.of(new double[] {1}, 1))).containsExactly(2);
        assertThat(bytes(Packed.of(new double[] {-2}, 1))).containsExactly(3);
        assertThat(bytes(Packed.of(new double[] {150}, 1))).containsExactly(0xAC, 0x02);
    }

    @Test
    void columnsAreDifferencedApart() {
        assertThat(bytes(Packed.of(new double[] {10, 1000, 11, 999}, 2, 1))).containsExactly(20, 0xD0, 0x0F, 2, 1);
    }

    @Test
    void valuesComeBackToHalfAStep() {
        double[] values = {0, 3.14159, -2.5e9, 1e-4, 7.7e11};
        double step = 1e-3;
        double[] read = unpacked(Packed.of(values, step), step);
        for (int i = 0; i < values.length; i++) {
            assertThat(read[i]).isCloseTo(values[i], Offset.offset(step / 2 + 1e-4));
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        for (double x : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e16}) {
            assertThatThrownBy(() -> Packed.of(new double[] {0, x}, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("value 1");
        }
    }

    private static int[] bytes(Map<String, Object> packed) {
        byte[] bytes = Base64.getDecoder().decode((String) packed.get("data"));
        int[] unsigned = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            unsigned[i] = bytes[i] & 0xFF;
        }
        return unsigned;
    }

    private static double[] unpacked(Map<String, Object> packed, double step) {
        int[] bytes = bytes(packed);
        double[] values = new double[(Integer) packed.get("n")];
        long last = 0;
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            long z = 0;
            int shift = 0;
            do {
                z |= (long) (bytes[at] & 0x7F) << shift;
                shift += 7;
            } while (bytes[at++] > 127);
            last += (z >>> 1) ^ -(z & 1);
            values[i] = last * step;
        }
        return values;
    }
}
