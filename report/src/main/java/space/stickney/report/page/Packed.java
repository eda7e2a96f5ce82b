package space.stickney.report.page;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Numbers for the script, rounded to a step: differences of the rounded values as zigzag variable-length integers (seven bits a byte, low bits first,
 * as in Protocol Buffers), in base 64. Unlike a compressed stream it has the same bytes on every Java.
 */
final class Packed {
    /** The largest number of steps that the script's numbers hold exactly. */
    private static final double MOST = 0x1p52;

    private Packed() {}

    /**
     * Values in the order given.
     *
     * @param step the unit of rounding, positive; errors are half of it
     * @return {@code step}, {@code n}, {@code data}, as {@code unpack} in core.js reads them
     * @throws IllegalArgumentException if a value is not finite or beyond 2^52 steps
     */
    static Map<String, Object> of(double[] values, double step) {
        return of(values, 1, step);
    }

    /**
     * Values of several columns, row after row; differences run down each column.
     *
     * @param columns in a row
     */
    static Map<String, Object> of(double[] values, int columns, double step) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(values.length * 2);
        long[] last = new long[columns];
        for (int i = 0; i < values.length; i++) {
            double steps = Math.rint(values[i] / step);
            if (!(Math.abs(steps) <= MOST)) {
                throw new IllegalArgumentException(
                        "value " + i + " does not fit: " + values[i] + " in steps of " + step);
            }
            long k = (long) steps;
            long difference = k - last[i % columns];
            last[i % columns] = k;
            long z = (difference << 1) ^ (difference >> 63);
            while ((z & ~0x7FL) != 0) {
                out.write((int) ((z & 0x7F) | 0x80));
                z >>>= 7;
            }
            out.write((int) z);
        }
        Map<String, Object> packed = new LinkedHashMap<>();
        packed.put("step", step);
        packed.put("columns", columns);
        packed.put("n", values.length);
        packed.put("data", Base64.getEncoder().encodeToString(out.toByteArray()));
        return packed;
    }
}
