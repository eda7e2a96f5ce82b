package space.stickney.flight.geometry;

import org.hipparchus.geometry.euclidean.threed.Rotation;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.hipparchus.util.FastMath;
import org.hipparchus.util.MathUtils;

/**
 * A body as an observer sees it at an instant, all in its own axes: turned as it was when the light left it.
 *
 * @param tdb of the observer (TDB seconds past J2000)
 * @param targetTdb when the light left the body (TDB seconds past J2000); {@code tdb} without light time
 * @param observer body-fixed (m), from the centre
 * @param sun body-fixed (m), from the centre, as it was seen from there when the light left
 * @param toFixed turns vectors from ICRF axes into body-fixed ones
 */
public record BodyView(double tdb, double targetTdb, Vector3D observer, Vector3D sun, Rotation toFixed) {
    /** East longitude of the Sun (rad): that of the point beneath it along the radius. */
    public double sunLongitude() {
        return FastMath.atan2(sun.getY(), sun.getX());
    }

    /** Between the Sun and the observer at the centre of the body (rad). */
    public double phase() {
        return Vector3D.angle(sun, observer);
    }

    /** The point of the surface nearest to the observer. */
    public Spot subObserver(Surface surface) {
        return surface.nearest(observer);
    }

    /** The point at which the line from the observer to the centre meets the surface. */
    public Spot subObserverIntercept(Surface surface) {
        return intercept(surface, observer);
    }

    /** The point of the surface nearest to the Sun. */
    public Spot subSolar(Surface surface) {
        return surface.nearest(sun);
    }

    /** The point at which the line from the Sun to the centre meets the surface. */
    public Spot subSolarIntercept(Surface surface) {
        return intercept(surface, sun);
    }

    public SurfaceAngles angles(Surface surface, Spot spot) {
        return SurfaceAngles.at(surface, spot, observer, sun);
    }

    /**
     * True local solar time (h), 0 to 24, 12 where the Sun stands in the meridian: the Sun's longitude against that of the point, a
     * twenty-fourth of a turn an hour.
     *
     * @param longitude east (rad)
     */
    public double localTime(double longitude) {
        double hours = 12 + (longitude - sunLongitude()) * 12 / FastMath.PI;
        return hours - 24 * FastMath.floor(hours / 24);
    }

    /** East longitude (rad) where the local solar time is so many hours. */
    public double longitude(double hours) {
        return MathUtils.normalizeAngle(sunLongitude() + (hours - 12) * FastMath.PI / 12, 0);
    }

    private static Spot intercept(Surface surface, Vector3D place) {
        return surface.intercept(place, place.negate())
                .orElseThrow(() -> new IllegalArgumentException("the surface does not surround its centre"));
    }
}
