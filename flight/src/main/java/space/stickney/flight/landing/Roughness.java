package space.stickney.flight.landing;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import space.stickney.flight.shapes.Mesh;

/**
 * How uneven the ground is around a facet: rms distance of the vertices of all facets that touch it from the plane that
 * fits them best, the root of the smallest eigenvalue of their covariance. Its length scale is two edges of the mesh;
 * what the mesh does not show it does not show either.
 */
final class Roughness {
    private final Mesh mesh;
    private final List<List<Integer>> around = new ArrayList<>();

    Roughness(Mesh mesh) {
        this.mesh = mesh;
        for (int v = 0; v < mesh.vertexCount(); v++) {
            around.add(new ArrayList<>());
        }
        for (int f = 0; f < mesh.facetCount(); f++) {
            for (int k = 0; k < 3; k++) {
                around.get(mesh.corner(f, k)).add(f);
            }
        }
    }

    /** Of a facet (m). */
    double of(int facet) {
        List<Vector3D> points = neighbours(facet);
        Vector3D mean = Vector3D.ZERO;
        for (Vector3D p : points) {
            mean = mean.add(new Vector3D(1.0 / points.size(), p));
        }
        double[][] c = new double[3][3];
        for (Vector3D p : points) {
            double[] d = p.subtract(mean).toArray();
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    c[i][j] += d[i] * d[j] / points.size();
                }
            }
        }
        double[] eigenvalues = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(c, false)).getEigenvalues();
        return Math.sqrt(Math.max(0, eigenvalues[2]));
    }

    /** Vertices of the facets that share a vertex with a facet, each once. */
    private List<Vector3D> neighbours(int facet) {
        return java.util.stream.IntStream.range(0, 3)
                .boxed()
                .flatMap(k -> around.get(mesh.corner(facet, k)).stream())
                .flatMap(f -> java.util.stream.IntStream.range(0, 3).mapToObj(k -> mesh.corner(f, k)))
                .distinct()
                .map(mesh::vertex)
                .toList();
    }
}
