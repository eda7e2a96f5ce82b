package space.stickney.flight.gravity;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/**
 * Closed form of the homogeneous prism (Nagy, Papp and Benedek 2000, J. Geodesy 74, 552, equations 4 and 8): sums over the corners of
 * {@code xy ln(z+r) + yz ln(x+r) + zx ln(y+r) - x2/2 atan(yz/(xr)) - y2/2 atan(zx/(yr)) - z2/2 atan(xy/(zr))}. The logarithms are written as
 * {@code asinh(z/sqrt(x2+y2))}: what is left out does not depend on z and cancels, and so does the loss of digits for negative z.
 */
final class PrismFormula {
    private final double[][] bounds;
    private final double gRho;

    PrismFormula(Vector3D low, Vector3D high, double gRho) {
        this.bounds = new double[][] {low.toArray(), high.toArray()};
        this.gRho = gRho;
    }

    double potential(Vector3D p) {
        return gRho * corners(p, 0);
    }

    Vector3D acceleration(Vector3D p) {
        return new Vector3D(-gRho * corners(p, 1), -gRho * corners(p, 2), -gRho * corners(p, 3));
    }

    private double corners(Vector3D p, int what) {
        double sum = 0;
        for (int i = 0; i < 8; i++) {
            double x = bounds[i & 1][0] - p.getX();
            double y = bounds[i >> 1 & 1][1] - p.getY();
            double z = bounds[i >> 2 & 1][2] - p.getZ();
            sum += (Integer.bitCount(i) % 2 == 1 ? 1 : -1)
                    * switch (what) {
                        case 0 -> potentialAt(x, y, z);
                        case 1 -> along(x, y, z);
                        case 2 -> along(y, z, x);
                        default -> along(z, x, y);
                    };
        }
        return sum;
    }

    private static double potentialAt(double x, double y, double z) {
        return product(x, y, z) + product(y, z, x) + product(z, x, y) - arc(x, y, z) - arc(y, z, x) - arc(z, x, y);
    }

    private static double product(double x, double y, double z) {
        return x == 0 || y == 0 ? 0 : x * y * log(x, y, z);
    }

    private static double arc(double x, double y, double z) {
        return x == 0 ? 0 : x * x / 2 * FastMath.atan(y * z / (x * r(x, y, z)));
    }

    /** Derivative with respect to the corner: minus that with respect to the point. */
    private static double along(double x, double y, double z) {
        double sum = (y == 0 ? 0 : y * log(x, y, z)) + (z == 0 ? 0 : z * log(z, x, y));
        return sum - (x == 0 ? 0 : x * FastMath.atan(y * z / (x * r(x, y, z))));
    }

    private static double log(double x, double y, double z) {
        return FastMath.asinh(z / Math.sqrt(x * x + y * y));
    }

    private static double r(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }
}
