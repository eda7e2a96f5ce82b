package space.stickney.flight.attitude;

import org.hipparchus.geometry.euclidean.threed.Vector3D;

/** A direction that changes with time. */
@FunctionalInterface
public interface Pointing {
    /**
     * Unit vector, ICRF axes.
     *
     * @param tdb TDB seconds past J2000
     */
    Vector3D at(double tdb);
}
