package space.stickney.flight.kernels;

import java.nio.ByteBuffer;

/**
 * Chebyshev polynomials over records of equal length: SPK type 2 (position) or 3 (position and velocity).
 *
 * @param type 2 or 3
 * @param first start of the first record, TDB seconds past J2000
 * @param length of a record (s)
 * @param degree of the polynomials
 * @param coefficients in km and km/s; [record][axis][degree + 1] in one row, with 3 axes (type 2) or 6 (type 3)
 */
public record ChebyshevData(int type, double first, double length, int degree, double[] coefficients)
        implements SpkData {
    public ChebyshevData {
        if (type != 2 && type != 3) {
            throw new IllegalArgumentException("type 2 or 3, not " + type);
        }
        int ofRecord = (degree + 1) * (type == 2 ? 3 : 6);
        if (degree < 0 || degree > 60 || coefficients.length == 0 || coefficients.length % ofRecord != 0) {
            throw new IllegalArgumentException(coefficients.length + " coefficients for records of " + ofRecord);
        }
        if (!(length > 0) || Double.isInfinite(length)) {
            throw new IllegalArgumentException("records of " + length + " s");
        }
    }

    public int records() {
        return coefficients.length / coefficientsOfRecord();
    }

    @Override
    public double last() {
        return first + records() * length;
    }

    @Override
    public int doubles() {
        return coefficients.length + 2 * records() + 4;
    }

    @Override
    public void write(ByteBuffer out) {
        int size = coefficientsOfRecord();
        for (int r = 0; r < records(); r++) {
            out.putDouble(first + (r + 0.5) * length).putDouble(length / 2);
            for (int i = 0; i < size; i++) {
                out.putDouble(coefficients[r * size + i]);
            }
        }
        out.putDouble(first).putDouble(length).putDouble(size + 2).putDouble(records());
    }

    private int coefficientsOfRecord() {
        return (degree + 1) * (type == 2 ? 3 : 6);
    }
}
