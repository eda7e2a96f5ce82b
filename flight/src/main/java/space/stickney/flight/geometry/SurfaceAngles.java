package space.stickney.flight.geometry;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Angles at a point of a surface.
 *
 * @param incidence between the normal and the Sun's centre (rad)
 * @param emission between the normal and the observer (rad)
 * @param phase between the Sun and the observer (rad)
 * @param slantRange from the point to the observer (m)
 * @param lit whether the Sun's centre stands above the ground and nothing of the body hides it
 * @param seen whether the observer stands above the ground and nothing of the body hides it
 */
public record SurfaceAngles(
        double incidence, double emission, double phase, double slantRange, boolean lit, boolean seen) {
    /**
     * At a spot.
     *
     * @param observer body-fixed (m)
     * @param sun body-fixed (m)
     */
    public static SurfaceAngles at(Surface surface, Spot spot, Vector3D observer, Vector3D sun) {
        Vector3D toObserver = observer.subtract(spot.position());
        Vector3D toSun = sun.subtract(spot.position());
        return new SurfaceAngles(
                Vector3D.angle(spot.normal(), toSun),
                Vector3D.angle(spot.normal(), toObserver),
                Vector3D.angle(toSun, toObserver),
                toObserver.getNorm(),
                surface.faces(spot, sun),
                surface.faces(spot, observer));
    }

    /** Size on the ground of an angle of view across the slope (m): slant range times angle, for small angles. */
    public double resolutionAcross(double angle) {
        return slantRange * angle;
    }

    /** Size on the ground of an angle of view along the slope (m): longer by 1 / cos(emission); infinite at the limb and behind. */
    public double resolutionAlong(double angle) {
        double cos = org.hipparchus.util.FastMath.cos(emission);
        return cos > 0 ? slantRange * angle / cos : Double.POSITIVE_INFINITY;
    }
}
