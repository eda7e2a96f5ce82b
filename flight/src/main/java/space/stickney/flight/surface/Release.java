package space.stickney.flight.surface;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * How a lander is let go.
 *
 * @param longitude east (rad)
 * @param latitude planetocentric (rad)
 * @param altitude of the lander's lowest point over the ground (m), measured along the radius through longitude and latitude: so it does
 *     not jump from facet to facet
 * @param velocity relative to the ground: east, north, up along the radius (m/s)
 * @param spin relative to the ground (rad/s), body-fixed
 */
public record Release(double longitude, double latitude, double altitude, Vector3D velocity, Vector3D spin) {
    /** From rest relative to the ground. */
    public static Release atRest(double longitude, double latitude, double altitude) {
        return new Release(longitude, latitude, altitude, Vector3D.ZERO, Vector3D.ZERO);
    }

    /** State: x, y, z (m), vx, vy, vz (m/s), body-fixed. */
    double[] state(SurfaceBody body, SphereLander lander) {
        Vector3D ground = body.ground(longitude, latitude).position();
        LocalPlane local = LocalPlane.at(ground);
        Vector3D r = ground.add(local.up().scalarMultiply(altitude + lander.radius()));
        Vector3D v = local.vector(velocity.getX(), velocity.getY(), velocity.getZ());
        return new double[] {r.getX(), r.getY(), r.getZ(), v.getX(), v.getY(), v.getZ()};
    }
}
