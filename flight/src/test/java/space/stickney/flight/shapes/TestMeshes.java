package space.stickney.flight.shapes;

/** Solids with closed forms. */
final class TestMeshes {
    private TestMeshes() {}

    /** A cube about the origin with sides along the axes. */
    static Mesh cube(double side) {
        double h = side / 2;
        double[] vertices = new double[24];
        for (int v = 0; v < 8; v++) {
            vertices[3 * v] = (v & 1) == 0 ? -h : h;
            vertices[3 * v + 1] = (v & 2) == 0 ? -h : h;
            vertices[3 * v + 2] = (v & 4) == 0 ? -h : h;
        }
        int[] facets = {
            0, 2, 3, 0, 3, 1, 4, 5, 7, 4, 7, 6, 0, 1, 5, 0, 5, 4, 2, 6, 7, 2, 7, 3, 0, 4, 6, 0, 6, 2, 1, 3, 7, 1, 7, 5
        };
        return new Mesh("cube", "test", vertices, facets);
    }

    /** The corner of the unit cube at the origin, cut off: volume 1/6, area (3 + sqrt 3) / 2, centroid (1/4, 1/4, 1/4). */
    static Mesh tetrahedron() {
        double[] vertices = {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1};
        return new Mesh("tetrahedron", "test", vertices, new int[] {0, 2, 1, 0, 1, 3, 0, 3, 2, 1, 2, 3});
    }
}
