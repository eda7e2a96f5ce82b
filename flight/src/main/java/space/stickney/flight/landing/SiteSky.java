package space.stickney.flight.landing;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.Shadow;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.RayHit;

/**
 * Sun and Earth over the horizon of a place: elevations over the plane across the vertical, shadow of the terrain by a ray,
 * eclipse by the planet after {@link Shadow} (spherical planet), occultation of the Earth by the planet's disc.
 *
 * <p>Geometric: light time (under 25 minutes to the Earth, 0.02 deg of its direction) and aberration are neglected; the
 * atmosphere of Mars casts no shadow. One for each thread.
 */
public final class SiteSky {
    /** Rays start this far above the facet (m). */
    private static final double SKIN = 0.01;

    private final TurningAxes axes;
    private final MeshTree tree;
    private final double planetRadius;
    private final RayHit hit = new RayHit();

    /**
     * What is seen at an instant.
     *
     * @param sunElevation rad
     * @param lit fraction of the Sun's disc that shines on the place, 0 to 1
     * @param earthElevation rad
     * @param earthVisible whether the way to the Earth is free
     */
    public record View(double sunElevation, double lit, double earthElevation, boolean earthVisible) {}

    public SiteSky(TurningAxes axes, MeshTree tree) {
        this.axes = axes;
        this.tree = tree;
        this.planetRadius = axes.parent() == Naif.SUN ? 0 : axes.parentBody().equatorialRadius();
    }

    /**
     * Looks around.
     *
     * @param at on the surface (m, body-fixed)
     * @param up unit vector of the vertical
     */
    public View at(double tdb, Vector3D at, Vector3D up) {
        Vector3D sun = axes.direction(Naif.SUN, tdb);
        Vector3D earth = axes.direction(Naif.EARTH, tdb);
        Vector3D planet = planetRadius == 0 ? Vector3D.ZERO : axes.direction(axes.parent(), tdb);
        return new View(
                elevation(sun, up),
                lit(at, up, sun, planet),
                elevation(earth, up),
                sees(at, up, earth) && !occulted(at, earth, planet));
    }

    /** Elevation of the Sun over the plane across the vertical (rad), whether or not something stands before it. */
    double sunElevation(double tdb, Vector3D up) {
        return elevation(axes.direction(Naif.SUN, tdb), up);
    }

    double lit(Vector3D at, Vector3D up, Vector3D sun, Vector3D planet) {
        return sees(at, up, sun) ? eclipse(at, sun, planet) : 0;
    }

    /** Fraction of the Sun's disc that the planet leaves free. */
    double eclipse(Vector3D at, Vector3D sun, Vector3D planet) {
        if (planetRadius == 0) {
            return 1;
        }
        Vector3D p = at.subtract(planet);
        Vector3D s = sun.subtract(planet);
        return Shadow.litFraction(p.getX(), p.getY(), p.getZ(), s.getX(), s.getY(), s.getZ(), planetRadius);
    }

    /** Whether the terrain leaves the way to a far body free; below the horizontal plane it may, on a slope or summit. */
    boolean sees(Vector3D at, Vector3D up, Vector3D far) {
        Vector3D start = new Vector3D(1, at, SKIN, up);
        return !tree.blocked(start.toArray(), far.subtract(at).toArray(), 0, Double.POSITIVE_INFINITY, hit);
    }

    boolean occulted(Vector3D at, Vector3D far, Vector3D planet) {
        if (planetRadius == 0) {
            return false;
        }
        Vector3D p = planet.subtract(at);
        return Vector3D.angle(p, far.subtract(at)) < FastMath.asin(Math.min(1, planetRadius / p.getNorm()));
    }

    private static double elevation(Vector3D far, Vector3D up) {
        return 0.5 * FastMath.PI - Vector3D.angle(far, up);
    }
}
