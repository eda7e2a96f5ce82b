package space.stickney.server.runs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run that somebody asks for: of a bundled mission or of a scenario's text.
 *
 * @param mission name of a bundled mission
 * @param scenario text of a scenario file
 * @param seed of the random draws; none: the scenario's
 * @param set changes of the scenario, each {@code key.path=value}
 * @param replace whether a run of the same scenario and seed is made again
 */
public record RunRequest(
        Optional<String> mission, Optional<String> scenario, Optional<Long> seed, List<String> set, boolean replace) {
    public RunRequest(
            Optional<String> mission,
            Optional<String> scenario,
            Optional<Long> seed,
            @Nullable List<String> set,
            boolean replace) {
        this.mission = mission;
        this.scenario = scenario;
        this.seed = seed;
        this.set = set == null ? List.of() : List.copyOf(set);
        this.replace = replace;
    }
}
