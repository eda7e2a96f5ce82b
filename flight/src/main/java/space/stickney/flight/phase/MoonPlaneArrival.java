package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.transfer.ApseInPlane;
import space.stickney.flight.transfer.Hyperbola;

/**
 * An arrival whose periapsis has a given distance and lies in the orbit plane of a moon, so that the plane change at the
 * apoapsis of the capture ellipse costs least ({@link ApseInPlane}).
 *
 * @param body NAIF code of the planet
 * @param tdb planned epoch of the periapsis (TDB seconds past J2000)
 * @param gm of the planet (m3/s2)
 * @param periapsisRadius m
 * @param moonNormal unit vector of the moon's orbital angular momentum, ICRF axes
 */
public record MoonPlaneArrival(int body, double tdb, double gm, double periapsisRadius, Vector3D moonNormal)
        implements Encounter {
    @Override
    public double[] misses(FlightState near) {
        Hyperbola flown = Hyperbola.of(near.position(), near.velocity(), gm);
        double b = Hyperbola.impactParameter(periapsisRadius, flown.vInfinity(), gm);
        Vector3D wanted = solution(flown.incoming(), flown.vInfinity()).b().scalarMultiply(b);
        Vector3D miss = flown.b().subtract(wanted);
        Vector3D t = Hyperbola.tAxis(flown.incoming(), moonNormal);
        return new double[] {
            miss.dotProduct(t),
            miss.dotProduct(flown.incoming().crossProduct(t)),
            near.tdb() + flown.timeToPeriapsis() - tdb
        };
    }

    /** Orientation of the hyperbola for an incoming asymptote and excess speed (m/s). */
    ApseInPlane.Solution solution(Vector3D incoming, double vInfinity) {
        double e = Hyperbola.eccentricity(periapsisRadius, vInfinity, gm);
        return ApseInPlane.arriving(incoming, e, moonNormal)
                .orElseThrow(() -> new NoSolution("The asymptote of arrival stands "
                        + Numbers.fixed(90 - Math.toDegrees(Vector3D.angle(incoming, moonNormal)), 1)
                        + " deg over the orbit plane of the moon: no periapsis at "
                        + Numbers.fixed(periapsisRadius / 1e3, 0) + " km lies in that plane."));
    }
}
