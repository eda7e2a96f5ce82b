package space.stickney.science.imaging;

import space.stickney.flight.geometry.HorizonMap;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.Shapes;

/**
 * The facets of a body side by side in flat arrays (metres, body-fixed axes), and what stands around each. Immutable; the arrays are
 * not copied when handed out, they are for the loops of this package.
 */
final class Surface {
    /** 5,120 facets: edges of 800 m on Phobos. */
    static final int LEVEL = 4;
    /** Directions in which a facet's horizon is kept. */
    private static final int NODES = 32;

    final int count;
    final double[] center;
    final double[] normal;
    /** m2 */
    final double[] area;

    final double whole;
    final double diameter;
    final MeshTree tree;
    private final HorizonMap horizon;

    Surface(Mesh mesh) {
        tree = new MeshTree(mesh);
        horizon = HorizonMap.of(tree, NODES);
        count = mesh.facetCount();
        center = new double[3 * count];
        normal = new double[3 * count];
        area = new double[count];
        double sum = 0;
        for (int f = 0; f < count; f++) {
            double[] c = mesh.center(f).toArray();
            area[f] = 0.5 * mesh.areaVector(f).getNorm();
            sum += area[f];
            for (int k = 0; k < 3; k++) {
                center[3 * f + k] = c[k];
                normal[3 * f + k] = tree.normal(f, k);
            }
        }
        whole = sum;
        diameter = 2 * mesh.largestRadius();
    }

    /** The built-in shape of a body. */
    static Surface of(String body) {
        return new Surface(Shapes.of(body, LEVEL));
    }

    /** Whether the body itself leaves a direction from a facet free. */
    boolean free(int facet, double dx, double dy, double dz) {
        return horizon.free(facet, dx, dy, dz);
    }
}
