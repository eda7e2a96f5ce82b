package space.stickney.flight.phase;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.run.Numbers;
import space.stickney.flight.dynamics.FlightState;
import space.stickney.flight.dynamics.Samples;

/**
 * The stay in a quasi-satellite orbit: at fixed intervals the libration of its centre is predicted from an estimate, and
 * if it leaves the deadband a tangential impulse damps it.
 */
final class Stay {
    private static final double ESCAPED = 1.5e6;

    private final QuasiSatellitePhase.Configuration configuration;
    private final Voyage voyage;
    private final int moon;
    private double nearest = Double.POSITIVE_INFINITY;
    private double farthest;
    private int corrections;

    Stay(QuasiSatellitePhase.Configuration configuration, Voyage voyage) {
        this.configuration = configuration;
        this.voyage = voyage;
        this.moon = configuration.moon(voyage);
    }

    void until(double end) {
        double start = voyage.tdb();
        if (end < start) {
            throw new NoSolution("The stay at " + configuration.about() + " would end "
                    + Numbers.fixed((start - end) / 86400, 1) + " d before it begins.");
        }
        QuasiSatelliteMotion motion = new QuasiSatelliteMotion(voyage, moon);
        while (voyage.tdb() < end) {
            double next = Math.min(end, voyage.tdb() + configuration.controlInterval());
            double from = voyage.tdb();
            voyage.coast(next);
            watch(from);
            if (next < end) {
                hold(motion);
            }
            voyage.progress().fraction((voyage.tdb() - start) / (end - start));
        }
        voyage.fact("stay_days", (voyage.tdb() - start) / 86400);
        voyage.fact("corrections", corrections);
        voyage.fact("nearest_km", nearest / 1e3);
        voyage.fact("farthest_km", farthest / 1e3);
    }

    private void hold(QuasiSatelliteMotion motion) {
        FlightState known = voyage.estimate(
                "hold " + Math.round(voyage.tdb()),
                configuration.navigationPosition().value(),
                configuration.navigationVelocity().value());
        if (motion.libration(known) > configuration.deadband()) {
            double dv = motion.centring(known);
            corrections++;
            voyage.impulse(
                    "station-keeping " + corrections,
                    known.velocity().normalize().scalarMultiply(dv));
        }
    }

    /** Follows the distance from the moon; an impact or an escape ends the mission with its time and place. */
    private void watch(double from) {
        Samples samples = voyage.lastSamples();
        double surface = voyage.system().bodies().get(moon).radiusA();
        for (int i = samples.size() - 1; i >= 0 && samples.tdb(i) >= from; i--) {
            FlightState m = MoonOrbit.state(voyage, moon, samples.tdb(i));
            double distance = new Vector3D(samples.component(i, 0), samples.component(i, 1), samples.component(i, 2))
                    .subtract(m.position())
                    .getNorm();
            nearest = Math.min(nearest, distance);
            farthest = Math.max(farthest, distance);
            if (distance < surface || distance > ESCAPED) {
                throw new NoSolution(
                        "The quasi-satellite orbit is lost at TDB second " + Numbers.fixed(samples.tdb(i), 0)
                                + " past J2000: " + Numbers.fixed(distance / 1e3, 1) + " km from the centre of "
                                + configuration.about() + (distance < surface ? " (impact)." : " (escape)."));
            }
        }
    }
}
