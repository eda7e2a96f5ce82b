package space.stickney.flight.kernels;

import java.nio.ByteBuffer;

/**
 * SPK types 2 and 3: Chebyshev polynomials over records of equal length (NAIF, "SPK Required Reading", N67).
 *
 * <p>On a record with middle m and half length h the position is sum c_k T_k(s), s = (t - m) / h. Type 2 takes the
 * velocity from the derivative, T'_k = k U_(k-1); type 3 has polynomials of its own for the velocity. Each record is m, h,
 * and the coefficients of x, y, z (vx, vy, vz); the segment ends with start, record length, doubles of a record and number
 * of records. T_k and U_k are built up by their recurrence T_(k+1) = 2 s T_k - T_(k-1) for the three axes together; c_0,
 * the largest, is added last. Agrees with CSPICE N67 to the rounding of doubles ({@code SpkAgainstSpiceTest}).
 */
final class ChebyshevSegment extends SpkSegment {
    /** How far outside its record an epoch may lie by the rounding of lengths and middles, in half lengths. */
    private static final double SLACK = 1 + 1e-3;

    private final ByteBuffer data;
    /** All numbers of a segment in memory, read once: three times as fast as the buffer. Empty for a mapped file. */
    private final double[] numbers;

    private final double initial;
    private final double length;
    private final int recordBytes;
    private final int records;
    private final int coefficients;

    private ChebyshevSegment(Header header, ByteBuffer data, double initial, double length, int size, int records) {
        super(header);
        this.data = data;
        this.numbers = new double[data.isDirect() ? 0 : data.capacity() / 8];
        if (numbers.length > 0) {
            data.duplicate().clear().order(data.order()).asDoubleBuffer().get(numbers);
        }
        this.initial = initial;
        this.length = length;
        this.recordBytes = 8 * size;
        this.records = records;
        this.coefficients = (size - 2) / components(header);
    }

    private static int components(Header header) {
        return header.type() == 2 ? 3 : 6;
    }

    static SpkSegment of(Header header, ByteBuffer data) {
        int doubles = data.capacity() / 8;
        UnreadableSegment fault = new UnreadableSegment(header);
        if (doubles < 4) {
            throw fault.damaged(doubles + " numbers", "a directory of four numbers after the records");
        }
        double initial = data.getDouble(8 * (doubles - 4));
        double length = data.getDouble(8 * (doubles - 3));
        double size = data.getDouble(8 * (doubles - 2));
        double records = data.getDouble(8 * (doubles - 1));
        boolean whole = size == Math.rint(size) && records == Math.rint(records) && size >= 5 && records >= 1;
        if (!whole || size * records + 4 != doubles || (size - 2) % components(header) != 0) {
            throw fault.damaged(
                    "a directory of " + records + " records of " + size + " numbers in " + doubles + " numbers",
                    "records that fill the segment");
        }
        if (!(length > 0) || !Double.isFinite(initial) || !Double.isFinite(length)) {
            throw fault.damaged("records of " + length + " s from " + initial + " s on", "a length above zero");
        }
        return new ChebyshevSegment(header, data, initial, length, (int) size, (int) records);
    }

    @Override
    public void add(double tdb, double factor, double[] state) {
        int record = (int) Math.min(Math.max((tdb - initial) / length, 0), records - 1);
        int at = record * recordBytes;
        double half = number(at + 8);
        double s = (tdb - number(at)) / half;
        if (!(Math.abs(s) <= SLACK)) {
            throw damaged(
                    "record " + (record + 1) + " with the middle " + number(at) + " s and the half length " + half
                            + " s for the epoch " + tdb + " s",
                    "records that follow each other");
        }
        if (header().type() == 2) {
            addType2(at + 16, s, half, factor, state);
        } else {
            addType3(at + 16, s, factor, state);
        }
    }

    private void addType2(int at, double s, double half, double factor, double[] state) {
        int stride = 8 * coefficients;
        double before = 1;
        double value = s;
        double slopeBefore = 0;
        double slope = 1;
        double x = 0;
        double y = 0;
        double z = 0;
        double vx = 0;
        double vy = 0;
        double vz = 0;
        int end = at + stride;
        for (int i = at + 8; i < end; i += 8) {
            double cx = number(i);
            double cy = number(i + stride);
            double cz = number(i + 2 * stride);
            x += cx * value;
            y += cy * value;
            z += cz * value;
            vx += cx * slope;
            vy += cy * slope;
            vz += cz * slope;
            double next = 2 * s * value - before;
            double nextSlope = 2 * value + 2 * s * slope - slopeBefore;
            before = value;
            value = next;
            slopeBefore = slope;
            slope = nextSlope;
        }
        x += number(at);
        y += number(at + stride);
        z += number(at + 2 * stride);
        addKm(factor, x, y, z, vx / half, vy / half, vz / half, state);
    }

    private void addType3(int at, double s, double factor, double[] state) {
        int stride = 8 * coefficients;
        addKm(
                factor,
                sum(at, s),
                sum(at + stride, s),
                sum(at + 2 * stride, s),
                sum(at + 3 * stride, s),
                sum(at + 4 * stride, s),
                sum(at + 5 * stride, s),
                state);
    }

    private double sum(int at, double s) {
        double before = 1;
        double value = s;
        double sum = 0;
        for (int i = at + 8; i < at + 8 * coefficients; i += 8) {
            sum += number(i) * value;
            double next = 2 * s * value - before;
            before = value;
            value = next;
        }
        return sum + number(at);
    }

    private double number(int at) {
        return numbers.length > 0 ? numbers[at >> 3] : data.getDouble(at);
    }
}
