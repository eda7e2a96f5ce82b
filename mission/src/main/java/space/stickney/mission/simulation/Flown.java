package space.stickney.mission.simulation;

import java.util.List;
import space.stickney.flight.orekit.SolarSystem;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.mission.scenario.Scenario;

/**
 * A scenario as it was flown.
 *
 * @param scenario that was flown
 * @param seed of its random draws
 * @param system the solar system it was flown in
 * @param phases in order
 * @param record legs, manoeuvres, events, masses
 */
public record Flown(Scenario scenario, long seed, SolarSystem system, List<Phase> phases, FlightRecord record) {
    /**
     * A phase.
     *
     * @param name unique in the mission
     * @param kind of phase
     * @param start TDB seconds past J2000
     * @param end TDB seconds past J2000
     */
    public record Phase(String name, String kind, double start, double end) {}

    public Flown {
        phases = List.copyOf(phases);
    }

    /** Begin of the trajectory (TDB seconds past J2000). */
    public double start() {
        return record.legs().get(0).start();
    }

    /** End of the trajectory (TDB seconds past J2000). */
    public double end() {
        return record.legs().get(record.legs().size() - 1).end();
    }
}
