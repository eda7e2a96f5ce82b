package space.stickney.flight.phase;

import java.util.List;
import java.util.Optional;

/**
 * The configurations of the phases that follow.
 *
 * @param configurations in their order
 */
public record Ahead(List<Record> configurations) {
    public Ahead {
        configurations = List.copyOf(configurations);
    }

    /** The phase right behind one of these. */
    public Optional<Record> behind(Record phase) {
        int at = configurations.indexOf(phase);
        return at < 0 || at + 1 == configurations.size() ? Optional.empty() : Optional.of(configurations.get(at + 1));
    }

    /** The phases behind one of these. */
    public Ahead beyond(Record phase) {
        return new Ahead(configurations.subList(configurations.indexOf(phase) + 1, configurations.size()));
    }

    /** When the present orbit is to be left (TDB seconds past J2000), if a phase ahead decides that. */
    Optional<Double> leave(Voyage voyage) {
        return configurations.stream()
                .filter(Leaving.class::isInstance)
                .map(Leaving.class::cast)
                .findFirst()
                .map(phase -> phase.leave(voyage, this));
    }

    /** The next phase of a kind, by its configuration record. */
    public <C extends Record> Optional<C> next(Class<C> configuration) {
        return configurations.stream()
                .filter(configuration::isInstance)
                .map(configuration::cast)
                .findFirst();
    }
}
