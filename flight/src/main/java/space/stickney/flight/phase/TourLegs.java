package space.stickney.flight.phase;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.flight.bodies.Naif;
import space.stickney.flight.gravity.GravityFields;
import space.stickney.flight.gravity.SphericalHarmonicField;
import space.stickney.flight.tour.ApsidalDrift;
import space.stickney.flight.tour.CircularMoon;
import space.stickney.flight.tour.ResonantOrbit;
import space.stickney.flight.tour.TourCost;

/**
 * The resonant orbits of a tour with the planet's oblateness: their lines of apses turn, so that the moon is met again a
 * little later than after whole revolutions.
 *
 * @param moon on its circle
 * @param legs in their order
 */
record TourLegs(CircularMoon moon, List<Leg> legs) {
    /**
     * One of them.
     *
     * @param orbit two-body design
     * @param drift of the line of apses (rad/s)
     * @param interval between meetings (s)
     * @param flybys number of them
     */
    record Leg(ResonantOrbit orbit, double drift, double interval, int flybys) {
        /** Time between periapses (s) with which the moon is met again. */
        double period() {
            return interval / orbit.resonance().revolutions();
        }

        /** Share of a revolution from the apoapsis to a true anomaly of 270 degrees, or from 90 degrees to the apoapsis. */
        double quarter() {
            double e = orbit.eccentricity();
            double anomaly = FastMath.acos(e);
            return 0.5 - (anomaly - e * FastMath.sin(anomaly)) / (2 * FastMath.PI);
        }
    }

    static TourLegs of(FlybyTourPhase.Configuration c, Voyage voyage, double tdb) {
        SphericalHarmonicField field = GravityFields.mars();
        double gm = voyage.environment(Naif.MARS).centerGm();
        double j2 = -FastMath.sqrt(5.0) * field.c(2, 0);
        double lowest = voyage.environment(Naif.MARS).centerRadius() + c.minimumAltitude();
        double period = MoonOrbit.at(voyage, c.moon(voyage), tdb).period();
        CircularMoon moon = CircularMoon.ofPeriod(c.of(), gm, period);
        List<Leg> legs = new ArrayList<>();
        for (FlybyTourPhase.Orbit o : c.orbits()) {
            ResonantOrbit orbit = TourCost.checked(new ResonantOrbit(moon, o.resonance()), lowest);
            double drift = ApsidalDrift.rate(gm, j2, field.radius(), orbit.semiMajorAxis(), orbit.eccentricity());
            double synodic = 2 * FastMath.PI / (2 * FastMath.PI / period - drift);
            legs.add(new Leg(orbit, drift, o.resonance().moonRevolutions() * synodic, o.flybys()));
        }
        return new TourLegs(moon, List.copyOf(legs));
    }

    Leg first() {
        return legs.get(0);
    }

    Leg last() {
        return legs.get(legs.size() - 1);
    }

    /** Time from the first flyby to the last that is asked for (s). */
    double span() {
        double time = -first().interval();
        for (Leg leg : legs) {
            time += leg.flybys() * leg.interval();
        }
        return time;
    }

    /** Angle by which the line of apses turns in a time after the first flyby (rad). */
    double turned(double time) {
        double left = time;
        double angle = 0;
        for (int i = 0; i < legs.size(); i++) {
            Leg leg = legs.get(i);
            double stay = i == legs.size() - 1 ? left : (leg.flybys() - (i == 0 ? 1 : 0)) * leg.interval();
            angle += leg.drift() * Math.min(left, stay);
            left -= Math.min(left, stay);
        }
        return angle;
    }

    /** Cost of the changes between the orbits (m/s), impulses at the apoapsis. */
    double changes() {
        double sum = 0;
        for (int i = 1; i < legs.size(); i++) {
            sum += Math.abs(legs.get(i).orbit().apoapsisSpeed()
                    - legs.get(i - 1).orbit().apoapsisSpeed());
        }
        return sum;
    }
}
