package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * A manoeuvre as it was flown.
 *
 * @param phase the phase that flew it
 * @param name what it was for
 * @param tdb ignition, or the instant of an impulse (TDB seconds past J2000)
 * @param duration of the burn (s), zero for an impulse
 * @param deltaV what the engine gave: exhaust speed times the logarithm of the mass ratio (m/s)
 * @param planned what an impulse would have cost for the same change of orbit (m/s)
 * @param direction unit vector of an impulse or of the thrust at ignition, ICRF axes
 * @param massBefore kg
 * @param massAfter kg
 * @param module whose engine burned
 */
public record ManeuverRecord(
        String phase,
        String name,
        double tdb,
        double duration,
        double deltaV,
        double planned,
        Vector3D direction,
        double massBefore,
        double massAfter,
        String module) {
    /** Whether the velocity jumps in the trajectory. */
    public boolean impulsive() {
        return duration == 0;
    }

    /** What the finite length of the burn cost (m/s). */
    public double gravityLoss() {
        return impulsive() ? 0 : deltaV - planned;
    }
}
