package space.stickney.flight.shapes;

/**
 * The point of a triangle nearest to a given one, by the seven Voronoi regions of its corners, edges and inside (Ericson,
 * "Real-Time Collision Detection", 2005, section 5.1.5). Exact up to rounding for every triangle that has an area.
 */
final class TriangleDistance {
    static final int INSIDE = 0;
    /** Edge from corner k to the next: EDGE + k. */
    static final int EDGE = 1;
    /** Corner k: CORNER + k. */
    static final int CORNER = 4;

    private TriangleDistance() {}

    /**
     * Puts the nearest point into the answer if it is nearer than what stands there, or as near on a facet with a lower number.
     *
     * @param p the point (m)
     * @param t corners of triangles, nine numbers each (m)
     * @param at where the triangle begins in {@code t}
     * @param facet number of the facet
     */
    static void improve(double[] p, double[] t, int at, int facet, NearestPoint answer) {
        double abx = t[at + 3] - t[at];
        double aby = t[at + 4] - t[at + 1];
        double abz = t[at + 5] - t[at + 2];
        double acx = t[at + 6] - t[at];
        double acy = t[at + 7] - t[at + 1];
        double acz = t[at + 8] - t[at + 2];
        double apx = p[0] - t[at];
        double apy = p[1] - t[at + 1];
        double apz = p[2] - t[at + 2];
        double d1 = abx * apx + aby * apy + abz * apz;
        double d2 = acx * apx + acy * apy + acz * apz;
        if (d1 <= 0 && d2 <= 0) {
            offer(p, t, at, 0, 0, CORNER, facet, answer);
            return;
        }
        double bpx = p[0] - t[at + 3];
        double bpy = p[1] - t[at + 4];
        double bpz = p[2] - t[at + 5];
        double d3 = abx * bpx + aby * bpy + abz * bpz;
        double d4 = acx * bpx + acy * bpy + acz * bpz;
        if (d3 >= 0 && d4 <= d3) {
            offer(p, t, at, 1, 0, CORNER + 1, facet, answer);
            return;
        }
        double vc = d1 * d4 - d3 * d2;
        if (vc <= 0 && d1 >= 0 && d3 <= 0) {
            offer(p, t, at, d1 / (d1 - d3), 0, EDGE, facet, answer);
            return;
        }
        double cpx = p[0] - t[at + 6];
        double cpy = p[1] - t[at + 7];
        double cpz = p[2] - t[at + 8];
        double d5 = abx * cpx + aby * cpy + abz * cpz;
        double d6 = acx * cpx + acy * cpy + acz * cpz;
        if (d6 >= 0 && d5 <= d6) {
            offer(p, t, at, 0, 1, CORNER + 2, facet, answer);
            return;
        }
        double vb = d5 * d2 - d1 * d6;
        if (vb <= 0 && d2 >= 0 && d6 <= 0) {
            offer(p, t, at, 0, d2 / (d2 - d6), EDGE + 2, facet, answer);
            return;
        }
        double va = d3 * d6 - d5 * d4;
        if (va <= 0 && d4 >= d3 && d5 >= d6) {
            double w = (d4 - d3) / (d4 - d3 + d5 - d6);
            offer(p, t, at, 1 - w, w, EDGE + 1, facet, answer);
            return;
        }
        double sum = va + vb + vc;
        offer(p, t, at, vb / sum, vc / sum, INSIDE, facet, answer);
    }

    /** The point a + v (b - a) + w (c - a); corners themselves are taken exactly. */
    private static void offer(
            double[] p, double[] t, int at, double v, double w, int feature, int facet, NearestPoint answer) {
        double x;
        double y;
        double z;
        if (feature >= CORNER) {
            int corner = at + 3 * (feature - CORNER);
            x = t[corner];
            y = t[corner + 1];
            z = t[corner + 2];
        } else {
            x = t[at] + v * (t[at + 3] - t[at]) + w * (t[at + 6] - t[at]);
            y = t[at + 1] + v * (t[at + 4] - t[at + 1]) + w * (t[at + 7] - t[at + 1]);
            z = t[at + 2] + v * (t[at + 5] - t[at + 2]) + w * (t[at + 8] - t[at + 2]);
        }
        double squared = (p[0] - x) * (p[0] - x) + (p[1] - y) * (p[1] - y) + (p[2] - z) * (p[2] - z);
        if (squared < answer.squared || (squared == answer.squared && (facet < answer.facet || answer.facet < 0))) {
            answer.squared = squared;
            answer.facet = facet;
            answer.feature = feature;
            answer.x = x;
            answer.y = y;
            answer.z = z;
        }
    }
}
