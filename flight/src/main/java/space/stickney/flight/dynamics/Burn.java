package space.stickney.flight.dynamics;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * How an engine is pointed.
 *
 * @param engine thrust and specific impulse
 * @param direction unit vector of the acceleration: along ICRF axes, or in the local frame TNW (tangent along the
 *     velocity, normal in the plane, out of plane) where {@code alongVelocity}
 * @param alongVelocity whether the direction turns with the velocity
 */
public record Burn(Engine engine, Vector3D direction, boolean alongVelocity) {
    /** Held in inertial space. */
    public static Burn fixed(Engine engine, Vector3D deltaV) {
        return new Burn(engine, deltaV.normalize(), false);
    }

    /** Against the velocity. */
    public static Burn braking(Engine engine) {
        return new Burn(engine, Vector3D.MINUS_I, true);
    }

    /** Along the velocity. */
    public static Burn accelerating(Engine engine) {
        return new Burn(engine, Vector3D.PLUS_I, true);
    }
}
