package space.stickney.flight.geometry;

import java.util.Arrays;
import org.hipparchus.util.FastMath;
import space.stickney.flight.shapes.Mesh;

/**
 * How much of the sky of a spacecraft the surface of a body fills, and under which emission angles: the solid angle of each
 * visible facet, sorted by the cosine of its emission angle. Once plain and once weighted with a factor per facet (for lines made by
 * cosmic rays: {@link SkyOpenness}).
 *
 * <p>The solid angle of a flat triangle is exact (van Oosterom and Strackee 1983, IEEE Trans. Biomed. Eng. 30, 125); emission angle and
 * visibility ({@link HorizonMap}) are those of its centre. Valid outside the body, best outside its convex hull. Error with
 * {@link #DEFAULT_LEVEL} on Phobos against 49,152 facets: docs/coverage.md.
 *
 * <p>Keeps scratch space and its last answer: one for each thread, see {@link #copy}. A look at 5,120 facets takes about 50 us
 * and allocates nothing.
 */
public final class CosineHistogram {
    /** Fineness of {@link space.stickney.flight.shapes.Shapes} that suffices: 5,120 facets. */
    public static final int DEFAULT_LEVEL = 4;

    /** Up to here the series of the arc tangent is good to 1e-12. */
    private static final double SMALL = 0.05;

    private final HorizonMap horizon;
    private final double[] weights;
    private final double[] vertices;
    private final int[] corners;
    private final CosineBins plain;
    private final CosineBins weighted;
    /** x, y, z from the spacecraft to each vertex, and the distance. */
    private final double[] seen;

    /**
     * Of a body.
     *
     * @param weights factor of each facet
     * @param bins number of cosine bins
     */
    public CosineHistogram(HorizonMap horizon, double[] weights, int bins) {
        this(horizon, weights.clone(), horizon.mesh().vertices(), horizon.mesh().facets(), bins);
        if (weights.length != horizon.mesh().facetCount()) {
            throw new IllegalArgumentException(
                    weights.length + " weights for " + horizon.mesh().facetCount() + " facets");
        }
    }

    private CosineHistogram(HorizonMap horizon, double[] weights, double[] vertices, int[] corners, int bins) {
        this.horizon = horizon;
        this.weights = weights;
        this.vertices = vertices;
        this.corners = corners;
        this.plain = new CosineBins(bins);
        this.weighted = new CosineBins(bins);
        this.seen = new double[vertices.length / 3 * 4];
    }

    /** Of a body, unweighted (all factors 1), with {@value CosineBins#BINS} bins. */
    public static CosineHistogram of(Mesh mesh) {
        return of(HorizonMap.of(mesh));
    }

    /** Of a body, unweighted (all factors 1), with {@value CosineBins#BINS} bins. */
    public static CosineHistogram of(HorizonMap horizon) {
        double[] ones = new double[horizon.mesh().facetCount()];
        Arrays.fill(ones, 1);
        return new CosineHistogram(horizon, ones, CosineBins.BINS);
    }

    /** One for another thread; shares the tables. */
    public CosineHistogram copy() {
        return new CosineHistogram(horizon, weights, vertices, corners, plain.count());
    }

    /**
     * Looks at the body.
     *
     * @param x position of the spacecraft (m, body-fixed); y and z likewise
     */
    public void look(double x, double y, double z) {
        plain.clear();
        weighted.clear();
        for (int v = 0, s = 0; v < vertices.length; v += 3, s += 4) {
            double dx = vertices[v] - x;
            double dy = vertices[v + 1] - y;
            double dz = vertices[v + 2] - z;
            seen[s] = dx;
            seen[s + 1] = dy;
            seen[s + 2] = dz;
            seen[s + 3] = Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
        FacetTable facets = horizon.facets();
        for (int f = 0, i = 0; f < facets.count; f++, i += 3) {
            double dx = x - facets.center[i];
            double dy = y - facets.center[i + 1];
            double dz = z - facets.center[i + 2];
            double up = facets.normal[i] * dx + facets.normal[i + 1] * dy + facets.normal[i + 2] * dz;
            if (up > 0 && horizon.free(f, dx, dy, dz)) {
                double omega = solidAngle(4 * corners[i], 4 * corners[i + 1], 4 * corners[i + 2]);
                double cosine = up / Math.sqrt(dx * dx + dy * dy + dz * dz);
                plain.add(cosine, omega);
                weighted.add(cosine, weights[f] * omega);
            }
        }
    }

    /** Solid angle of the visible surface (sr) by emission cosine, after the last look. */
    public CosineBins plain() {
        return plain;
    }

    /** The same with the factor of each facet. */
    public CosineBins weighted() {
        return weighted;
    }

    /** tan(omega/2) = a.(b x c) / (abc + (a.b)c + (b.c)a + (c.a)b) */
    private double solidAngle(int a, int b, int c) {
        double[] s = seen;
        double triple = s[a] * (s[b + 1] * s[c + 2] - s[b + 2] * s[c + 1])
                + s[a + 1] * (s[b + 2] * s[c] - s[b] * s[c + 2])
                + s[a + 2] * (s[b] * s[c + 1] - s[b + 1] * s[c]);
        double ab = s[a] * s[b] + s[a + 1] * s[b + 1] + s[a + 2] * s[b + 2];
        double bc = s[b] * s[c] + s[b + 1] * s[c + 1] + s[b + 2] * s[c + 2];
        double ca = s[c] * s[a] + s[c + 1] * s[a + 1] + s[c + 2] * s[a + 2];
        double below = s[a + 3] * s[b + 3] * s[c + 3] + ab * s[c + 3] + bc * s[a + 3] + ca * s[b + 3];
        // seen from outside the corners run the other way round
        double t = Math.abs(triple) / below;
        if (t >= 0 && t < SMALL) {
            double q = t * t;
            return 2 * t * (1 - q * (1.0 / 3 - q * (1.0 / 5 - q * (1.0 / 7 - q / 9))));
        }
        return 2 * FastMath.atan2(Math.abs(triple), below);
    }
}
