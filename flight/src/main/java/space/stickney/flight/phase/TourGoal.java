package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.NoSolution;

/**
 * The departure for which a tour has to be ready.
 *
 * @param epoch of its first burn (TDB seconds past J2000)
 * @param periapsis direction of the escape's periapsis for an orbit in the plane of the moon flown by
 * @param apoapsis of the departure ellipse (m)
 */
record TourGoal(double epoch, Vector3D periapsis, double apoapsis) {
    static TourGoal of(Voyage voyage, Ahead ahead, FlybyTourPhase.Configuration tour) {
        DeparturePhase.Configuration departure = ahead.next(DeparturePhase.Configuration.class)
                .orElseThrow(() -> new NoSolution("A tour that ends with the escape needs a departure ahead."));
        DeparturePhase.Plan plan = departure.plan(voyage, ahead);
        Vector3D normal =
                MoonOrbit.at(voyage, tour.moon(voyage), plan.firstBurn()).normal();
        return new TourGoal(
                plan.firstBurn(),
                DeparturePhase.periapsis(voyage, plan, normal),
                departure.apoapsis().value());
    }
}
