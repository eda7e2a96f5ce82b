package space.stickney.flight.transfer;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/**
 * The judge of the Lambert tests: two-body motion in universal variables (Battin 1999, section 4.5), written independently
 * of the solver. Kepler's equation is solved by bisection-guarded Newton to the last digit.
 */
final class TwoBody {
    private TwoBody() {}

    /** Position after a time: metres, seconds. */
    static Vector3D position(double mu, Vector3D r0, Vector3D v0, double time) {
        double r = r0.getNorm();
        double sigma = r0.dotProduct(v0) / Math.sqrt(mu);
        double alpha = 2 / r - v0.getNormSq() / mu;
        double lo = 0;
        double hi = 1e-9 * Math.sqrt(r);
        while (timeAt(hi, r, sigma, alpha) < Math.sqrt(mu) * time) {
            hi *= 2;
        }
        double chi = 0.5 * (lo + hi);
        for (int i = 0; i < 300; i++) {
            double miss = timeAt(chi, r, sigma, alpha) - Math.sqrt(mu) * time;
            if (miss > 0) {
                hi = chi;
            } else {
                lo = chi;
            }
            double next = chi - miss / slope(chi, r, sigma, alpha);
            next = next > lo && next < hi ? next : 0.5 * (lo + hi);
            if (next == chi || hi - lo < 1e-16 * hi) {
                break;
            }
            chi = next;
        }
        double z = alpha * chi * chi;
        double f = 1 - chi * chi / r * c2(z);
        double g = time - chi * chi * chi * c3(z) / Math.sqrt(mu);
        return new Vector3D(f, r0, g, v0);
    }

    private static double timeAt(double chi, double r, double sigma, double alpha) {
        double z = alpha * chi * chi;
        return chi * (r + chi * (sigma * c2(z) + chi * c3(z) * (1 - alpha * r)));
    }

    private static double slope(double chi, double r, double sigma, double alpha) {
        double z = alpha * chi * chi;
        return r + chi * (sigma * (1 - z * c3(z)) + chi * c2(z) * (1 - alpha * r));
    }

    /** Stumpff's functions; the series where the closed forms cancel. */
    private static double c2(double z) {
        if (Math.abs(z) < 0.5) {
            return series(z, 2);
        }
        if (z > 0) {
            double half = FastMath.sin(0.5 * Math.sqrt(z));
            return 2 * half * half / z;
        }
        double half = FastMath.sinh(0.5 * Math.sqrt(-z));
        return -2 * half * half / z;
    }

    private static double c3(double z) {
        if (Math.abs(z) < 0.5) {
            return series(z, 3);
        }
        double root = Math.sqrt(Math.abs(z));
        return z > 0 ? (root - FastMath.sin(root)) / (root * z) : (FastMath.sinh(root) - root) / (root * -z);
    }

    private static double series(double z, int k) {
        double term = k == 2 ? 0.5 : 1.0 / 6;
        double sum = 0;
        for (int n = 0; n < 14; n++) {
            sum += term;
            term *= -z / ((2 * n + k + 1) * (2 * n + k + 2));
        }
        return sum;
    }
}
