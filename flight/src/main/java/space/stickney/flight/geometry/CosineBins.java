package space.stickney.flight.geometry;

import org.hipparchus.util.FastMath;

/**
 * Solid angle sorted by the cosine of the emission angle into bins of equal width from 0 (grazing) to 1 (straight up). What a surface
 * radiates with a law L(cosine) arrives as the sum over the bins of L times the solid angle. Solid angles times live time may be added
 * up over any set of observations.
 */
public final class CosineBins {
    /** Bins by default. */
    public static final int BINS = 10;

    private final double[] solidAngle;
    private final double[] moment;

    CosineBins(int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException(bins + " bins");
        }
        solidAngle = new double[bins];
        moment = new double[bins];
    }

    /** Number of bins. */
    public int count() {
        return solidAngle.length;
    }

    /** Solid angle in a bin (sr); bin 0 is the most oblique. */
    public double solidAngle(int bin) {
        return solidAngle[bin];
    }

    /** Mean cosine in a bin, weighted with solid angle; where it is empty the middle of the bin. */
    public double meanCosine(int bin) {
        return solidAngle[bin] > 0 ? moment[bin] / solidAngle[bin] : middle(bin, count());
    }

    /** Middle of a bin. */
    public static double middle(int bin, int bins) {
        return (bin + 0.5) / bins;
    }

    /** Solid angle of all bins (sr). */
    public double total() {
        double sum = 0;
        for (double w : solidAngle) {
            sum += w;
        }
        return sum;
    }

    /** Adds the bins of a row to a table: {@code sums[at + bin] += factor * solidAngle(bin)}. */
    public void addTo(double[] sums, int at, double factor) {
        for (int b = 0; b < solidAngle.length; b++) {
            sums[at + b] += factor * solidAngle[b];
        }
    }

    void clear() {
        for (int b = 0; b < solidAngle.length; b++) {
            solidAngle[b] = 0;
            moment[b] = 0;
        }
    }

    void add(double cosine, double steradian) {
        int b = Math.min(solidAngle.length - 1, (int) (cosine * solidAngle.length));
        solidAngle[b] += steradian;
        moment[b] += cosine * steradian;
    }

    /** Angle off the direction to a sphere's centre (its cosine) at which its surface is seen with an emission cosine. */
    static double offNadirCosine(double radius, double distance, double emissionCosine) {
        double sine = radius / distance;
        return FastMath.sqrt(1 - sine * sine * (1 - emissionCosine * emissionCosine));
    }
}
