package space.stickney.flight.kernels;

import java.nio.ByteBuffer;

/**
 * The states of an SPK segment of type 8 or 12 (equal steps) or 9 or 13 (steps of any length), and which of them an
 * interpolation takes (NAIF, "SPK Required Reading", N67): a window of even size has as many states on either side of the
 * epoch, one of odd size is centred on the nearest state; at the ends it is moved inwards.
 *
 * <p>Equal steps: 6 n numbers, start, step, window - 1, n. Any steps: 6 n numbers, n epochs, every hundredth of them again
 * as a directory, window - 1, n. The directory is not needed: epochs are found by bisection.
 */
final class StateTable {
    private final ByteBuffer data;
    private final int count;
    private final int window;
    private final boolean equal;
    private final double start;
    private final double step;

    private StateTable(ByteBuffer data, int count, int window, boolean equal, double start, double step) {
        this.data = data;
        this.count = count;
        this.window = window;
        this.equal = equal;
        this.start = start;
        this.step = step;
    }

    static StateTable of(SpkSegment.Header header, ByteBuffer data) {
        UnreadableSegment fault = new UnreadableSegment(header);
        int doubles = data.capacity() / 8;
        if (doubles < 8) {
            throw fault.damaged(doubles + " numbers", "a state and its directory");
        }
        double states = data.getDouble(8 * (doubles - 1));
        double order = data.getDouble(8 * (doubles - 2));
        boolean equal = header.type() == 8 || header.type() == 12;
        boolean whole = states == Math.rint(states) && order == Math.rint(order) && states >= 1 && order >= 0;
        if (!whole || order > 200 || states > doubles) {
            throw fault.damaged(states + " states and an order of " + order, "whole numbers, the order at most 200");
        }
        int count = (int) states;
        long expected = equal ? 6L * count + 4 : 7L * count + (count - 1) / 100 + 2;
        if (expected != doubles) {
            throw fault.damaged(count + " states in " + doubles + " numbers", expected + " numbers");
        }
        double start = equal ? data.getDouble(8 * (doubles - 4)) : 0;
        double step = equal ? data.getDouble(8 * (doubles - 3)) : 0;
        StateTable table = new StateTable(data, count, Math.min((int) order + 1, count), equal, start, step);
        table.check(header, fault);
        return table;
    }

    private void check(SpkSegment.Header header, UnreadableSegment fault) {
        if (equal && !(step > 0 && Double.isFinite(step) && Double.isFinite(start))) {
            throw fault.damaged("steps of " + step + " s from " + start + " s on", "a step above zero");
        }
        for (int i = 1; !equal && i < count; i++) {
            if (!(epoch(i) > epoch(i - 1)) || Double.isInfinite(epoch(i) - epoch(i - 1))) {
                String found = "the epoch " + epoch(i) + " s of state " + (i + 1) + " after " + epoch(i - 1) + " s";
                throw fault.damaged(found, "epochs that grow");
            }
        }
        double slack = Math.max(1, 1e-6 * (epoch(count - 1) - epoch(0)));
        if (header.start() < epoch(0) - slack || header.end() > epoch(count - 1) + slack) {
            throw fault.damaged(
                    "a span from " + header.start() + " to " + header.end() + " s with states from " + epoch(0) + " to "
                            + epoch(count - 1) + " s",
                    "a span inside that of the states");
        }
    }

    int window() {
        return window;
    }

    /** Index of the first state of the window for an epoch. */
    int first(double tdb) {
        int low = low(tdb);
        int anchor = low;
        if (window % 2 == 1 && low + 1 < count && tdb - epoch(low) >= epoch(low + 1) - tdb) {
            anchor = low + 1;
        }
        return Math.max(0, Math.min(anchor - (window - 1) / 2, count - window));
    }

    /** Index of the last state that is not after the epoch, or 0. */
    private int low(double tdb) {
        if (equal) {
            return (int) Math.max(0, Math.min((tdb - start) / step, count - 1));
        }
        int low = 0;
        int high = count;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (epoch(middle) <= tdb) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Epoch of a state, TDB seconds past J2000. */
    double epoch(int index) {
        return equal ? start + index * step : data.getDouble(8 * (6 * count + index));
    }

    /** Component 0 to 5 (km, km/s) of a state. */
    double value(int index, int component) {
        return data.getDouble(8 * (6 * index + component));
    }
}
