package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.transfer.Hyperbola;

/**
 * An arrival at the Earth on a given B vector at a given time, chosen by {@link EntryDesign} so that the atmosphere is met
 * over the landing site.
 *
 * @param body NAIF code of the planet
 * @param tdb epoch of the periapsis that would follow without an atmosphere (TDB seconds past J2000)
 * @param gm of the planet (m3/s2)
 * @param design finds the B vector for the asymptote that comes out
 */
public record EntryArrival(int body, double tdb, double gm, EntryDesign design) implements Encounter {
    @Override
    public double[] misses(FlightState near) {
        Hyperbola flown = Hyperbola.of(near.position(), near.velocity(), gm);
        Vector3D wanted = design.bVector(flown.incoming(), flown.vInfinity());
        Vector3D miss = flown.b().subtract(wanted);
        Vector3D t = Hyperbola.tAxis(flown.incoming(), Vector3D.PLUS_K);
        return new double[] {
            miss.dotProduct(t),
            miss.dotProduct(flown.incoming().crossProduct(t)),
            near.tdb() + flown.timeToPeriapsis() - tdb
        };
    }
}
