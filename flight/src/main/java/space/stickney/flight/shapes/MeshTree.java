package space.stickney.flight.shapes;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/**
 * A tree of boxes over the facets of a mesh, for the questions of flight and landing: where does a ray meet the surface, is the
 * way free, which point is nearest, how far is it and on which side. A query visits some tens of the boxes instead of all facets.
 *
 * <p>Rays use the watertight test of Woop, Benthin and Wald (JCGT 2(1), 2013): a ray through an edge or vertex between two facets
 * meets at least one of them; boxes are widened by the rounding of their slabs (Ize, JCGT 2(2), 2013). A facet seen exactly edge-on
 * is not met itself, its neighbours are. Distances carry the sign of {@link Pseudonormals}, right also where the nearest point is
 * an edge or vertex; the sign needs a closed surface with outward facets, which the checks on reading ensure.
 *
 * <p>Positions and directions are double[3], metres, body-fixed. The tree is immutable and may be used by many threads; the answer of
 * a query goes into an object of the caller (one a thread). Nothing is allocated, except where a method returns a Vector3D or record.
 * Results agree with a loop over all facets to the last bit (MeshTreeTest).
 */
public final class MeshTree {
    /** No branch is deeper. */
    static final int DEEPEST = 96;
    /** 1 + 4 eps: makes up for the rounding of the slab test. */
    private static final double SLACK = 1 + 4 * 0x1p-52;

    private final Mesh mesh;
    private final double[] boxes;
    private final int[] next;
    private final int[] first;
    private final int[] count;
    /** Facet numbers and corners in the order of the leaves. */
    private final int[] order;

    private final double[] corners;
    private final Pseudonormals normals;
    private final double outside;

    /** Builds the tree (O(n log n), about 0.1 s for 49,152 facets). */
    public MeshTree(Mesh mesh) {
        this.mesh = mesh;
        TreeNodes nodes = new TreeNodes(mesh);
        boxes = nodes.boxes;
        next = nodes.next;
        first = nodes.first;
        count = nodes.count;
        order = nodes.order;
        corners = new double[9 * order.length];
        for (int i = 0; i < order.length; i++) {
            for (int k = 0; k < 9; k++) {
                corners[9 * i + k] = mesh.coordinate(mesh.corner(order[i], k / 3), k % 3);
            }
        }
        normals = new Pseudonormals(mesh);
        outside = 2 * mesh.largestRadius();
    }

    public Mesh mesh() {
        return mesh;
    }

    /** Outward unit normal of a facet. */
    public Vector3D normal(int facet) {
        return normals.facet(facet);
    }

    /** Component of the outward unit normal of a facet; axis 0 is x, 1 y, 2 z. */
    public double normal(int facet, int axis) {
        return normals.facet(facet, axis);
    }

    /**
     * The first point at which a ray meets the surface, from either side.
     *
     * @param origin of the ray (m)
     * @param direction of any length
     * @param nearest ignore what is nearer than this (m); for a ray that starts on the surface, a millimetre
     * @param farthest ignore what is farther than this (m), may be infinite
     * @throws IllegalArgumentException if the direction has no length, or a number is not finite
     */
    public boolean ray(double[] origin, double[] direction, double nearest, double farthest, RayHit hit) {
        aim(origin, direction, hit);
        return search(hit, nearest / hit.length, farthest / hit.length, false);
    }

    /** The first point at which a ray meets the surface, however far. */
    public boolean ray(double[] origin, double[] direction, RayHit hit) {
        return ray(origin, direction, 0, Double.POSITIVE_INFINITY, hit);
    }

    /**
     * Whether anything stands in the way (shadow, line of sight). Faster than {@link #ray}; which of several hits is found is not said.
     *
     * @param origin of the ray (m)
     * @param direction of any length
     * @param nearest ignore what is nearer than this (m)
     * @param farthest ignore what is farther than this (m), may be infinite
     */
    public boolean blocked(double[] origin, double[] direction, double nearest, double farthest, RayHit hit) {
        aim(origin, direction, hit);
        double from = nearest / hit.length;
        double to = farthest / hit.length;
        int node = 0;
        while (node < next.length) {
            if (enters(hit, node, from, to) == Double.POSITIVE_INFINITY) {
                node = next[node];
                continue;
            }
            if (first[node] >= 0) {
                leaf(hit, node, from, to, false);
                if (hit.facet >= 0) {
                    return true;
                }
            }
            node++;
        }
        return false;
    }

