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

    /** The next phase of a kind, by its configuration record. */
    public <C extends Record> Optional<C> next(Class<C> configuration) {
        return configurations.stream()
                .filter(configuration::isInstance)
                .map(configuration::cast)
                .findFirst();
    }
}
