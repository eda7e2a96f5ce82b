package space.stickney.science.inference;

import java.util.Arrays;

/**
 * Where each parameter may be; equal bounds hold it fixed.
 *
 * @param lower of each parameter, may be minus infinity
 * @param upper of each parameter, may be infinity
 */
public record Bounds(double[] lower, double[] upper) {
    public Bounds {
        lower = lower.clone();
        upper = upper.clone();
        for (int i = 0; i < lower.length; i++) {
            if (!(lower[i] <= upper[i])) {
                throw new IllegalArgumentException("parameter " + i + " from " + lower[i] + " to " + upper[i]);
            }
        }
    }

    /** Anywhere. */
    public static Bounds none(int n) {
        double[] lower = new double[n];
        double[] upper = new double[n];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        return new Bounds(lower, upper);
    }

    /** The same but for one parameter. */
    public Bounds with(int parameter, double low, double high) {
        double[] l = lower.clone();
        double[] u = upper.clone();
        l[parameter] = low;
        u[parameter] = high;
        return new Bounds(l, u);
    }

    double clip(int parameter, double value) {
        return Math.min(upper[parameter], Math.max(lower[parameter], value));
    }

    /** Whether a parameter stands at a bound and the descent would push it through. */
    boolean held(int parameter, double value, double gradient) {
        return (value <= lower[parameter] && gradient > 0)
                || (value >= upper[parameter] && gradient < 0)
                || lower[parameter] == upper[parameter];
    }
}
