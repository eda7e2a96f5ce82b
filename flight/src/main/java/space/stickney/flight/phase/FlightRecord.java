package space.stickney.flight.phase;

import java.util.List;
import java.util.Map;

/**
 * What a flight left.
 *
 * @param legs in order; positions of neighbours meet
 * @param maneuvers in order
 * @param events in the order in which phases noted them
 * @param facts numbers and texts that phases left for the summary, by "phase.name"
 * @param tables that phases left for the run folder
 * @param startMass kg
 * @param endMass kg
 * @param modules those still attached at the end
 * @param dropped those dropped on the way
 */
public record FlightRecord(
        List<Leg> legs,
        List<ManeuverRecord> maneuvers,
        List<Event> events,
        Map<String, Object> facts,
        List<DataTable> tables,
        double startMass,
        double endMass,
        List<Remaining> modules,
        List<Dropped> dropped) {
    /**
     * A module at the end of the flight.
     *
     * @param name of the module
     * @param dry kg
     * @param propellant left (kg)
     */
    public record Remaining(String name, double dry, double propellant) {}

    /**
     * A module dropped on the way.
     *
     * @param module its name
     * @param tdb TDB seconds past J2000
     * @param mass with what was left in it (kg)
     * @param propellant left in it (kg)
     */
    public record Dropped(String module, double tdb, double mass, double propellant) {}
}
