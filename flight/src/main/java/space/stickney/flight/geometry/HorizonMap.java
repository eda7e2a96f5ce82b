package space.stickney.flight.geometry;

import java.util.stream.IntStream;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.MeshTree;

/**
 * How high the body itself stands around each facet: the horizon seen from the facet's centre, found once with rays, then asked
 * in some ten nanoseconds whether a direction is free. For far objects (Sun, planet) and observers outside the convex hull;
 * an observer between the ground and a mountain is told that the mountain hides it.
 *
 * <p>Azimuth and elevation are measured on an upright prism around the normal, |x| + |y| = 1, instead of a cylinder: the
 * position along its four sides (0 to 4) and the height s = z / (|x| + |y|) need no angles, and a straight crest is a straight line
 * there. The horizon is kept at equally spaced positions and is linear between them. A node found free at height 0 has its
 * horizon in the facet's own plane; below that nothing is ever free.
 *
 * <p>Needs a closed mesh. Accuracy: nodes are exact, every edge that rises over the facet's plane is drawn ({@link HorizonSweep});
 * between nodes (3.6 to 7.2 degrees apart with 64) a crest is cut straight. On Phobos 0.015 % of random directions above the plane are
 * told differently than by rays, where 3.6 % are blocked
 * (HorizonMapTest). A facet is judged at its centre: it is hidden as a whole or not at all. Overhangs are taken as filled below.
 */
public final class HorizonMap {
    /** Nodes round a facet by default. */
    public static final int NODES = 64;

    private static final int CHUNKS = 64;
    /** What rises less over a facet's plane is rounding (share of the largest radius). */
    private static final double SKIN = 1e-9;
    /** Higher than any crest that can be told from the vertical. */
    private static final double MAXIMUM = 1e6;

    private final MeshTree tree;
    private final FacetTable facets;
    private final int nodes;
    private final double perUnit;
    /** First tangent of each facet; the second is the normal times the first. */
    private final double[] tangent;
    /** Height s of the crest at each node of each facet, and the first node again at the end. */
    private final float[] crest;

    private HorizonMap(MeshTree tree, int nodes) {
        this.tree = tree;
        this.facets = new FacetTable(tree.mesh());
        this.nodes = nodes;
        this.perUnit = nodes / 4.0;
        this.tangent = new double[3 * facets.count];
        this.crest = new float[(nodes + 1) * facets.count];
    }

    /** The horizons of a mesh with {@value #NODES} nodes; some seconds for 20,480 facets on two cores. */
    public static HorizonMap of(Mesh mesh) {
        return of(new MeshTree(mesh), NODES);
    }

    /**
     * The horizons of a mesh.
     *
     * @param nodes round each facet, a multiple of 4, at least 8
     */
    public static HorizonMap of(MeshTree tree, int nodes) {
        if (nodes < 8 || nodes % 4 != 0) {
            throw new IllegalArgumentException(nodes + " nodes: not a multiple of 4 from 8");
        }
        HorizonMap map = new HorizonMap(tree, nodes);
        // each chunk writes its own facets: the order does not matter
        double[] vertices = tree.mesh().vertices();
        HorizonSweep.Edges edges = HorizonSweep.Edges.of(tree.mesh());
        IntStream.range(0, CHUNKS).parallel().forEach(c -> map.chunk(c, vertices, edges));
        return map;
    }

    public Mesh mesh() {
        return tree.mesh();
    }

    /** The tree with which the horizons were found. */
    public MeshTree tree() {
        return tree;
    }

    /** Nodes round each facet. */
    public int nodes() {
        return nodes;
    }

    FacetTable facets() {
        return facets;
    }

    /**
     * Whether the body leaves the way from a facet free. Allocates nothing.
     *
     * @param dx direction from the facet's centre, of any length, body-fixed; dy and dz likewise
     */
    public boolean free(int facet, double dx, double dy, double dz) {
        int i = 3 * facet;
        double nx = facets.normal[i];
        double ny = facets.normal[i + 1];
        double nz = facets.normal[i + 2];
        double z = nx * dx + ny * dy + nz * dz;
        if (z <= 0) {
            return false;
        }
        double tx = tangent[i];
        double ty = tangent[i + 1];
        double tz = tangent[i + 2];
        double x = tx * dx + ty * dy + tz * dz;
        double y = (ny * tz - nz * ty) * dx + (nz * tx - nx * tz) * dy + (nx * ty - ny * tx) * dz;
        double sum = Math.abs(x) + Math.abs(y);
        // straight up, where there is no azimuth, is never below a crest
        return z > sum * MAXIMUM || z > sum * height(facet, position(x, y, sum));
    }

