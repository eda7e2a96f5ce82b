package space.stickney.flight.geometry;

import java.util.Arrays;
import org.hipparchus.util.FastMath;

/**
 * Figures on the plane z = 1, corners flat: x, y, x, y, .... A side of great circle in the sky is straight here, so that all tests are
 * plane ones.
 */
final class TangentFigure {
    private TangentFigure() {}

    static void requireOpening(double angle) {
        if (!(angle > 0 && angle < FastMath.PI)) {
            throw new IllegalArgumentException("openings lie above 0 and below 180 deg");
        }
    }

    /** Corners of a rectangle of two full angles (rad), counterclockwise. */
    static double[] rectangle(double width, double height) {
        double x = FastMath.tan(0.5 * width);
        double y = FastMath.tan(0.5 * height);
        return new double[] {x, -y, x, y, -x, y, -x, -y};
    }

    /** Even-odd rule; a point on a side is inside. */
    static boolean contains(double[] c, double x, double y) {
        boolean inside = false;
        for (int i = 0, j = c.length - 2; i < c.length; j = i, i += 2) {
            double ax = c[j] - x;
            double ay = c[j + 1] - y;
            double bx = c[i] - x;
            double by = c[i + 1] - y;
            double cross = ax * by - ay * bx;
            if (cross == 0 && ax * bx + ay * by <= 0) {
                return true;
            }
            if (ay > 0 != by > 0 && cross < 0 == ay > by) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Signed plane area, positive counterclockwise. */
    static double area(double[] c) {
        double sum = 0;
        for (int i = 0, j = c.length - 2; i < c.length; j = i, i += 2) {
            sum += c[j] * c[i + 1] - c[j + 1] * c[i];
        }
        return 0.5 * sum;
    }

    static double[] reversed(double[] c) {
        double[] out = new double[c.length];
        for (int i = 0; i < c.length; i += 2) {
            out[i] = c[c.length - 2 - i];
            out[i + 1] = c[c.length - 1 - i];
        }
        return out;
    }

    /** Whether two sides that are not neighbours meet. */
    static boolean crosses(double[] c) {
        int n = c.length / 2;
        for (int i = 0; i < n; i++) {
            for (int j = i + 2; j < n; j++) {
                if ((j + 1) % n != i && meet(c, i, (i + 1) % n, j, (j + 1) % n)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meet(double[] c, int a, int b, int p, int q) {
        return side(c, a, b, p) * side(c, a, b, q) <= 0 && side(c, p, q, a) * side(c, p, q, b) <= 0;
    }

    private static double side(double[] c, int a, int b, int p) {
        return (c[2 * b] - c[2 * a]) * (c[2 * p + 1] - c[2 * a + 1])
                - (c[2 * b + 1] - c[2 * a + 1]) * (c[2 * p] - c[2 * a]);
    }

    /** Solid angle (sr): signed triangles with the boresight (Van Oosterom and Strackee 1983, IEEE Trans. Biomed. Eng. 30, 125). */
    static double solidAngle(double[] c) {
        double sum = 0;
        for (int i = 0, j = c.length - 2; i < c.length; j = i, i += 2) {
            double a = FastMath.sqrt(1 + c[j] * c[j] + c[j + 1] * c[j + 1]);
            double b = FastMath.sqrt(1 + c[i] * c[i] + c[i + 1] * c[i + 1]);
            double triple = c[j] * c[i + 1] - c[j + 1] * c[i];
            double dot = 1 + c[j] * c[i] + c[j + 1] * c[i + 1];
            sum += 2 * FastMath.atan2(triple, a * b + dot + a + b);
        }
        return Math.abs(sum);
    }

    /** Largest angle of a corner from the boresight (rad). */
    static double reach(double[] c) {
        double far = 0;
        for (int i = 0; i < c.length; i += 2) {
            far = Math.max(far, FastMath.hypot(c[i], c[i + 1]));
        }
        return FastMath.atan(far);
    }

    /** Unit vectors along the edge: every corner, and points on the sides in proportion to their lengths. */
    static double[] boundary(double[] c, int rays) {
        int n = c.length / 2;
        int[] parts = parts(c, Math.max(n, rays));
        int total = 0;
        for (int p : parts) {
            total += p;
        }
        double[] out = new double[3 * total];
        int at = 0;
        for (int i = 0; i < n; i++) {
            int j = (i + 1) % n;
            for (int k = 0; k < parts[i]; k++) {
                double f = (double) k / parts[i];
                double x = c[2 * i] + f * (c[2 * j] - c[2 * i]);
                double y = c[2 * i + 1] + f * (c[2 * j + 1] - c[2 * i + 1]);
                double length = FastMath.sqrt(1 + x * x + y * y);
                out[at++] = x / length;
                out[at++] = y / length;
                out[at++] = 1 / length;
            }
        }
        return out;
    }

    /** How many parts each side is cut into: one each, then always the side with the longest parts. */
    private static int[] parts(double[] c, int rays) {
        int n = c.length / 2;
        int[] parts = new int[n];
        Arrays.fill(parts, 1);
        double[] length = new double[n];
        for (int i = 0; i < n; i++) {
            int j = (i + 1) % n;
            length[i] = FastMath.hypot(c[2 * j] - c[2 * i], c[2 * j + 1] - c[2 * i + 1]);
        }
        for (int given = n; given < rays; given++) {
            int longest = 0;
            for (int i = 1; i < n; i++) {
                if (length[i] / parts[i] > length[longest] / parts[longest]) {
                    longest = i;
                }
            }
            parts[longest]++;
        }
        return parts;
    }
}
