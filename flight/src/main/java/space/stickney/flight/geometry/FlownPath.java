package space.stickney.flight.geometry;

import java.util.List;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.phase.Leg;

/**
 * Where a spacecraft was: the legs of a flight as one path, about any body. Geometric states, ICRF axes. Keeps scratch space:
 * one for each thread, see {@link #copy}.
 */
public final class FlownPath {
    private final List<Leg> legs;
    private final Ephemeris ephemeris;
    private final double[] body = new double[6];
    private int last;

    /**
     * Of a flight.
     *
     * @param legs in order, not empty; neighbours meet
     */
    public FlownPath(List<Leg> legs, Ephemeris ephemeris) {
        this.legs = List.copyOf(legs);
        this.ephemeris = ephemeris;
    }

    /** One for another thread. */
    public FlownPath copy() {
        return new FlownPath(legs, ephemeris);
    }

    public Ephemeris ephemeris() {
        return ephemeris;
    }

    /** Begin (TDB seconds past J2000). */
    public double start() {
        return legs.get(0).start();
    }

    /** End (TDB seconds past J2000). */
    public double end() {
        return legs.get(legs.size() - 1).end();
    }

    /** The leg flown at an epoch; where two meet, the later. */
    public Leg leg(double tdb) {
        Leg near = legs.get(last);
        if (tdb >= near.start() && tdb < near.end()) {
            return near;
        }
        int low = 0;
        int high = legs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (legs.get(middle).start() <= tdb) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        last = low;
        return legs.get(low);
    }

    /** Name of the phase flown at an epoch. */
    public String phase(double tdb) {
        return leg(tdb).phase();
    }

    /**
     * State with respect to a body.
     *
     * @param center NAIF code of the body
     * @param tdb from {@link #start} to {@link #end}
     * @param state receives x, y, z (m), vx, vy, vz (m/s), ICRF axes
     * @throws IllegalArgumentException outside the flight
     */
    public void state(int center, double tdb, double[] state) {
        Leg leg = leg(tdb);
        leg.samples().at(tdb, state);
        if (leg.center() != center) {
            ephemeris.state(leg.center(), center, tdb, body);
            for (int i = 0; i < 6; i++) {
                state[i] += body[i];
            }
        }
    }
}
