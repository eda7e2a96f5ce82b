package space.stickney.flight.dynamics;

import org.hipparchus.util.FastMath;

/**
 * A rocket engine of constant thrust.
 *
 * @param thrust N
 * @param specificImpulse s
 */
public record Engine(double thrust, double specificImpulse) {
    /** Standard gravity (m/s2), exact by definition (CGPM 1901). */
    public static final double STANDARD_GRAVITY = 9.80665;

    /** Exhaust speed (m/s). */
    public double exhaustSpeed() {
        return specificImpulse * STANDARD_GRAVITY;
    }

    /** Mass flow (kg/s). */
    public double flow() {
        return thrust / exhaustSpeed();
    }

    /** Mass left after a velocity change (Tsiolkovsky): m exp(-dv/c); dv in m/s, mass in kg. */
    public double massAfter(double mass, double deltaV) {
        return mass * FastMath.exp(-deltaV / exhaustSpeed());
    }

    /** Time that the engine burns for a velocity change (s). */
    public double duration(double mass, double deltaV) {
        return (mass - massAfter(mass, deltaV)) / flow();
    }

    /** Velocity change of a burn (m/s) that takes the mass from one value to another (kg). */
    public double deltaV(double massBefore, double massAfter) {
        return exhaustSpeed() * FastMath.log(massBefore / massAfter);
    }
}
