package space.stickney.flight.geometry;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.shapes.Mesh;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.NearestPoint;
import space.stickney.flight.shapes.RayHit;

/** A mesh: normals are those of the facets, and it casts shadows on itself. Keeps scratch space: one for each thread. */
public final class MeshSurface implements Surface {
    /** A ray from a spot begins so far from it (m), or it would meet its own facet. */
    private static final double CLEAR = 1e-3;

    private final MeshTree tree;
    private final RayHit hit = new RayHit();
    private final NearestPoint near = new NearestPoint();

    public MeshSurface(MeshTree tree) {
        this.tree = tree;
    }

    @Override
    public Optional<Spot> intercept(Vector3D origin, Vector3D direction) {
        return tree.ray(origin.toArray(), direction.toArray(), hit)
                ? Optional.of(new Spot(hit.point(), tree.normal(hit.facet())))
                : Optional.empty();
    }

    @Override
    public Spot nearest(Vector3D place) {
        tree.nearest(place.toArray(), near);
        return new Spot(near.point(), tree.normal(near.facet()));
    }

    @Override
    public Optional<Spot> at(double longitude, double latitude) {
        return tree.surfacePoint(longitude, latitude).map(p -> new Spot(p.position(), p.normal()));
    }

    @Override
    public boolean faces(Spot spot, Vector3D place) {
        Vector3D way = place.subtract(spot.position());
        return spot.normal().dotProduct(way) > 0
                && !tree.blocked(spot.position().toArray(), way.toArray(), CLEAR, way.getNorm(), hit);
    }

    @Override
    public Mesh facets() {
        return tree.mesh();
    }

    @Override
    public Surface copy() {
        return new MeshSurface(tree);
    }

    @Override
    public String description() {
        return "mesh of " + tree.mesh().facetCount() + " facets, " + tree.mesh().source();
    }
}
