package space.stickney.flight.attitude;

import org.hipparchus.geometry.euclidean.threed.Rotation;

/** How the spacecraft is turned at any time. */
@FunctionalInterface
public interface AttitudeLaw {
    /**
     * The attitude: {@code applyTo} turns ICRF components into those along the spacecraft's axes.
     *
     * @param tdb TDB seconds past J2000
     */
    Rotation at(double tdb);

    /** Always the same. */
    static AttitudeLaw inertial(Rotation attitude) {
        return tdb -> attitude;
    }
}
