package space.stickney.flight.surface;

import space.stickney.flight.gravity.PolyhedronEvaluator;
import space.stickney.flight.gravity.PolyhedronGravity;

/** The full polyhedron, exact everywhere. */
public final class PolyhedronSurfaceGravity implements SurfaceGravity {
    private final PolyhedronGravity polyhedron;
    private final PolyhedronEvaluator evaluator;

    public PolyhedronSurfaceGravity(PolyhedronGravity polyhedron) {
        this.polyhedron = polyhedron;
        this.evaluator = polyhedron.evaluator();
    }

    @Override
    public double potential(double x, double y, double z) {
        evaluator.evaluate(x, y, z);
        return evaluator.potential();
    }

    @Override
    public void acceleration(double x, double y, double z, double[] acceleration) {
        evaluator.acceleration(x, y, z, acceleration);
    }

    @Override
    public SurfaceGravity copy() {
        return new PolyhedronSurfaceGravity(polyhedron);
    }

    @Override
    public String description() {
        return "homogeneous polyhedron of " + polyhedron.mesh().facetCount() + " facets ("
                + polyhedron.mesh().source() + ")";
    }
}
