package space.stickney.flight.phase;

import space.stickney.flight.dynamics.FlightState;

/** What a cruise aims at: three conditions on the hyperbola at which it meets a body. */
public sealed interface Encounter permits MoonPlaneArrival, EntryArrival, SwingByArrival {
    /** NAIF code of the body to be met. */
    int body();

    /** Planned epoch of the periapsis (TDB seconds past J2000). */
    double tdb();

    /** Misses of a state near the body (about it): two in the B-plane (m), one in time (s). */
    double[] misses(FlightState near);

    /** Misses that count as none. */
    static double[] tolerances() {
        return new double[] {500, 500, 1};
    }
}
