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
 * @param startMass kg
 * @param endMass kg
 * @param modules those still attached at the end
 */
public record FlightRecord(
        List<Leg> legs,
        List<ManeuverRecord> maneuvers,
        List<Event> events,
        Map<String, Object> facts,
        double startMass,
        double endMass,
        List<Remaining> modules) {
    /**
     * A module at the end of the flight.
     *
     * @param name of the module
     * @param dry kg
     * @param propellant left (kg)
     */
    public record Remaining(String name, double dry, double propellant) {}
}