    /** Elevation of the horizon over the facet's plane (rad) in the azimuth of a node. */
    public double elevation(int facet, int node) {
        double p = node / perUnit;
        double[] side = side(p);
        return FastMath.atan(crest[(nodes + 1) * facet + node] / FastMath.hypot(side[0], side[1]));
    }

    /** Unit vector (body-fixed) in the azimuth of a node at an elevation over the facet's plane (rad). */
    public double[] direction(int facet, int node, double elevation) {
        double[] side = side(node / perUnit);
        double z = FastMath.sin(elevation);
        double flat = FastMath.cos(elevation) / FastMath.hypot(side[0], side[1]);
        int i = 3 * facet;
        Vector3D n = new Vector3D(facets.normal[i], facets.normal[i + 1], facets.normal[i + 2]);
        Vector3D t = new Vector3D(tangent[i], tangent[i + 1], tangent[i + 2]);
        return new Vector3D(z, n, flat * side[0], t, flat * side[1], n.crossProduct(t)).toArray();
    }

    /**
     * Share of the sky over the facet that the body leaves free, weighted with the cosine of the zenith distance: 1 on flat open
     * ground. The integral of sin e cos e over elevation e is cos2(h)/2 above a horizon h; over azimuth by trapezoids.
     */
    public double openness(int facet) {
        double sum = 0;
        for (int k = 0; k < nodes; k++) {
            double here = FastMath.cos(elevation(facet, k));
            double next = FastMath.cos(elevation(facet, (k + 1) % nodes));
            double[] a = side(k / perUnit);
            double[] b = side((k + 1) / perUnit);
            double width = FastMath.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]);
            sum += 0.5 * (here * here + next * next) * width;
        }
        return sum / (2 * FastMath.PI);
    }

    /** Whether anything at all stands above the facet's plane. */
    public boolean open(int facet) {
        for (int k = 0; k < nodes; k++) {
            if (crest[(nodes + 1) * facet + k] > 0) {
                return false;
            }
        }
        return true;
    }

    private double height(int facet, double position) {
        double at = position * perUnit;
        int k = Math.min(nodes - 1, (int) at);
        int i = (nodes + 1) * facet + k;
        return crest[i] + (at - k) * (crest[i + 1] - crest[i]);
    }

    /** Position along the four sides of the prism, 0 to 4, for x, y with |x| + |y| = sum. */
    static double position(double x, double y, double sum) {
        if (sum == 0) {
            return 0;
        }
        double u = x / sum;
        return y >= 0 ? 1 - u : 3 + u;
    }

    /** Where the prism has a position. */
    private static double[] side(double p) {
        return p <= 2 ? new double[] {1 - p, p <= 1 ? p : 2 - p} : new double[] {p - 3, p <= 3 ? 2 - p : p - 4};
    }

    private void chunk(int c, double[] vertices, HorizonSweep.Edges edges) {
        HorizonSweep sweep = new HorizonSweep(vertices, edges, nodes, SKIN * mesh().largestRadius());
        for (int f = (int) ((long) facets.count * c / CHUNKS); f < (long) facets.count * (c + 1) / CHUNKS; f++) {
            tangent(f);
            int at = (nodes + 1) * f;
            sweep.sweep(facets, tangent, f, crest, at);
            crest[at + nodes] = crest[at];
        }
    }

    /** The axis least along the normal, made perpendicular to it. */
    private void tangent(int f) {
        int i = 3 * f;
        int axis = 0;
        for (int k = 1; k < 3; k++) {
            if (Math.abs(facets.normal[i + k]) < Math.abs(facets.normal[i + axis])) {
                axis = k;
            }
        }
        double along = facets.normal[i + axis];
        double scale = 1 / Math.sqrt(1 - along * along);
        for (int k = 0; k < 3; k++) {
            tangent[i + k] = scale * ((k == axis ? 1 : 0) - along * facets.normal[i + k]);
        }
    }
}
