package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.util.FastMath;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.flight.phase.ManeuverRecord;

/**
 * Mass and velocity change up to an instant, as flown. In a burn the mass falls evenly, and the velocity change follows it by the rocket equation
 * (Tsiolkovsky 1903), dv = c ln(m0/m), with the exhaust speed c of that burn.
 */
final class SpentMass {
    private final FlightRecord record;

    SpentMass(FlightRecord record) {
        this.record = record;
    }

    /** Begin and end of each burn, and when modules are dropped; an instant before a jump stands beside it (TDB seconds past J2000). */
    List<Double> instants() {
        List<Double> at = new ArrayList<>();
        for (ManeuverRecord m : record.maneuvers()) {
            at.add(m.tdb() - (m.impulsive() ? 1 : 0));
            at.add(m.tdb() + m.duration());
        }
        for (FlightRecord.Dropped d : record.dropped()) {
            at.add(d.tdb() - 1);
            at.add(d.tdb());
        }
        return at;
    }

    /** kg. */
    double mass(double tdb) {
        double mass = record.startMass();
        for (ManeuverRecord m : record.maneuvers()) {
            mass -= share(m, tdb) * (m.massBefore() - m.massAfter());
        }
        for (FlightRecord.Dropped d : record.dropped()) {
            mass -= tdb >= d.tdb() ? d.mass() : 0;
        }
        return mass;
    }

    /** m/s. */
    double deltaV(double tdb) {
        double sum = 0;
        for (ManeuverRecord m : record.maneuvers()) {
            double share = share(m, tdb);
            double whole = FastMath.log(m.massBefore() / m.massAfter());
            double now = FastMath.log(m.massBefore() / (m.massBefore() - share * (m.massBefore() - m.massAfter())));
            sum += share >= 1 || whole == 0 ? (share >= 1 ? m.deltaV() : 0) : m.deltaV() * now / whole;
        }
        return sum;
    }

    /** The part of a burn that is done. */
    private static double share(ManeuverRecord m, double tdb) {
        return tdb < m.tdb() ? 0 : m.impulsive() ? 1 : FastMath.min(1, (tdb - m.tdb()) / m.duration());
    }
}
