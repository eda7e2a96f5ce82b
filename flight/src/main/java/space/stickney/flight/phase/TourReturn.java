package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Propagation;
import space.stickney.flight.transfer.DifferentialCorrection;

/**
 * The way back to the moon left: into its plane at the node, and at the apoapsis the periapsis to its distance. What
 * follows is a quasi-satellite phase, whose first burn makes a phasing orbit of an ellipse that touches the moon's orbit.
 */
record TourReturn(FlybyTourPhase.Configuration c, Voyage voyage) {
    void fly() {
        int home = c.home(voyage);
        MoonOrbit orbit = MoonOrbit.at(voyage, home, voyage.tdb());
        PlaneTurn.fly(voyage, known("return node"), orbit.normal(), "plane change to " + c.from());
        FlightState apoapsis = ApoapsisTurn.apoapsis(voyage, known("return apoapsis"));
        voyage.coast(apoapsis.tdb());
        FlightState known = known("return");
        Vector3D along = known.velocity().normalize();
        Propagation plan = voyage.planning(Naif.MARS);
        double wanted = MoonOrbit.distanceTowards(voyage, home, known.position().negate(), known.tdb());
        double dv = new DifferentialCorrection("return to " + c.from(), new double[] {0.02}, new double[] {2e3}, 60)
                .solve(
                        x -> {
                            FlightState low = ApoapsisTurn.periapsis(
                                    voyage, plan.to(known.withImpulse(along.scalarMultiply(x[0])), known.tdb() + 600));
                            return new double[] {low.position().getNorm() - wanted};
                        },
                        new double[1])[0];
        voyage.impulse("periapsis to " + c.from(), along.scalarMultiply(dv));
        voyage.coast(voyage.tdb() + 600);
    }

    private FlightState known(String occasion) {
        return voyage.estimate(
                occasion, c.navigationPosition().value(), c.navigationVelocity().value());
    }
}
