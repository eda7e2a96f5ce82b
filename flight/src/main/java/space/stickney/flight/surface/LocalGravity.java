package space.stickney.flight.surface;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import space.stickney.flight.gravity.PolyhedronGravity;

/**
 * A polyhedron's gravity near its surface, fast and nearly exact: the facets that are near are summed in closed form, the smooth
 * rest is a polynomial in the cube where one is ({@link GravityCells}). Beyond two radii the full polyhedron answers.
 *
 * <p>Good to 2e-6 of the acceleration (LocalGravityTest), a thousand times better than the density is known. Unlike a grid of the
 * potential it is not smeared by the ground, where the potential's curvature jumps. The first question in a cube costs milliseconds
 * to a second, later ones microseconds.
 */
public final class LocalGravity implements SurfaceGravity {
    private static final double SIZE = 2;

    private final PolyhedronGravity full;
    private final GravityCells cells;
    private final SurfaceGravity outside;
    private final GravityCells.Work work = new GravityCells.Work();
    private GravityCells.@Nullable Cell last;

    public LocalGravity(PolyhedronGravity full) {
        this(
                full,
                new GravityCells(
                        new FacetSum(
                                full.mesh(),
                                IntStream.range(0, full.mesh().facetCount())
                                        .boxed()
                                        .toList(),
                                full.gRho()),
                        SIZE * full.mesh().largestRadius()));
    }

    private LocalGravity(PolyhedronGravity full, GravityCells cells) {
        this.full = full;
        this.cells = cells;
        this.outside = new PolyhedronSurfaceGravity(full);
    }

    /** Number of facets summed in closed form at a place (m, body-fixed). */
    public int nearFacets(double x, double y, double z) {
        return cells.at(x, y, z).nearFacets();
    }

    @Override
    public double potential(double x, double y, double z) {
        return evaluate(x, y, z) ? work.near[3] : outside.potential(x, y, z);
    }

    @Override
    public void acceleration(double x, double y, double z, double[] acceleration) {
        if (evaluate(x, y, z)) {
            System.arraycopy(work.near, 0, acceleration, 0, 3);
        } else {
            outside.acceleration(x, y, z, acceleration);
        }
    }

    private boolean evaluate(double x, double y, double z) {
        if (!cells.holds(x, y, z)) {
            return false;
        }
        // on a face between two cubes the one of the tree, not the last: an answer must not depend on what was asked
        // before
        GravityCells.Cell cell = last;
        if (cell == null || !cell.inside(x, y, z)) {
            cell = cells.at(x, y, z);
            last = cell;
        }
        cell.evaluate(x, y, z, work);
        return true;
    }

    @Override
    public SurfaceGravity copy() {
        return new LocalGravity(full, cells);
    }

    @Override
    public String description() {
        return "homogeneous polyhedron of " + full.mesh().facetCount() + " facets ("
                + full.mesh().source() + ")";
    }
}
