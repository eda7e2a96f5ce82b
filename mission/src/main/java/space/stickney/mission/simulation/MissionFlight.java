package space.stickney.mission.simulation;

import java.util.ArrayList;
import java.util.List;
import space.stickney.core.fault.BadInput;
import space.stickney.core.fault.NoSolution;
import space.stickney.core.kind.Configured;
import space.stickney.core.progress.Progress;
import space.stickney.core.random.RandomStreams;
import space.stickney.core.run.Numbers;
import space.stickney.flight.bodies.Ephemeris;
import space.stickney.flight.orekit.SolarSystem;
import space.stickney.flight.phase.Ahead;
import space.stickney.flight.phase.FlightRecord;
import space.stickney.flight.phase.ManeuverRecord;
import space.stickney.flight.phase.PhaseKind;
import space.stickney.flight.phase.Voyage;
import space.stickney.mission.scenario.Scenario;

/** Flies the phases of a scenario in their order. */
public final class MissionFlight {
    private final Scenario scenario;
    private final SolarSystem system;
    private final Progress progress;

    public MissionFlight(Scenario scenario, Ephemeris ephemeris, Progress progress) {
        this.scenario = scenario;
        this.system = new SolarSystem(ephemeris);
        this.progress = progress;
    }

    /**
     * Flies.
     *
     * @param seed of the random draws
     * @throws NoSolution if a phase cannot be flown; its message ends with the budget up to there
     */
    public Flown fly(long seed) {
        Voyage voyage = new Voyage(system, scenario.spacecraft(), new RandomStreams(seed), progress);
        List<Flown.Phase> phases = new ArrayList<>();
        List<String> names = scenario.phaseNames();
        for (int i = 0; i < names.size(); i++) {
            Configured phase = scenario.phases().get(i);
            Ahead ahead = new Ahead(scenario.phases().subList(i + 1, names.size()).stream()
                    .map(Configured::configuration)
                    .toList());
            voyage.enter(names.get(i));
            double start = voyage.begun() ? voyage.tdb() : Double.NaN;
            try {
                fly(phase, voyage, ahead);
            } catch (NoSolution e) {
                throw new NoSolution(
                        "Phase " + names.get(i) + ": " + e.getMessage() + "\n\n" + budget(voyage.record()), e);
            }
            phases.add(new Flown.Phase(
                    names.get(i), phase.kind().name(), Double.isNaN(start) ? voyage.tdb() : start, voyage.tdb()));
        }
        return new Flown(scenario, seed, system, phases, voyage.record());
    }

    @SuppressWarnings("unchecked") // a kind's configuration is read into the record that the kind names
    private static void fly(Configured phase, Voyage voyage, Ahead ahead) {
        if (phase.kind() instanceof PhaseKind<?> kind) {
            ((PhaseKind<Record>) kind).fly(phase.configuration(), voyage, ahead);
        } else {
            throw new BadInput(phase.path(), phase.kind().name(), "a kind of phase that can be flown");
        }
    }

    /** The budget as text, for people who must see why it does not close. */
    private static String budget(FlightRecord record) {
        StringBuilder text = new StringBuilder("Budget up to there (m/s, kg left):\n");
        for (ManeuverRecord m : record.maneuvers()) {
            text.append("  ")
                    .append(m.phase())
                    .append(", ")
                    .append(m.name())
                    .append(": ")
                    .append(Numbers.fixed(m.deltaV(), 1))
                    .append(" m/s, ")
                    .append(Numbers.fixed(m.massAfter(), 1))
                    .append(" kg\n");
        }
        for (FlightRecord.Remaining part : record.modules()) {
            text.append("  module ")
                    .append(part.name())
                    .append(": ")
                    .append(Numbers.fixed(part.propellant(), 1))
                    .append(" kg of propellant left\n");
        }
        return text.toString().stripTrailing();
    }
}
