package space.stickney.flight.bodies;

/**
 * The motion of one body about another as Chebyshev polynomials of equal length in time (the content of an SPK segment
 * of type 2); velocity is the derivative of position.
 *
 * <p>Clenshaw's recurrence gives the sum and its derivative in one pass, without division or storage.
 */
final class ChebyshevSegment {
    private final double start;
    private final double length;
    private final int records;
    private final int coefficients;
    private final double[] table;

    /**
     * @param start first epoch, TDB seconds past J2000
     * @param length of one polynomial, s
     * @param coefficients of one coordinate
     * @param table for each polynomial the coefficients of x, of y and of z, in m
     */
    ChebyshevSegment(double start, double length, int coefficients, double[] table) {
        this.start = start;
        this.length = length;
        this.coefficients = coefficients;
        this.records = table.length / (3 * coefficients);
        this.table = table;
    }

    boolean covers(double tdb) {
        return tdb >= start && tdb <= end();
    }

    double start() {
        return start;
    }

    double end() {
        return start + records * length;
    }

    /** Adds sign times the state, m and m/s. */
    void add(double tdb, double sign, double[] state) {
        int record = Math.min((int) ((tdb - start) / length), records - 1);
        double half = 0.5 * length;
        double x = (tdb - (start + record * length) - half) / half;
        int first = record * 3 * coefficients;
        for (int axis = 0; axis < 3; axis++) {
            sum(first + axis * coefficients, x, sign, sign / half, axis, state);
        }
    }

    private void sum(int first, double x, double sign, double rate, int axis, double[] state) {
        double twice = 2.0 * x;
        double b1 = 0.0;
        double b2 = 0.0;
        double d1 = 0.0;
        double d2 = 0.0;
        for (int k = coefficients - 1; k > 0; k--) {
            double d = twice * d1 - d2 + 2.0 * b1;
            double b = twice * b1 - b2 + table[first + k];
            d2 = d1;
            d1 = d;
            b2 = b1;
            b1 = b;
        }
        state[axis] += sign * (x * b1 - b2 + table[first]);
        state[axis + 3] += rate * (x * d1 - d2 + b1);
    }
}
