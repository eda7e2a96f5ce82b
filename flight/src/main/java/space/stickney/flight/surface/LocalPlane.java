package space.stickney.flight.surface;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * The plane at right angles to the radius of a place, with east and north: where footprints are measured.
 *
 * @param origin (m), body-fixed
 * @param east unit vector
 * @param north unit vector
 * @param up unit vector along the radius
 */
public record LocalPlane(Vector3D origin, Vector3D east, Vector3D north, Vector3D up) {
    private static final double POLE = 1e-9;

    /** At a place; at a pole east is along y. */
    public static LocalPlane at(Vector3D origin) {
        Vector3D up = origin.normalize();
        Vector3D across = Vector3D.PLUS_K.crossProduct(up);
        Vector3D east = across.getNorm() > POLE ? across.normalize() : Vector3D.PLUS_J;
        return new LocalPlane(origin, east, up.crossProduct(east), up);
    }

    /** East and north of the origin (m). */
    public double[] project(Vector3D point) {
        Vector3D d = point.subtract(origin);
        return new double[] {d.dotProduct(east), d.dotProduct(north)};
    }

    /** The vector with these components. */
    public Vector3D vector(double toEast, double toNorth, double upwards) {
        return new Vector3D(toEast, east, toNorth, north, upwards, up);
    }
}
