package space.stickney.flight.kernels;

import java.nio.ByteBuffer;

/**
 * States to interpolate between: SPK types 8 and 12 (equal steps) or 9 and 13 (steps of any length).
 *
 * @param type 8 or 9 (Lagrange), 12 or 13 (Hermite)
 * @param window states of one interpolation, at least 2 and at most all; SPICE takes up to 28 (Lagrange) or 14 (Hermite)
 * @param epochs TDB seconds past J2000, growing; at equal steps for types 8 and 12
 * @param states in km and km/s, six for each epoch
 */
public record StateData(int type, int window, double[] epochs, double[] states) implements SpkData {
    private static final int LONGEST_POLYNOMIAL = 28;

    public StateData {
        if (type != 8 && type != 9 && type != 12 && type != 13) {
            throw new IllegalArgumentException("type 8, 9, 12 or 13, not " + type);
        }
        int longest = type >= 12 ? LONGEST_POLYNOMIAL / 2 : LONGEST_POLYNOMIAL;
        if (window < 2 || window > longest || window > epochs.length) {
            throw new IllegalArgumentException("a window of " + window + " states; valid: 2 to "
                    + Math.min(longest, epochs.length) + " (type " + type + ", " + epochs.length + " states)");
        }
        if (states.length != 6 * epochs.length) {
            throw new IllegalArgumentException(states.length + " numbers for " + epochs.length + " states");
        }
        checkEpochs(type, epochs);
    }

    private static void checkEpochs(int type, double[] epochs) {
        double step = (epochs[epochs.length - 1] - epochs[0]) / (epochs.length - 1);
        for (int i = 1; i < epochs.length; i++) {
            if (!(epochs[i] > epochs[i - 1])) {
                throw new IllegalArgumentException("epochs must grow: " + epochs[i - 1] + ", " + epochs[i]);
            }
            boolean equal = type == 8 || type == 12;
            if (equal && Math.abs(epochs[i] - epochs[0] - i * step) > 1e-6 * step) {
                throw new IllegalArgumentException("type " + type + " needs equal steps of " + step + " s");
            }
        }
    }

    @Override
    public double first() {
        return epochs[0];
    }

    @Override
    public double last() {
        return epochs[epochs.length - 1];
    }

    @Override
    public int doubles() {
        return states.length + (isEqual() ? 4 : epochs.length + directory() + 2);
    }

    @Override
    public void write(ByteBuffer out) {
        put(out, states);
        if (isEqual()) {
            out.putDouble(first()).putDouble((last() - first()) / (epochs.length - 1));
        } else {
            put(out, epochs);
            for (int i = 1; i <= directory(); i++) {
                out.putDouble(epochs[100 * i - 1]);
            }
        }
        out.putDouble(window - 1).putDouble(epochs.length);
    }

    private boolean isEqual() {
        return type == 8 || type == 12;
    }

    private int directory() {
        return (epochs.length - 1) / 100;
    }

    private static void put(ByteBuffer out, double[] values) {
        for (double value : values) {
            out.putDouble(value);
        }
    }
}
