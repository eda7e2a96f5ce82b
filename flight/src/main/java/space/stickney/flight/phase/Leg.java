package space.stickney.flight.phase;

import space.stickney.flight.dynamics.Samples;

/**
 * A stretch of the trajectory without a jump in velocity or acceleration.
 *
 * @param phase name of the phase that flew it
 * @param name what it is: "coast", or the name of the burn
 * @param samples states about one centre; the first and last lie on the ends
 */
public record Leg(String phase, String name, Samples samples) {
    public int center() {
        return samples.center();
    }

    /** Begin (TDB seconds past J2000). */
    public double start() {
        return samples.tdb(0);
    }

    /** End (TDB seconds past J2000). */
    public double end() {
        return samples.lastTdb();
    }
}
