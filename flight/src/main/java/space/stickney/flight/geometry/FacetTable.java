package space.stickney.flight.geometry;

import space.stickney.flight.shapes.Mesh;

/**
 * Centres, outward unit normals and areas of the facets of a mesh, side by side in flat arrays: x, y, z of each facet (m, body-fixed).
 * Not copied when handed out: for the loops of this package.
 */
final class FacetTable {
    final int count;
    final double[] center;
    final double[] normal;
    /** m2 */
    final double[] area;

    FacetTable(Mesh mesh) {
        count = mesh.facetCount();
        center = new double[3 * count];
        normal = new double[3 * count];
        area = new double[count];
        for (int f = 0; f < count; f++) {
            double[] c = mesh.center(f).toArray();
            double[] n = mesh.areaVector(f).toArray();
            double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
            area[f] = 0.5 * length;
            for (int k = 0; k < 3; k++) {
                center[3 * f + k] = c[k];
                // a facet without area looks nowhere: it is never seen
                normal[3 * f + k] = length > 0 ? n[k] / length : 0;
            }
        }
    }
}
