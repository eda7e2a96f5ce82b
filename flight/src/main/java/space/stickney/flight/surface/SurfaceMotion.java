package space.stickney.flight.surface;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * Motion of a point near a rotating small body, along axes fixed to the body:
 * {@code r'' = grad U - 2 Omega x v - Omega x (Omega x r) - Omega' x r + tide + light pressure}
 * (Scheeres 2012, Orbital Motion in Strongly Perturbed Environments, section 6.1, here with tides as full differences).
 *
 * <p>Where the setting is uniform, {@code J = v2/2 - U - |Omega x r|2/2 - U_tide} is constant between contacts, to 1e-10 of
 * itself as integrated here (SurfaceMotionTest). One for each thread.
 */
public final class SurfaceMotion implements Acceleration {
    private final SurfaceGravity gravity;
    private final SurfaceSetting setting;

    public SurfaceMotion(SurfaceGravity gravity, SurfaceSetting setting) {
        this.gravity = gravity;
        this.setting = setting;
    }

    /** One for another thread. */
    public SurfaceMotion copy() {
        return new SurfaceMotion(gravity.copy(), setting);
    }

    /** The same motion in another gravity: a faster form of it, or a stronger one. */
    public SurfaceMotion in(SurfaceGravity other) {
        return new SurfaceMotion(other, setting);
    }

    public SurfaceGravity gravity() {
        return gravity;
    }

    public SurfaceSetting setting() {
        return setting;
    }

    @Override
    public void acceleration(double t, double[] state, double[] acceleration) {
        gravity.acceleration(state[0], state[1], state[2], acceleration);
        setting.add(t, state, acceleration);
    }

    /**
     * What a plumb line at rest on the body shows: gravity, centrifugal and Euler acceleration and tides.
     *
     * @param position (m), body-fixed
     * @return m/s2, body-fixed
     */
    public Vector3D effectiveGravity(double t, Vector3D position) {
        double[] a = new double[3];
        acceleration(t, new double[] {position.getX(), position.getY(), position.getZ(), 0, 0, 0}, a);
        return new Vector3D(a);
    }

    /** {@code U + |Omega x r|2/2 + U_tide} at an instant (m2/s2), positive: its gradient is the effective gravity. */
    public double potential(double t, double x, double y, double z) {
        return gravity.potential(x, y, z) + setting.potential(t, x, y, z);
    }

    /** Energy in the rotating axes, {@code v2/2 - potential} (m2/s2): the Jacobi constant if the setting is uniform. */
    public double energy(double t, double[] state) {
        double v2 = state[3] * state[3] + state[4] * state[4] + state[5] * state[5];
        return 0.5 * v2 - potential(t, state[0], state[1], state[2]);
    }
}