    /**
     * The first point at which the way from one place to another crosses the surface, from either side; {@link RayHit#fraction} says
     * where on the way. A way without length crosses nothing.
     */
    public boolean crossing(double[] from, double[] to, RayHit hit) {
        return segment(from, to, hit, false);
    }

    /** As {@link #crossing}, but only inward: the way may begin on the surface or leave it. */
    public boolean entry(double[] from, double[] to, RayHit hit) {
        return segment(from, to, hit, true);
    }

    private boolean segment(double[] from, double[] to, RayHit hit, boolean inward) {
        requireFinite(from);
        requireFinite(to);
        hit.aim(from, to[0] - from[0], to[1] - from[1], to[2] - from[2]);
        hit.measure();
        return hit.length > 0 && search(hit, 0, 1, inward);
    }

    /** The point of the surface nearest to a place. */
    public boolean nearest(double[] point, NearestPoint answer) {
        return nearest(point, Double.POSITIVE_INFINITY, answer);
    }

    /**
     * The point of the surface nearest to a place, if it is within a distance; the smaller that is, the faster the answer.
     *
     * @param point a place (m)
     * @param within distance (m), may be infinite
     */
    public boolean nearest(double[] point, double within, NearestPoint answer) {
        requireFinite(point);
        answer.facet = -1;
        answer.squared = within * within;
        int[] stack = answer.stack;
        double[] reach = answer.reach;
        stack[0] = 0;
        reach[0] = next.length == 0 ? Double.NaN : toBox(point, 0);
        int top = next.length == 0 ? 0 : 1;
        while (top > 0) {
            int node = stack[--top];
            if (reach[top] > answer.squared) {
                continue;
            }
            while (first[node] < 0) {
                int near = node + 1;
                int far = next[near];
                double toNear = toBox(point, near);
                double toFar = toBox(point, far);
                if (toFar < toNear) {
                    int swap = near;
                    near = far;
                    far = swap;
                    double distance = toNear;
                    toNear = toFar;
                    toFar = distance;
                }
                if (toFar <= answer.squared) {
                    stack[top] = far;
                    reach[top++] = toFar;
                }
                node = near;
            }
            for (int i = first[node]; i < first[node] + count[node]; i++) {
                TriangleDistance.improve(point, corners, 9 * i, order[i], answer);
            }
        }
        if (answer.facet < 0) {
            answer.squared = Double.POSITIVE_INFINITY;
        }
        return answer.facet >= 0;
    }

    /** Distance to the surface (m): positive outside, negative inside; the nearest point in the answer. */
    public double signedDistance(double[] point, NearestPoint answer) {
        nearest(point, answer);
        double distance = answer.distance();
        return normals.side(mesh, point, answer) < 0 ? -distance : distance;
    }

    /**
     * The outermost point of the surface in a direction from the origin of the body-fixed axes.
     *
     * @param longitude east (rad)
     * @param latitude planetocentric (rad)
     * @return empty where the surface does not lie in that direction, which needs an origin outside the body
     */
    public Optional<SurfacePoint> surfacePoint(double longitude, double latitude) {
        double cos = FastMath.cos(latitude);
        double x = cos * FastMath.cos(longitude);
        double y = cos * FastMath.sin(longitude);
        double z = FastMath.sin(latitude);
        RayHit hit = new RayHit();
        double[] origin = {outside * x, outside * y, outside * z};
        if (!ray(origin, new double[] {-x, -y, -z}, 0, outside, hit)) {
            return Optional.empty();
        }
        double radius = outside - hit.distance();
        return Optional.of(
                new SurfacePoint(new Vector3D(radius * x, radius * y, radius * z), normal(hit.facet()), hit.facet()));
    }

    private static void aim(double[] origin, double[] direction, RayHit hit) {
        requireFinite(origin);
        requireFinite(direction);
        hit.aim(origin, direction[0], direction[1], direction[2]);
        hit.measure();
        if (!(hit.length > 0)) {
            throw new IllegalArgumentException("a ray needs a direction, this one has no length");
        }
    }

    private static void requireFinite(double[] v) {
        if (!(Double.isFinite(v[0]) && Double.isFinite(v[1]) && Double.isFinite(v[2]))) {
            throw new IllegalArgumentException("not finite: " + v[0] + ", " + v[1] + ", " + v[2]);
        }
    }

