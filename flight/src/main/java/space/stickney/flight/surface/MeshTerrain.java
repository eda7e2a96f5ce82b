package space.stickney.flight.surface;

import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.NearestPoint;

/**
 * The facets of a mesh as ground. For a point outside, the normal is the direction from the nearest point: so a ball touches an
 * edge or a corner as it should; on the surface and below it is that of the facet.
 */
public final class MeshTerrain implements Terrain {
    /** Nearer than this (m) a difference of positions has no direction. */
    private static final double TOUCHING = 1e-6;

    private final MeshTree tree;
    private final NearestPoint nearest = new NearestPoint();

    public MeshTerrain(MeshTree tree) {
        this.tree = tree;
    }

    @Override
    public double distance(double[] point, Ground ground) {
        double d = tree.signedDistance(point, nearest);
        for (int i = 0; i < 3; i++) {
            ground.point[i] = nearest.coordinate(i);
            ground.normal[i] = d > TOUCHING ? (point[i] - ground.point[i]) / d : tree.normal(nearest.facet(), i);
        }
        return d;
    }

    @Override
    public Terrain copy() {
        return new MeshTerrain(tree);
    }
}
