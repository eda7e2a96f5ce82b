package space.stickney.flight.surface;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/**
 * One contact of a lander with the ground.
 *
 * @param time seconds from the release
 * @param point on the ground (m), body-fixed
 * @param normal of the ground as it was hit, roughness included, unit vector
 * @param speed of the centre of the lander before (m/s)
 * @param normalSpeed towards the ground before, along the normal that was hit (m/s)
 * @param slipSpeed of the touching point along the ground before (m/s)
 * @param slope of the normal that was hit against the local vertical, the direction of the effective gravity (rad)
 * @param restitution drawn
 * @param friction coefficient drawn
 * @param sticks whether the touching point stood still at the end
 * @param energyBefore per mass, in rotating axes, spin included (m2/s2)
 * @param energyAfter likewise
 */
public record Contact(
        double time,
        Vector3D point,
        Vector3D normal,
        double speed,
        double normalSpeed,
        double slipSpeed,
        double slope,
        double restitution,
        double friction,
        boolean sticks,
        double energyBefore,
        double energyAfter) {}
