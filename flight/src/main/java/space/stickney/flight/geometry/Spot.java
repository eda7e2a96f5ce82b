package space.stickney.flight.geometry;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;

/**
 * A point of a surface.
 *
 * @param position body-fixed (m)
 * @param normal outward unit normal
 */
public record Spot(Vector3D position, Vector3D normal) {
    /** East longitude (rad), -pi to pi. */
    public double longitude() {
        return FastMath.atan2(position.getY(), position.getX());
    }

    /** Planetocentric latitude (rad). */
    public double latitude() {
        return FastMath.atan2(position.getZ(), FastMath.hypot(position.getX(), position.getY()));
    }

    /** Distance from the centre (m). */
    public double radius() {
        return position.getNorm();
    }
}
