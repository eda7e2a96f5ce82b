package space.stickney.flight.shapes;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/** Loops over all facets, with other formulae than the tree's. */
final class BruteForce {
    private BruteForce() {}

    /** Distance at which a ray first meets the surface (Moeller and Trumbore 1997), infinite if never. */
    static double ray(Mesh mesh, double[] origin, double[] direction) {
        Vector3D o = new Vector3D(origin);
        Vector3D d = new Vector3D(direction).normalize();
        double best = Double.POSITIVE_INFINITY;
        for (int f = 0; f < mesh.facetCount(); f++) {
            Vector3D a = mesh.vertex(mesh.corner(f, 0));
            Vector3D e1 = mesh.vertex(mesh.corner(f, 1)).subtract(a);
            Vector3D e2 = mesh.vertex(mesh.corner(f, 2)).subtract(a);
            Vector3D p = d.crossProduct(e2);
            double det = e1.dotProduct(p);
            Vector3D s = o.subtract(a);
            double u = s.dotProduct(p) / det;
            Vector3D q = s.crossProduct(e1);
            double v = d.dotProduct(q) / det;
            double t = e2.dotProduct(q) / det;
            if (u >= 0 && v >= 0 && u + v <= 1 && t >= 0) {
                best = Math.min(best, t);
            }
        }
        return best;
    }

    /** Distance from the surface: nearest of the projection on each plane, if it falls inside, and of each edge. */
    static double distance(Mesh mesh, double[] point) {
        Vector3D p = new Vector3D(point);
        double best = Double.POSITIVE_INFINITY;
        for (int f = 0; f < mesh.facetCount(); f++) {
            Vector3D n = mesh.areaVector(f).normalize();
            Vector3D foot = p.subtract(n.scalarMultiply(n.dotProduct(p.subtract(mesh.vertex(mesh.corner(f, 0))))));
            boolean within = true;
            for (int k = 0; k < 3; k++) {
                Vector3D a = mesh.vertex(mesh.corner(f, k));
                Vector3D along = mesh.vertex(mesh.corner(f, (k + 1) % 3)).subtract(a);
                within &= along.crossProduct(foot.subtract(a)).dotProduct(n) >= 0;
                double w = along.dotProduct(p.subtract(a)) / along.getNormSq();
                best = Math.min(best, p.distance(a.add(along.scalarMultiply(Math.max(0, Math.min(1, w))))));
            }
            if (within) {
                best = Math.min(best, p.distance(foot));
            }
        }
        return best;
    }
}
