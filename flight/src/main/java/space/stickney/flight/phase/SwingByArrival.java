package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.NoSolution;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.transfer.Hyperbola;
import space.stickney.flight.transfer.SwingBy;

/**
 * An arrival on the B vector from which the planet turns the excess velocity that comes out into the one wanted behind it.
 *
 * @param body NAIF code of the planet
 * @param tdb planned epoch of the periapsis (TDB seconds past J2000)
 * @param gm of the planet (m3/s2)
 * @param onward transfer behind the pass; its excess velocity of departure is the one wanted
 */
record SwingByArrival(int body, double tdb, double gm, TransferSearch.Choice onward) implements Encounter {
    @Override
    public double[] misses(FlightState near) {
        Hyperbola flown = Hyperbola.of(near.position(), near.velocity(), gm);
        Vector3D miss = flown.b().subtract(pass(flown).b());
        Vector3D t = Hyperbola.tAxis(flown.incoming(), Vector3D.PLUS_K);
        return new double[] {
            miss.dotProduct(t),
            miss.dotProduct(flown.incoming().crossProduct(t)),
            near.tdb() + flown.timeToPeriapsis() - tdb
        };
    }

    /** The pass in two bodies from the incoming asymptote of a hyperbola. */
    SwingBy pass(Hyperbola flown) {
        Vector3D incoming = flown.incoming().scalarMultiply(flown.vInfinity());
        if (SwingBy.between(gm, incoming, onward.departure(), 0) instanceof SwingBy.Possible possible) {
            return possible.pass();
        }
        throw new NoSolution("The swing-by has nothing to turn: it comes and goes along one line.");
    }
}
