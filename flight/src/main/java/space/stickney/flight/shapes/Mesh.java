package space.stickney.flight.shapes;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * A surface of triangles: vertices in metres along body-fixed axes, facets as triples of vertex indices (from 0),
 * counter-clockwise seen from outside. Immutable; whether it is closed and outward is the business of the checks.
 */
public final class Mesh {
    private final String name;
    private final String source;
    private final double[] vertices;
    private final int[] facets;

    /**
     * @param name of the body or file
     * @param source whose shape it is: author, year, licence
     * @param vertices x, y, z of each vertex (m), body-fixed
     * @param facets three vertex indices each, from 0
     * @throws IllegalArgumentException if an index points nowhere
     */
    public Mesh(String name, String source, double[] vertices, int[] facets) {
        this.name = name;
        this.source = source;
        this.vertices = vertices.clone();
        this.facets = facets.clone();
        for (int corner : facets) {
            if (corner < 0 || 3 * corner >= vertices.length) {
                throw new IllegalArgumentException("facet with vertex " + corner + " of " + vertices.length / 3);
            }
        }
    }

    public String name() {
        return name;
    }

    /** Author, year, licence. */
    public String source() {
        return source;
    }

    public int vertexCount() {
        return vertices.length / 3;
    }

    public int facetCount() {
        return facets.length / 3;
    }

    /** Coordinate of a vertex (m); axis 0 is x, 1 y, 2 z. */
    public double coordinate(int vertex, int axis) {
        return vertices[3 * vertex + axis];
    }

    public Vector3D vertex(int vertex) {
        return new Vector3D(vertices[3 * vertex], vertices[3 * vertex + 1], vertices[3 * vertex + 2]);
    }

    /** Vertex index of corner 0, 1 or 2 of a facet. */
    public int corner(int facet, int k) {
        return facets[3 * facet + k];
    }

    /** x, y, z of each vertex (m); a copy. */
    public double[] vertices() {
        return vertices.clone();
    }

    /** Three vertex indices of each facet; a copy. */
    public int[] facets() {
        return facets.clone();
    }

    /** Outward normal of a facet, twice its area long (m2). */
    public Vector3D areaVector(int facet) {
        Vector3D a = vertex(corner(facet, 0));
        return vertex(corner(facet, 1))
                .subtract(a)
                .crossProduct(vertex(corner(facet, 2)).subtract(a));
    }

    /** Centre of a facet (m). */
    public Vector3D center(int facet) {
        return vertex(corner(facet, 0))
                .add(vertex(corner(facet, 1)))
                .add(vertex(corner(facet, 2)))
                .scalarMultiply(1.0 / 3.0);
    }

    /** Enclosed volume (m3), by the divergence theorem; negative if the facets look inwards. */
    public double volume() {
        double sum = 0;
        for (int f = 0; f < facetCount(); f++) {
            sum += six(f);
        }
        return sum / 6;
    }

    /** Surface area (m2). */
    public double surfaceArea() {
        double sum = 0;
        for (int f = 0; f < facetCount(); f++) {
            sum += areaVector(f).getNorm();
        }
        return sum / 2;
    }

    /** Centre of the enclosed volume (m), where a homogeneous body has its centre of mass. */
    public Vector3D centroid() {
        Vector3D sum = Vector3D.ZERO;
        double whole = 0;
        for (int f = 0; f < facetCount(); f++) {
            // tetrahedron from the origin: its centre is a quarter of the sum of its corners
            sum = sum.add(new Vector3D(0.75 * six(f), center(f)));
            whole += six(f);
        }
        return sum.scalarMultiply(1 / whole);
    }

    /** Distance of the farthest vertex from the origin (m). */
    public double largestRadius() {
        double largest = 0;
        for (int v = 0; v < vertexCount(); v++) {
            largest = Math.max(largest, vertex(v).getNormSq());
        }
        return Math.sqrt(largest);
    }

    /** The same surface moved (m). */
    public Mesh shifted(Vector3D by) {
        double[] moved = vertices.clone();
        for (int i = 0; i < moved.length; i += 3) {
            moved[i] += by.getX();
            moved[i + 1] += by.getY();
            moved[i + 2] += by.getZ();
        }
        return new Mesh(name, source, moved, facets);
    }

    /** The same surface, larger by a factor about the origin. */
    public Mesh scaled(double factor) {
        double[] grown = vertices.clone();
        for (int i = 0; i < grown.length; i++) {
            grown[i] *= factor;
        }
        return new Mesh(name, source, grown, facets);
    }

    /** Six times the volume of the tetrahedron of a facet and the origin (m3). */
    private double six(int facet) {
        return vertex(corner(facet, 0)).dotProduct(vertex(corner(facet, 1)).crossProduct(vertex(corner(facet, 2))));
    }
}
