package space.stickney.flight.shapes;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Where a ray meets a surface. Owned by the caller and used again and again, so that a query allocates nothing; it also holds
 * the working memory of the query, hence one for each thread. Its answers hold until the next query.
 */
public final class RayHit {
    /** Shorter than this (m) is no direction: reciprocals would overflow. */
    private static final double SHORTEST = 1e-200;

    final double[] origin = new double[3];
    final double[] direction = new double[3];
    /** Reciprocals of the direction, for the boxes. */
    final double[] inverse = new double[3];
    /** Nodes still to visit, and the ray parameter at which their boxes begin. */
    final int[] stack = new int[MeshTree.DEEPEST + 2];

    final double[] entry = new double[MeshTree.DEEPEST + 2];
    double shearX;
    double shearY;
    double shearZ;
    /** Axis of the largest component of the direction, and the other two in the order that keeps the winding. */
    int axisZ;

    int axisX;
    int axisY;
    double length;

    int facet = -1;
    double parameter = Double.POSITIVE_INFINITY;
    boolean entering;

    /** Whether the last query met the surface. */
    public boolean found() {
        return facet >= 0;
    }

    /** The facet met; of several at the same distance (on an edge or vertex) the one with the lowest number; -1 without a hit. */
    public int facet() {
        return facet;
    }

    /** Distance from the origin of the ray (m); infinite without a hit. */
    public double distance() {
        return parameter * length;
    }

    /** Distance in units of the direction given: for a segment, 0 at its start and 1 at its end. */
    public double fraction() {
        return parameter;
    }

    /** Whether the ray comes from the outer side of the facet. */
    public boolean entering() {
        return entering;
    }

    /** Coordinate of the point met (m), body-fixed; axis 0 is x, 1 y, 2 z. */
    public double coordinate(int axis) {
        return origin[axis] + parameter * direction[axis];
    }

    /** The point met (m), body-fixed. */
    public Vector3D point() {
        return new Vector3D(coordinate(0), coordinate(1), coordinate(2));
    }

    /** Prepares a ray: shear and permutation of Woop, Benthin and Wald 2013, section 3. */
    void aim(double[] from, double dx, double dy, double dz) {
        facet = -1;
        parameter = Double.POSITIVE_INFINITY;
        entering = false;
        System.arraycopy(from, 0, origin, 0, 3);
        direction[0] = dx;
        direction[1] = dy;
        direction[2] = dz;
        for (int i = 0; i < 3; i++) {
            inverse[i] = 1 / direction[i];
        }
        axisZ = largest(Math.abs(dx), Math.abs(dy), Math.abs(dz));
        axisX = (axisZ + 1) % 3;
        axisY = (axisZ + 2) % 3;
        if (direction[axisZ] < 0) {
            int other = axisX;
            axisX = axisY;
            axisY = other;
        }
        shearZ = 1 / direction[axisZ];
        shearX = direction[axisX] / direction[axisZ];
        shearY = direction[axisY] / direction[axisZ];
    }

    /** Length of the direction (m), taken through its largest component: neither very short nor very long ones are lost. */
    void measure() {
        double scale = Math.abs(direction[axisZ]);
        length = scale < SHORTEST ? 0 : scale * Math.sqrt(1 + shearX * shearX + shearY * shearY);
    }

    private static int largest(double x, double y, double z) {
        if (x >= y) {
            return x >= z ? 0 : 2;
        }
        return y >= z ? 1 : 2;
    }
}
