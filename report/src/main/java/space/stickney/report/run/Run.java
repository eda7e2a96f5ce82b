package space.stickney.report.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import space.stickney.core.fault.BadInput;

/**
 * A run as its folder tells it.
 *
 * @param mission short name
 * @param deltaV total velocity change flown (m/s)
 * @param radii semi-axes of moons towards Mars, along the motion and along the pole (km), for those that are told
 * @param products tables among the files, as phases left them
 * @param compositions what retrievals of the composition left beside their tables
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
        List<Product> products,
        List<Composition> compositions,
        Map<String, String> trees,
        Map<String, List<Double>> radii,
        List<Event> events,
        List<Point> points) {

    /** The table of what changes with time, beside the summary. */
    public static final String SERIES = "series.csv";

    /** A burn from here up is one of those that make the flight, not a correction (m/s). */
    public static final double LARGE_BURN = 20;

    /** So many phases can each have a colour of their own. */
    private static final int FEW_PHASES = 8;

    /** A phase; facts are numbers and texts by key, the unit at the end of the key. */
    public record Phase(String name, String kind, Moment start, Moment end, Map<String, Fact> facts) {
        public double durationDays() {
            return end.days() - start.days();
        }

        /** The number of exactly this key. */
        public Optional<Double> number(String key) {
            return Optional.ofNullable(facts.get(key)).flatMap(Fact::number);
        }

        /**
         * The first numeric fact whose key ends with the unit and holds one of the words; words in order of preference. A key that
         * begins with the word goes before one that only holds it: "speed" is the speed, not the maximum speed.
         */
        public Optional<Double> fact(String unit, String... words) {
            for (String word : words) {
                for (Map.Entry<String, Fact> f : facts.entrySet()) {
                    String key = f.getKey().toLowerCase(java.util.Locale.ROOT);
                    if ((key.equals(word) || key.startsWith(word + "_"))
                            && key.endsWith("_" + unit)
                            && f.getValue().number().isPresent()) {
                        return f.getValue().number();
                    }
                }
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

    public record Check(String name, String value, String unit, String expectation, boolean ok) {}

    public record Assumption(String key, String text, String kind, String source) {}

    public record Event(Moment epoch, String phase, String kind, String detail) {}

    /**
     * A table of the run folder, below its header.
     *
     * @param file its path in the run folder
     */
    public record Product(String file, List<String> columns, List<List<String>> rows) {
        /** Whether all these columns are there. */
        public boolean has(String... names) {
            return columns.containsAll(List.of(names));
        }

        /** Fields of a column, top to bottom. */
        public List<String> texts(String column) {
            int at = columns.indexOf(column);
            return rows.stream().map(r -> r.get(at)).toList();
        }

        /**
         * Numbers of a column, top to bottom.
         *
         * @throws BadInput if a field is none
         */
        public double[] numbers(String column) {
            List<String> texts = texts(column);
            double[] out = new double[texts.size()];
            for (int i = 0; i < out.length; i++) {
                try {
                    out[i] = Double.parseDouble(texts.get(i));
                } catch (NumberFormatException e) {
                    throw new BadInput(file + ", row " + (i + 2) + ", " + column, "'" + texts.get(i) + "'", "a number");
                }
            }
            return out;
        }
    }

    /** The table of this name. */
    public Optional<Product> product(String file) {
        return products.stream().filter(p -> p.file().equals(file)).findFirst();
    }

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

    /** All phases of a kind. */
    public List<Phase> phasesOf(String kind) {
        return phases.stream().filter(p -> p.kind().equals(kind)).toList();
    }

    /** First phase of a kind. */
    public Optional<Phase> phaseOf(String kind) {
        return phases.stream().filter(p -> p.kind().equals(kind)).findFirst();
    }

    /** The tables with all these columns. */
    public List<Product> products(String... columns) {
        return products.stream().filter(p -> p.has(columns)).toList();
    }

    /**
     * Number of a phase, for its colour: its place in the list, or, where there are many phases, that of its kind among the kinds;
     * the last when unknown.
     */
    public int index(String phase) {
        boolean many = phases.size() > FEW_PHASES;
        List<String> keys =
                phases.stream().map(p -> many ? p.kind() : p.name()).distinct().toList();
        for (Phase p : phases) {
            if (p.name().equals(phase)) {
                return keys.indexOf(many ? p.kind() : phase);
            }
        }
        return keys.size();
    }
}
