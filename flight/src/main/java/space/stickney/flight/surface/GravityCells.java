package space.stickney.flight.surface;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * Cubes about a body, each cut into eight where asked for: in a cube the facets nearer than two half-sides are summed in closed
 * form, all others are a polynomial in three coordinates (Chebyshev, total degree {@value #DEGREE}). A child's polynomial is fitted to its
 * parent's and to the facets that are no longer near; so each facet is summed on the way from the largest cube to the smallest once
 * for each node of a cube, and a polynomial of a cube is a pure function of the cube: no order of questions changes a bit.
 *
 * <p>Made when first needed, shared by all threads.
 */
final class GravityCells {
    static final int DEGREE = 8;

    private static final int COUNT = DEGREE + 1;
    private static final int SLICE = 4 * COUNT * COUNT;
    private static final int TERMS = COUNT * (COUNT + 1) * (COUNT + 2) / 6;
    /** A facet is near within this many half-sides of the cube. */
    private static final double NEAR = 2;
    /** So few near facets need no smaller cube. */
    private static final int FEW = 24;

    private static final int DEEPEST = 16;
    private static final double[] NODES = new double[COUNT];
    private static final double[][] COSINES = new double[COUNT][COUNT];

    static {
        for (int i = 0; i < COUNT; i++) {
            NODES[i] = FastMath.cos(FastMath.PI * (i + 0.5) / COUNT);
            for (int n = 0; n < COUNT; n++) {
                COSINES[n][i] = (n == 0 ? 1.0 : 2.0) / COUNT * FastMath.cos(FastMath.PI * n * (i + 0.5) / COUNT);
            }
        }
    }

    private final FacetSum facets;
    private final Cell root;

    /** @param half half the side of the largest cube, about the origin (m) */
    GravityCells(FacetSum facets, double half) {
        this.facets = facets;
        this.root = new Cell(
                new double[3], half, 0, IntStream.range(0, facets.size()).toArray(), new double[4 * TERMS]);
    }

    boolean holds(double x, double y, double z) {
        return root.holds(x, y, z);
    }

    /** The smallest cube that holds a place within the largest one. */
    Cell at(double x, double y, double z) {
        Cell cell = root;
        while (cell.splits()) {
            cell = cell.child(x, y, z);
        }
        return cell;
    }

    /** Working arrays of one thread. */
    static final class Work {
        final double[] tx = new double[COUNT];
        final double[] ty = new double[COUNT];
        final double[] tz = new double[COUNT];
        final double[] near = new double[4];
        final double[] far = new double[4];
    }

    /** One cube. */
    final class Cell {
        private final double[] center;
        private final double half;
        private final int depth;
        private final int[] near;
        private final double[] series;
        private final @Nullable Cell[] children = new Cell[8];

        Cell(double[] center, double half, int depth, int[] near, double[] series) {
            this.center = center;
            this.half = half;
            this.depth = depth;
            this.near = near;
            this.series = series;
        }

        int nearFacets() {
            return near.length;
        }

        boolean holds(double x, double y, double z) {
            return Math.abs(x - center[0]) <= half
                    && Math.abs(y - center[1]) <= half
                    && Math.abs(z - center[2]) <= half;
        }

        /** Strictly. */
        boolean inside(double x, double y, double z) {
            return Math.abs(x - center[0]) < half && Math.abs(y - center[1]) < half && Math.abs(z - center[2]) < half;
        }

        private boolean splits() {
            return near.length > FEW && depth < DEEPEST;
        }

        private Cell child(double x, double y, double z) {
            int k = (x > center[0] ? 1 : 0) + (y > center[1] ? 2 : 0) + (z > center[2] ? 4 : 0);
            synchronized (children) {
                Cell one = children[k];
                if (one == null) {
                    one = made(k);
                    children[k] = one;
                }
                return one;
            }
        }

        private Cell made(int k) {
            double h = 0.5 * half;
            double[] middle = {
                center[0] + ((k & 1) == 0 ? -h : h),
                center[1] + ((k & 2) == 0 ? -h : h),
                center[2] + ((k & 4) == 0 ? -h : h)
            };
            boolean[] stays = new boolean[near.length];
            for (int i = 0; i < near.length; i++) {
                stays[i] = facets.within(near[i], middle, (1 + NEAR) * h);
            }
            int[] kept = IntStream.range(0, near.length)
                    .filter(i -> stays[i])
                    .map(i -> near[i])
                    .toArray();
            int[] left = IntStream.range(0, near.length)
                    .filter(i -> !stays[i])
                    .map(i -> near[i])
                    .toArray();
            return new Cell(middle, h, depth + 1, kept, fitted(middle, h, left));
        }

        /** The polynomial of a child: mine and the facets that it no longer has near, at its nodes. */
        private double[] fitted(double[] middle, double h, int[] left) {
            double[] values = new double[SLICE * COUNT];
            Work work = new Work();
            int at = 0;
            for (double u : NODES) {
                for (double v : NODES) {
                    for (double w : NODES) {
                        double x = middle[0] + h * u;
                        double y = middle[1] + h * v;
                        double z = middle[2] + h * w;
                        facets.evaluate(left, x, y, z, work.near);
                        series(x, y, z, work);
                        for (int c = 0; c < 4; c++) {
                            values[at++] = work.near[c] + work.far[c];
                        }
                    }
                }
            }
            for (int axis = 0; axis < 3; axis++) {
                transform(values, axis);
            }
            return packed(values);
        }

        /** Acceleration (m/s2) and potential (m2/s2) into {@code work.near}. */
        void evaluate(double x, double y, double z, Work work) {
            facets.evaluate(near, x, y, z, work.near);
            series(x, y, z, work);
            for (int c = 0; c < 4; c++) {
                work.near[c] += work.far[c];
            }
        }

        private void series(double x, double y, double z, Work work) {
            Arrays.fill(work.far, 0);
            if (depth == 0) {
                return;
            }
            polynomials((x - center[0]) / half, work.tx);
            polynomials((y - center[1]) / half, work.ty);
            polynomials((z - center[2]) / half, work.tz);
            double ax = 0;
            double ay = 0;
            double az = 0;
            double u = 0;
            int at = 0;
            for (int i = 0; i < COUNT; i++) {
                for (int j = 0; i + j < COUNT; j++) {
                    double xy = work.tx[i] * work.ty[j];
                    for (int k = 0; i + j + k < COUNT; k++) {
                        double t = xy * work.tz[k];
                        ax += series[at] * t;
                        ay += series[at + 1] * t;
                        az += series[at + 2] * t;
                        u += series[at + 3] * t;
                        at += 4;
                    }
                }
            }
            work.far[0] = ax;
            work.far[1] = ay;
            work.far[2] = az;
            work.far[3] = u;
        }
    }

    private static void polynomials(double s, double[] t) {
        t[0] = 1;
        t[1] = s;
        for (int n = 2; n < COUNT; n++) {
            t[n] = 2 * s * t[n - 1] - t[n - 2];
        }
    }

    /** Values at the nodes of one axis to coefficients: c_n = (2 - delta_n0)/N sum f(x_i) cos(pi n (i + 1/2)/N). */
    private static void transform(double[] values, int axis) {
        int stride = axis == 0 ? SLICE : axis == 1 ? 4 * COUNT : 4;
        double[] line = new double[COUNT];
        for (int start = 0; start < values.length; start++) {
            if (start / stride % COUNT != 0) {
                continue;
            }
            for (int n = 0; n < COUNT; n++) {
                double sum = 0;
                for (int i = 0; i < COUNT; i++) {
                    sum += values[start + i * stride] * COSINES[n][i];
                }
                line[n] = sum;
            }
            for (int n = 0; n < COUNT; n++) {
                values[start + n * stride] = line[n];
            }
        }
    }

    private static double[] packed(double[] values) {
        double[] kept = new double[4 * TERMS];
        int at = 0;
        for (int i = 0; i < COUNT; i++) {
            for (int j = 0; i + j < COUNT; j++) {
                for (int k = 0; i + j + k < COUNT; k++) {
                    System.arraycopy(values, 4 * ((i * COUNT + j) * COUNT + k), kept, at, 4);
                    at += 4;
                }
            }
        }
        return kept;
    }
}