    private boolean search(RayHit hit, double from, double to, boolean inward) {
        int[] stack = hit.stack;
        double[] entry = hit.entry;
        if (next.length == 0) {
            return false;
        }
        stack[0] = 0;
        entry[0] = enters(hit, 0, from, to);
        int top = entry[0] == Double.POSITIVE_INFINITY ? 0 : 1;
        while (top > 0) {
            int node = stack[--top];
            if (entry[top] > hit.parameter) {
                continue;
            }
            if (first[node] >= 0) {
                leaf(hit, node, from, to, inward);
                continue;
            }
            double limit = Math.min(to, hit.parameter);
            int near = node + 1;
            int far = next[near];
            double toNear = enters(hit, near, from, limit);
            double toFar = enters(hit, far, from, limit);
            if (toFar < toNear) {
                int swap = near;
                near = far;
                far = swap;
                double distance = toNear;
                toNear = toFar;
                toFar = distance;
            }
            if (toFar < Double.POSITIVE_INFINITY) {
                stack[top] = far;
                entry[top++] = toFar;
            }
            if (toNear < Double.POSITIVE_INFINITY) {
                stack[top] = near;
                entry[top++] = toNear;
            }
        }
        return hit.facet >= 0;
    }

    /**
     * Ray parameter at which a box begins, infinite if it is missed. The not-a-number of a ray that runs in the plane of a
     * side passes both comparisons and counts as inside.
     */
    private double enters(RayHit hit, int node, double from, double to) {
        double near = from;
        double far = to;
        for (int axis = 0; axis < 3; axis++) {
            int side = hit.inverse[axis] < 0 ? 3 : 0;
            double low = (boxes[6 * node + side + axis] - hit.origin[axis]) * hit.inverse[axis];
            double high = (boxes[6 * node + 3 - side + axis] - hit.origin[axis]) * hit.inverse[axis];
            if (low > near) {
                near = low;
            }
            if (high < far) {
                far = high;
            }
        }
        return near <= far * SLACK ? near / SLACK : Double.POSITIVE_INFINITY;
    }

    private void leaf(RayHit hit, int node, double from, double to, boolean inward) {
        for (int i = first[node]; i < first[node] + count[node]; i++) {
            facet(hit, i, from, to, inward);
        }
    }

    /** Woop, Benthin and Wald 2013, appendix A. */
    private void facet(RayHit hit, int i, double from, double to, boolean inward) {
        double oz = hit.origin[hit.axisZ];
        double ox = hit.origin[hit.axisX];
        double oy = hit.origin[hit.axisY];
        int at = 9 * i;
        double az = corners[at + hit.axisZ] - oz;
        double bz = corners[at + 3 + hit.axisZ] - oz;
        double cz = corners[at + 6 + hit.axisZ] - oz;
        double ax = corners[at + hit.axisX] - ox - hit.shearX * az;
        double ay = corners[at + hit.axisY] - oy - hit.shearY * az;
        double bx = corners[at + 3 + hit.axisX] - ox - hit.shearX * bz;
        double by = corners[at + 3 + hit.axisY] - oy - hit.shearY * bz;
        double cx = corners[at + 6 + hit.axisX] - ox - hit.shearX * cz;
        double cy = corners[at + 6 + hit.axisY] - oy - hit.shearY * cz;
        double u = cx * by - cy * bx;
        double v = ax * cy - ay * cx;
        double w = bx * ay - by * ax;
        if ((u < 0 || v < 0 || w < 0) && (u > 0 || v > 0 || w > 0)) {
            return;
        }
        double sum = u + v + w;
        if (sum == 0 || (inward && sum < 0)) {
            return;
        }
        double t = (u * az + v * bz + w * cz) * hit.shearZ / sum;
        if (t < from || t > to || t > hit.parameter || (t == hit.parameter && order[i] > hit.facet)) {
            return;
        }
        hit.parameter = t;
        hit.facet = order[i];
        hit.entering = sum > 0;
    }

    /** Squared distance of a point from a box (m2), 0 inside. */
    private double toBox(double[] p, int node) {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            double below = boxes[6 * node + axis] - p[axis];
            double above = p[axis] - boxes[6 * node + 3 + axis];
            double d = below > 0 ? below : above > 0 ? above : 0;
            sum += d * d;
        }
        return sum;
    }
}
