package space.stickney.flight.surface;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.FastMath;

/**
 * Where points fell on a plane: mean and covariance with the Gaussian ellipses they imply, and beside them what was counted.
 * Bouncing has heavy tails: where the counts and the Gaussian differ, the counts are right.
 *
 * @param count of points
 * @param meanEast of the points (m)
 * @param meanNorth likewise
 * @param covariance east-east, east-north, north-north (m2), with count - 1
 * @param major standard deviation along the long axis (m); the p-ellipse is sqrt(-2 ln(1-p)) of it
 * @param minor standard deviation along the short axis (m)
 * @param azimuth of the long axis from north towards east (rad), from 0 to pi
 * @param radius50 within which half of the points lie around the mean (m)
 * @param radius95 likewise 95 of 100
 * @param radius99 likewise 99 of 100
 * @param insideGaussian99 points within the ellipse that should hold 99 of 100
 */
public record Footprint(
        int count,
        double meanEast,
        double meanNorth,
        List<Double> covariance,
        double major,
        double minor,
        double azimuth,
        double radius50,
        double radius95,
        double radius99,
        int insideGaussian99) {
    /** Half-axes of the 99 % ellipse in standard deviations. */
    public static final double GAUSSIAN_99 = Math.sqrt(-2 * FastMath.log(0.01));

    /** Of points {east, north} (m); at least two. */
    public static Footprint of(List<double[]> points) {
        int n = points.size();
        double east = points.stream().mapToDouble(p -> p[0]).sum() / n;
        double north = points.stream().mapToDouble(p -> p[1]).sum() / n;
        double ee = 0;
        double en = 0;
        double nn = 0;
        for (double[] p : points) {
            ee += (p[0] - east) * (p[0] - east);
            en += (p[0] - east) * (p[1] - north);
            nn += (p[1] - north) * (p[1] - north);
        }
        ee /= n - 1;
        en /= n - 1;
        nn /= n - 1;
        double mean = 0.5 * (ee + nn);
        double spread = Math.sqrt(0.25 * (ee - nn) * (ee - nn) + en * en);
        double azimuth = 0.5 * FastMath.atan2(2 * en, nn - ee);
        double[] distances = points.stream()
                .mapToDouble(p -> FastMath.hypot(p[0] - east, p[1] - north))
                .sorted()
                .toArray();
        return new Footprint(
                n,
                east,
                north,
                List.of(ee, en, nn),
                Math.sqrt(mean + spread),
                Math.sqrt(Math.max(0, mean - spread)),
                azimuth < 0 ? azimuth + FastMath.PI : azimuth,
                quantile(distances, 0.5),
                quantile(distances, 0.95),
                quantile(distances, 0.99),
                inside(points, east, north, ee, en, nn));
    }

    private static int inside(List<double[]> points, double east, double north, double ee, double en, double nn) {
        double det = ee * nn - en * en;
        double limit = GAUSSIAN_99 * GAUSSIAN_99;
        return (int) points.stream()
                .filter(p -> {
                    double e = p[0] - east;
                    double q = p[1] - north;
                    return nn * e * e - 2 * en * e * q + ee * q * q <= limit * det;
                })
                .count();
    }

    /** Smallest of the sorted values that this share does not exceed. */
    public static double quantile(double[] sorted, double p) {
        return sorted[Math.max(0, (int) Math.ceil(p * sorted.length - 1e-9) - 1)];
    }

    /** Mean of a set of values; for readers. */
    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
