package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;

/**
 * The orbit of a moon of Mars about an epoch.
 *
 * @param naif NAIF code of the moon
 * @param normal unit vector of the angular momentum, ICRF axes
 * @param semiMajorAxis mean of the osculating one over a revolution (m)
 * @param period sidereal, measured from the ephemeris (s)
 */
record MoonOrbit(int naif, Vector3D normal, double semiMajorAxis, double period) {
    private static final int POINTS = 24;

    static MoonOrbit at(Voyage voyage, int naif, double tdb) {
        double gm = voyage.environment(Naif.MARS).centerGm();
        double guess = Apses.period(Apses.semiMajorAxis(state(voyage, naif, tdb), gm), gm);
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum += Apses.semiMajorAxis(state(voyage, naif, tdb + guess * i / POINTS), gm);
        }
        FlightState here = state(voyage, naif, tdb);
        Vector3D normal = here.position().crossProduct(here.velocity()).normalize();
        return new MoonOrbit(naif, normal, sum / POINTS, measuredPeriod(voyage, naif, here, normal, guess));
    }

    /** State of the moon about Mars, ICRF axes. */
    static FlightState state(Voyage voyage, int naif, double tdb) {
        double[] s = new double[6];
        voyage.system().ephemeris().state(naif, Naif.MARS, tdb, s);
        return new FlightState(tdb, Naif.MARS, new Vector3D(s[0], s[1], s[2]), new Vector3D(s[3], s[4], s[5]), 0);
    }

    /** Distance (m) of the moon from Mars when it next passes a direction after an epoch. */
    static double distanceTowards(Voyage voyage, int naif, Vector3D direction, double tdb) {
        MoonOrbit orbit = at(voyage, naif, tdb);
        double t = tdb;
        for (int i = 0; i < 4; i++) {
            double wait =
                    Apses.angleAbout(orbit.normal(), state(voyage, naif, t).position(), direction);
            wait = i > 0 && wait > Math.PI ? wait - 2 * Math.PI : wait;
            t += wait / (2 * Math.PI) * orbit.period();
        }
        return state(voyage, naif, t).position().getNorm();
    }

    /** Mean time of ten returns to the same direction. */
    private static double measuredPeriod(Voyage voyage, int naif, FlightState here, Vector3D normal, double guess) {
        int turns = 10;
        double t = here.tdb() + turns * guess;
        for (int i = 0; i < 8; i++) {
            FlightState there = state(voyage, naif, t);
            double ahead = Apses.angleAbout(normal, here.position(), there.position());
            ahead = ahead > Math.PI ? ahead - 2 * Math.PI : ahead;
            t -= ahead / (2 * Math.PI) * guess;
        }
        return (t - here.tdb()) / turns;
    }
}
