package space.stickney.flight.landing;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.surface.SurfaceGravity;
import space.stickney.flight.surface.SurfaceMotion;

/**
 * The free motion near a small body on the scale of TDB: a {@link SurfaceMotion} and the epoch at which its clock starts.
 * One for each thread, see {@link #copy}.
 *
 * @param motion in body-fixed axes
 * @param epoch TDB seconds past J2000 at its time zero
 */
public record NearField(SurfaceMotion motion, double epoch) {
    /**
     * Acceleration without thrust.
     *
     * @param s x, y, z (m), velocity (m/s), body-fixed
     * @param scale factor on the body's own attraction (its gravitational parameter is uncertain)
     * @param a receives three components (m/s2)
     */
    public void acceleration(double tdb, double[] s, double scale, double[] a) {
        motion.gravity().acceleration(s[0], s[1], s[2], a);
        a[0] *= scale;
        a[1] *= scale;
        a[2] *= scale;
        motion.setting().add(tdb - epoch, s, a);
    }

    /** Effective gravity: the acceleration of a body at rest (m/s2). */
    public Vector3D gravity(double tdb, Vector3D at) {
        return motion.effectiveGravity(tdb - epoch, at);
    }

    /** The same place and time with another form of the body's attraction. */
    public NearField with(SurfaceGravity gravity) {
        return new NearField(motion.in(gravity), epoch);
    }

    /** One for another thread. */
    public NearField copy() {
        return new NearField(motion.copy(), epoch);
    }
}
