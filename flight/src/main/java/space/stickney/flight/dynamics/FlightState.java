package space.stickney.flight.dynamics;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.bodies.Ephemeris;

/**
 * A spacecraft at an instant.
 *
 * @param tdb epoch, TDB seconds past J2000
 * @param center NAIF code of the body at the origin
 * @param position m, ICRF axes
 * @param velocity m/s, ICRF axes, relative to the centre
 * @param mass kg
 */
public record FlightState(double tdb, int center, Vector3D position, Vector3D velocity, double mass) {
    /** The same motion seen from another body. */
    public FlightState about(int newCenter, Ephemeris ephemeris) {
        if (newCenter == center) {
            return this;
        }
        double[] old = new double[6];
        ephemeris.state(center, newCenter, tdb, old);
        return new FlightState(
                tdb,
                newCenter,
                position.add(new Vector3D(old[0], old[1], old[2])),
                velocity.add(new Vector3D(old[3], old[4], old[5])),
                mass);
    }

    /** An instantaneous change of velocity (m/s, ICRF axes); the mass is left to the caller. */
    public FlightState withImpulse(Vector3D deltaV) {
        return new FlightState(tdb, center, position, velocity.add(deltaV), mass);
    }

    public FlightState withMass(double newMass) {
        return new FlightState(tdb, center, position, velocity, newMass);
    }
}
