package space.stickney.flight.gravity;

import java.util.Arrays;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/**
 * Evaluates a {@link PolyhedronGravity}: working arrays of one thread. {@link #acceleration} and {@link #evaluate} allocate nothing.
 *
 * <p>How it is fast: distances once for each vertex; {@code L = 2 artanh(l/(r1+r2))} once for each edge; the solid angle from distances and
 * sides alone, {@code 2 den = (r1+r2)(r2+r3)(r3+r1) - r1 a2 - r2 b2 - r3 c2}. Both functions by their series (truncation below
 * 1e-17) for a block of edges or facets in plain loops over arrays, which the compiler turns into vector instructions; then anew, with
 * care, for the few that are near. The order of all sums is fixed by the mesh.
 */
public final class PolyhedronEvaluator {
    private static final int BLOCK = PolyhedronTables.BLOCK;
    /** Partial sums kept side by side, so that additions need not wait for each other. */
    private static final int LANES = BLOCK / 4;
    /** Sums: of L E less w F (xx, yy, zz, xy, xz, yz), of L E v less w F v, of L v.E v less w v.F v, of w. */
    private static final int SUMS = 11;

    private final PolyhedronTables t;
    private final double gRho;
    /** Distances of the vertices. */
    private final double[] r;

    private final double[] s = new double[BLOCK];
    private final double[] u = new double[BLOCK];
    private final double[] height = new double[BLOCK];
    private final double[] product = new double[BLOCK];
    private final double[] r1 = new double[BLOCK];
    private final double[] r2 = new double[BLOCK];
    private final double[] r3 = new double[BLOCK];
    private final int[] near = new int[BLOCK];
    private final double[][] lanes = new double[SUMS][LANES];
    private final double[] sum = new double[SUMS];

    private double px;
    private double py;
    private double pz;
    private double potential;
    private double ax;
    private double ay;
    private double az;
    private boolean onEdge;
    private boolean touching;

    PolyhedronEvaluator(PolyhedronTables tables, double gRho) {
        this.t = tables;
        this.gRho = gRho;
        this.r = new double[tables.x.length];
    }

    /**
     * Attraction alone, the fastest.
     *
     * @param x position (m), body-fixed; y and z likewise
     * @param acceleration receives x, y, z (m/s2)
     */
    public void acceleration(double x, double y, double z, double[] acceleration) {
        start(x, y, z);
        for (int first = 0; first < t.edgeCount(); first += BLOCK) {
            edgeLogarithms(first);
            for (int k = 0; k < 9; k++) {
                addProducts(u, t.edges[k], first, lanes[k]);
            }
        }
        for (int first = 0; first < t.facetCount(); first += BLOCK) {
            solidAngles(first);
            // -w n.(v - p) n: the part with p is in already
            multiplyByMinus(u, height, 0, s);
            for (int k = 0; k < 3; k++) {
                addProducts(s, t.facets[k], first, lanes[6 + k]);
            }
        }
        finish(9);
        acceleration[0] = ax;
        acceleration[1] = ay;
        acceleration[2] = az;
    }

    /** Everything at a position (m, body-fixed), to be read from the methods below. */
    public void evaluate(double x, double y, double z) {
        start(x, y, z);
        for (int first = 0; first < t.edgeCount(); first += BLOCK) {
            edgeLogarithms(first);
            for (int k = 0; k < 10; k++) {
                addProducts(u, t.edges[k], first, lanes[k]);
            }
        }
        for (int first = 0; first < t.facetCount(); first += BLOCK) {
            solidAngles(first);
            facetMoments(first);
        }
        finish(SUMS);
        double mx = sum[0] * x + sum[3] * y + sum[4] * z;
        double my = sum[3] * x + sum[1] * y + sum[5] * z;
        double mz = sum[4] * x + sum[5] * y + sum[2] * z;
        potential = 0.5 * gRho * (sum[9] - 2 * (sum[6] * x + sum[7] * y + sum[8] * z) + mx * x + my * y + mz * z);
    }

    private void start(double x, double y, double z) {
        px = x;
        py = y;
        pz = z;
        onEdge = false;
        touching = false;
        for (double[] lane : lanes) {
            Arrays.fill(lane, 0);
        }
        distances(t.x, t.y, t.z, x, y, z, r);
    }

    private void finish(int sums) {
        for (int k = 0; k < sums; k++) {
            sum[k] = total(lanes[k]);
        }
        ax = gRho * (sum[0] * px + sum[3] * py + sum[4] * pz - sum[6]);
        ay = gRho * (sum[3] * px + sum[1] * py + sum[5] * pz - sum[7]);
        az = gRho * (sum[4] * px + sum[5] * py + sum[2] * pz - sum[8]);
    }

