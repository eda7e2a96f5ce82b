package space.stickney.flight.bodies;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds small bodies to an ephemeris: each moves on its two-body orbit about the Sun, wherever the other ephemeris puts the Sun. All
 * other bodies are passed on. A body given here hides the same body of the other ephemeris: give only those that it lacks
 * ({@link EmbeddedEphemeris} has its own Ceres and Vesta).
 *
 * <p>Validity: design of transfers and geometry, not navigation. Without the attraction of the planets the osculating orbit
 * departs from the true one, measured against JPL (SmallBodyEphemerisTest): Bennu 0.15 million km in 4.7 years, Ryugu 1.4 million km in
 * 8.5, Ceres 1.5 and Vesta 1.2 million km in 10 years. Use an SPK kernel where that matters.
 */
public final class SmallBodyEphemeris implements Ephemeris {
    private final Ephemeris others;
    private final Map<Integer, KeplerianElements> orbits = new TreeMap<>();

    public SmallBodyEphemeris(Ephemeris others, Collection<SmallBody> bodies) {
        this.others = others;
        for (SmallBody body : bodies) {
            orbits.put(body.body().naif(), body.orbit());
        }
    }

    @Override
    public void state(int target, int center, double tdb, double[] state) {
        KeplerianElements to = orbits.get(target);
        KeplerianElements from = orbits.get(center);
        if (to == null && from == null) {
            others.state(target, center, tdb, state);
            return;
        }
        double[] origin = new double[6];
        fromSun(target, to, tdb, state);
        fromSun(center, from, tdb, origin);
        for (int k = 0; k < 6; k++) {
            state[k] -= origin[k];
        }
    }

    @Override
    public String source(int target, int center, double tdb) {
        KeplerianElements to = orbits.get(target);
        KeplerianElements from = orbits.get(center);
        if (to == null && from == null) {
            return others.source(target, center, tdb);
        }
        return sourceFromSun(target, to, tdb) + "; " + sourceFromSun(center, from, tdb);
    }

    private void fromSun(int body, @Nullable KeplerianElements orbit, double tdb, double[] state) {
        if (orbit != null) {
            orbit.state(tdb, state);
        } else if (body == Naif.SUN) {
            Arrays.fill(state, 0, 6, 0.0);
        } else {
            others.state(body, Naif.SUN, tdb, state);
        }
    }

    private String sourceFromSun(int body, @Nullable KeplerianElements orbit, double tdb) {
        if (orbit != null) {
            return "two-body orbit (" + orbit.source() + ")";
        }
        return body == Naif.SUN ? "Sun" : others.source(body, Naif.SUN, tdb);
    }
}
