package space.stickney.flight.landing;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.shapes.MeshTree;
import space.stickney.flight.shapes.SurfacePoint;

/**
 * A place on the surface and its horizon: up is against the effective gravity there, east and north follow from the
 * body's pole.
 *
 * @param position on the surface (m), body-fixed
 * @param up unit vector against effective gravity
 * @param east unit vector
 * @param north unit vector
 * @param normal outward unit normal of the facet
 * @param gravity effective gravity (m/s2)
 */
public record Site(Vector3D position, Vector3D up, Vector3D east, Vector3D north, Vector3D normal, double gravity) {

    /**
     * The site at a longitude and latitude.
     *
     * @param longitude east, of the direction from the body's centre (rad)
     * @param latitude planetocentric (rad)
     * @param tdb epoch for which the vertical is taken: the tide turns a little with it
     */
    public static Site at(MeshTree tree, NearField field, double tdb, double longitude, double latitude) {
        SurfacePoint point = tree.surfacePoint(longitude, latitude)
                .orElseThrow(() -> new NoSolution("The shape " + tree.mesh().name() + " has no surface at longitude "
                        + Numbers.fixed(FastMath.toDegrees(longitude), 3) + " deg, latitude "
                        + Numbers.fixed(FastMath.toDegrees(latitude), 3) + " deg."));
        return of(point.position(), point.normal(), field.gravity(tdb, point.position()));
    }

    /** From a point, the facet's normal and the effective gravity vector there (m/s2). */
    static Site of(Vector3D position, Vector3D normal, Vector3D gravity) {
        Vector3D up = gravity.normalize().negate();
        Vector3D across = Vector3D.PLUS_K.crossProduct(up);
        // at the pole east is that of longitude 0
        Vector3D east = across.getNorm() > 1e-9 ? across.normalize() : Vector3D.PLUS_J;
        return new Site(position, up, east, up.crossProduct(east), normal, gravity.getNorm());
    }

    /** A point above the site (m, body-fixed). */
    public Vector3D above(double altitude) {
        return new Vector3D(1, position, altitude, up);
    }

    /** Height of a point over the site along the vertical (m). */
    public double height(Vector3D point) {
        return point.subtract(position).dotProduct(up);
    }

    public double east(Vector3D point) {
        return point.subtract(position).dotProduct(east);
    }

    public double north(Vector3D point) {
        return point.subtract(position).dotProduct(north);
    }

    /** Slope of the facet: angle between its normal and the vertical (rad). */
    public double slope() {
        return Vector3D.angle(normal, up);
    }

    /** East longitude (rad) of the direction from the body's centre. */
    public double longitude() {
        return position.getAlpha();
    }

    /** Planetocentric latitude (rad). */
    public double latitude() {
        return position.getDelta();
    }
}