    private static void distances(double[] vx, double[] vy, double[] vz, double x, double y, double z, double[] r) {
        for (int i = 0; i < r.length; i++) {
            double dx = vx[i] - x;
            double dy = vy[i] - y;
            double dz = vz[i] - z;
            r[i] = Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
    }

    /** L of a block of edges, into {@code u}; zeros beyond the last. */
    private void edgeLogarithms(int first) {
        int count = Math.min(BLOCK, t.edgeCount() - first);
        int nearCount = edgeSums(t.tail, t.head, t.edgeReach, r, first, count);
        divide(t.edgeLength, first, s, u);
        artanhSeries(u);
        for (int k = 0; k < nearCount; k++) {
            u[near[k]] = nearEdge(first + near[k]);
        }
        Arrays.fill(u, count, BLOCK, 0);
    }

    private int edgeSums(int[] tail, int[] head, double[] reach, double[] r, int first, int count) {
        int nearCount = 0;
        for (int i = 0; i < count; i++) {
            double both = r[tail[first + i]] + r[head[first + i]];
            s[i] = both;
            if (both < reach[first + i]) {
                near[nearCount++] = i;
            }
        }
        return nearCount;
    }

    // Quotients and series in loops of their own: the compiler makes vector instructions of short loops only.
    private static void divide(double[] dividend, int first, double[] divisor, double[] quotient) {
        for (int i = 0; i < BLOCK; i++) {
            quotient[i] = dividend[first + i] / divisor[i];
        }
    }

    /** 2 artanh(q) for q up to 1/8. */
    private static void artanhSeries(double[] q) {
        for (int i = 0; i < BLOCK; i++) {
            double y = q[i] * q[i];
            double y2 = y * y;
            double low = 1.0 / 3 + y * (1.0 / 5) + y2 * (1.0 / 7 + y * (1.0 / 9));
            double high = 1.0 / 11 + y * (1.0 / 13) + y2 * (1.0 / 15 + y * (1.0 / 17));
            q[i] = 2 * (q[i] + q[i] * (y * (low + y2 * y2 * high)));
        }
    }

    /**
     * L of a near edge: the excess {@code r1 + r2 - l} from the distance to the line, without cancellation; 0 on the edge itself, where its
     * factor vanishes.
     */
    private double nearEdge(int e) {
        int a = t.tail[e];
        int b = t.head[e];
        double length = t.edgeLength[e];
        int end = r[a] <= r[b] ? a : b;
        int other = r[a] <= r[b] ? b : a;
        double tx = (t.x[other] - t.x[end]) / length;
        double ty = (t.y[other] - t.y[end]) / length;
        double tz = (t.z[other] - t.z[end]) / length;
        double dx = px - t.x[end];
        double dy = py - t.y[end];
        double dz = pz - t.z[end];
        // from the nearer end: along the edge, positive towards the other end, and across
        double along = dx * tx + dy * ty + dz * tz;
        double cx = dy * tz - dz * ty;
        double cy = dz * tx - dx * tz;
        double cz = dx * ty - dy * tx;
        double across2 = cx * cx + cy * cy + cz * cz;
        if (along > -t.touch && across2 <= t.touch * t.touch) {
            onEdge |= !flat(e);
            touching = true;
            return 0;
        }
        double excess =
                (along > 0 ? across2 / (r[end] + along) : r[end] - along) + across2 / (r[other] + length - along);
        return FastMath.log((r[a] + r[b] + length) / excess);
    }

    private boolean flat(int e) {
        double largest = 0;
        for (int k = 0; k < 6; k++) {
            largest = Math.max(largest, Math.abs(t.edges[k][e]));
        }
        return largest < 1e-12;
    }

    /** Solid angles of a block of facets into {@code u}, zeros beyond the last; heights n.(v - p) into {@code height}. */
    private void solidAngles(int first) {
        int count = Math.min(BLOCK, t.facetCount() - first);
        int nearCount = cornerDistances(t.corners, t.facetReach, r, first, count);
        heights(t.facets, first, px, py, pz, height);
        denominators(r1, r2, r3, t.facets, first, s);
        multiply(height, t.facets[4], first, product);
        divide(product, 0, s, u);
        arctanSeries(u);
        for (int k = 0; k < nearCount; k++) {
            int i = near[k];
            if (Math.abs(height[i]) > t.touch) {
                u[i] = 2 * FastMath.atan2(t.facets[4][first + i] * height[i], s[i]);
            } else {
                // on the plane the limits from both sides are opposite: their mean
                u[i] = 0;
                touching |= s[i] <= 0;
            }
        }
        Arrays.fill(u, count, BLOCK, 0);
    }

    private int cornerDistances(int[][] corners, double[] reach, double[] r, int first, int count) {
        int[] c1 = corners[0];
        int[] c2 = corners[1];
        int[] c3 = corners[2];
        int nearCount = 0;
        for (int i = 0; i < count; i++) {
            double distance = r[c1[first + i]];
            r1[i] = distance;
            r2[i] = r[c2[first + i]];
            r3[i] = r[c3[first + i]];
            if (distance < reach[first + i]) {
                near[nearCount++] = i;
            }
        }
        return nearCount;
    }

    private static void heights(double[][] facets, int first, double x, double y, double z, double[] height) {
        double[] nx = facets[0];
        double[] ny = facets[1];
        double[] nz = facets[2];
        double[] offset = facets[3];
        for (int i = 0; i < BLOCK; i++) {
            height[i] = offset[first + i] - (nx[first + i] * x + ny[first + i] * y + nz[first + i] * z);
        }
    }

    /** The part with the sides first, then the product of the sums. */
    private static void denominators(double[] a, double[] b, double[] c, double[][] facets, int first, double[] out) {
        double[] sideA = facets[5];
        double[] sideB = facets[6];
        double[] sideC = facets[7];
        for (int i = 0; i < BLOCK; i++) {
            out[i] = a[i] * sideA[first + i] + b[i] * sideB[first + i] + c[i] * sideC[first + i];
        }
        for (int i = 0; i < BLOCK; i++) {
            out[i] = (a[i] + b[i]) * (b[i] + c[i]) * (c[i] + a[i]) - out[i];
        }
    }

    /** 2 arctan(q) for q up to 1/40. */
    private static void arctanSeries(double[] q) {
        for (int i = 0; i < BLOCK; i++) {
            double y = q[i] * q[i];
            double series = 1.0 / 3 - y * (1.0 / 5) + y * y * (1.0 / 7 - y * (1.0 / 9));
            q[i] = 2 * (q[i] - q[i] * (y * series));
        }
    }

    /** Adds -w n n, -w n (n.v), -w (n.v)^2 and w. */
    private void facetMoments(int first) {
        double[] x = t.facets[0];
        double[] y = t.facets[1];
        double[] z = t.facets[2];
        double[] offset = t.facets[3];
        multiplyByMinus(u, x, first, s);
        addProducts(s, x, first, lanes[0]);
        addProducts(s, y, first, lanes[3]);
        addProducts(s, z, first, lanes[4]);
        addProducts(s, offset, first, lanes[6]);
        multiplyByMinus(u, y, first, s);
        addProducts(s, y, first, lanes[1]);
        addProducts(s, z, first, lanes[5]);
        addProducts(s, offset, first, lanes[7]);
        multiplyByMinus(u, z, first, s);
        addProducts(s, z, first, lanes[2]);
        addProducts(s, offset, first, lanes[8]);
        multiplyByMinus(u, offset, first, s);
        addProducts(s, offset, first, lanes[9]);
        addAll(u, lanes[10]);
    }

    private static void multiply(double[] a, double[] b, int first, double[] product) {
        for (int i = 0; i < BLOCK; i++) {
            product[i] = a[i] * b[first + i];
        }
    }

    private static void multiplyByMinus(double[] a, double[] b, int first, double[] product) {
        for (int i = 0; i < BLOCK; i++) {
            product[i] = -(a[i] * b[first + i]);
        }
    }

    private static void addProducts(double[] weight, double[] table, int first, double[] lane) {
        for (int i = 0; i < LANES; i++) {
            lane[i] += weight[i] * table[first + i]
                    + weight[LANES + i] * table[first + LANES + i]
                    + (weight[2 * LANES + i] * table[first + 2 * LANES + i]
                            + weight[3 * LANES + i] * table[first + 3 * LANES + i]);
        }
    }

    private static void addAll(double[] weight, double[] lane) {
        for (int i = 0; i < LANES; i++) {
            lane[i] += weight[i] + weight[LANES + i] + (weight[2 * LANES + i] + weight[3 * LANES + i]);
        }
    }

    /** Sum of the lanes by halves. */
    private static double total(double[] lane) {
        for (int half = LANES / 2; half > 0; half /= 2) {
            for (int i = 0; i < half; i++) {
                lane[i] += lane[half + i];
            }
        }
        return lane[0];
    }

    /** Positive, as GM/r (m2/s2). */
    public double potential() {
        return potential;
    }

    /** Laplacian of the potential (1/s2). */
    public double laplacian() {
        return -gRho * sum[10];
    }

    /** Whether the point lies inside; the surface does not. */
    public boolean inside() {
        // 4 pi or 0, less well close to an edge: eps times its length over the distance
        return !touching && sum[10] > 2 * FastMath.PI;
    }

    /** All values of the last {@link #evaluate}. */
    public GravityAt result() {
        double[] g = new double[6];
        for (int k = 0; k < 6; k++) {
            g[k] = onEdge ? Double.NaN : gRho * sum[k];
        }
        double[][] gradient = {{g[0], g[3], g[4]}, {g[3], g[1], g[5]}, {g[4], g[5], g[2]}};
        return new GravityAt(potential, new Vector3D(ax, ay, az), gradient, laplacian(), inside());
    }
}
