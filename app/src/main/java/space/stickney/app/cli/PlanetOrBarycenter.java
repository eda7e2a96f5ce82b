package space.stickney.app.cli;

import java.util.Map;
import java.util.Optional;
import space.stickney.core.fault.BadInput;
import space.stickney.flight.bodies.Bodies;
import space.stickney.flight.bodies.Ephemeris;

/**
 * Lets the barycenter of its system stand for an outer planet that the ephemeris does not know, and says so in the source:
 * planetary ephemerides have the barycenters only. The planet is as far from it as its moons' masses times distances make
 * it at most: Jupiter 230 km, Saturn 310 km, Uranus 50 km, Neptune 80 km, Pluto 2,200 km (GM and semi-major axes of the
 * moons: JPL, planetary satellite physical parameters and mean elements).
 */
record PlanetOrBarycenter(Ephemeris ephemeris) implements Ephemeris {
    private static final Map<Integer, Integer> DISTANCE_KM = Map.of(599, 230, 699, 310, 799, 50, 899, 80, 999, 2200);

    @Override
    public void state(int target, int center, double tdb, double[] state) {
        try {
            ephemeris.state(target, center, tdb, state);
        } catch (BadInput e) {
            if (stand(target).isEmpty() && stand(center).isEmpty()) {
                throw e;
            }
            ephemeris.state(stand(target).orElse(target), stand(center).orElse(center), tdb, state);
        }
    }

    @Override
    public String source(int target, int center, double tdb) {
        try {
            return ephemeris.source(target, center, tdb);
        } catch (BadInput e) {
            if (stand(target).isEmpty() && stand(center).isEmpty()) {
                throw e;
            }
            String source =
                    ephemeris.source(stand(target).orElse(target), stand(center).orElse(center), tdb);
            return source + note(target) + note(center);
        }
    }

    private static Optional<Integer> stand(int planet) {
        return DISTANCE_KM.containsKey(planet) ? Optional.of(planet / 100) : Optional.empty();
    }

    private static String note(int planet) {
        return stand(planet)
                .map(b -> "; the barycenter of its system (" + b + ") stands for "
                        + Bodies.standard().get(planet).name() + " (" + planet + "), which is within "
                        + DISTANCE_KM.get(planet) + " km of it")
                .orElse("");
    }
}
