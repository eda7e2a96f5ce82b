package space.stickney.flight.landing;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.RayHit;
import space.stickney.flight.surface.SurfaceGravity;

/**
 * The attraction in a column above a site, as a polynomial: through values of the full model at Chebyshev points along the
 * column and at equal distances across it. Outside the column another model answers.
 *
 * <p>A polyhedron costs up to a millisecond a point and a landing asks a million times; this costs half a microsecond. All
 * values are taken above the ground, since the gradient jumps there by 4 pi G rho; the metres below the lowest layer, down
 * to the ground of a slope, are extrapolated. (Close to the ground and over larger distances
 * {@link space.stickney.flight.surface.LocalGravity} is more exact and five times dearer.) {@code SiteGravityTest} measures
 * what is lost.
 */
final class SiteGravity implements SurfaceGravity {
    private static final int LAYERS = 12;

    /** Height of the lowest layer over the highest ground in the column (m). */
    private static final double CLEAR = 2;

    /** How far below the lowest layer the polynomial serves, in heights of the column: its error grows thirtyfold there. */
    private static final double EXTRAPOLATED = 0.04;

    private static final double SKY = 5000;
    private static final int LOOKS = 4;

    private final Site site;
    private final SurfaceGravity outside;
    private final double bottom;
    private final double floor;
    private final double top;
    private final double half;
    private final int across;
    private final double[] nodes;
    private final double[] values;
    private final double[] alongWeights = new double[LAYERS];
    private final double[] eastWeights;
    private final double[] northWeights;

    /**
     * Samples the full model.
     *
     * @param bottom of the column, over the site (m), above all ground
     * @param top of the column, over the site (m)
     * @param half half-width of the column (m)
     * @param across points across the column, one more than the degree of the polynomial
     * @param full the model sampled
     * @param outside the model elsewhere
     */
    SiteGravity(
            Site site,
            double bottom,
            double top,
            double half,
            int across,
            SurfaceGravity full,
            SurfaceGravity outside) {
        this.site = site;
        this.outside = outside;
        this.bottom = bottom;
        this.top = top;
        this.floor = bottom - EXTRAPOLATED * (top - bottom);
        this.half = half;
        this.across = across;
        nodes = new double[LAYERS];
        values = new double[LAYERS * across * across * 3];
        eastWeights = new double[across];
        northWeights = new double[across];
        sample(full);
    }

    /** The same table for another thread. */
    private SiteGravity(SiteGravity like) {
        site = like.site;
        outside = like.outside.copy();
        bottom = like.bottom;
        floor = like.floor;
        top = like.top;
        half = like.half;
        across = like.across;
        nodes = like.nodes;
        values = like.values;
        eastWeights = new double[across];
        northWeights = new double[across];
    }

    /** A bottom for a column: just over the highest ground in it (m over the site). */
    static double above(Site site, MeshTree tree, double half) {
        RayHit hit = new RayHit();
        double[] down = site.up().negate().toArray();
        double highest = 0;
        for (int i = -LOOKS; i <= LOOKS; i++) {
            for (int j = -LOOKS; j <= LOOKS; j++) {
                Vector3D p =
                        new Vector3D(1, site.above(SKY), half * i / LOOKS, site.east(), half * j / LOOKS, site.north());
                if (tree.ray(p.toArray(), down, hit)) {
                    highest = Math.max(highest, SKY - hit.distance());
                }
            }
        }
        return highest + CLEAR;
    }

    private void sample(SurfaceGravity full) {
        double[] a = new double[3];
        int at = 0;
        for (int k = 0; k < LAYERS; k++) {
            nodes[k] = 0.5 * (bottom + top) - 0.5 * (top - bottom) * FastMath.cos(FastMath.PI * k / (LAYERS - 1));
            for (int i = 0; i < across; i++) {
                for (int j = 0; j < across; j++) {
                    Vector3D p = new Vector3D(
                            1, site.above(nodes[k]), half * node(i), site.east(), half * node(j), site.north());
                    full.acceleration(p.getX(), p.getY(), p.getZ(), a);
                    System.arraycopy(a, 0, values, at, 3);
                    at += 3;
                }
            }
        }
    }

    @Override
    public void acceleration(double x, double y, double z, double[] out) {
        double dx = x - site.position().getX();
        double dy = y - site.position().getY();
        double dz = z - site.position().getZ();
        double h =
                dx * site.up().getX() + dy * site.up().getY() + dz * site.up().getZ();
        double e = (dx * site.east().getX()
                        + dy * site.east().getY()
                        + dz * site.east().getZ())
                / half;
        double n = (dx * site.north().getX()
                        + dy * site.north().getY()
                        + dz * site.north().getZ())
                / half;
        if (h < floor || h > top || Math.abs(e) > 1 || Math.abs(n) > 1) {
            outside.acceleration(x, y, z, out);
        } else {
            along(h);
            across(e, eastWeights);
            across(n, northWeights);
            sum(out);
        }
    }

    private void sum(double[] out) {
        double ax = 0;
        double ay = 0;
        double az = 0;
        int at = 0;
        for (int k = 0; k < LAYERS; k++) {
            for (int i = 0; i < across; i++) {
                double w = alongWeights[k] * eastWeights[i];
                for (int j = 0; j < across; j++) {
                    double c = w * northWeights[j];
                    ax += c * values[at++];
                    ay += c * values[at++];
                    az += c * values[at++];
                }
            }
        }
        out[0] = ax;
        out[1] = ay;
        out[2] = az;
    }

    /** Weights of the layers: barycentric formula at Chebyshev points (Berrut and Trefethen 2004, eq. 4.2 and 5.4). */
    private void along(double h) {
        double total = 0;
        for (int k = 0; k < LAYERS; k++) {
            double gap = h - nodes[k];
            if (gap == 0) {
                java.util.Arrays.fill(alongWeights, 0);
                alongWeights[k] = 1;
                return;
            }
            double w = (k % 2 == 0 ? 1 : -1) * (k == 0 || k == LAYERS - 1 ? 0.5 : 1) / gap;
            alongWeights[k] = w;
            total += w;
        }
        for (int k = 0; k < LAYERS; k++) {
            alongWeights[k] /= total;
        }
    }

    /** Lagrange's polynomials of the points across. */
    private void across(double u, double[] weights) {
        for (int i = 0; i < across; i++) {
            double w = 1;
            for (int j = 0; j < across; j++) {
                if (j != i) {
                    w *= (u - node(j)) / (node(i) - node(j));
                }
            }
            weights[i] = w;
        }
    }

    /** Place of a point across, from -1 to 1. */
    private double node(int i) {
        return 2.0 * i / (across - 1) - 1;
    }

    @Override
    public double potential(double x, double y, double z) {
        return outside.potential(x, y, z);
    }

    @Override
    public SurfaceGravity copy() {
        return new SiteGravity(this);
    }

    @Override
    public String description() {
        return outside.description();
    }
}
