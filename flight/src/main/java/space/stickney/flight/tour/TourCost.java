package space.stickney.flight.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;

/**
 * What a resonant orbit costs (m/s) by closed form: two bodies, impulses along the velocity at the apses, one plane.
 *
 * @param orbit the resonant orbit
 * @param fromHome from the circular orbit of the moon left: raise of the apoapsis, then of the periapsis (or lowering)
 * @param backHome the same backwards
 * @param toDeparture from the resonant orbit's periapsis to an apoapsis far out
 * @param direct from the circular orbit of the moon left straight to that apoapsis
 * @param fromBefore change from the orbit listed before this one, at the apoapsis; empty for the first
 */
public record TourCost(
        ResonantOrbit orbit,
        double fromHome,
        double backHome,
        double toDeparture,
        double direct,
        Optional<Double> fromBefore) {
    /**
     * Costs of resonant orbits, in the order given.
     *
     * @param moon that is met
     * @param home radius of the circular orbit that is left (m)
     * @param apoapsis of the ellipse on which the planet is left (m)
     * @param lowest radius allowed for a periapsis (m)
     * @throws NoSolution if an orbit comes lower, or the home orbit lies outside the moon's
     */
    public static List<TourCost> table(
            CircularMoon moon, double home, double apoapsis, double lowest, List<Resonance> resonances) {
        if (home >= moon.radius()) {
            throw new NoSolution("An orbit of " + km(home) + " km lies outside the orbit of " + moon.name() + " ("
                    + km(moon.radius()) + " km): orbits that touch it with their apoapsis lie inside.");
        }
        if (apoapsis <= moon.radius()) {
            throw new NoSolution("The departure ellipse must reach farther than " + moon.name() + ": its apoapsis is "
                    + km(apoapsis) + " km, the moon's distance " + km(moon.radius()) + " km.");
        }
        List<TourCost> rows = new ArrayList<>();
        Optional<ResonantOrbit> before = Optional.empty();
        for (Resonance r : resonances) {
            ResonantOrbit orbit = checked(new ResonantOrbit(moon, r), lowest);
            rows.add(of(orbit, home, apoapsis, before));
            before = Optional.of(orbit);
        }
        return rows;
    }

    /**
     * The orbit, if it clears a radius about the planet (m).
     *
     * @throws NoSolution if not
     */
    public static ResonantOrbit checked(ResonantOrbit orbit, double lowest) {
        if (!orbit.clears(lowest)) {
            throw new NoSolution(
                    "The " + orbit.resonance() + " orbit with " + orbit.moon().name()
                            + " is impossible: its periapsis would lie " + km(orbit.periapsis())
                            + " km from the centre, and " + km(lowest) + " km is the least allowed.");
        }
        return orbit;
    }

    private static TourCost of(ResonantOrbit orbit, double home, double apoapsis, Optional<ResonantOrbit> before) {
        double gm = orbit.moon().gm();
        double r = orbit.apoapsis();
        double circular = Ellipse.speed(gm, home, home);
        double raise = Ellipse.apseSpeed(gm, home, r) - circular;
        double shift = Math.abs(orbit.apoapsisSpeed() - Ellipse.apseSpeed(gm, r, home));
        double out = Ellipse.apseSpeed(gm, orbit.periapsis(), apoapsis) - orbit.periapsisSpeed();
        double direct = Ellipse.apseSpeed(gm, home, apoapsis) - circular;
        return new TourCost(
                orbit,
                raise + shift,
                raise + shift,
                out,
                direct,
                before.map(b -> Math.abs(orbit.apoapsisSpeed() - b.apoapsisSpeed())));
    }

    /** What going by this orbit costs more than leaving directly (m/s); less than nothing where the energy is better used. */
    public double extra() {
        return fromHome + toDeparture - direct;
    }

    private static String km(double metres) {
        return Numbers.fixed(metres / 1e3, 0);
    }
}
