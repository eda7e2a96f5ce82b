package space.stickney.science.detection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.hipparchus.util.FastMath;

/**
 * Energy of a place on the axis of channels, a polynomial: E(x) = c0 + c1 x + c2 x2 + ... keV. Channel i reaches from
 * x = i to x = i + 1, its centre is x = i + 0.5 (as N42 and OGIP bounds have it). Files that calibrate centres (SPE) are
 * shifted by half a channel when they are read, see {@link #shifted}.
 */
public final class EnergyScale {
    private static final int MAX_STEPS = 60;
    private final double[] coefficients;

    private EnergyScale(double[] coefficients) {
        this.coefficients = coefficients;
    }

    /**
     * A scale from its coefficients.
     *
     * @param coefficients keV, keV per channel, keV per channel squared ...; at least two, the second positive
     */
    public static EnergyScale of(double... coefficients) {
        if (coefficients.length < 2 || !(coefficients[1] > 0)) {
            throw new IllegalArgumentException("an energy scale needs an offset and a positive gain");
        }
        for (double c : coefficients) {
            if (!Double.isFinite(c)) {
                throw new IllegalArgumentException("coefficients of an energy scale must be finite");
            }
        }
        return new EnergyScale(coefficients.clone());
    }

    /** Coefficients, keV per channel to the power of their index. */
    public List<Double> coefficients() {
        return DoubleStream.of(coefficients).boxed().toList();
    }

    /**
     * Energy at a place on the axis of channels.
     *
     * @param x channels; i is the lower edge of channel i
     * @return keV
     */
    public double energyKeV(double x) {
        double e = 0;
        for (int k = coefficients.length - 1; k >= 0; k--) {
            e = e * x + coefficients[k];
        }
        return e;
    }

    /** Slope at a place on the axis of channels (keV per channel). */
    public double gainKeV(double x) {
        double g = 0;
        for (int k = coefficients.length - 1; k >= 1; k--) {
            g = g * x + k * coefficients[k];
        }
        return g;
    }

    /**
     * Place on the axis of channels of an energy: Newton's method from the linear part.
     *
     * @param energyKeV keV
     * @return channels, may lie outside the spectrum
     */
    public double channel(double energyKeV) {
        double x = (energyKeV - coefficients[0]) / coefficients[1];
        for (int i = 0; coefficients.length > 2 && i < MAX_STEPS; i++) {
            double step = (energyKeV(x) - energyKeV) / gainKeV(x);
            x -= step;
            if (FastMath.abs(step) <= 1e-12 * (1 + FastMath.abs(x))) {
                break;
            }
        }
        return x;
    }

    /** Whether energies grow with channels over a spectrum of so many channels. */
    public boolean growsOver(int channels) {
        double last = energyKeV(0);
        for (int i = 1; i <= channels; i++) {
            double e = energyKeV(i);
            if (!(e > last)) {
                return false;
            }
            last = e;
        }
        return true;
    }

    /**
     * The scale E'(x) = E(x + by). A calibration of centres becomes one of edges by shifted(-0.5).
     *
     * @param by channels
     */
    public EnergyScale shifted(double by) {
        double[] c = coefficients.clone();
        for (int i = 0; i < c.length; i++) {
            for (int k = c.length - 2; k >= i; k--) {
                c[k] += by * c[k + 1];
            }
        }
        return new EnergyScale(c);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnergyScale scale && Arrays.equals(coefficients, scale.coefficients);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coefficients);
    }

    @Override
    public String toString() {
        return "EnergyScale" + coefficients();
    }
}
