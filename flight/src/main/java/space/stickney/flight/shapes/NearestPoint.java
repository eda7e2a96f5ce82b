package space.stickney.flight.shapes;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * The point of a surface nearest to a given one. Owned by the caller and used again and again, so that a query allocates
 * nothing; it also holds the working memory of the query, hence one for each thread.
 */
public final class NearestPoint {
    final int[] stack = new int[MeshTree.DEEPEST + 2];
    final double[] reach = new double[MeshTree.DEEPEST + 2];
    double squared = Double.POSITIVE_INFINITY;
    int facet = -1;
    /** 0 inside the facet, 1 to 3 the edge that begins at corner 0 to 2, 4 to 6 the corner. */
    int feature;

    double x;
    double y;
    double z;

    /** Whether there is a point within the distance asked for. */
    public boolean found() {
        return facet >= 0;
    }

    /** Facet on which the point lies; of several (edge, vertex) the one with the lowest number. */
    public int facet() {
        return facet;
    }

    /** Distance (m), not negative; infinite if nothing was found. */
    public double distance() {
        return Math.sqrt(squared);
    }

    /** Coordinate of the nearest point (m), body-fixed; axis 0 is x, 1 y, 2 z. */
    public double coordinate(int axis) {
        return switch (axis) {
            case 0 -> x;
            case 1 -> y;
            default -> z;
        };
    }

    /** The nearest point (m), body-fixed. */
    public Vector3D point() {
        return new Vector3D(x, y, z);
    }

    /** Whether the point lies on an edge between two facets. */
    public boolean onEdge() {
        return feature >= TriangleDistance.EDGE && feature < TriangleDistance.CORNER;
    }

    /** Whether the point is a vertex. */
    public boolean onVertex() {
        return feature >= TriangleDistance.CORNER;
    }
}
