package space.stickney.report.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as its folder tells it.
 *
 * @param mission short name
 * @param deltaV total velocity change flown (m/s)
 * @param phobosRadii semi-axes of Phobos towards Mars, along its motion and along its pole (km); empty when not told
 * @param trees parts that are shown as they stand: provenance, flattened to lines "path", "value"
 */
public record Run(
        String mission,
        String title,
        String seed,
        Moment start,
        Moment end,
        List<Phase> phases,
        List<Leg> legs,
        List<Maneuver> maneuvers,
        Mass mass,
        List<Budget> budget,
        double deltaV,
        Margin margin,
        List<MatrixRow> matrix,
        List<Check> checks,
        List<Assumption> assumptions,
        List<String> files,
        Map<String, String> trees,
        List<Double> phobosRadii,
        List<Event> events,
        List<Point> points) {

    /** A burn from here up is one of those that make the flight, not a correction (m/s). */
    public static final double LARGE_BURN = 20;

    /** A phase; facts are numbers and texts by key, the unit at the end of the key. */
    public record Phase(String name, String kind, Moment start, Moment end, Map<String, Fact> facts) {
        public double durationDays() {
            return end.days() - start.days();
        }

        /** The first numeric fact whose key ends with the unit and holds one of the words; words in order of preference. */
        public Optional<Double> fact(String unit, String... words) {
            for (String word : words) {
                for (Map.Entry<String, Fact> f : facts.entrySet()) {
                    String key = f.getKey().toLowerCase(java.util.Locale.ROOT);
                    if (key.endsWith("_" + unit)
                            && key.contains(word)
                            && f.getValue().number().isPresent()) {
                        return f.getValue().number();
                    }
                }
            }
            return Optional.empty();
        }
    }

    /**
     * @param text as written in the file
     * @param number the value if the file holds a number
     */
    public record Fact(String text, Optional<Double> number) {}

    public record Leg(String phase, String name, String center, Moment start, Moment end, double samples) {}

    /**
     * @param duration seconds
     * @param deltaV, planned, gravityLoss m/s
     * @param direction of the burn, ICRF, three components
     * @param massBefore, massAfter kg
     */
    public record Maneuver(
            String phase,
            String name,
            Moment epoch,
            double duration,
            double deltaV,
            double planned,
            double gravityLoss,
            boolean impulsive,
            List<Double> direction,
            double massBefore,
            double massAfter,
            String module) {}

    /** All in kg; propellant is what was used, left what remains on board at the end. */
    public record Mass(
            double start, double end, double propellant, double left, List<Drop> dropped, List<Module> modules) {}

    /** A module left behind, with its mass at that moment and the propellant in it (kg). */
    public record Drop(String module, Moment epoch, double mass, double propellant) {}

    /** Masses at launch (kg). */
    public record Module(String name, double dry, double propellant) {}

    /** Velocity change (m/s), propellant (kg) and number of burns of a phase. */
    public record Budget(String phase, double deltaV, double propellant, double burns) {}

    /** What the modules at the end could still do: m/s and kg. */
    public record Margin(double deltaV, double propellant) {}

    public record MatrixRow(List<String> cells) {}

    public record Check(String name, String value, String unit, String expectation, boolean ok) {}

    public record Assumption(String key, String text, String kind, String source) {}

    public record Event(Moment epoch, String phase, String kind, String detail) {}

    /** A drawing point; kilometres in the axes of its view. */
    public record Point(String view, String object, String phase, Moment epoch, double x, double y, double z) {}

    /** The points of a view and an object in the order of the file. */
    public List<Point> points(String view, String object) {
        return points.stream()
                .filter(p -> p.view().equals(view) && p.object().equals(object))
                .toList();
    }

    /**
     * When the spacecraft came to the body that it then orbits: the first large burn of the insertion, or the begin of the phase
     * when it has none.
     */
    public Moment arrival(Phase insertion) {
        return maneuvers.stream()
                .filter(m -> m.phase().equals(insertion.name()) && m.deltaV() >= LARGE_BURN)
                .map(Maneuver::epoch)
                .findFirst()
                .orElse(insertion.start());
    }

    /** Body about which a phase ends; empty when no leg tells. */
    public Optional<String> center(Phase phase) {
        return legs.stream()
                .filter(l -> l.phase().equals(phase.name()))
                .map(Leg::center)
                .reduce((first, second) -> second);
    }

    /** First phase of a kind. */
    public Optional<Phase> phaseOf(String kind) {
        return phases.stream().filter(p -> p.kind().equals(kind)).findFirst();
    }

    /** Position of a phase in the list, for its colour; the last colour when unknown. */
    public int index(String phase) {
        for (int i = 0; i < phases.size(); i++) {
            if (phases.get(i).name().equals(phase)) {
                return i;
            }
        }
        return phases.size();
    }
}
